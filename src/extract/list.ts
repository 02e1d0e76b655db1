import type { Element } from 'domhandler';
import type { Issue } from '../model/issue.ts';
import { dateInVietnam, type Instant, instantInVietnam } from '../model/time.ts';
import { parseUrl } from '../model/url.ts';
import { type Block, blocksOf } from './block.ts';
import { cleanText, textOf } from './dom.ts';
import type { Entry, EntryList } from './draft.ts';
import { isFurniture, isStampLine } from './furniture.ts';
import { wordKey } from './image.ts';
import type { Page } from './page.ts';
import { prune } from './related.ts';
import type { ListRules } from './rule.ts';
import type { Site } from './site.ts';
import { readRelativeStamp, readStamp } from './stamp.ts';

const NO_CAPTIONS: ReadonlySet<Element> = new Set();
/** Shorter link texts are buttons, dates or section names. */
const LEAST_TITLE = 12;
const LEAST_SUMMARY = 40;
const DAY_MS = 86_400_000;

/** Entries, and whether the site's list rules cut them out of the page (else they are its bare links). */
export interface ListReading extends EntryList {
  readonly cut: boolean;
}

/**
 * The articles that a list page announces, in its order, each once (pictures and titles link to the same). Only addresses
 * that the site's rules know as articles count. When the rules cut nothing, every such link with a title is an entry. Dates
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
  const cut = found.size > 0;
  if (!cut) for (const link of page.select('a[href]')) add(readLink(page, link));
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
  const title =
    [...headings, textOf(found.link), found.link.attribs.title ?? '']
      .map(cleanText)
      .find((text) => text.length >= LEAST_TITLE) ?? null;
  const lines = blocksOf([item], NO_CAPTIONS, page.base).filter(({ text }) => text !== '');
  const stamp = stampIn(page, rules, item, lines, observedAt);
  const key = wordKey(title ?? '');
  const stated = rules.summary.flatMap((selector) => page.select(selector, item)).map(textOf);
  const rest = lines.map(({ text }) => text);
  const summary =
    [...stated, ...rest].find(
      (text) =>
        text.length >= LEAST_SUMMARY && wordKey(text) !== key && !isStampLine(text) && !isFurniture(text),
    ) ?? null;
  return { url: withoutFragment(found.url), title, ...stamp, summary };
}

type When = Pick<Entry, 'publishedAt' | 'publishedOnly'>;

function stampIn(
  page: Page,
  rules: ListRules,
  item: Element,
  lines: readonly Block[],
  observedAt: Instant | null,
): When {
  const relative = (text: string) => (observedAt === null ? null : readRelativeStamp(text, observedAt));
  const marked = rules.time.flatMap((selector) => page.select(selector, item));
  const texts = marked.flatMap((element) => {
    const own = textOf(element);
    const parent = element.parent === null ? '' : textOf(element.parent);
    return [element.attribs.datetime ?? '', own, own === '' && parent.length <= 120 ? parent : ''];
  });
  const printed = lines
    .map(({ text }) => text)
    .filter((text) => isStampLine(text) || relative(text) !== null);
  for (const text of [...texts, ...printed]) {
    const stamp = readStamp(text) ?? relative(text);
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
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}
