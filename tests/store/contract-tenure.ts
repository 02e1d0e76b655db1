import { describe, expect, test } from 'vitest';
import type { MentionStatement } from '../../src/model/batch.ts';
import { seeded } from '../support/random.ts';
import { mention, officialId, organization, organizationId, positionId, record } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2026-01-01T00:00:00.000Z';
const FRONT = organizationId('Mặt trận');

/** An article of a day (null: without one) that gives a person the chair of the Front, or another office. */
function says(person: string, on: string | null, parts: Partial<MentionStatement> = {}) {
  const post = parts.post ?? 'chair';
  return record({
    key: `${person} ${post} ${on} ${parts.isFormer}`,
    article: { publishedAt: on === null ? null : `${on}T03:00:00.000Z`, fetchedAt: AT },
    organizations: [organization('Mặt trận')],
    mentions: [
      mention(person, {
        title: 'Chủ tịch',
        organizationId: FRONT,
        provinceId: 'province:cao-bang',
        seat: 'the chair',
        seatRank: 'HEAD',
        ...parts,
        post,
      }),
    ],
  });
}
const DEPUTY = { post: 'vice', title: 'Phó Chủ tịch', seatRank: 'DEPUTY' } as const;

async function tenure(world: World, records: readonly ReturnType<typeof says>[]) {
  const store = await world.open();
  const changes = [];
  for (const one of records) changes.push(await store.save({ records: [one] }, AT));
  const of = async (person: string, post = 'chair') => {
    const [position] = await store.byIds('POSITION', [positionId(person, post)]);
    return `${position?.heldFrom}..${position?.heldUntil} ${position?.endKnownBy}`;
  };
  return { store, changes, of };
}

/** When positions are held: what an article says of one person may end the time of another. */
export function tenureContract(world: World): void {
  describe('the time of positions', () => {
    test('a successor ends the time of the one before, and both officials are among the changes', async () => {
      const { changes, of } = await tenure(world, [says('An', '2022-01-05'), says('Ba', '2024-03-10')]);
      expect(await of('An')).toBe('2022-01-05..2024-03-09 SUCCEEDED');
      expect(await of('Ba')).toBe('2024-03-10..null null');
      const officials = changes[1]?.filter(({ nodeKind }) => nodeKind === 'OFFICIAL');
      expect(officials?.map(({ kind, nodeId }) => `${kind} ${nodeId}`).sort()).toEqual(
        [`ADDED ${officialId('Ba')}`, `UPDATED ${officialId('An')}`].sort(),
      );
      expect(officials?.every(({ provinceIds }) => provinceIds[0] === 'province:cao-bang')).toBe(true);
    });

    test('an article that changes nobody else’s time changes nobody else', async () => {
      const { changes } = await tenure(world, [
        says('An', '2022-01-05'),
        says('Ba', '2024-03-10'),
        says('Ba', '2024-03-12'),
      ]);
      const officials = changes[2]?.filter(({ nodeKind }) => nodeKind === 'OFFICIAL');
      expect(officials?.map(({ nodeId }) => nodeId)).toEqual([officialId('Ba')]);
    });

    test('a successor whom a corrected article takes back never ended anything', async () => {
      const { store, of } = await tenure(world, [says('An', '2022-01-05'), says('Ba', '2024-03-10')]);
      const corrected = { ...says('Ba', '2024-03-10'), mentions: [] };
      const changes = await store.save({ records: [corrected] }, AT);
      expect(await of('An')).toBe('2022-01-05..null null');
      expect(changes.map(({ kind, nodeId }) => `${kind} ${nodeId}`)).toContain(`UPDATED ${officialId('An')}`);
    });

    test('an article that comes late but is older ends nothing', async () => {
      const { of } = await tenure(world, [says('An', '2024-01-05'), says('Ba', '2021-03-10')]);
      expect(await of('An')).toBe('2024-01-05..null null');
      expect(await of('Ba')).toBe('2021-03-10..2024-01-04 SUCCEEDED');
    });

    test('an article without a date orders nothing', async () => {
      const { of } = await tenure(world, [says('An', '2024-01-05'), says('Ba', null)]);
      expect(await of('An')).toBe('2024-01-05..null null');
    });

    test('a vice chair who became the chair is vice chair no more', async () => {
      const { of } = await tenure(world, [
        says('An', '2022-01-05', DEPUTY),
        says('An', '2023-06-01'),
        says('Ba', '2024-01-01', DEPUTY),
      ]);
      expect(await of('An', 'vice')).toBe('2022-01-05..2023-05-31 MOVED');
      expect(await of('An')).toBe('2023-06-01..null null');
    });

    test('a body that a law ended has no office any more, whatever articles say', async () => {
      const ended = { bodyEndedOn: '2025-06-30' };
      const { of } = await tenure(world, [says('An', '2024-01-05', ended), says('An', '2025-08-01', ended)]);
      expect(await of('An')).toBe('2024-01-05..2025-06-30 BODY_ABOLISHED');
    });

    test.each([
      ['2022-01-04', ''],
      ['2022-01-05', 'An'],
      ['2024-03-09', 'An'],
      ['2024-03-10', 'Ba'],
      ['2026-01-01', 'Ba'],
    ])('whoever held an office on %s can be asked for', async (on, expected) => {
      const { store } = await tenure(world, [
        says('An', '2022-01-05'),
        says('Ba', '2024-03-10'),
        says('Chi', '2023-01-01', { isFormer: true }),
      ]);
      const [page] = await store.pages('OFFICIAL', [{ organizationIds: [FRONT], on }], 'NAME_ASC', {
        limit: 9,
      });
      expect(page?.items.map(({ name }) => name).join()).toBe(expected);
      const people = ['An', 'Ba', 'Chi'].map((person) => ({ officialIds: [officialId(person)], on }));
      const pages = await store.pages('POSITION', people, 'CURRENT_FIRST', { limit: 9 });
      const holders = pages.flatMap(({ items }) => items.map(({ officialId }) => officialId));
      expect(holders).toEqual(expected === '' ? [] : [officialId(expected)]);
    });

    test('the same articles give the same times in any order and company', async () => {
      const random = seeded(34);
      const day = () => `20${20 + random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}`;
      const people = ['An', 'Ba', 'Chi', 'Dũng'];
      const records = Array.from({ length: 40 }, () =>
        says(random.pick(people), random.chance(0.1) ? null : day(), {
          ...(random.chance(0.4) ? DEPUTY : {}),
          isFormer: random.chance(0.2),
        }),
      );
      const ids = people.flatMap((person) => [positionId(person, 'chair'), positionId(person, 'vice')]);
      const foldedFrom = async (batches: readonly (readonly ReturnType<typeof says>[])[]) => {
        const store = await world.open();
        for (const batch of batches) await store.save({ records: batch }, AT);
        return store.byIds('POSITION', ids);
      };
      const together = await foldedFrom([records]);
      const apart = await foldedFrom(random.shuffled(records).map((one) => [one]));
      expect(apart).toEqual(together);
      expect(together.some((position) => position?.endKnownBy === 'SUCCEEDED')).toBe(true);
    });
  });
}
