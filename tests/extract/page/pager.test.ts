import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/extract/page/page.ts';
import { nextPageOf } from '../../../src/extract/page/pager.ts';
import { leastTime } from '../../support/thread-time.ts';

const HOME = 'https://mattran.example';
const next = (body: string, path = '/tin/') => nextPageOf(parsePage(`<body>${body}</body>`, HOME + path));

describe('the next page of a list', () => {
  it.each<[string, string, string, string]>([
    ['rel', '/tin/', '<a rel="next" href="/tin/p2">x</a>', '/tin/p2'],
    [
      'numbers, the present one marked',
      '/tin/',
      '<ul class="pagination"><li class="active"><a href="/tin/">1</a></li><li><a href="/tin/page-2">2</a></li><li><a href="/tin/page-3">3</a></li></ul>',
      '/tin/page-2',
    ],
    [
      'numbers, the present one no link',
      '/tin/?page=2',
      '<div>Trang: <a href="?page=1">1</a> <b>2</b> <a href="?page=3">3</a></div>',
      '/tin/?page=3',
    ],
    [
      'numbers, the present one left out',
      '/tin/',
      '<p><a href="?p=2">2</a> <a href="?p=3">3</a></p>',
      '/tin/?p=2',
    ],
    [
      'offsets',
      '/tin/',
      '<div class="paging"><span>1</span> <a href="/tin&amp;BRSR=15">2</a></div>',
      '/tin&BRSR=15',
    ],
    [
      '"Sau"',
      '/tin/',
      '<div class="__MB_ARTICLE_PAGING"><a href="/a">Trước</a><a href="/tin/p2">Sau</a></div>',
      '/tin/p2',
    ],
    ['"Trang tiếp ›"', '/tin/', '<div class="phantrang"><a href="/tin/p2">Trang tiếp ›</a></div>', '/tin/p2'],
    [
      '"Older posts"',
      '/tin/',
      '<nav class="nav-links"><a href="/tin/page/2/">Older posts</a></nav>',
      '/tin/page/2/',
    ],
    ['a sign', '/tin/', '<div class="pager"><a href="/tin/p1">«</a><a href="/tin/p2">»</a></div>', '/tin/p2'],
    [
      'the pager rather than a calendar',
      '/tin/',
      '<table class="wp-calendar"><tr><td><a href="/1">1</a></td><td><a href="/2">2</a></td></tr></table><div class="pager"><b>1</b><a href="/tin/p2">2</a></div>',
      '/tin/p2',
    ],
  ])('is found by %s', (_how, path, body, address) => {
    expect(next(body, path)).toBe(HOME + address);
  });

  it.each<[string, string, string]>([
    [
      'the last page',
      '/tin/?page=3',
      '<div>Trang: <a href="?page=1">1</a> <a href="?page=2">2</a> <b>3</b></div>',
    ],
    ['a page without a pager', '/tin/', '<a href="/a-1.html">Năm 2024</a> <a href="/b">Trang chủ</a>'],
    ['links to other hosts', '/tin/', '<a rel="next" href="https://khac.example/p2">2</a>'],
    ['a link that is a script', '/tin/', '<div class="pager"><a href="javascript:next()">Sau</a></div>'],
    ['a word outside a pager', '/tin/', '<p><a href="/sau">Sau</a></p>'],
    ['a link to itself', '/tin/', '<a rel="next" href="/tin/#top">2</a>'],
    [
      'a calendar',
      '/tin/',
      '<table class="lich"><tr><td><a href="/1">1</a></td><td><a href="/2">2</a></td></tr></table>',
    ],
  ])('is null for %s', (_what, path, body) => {
    expect(next(body, path)).toBeNull();
  });
});

it('is looked for in time that grows with the page, whatever its links are', () => {
  const pages = [
    '<div><a href="/p2">2</a>'.repeat(3_000),
    `<div>${'<a href="/s">Sau</a>'.repeat(20_000)}</div>`,
    `${'<a href="/p2">'.repeat(350)}${'<b></b>'.repeat(50_000)}`,
  ];
  for (const body of pages) {
    const page = parsePage(body, `${HOME}/tin/`);
    expect(leastTime(1_500, () => nextPageOf(page))).toBeLessThan(1_500);
  }
});
