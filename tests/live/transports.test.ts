import { setTimeout as sleepMs } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import { article, openGraph, type TestGraph } from '../resolvers/graph.ts';
import { serve, type TestServer } from '../server/serve.ts';
import { seeded } from '../support/random.ts';
import { articleId } from '../support/records.ts';
import { type Connect, overEventSource, overEvents, overSocket } from './transports.ts';

type Random = ReturnType<typeof seeded>;

const CHANGES = `subscription ($after: String) { changes(after: $after) { cursor kind nodeKind nodeId } }`;
const PUBLISHED = `subscription ($after: String) { articlePublished(after: $after) { id } }`;
const PAGE = `query ($after: String!) { changes(after: $after) { cursor kind nodeKind nodeId } }`;

interface Step {
  readonly cursor: string;
  readonly kind: string;
  readonly nodeKind: string;
  readonly nodeId: string;
}

const keyOf = (n: number) => `${n}`.padStart(4, '0');
const LAST = 600;
/** Articles of one commit that is larger than the others. */
const BURST = 200;

/** Adds, changes and removes articles at random; some commits are told late and out of order, one is large. */
async function write({ store, bus }: TestGraph, random: Random): Promise<void> {
  const late: (readonly Change[])[] = [];
  const present: number[] = [];
  let next = 0;
  const commit = (count: number): Promise<readonly Change[]> => {
    const at = new Date(Date.UTC(2022, 7, 21, 8, 0, next)).toISOString();
    if (count < BURST && present.length > 5 && random.chance(0.2)) {
      const [gone] = present.splice(random.below(present.length), 1);
      return store.decide({ kind: 'RETRACT_ARTICLE', article: articleId(keyOf(gone ?? 0)) }, null, at);
    }
    if (count < BURST && present.length > 0 && random.chance(0.3)) {
      const changed = article(random.pick(present));
      const title = `Tiêu đề mới ${random.below(1_000_000)}`;
      return store.save({ records: [{ ...changed, article: { ...changed.article, title } }] }, at);
    }
    const added = Array.from({ length: count }, () => next++);
    present.push(...added);
    return store.save({ records: added.map(article) }, at);
  };
  for (let step = 0; step < 50; step += 1) {
    const changes = await commit(step === 20 ? BURST : 1 + random.below(3));
    if (random.chance(0.3)) late.push(changes);
    else bus.publish(changes);
    if (random.chance(0.3)) for (const held of late.splice(0).reverse()) bus.publish(held);
    await sleepMs(random.below(8));
  }
  for (const held of late) bus.publish(held);
  bus.publish(await store.save({ records: [article(LAST)] }, '2022-08-22T08:00:00.000Z'));
}

/** Everything that a subscriber sees who is cut off again and again and goes on after the last cursor that it has. */
async function read(connect: Connect, query: string, random: Random, signal: AbortSignal) {
  const seen: { readonly cursor: string; readonly value: unknown }[] = [];
  let [after, cuts, isOver] = ['0', 0, false];
  while (!isOver && !signal.aborted) {
    let isCut = false;
    const connection = connect(query, after, {
      hear({ data, errors, extensions }) {
        // What is still in a pipe that was cut has not been seen.
        if (isCut || isOver) return;
        expect(errors).toBeUndefined();
        const [value] = Object.values(data ?? {});
        after = String(extensions?.cursor);
        seen.push({ cursor: after, value });
        const { id, nodeId } = value as { id?: string; nodeId?: string };
        isOver = (id ?? nodeId) === articleId(keyOf(LAST));
        if (isOver || random.chance(0.01)) cut();
      },
      moveTo(cursor) {
        if (!isCut) after = cursor;
      },
    });
    function cut() {
      isCut = true;
      // In the next turn, as a cable is cut: in the middle of what a library is doing.
      setImmediate(() => connection.cut());
    }
    const timer = setTimeout(cut, 20 + random.below(300));
    await connection.ended;
    clearTimeout(timer);
    cuts += 1;
  }
  return { seen, cuts };
}

/** The whole history as the query gives it, a page after the other. */
async function history(server: TestServer): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (;;) {
    const response = await server.ask(PAGE, { after: steps.at(-1)?.cursor ?? '0' });
    const { data } = (await response.json()) as { data: { changes: readonly Step[] } };
    if (data.changes.length === 0) return steps;
    steps.push(...data.changes);
  }
}

test.each([1, 2])(
  'over both transports comes what changes(after:) gives, in order, each once, whatever is cut and resumed (seed %i)',
  async (seed) => {
    const graph = await openGraph();
    const server = await serve({
      schema: graph.schema,
      createContext: (_signal, { progress }) => graph.context(false, progress),
      timeouts: { streamBeatMs: 3, socketPingMs: 3 },
    });
    const given = new AbortController();
    onTestFinished(() => {
      given.abort();
      return graph.close();
    });
    const transports = [
      overSocket(server.socketUrl),
      overEvents(server.endpoint),
      overEventSource(`${server.endpoint}/stream`),
    ];
    const reading = [CHANGES, PUBLISHED].flatMap((query, document) =>
      transports.map((connect, at) =>
        read(connect, query, seeded(seed * 100 + document * 10 + at), given.signal),
      ),
    );
    await write(graph, seeded(seed));
    const readings = await Promise.all(reading);
    const all = await history(server);

    // The sentinel's own commit changes more than the article, which comes first.
    const end = all.findIndex(({ nodeId }) => nodeId === articleId(keyOf(LAST)));
    const expected = all.slice(0, end + 1);
    for (const { seen } of readings.slice(0, 3)) {
      expect(seen.map(({ cursor }) => cursor)).toEqual(expected.map(({ cursor }) => cursor));
      expect(seen.map(({ value }) => value)).toEqual(expected);
    }

    const removed = new Set(
      all
        .filter(({ kind, nodeKind }) => kind === 'REMOVED' && nodeKind === 'ARTICLE')
        .map((step) => step.nodeId),
    );
    const kept = expected
      .filter(
        ({ kind, nodeKind, nodeId }) => kind === 'ADDED' && nodeKind === 'ARTICLE' && !removed.has(nodeId),
      )
      .map(({ cursor, nodeId }) => ({ cursor, value: { id: nodeId } }));
    for (const { seen } of readings.slice(3)) {
      // Whether one that was removed later was still seen depends on when.
      expect(seen.filter(({ value }) => !removed.has((value as { id: string }).id))).toEqual(kept);
      const order = seen.map(({ cursor }) => Number(cursor));
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
    }
    for (const { cuts } of readings) expect(cuts).toBeGreaterThan(2);
    expect(removed.size).toBeGreaterThan(0);
    expect(expected.length).toBeGreaterThan(500);
  },
);
