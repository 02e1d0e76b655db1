import { describe, expect, test } from 'vitest';
import { createRests } from '../../src/net/rests.ts';
import { fetchFor, NOW, serve } from './loopback.ts';

const [host, url] = ['mattran.example', new URL('https://mattran.example/a')];
const other = new URL('https://mattran.example/b');

/** Whether the address, and another on its host, may be asked for so many seconds after the answer. */
function allowedAfter(seconds: number, status: number, retryAfterSeconds: number | null) {
  const clock = { ms: 0 };
  const rests = createRests(() => clock.ms);
  rests.note(host, url, status, retryAfterSeconds);
  clock.ms = seconds * 1_000;
  return [url, other].map((address) => {
    try {
      rests.check(host, address);
      return true;
    } catch {
      return false;
    }
  });
}

describe('createRests', () => {
  test.each([
    ['429 makes the host rest', 0, 429, 120, [false, false]],
    ['as long as it says', 119.9, 429, 120, [false, false]],
    ['and no longer', 120, 429, 120, [true, true]],
    ['ten minutes where it does not say', 599, 429, null, [false, false]],
    ['and no longer', 600, 429, null, [true, true]],
    ['a week at most', 7 * 86_400, 429, 1e9, [true, true]],
    ['503 with Retry-After makes the address rest', 0, 503, 60, [false, true]],
    ['as long as it says', 60, 503, 60, [true, true]],
    ['503 without it says nothing', 0, 503, null, [true, true]],
    ['nor do other statuses', 0, 404, 60, [true, true]],
  ])('%s (%f s after %i)', (_what, seconds, status, retryAfterSeconds, allowed) => {
    expect(allowedAfter(seconds, status, retryAfterSeconds)).toEqual(allowed);
  });

  test('tells what was answered and how long is left', () => {
    const clock = { ms: NOW.getTime() };
    const rests = createRests(() => clock.ms);
    rests.note(host, url, 429, 120);
    clock.ms += 500;
    expect(() => rests.check(host, other)).toThrow(
      expect.objectContaining({
        code: 'FETCH_STATUS',
        message:
          'expected mattran.example to take requests, but it answered 429 and is left alone until 2026-03-02T10:02:00.000Z',
        details: { status: 429, retryAfterSeconds: 120 },
      }),
    );
  });
});

describe('createFetch where a server asks to wait', () => {
  const clocked = () => {
    const clock = { ms: NOW.getTime() };
    return { clock, options: { now: () => new Date(clock.ms) } };
  };

  test.each([
    ['seconds', '120'],
    ['a date', 'Mon, 02 Mar 2026 10:02:00 GMT'],
  ])('asks nothing of a host that answers 429 with %s until the time is over', async (_form, retryAfter) => {
    const { clock, options } = clocked();
    const site = await serve((request, response) => {
      if (request.url === '/a' && clock.ms === NOW.getTime())
        response.writeHead(429, { 'retry-after': retryAfter }).end();
      else response.end('fine');
    });
    const fetch = fetchFor([site], options);
    for (const path of ['/a', '/b']) {
      const asked = site.at(path);
      await expect(fetch({ url: asked })).rejects.toMatchObject({
        code: 'FETCH_STATUS',
        details: { url: asked, status: 429, retryAfterSeconds: 120 },
      });
    }
    expect(site.requests.map(({ url: path }) => path)).toEqual(['/a']);
    clock.ms += 120_000;
    expect(await fetch({ url: site.at('/b') })).toMatchObject({ status: 'FETCHED' });
  });

  test('503 with Retry-After keeps from that address alone', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(503, { 'retry-after': '60' }).end();
      else response.end('fine');
    });
    const fetch = fetchFor([site], clocked().options);
    for (let i = 0; i < 2; i += 1)
      await expect(fetch({ url: site.at('/a') })).rejects.toMatchObject({
        details: { status: 503, retryAfterSeconds: 60 },
      });
    expect(await fetch({ url: site.at('/b') })).toMatchObject({ status: 'FETCHED' });
    expect(site.requests.map(({ url: path }) => path)).toEqual(['/a', '/b']);
  });

  test('429 of one host is nothing to another', async () => {
    const busy = await serve((_request, response) => void response.writeHead(429).end());
    const idle = await serve((_request, response) => void response.end('fine'));
    const fetch = fetchFor([busy, idle]);
    await expect(fetch({ url: busy.at('/') })).rejects.toMatchObject({ details: { status: 429 } });
    expect(await fetch({ url: idle.at('/') })).toMatchObject({ status: 'FETCHED' });
  });
});
