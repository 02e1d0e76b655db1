import { describe, expect, test } from 'vitest';
import { sideBySide } from '../../src/ingest/side-by-side.ts';

describe('sideBySide', () => {
  test('does each item once, in order, so many at a time', async () => {
    const [begun, most]: [number[], { now: number; ever: number }] = [[], { now: 0, ever: 0 }];
    await sideBySide(3, [1, 2, 3, 4, 5, 6, 7].values(), async (item) => {
      begun.push(item);
      most.ever = Math.max(most.ever, ++most.now);
      await new Promise(setImmediate);
      most.now -= 1;
    });
    expect([begun, most]).toEqual([[1, 2, 3, 4, 5, 6, 7], { now: 0, ever: 3 }]);
  });

  test('passes a rejection on when the others are over, and begins nothing more', async () => {
    const events: string[] = [];
    const gate = Promise.withResolvers<void>();
    const all = sideBySide(2, [1, 2, 3, 4].values(), async (item) => {
      events.push(`begin ${item}`);
      if (item === 1) throw new Error('the store is away');
      await gate.promise;
      events.push(`end ${item}`);
    }).catch((error: Error) => events.push(error.message));
    await new Promise(setImmediate);
    gate.resolve();
    await all;
    expect(events).toEqual(['begin 1', 'begin 2', 'end 2', 'the store is away']);
  });

  test('is content with nothing to do', async () => {
    await expect(
      sideBySide(2, [].values(), () => Promise.reject(new Error('never'))),
    ).resolves.toBeUndefined();
  });
});
