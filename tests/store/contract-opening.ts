import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { record } from '../support/records.ts';
import type { World } from './contract.ts';
import { silent } from './opener.ts';

const AT = '2022-08-22T00:00:00.000Z';

/** Opening, reopening, and two programs at once. */
export function openingContract(world: World): void {
  describe('opening', () => {
    test('a new database is migrated, and one of this version is left alone', async () => {
      const url = await world.database();
      const told: object[] = [];
      const log = { info: (facts: object) => told.push(facts) };
      await (await openStore(url, log)).close();
      await (await openStore(url, log)).close();
      expect(told).toEqual([{ engine: expect.any(String), from: 0, to: 1 }]);
    });

    test('two programs that start at once on an empty database both get it', async () => {
      const url = await world.database();
      const [one, two] = await Promise.all([world.open({ url }), world.open({ url })]);
      await one.save({ records: [record()] }, AT);
      expect(await two.latestSeq()).toBe(2);
    });

    test('what was saved is there after closing and opening', async () => {
      const url = await world.database();
      const before = await openStore(url, silent);
      await before.save({ records: [record()] }, AT);
      await before.close();
      const after = await world.open({ url });
      expect((await after.byIds('ARTICLE', [record().article.id]))[0]?.title).toBe(record().article.title);
    });

    test('an open store is ready, a closed one says that it is unavailable', async () => {
      const store = await world.open();
      await expect(store.ready()).resolves.toBeUndefined();
      await store.close();
      await expect(store.ready()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });

    test('closing twice is closing once', async () => {
      const store = await world.open();
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}
