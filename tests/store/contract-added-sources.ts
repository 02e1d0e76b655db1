import { describe, expect, test } from 'vitest';
import { source } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const LATER = '2022-08-23T00:00:00.000Z';
const hue = source('hue', { name: 'Mặt trận Huế', provinceId: 'province:hue', isVerified: false });
const input = { id: 'hue', name: 'Mặt trận Huế', kind: 'FRONT', homepage: 'https://hue.test/' };
const add = { kind: 'ADD_SOURCE', source: hue, input } as const;
const off = { kind: 'DISABLE_SOURCE', sourceId: hue.id } as const;
const on = { kind: 'ENABLE_SOURCE', sourceId: hue.id } as const;

/** What operators decide about sources. */
export function addedSourcesContract(world: World): void {
  describe('adding a source', () => {
    test('registers it, keeps what was written, and tells of it', async () => {
      const store = await world.open();
      expect(await store.addedSources()).toEqual([]);
      expect(await store.decide(add, 'asked for', AT)).toMatchObject([
        { seq: 1, kind: 'ADDED', nodeKind: 'SOURCE', nodeId: hue.id, provinceIds: ['province:hue'] },
      ]);
      expect(await store.addedSources()).toEqual([{ sourceId: hue.id, input, at: AT }]);
      expect(await store.byIds('SOURCE', [hue.id])).toEqual([hue]);
      expect(await store.decisions(5)).toEqual([{ number: 1, at: AT, decision: add, reason: 'asked for' }]);
    });

    test('survives a restart', async () => {
      const url = await world.database();
      await (await world.open({ url })).decide(add, null, AT);
      expect(await (await world.open({ url })).addedSources()).toEqual([{ sourceId: hue.id, input, at: AT }]);
    });

    test('whose id is there is refused, and nothing is done', async () => {
      const store = await world.open();
      await store.registerSources([{ ...hue, name: 'Cũ' }], AT);
      await expect(store.decide(add, null, LATER)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: 'expected an id that no source has, but source:hue is there',
      });
      expect(await store.addedSources()).toEqual([]);
      expect(await store.decisions(5)).toEqual([]);
      expect(await store.byIds('SOURCE', [hue.id])).toMatchObject([{ name: 'Cũ' }]);
    });

    test('of two at once only one is added', async () => {
      const store = await world.open();
      const outcomes = await Promise.allSettled([store.decide(add, null, AT), store.decide(add, null, AT)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.decisions(5)).toHaveLength(1);
    });
  });

  describe('switching a source off', () => {
    test('holds when it is registered anew, until it is switched on', async () => {
      const store = await world.open();
      await store.registerSources([hue], AT);
      expect(await store.decide(off, 'asked to', AT)).toMatchObject([
        { seq: 2, kind: 'UPDATED', nodeId: hue.id, sourceIds: [hue.id] },
      ]);
      expect(await store.registerSources([hue], LATER)).toEqual([]);
      await store.registerSources([{ ...hue, name: 'Mới' }], LATER);
      expect(await store.byIds('SOURCE', [hue.id])).toEqual([{ ...hue, name: 'Mới', enabled: false }]);
      expect(await store.sourceStates()).toMatchObject([{ sourceId: hue.id, enabled: false }]);
      await store.decide(on, null, LATER);
      expect(await store.sourceStates()).toMatchObject([{ sourceId: hue.id, enabled: true }]);
      expect((await store.decisions(5)).map(({ decision }) => decision)).toEqual([on, off]);
    });

    test('that is off is no change and no decision', async () => {
      const store = await world.open();
      await store.registerSources([hue], AT);
      await store.decide(off, 'first', AT);
      expect(await store.decide(off, 'again', LATER)).toEqual([]);
      expect((await store.decisions(5)).map(({ reason }) => reason)).toEqual(['first']);
    });

    test('that is not there is refused', async () => {
      const store = await world.open();
      await expect(store.decide(off, null, AT)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'expected a source, but got source:hue',
      });
    });
  });
}
