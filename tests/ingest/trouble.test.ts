import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { recordedError, troubleOf } from '../../src/ingest/trouble.ts';
import { statusError } from '../../src/net/status.ts';

const [url, at] = ['https://mattran.example/a.html', '2026-03-02T10:00:00.000Z'];
const status = (code: number, retryAfterSeconds: number | null = null) =>
  troubleOf(statusError(url, code, retryAfterSeconds), url, at);

describe('troubleOf', () => {
  test.each([401, 403, 404, 410, 451])('status %i is the page’s own', (code) => {
    expect(status(code)).toMatchObject({ code: 'FETCH_GONE', isLasting: true });
  });

  test.each([408, 425, 429, 500, 502, 503])('status %i may pass', (code) => {
    expect(status(code)).toMatchObject({ code: 'FETCH_STATUS', isLasting: false });
  });

  test('keeps the wait that the server asked for', () => expect(status(503, 60).retryAfterSeconds).toBe(60));

  test.each([
    [429, true],
    [503, false],
    [404, false],
  ])('what status %i asks is meant for the whole host: %s', (code, isOfHost) => {
    expect(status(code, 60)).toMatchObject({ isOfHost });
  });

  test.each([
    ['FETCH_TIMEOUT', false],
    ['FETCH_CONNECTION', false],
    ['FETCH_DNS', false],
    ['FETCH_TLS', false],
    ['FETCH_TOO_LARGE', true],
    ['FETCH_BLOCKED_ADDRESS', true],
    ['FETCH_ROBOTS', true],
  ] as const)('%s is lasting: %s', (code, isLasting) => {
    expect(troubleOf(new GatewayError(code, 'x'), url, at)).toMatchObject({ code, isLasting });
  });

  test('a bug of ours is INTERNAL, with its message', () => {
    expect(recordedError(troubleOf(new TypeError('x is undefined'), url, at))).toEqual({
      code: 'INTERNAL',
      message: 'x is undefined',
      at,
      url,
    });
  });
});
