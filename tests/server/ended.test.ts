import { describe, expect, it } from 'vitest';
import { withEnd } from '../../src/server/ended.ts';

async function* numbers() {
  yield 1;
  yield 2;
}

/** The events of a source, with a note where it ended. */
function observed(events: AsyncGenerator<number>) {
  const notes: unknown[] = [];
  return { notes, events: withEnd(events, () => notes.push('end')) };
}

describe('the end is told', () => {
  it('after the last event', async () => {
    const { notes, events } = observed(numbers());
    for await (const value of events) notes.push(value);
    expect(notes).toEqual([1, 2, 'end']);
  });

  it('when the consumer leaves', async () => {
    const { notes, events } = observed(numbers());
    for await (const value of events) {
      notes.push(value);
      break;
    }
    expect(notes).toEqual([1, 'end']);
  });

  it('when the source fails, whose error goes on', async () => {
    const failing = async function* () {
      yield 1;
      throw new Error('gone');
    };
    const { notes, events } = observed(failing());
    await events.next();
    await expect(events.next()).rejects.toThrow('gone');
    expect(notes).toEqual(['end']);
  });

  it('before a source that waits is returned, so that the wait can be ended', async () => {
    const wait = Promise.withResolvers<void>();
    const waiting = async function* () {
      await wait.promise;
      yield 1;
    };
    const events = withEnd(waiting(), () => wait.resolve());
    const first = events.next();
    expect(await events.return(undefined)).toEqual({ value: undefined, done: true });
    expect(await first).toEqual({ value: 1, done: false });
  });
});
