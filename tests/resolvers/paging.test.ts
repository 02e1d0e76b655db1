import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageRequest, pageSize } from '../../resolvers/paging.ts';
import { GatewayError } from '../../src/errors.ts';

const LIST = 'ARTICLE.PUBLISHED_DESC';
const cursor = encodeCursor(LIST, ['2022-08-21T03:00:00.000Z', 'article:abc']);

/** The code and message of what a call throws. */
function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof GatewayError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing';
}

describe('page size', () => {
  it('is 20 when not given', () => {
    expect([pageSize(undefined), pageSize(null)]).toEqual([20, 20]);
  });

  it.each([1, 100])('may be %i', (size) => {
    expect(pageSize(size)).toBe(size);
  });

  it.each([0, 101, 500, -1, 2 ** 31 - 1])('may not be %i', (size) => {
    expect(refusal(() => pageSize(size))).toBe(`BAD_PAGE_SIZE: first must be 1 to 100, but got ${size}`);
  });
});

describe('cursor', () => {
  it('comes back as the key it was made of', () => {
    expect(decodeCursor(LIST, cursor, 'after')).toEqual(['2022-08-21T03:00:00.000Z', 'article:abc']);
  });

  it('is safe in an address', () => {
    expect(encodeCursor(LIST, ['Đỗ Văn Ơn???>>>', 0.25, -3])).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('of another list is refused', () => {
    expect(refusal(() => decodeCursor('EVENT.STARTS_DESC', cursor, 'before'))).toBe(
      `BAD_CURSOR: before must be a cursor of this list, but got "${cursor}"`,
    );
  });

  it.each([
    ['nothing', ''],
    ['prose', 'the last one'],
    ['a number', '42'],
    ['JSON that is no list', Buffer.from('{"a":1}').toString('base64url')],
    ['a list without key', Buffer.from(JSON.stringify([LIST])).toString('base64url')],
    ['a key with an object', Buffer.from(JSON.stringify([LIST, {}])).toString('base64url')],
    ['a key with null', Buffer.from(JSON.stringify([LIST, null])).toString('base64url')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]).toString('base64url')],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('made of %s is refused', (_what, broken) => {
    expect(refusal(() => decodeCursor(LIST, broken, 'after'))).toBe(
      `BAD_CURSOR: after must be a cursor of this list, but got ${JSON.stringify(broken.slice(0, 200))}`,
    );
  });
});

describe('page request', () => {
  it('reads the first 20 when nothing is given', () => {
    expect(pageRequest(LIST, {})).toEqual({ limit: 20 });
  });

  it('reads forwards from a cursor', () => {
    expect(pageRequest(LIST, { first: 3, after: cursor })).toEqual({
      limit: 3,
      after: ['2022-08-21T03:00:00.000Z', 'article:abc'],
    });
  });

  it('reads backwards with last, and with before alone', () => {
    const before = ['2022-08-21T03:00:00.000Z', 'article:abc'];
    expect(pageRequest(LIST, { last: 3, before: cursor })).toEqual({ limit: 3, before, backwards: true });
    expect(pageRequest(LIST, { before: cursor })).toEqual({ limit: 20, before, backwards: true });
    expect(pageRequest(LIST, { last: 3 })).toEqual({ limit: 3, backwards: true });
  });

  it('reads forwards up to a cursor with first and before', () => {
    expect(pageRequest(LIST, { first: 3, before: cursor })).not.toHaveProperty('backwards');
  });

  it('refuses first together with last', () => {
    expect(refusal(() => pageRequest(LIST, { first: 3, last: 4 }))).toBe(
      'BAD_PAGE_SIZE: expected first or last, but got both: first 3, last 4',
    );
  });
});
