import { describe, expect, test, vi } from 'vitest';
import { createBus } from '../../src/live/bus.ts';
import { followCommits } from '../../src/live/commits.ts';
import type { Change } from '../../src/model/change.ts';
import { PATIENT } from '../support/patient.ts';

const change = (seq: number): Change => ({
  seq,
  kind: 'ADDED',
  nodeKind: 'ARTICLE',
  nodeId: `article:${seq}`,
  at: '2026-01-01T00:00:00.000Z',
  provinceIds: [],
  sourceIds: [],
  officialIds: [],
});

/** A log of so many changes, and a follower of what others commit to it. */
function stand(length: number) {
  const asked: [number, number][] = [];
  const log = {
    latestSeq: async () => length,
    async changesAfter(seq: number, limit: number) {
      asked.push([seq, limit]);
      return Array.from({ length: Math.min(limit, length - seq) }, (_none, at) => change(seq + 1 + at));
    },
  };
  const bus = createBus();
  const published: number[] = [];
  const publish = vi.spyOn(bus, 'publish').mockImplementation((changes) => {
    published.push(...changes.map(({ seq }) => seq));
  });
  const troubles: unknown[] = [];
  const follower = followCommits(log, bus, (error) => troubles.push(error));
  return { log, bus, follower, asked, published, publish, troubles };
}

describe('followCommits', () => {
  test('publishes what another process says it has committed, once and in order', async () => {
    const { bus, follower, published } = stand(12);
    bus.subscribe();
    follower.heard(9, 10);
    follower.heard(11, 12);
    await vi.waitFor(() => expect(published).toEqual([9, 10, 11, 12]), PATIENT);
  });

  test('fills what lies between two commits that it was told of', async () => {
    const { bus, follower, published } = stand(20);
    bus.subscribe();
    follower.heard(5, 6);
    await vi.waitFor(() => expect(published).toEqual([5, 6]), PATIENT);
    follower.heard(9, 10);
    await vi.waitFor(() => expect(published).toEqual([5, 6, 7, 8, 9, 10]), PATIENT);
  });

  test('asks the store nothing while nobody listens, nor later for what was committed then', async () => {
    const { bus, follower, asked, published } = stand(30);
    follower.heard(1, 20);
    expect(asked).toEqual([]);
    bus.subscribe();
    follower.heard(21, 22);
    await vi.waitFor(() => expect(published).toEqual([21, 22]), PATIENT);
  });

  test('of a commit of thousands it tells the end: subscribers read the rest themselves', async () => {
    const { bus, follower, asked, published } = stand(9_000);
    bus.subscribe();
    follower.heard(1, 9_000);
    await vi.waitFor(() => expect(published).toEqual([9_000]), PATIENT);
    expect(asked).toEqual([[8_999, 1]]);
  });

  test('tells when the store fails, and goes on with the next commit', async () => {
    const { log, bus, follower, published, troubles } = stand(4);
    bus.subscribe();
    vi.spyOn(log, 'changesAfter').mockRejectedValueOnce(new Error('the disk is gone'));
    follower.heard(1, 2);
    await vi.waitFor(() => expect(troubles).toEqual([new Error('the disk is gone')]), PATIENT);
    follower.heard(3, 4);
    await vi.waitFor(() => expect(published).toEqual([1, 2, 3, 4]), PATIENT);
  });
});
