import { describe, expect, it } from 'vitest';
import { parseJsonFeed } from '../../../src/extract/page/json-feed.ts';

const context = { url: 'https://bao.example/feed.json', observedAt: '2025-01-01T00:00:00.000Z' };
const HOME = 'https://bao.example/';
const feed = (items: unknown, more: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Báo', items, ...more });
const parse = (text: string) => parseJsonFeed(text, context);
const first = (item: object) => parse(feed([item]))?.entries[0];
const A = { id: '1', url: `${HOME}a-1.html` };

describe('an item of a JSON Feed', () => {
  it('has the title, address, date and summary that it states', () => {
    const item = { ...A, title: 'Tin một', summary: 'Tóm tắt', date_published: '2024-06-29T07:06:00+07:00' };
    expect(first(item)).toEqual({
      url: `${HOME}a-1.html`,
      title: 'Tin một',
      publishedAt: '2024-06-29T00:06:00.000Z',
      publishedOnly: false,
      summary: 'Tóm tắt',
    });
  });

  it.each<[string, object, string]>([
    ['its own page', { ...A, external_url: 'https://khac.example/x' }, `${HOME}a-1.html`],
    [
      'an id that is an address',
      { id: `${HOME}b-2.html`, external_url: 'https://khac.example/x' },
      `${HOME}b-2.html`,
    ],
    ['the page elsewhere', { id: '7', external_url: 'https://khac.example/x' }, 'https://khac.example/x'],
    ['a relative address', { id: '7', url: '../tin/c-3.html' }, `${HOME}tin/c-3.html`],
  ])('is known by %s', (_what, item, url) => {
    expect(first(item)?.url).toBe(url);
  });

  it.each<[string, object, string | null]>([
    ['the summary before the content', { summary: 'Ngắn', content_text: 'Dài' }, 'Ngắn'],
    ['the text where there is no summary', { summary: ' ', content_text: 'Nguyên văn' }, 'Nguyên văn'],
    ['the markup as text', { content_html: '<p>Hà Nội &amp; <b>Huế</b></p>' }, 'Hà Nội & Huế'],
    ['nothing where nothing is said', {}, null],
  ])('summarises by %s', (_what, item, summary) => {
    expect(first({ ...A, ...item })?.summary).toBe(summary);
  });

  it.each<[string, object, string | null]>([
    [
      'the change where no publication is stated',
      { date_modified: '2024-06-29T00:00:01Z' },
      '2024-06-29T00:00:01.000Z',
    ],
    ['null where it cannot be read', { date_published: 'hôm kia' }, null],
    ['null in the future', { date_published: '2031-06-29T00:00:01Z' }, null],
  ])('is dated by %s', (_what, item, publishedAt) => {
    expect(first({ ...A, ...item })?.publishedAt).toBe(publishedAt);
  });

  it('has no title where it is a note', () => {
    expect(first({ ...A, content_text: 'Ghi chú' })?.title).toBeNull();
  });
});

describe('a JSON Feed', () => {
  it.each([
    'https://jsonfeed.org/version/1',
    'https://jsonfeed.org/version/1.1',
    'http://www.jsonfeed.org/version/2',
  ])('of version %s is read', (version) => {
    expect(parse(feed([A], { version }))?.entries).toHaveLength(1);
  });

  it('names the page of older items', () => {
    expect(parse(feed([A], { next_url: '/feed-2.json' }))?.further).toEqual([
      { url: `${HOME}feed-2.json`, changedAt: null },
    ]);
    expect(parse(feed([A], { next_url: context.url }))?.further).toBeUndefined();
  });

  it('names each address once, and leaves out what has none', () => {
    const reading = parse(feed([A, A, { id: 'x' }, null, 'y', 3]));
    expect(reading?.entries).toHaveLength(1);
    expect(reading?.issues.map(({ code, detail }) => [code, detail.slice(0, 16)])).toEqual([
      ['ENTRY_WITHOUT_URL', '4 of 6 entries: '],
    ]);
  });

  it('is read no further than a thousand items', () => {
    const items = Array.from({ length: 1_500 }, (_none, at) => ({ id: at, url: `${HOME}${at}.html` }));
    expect(parse(feed(items))?.entries).toHaveLength(1_000);
  });

  it.each(['{', '{"a":1}', '[]', '[1,2]', '{"items":{}}', '{"items":[1]}', `${'['.repeat(100_000)}`])(
    'is not what %.20s is',
    (text) => {
      const reading = parse(text);
      expect([reading?.entries, reading?.issues.map(({ code }) => code)]).toEqual([[], ['READ_NOT_A_FEED']]);
    },
  );

  it('is not XML either', () => {
    expect(parse('<rss/>')).toBeNull();
  });
});
