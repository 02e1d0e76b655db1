import { expect, it, vi } from 'vitest';
import { SharedReads } from '../../resolvers/shared-reads.ts';
import type { Store } from '../../src/store/store.ts';
import { PATIENT } from '../support/patient.ts';

const store = {} as Store;
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Reads over a store whose version can be set. */
function sharedReads() {
  const state = { version: 1, looks: 0 };
  const reads = new SharedReads(store, () => {
    state.looks += 1;
    return state.version;
  });
  return { state, reads };
}

it('what is read for a change is shared, in later turns too', async () => {
  const { reads } = sharedReads();
  const first = reads.of(5);
  expect(reads.of(5)).toBe(first);
  await nextTurn();
  expect(reads.of(5)).toBe(first);
});

it('what is read for another change is not, also in the same turn and when the first comes again', () => {
  const { reads } = sharedReads();
  const first = reads.of(5);
  const second = reads.of(6);
  expect(second).not.toBe(first);
  expect(reads.of(6)).toBe(second);
  expect(reads.of(5)).not.toBe(first);
});

it('is read anew in the turn after a commit', async () => {
  const { state, reads } = sharedReads();
  const first = reads.of(5);
  await nextTurn();
  state.version = 2;
  const second = reads.of(5);
  expect(second).not.toBe(first);
  await nextTurn();
  expect(reads.of(5)).toBe(second);
});

it('the store is asked for its version once a turn and change', async () => {
  const { state, reads } = sharedReads();
  for (let time = 0; time < 10; time += 1) reads.of(5);
  expect(state.looks).toBe(1);
  await nextTurn();
  for (let time = 0; time < 10; time += 1) reads.of(5);
  expect(state.looks).toBe(2);
});

it('a store that cannot tell its version at once is asked no more, and reads are shared within a turn', async () => {
  let looks = 0;
  const reads = new SharedReads(store, async () => {
    looks += 1;
    throw new Error('the database is gone');
  });
  const first = reads.of(5);
  expect(reads.of(5)).toBe(first);
  await nextTurn();
  const second = reads.of(5);
  expect(second).not.toBe(first);
  expect(reads.of(5)).toBe(second);
  expect(looks).toBe(1);
});

it('is not kept for long where nothing is committed, be it much or a failure', async () => {
  const reads = new SharedReads(store, () => 1, 5);
  const first = reads.of(5);
  await vi.waitFor(() => expect(reads.of(5)).not.toBe(first), { ...PATIENT, interval: 1 });
  const second = reads.of(5);
  await vi.waitFor(() => expect(reads.of(5)).not.toBe(second), { ...PATIENT, interval: 1 });
});
