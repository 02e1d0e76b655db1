import { describe, expect, test } from 'vitest';
import type { PersonTraits } from '../../src/model/same-official.ts';
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
  record,
  source,
  storyId,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const traits = (key: string): PersonTraits => ({
  id: officialId(key),
  name: key,
  scope: 'province:cao-bang',
  successor: null,
  mergedOn: null,
  place: '',
  gender: null,
});
const [an, ba] = [traits('An'), traits('Ba')];
const naming = (key: string, person: PersonTraits) =>
  record({ key, mentions: [mention(person.name)], references: { people: [person] } });

/** Which ids lead to something. */
export function presenceContract(world: World): void {
  describe('presence', () => {
    test('is told of every kind in one statement', async () => {
      const statements: string[] = [];
      const store = await world.open({ onStatement: (sql) => statements.push(sql) });
      await store.registerSources([source('site-a')], AT);
      const all = record({
        key: 'all',
        mentions: [mention('An')],
        organizations: [organization('MT')],
        events: [event('họp')],
        documents: [citation('1/QĐ')],
      });
      await store.save({ records: [all] }, AT);
      const there = [
        articleId('all'),
        officialId('An'),
        organizationId('MT'),
        eventId('họp'),
        documentId('1/QĐ'),
        storyId('all'),
        'source:site-a',
      ];
      const hostile = ["official:' or 1=1", 'event:\u0000', 'source:\ud800', 'position:x', 'nonsense', ''];
      statements.length = 0;
      const found = await store.presentIds([...there, 'official:none', ...hostile, ...there]);
      expect(found).toEqual(new Map(there.map((id) => [id, id])));
      expect(statements).toHaveLength(1);
      expect(await store.presentIds([])).toEqual(new Map());
      expect(await store.presentIds(['province:cao-bang'])).toEqual(new Map());
    });

    test('of what was joined is told under the old id', async () => {
      const store = await world.open();
      await store.save({ records: [naming('a', an), naming('b', ba)] }, AT);
      await store.decide({ kind: 'MERGE_OFFICIALS', into: an.id, from: [ba.id] }, null, AT);
      const ids = [an.id, ba.id];
      expect(await store.presentIds(ids)).toEqual(
        new Map([
          [an.id, an.id],
          [ba.id, an.id],
        ]),
      );
      expect(await store.removedIds(ids)).toEqual(new Set([ba.id]));
    });

    test('ends with the last article that speaks of it', async () => {
      const store = await world.open();
      await store.save({ records: [naming('a', an)] }, AT);
      expect(await store.removedIds([an.id, 'official:none'])).toEqual(new Set());
      await store.save({ records: [record({ key: 'a' })] }, AT);
      expect(await store.presentIds([an.id])).toEqual(new Map());
      expect(await store.removedIds([an.id, 'official:none'])).toEqual(new Set([an.id]));
    });
  });
}
