import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/extract/page/feed.ts';
import { parseJsonFeed } from '../../src/extract/page/json-feed.ts';
import { articleId } from '../support/records.ts';
import { FORBIDDEN, HOSTILE_PLAIN, hostile, openOutputs, ordinary } from './gateway.ts';

const DATE_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const DATE_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const LANGUAGE = /^[a-z]{2}$/;

const records = [ordinary(1), ordinary(2), ordinary(3), hostile];
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: true,
  trimValues: false,
});
type Node = Readonly<Record<string, unknown>>;

const many = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [value]) as Node[];

describe('RSS 2.0', () => {
  async function channel(query = '') {
    const { text, server } = await openOutputs(records);
    const body = await text(`/feeds/articles.rss${query}`);
    expect(XMLValidator.validate(body)).toBe(true);
    const { rss } = xml.parse(body) as { rss: Node };
    return { rss, channel: rss.channel as Node, url: server.url, body };
  }

  test('has what the specification asks of a channel', async () => {
    const { rss, channel: found, url } = await channel();
    expect(rss['@version']).toBe('2.0');
    expect(found.title).toBe('Cầu Nối: tin tức');
    expect(found.link).toBe(`${url}/`);
    expect(found.description).toMatch(/^Tin tức của Mặt trận Tổ quốc/);
    expect(found.language).toBe('vi');
    expect(found.lastBuildDate).toBe('Mon, 22 Aug 2022 00:00:00 GMT');
    expect(found['atom:link']).toMatchObject({
      '@rel': 'self',
      '@href': `${url}/feeds/articles.rss`,
      '@type': 'application/rss+xml',
    });
  });

  test('names each item by its global id, which is no address', async () => {
    const { channel: found } = await channel();
    expect(many(found.item).map((item) => item.guid)).toEqual(
      ['0003', '0002', '0001', 'hostile'].map((key) => ({
        '#text': articleId(key),
        '@isPermaLink': 'false',
      })),
    );
  });

  test('dates items as RFC 822 does, and one without a date not at all', async () => {
    const { channel: found } = await channel();
    const dates = many(found.item).map(({ pubDate }) => pubDate);
    expect(dates[0]).toBe('Fri, 01 Jul 2022 03:00:00 GMT');
    expect(dates.slice(0, 3).every((date) => DATE_822.test(String(date)))).toBe(true);
    expect(dates[3]).toBeUndefined();
  });

  test('credits the writer and the site, and promises no enclosure whose length nobody knows', async () => {
    const { channel: found } = await channel();
    const [third, second] = many(found.item);
    expect(third?.['dc:creator']).toBe('Mặt trận Hải Phòng');
    expect(second?.['dc:creator']).toEqual(['Thu Hà', 'Mặt trận Hải Phòng']);
    expect(second?.category).toEqual(['Tin tức', 'đối ngoại, nhân dân', 'hữu nghị']);
    expect(many(found.item).filter((item) => 'enclosure' in item || 'author' in item)).toEqual([]);
  });

  test('gives back hostile texts as they are, without what XML cannot hold', async () => {
    const { channel: found, body } = await channel();
    const item = many(found.item)[3];
    expect(item?.title).toBe(HOSTILE_PLAIN);
    expect(item?.description).toBe(HOSTILE_PLAIN);
    expect(item?.['content:encoded']).toBe(`<p>${HOSTILE_PLAIN}</p>`);
    expect(FORBIDDEN.filter((character) => body.includes(character))).toEqual([]);
  });

  test('is read by a feed reader', async () => {
    const { text } = await openOutputs(records);
    const feed = await new Parser().parseString(await text('/feeds/articles.rss'));
    expect(feed.items).toHaveLength(4);
    expect(feed.items[0]).toMatchObject({
      title: 'Hội nghị đối ngoại nhân dân số 0003',
      link: 'https://site.test/0003',
      guid: articleId('0003'),
      isoDate: '2022-07-01T03:00:00.000Z',
      content: 'Sáng 21/8, hội nghị khai mạc.',
    });
    expect(feed.items[3]?.isoDate).toBeUndefined();
  });
});

