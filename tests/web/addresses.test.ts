import { describe, expect, it } from 'vitest';
import { matchPath, PATHS, pathTo, queryString } from '../../src/web/router/paths.ts';
import { isDay, leftOut } from '../../src/web/router/values.ts';
import {
  filterOf,
  hasFilters,
  NO_FILTERS,
  readFilters,
  writeFilters,
} from '../../src/web/views/stream/filters.ts';

describe('paths', () => {
  it.each([
    ['/', 'stream', {}],
    ['/su-kien', 'events', {}],
    ['/su-kien/', 'events', {}],
    ['/su-kien/event:7f3c', 'event', { id: 'event:7f3c' }],
    ['/can-bo/official%3Aab', 'official', { id: 'official:ab' }],
  ])('%s is the view %s', (path, name, params) => {
    expect(matchPath(PATHS, path)).toEqual({ name, params });
  });

  it.each(['/su-kien/a/b', '/nowhere', '//', '/su-kien/%E0%A4%A', ''])('%j is none', (path) => {
    expect(matchPath(PATHS, path)).toBeNull();
  });

  it('and ids lead there and back', () => {
    for (const id of ['event:7f3c', 'a/b?c#d', 'Điện Biên', '%41']) {
      expect(matchPath(PATHS, pathTo('event', { id }))).toEqual({ name: 'event', params: { id } });
    }
    expect(pathTo('event', { id: 'event:7f3c' }, { tab: 'list' })).toBe('/su-kien/event:7f3c?tab=list');
  });

  it('of two views are never the same', () => {
    const paths = Object.values(PATHS);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

it('a query string leaves out what is empty and repeats lists', () => {
  expect(queryString({ a: '', b: null, c: undefined, d: [] })).toBe('');
  expect(queryString({ q: 'hữu nghị', kind: ['A', 'B'] })).toBe('?q=h%E1%BB%AFu+ngh%E1%BB%8B&kind=A&kind=B');
});

describe('filters', () => {
  const read = (search: string) => readFilters(new URLSearchParams(search));

  it('are read from an address and written to the same one', () => {
    const search =
      '?province=cao-bang&source=mttq-cao-bang&kind=NEWS&country=la&from=2026-11-01&to=2026-11-22&q=b%C3%A3o&copies=hide';
    expect(writeFilters(read(search))).toBe(search);
  });

  it('take whole ids and small letters too', () => {
    expect(read('?province=province:cao-bang&kind=news')).toMatchObject({
      province: 'cao-bang',
      kind: 'NEWS',
    });
  });

  it('leave out what none can be', () => {
    expect(read('?from=2026-02-30&to=yesterday&kind=RUMOUR&copies=maybe')).toEqual(NO_FILTERS);
    expect([read(`?q=${'a'.repeat(500)}`).q.length, read(`?q=${'a'.repeat(501)}`).q]).toEqual([500, '']);
  });

  it('are told of where they are left out, and nothing else is', () => {
    const told = (text: string) => {
      const search = new URLSearchParams(text);
      return leftOut(search, readFilters(search)).map(({ name, value }) => `${name}=${value}`);
    };
    expect(
      told('?from=2026-13-45&to=2026-11-22&kind=RUMOUR&province=hue&province=ca-mau&utm_source=x'),
    ).toEqual(['province=ca-mau', 'kind=RUMOUR', 'from=2026-13-45']);
    expect(told('?province=province:hue&kind=news&from=+2026-11-22&q=%20a%20&copies=')).toEqual([]);
  });

  it('are what the gateway takes', () => {
    expect(
      filterOf(read('?province=cao-bang&country=la&kind=NEWS&from=2026-11-01&q=b%C3%A3o&copies=hide')),
    ).toEqual({
      provinces: ['province:cao-bang'],
      countries: ['country:la'],
      kinds: ['NEWS'],
      published: { from: '2026-11-01' },
      text: 'bão',
      distinct: true,
    });
    expect(filterOf(NO_FILTERS)).toEqual({});
  });

  it('are there or not', () => {
    expect([hasFilters(NO_FILTERS), hasFilters({ ...NO_FILTERS, q: 'a' })]).toEqual([false, true]);
  });
});

it.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-45', false],
  ['2026-1-1', false],
  ['', false],
])('%j is a day: %j', (text, isOne) => {
  expect(isDay(text)).toBe(isOne);
});
