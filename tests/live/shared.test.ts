import { expect, onTestFinished, test, vi } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { article, openGraph } from '../resolvers/graph.ts';
import { serve } from '../server/serve.ts';
import { PATIENT } from '../support/patient.ts';
import { articleId } from '../support/records.ts';
import { overEventSource, overEvents, overSocket } from './transports.ts';

const PUBLISHED = 'subscription ($after: String) { articlePublished(after: $after) { id } }';
const AT = '2022-08-22T08:00:00.000Z';

test('one event is read once for all who ask the same, whatever they come over and wherever they go on', async () => {
  const graph = await openGraph();
  const server = await serve({
    schema: graph.schema,
    createContext: (_signal, { progress }) => graph.context(false, progress),
  });
  onTestFinished(() => graph.close());
  const save = async (n: number) => graph.bus.publish(await graph.store.save({ records: [article(n)] }, AT));
  await save(1);

  const places = [
    overSocket(server.socketUrl),
    overEvents(server.endpoint),
    overEventSource(`${server.endpoint}/stream`),
  ];
  const seen: unknown[][] = [];
  const waiting: (() => void)[] = [];
  const everyone = async (count: number) => {
    while (seen.some(({ length }) => length < count))
      await new Promise<void>((resolve) => waiting.push(resolve));
  };
  for (const connect of [...places, ...places]) {
    const events: unknown[] = [];
    seen.push(events);
    const connection = connect(PUBLISHED, '0', {
      hear({ data }) {
        events.push(data);
        for (const resolve of waiting.splice(0)) resolve();
      },
      moveTo() {},
    });
    onTestFinished(() => connection.cut());
  }
  await everyone(1);
  await save(2);
  await everyone(2);
  // The changes that came with the article bring all to one place.
  await vi.waitFor(() => expect(graph.bus.subscriberCount).toBe(1), PATIENT);
  const pages = vi.spyOn(graph.store, 'pages');
  await save(3);
  await everyone(3);
  expect(pages.mock.calls.map(([kind]) => kind)).toEqual(['ARTICLE']);
  expect(seen).toEqual(
    seen.map(() => [1, 2, 3].map((n) => ({ articlePublished: { id: articleId(`${n}`.padStart(4, '0')) } }))),
  );
});

/** A graph that is served, and subscriptions to its new articles. */
async function live() {
  const graph = await openGraph();
  const server = await serve({
    schema: graph.schema,
    createContext: (_signal, { progress }) => graph.context(false, progress),
  });
  onTestFinished(() => graph.close());
  const waiting: (() => void)[] = [];
  const seen: unknown[][] = [];
  return {
    store: graph.store,
    seen,
    save: async (n: number) => graph.bus.publish(await graph.store.save({ records: [article(n)] }, AT)),
    follow(fields: string, filter = '{}') {
      const events: unknown[] = [];
      seen.push(events);
      const query = `subscription ($after: String) { articlePublished(after: $after, filter: ${filter}) { ${fields} } }`;
      const connection = overEvents(server.endpoint)(query, '0', {
        hear({ data, errors = [] }) {
          events.push(errors.length > 0 ? errors : data);
          for (const resolve of waiting.splice(0)) resolve();
        },
        moveTo() {},
      });
      onTestFinished(() => connection.cut());
    },
    /** Resolves when every subscription has heard so often. */
    async heard(count: number) {
      while (seen.some(({ length }) => length < count))
        await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

test('what different subscriptions read for one change is read once for all, and anew for the next', async () => {
  const { store, save, follow, heard } = await live();
  for (const fields of ['id', 'id source { name }', 'source { id name }']) follow(fields);
  await save(1);
  await heard(1);
  const pages = vi.spyOn(store, 'pages');
  await save(2);
  await heard(2);
  expect(pages.mock.calls.map(([kind, filters]) => [kind, filters.length])).toEqual([['ARTICLE', 1]]);
  await save(3);
  await heard(3);
  expect(pages).toHaveBeenCalledTimes(2);
});

test('a filter that the store cannot answer ends no other subscription', async () => {
  const { store, save, follow, heard, seen } = await live();
  follow('title', '{ tags: ["broken"] }');
  follow('id');
  follow('title', '{ languages: ["vi"] }');
  const { pages } = store;
  vi.spyOn(store, 'pages').mockImplementation((async (...asked: Parameters<typeof pages>) => {
    const [kind, filters] = asked;
    if (kind === 'ARTICLE' && filters.some((filter) => 'tags' in filter && filter.tags !== undefined))
      throw new GatewayError('STORE_UNAVAILABLE', 'expected a tag, but got none');
    return pages(...asked);
  }) as typeof pages);
  await save(1);
  await heard(1);
  const [broken, ids, titles] = seen;
  expect(broken).toMatchObject([[{ message: expect.stringContaining('expected a tag') }]]);
  expect(ids).toEqual([{ articlePublished: { id: articleId('0001') } }]);
  expect(titles).toHaveLength(1);
  expect(titles?.[0]).toHaveProperty('articlePublished.title');
});
