import { describe, expect, it, onTestFinished } from 'vitest';
import { createContext } from '../../resolvers/context.ts';
import { attendedStore } from '../../src/store/attended.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW } from '../resolvers/graph.ts';
import { openPeople } from '../resolvers/people.ts';
import { inTime } from '../support/in-time.ts';
import { serve, signalled } from './serve.ts';

/** The real graph over a store whose first list does not come before the test lets it; `calls` are the methods asked. */
async function openSlow(operationMs: number) {
  const graph = await openPeople();
  onTestFinished(() => graph.close());
  const [asked, gate, ended, gone] = [
    signalled<void>(),
    signalled<void>(),
    signalled<void>(),
    signalled<void>(),
  ];
  const calls: string[] = [];
  const slow = new Proxy(graph.store, {
    get: (target, name: keyof Store) => {
      const method = target[name] as (...values: unknown[]) => Promise<unknown>;
      return async (...values: unknown[]) => {
        calls.push(name);
        if (name === 'pages') {
          asked.resolve();
          await gate.promise;
          setImmediate(ended.resolve);
        }
        return Reflect.apply(method, target, values);
      };
    },
  });
  const server = await serve({
    schema: graph.schema,
    timeouts: { operationMs },
    createContext: (signal) => {
      signal.addEventListener('abort', () => gone.resolve());
      return createContext({
        store: attendedStore(slow, signal),
        now: () => new Date(NOW),
        changes: { since: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }) },
      });
    },
  });
  return { server, calls, asked: asked.promise, gate, ended: ended.promise, gone: gone.promise };
}

/** A list first, and for what is in it two more statements at least. */
const QUERY = '{ articles { nodes { mentions { nodes { official { articles { totalCount } } } } } } }';

describe('nothing more is asked of the store', () => {
  it('once the time is up', async () => {
    await inTime(30, async (operationMs) => {
      const { server, calls, gate, ended } = await openSlow(operationMs);
      const response = await server.ask(QUERY);
      expect([response.status, await response.json()]).toEqual([
        503,
        {
          errors: [
            {
              message: `expected the operation to end within ${operationMs} ms, but it did not`,
              extensions: { code: 'TIMEOUT' },
            },
          ],
        },
      ]);
      // The time may be up before the store was asked.
      expect(calls).toEqual(['pages']);
      gate.resolve();
      await ended;
      expect(calls).toEqual(['pages']);
    });
  });

  it('once the client has gone, and that is nobody’s fault', async () => {
    const { server, calls, asked, gate, ended, gone } = await openSlow(60_000);
    const abort = new AbortController();
    const answer = fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      signal: abort.signal,
    });
    await asked;
    abort.abort();
    await expect(answer).rejects.toThrow('aborted');
    await gone;
    gate.resolve();
    await ended;
    expect(calls).toEqual(['pages']);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('but while somebody waits, everything', async () => {
    const { server, calls, gate } = await openSlow(60_000);
    gate.resolve();
    expect(await (await server.ask(QUERY)).json()).toMatchObject({ data: { articles: {} } });
    expect(calls.length).toBeGreaterThan(1);
  });
});
