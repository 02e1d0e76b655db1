import { expect, it } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { attendedStore } from '../../src/store/attended.ts';
import type { Store } from '../../src/store/store.ts';

/** A store that answers at once, as SQLite does, and counts how often it was asked. */
function counting() {
  const calls = { count: 0 };
  const latestSeq = async () => {
    calls.count += 1;
    return calls.count;
  };
  return { calls, store: { latestSeq } as unknown as Store };
}

it('hands calls and answers through', async () => {
  const seen: unknown[] = [];
  class Plain {
    readonly #answer = [1];
    async byIds(...values: unknown[]) {
      seen.push(values);
      return this.#answer;
    }
  }
  const store = attendedStore(new Plain() as unknown as Store, new AbortController().signal);
  expect(await store.byIds('ARTICLE', ['a'])).toEqual([1]);
  expect(seen).toEqual([['ARTICLE', ['a']]]);
});

it('asks nothing more of the store once the signal is aborted', async () => {
  const abort = new AbortController();
  const { calls, store } = counting();
  const attended = attendedStore(store, abort.signal);
  await attended.latestSeq();
  abort.abort(new GatewayError('TIMEOUT', 'expected the operation to end within 5 ms, but it did not'));
  await expect(attended.latestSeq()).rejects.toThrow('within 5 ms');
  expect(calls.count).toBe(1);
});

it('says TIMEOUT where the client went away', async () => {
  const abort = new AbortController();
  abort.abort(new Error('the client went away'));
  await expect(attendedStore(counting().store, abort.signal).latestSeq()).rejects.toMatchObject({
    name: 'GatewayError',
    code: 'TIMEOUT',
  });
});

it('lets a timer end an operation that would otherwise never give up the thread', async () => {
  const abort = new AbortController();
  const { calls, store } = counting();
  const attended = attendedStore(store, abort.signal);
  const most = 1_000_000;
  setTimeout(() => abort.abort(new GatewayError('TIMEOUT', 'late')), 1);
  const work = async () => {
    for (let index = 0; index < most; index += 1) await attended.latestSeq();
  };
  await expect(work()).rejects.toThrow('late');
  expect(calls.count).toBeLessThan(most);
});

it('keeps calls together that are made together while it gives others their turn', async () => {
  const { store } = counting();
  const attended = attendedStore(store, new AbortController().signal);
  for (let index = 0; index < 15; index += 1) await attended.latestSeq();
  const order: string[] = [];
  const ask = async (name: string) => {
    await attended.latestSeq();
    order.push(name);
  };
  setImmediate(() => order.push('others'));
  await Promise.all([ask('sixteenth'), ask('seventeenth')]);
  expect(order).toEqual(['others', 'sixteenth', 'seventeenth']);
});
