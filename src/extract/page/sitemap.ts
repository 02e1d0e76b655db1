import { constants, gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Issue } from '../../model/issue.ts';
import { parseUrl } from '../../model/url.ts';
import type { EntryList } from '../draft.ts';
import { entriesOf, type FeedContext, issueOf, type PrintedEntry } from './entries.ts';

/** A sitemap holds no more addresses (sitemaps.org, "Sitemap file requirements"); what comes after them is not read. */
const MOST_ADDRESSES = 50_000;
/** And no more bytes, uncompressed. */
const MOST_BYTES = 52_428_800;
/** Longer than any address, date or headline. */
const LONGEST_FIELD = 5_000;
const DEEPEST = 200;
const PIECE = 65_536;

/**
 * Bytes that a server sent compressed without saying so, as sitemaps named `.xml.gz` are: unpacked, up to the size that the
 * protocol allows. Other bytes as they are. A broken archive gives what could be unpacked. Never throws.
 */
export function unpacked(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly issues: readonly Issue[];
} {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, issues: [] };
  const broken = (detail: string) => [issueOf('feed', 'ARCHIVE_BROKEN', detail)];
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: MOST_BYTES }), issues: [] };
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge)
      return {
        bytes: new Uint8Array(),
        issues: broken(`expected at most ${MOST_BYTES} bytes, but got more`),
      };
  }
  try {
    const options = { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH };
    return {
      bytes: gunzipSync(bytes, options),
      issues: broken('expected a whole archive, but it was cut off'),
    };
  } catch {
    return { bytes: new Uint8Array(), issues: broken('expected a gzip archive, but it cannot be unpacked') };
  }
}

type ItemFields = Record<'loc' | 'lastmod' | 'publication_date' | 'title', string>;

interface Parsed {
  readonly root: 'urlset' | 'sitemapindex' | null;
  readonly urls: readonly Partial<ItemFields>[];
  readonly sitemaps: readonly Partial<ItemFields>[];
}

/**
 * The entries of a sitemap (sitemaps.org 0.9: XML, an index of sitemaps, or plain text with an address a line), with date and
 * title where it is one for Google News; the sitemaps of an index are `further`. `lastmod` is no date of publication
 * and becomes `modifiedAt`. At most 50,000 entries; a DOCTYPE is passed over. What is no sitemap gives the issue
 * READ_NOT_A_SITEMAP. Never throws.
 */
export function parseSitemap(text: string, context: FeedContext): EntryList {
  const { root, urls, sitemaps } = isPlain(text) ? plainText(text) : parseXml(text);
  if (root === null && urls.length === 0 && sitemaps.length === 0) {
    const shown = text.slice(0, 60).replace(/\s+/g, ' ').trim();
    const issue = issueOf('feed', 'READ_NOT_A_SITEMAP', `expected a sitemap, but got "${shown}"`);
    return { entries: [], issues: [issue] };
  }
  const children = entriesOf(
    sitemaps.map(({ loc, lastmod }) => ({ link: loc, modified: lastmod })),
    context,
  );
  const further = children.entries.map(({ url, modifiedAt }) => ({ url, changedAt: modifiedAt ?? null }));
  const list = entriesOf(urls.map(printed), context);
  if (further.length === 0) return list;
  const issues = [...list.issues, ...children.issues].filter(({ code }) => code !== 'READ_NO_ENTRIES');
  return { entries: list.entries, issues, further };
}

/** Whether a text is a sitemap in XML, by its root. */
export const isSitemap = (text: string): boolean =>
  /<(?:[\w-]{1,40}:)?(?:urlset|sitemapindex)[\s>/]/i.test(text.slice(0, 3_000));

const printed = ({ loc, lastmod, publication_date, title }: Partial<ItemFields>): PrintedEntry => ({
  link: loc,
  title,
  published: publication_date,
  modified: lastmod,
});

const isPlain = (text: string): boolean => /^\ufeff?\s*https?:\/\//i.test(text);

function plainText(text: string): Parsed {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/, MOST_ADDRESSES);
  const urls = lines.filter((line) => parseUrl(line) !== null).map((line) => ({ loc: line.trim() }));
  return { root: null, urls, sitemaps: [] };
}

const FIELDS: ReadonlySet<string> = new Set(['loc', 'lastmod', 'publication_date', 'title']);
/** Parts of an item that have addresses, dates and titles of their own. */
const FOREIGN: ReadonlySet<string> = new Set(['image', 'video', 'link', 'pagemap', 'mobile']);

/** Reads without a tree, since fifty thousand items make a large one. */
function parseXml(text: string): Parsed {
  const urls: Partial<ItemFields>[] = [];
  const sitemaps: Partial<ItemFields>[] = [];
  let root: Parsed['root'] = null;
  let item: Partial<ItemFields> | null = null;
  let field: keyof ItemFields | null = null;
  let foreign: string | null = null;
  let depth = 0;
  const isFull = () => urls.length + sitemaps.length >= MOST_ADDRESSES;
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        const local = name.slice(name.indexOf(':') + 1).toLowerCase();
        if (local === 'urlset' || local === 'sitemapindex') root ??= local;
        if (local === 'url' || local === 'sitemap') {
          foreign = null;
          item = {};
          if (!isFull()) (local === 'url' ? urls : sitemaps).push(item);
        }
        if (foreign !== null || item === null) return;
        if (FOREIGN.has(local)) foreign = local;
        else if (FIELDS.has(local)) field = local as keyof ItemFields;
      },
      ontext(data) {
        if (item === null || field === null || foreign !== null) return;
        const before: string = item[field] ?? '';
        if (before.length < LONGEST_FIELD) item[field] = before + data.slice(0, LONGEST_FIELD);
      },
      onclosetag(name) {
        depth -= 1;
        const local = name.slice(name.indexOf(':') + 1).toLowerCase();
        if (local === foreign) foreign = null;
        else if (foreign === null) field = null;
        if (local === 'url' || local === 'sitemap') item = null;
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  for (let at = 0; at < text.length && depth < DEEPEST && !isFull(); at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  parser.end();
  return { root, urls, sitemaps };
}
