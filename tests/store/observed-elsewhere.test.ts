import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import {
  articleId,
  event,
  eventId,
  officialId,
  organization,
  positionId,
  record,
} from '../support/records.ts';
import { attended, holding, list, NEITHER, PAGE, said, seen, X, Y } from './footprints.ts';

describe('what is read is not touched by a commit elsewhere', () => {
  const elsewhere = [
    record({
      key: 'z',
      article: { provinceIds: [Y], sourceId: 'source:site-b' },
      mentions: [holding('Zung', Y)],
      organizations: [organization('Hội Y', { provinceId: Y })],
      events: [event('Họp Y', { provinceId: Y })],
    }),
  ];
  const here = [
    said('a', {
      mentions: [holding('An', X)],
      organizations: [organization('Hội', { provinceId: X })],
      events: [attended('Họp', 'An')],
    }),
  ];
  test.each<readonly [string, (store: Store) => Promise<unknown>]>([
    ['a province’s articles', list('ARTICLE', [{ provinceIds: [X] }], 'PUBLISHED_DESC', PAGE)],
    ['a province’s events', list('EVENT', [{ provinceIds: [X] }], 'STARTS_DESC', PAGE)],
    ['a province’s officials', list('OFFICIAL', [{ provinceIds: [X] }], 'MENTIONS_DESC', PAGE)],
    ['a province’s bodies', list('ORGANIZATION', [{ provinceIds: [X] }], 'NAME_ASC', PAGE)],
    ['a source’s articles', list('ARTICLE', [{ sourceIds: ['source:site-a'] }], 'PUBLISHED_DESC', PAGE)],
    [
      'an official’s articles',
      list('ARTICLE', [{ officialIds: [officialId('An')] }], 'PUBLISHED_DESC', PAGE),
    ],
    [
      'what is said of a position',
      list('MENTION', [{ positionIds: [positionId('An', 'chair')] }], 'NEWEST_FIRST', PAGE),
    ],
    ['whom an article names', list('OFFICIAL', [{ articleIds: [articleId('a')] }], 'MENTIONS_DESC', PAGE)],
    ['nodes by their ids', (store) => store.byIds('EVENT', [eventId('Họp')])],
    ['the sites', list('SOURCE', [{}], 'NAME_ASC', PAGE)],
  ])('%s', async (_name, read) => {
    expect(await seen(here, read, elsewhere)).toEqual(NEITHER);
  });
});
