import { expect, onTestFinished, test, vi } from 'vitest';
import { article, openGraph } from '../resolvers/graph.ts';
import { serve } from '../server/serve.ts';
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
  await vi.waitFor(() => expect(graph.bus.subscriberCount).toBe(1));
  const pages = vi.spyOn(graph.store, 'pages');
  await save(3);
  await everyone(3);
  expect(pages.mock.calls.map(([kind]) => kind)).toEqual(['ARTICLE']);
  expect(seen).toEqual(
    seen.map(() => [1, 2, 3].map((n) => ({ articlePublished: { id: articleId(`${n}`.padStart(4, '0')) } }))),
  );
});
