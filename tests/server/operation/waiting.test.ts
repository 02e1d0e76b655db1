import { expect, it } from 'vitest';
import { Waiting } from '../../../src/server/operation/waiting.ts';

it('who waits gets the answer, or hears what went wrong', async () => {
  const waiting = new Waiting();
  expect(await waiting.until(Promise.resolve('answer'))).toBe('answer');
  await expect(waiting.until(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('who leaves gets null at once, and all others who asked to be told are', async () => {
  const waiting = new Waiting();
  const told: string[] = [];
  waiting.onAborted(() => told.push('told'));
  const answer = waiting.until(new Promise<string>(() => {}));
  waiting.leave();
  expect([await answer, told, waiting.signal.aborted]).toEqual([null, ['told'], true]);
  expect(waiting.signal.reason).toEqual(new Error('the client went away'));
});

it('who has left already is told of it at once', async () => {
  const waiting = new Waiting();
  waiting.leave();
  const told: string[] = [];
  waiting.onAborted(() => told.push('told'));
  expect([told, await waiting.until(new Promise(() => {}))]).toEqual([['told'], null]);
});

it('the first reason is the one that counts', () => {
  const waiting = new Waiting();
  waiting.abort('late');
  waiting.leave();
  expect(waiting.signal.reason).toBe('late');
});

it('nothing is given up any more when the answer has come', () => {
  const waiting = new Waiting();
  const told: string[] = [];
  waiting.onAborted(() => told.push('told'));
  waiting.end();
  waiting.leave();
  expect([told, waiting.signal.aborted]).toEqual([[], false]);
});
