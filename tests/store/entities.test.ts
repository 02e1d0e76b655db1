import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { source } from '../support/records.ts';
import { silent } from './opener.ts';

const AT = '2022-08-22T00:00:00.000Z';
const IDS = ['source:site-a', 'source:site-b'];

test('sources asked for while they are committed are all found, in one state', async () => {
  const store = await openStore('sqlite::memory:', silent);
  onTestFinished(() => store.close());
  const commit = (name: string) =>
    store.registerSources([source('site-a', { name }), source('site-b', { name })], AT);
  const ask = async () => (await store.byIds('SOURCE', IDS)).map((one) => one?.name);
  await commit('0');
  for (let round = 1; round <= 30; round += 1) {
    // The other one has to be read.
    await store.byIds('SOURCE', IDS.slice(0, 1));
    const written = commit(`${round}`);
    const asked = [written.then(ask), written.then(ask)];
    for (let turn = 0; turn < round; turn += 1) await null;
    asked.push(ask(), ask());
    for (const [one, other] of await Promise.all(asked)) {
      expect(one).toMatch(/^\d+$/);
      expect(other).toBe(one);
    }
  }
});