describe('Atom 1.0', () => {
  async function atom(query = '') {
    const { text, server } = await openOutputs(records);
    const body = await text(`/feeds/articles.atom${query}`);
    expect(XMLValidator.validate(body)).toBe(true);
    return { feed: (xml.parse(body) as { feed: Node }).feed, url: server.url };
  }

  test('has what RFC 4287 asks of a feed', async () => {
    const { feed, url } = await atom();
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.id).toBe(`${url}/feeds/articles.atom`);
    expect(feed.title).toBe('Cầu Nối: tin tức');
    expect(feed.updated).toBe('2022-08-22T00:00:00.000Z');
    expect(feed.author).toEqual(expect.objectContaining({ name: 'Cầu Nối' }));
    const links = many(feed.link);
    expect(links.filter((link) => link['@rel'] === 'self').map((link) => link['@href'])).toEqual([
      `${url}/feeds/articles.atom`,
    ]);
    expect(links.filter((link) => link['@rel'] === 'alternate')).toHaveLength(1);
  });

  test('gives each entry an id, a title, a link and when the graph last changed it', async () => {
    const { feed } = await atom();
    const [first] = many(feed.entry);
    expect(first).toMatchObject({
      id: articleId('0003'),
      title: 'Hội nghị đối ngoại nhân dân số 0003',
      updated: '2022-08-22T00:00:00.000Z',
      published: '2022-07-01T03:00:00.000Z',
      '@xml:lang': 'vi',
    });
    expect(first?.author).toMatchObject({ name: 'Mặt trận Hải Phòng', uri: 'https://site-a.test/' });
    const ids = many(feed.entry).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test('its own words are Vietnamese, whatever the language of its entries', async () => {
    const { text } = await openOutputs([ordinary(1, { language: 'en' })]);
    const body = await text('/feeds/articles.atom?languages=en');
    const { feed } = xml.parse(body) as { feed: Node };
    expect([feed['@xml:lang'], many(feed.entry)[0]?.['@xml:lang']]).toEqual(['vi', 'en']);
  });

  test('invents no day of publication', async () => {
    const { feed } = await atom();
    const entry = many(feed.entry)[3];
    expect(entry?.published).toBeUndefined();
    expect(entry?.updated).toMatch(DATE_3339);
  });

  test('gives back hostile texts as they are', async () => {
    const { feed } = await atom();
    const entry = many(feed.entry)[3];
    expect(entry?.title).toBe(HOSTILE_PLAIN);
    expect(entry?.content).toEqual({ '#text': `<p>${HOSTILE_PLAIN}</p>`, '@type': 'html' });
    expect(entry?.category).toEqual({ '@term': HOSTILE_PLAIN });
  });

  test('an empty list is a feed with an author and without entries', async () => {
    const { text } = await openOutputs([]);
    const feed = (xml.parse(await text('/feeds/articles.atom')) as { feed: Node }).feed;
    expect(feed.entry).toBeUndefined();
    expect(feed.author).toBeDefined();
    expect(feed.updated).toMatch(DATE_3339);
  });
});

// Together they are one logical feed (RFC 5005, 1.2).
describe('the pages of a feed', () => {
  async function pages(form: 'atom' | 'rss') {
    const { text, server } = await openOutputs(records);
    const asked = `${server.url}/feeds/articles.${form}?first=2&languages=vi`;
    const found: { readonly id: unknown; readonly links: Readonly<Record<string, string>> }[] = [];
    for (let next: string | undefined = asked; next !== undefined; next = found.at(-1)?.links.next) {
      const { feed, rss } = xml.parse(await text(next.slice(server.url.length))) as Record<string, Node>;
      const channel = rss?.channel as Node | undefined;
      const relations = many(feed?.link ?? channel?.['atom:link']);
      const links = Object.fromEntries(relations.map((one) => [one['@rel'], String(one['@href'])]));
      expect(links.self).toBe(next);
      found.push({ id: feed?.id, links });
    }
    return { asked, found };
  }

  test.each(['atom', 'rss'] as const)(
    'of %s, each but the first leads to the first: the last one must have a link too (RFC 5005, 3)',
    async (form) => {
      const { asked, found } = await pages(form);
      expect(found.map(({ links }) => links.first)).toEqual([undefined, asked]);
      expect(found.map(({ links }) => 'next' in links)).toEqual([true, false]);
    },
  );

  test('of Atom have the id of the feed, not one each (RFC 4287, 4.2.6)', async () => {
    const { asked, found } = await pages('atom');
    expect(found.map(({ id }) => id)).toEqual([asked, asked]);
  });
});

describe('JSON Feed 1.1', () => {
  type Feed = Record<string, unknown> & { readonly items: readonly Record<string, unknown>[] };
  const read = async (gateway: Awaited<ReturnType<typeof openOutputs>>, path: string) =>
    JSON.parse(await gateway.text(path)) as Feed;

  test('is of the language that was asked for, however its tag was written', async () => {
    const { text } = await openOutputs([ordinary(1, { language: 'en' })]);
    const { language, items } = JSON.parse(await text('/feeds/articles.json?languages=EN-gb')) as {
      language: string;
      items: readonly unknown[];
    };
    expect([language, items.length]).toEqual(['en', 1]);
  });

  test('has what the specification asks of a feed and its items', async () => {
    const gateway = await openOutputs(records);
    const feed = await read(gateway, '/feeds/articles.json');
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`${gateway.server.url}/feeds/articles.json`);
    expect(feed.home_page_url).toBe(`${gateway.server.url}/`);
    expect(feed.language).toBe('vi');
    expect(feed.items).toHaveLength(4);
    for (const item of feed.items) {
      expect(item.id).toMatch(/^article:/);
      expect(URL.canParse(String(item.url))).toBe(true);
      expect(typeof item.content_html).toBe('string');
      expect(item.language).toMatch(LANGUAGE);
      expect(item.date_modified).toMatch(DATE_3339);
      expect(item).not.toHaveProperty('author');
      expect(Object.values(item)).not.toContain(null);
    }
    expect(feed.items[1]).toMatchObject({
      date_published: '2022-07-01T02:00:00.000Z',
      authors: [{ name: 'Thu Hà' }, { name: 'Mặt trận Hải Phòng', url: 'https://site-a.test/' }],
      image: 'https://site.test/0002.jpg',
      tags: ['Tin tức', 'đối ngoại, nhân dân', 'hữu nghị'],
    });
    expect(feed.items[3]).not.toHaveProperty('date_published');
  });

  test('leads from page to page by next_url, each article once, the last without', async () => {
    const gateway = await openOutputs(records);
    const seen: unknown[] = [];
    const asked = '/feeds/articles.json?first=3&languages=vi';
    let next: string | null = asked;
    let pages = 0;
    while (next !== null) {
      const feed: Feed = await read(gateway, next);
      seen.push(...feed.items.map(({ id }) => id));
      // "The unique identifier for the feed": not of a page.
      expect(feed.feed_url).toBe(`${gateway.server.url}${asked}`);
      next = typeof feed.next_url === 'string' ? feed.next_url.replace(gateway.server.url, '') : null;
      pages += 1;
    }
    expect(pages).toBe(2);
    expect(seen).toEqual(['0003', '0002', '0001', 'hostile'].map(articleId));
  });

  test('the same items in the same order stand in all three', async () => {
    const gateway = await openOutputs(records);
    const json = (await read(gateway, '/feeds/articles.json')).items.map(({ id }) => id);
    const rss = [...(await gateway.text('/feeds/articles.rss')).matchAll(/<guid[^>]*>([^<]+)/g)];
    const atom = [...(await gateway.text('/feeds/articles.atom')).matchAll(/<id>(article:[^<]+)/g)];
    expect(rss.map(([, id]) => id)).toEqual(json);
    expect(atom.map(([, id]) => id)).toEqual(json);
  });
});

describe('the gateway reads its own feeds', () => {
  const context = { url: 'https://graph.example/feeds', observedAt: '2022-08-22T01:00:00.000Z' };

  test.each(['rss', 'atom', 'json'])('%s', async (form) => {
    const { text } = await openOutputs([ordinary(1), ordinary(2)]);
    const body = await text(`/feeds/articles.${form}`);
    const read = form === 'json' ? parseJsonFeed(body, context) : await parseFeed(body, context);
    expect(read?.entries.map(({ url, title, publishedAt }) => ({ url, title, publishedAt }))).toEqual([
      {
        url: 'https://site.test/0002',
        title: 'Hội nghị đối ngoại nhân dân số 0002',
        publishedAt: '2022-07-01T02:00:00.000Z',
      },
      {
        url: 'https://site.test/0001',
        title: 'Hội nghị đối ngoại nhân dân số 0001',
        publishedAt: '2022-07-01T01:00:00.000Z',
      },
    ]);
  });
});
