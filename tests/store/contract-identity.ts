import { describe, expect, test } from 'vitest';
import type { MentionStatement } from '../../src/model/batch.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import {
  event,
  evidence,
  mention,
  officialId,
  organization,
  positionId,
  record,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2025-08-01T00:00:00.000Z';
const LATER = '2025-08-02T00:00:00.000Z';
const OLD = 'province:ha-giang';
const NEW = 'province:tuyen-quang';

const traits = (key: string, parts: Partial<PersonTraits> = {}): PersonTraits => ({
  id: officialId(key),
  name: 'lê hà',
  scope: NEW,
  successor: null,
  mergedOn: null,
  place: '',
  gender: null,
  ...parts,
});
const before = traits('before', { scope: OLD, successor: NEW, mergedOn: '2025-07-01' });
const after = traits('after');

/** An article of a day that gives the person a seat at the Front. */
function said(person: PersonTraits, key: string, on: string, parts: Partial<MentionStatement> = {}) {
  return record({
    key,
    article: { publishedAt: `${on}T03:00:00.000Z`, provinceIds: [person.scope] },
    organizations: [organization(`Front of ${person.scope}`, { provinceId: person.scope })],
    mentions: [
      mention(key, {
        officialId: person.id,
        name: 'Lê Hà',
        post: `chair of ${person.scope}`,
        title: 'Chủ tịch',
        organizationId: organization(`Front of ${person.scope}`).organizationId,
        provinceId: person.scope,
        seat: `chair of ${person.scope}`,
        seatRank: 'HEAD',
        ...parts,
      }),
    ],
    events: [
      event(`meeting ${key}`, {
        startsOn: on,
        participations: [{ officialId: person.id, role: 'HOST', evidence: evidence() }],
      }),
    ],
    references: { people: [person] },
  });
}
const old = said(before, 'old', '2025-06-20');
const recent = said(after, 'recent', '2025-07-20');

/** Which references of articles are one official, and what follows from it. */
export function identityContract(world: World): void {
  describe('officials of several references', () => {
    test('are one, with the articles, positions and parts of all', async () => {
      const store = await world.open();
      await store.save({ records: [old] }, AT);
      await store.save({ records: [recent] }, AT);
      const [list] = await store.pages('OFFICIAL', [{}], 'NAME_ASC', { limit: 10 });
      expect(list?.items).toMatchObject([{ id: before.id, articleCount: 2, lastSeenOn: '2025-07-20' }]);
      const officialIds = [before.id];
      const [positions] = await store.pages('POSITION', [{ officialIds }], 'CURRENT_FIRST', { limit: 10 });
      expect(positions?.items.map((item) => item.id)).toEqual([
        positionId('before', `chair of ${NEW}`),
        positionId('before', `chair of ${OLD}`),
      ]);
      const [articles] = await store.pages('ARTICLE', [{ officialIds }], 'PUBLISHED_DESC', { limit: 10 });
      expect(articles?.items.map((item) => item.id)).toEqual([recent.article.id, old.article.id]);
      const [parts] = await store.pages('PARTICIPATION', [{ officialIds }], 'NEWEST_FIRST', { limit: 10 });
      expect(parts?.items).toHaveLength(2);
    });

    test('are found under every id they ever had', async () => {
      const store = await world.open();
      await store.save({ records: [recent] }, AT);
      expect(await store.byIds('OFFICIAL', [after.id])).toMatchObject([{ id: after.id }]);
      await store.save({ records: [old] }, LATER);
      expect(await store.byIds('OFFICIAL', [after.id, before.id])).toMatchObject([
        { id: before.id },
        { id: before.id },
      ]);
    });

    test('tell of the joining: the one is gone, the other there, their events changed', async () => {
      const store = await world.open();
      await store.save({ records: [recent] }, AT);
      const changes = await store.save({ records: [old] }, LATER);
      const of = (kind: string) =>
        changes
          .filter((change) => change.nodeKind === kind)
          .map((change) => `${change.kind} ${change.nodeId}`)
          .sort();
      expect(of('OFFICIAL')).toEqual([`ADDED ${before.id}`, `REMOVED ${after.id}`].sort());
      expect(of('EVENT')).toHaveLength(2);
      expect(changes.find((change) => change.nodeKind === 'ARTICLE')?.officialIds).toEqual([before.id]);
    });

    test('are two again when the article that linked them is corrected', async () => {
      const store = await world.open();
      await store.save({ records: [old, recent] }, AT);
      await store.save({ records: [said(after, 'recent', '2025-06-25')] }, LATER);
      const [list] = await store.pages('OFFICIAL', [{}], 'NAME_ASC', { limit: 10 });
      expect(list?.items.map((item) => [item.id, item.articleCount]).sort()).toEqual(
        [
          [before.id, 1],
          [after.id, 1],
        ].sort(),
      );
    });

    test('are gone when no article speaks of them', async () => {
      const store = await world.open();
      await store.save({ records: [old, recent] }, AT);
      await store.save({ records: [record({ key: 'old' })] }, LATER);
      expect(await store.byIds('OFFICIAL', [before.id, after.id])).toMatchObject([null, { id: after.id }]);
    });

    test('named under two references in one article are in one article', async () => {
      const store = await world.open();
      const both = record({
        key: 'both',
        mentions: [
          ...recent.mentions,
          mention('x', { officialId: officialId('man'), post: 'x', title: 'Bí thư' }),
        ],
        references: { people: [after, traits('man', { gender: 'M' })] },
      });
      await store.save({ records: [both] }, AT);
      const [list] = await store.pages('OFFICIAL', [{}], 'NAME_ASC', { limit: 10 });
      expect(list?.items.map((item) => item.articleCount)).toEqual([1]);
    });
  });
}
