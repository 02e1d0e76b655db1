import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { argumentRules } from '../../resolvers/rules.ts';
import type { Article } from '../../src/model/article.ts';
import type { PageRequest } from '../../src/model/page.ts';
import { createOutputs } from '../../src/outputs/index.ts';
import type { Store } from '../../src/store/store.ts';
import { record } from '../support/records.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const COUNT = 20_000;
const MEGABYTE = 1_048_576;
const TEXT = 'Sáng 21/8, hội nghị tập huấn công tác đối ngoại nhân dân khai mạc. '.repeat(30);

/** A store of so many articles that makes each page when it is asked for, as an engine does. */
function largeStore() {
  let pagesRead = 0;
  const articleAt = (n: number): Article => ({
    ...record({ key: `${n}`, article: { text: `${n} ${TEXT}`, html: `<p>${n} ${TEXT}</p>` } }).article,
    updatedAt: '2022-08-22T00:00:00.000Z',
    revision: 1,
  });
  const nothing = { items: [], keys: [], hasPreviousPage: false, hasNextPage: false };
  const store = {
    latestSeq: async () => 0,
    origin: () => 0,
    byIds: async (_kind: string, ids: readonly string[]) => ids.map(() => null),
    async pages(kind: string, filters: readonly object[], _order: string, { limit, after }: PageRequest) {
      if (kind !== 'ARTICLE') return filters.map(() => nothing);
      pagesRead += 1;
      const from = Number(after?.[0] ?? -1) + 1;
      const numbers = Array.from({ length: Math.min(limit, COUNT - from) }, (_none, index) => from + index);
      return [
        {
          items: numbers.map(articleAt),
          keys: numbers.map((n) => [n]),
          hasPreviousPage: from > 0,
          hasNextPage: from + limit < COUNT,
        },
      ];
    },
  };
  return { store: store as unknown as Store, pagesRead: () => pagesRead };
}

const outputsOf = (store: Store) =>
  createOutputs({
    store,
    now: () => new Date('2022-08-22T01:00:00.000Z'),
    version: '1.2.3',
    rules: argumentRules(store),
  });
const ask = (signal = new AbortController().signal) => ({
  query: new URLSearchParams(),
  origin: 'https://graph.example',
  signal,
});

describe.each(['/exports/graph.ndjson', '/exports/articles.ndjson', '/exports/articles.csv'])(
  '%s',
  (path) => {
    test(`keeps a few pages in memory, however much it writes`, async () => {
      const { store } = largeStore();
      const output = outputsOf(store).find((one) => one.path === path);
      const answer = await output?.answer(ask());
      let written = 0;
      let next = 0;
      const heaps: number[] = [];
      for await (const piece of answer?.write() ?? []) {
        written += piece.length;
        if (written < next) continue;
        next += 10 * MEGABYTE;
        collect();
        heaps.push(process.memoryUsage().heapUsed);
      }
      expect(written).toBeGreaterThan(40 * MEGABYTE);
      expect(heaps.length).toBeGreaterThan(3);
      const [first = 0] = heaps;
      expect(Math.max(...heaps) - first).toBeLessThan(8 * MEGABYTE);
    });

    test('reads a page when the one before was taken, and none after its signal', async () => {
      const { store, pagesRead } = largeStore();
      const output = outputsOf(store).find((one) => one.path === path);
      const abort = new AbortController();
      const pieces = (await output?.answer(ask(abort.signal)))?.write()[Symbol.asyncIterator]();
      while (pagesRead() < 3) await pieces?.next();
      await Promise.resolve();
      expect(pagesRead()).toBe(3);
      abort.abort(new Error('the client went away'));
      await expect(pieces?.next()).rejects.toThrow('the client went away');
      expect(pagesRead()).toBe(3);
    });
  },
);
