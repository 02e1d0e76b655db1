import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import {
  articleId,
  citation,
  documentId,
  event,
  eventId,
  mention,
  officialId,
  organization,
  organizationId,
  positionId,
  source,
  storyId,
} from '../support/records.ts';
import { AT, attended, BOTH, count, holding, known, list, PAGE, said, seen, X, Y } from './footprints.ts';

describe('what is read is touched by the commit that changes it', () => {
  test.each<readonly [string, Parameters<typeof seen>]>([
    [
      'the number of a province’s articles, by one that moves away',
      [
        [said('a'), said('b')],
        count('ARTICLE', [{ provinceIds: [X] }]),
        [said('a', { article: { provinceIds: [Y] } })],
      ],
    ],
    [
      'an official’s articles, by one that names them no more while another now does',
      [
        [said('a', { mentions: [mention('An')] }), said('b')],
        list('ARTICLE', [{ officialIds: [officialId('An')] }], 'PUBLISHED_DESC', PAGE),
        [said('a'), said('b', { mentions: [mention('An')] })],
      ],
    ],
    [
      'an event’s reports, by one that changes nothing of the event',
      [
        [said('a', { events: [event('Họp')] })],
        list('REPORT', [{ eventIds: [eventId('Họp')] }], 'NEWEST_FIRST', PAGE),
        [said('b', { events: [event('Họp')] })],
      ],
    ],
    [
      'an event’s articles, likewise',
      [
        [said('a', { events: [event('Họp')] })],
        count('ARTICLE', [{ eventIds: [eventId('Họp')] }]),
        [said('b', { events: [event('Họp')] })],
      ],
    ],
    [
      'an event’s participations, by a guest',
      [
        [said('a', { events: [attended('Họp')] })],
        count('PARTICIPATION', [{ eventIds: [eventId('Họp')] }]),
        [said('b', { events: [attended('Họp', 'An')], mentions: [mention('An')] })],
      ],
    ],
    [
      'an official’s events, by one that they went from',
      [
        [said('a', { events: [attended('Họp', 'An')], mentions: [mention('An')] })],
        count('EVENT', [{ officialIds: [officialId('An')] }]),
        [said('a', { events: [attended('Họp')], mentions: [mention('An')] })],
      ],
    ],
    [
      'an official’s parts in events, likewise',
      [
        [said('a', { events: [attended('Họp', 'An')], mentions: [mention('An')] })],
        count('PARTICIPATION', [{ officialIds: [officialId('An')] }]),
        [said('a', { events: [attended('Họp')], mentions: [mention('An')] })],
      ],
    ],
    [
      'a province’s events, by one that moves away',
      [
        [said('a', { events: [event('Họp', { provinceId: X })] })],
        count('EVENT', [{ provinceIds: [X] }]),
        [said('a', { events: [event('Họp', { provinceId: Y })] })],
      ],
    ],
    [
      'a province’s officials, by a position that moves away',
      [
        [said('a', { mentions: [holding('An', X)] })],
        count('OFFICIAL', [{ provinceIds: [X] }]),
        [said('a', { mentions: [holding('An', Y)] })],
      ],
    ],
    [
      'a province’s bodies, by one that moves away',
      [
        [said('a', { organizations: [organization('Hội', { provinceId: X })] })],
        count('ORGANIZATION', [{ provinceIds: [X] }]),
        [said('a', { organizations: [organization('Hội', { provinceId: Y })] })],
      ],
    ],
    [
      'officials of a kind of body, by a body that becomes one',
      [
        [
          said('a', {
            organizations: [organization('Hội', { kind: 'STATE' })],
            mentions: [holding('An', X, { organizationId: organizationId('Hội') })],
          }),
        ],
        count('OFFICIAL', [{ provinceIds: [X], organizationKinds: ['PARTY'] }]),
        [
          said('a', {
            organizations: [organization('Hội', { kind: 'PARTY' })],
            mentions: [holding('An', X, { organizationId: organizationId('Hội') })],
          }),
        ],
      ],
    ],
    [
      'the first officials of an article, by one who was not among them and is named more often now',
      [
        [said('a', { mentions: [mention('An'), mention('Ba')] }), said('b', { mentions: [mention('An')] })],
        list('OFFICIAL', [{ articleIds: [articleId('a')] }], 'MENTIONS_DESC', { limit: 1 }),
        [said('c', { mentions: [mention('Ba')] }), said('d', { mentions: [mention('Ba')] })],
      ],
    ],
    [
      'what is said of a position, by another article',
      [
        [said('a', { mentions: [holding('An', X)] })],
        list('MENTION', [{ positionIds: [positionId('An', 'chair')] }], 'NEWEST_FIRST', PAGE),
        [said('b', { mentions: [holding('An', X)] })],
      ],
    ],
    [
      'an official’s positions, by a further one',
      [
        [said('a', { mentions: [holding('An', X)] })],
        count('POSITION', [{ officialIds: [officialId('An')] }]),
        [said('b', { mentions: [holding('An', X, { post: 'member' })] })],
      ],
    ],
    [
      'with whom an official is named',
      [
        [said('a', { mentions: [mention('An')] })],
        list('ASSOCIATE', [{ officialIds: [officialId('An')] }], 'SHARED_DESC', PAGE),
        [said('b', { mentions: [mention('An'), mention('Ba')] })],
      ],
    ],
    [
      'the documents of an article',
      [
        [said('a', { documents: [citation('1/QĐ')] })],
        count('LEGAL_DOCUMENT', [{ articleIds: [articleId('a')] }]),
        [said('a', { documents: [citation('1/QĐ'), citation('2/QĐ')] })],
      ],
    ],
    [
      'a document’s articles',
      [
        [said('a', { documents: [citation('1/QĐ')] })],
        count('ARTICLE', [{ documentIds: [documentId('1/QĐ')] }]),
        [said('b', { documents: [citation('1/QĐ')] })],
      ],
    ],
    [
      'articles without their copies, by an earlier print',
      [
        [said('a', { article: { storyId: storyId('s') } })],
        count('ARTICLE', [{ provinceIds: [X], distinct: true }]),
        [
          said('b', {
            article: { storyId: storyId('s'), provinceIds: [Y], publishedAt: '2020-01-01T00:00:00.000Z' },
          }),
        ],
      ],
    ],
    [
      'articles of a kind of site, by a site that becomes one',
      [
        [said('a')],
        count('ARTICLE', [{ provinceIds: [X], sourceKinds: ['PRESS'] }]),
        (store) => store.registerSources([source('site-a', { kind: 'PRESS' })], AT),
      ],
    ],
    [
      'the stories of a province’s articles',
      [[said('a')], count('STORY', [{ provinceIds: [X] }]), [said('b')]],
    ],
    [
      'an official who is not there, by being named',
      [
        [],
        (store) => store.byIds('OFFICIAL', [officialId('An')]),
        [said('a', { mentions: [mention('An')] })],
      ],
    ],
    [
      'ids that lead nowhere, by one that comes to be',
      [
        [],
        async (store) => [...(await store.presentIds([officialId('An')]))],
        [said('a', { mentions: [mention('An')] })],
      ],
    ],
    [
      'whether a node went',
      [
        [said('a', { mentions: [mention('An')] })],
        async (store) => [...(await store.removedIds([officialId('An')]))],
        [said('a')],
      ],
    ],
    [
      'an official’s articles, by those of another who was joined with them',
      [
        [
          said('a', { mentions: [mention('An')], references: known('An') }),
          said('b', { mentions: [mention('Ba')], references: known('Ba') }),
        ],
        count('ARTICLE', [{ officialIds: [officialId('An')], provinceIds: [X] }]),
        (store) =>
          store.decide(
            { kind: 'MERGE_OFFICIALS', into: officialId('An'), from: [officialId('Ba')] },
            null,
            AT,
          ),
      ],
    ],
    [
      'whom an article names, by their being joined with another',
      [
        [
          said('a', { mentions: [mention('An')], references: known('An') }),
          said('b', { mentions: [mention('Ba')], references: known('Ba') }),
        ],
        list('MENTION', [{ articleIds: [articleId('b')] }], 'NEWEST_FIRST', PAGE),
        (store) =>
          store.decide(
            { kind: 'MERGE_OFFICIALS', into: officialId('An'), from: [officialId('Ba')] },
            null,
            AT,
          ),
      ],
    ],
    [
      'the history, by a change that passes the filter',
      [
        [said('a')],
        (store) => store.changesAfter(0, 100, { nodeKinds: ['ARTICLE'], provinceIds: [X] }),
        [said('b')],
      ],
    ],
    [
      'a search',
      [
        [said('a')],
        (store) => store.searchCount({ text: 'tập huấn', kinds: ['ARTICLE'], constants: [] }),
        [said('b')],
      ],
    ],
    [
      'when a source was checked, which the history does not tell',
      [
        [said('a')],
        (store) => store.known(['https://site.test/z']),
        (store) =>
          store.recordWalk({
            sourceId: 'source:site-a',
            refused: [{ url: 'https://site.test/z', code: 'FETCH_GONE', at: AT, attempts: 1 }],
            checkedArticleIds: [],
            finishedAt: AT,
            walked: null,
          }),
      ],
    ],
  ])('%s', async (_name, [stored, read, commit]) => {
    const listed = async (store: Store) => {
      const found = await read(store);
      return found instanceof Map ? [...found] : found;
    };
    expect(await seen(stored, listed, commit)).toEqual(BOTH);
  });
});
