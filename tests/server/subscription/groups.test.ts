import type { GraphQLFormattedError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Finished } from '../../../src/server/subscription/finished.ts';
import { Subscriber } from '../../../src/server/subscription/subscriber.ts';
import { seeded } from '../../support/random.ts';
import { liveGraph } from '../live-graph.ts';

const TICKS = 'subscription ($after: String, $by: Int) { ticks(after: $after, by: $by) }';

/** A client that notes what it gets; while it `holds` nothing of it is taken. */
class Notes extends Subscriber {
  readonly seen: number[] = [];
  readonly ends: unknown[] = [];
  isBehind = false;
  #taken: (() => void)[] = [];
  #heard: PromiseWithResolvers<void>[] = [];

  hold(): void {
    this.isBehind = true;
  }

  release(): void {
    this.isBehind = false;
    for (const resolve of this.#taken.splice(0)) resolve();
  }

  /** Resolves when an event with this number, or a later one, has come; rejects when the subscription ends before. */
  async heard(number: number): Promise<void> {
    while ((this.seen.at(-1) ?? 0) < number) {
      if (this.ends.length > 0)
        throw new Error(`expected event ${number}, but got ${JSON.stringify(this.ends)}`);
      const next = Promise.withResolvers<void>();
      this.#heard.push(next);
      await next.promise;
    }
  }

  #tell(): void {
    for (const { resolve } of this.#heard.splice(0)) resolve();
  }

  begin(): void {}

  protected send(event: Finished): boolean {
    const { data, extensions } = JSON.parse(event.json);
    expect(extensions.cursor).toBe(String(data.ticks));
    this.seen.push(data.ticks);
    this.#tell();
    return this.isBehind;
  }

  taken(): Promise<void> {
    return this.isBehind ? new Promise((resolve) => this.#taken.push(resolve)) : Promise.resolve();
  }

  complete(): void {
    this.ends.push('complete');
    this.#tell();
  }

  fail(errors: readonly GraphQLFormattedError[]): void {
    this.ends.push([this.cursor, ...errors.map(({ message }) => message)]);
    this.#tell();
  }
}

const run = (from: number, to: number, by = 1) =>
  Array.from({ length: to }, (_, at) => at + 1).filter((n) => n >= from && n % by === 0);

async function enter(graph: ReturnType<typeof liveGraph>, variables: { after?: string; by?: number } = {}) {
  const notes = new Notes();
  expect(await graph.groups.enter(graph.accepted(TICKS, variables), notes, null)).toBeNull();
  return notes;
}

describe('an event', () => {
  it('that cannot be read ends the waiting for it', async () => {
    const graph = liveGraph({
      renew() {
        throw new Error('nothing is renewed');
      },
    });
    const notes = await enter(graph);
    graph.commit(1);
    await expect(notes.heard(1)).rejects.toThrow('expected event 1, but got [["0","nothing is renewed"]]');
  });

  it('is read once for all that ask the same, and followed by one', async () => {
    const graph = liveGraph();
    const all = await Promise.all(Array.from({ length: 20 }, () => enter(graph)));
    graph.commit(3);
    await Promise.all(all.map((notes) => notes.heard(3)));
    expect(all.map(({ seen }) => seen)).toEqual(all.map(() => [1, 2, 3]));
    expect([graph.reads, graph.bus.subscriberCount]).toEqual([3, 1]);
  });

  it('is read for each that asks something else', async () => {
    const graph = liveGraph();
    const [one, two] = [await enter(graph), await enter(graph, { by: 2 })];
    graph.commit(4);
    await Promise.all([one.heard(4), two.heard(4)]);
    expect([one.seen, two.seen, graph.reads]).toEqual([[1, 2, 3, 4], [2, 4], 8]);
  });

  it('from before somebody came is not sent to them', async () => {
    const graph = liveGraph();
    const early = await enter(graph);
    graph.commit(2);
    const late = await enter(graph);
    graph.commit(1);
    await Promise.all([early.heard(3), late.heard(3)]);
    expect([early.seen, late.seen, graph.reads]).toEqual([[1, 2, 3], [3], 3]);
  });
});

describe('who comes back after a cursor', () => {
  it('gets what was missed, then is handed over to those that are there', async () => {
    const graph = liveGraph();
    const live = await enter(graph);
    graph.commit(300);
    await live.heard(300);
    const back = await enter(graph, { after: '100' });
    await back.heard(300);
    graph.commit(1);
    await Promise.all([live.heard(301), back.heard(301)]);
    expect(back.seen).toEqual(run(101, 301));
    expect([graph.reads, graph.bus.subscriberCount]).toEqual([300 + 200 + 1, 1]);
  });

  it('is joined by others, whatever they have missed', async () => {
    const graph = liveGraph();
    graph.commit(10);
    const all = await Promise.all(['10', '3', '7', '0'].map((after) => enter(graph, { after })));
    graph.commit(1);
    await Promise.all(all.map((notes) => notes.heard(11)));
    graph.commit(1);
    await Promise.all(all.map((notes) => notes.heard(12)));
    expect(all.map(({ seen }) => seen)).toEqual([run(11, 12), run(4, 12), run(8, 12), run(1, 12)]);
    expect(graph.bus.subscriberCount).toBe(1);
  });

  it('is refused for a cursor that no change has', async () => {
    const graph = liveGraph();
    const notes = new Notes();
    const refused = await graph.groups.enter(graph.accepted(TICKS, { after: '5' }), notes, null);
    expect(refused?.errors?.[0]?.message).toBe('after must not lie ahead of the newest change, 0, but got 5');
    expect(graph.bus.subscriberCount).toBe(0);
  });
});

describe('who does not read', () => {
  it('keeps nobody else waiting, misses nothing and comes back', async () => {
    const graph = liveGraph();
    const [fast, slow] = [await enter(graph), await enter(graph)];
    slow.hold();
    graph.commit(500);
    await fast.heard(500);
    expect(slow.seen).toEqual([1]);
    slow.release();
    await slow.heard(500);
    graph.commit(1);
    await Promise.all([fast.heard(501), slow.heard(501)]);
    expect([fast.seen, slow.seen]).toEqual([run(1, 501), run(1, 501)]);
    expect(graph.bus.subscriberCount).toBe(1);
  });

  it('costs no reading while it does not, alone or with others', async () => {
    const graph = liveGraph();
    const all = [await enter(graph), await enter(graph)];
    for (const notes of all) notes.hold();
    graph.commit(500);
    await Promise.all(all.map((notes) => notes.heard(1)));
    await new Promise(setImmediate);
    expect(graph.reads).toBe(1);
    for (const notes of all) notes.release();
    await Promise.all(all.map((notes) => notes.heard(500)));
    expect([graph.reads, all[0]?.seen]).toEqual([500, run(1, 500)]);
  });
});

describe('an end', () => {
  it('of the last subscriber is the end of the group', async () => {
    const graph = liveGraph();
    const all = [await enter(graph), await enter(graph)];
    graph.commit(1);
    await all[0]?.heard(1);
    all[0]?.leave();
    expect(graph.bus.subscriberCount).toBe(1);
    all[1]?.leave();
    expect(graph.bus.subscriberCount).toBe(0);
  });

  it('of the history completes all', async () => {
    const graph = liveGraph();
    const all = [await enter(graph), await enter(graph)];
    graph.commit(1);
    await Promise.all(all.map((notes) => notes.heard(1)));
    graph.bus.close();
    await new Promise(setImmediate);
    expect(all.map(({ ends }) => ends)).toEqual([['complete'], ['complete']]);
  });

  it('by a failure tells each its own cursor', async () => {
    const graph = liveGraph();
    const first = await enter(graph);
    graph.commit(2);
    await first.heard(2);
    const second = await enter(graph);
    graph.log.pause = () => Promise.reject(new Error('the disk is full'));
    // A gap, which is read from the store.
    graph.log.commit(1);
    graph.commit(1);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect([first.ends, second.ends]).toEqual([[['2', 'the disk is full']], [['2', 'the disk is full']]]);
  });
});

it.each([1, 2, 3, 4])(
  'everybody gets every event once and in order, whoever lags, leaves and comes back (seed %i)',
  async (seed) => {
    const graph = liveGraph();
    const { next } = seeded(seed);
    const total = 1_500;
    graph.log.pause = async () => {
      if (next() < 0.2) await new Promise(setImmediate);
    };

    async function subscribe(own: () => number, by: number): Promise<number[]> {
      const seen: number[] = [];
      const last = total - (total % by);
      while (seen.at(-1) !== last) {
        const notes = await enter(graph, { after: String(seen.at(-1) ?? 0), by });
        const leaveAt = (seen.at(-1) ?? 0) + 1 + Math.floor(own() * 800);
        while ((notes.seen.at(-1) ?? 0) < Math.min(leaveAt, last)) {
          await notes.heard((notes.seen.at(-1) ?? 0) + 1);
          if (own() < 0.02) {
            notes.hold();
            setTimeout(() => notes.release(), own() * 40);
          }
        }
        notes.leave();
        seen.push(...notes.seen);
        if (own() < 0.5) await new Promise(setImmediate);
      }
      return seen;
    }

    const readers = Array.from({ length: 12 }, (_none, at) =>
      subscribe(seeded(seed * 100 + at).next, 1 + (at % 3)),
    );
    const late: ReturnType<typeof graph.log.commit>[] = [];
    while (graph.log.changes.length < total) {
      const burst = next() < 0.05 ? 400 : 1 + Math.floor(next() * 5);
      const batch = graph.log.commit(Math.min(burst, total - graph.log.changes.length));
      if (next() < 0.3) late.push(batch);
      else graph.bus.publish(batch);
      if (next() < 0.3) for (const held of late.splice(0).reverse()) graph.bus.publish(held);
      if (next() < 0.7) await new Promise(setImmediate);
    }
    for (const held of late) graph.bus.publish(held);

    const seen = await Promise.all(readers);
    for (const [at, numbers] of seen.entries()) expect(numbers).toEqual(run(1, total, 1 + (at % 3)));
    expect(graph.bus.subscriberCount).toBe(0);
  },
);
