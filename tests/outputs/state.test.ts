import { expect, onTestFinished, test } from 'vitest';
import { argumentRules } from '../../resolvers/rules.ts';
import { markOf, readState } from '../../src/outputs/state.ts';
import { openStore } from '../../src/store/open.ts';
import { source } from '../support/records.ts';

const ASKING = {
  query: new URLSearchParams(),
  origin: 'http://gateway.test',
  signal: new AbortController().signal,
};

/** The mark of an address over a graph that was built at a time, always of the same. */
async function markBuiltAt(at: string): Promise<string> {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  await store.registerSources([source('site-a')], at);
  const parts = { store, now: () => new Date(at), version: '1.2.3', rules: argumentRules(store) };
  return markOf(parts, '/exports/graph.ndjson', ASKING, await readState(parts));
}

test('data that were built anew have another mark, however alike they are', async () => {
  const [before, again] = [
    await markBuiltAt('2022-08-22T00:00:00.000Z'),
    await markBuiltAt('2022-08-22T00:00:00.000Z'),
  ];
  expect(again).toBe(before);
  expect(await markBuiltAt('2022-08-23T00:00:00.000Z')).not.toBe(before);
});
