import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { createRobotsCache, type RobotsAnswer } from '../../src/net/robots-cache.ts';

const page = new URL('https://mattran.example/tin/1.html');
const answer = (status: number, text = ''): RobotsAnswer => ({
  status,
  bytes: new TextEncoder().encode(text),
  retryAfterSeconds: null,
});

/** A cache whose origin gives these answers one after the other, on a clock that the test moves. */
function withAnswers(...answers: (RobotsAnswer | GatewayError)[]) {
  const clock = { ms: 0, asked: [] as string[] };
  const cache = createRobotsCache({
    agent: 'CauNoi',
    now: () => new Date(clock.ms),
    read: async (url) => {
      clock.asked.push(url.href);
      const next = answers.shift();
      if (next === undefined) throw new Error('asked more often than expected');
      if (next instanceof GatewayError) throw next;
      return next;
    },
  });
  return { clock, allows: async () => (await cache.rulesFor(page.origin)).allows(page) };
}

describe('createRobotsCache', () => {
  test('asks once a day', async () => {
    const { clock, allows } = withAnswers(answer(200, 'User-agent: *\nDisallow: /tin'), answer(200));
    expect([await allows(), await allows()]).toEqual([false, false]);
    clock.ms = 24 * 3_600_000;
    expect(await allows()).toBe(true);
    expect(clock.asked).toEqual(Array(2).fill('https://mattran.example/robots.txt'));
  });

  test('keeps the rules of a thousand origins, and forgets those that were read longest ago', async () => {
    const asked: string[] = [];
    const cache = createRobotsCache({
      agent: 'CauNoi',
      now: () => new Date(0),
      read: async (url) => {
        asked.push(url.origin);
        return answer(200);
      },
    });
    const origins = Array.from({ length: 1_001 }, (_none, number) => `https://s${number}.example`);
    for (const origin of origins) await cache.rulesFor(origin);
    for (const origin of origins.slice(1)) await cache.rulesFor(origin);
    expect(asked).toEqual(origins);
    await cache.rulesFor('https://s0.example');
    expect(asked.at(-1)).toBe('https://s0.example');
  });

  test('asks once for many who wait', async () => {
    const { clock, allows } = withAnswers(answer(200));
    expect(await Promise.all([allows(), allows(), allows()])).toEqual([true, true, true]);
    expect(clock.asked).toHaveLength(1);
  });

  test.each([401, 403, 404, 410])('status %i allows everything', async (status) => {
    expect(await withAnswers(answer(status)).allows()).toBe(true);
  });

  test.each([429, 500, 503])('status %i forbids everything for ten minutes', async (status) => {
    const { clock, allows } = withAnswers(answer(status), answer(200));
    await expect(allows()).rejects.toMatchObject({
      code: 'FETCH_STATUS',
      message: expect.stringContaining(`answered ${status}`),
    });
    clock.ms = 10 * 60_000 - 1;
    await expect(allows()).rejects.toMatchObject({ code: 'FETCH_STATUS' });
    clock.ms += 1;
    expect(await allows()).toBe(true);
  });

  test('the wait that the server asked for is told', async () => {
    const { allows } = withAnswers({ ...answer(503), retryAfterSeconds: 90 });
    await expect(allows()).rejects.toMatchObject({ details: { status: 503, retryAfterSeconds: 90 } });
  });

  test('a failed connection is told as what it is, and tried again after a minute', async () => {
    const { clock, allows } = withAnswers(new GatewayError('FETCH_DNS', 'no such name'), answer(200));
    await expect(allows()).rejects.toMatchObject({ code: 'FETCH_DNS' });
    clock.ms = 60_000;
    expect(await allows()).toBe(true);
  });

  test('the rules known before hold on while the server fails', async () => {
    const { clock, allows } = withAnswers(
      answer(200, 'User-agent: *\nDisallow: /tin'),
      answer(500),
      answer(404),
    );
    expect(await allows()).toBe(false);
    clock.ms = 24 * 3_600_000;
    expect(await allows()).toBe(false);
    clock.ms += 10 * 60_000;
    expect(await allows()).toBe(true);
  });
});
