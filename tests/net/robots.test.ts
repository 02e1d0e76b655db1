import { describe, expect, test } from 'vitest';
import { decodeRobots, parseRobots, ROBOTS_LIMIT_BYTES, restMs } from '../../src/net/robots.ts';
import { leastTime } from '../support/thread-time.ts';

const allows = (text: string, path: string, agent = 'CauNoi') =>
  parseRobots(text, agent).allows(new URL(path, 'https://mattran.example'));

describe('parseRobots', () => {
  test('allows everything when it says nothing', () => {
    expect(allows('', '/tin-tuc/')).toBe(true);
    expect(allows('<html>not found</html>', '/tin-tuc/')).toBe(true);
    expect(allows('User-agent: *\nDisallow:', '/tin-tuc/')).toBe(true);
  });

  test('follows the group of any agent when none names it', () => {
    expect(allows('User-agent: *\nDisallow: /noi-bo/', '/noi-bo/a.html')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /noi-bo/', '/tin-tuc/a.html')).toBe(true);
  });

  test('follows only the group that names it, in any case of letters', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: cAUnOI\nDisallow: /admin';
    expect(allows(text, '/tin-tuc/')).toBe(true);
    expect(allows(text, '/admin')).toBe(false);
    expect(allows(text, '/tin-tuc/', 'Other')).toBe(false);
  });

  test('joins several groups that name it, and several agents of one group', () => {
    const text = 'User-agent: A\nUser-agent: CauNoi\nDisallow: /a\nUser-agent: CauNoi\nDisallow: /b';
    expect([allows(text, '/a'), allows(text, '/b'), allows(text, '/c')]).toEqual([false, false, true]);
  });

  test('the longest pattern decides, and Allow on a tie', () => {
    const text = 'User-agent: *\nAllow: /p/tin\nDisallow: /p/\nDisallow: /x\nAllow: /x';
    expect([allows(text, '/p/tin-1'), allows(text, '/p/khac'), allows(text, '/x')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('a star stands for anything and a final dollar for the end', () => {
    const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /tim*page=';
    expect(allows(text, '/van-ban/a.pdf')).toBe(false);
    expect(allows(text, '/van-ban/a.pdf?v=1')).toBe(true);
    expect(allows(text, '/tim-kiem?q=a&page=2')).toBe(false);
    expect(allows(text, '/tim-kiem?q=a')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /a$', '/a')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /a$', '/ab')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /a*$', '/abc')).toBe(false);
  });

  test('compares escapes by what they mean', () => {
    expect(allows('User-agent: *\nDisallow: /tin tức', '/tin%20t%e1%bb%a9c/1')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /%7Ea', '/~a')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /a%2Fb', '/a/b')).toBe(true);
  });

  test('does not let comments, a byte order mark or odd line ends mislead it', () => {
    const text =
      '\uFEFF# greeting\r\nUser-Agent : *  # all\r\n disallow: /a # not b\r\rSitemap: https://x/y\r\nDisallow: /c';
    expect([allows(text, '/a'), allows(text, '/b'), allows(text, '/c')]).toEqual([false, true, false]);
  });

  test('a version behind the name of the crawler changes nothing', () => {
    expect(allows('User-agent: CauNoi/1.0\nDisallow: /', '/a')).toBe(false);
    expect(allows('User-agent: CauNoiKhac\nDisallow: /', '/a')).toBe(true);
  });

  test.each(['Crawl-delay: 5', 'Sitemap: https://x/y', 'Host: x'])('"%s" does not part a group', (line) => {
    const text = `User-agent: CauNoi\n${line}\nUser-agent: Other\nDisallow: /a`;
    expect([allows(text, '/a'), allows(text, '/a', 'Other'), allows(text, '/b')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('rules before any agent belong to nobody', () => {
    expect(allows('Disallow: /\nUser-agent: *\nDisallow: /a', '/b')).toBe(true);
  });

  test('robots.txt itself is always allowed', () => {
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
  });

  test('tells the pause that is wished for', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 2.5', 'CauNoi').crawlDelaySeconds).toBe(2.5);
    expect(parseRobots('User-agent: *\nCrawl-delay: long', 'CauNoi').crawlDelaySeconds).toBeNull();
  });

  test('a pattern of many stars takes no more than a moment', () => {
    const spent = leastTime(1_000, () => {
      const [rule, path] = [`User-agent: *\nDisallow: /${'a*'.repeat(5_000)}b`, `/${'a'.repeat(20_000)}`];
      expect(allows(rule, path)).toBe(true);
    });
    expect(spent).toBeLessThan(1_000);
  });
});

test.each([
  [1_000, null, 1_000],
  [1_000, 0.2, 1_000],
  [1_000, 5, 5_000],
  [1_000, 600, 30_000],
])('with a rest of %i ms of our own and a Crawl-delay of %j it is %i ms', (own, crawlDelaySeconds, rest) => {
  expect(restMs(own, { crawlDelaySeconds })).toBe(rest);
});

describe('decodeRobots', () => {
  const longer = (line: string) =>
    decodeRobots(Buffer.from(`User-agent: *\n${'#'.repeat(ROBOTS_LIMIT_BYTES - 25)}\n${line}`));
  test('reads up to 500 KiB, and no line in part', () => {
    expect(longer('').slice(-2)).toBe('#\n');
    expect(longer('Disallow: /b').slice(-2)).toBe('#\n');
    expect(longer('A: /\nDisallow: /b').slice(-7)).toBe('#\nA: /\n');
  });
  test('passes over bytes that are no UTF-8', () => {
    expect(decodeRobots(Buffer.from([0xff, 0x0a, 0x61]))).toBe('\uFFFD\na');
  });
});
