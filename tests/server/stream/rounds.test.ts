import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Rounds } from '../../../src/server/stream/rounds.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('looks at each once in every period, not at all in one turn', () => {
  const visits: number[][] = Array.from({ length: 100 }, () => []);
  const rounds = new Rounds<number>(10_000, (one) => visits[one]?.push(Date.now()));
  for (const one of visits.keys()) rounds.add(one);
  vi.advanceTimersByTime(30_000);
  expect(visits.map(({ length }) => length)).toEqual(visits.map(() => 3));
  for (const [first = 0, second = 0] of visits) expect(second - first).toBe(10_000);
  const moments = Map.groupBy(visits.flat(), (moment) => moment);
  expect(Math.max(...[...moments.values()].map(({ length }) => length))).toBeLessThanOrEqual(3);
});

it('looks at one alone no more often', () => {
  const visit = vi.fn();
  new Rounds<string>(10_000, visit).add('one');
  vi.advanceTimersByTime(50_000);
  expect(visit).toHaveBeenCalledTimes(5);
});

it('walks a short period in one step', () => {
  const visit = vi.fn();
  new Rounds<string>(20, visit).add('one');
  vi.advanceTimersByTime(100);
  expect(visit).toHaveBeenCalledTimes(5);
});

it('leaves out who has left, be it in the middle of a round, and has no timer for nobody', () => {
  const seen: string[] = [];
  const rounds = new Rounds<string>(1_000, (one) => {
    seen.push(one);
    rounds.delete(one === 'a' ? 'b' : one);
  });
  for (const one of ['a', 'b', 'c']) rounds.add(one);
  vi.advanceTimersByTime(1_000);
  expect(seen).toEqual(['a', 'c']);
  rounds.delete('a');
  expect(vi.getTimerCount()).toBe(0);
});
