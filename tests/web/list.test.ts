import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/web/views/stream/documents.ts';
import { corrected, EMPTY, type List, withNews, withPage } from '../../src/web/views/stream/list.ts';

const item = (id: string, publishedAt: string | null): Item => ({
  id,
  title: `Tin ${id}`,
  lead: null,
  language: 'vi',
  kind: 'NEWS',
  publishedAt,
  publishedOnly: false,
  source: { id: 'source:a', name: 'A' },
  provinces: [],
  countries: [],
  story: { id: `story:${id}`, sourceCount: 1 },
});
const at = (id: string, hour: number) => item(id, `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`);
const idsOf = (list: List) => list.chunks.flatMap(({ items }) => items.map(({ id }) => id));
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    item(`n${from + n}`, new Date(1e12 - (from + n) * 60_000).toISOString()),
  );

describe('pages', () => {
  it('follow one another, and what the list has already is left out', () => {
    const list = withPage(withPage(EMPTY, [at('a', 9), at('b', 8)]), [at('b', 8), at('c', 7)]);
    expect(idsOf(list)).toEqual(['a', 'b', 'c']);
  });

  it('stand in chunks of at most forty with keys of their own', () => {
    const list = withPage(EMPTY, numbered(100));
    expect(list.chunks.map(({ items }) => items.length)).toEqual([40, 40, 20]);
    expect(new Set(list.chunks.map(({ key }) => key)).size).toBe(3);
  });

  it('without anything new change nothing', () => {
    const list = withPage(EMPTY, [at('a', 9)]);
    expect(withPage(list, [at('a', 9)])).toBe(list);
  });
});

describe('news', () => {
  const list = withPage(EMPTY, [at('a', 9), at('b', 7), item('undated', null)]);

  it('stand where their date puts them', () => {
    expect(idsOf(withNews(list, [at('new', 10)], true))).toEqual(['new', 'a', 'b', 'undated']);
    expect(idsOf(withNews(list, [at('late', 8)], true))).toEqual(['a', 'late', 'b', 'undated']);
    expect(idsOf(withNews(list, [item('also', null)], true))).toEqual(['a', 'b', 'also', 'undated']);
  });

  it('that are older than all that is loaded come with their page, or at the end where there is none', () => {
    const dated = withPage(EMPTY, [at('a', 9), at('b', 7)]);
    expect(withNews(dated, [at('old', 1)], true)).toBe(dated);
    expect(idsOf(withNews(dated, [at('old', 1)], false))).toEqual(['a', 'b', 'old']);
  });

  it('come once', () => {
    expect(idsOf(withNews(list, [at('new', 10), at('new', 10), at('a', 9)], true))).toEqual([
      'new',
      'a',
      'b',
      'undated',
    ]);
  });

  it('begin an empty list', () => {
    expect(idsOf(withNews(EMPTY, [at('a', 9)], false))).toEqual(['a']);
  });

  it('leave every chunk but one as it is, and begin a new one when that is full', () => {
    const long = withPage(EMPTY, numbered(80));
    const news = numbered(2, -2).reverse();
    const grown = withNews(long, news, true);
    expect(grown.chunks.slice(1)).toEqual(long.chunks);
    expect(grown.chunks[1]).toBe(long.chunks[0]);
    expect(grown.chunks[0]?.items.map(({ id }) => id)).toEqual(['n-2', 'n-1']);
  });

  it('of any number and order stand newest first, each once', () => {
    const shuffled = numbered(300).sort(
      (one, other) =>
        ((one.id.length * 7 + one.id.charCodeAt(2)) % 13) -
        ((other.id.length * 7 + other.id.charCodeAt(2)) % 13),
    );
    const all = withNews(EMPTY, shuffled, false);
    expect(idsOf(all)).toEqual(numbered(300).map(({ id }) => id));
    expect(Math.max(...all.chunks.map(({ items }) => items.length))).toBeLessThanOrEqual(80);
  });
});

describe('corrections', () => {
  const list = withPage(EMPTY, numbered(60));

  it('change an item at its place, and take away what is gone', () => {
    const now = { ...(numbered(60)[41] as Item), title: 'Đính chính' };
    const changed = corrected(
      list,
      new Map([
        ['n41', now],
        ['n42', null],
      ]),
    );
    expect(changed.chunks[1]?.items.slice(0, 3).map(({ title }) => title)).toEqual([
      'Tin n40',
      'Đính chính',
      'Tin n43',
    ]);
    expect(changed.ids.has('n42')).toBe(false);
    expect(changed.chunks[0]).toBe(list.chunks[0]);
  });

  it('of what is not in the list change nothing', () => {
    expect(corrected(list, new Map([['elsewhere', null]]))).toBe(list);
  });

  it('leave no empty chunk', () => {
    const gone = new Map(numbered(40).map(({ id }) => [id, null] as const));
    expect(corrected(list, gone).chunks).toHaveLength(1);
  });
});
