import type { Element } from 'domhandler';
import type { Issue } from '../../model/issue.ts';
import { dateInVietnam, type Instant, instantInVietnam } from '../../model/time.ts';
import { parseUrl } from '../../model/url.ts';
import type { Entry, EntryList } from '../draft.ts';
import type { ListRules } from '../rule.ts';
import type { Site } from '../site.ts';
import { type Block, blocksOf } from './block.ts';
import { cleanText, textOf } from './dom.ts';
import { isFurniture, isStampLine } from './furniture.ts';
import { wordKey } from './image.ts';
import type { Page } from './page.ts';
import { prune } from './related.ts';
import { readRelativeStamp, readStamp } from './stamp.ts';
import { teasersOf } from './teaser.ts';

const NO_CAPTIONS: ReadonlySet<Element> = new Set();
/** Shorter link texts are buttons, dates or section names. */
const LEAST_TITLE = 12;
const LEAST_SUMMARY = 40;
const DAY_MS = 86_400_000;
const LINKS_ONLY: ListRules = {
  name: 'generic',
  items: [],
  link: ['a[href]'],
  time: [],
  summary: [],
  drop: [],
};
const BARE_TIME = /^\W*\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?\W*$/;
/** The link at the end of a summary. */
const GO_ON =
  /\s*[[(]?(?:đọc tiếp|xem tiếp|xem thêm|đọc thêm|chi tiết|xem chi tiết|read more|continue reading)[\])]?[\s.…»>→]*$/iu;

/** Entries, and whether they were cut out of the page with what stands around them (else they are its bare links). */
export interface ListReading extends EntryList {
  readonly cut: boolean;
}

/**
 * The articles that a list page announces, in its order, each once (pictures and titles link to the same). Only addresses
 * that the site's rules know as articles count. When the rules cut nothing, every such link with a title is an entry, with
 * the date and summary of the widest element that names no other article. Dates
 * may be relative ("2 giờ trước") and are then counted back from `observedAt`. Without entries: READ_NO_ENTRIES.
 */
export function readList(site: Site, page: Page, observedAt: Instant | null): ListReading {
  const found = new Map<string, Entry>();
  const add = (entry: Entry | null) => {
    const url = entry === null ? null : parseUrl(entry.url);
    const key = url === null ? undefined : site.identify(url)?.canonicalUrl;
    if (entry === null || key === undefined) return;
    const before = found.get(key);
    found.set(key, before === undefined ? entry : richer(before, entry));
  };
  const rules = site.variants?.find(({ marks }) => page.select(marks).length > 0)?.list ?? site.list;
  if (rules !== null)
    for (const item of itemsOf(page, rules, site)) add(readItem(site, page, rules, item, observedAt));
  let cut = found.size > 0;
  if (!cut) {
    const keyOf = ({ attribs }: Element) => {
      const url = parseUrl(attribs.href ?? '', page.base);
      return url === null ? null : (site.identify(url)?.canonicalUrl ?? null);
    };
    for (const teaser of teasersOf(page, keyOf))
      add(readItem(site, page, rules ?? LINKS_ONLY, teaser, observedAt));
    const told = [...found.values()].filter(({ publishedAt, summary }) => publishedAt ?? summary);
    cut = told.length >= 2;
    for (const link of page.select('a[href]')) add(readLink(page, link));
  }
  const entries = [...found.values()];
  const detail = 'expected links to articles of the site, but found none';
  const issues: Issue[] = entries.length > 0 ? [] : [{ field: 'list', code: 'READ_NO_ENTRIES', detail }];
  return { entries, issues, cut };
}

const richer = (a: Entry, b: Entry): Entry => ({
  ...a,
  title: a.title ?? b.title,
  summary: a.summary ?? b.summary,
  publishedAt: a.publishedAt ?? b.publishedAt,
  publishedOnly: a.publishedAt === null ? b.publishedOnly : a.publishedOnly,
});

/** The elements of the first selector that cuts at least one item with a link to an article. */
function itemsOf(page: Page, rules: ListRules, site: Site): readonly Element[] {
  for (const selector of rules.items) {
    const items = page.select(selector).filter((item) => linkIn(site, page, rules, item) !== null);
    if (items.length > 0) return items;
  }
  return [];
}

