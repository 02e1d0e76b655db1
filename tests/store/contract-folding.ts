import { describe, expect, test } from 'vitest';
import {
  citation,
  documentId,
  event,
  eventId,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  positionId,
  record,
  storyId,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const LATER = '2022-08-23T00:00:00.000Z';
const day = (on: string) => ({ publishedAt: `${on}T03:00:00.000Z` });

/** Entities are what the statements of all articles amount to, and follow when those change. */
export function foldingContract(world: World): void {
  describe('folding', () => {
    test('an official bears the most frequent spelling and lists the others', async () => {
      const store = await world.open();
      const spelled = (key: string, name: string, on: string) =>
        record({ key, article: day(on), mentions: [mention('Hòa', { name, honorific: 'ông' })] });
      await store.save(
        {
          records: [
            spelled('a', 'Nguyễn Hoà', '2022-08-01'),
            spelled('b', 'Nguyễn Hòa', '2022-08-03'),
            spelled('c', 'Nguyễn Hòa', '2022-08-02'),
          ],
        },
        AT,
      );
      expect(await store.byIds('OFFICIAL', [officialId('Hòa')])).toEqual([
        {
          id: officialId('Hòa'),
          name: 'Nguyễn Hòa',
          otherNames: ['Nguyễn Hoà'],
          honorific: 'ông',
          isForeign: false,
          articleCount: 3,
          lastSeenOn: '2022-08-03',
        },
      ]);
    });

    test('an official named twice in an article is in one article', async () => {
      const store = await world.open();
      await store.save(
        {
          records: [
            record({
              mentions: [mention('An'), mention('An', { post: 'x', title: 'Chủ tịch' })],
            }),
          ],
        },
        AT,
      );
      expect(await store.byIds('OFFICIAL', [officialId('An')])).toMatchObject([{ articleCount: 1 }]);
    });

    test('a position runs from the first day it is seen to the last, in Viet Nam', async () => {
      const store = await world.open();
      const post = {
        post: 'chair',
        title: 'Chủ tịch',
        organizationId: organizationId('Mặt trận'),
        provinceId: 'province:cao-bang',
      };
      const seen = (key: string, publishedAt: string) =>
        record({ key, article: { publishedAt }, mentions: [mention('An', post)] });
      await store.save(
        { records: [seen('b', '2022-08-20T18:00:00.000Z'), seen('a', '2022-07-01T03:00:00.000Z')] },
        AT,
      );
      expect(await store.byIds('POSITION', [positionId('An', 'chair')])).toEqual([
        {
          id: positionId('An', 'chair'),
          officialId: officialId('An'),
          title: 'Chủ tịch',
          organizationId: organizationId('Mặt trận'),
          provinceId: 'province:cao-bang',
          startedOn: null,
          endedOn: null,
          firstSeenOn: '2022-07-01',
          lastSeenOn: '2022-08-21',
          heldFrom: '2022-07-01',
          heldUntil: null,
          endKnownBy: null,
          successorId: null,
          isCurrent: true,
        },
      ]);
    });

    test('a position is over when a later article says "nguyên", not when an earlier one does', async () => {
      const store = await world.open();
      const post = (key: string, isFormer: boolean, on: string) =>
        record({
          key: `${key}${on}`,
          article: day(on),
          mentions: [mention(key, { post: 'chair', title: 'Chủ tịch', isFormer })],
        });
      await store.save(
        {
          records: [
            post('An', false, '2022-01-01'),
            post('An', true, '2022-02-01'),
            post('Ba', true, '2022-01-01'),
            post('Ba', false, '2022-02-01'),
          ],
        },
        AT,
      );
      const positions = await store.byIds('POSITION', [positionId('An', 'chair'), positionId('Ba', 'chair')]);
      expect(positions.map((position) => position?.isCurrent)).toEqual([false, true]);
    });

    test('an event takes what most say; an article about it outweighs one that mentions it', async () => {
      const store = await world.open();
      const reports = [
        event('họp', {
          name: 'Hội nghị tập huấn',
          isMain: true,
          participantCount: 200,
          participantCountIsApproximate: true,
          organizerIds: [organizationId('B')],
        }),
        event('họp', {
          name: 'Hội nghị',
          isMain: false,
          startsOn: '2022-08-20',
          participantCount: 150,
          organizerIds: [organizationId('A')],
        }),
        event('họp', {
          name: 'Hội nghị',
          isMain: false,
          startsOn: '2022-08-20',
          participantCount: null,
          venue: 'Nhà văn hóa',
        }),
      ];
      await store.save(
        { records: reports.map((report, index) => record({ key: `${index}`, events: [report] })) },
        AT,
      );
      expect(await store.byIds('EVENT', [eventId('họp')])).toEqual([
        {
          id: eventId('họp'),
          kind: 'CONFERENCE',
          name: 'Hội nghị tập huấn',
          startsOn: '2022-08-21',
          endsOn: null,
          precision: 'DAY',
          provinceId: 'province:cao-bang',
          venue: 'Nhà văn hóa',
          participantCount: 200,
          participantCountIsApproximate: true,
          organizerIds: [organizationId('A'), organizationId('B')].sort(),
          documentIds: [],
          countryIds: [],
        },
      ]);
    });

    test('an official has one participation for each part, with the surest evidence', async () => {
      const store = await world.open();
      const part = (confidence: number, role: 'HOST' | 'SPEAKER' = 'HOST') => ({
        officialId: officialId('An'),
        role,
        evidence: evidence({ confidence }),
      });
      const report = (key: string, parts: ReturnType<typeof part>[]) =>
        record({ key, mentions: [mention('An')], events: [event('họp', { participations: parts })] });
      const sure = report('b', [part(0.9), part(0.4, 'SPEAKER')]);
      await store.save({ records: [report('a', [part(0.5)]), sure] }, AT);
      const [page] = await store.pages('PARTICIPATION', [{ eventIds: [eventId('họp')] }], 'NEWEST_FIRST', {
        limit: 9,
      });
      expect(
        page?.items.map(({ role, evidence }) => [role, evidence.confidence, evidence.articleId]),
      ).toEqual([
        ['HOST', 0.9, sure.article.id],
        ['SPEAKER', 0.4, sure.article.id],
      ]);
    });

    test('an organisation and a document are what most articles say of them', async () => {
      const store = await world.open();
      const say = (key: string, kind: 'FRONT' | 'OTHER', issuer: string | null) =>
        record({
          key,
          organizations: [organization('MT', { kind })],
          documents: [citation('12-CT/TW', { issuer, issuedOn: '2022-01-05' })],
        });
      await store.save(
        { records: [say('a', 'OTHER', null), say('b', 'OTHER', null), say('c', 'FRONT', 'Ban Bí thư')] },
        AT,
      );
      expect(await store.byIds('ORGANIZATION', [organizationId('MT')])).toMatchObject([
        { kind: 'FRONT', name: 'MT', otherNames: [] },
      ]);
      expect(await store.byIds('LEGAL_DOCUMENT', [documentId('12-CT/TW')])).toEqual([
        {
          id: documentId('12-CT/TW'),
          number: '12-CT/TW',
          kind: 'Chỉ thị',
          issuer: 'Ban Bí thư',
          issuedOn: '2022-01-05',
        },
      ]);
    });

    test('a story is the articles that share it, its original the earliest', async () => {
      const store = await world.open();
      const told = (key: string, on: string, sourceId: string) =>
        record({ key, article: { storyId: storyId('s'), sourceId, title: key, ...day(on) } });
      const records = [
        told('later', '2022-08-02', 'source:a'),
        told('first', '2022-08-01', 'source:b'),
        told('last', '2022-08-03', 'source:a'),
      ];
      await store.save({ records }, AT);
      expect(await store.byIds('STORY', [storyId('s')])).toEqual([
        {
          id: storyId('s'),
          title: 'first',
          firstPublishedAt: '2022-08-01T03:00:00.000Z',
          sourceCount: 2,
          articleCount: 3,
          originalId: records[1]?.article.id,
        },
      ]);
    });

    test('a corrected article takes back what it no longer says', async () => {
      const store = await world.open();
      const wrong = record({
        organizations: [organization('MT')],
        documents: [citation('1/QĐ')],
        mentions: [mention('An', { post: 'x', title: 'Chủ tịch' })],
        events: [
          event('họp', {
            participations: [{ officialId: officialId('An'), role: 'HOST', evidence: evidence() }],
          }),
        ],
      });
      await store.save({ records: [wrong] }, AT);
      const changes = await store.save(
        { records: [record({ article: { storyId: storyId('other') } })] },
        LATER,
      );
      expect(changes.map((change) => change.nodeKind)).toEqual([
        'ARTICLE',
        'STORY',
        'STORY',
        'ORGANIZATION',
        'LEGAL_DOCUMENT',
        'OFFICIAL',
        'EVENT',
      ]);
      expect(changes.slice(3).map((change) => change.kind)).toEqual(Array(4).fill('REMOVED'));
      const storyNow = changes.filter((change) => change.nodeKind === 'STORY' && change.kind === 'ADDED');
      expect(storyNow.map((change) => change.nodeId)).toEqual([storyId('other')]);
      expect(await store.byIds('OFFICIAL', [officialId('An')])).toEqual([null]);
      expect(await store.byIds('POSITION', [positionId('An', 'x')])).toEqual([null]);
      const left = await Promise.all([
        store.counts('EVENT', [{}]),
        store.counts('PARTICIPATION', [{}]),
        store.counts('OFFICIAL', [{ text: 'An' }]),
      ]);
      expect(left).toEqual([[0], [0], [0]]);
      expect(changes.at(-1)).toMatchObject({
        provinceIds: ['province:cao-bang'],
        officialIds: [officialId('An')],
      });
    });

    test('an entity that another article still names stays and is folded from that', async () => {
      const store = await world.open();
      const named = (key: string, name: string) => record({ key, mentions: [mention('An', { name })] });
      await store.save({ records: [named('a', 'Trần An'), named('b', 'Trần Ân')] }, AT);
      const changes = await store.save({ records: [record({ key: 'a' })] }, LATER);
      expect(changes.map((change) => `${change.kind} ${change.nodeKind}`)).toEqual([
        'UPDATED ARTICLE',
        'UPDATED OFFICIAL',
      ]);
      expect(await store.byIds('OFFICIAL', [officialId('An')])).toMatchObject([
        { name: 'Trần Ân', otherNames: [], articleCount: 1 },
      ]);
    });
  });
}