function linkIn(
  site: Site,
  page: Page,
  rules: ListRules,
  item: Element,
): { readonly link: Element; readonly url: URL } | null {
  const links = item.name === 'a' ? [item] : rules.link.flatMap((selector) => page.select(selector, item));
  for (const link of links) {
    const url = parseUrl(link.attribs.href ?? '', page.base);
    if (url !== null && site.identify(url) !== null) return { link, url };
  }
  return null;
}

function readItem(
  site: Site,
  page: Page,
  rules: ListRules,
  item: Element,
  observedAt: Instant | null,
): Entry | null {
  const found = linkIn(site, page, rules, item);
  if (found === null) return null;
  if (rules.drop.length > 0) prune(item, new Set(page.select(rules.drop.join(','), item)));
  const headings = page.select('h1, h2, h3, h4, h5', item).map(textOf);
  const sameLinks = page
    .select('a[href]', item)
    .filter(({ attribs }) => attribs.href === found.link.attribs.href);
  const title =
    [...headings, textOf(found.link), ...sameLinks.map(textOf), found.link.attribs.title ?? '']
      .map(cleanText)
      .find((text) => text.length >= LEAST_TITLE) ?? null;
  const lines = blocksOf([item], NO_CAPTIONS, page.base).filter(({ text }) => text !== '');
  const stamp = stampIn(page, rules, item, lines, title, observedAt);
  const key = wordKey(title ?? '');
  const stated = rules.summary.flatMap((selector) => page.select(selector, item)).map(textOf);
  const rest = lines.map(({ text }) => text);
  const isTitle = (text: string) =>
    key !== '' && wordKey(text).startsWith(key) && text.length < (title ?? '').length + LEAST_SUMMARY;
  const summary = [...stated, ...rest].find((text) => isSummary(text, isTitle))?.replace(GO_ON, '') ?? null;
  return { url: withoutFragment(found.url), title, ...stamp, summary };
}

/** Whether a text, without the link at its end, may be a summary. */
function isSummary(text: string, isTitle: (text: string) => boolean): boolean {
  if (text.length < LEAST_SUMMARY) return false;
  const bare = text.replace(GO_ON, '');
  return bare.length >= LEAST_SUMMARY && !isTitle(bare) && !isStampLine(bare) && !isFurniture(bare);
}

type When = Pick<Entry, 'publishedAt' | 'publishedOnly'>;

function stampIn(
  page: Page,
  rules: ListRules,
  item: Element,
  lines: readonly Block[],
  title: string | null,
  observedAt: Instant | null,
): When {
  const relative = (text: string) => (observedAt === null ? null : readRelativeStamp(text, observedAt));
  const marked = rules.time.flatMap((selector) => page.select(selector, item));
  const texts = marked.flatMap((element) => {
    const own = textOf(element);
    const parent = element.parent === null ? '' : textOf(element.parent);
    return [element.attribs.datetime ?? '', own, own === '' && parent.length <= 120 ? parent : ''];
  });
  const clock = texts.find((text) => BARE_TIME.test(text));
  const printed = lines
    .map(({ text }) => (title === null ? text : text.replace(title, ' ').trim()))
    .filter((text) => isStampLine(text) || relative(text) !== null);
  for (const text of [...texts, ...printed]) {
    const day = readStamp(text) ?? relative(text);
    const stamp = day?.dayOnly && clock !== undefined ? (readStamp(`${clock} ${text}`) ?? day) : day;
    if (stamp === null || (observedAt !== null && Date.parse(stamp.at) > Date.parse(observedAt) + DAY_MS))
      continue;
    return {
      publishedAt: stamp.dayOnly ? instantInVietnam(dateInVietnam(stamp.at)) : stamp.at,
      publishedOnly: stamp.dayOnly,
    };
  }
  return { publishedAt: null, publishedOnly: false };
}

/** An entry of a bare link whose text, or `title`, may be a headline. */
function readLink(page: Page, link: Element): Entry | null {
  const url = parseUrl(link.attribs.href ?? '', page.base);
  const title = [textOf(link), cleanText(link.attribs.title ?? '')].find(
    (text) => text.length >= LEAST_TITLE,
  );
  if (url === null || title === undefined || isFurniture(title)) return null;
  return { url: withoutFragment(url), title, publishedAt: null, publishedOnly: false, summary: null };
}

function withoutFragment(url: URL): string {
  if (!url.href.includes('#')) return url.href;
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}
