import type { AnyNode, Element } from 'domhandler';
import type { Issue } from '../../model/issue.ts';
import { dateInVietnam, type Instant, instantInVietnam } from '../../model/time.ts';
import { parseUrl } from '../../model/url.ts';
import type { Entry, EntryList } from '../draft.ts';
import type { ListRules } from '../rule.ts';
import type { Site } from '../site.ts';
import { type Block, blocksOf } from './block.ts';
import { isInFrame } from './box.ts';
import { cleanText, textOf } from './dom.ts';
import { isFurniture, isStampLine } from './furniture.ts';
import { wordKey } from './image.ts';
import type { Page } from './page.ts';
import { besideList } from './ranking.ts';
import { isWithin, prune } from './related.ts';
import { readRelativeStamp, readStamp } from './stamp.ts';
import { teasersOf } from './teaser.ts';

const NO_CAPTIONS: ReadonlySet<Element> = new Set();
const WHOLE_PAGE = { root: null, title: null };
/** Shorter link texts are buttons, dates or section names. */
const LEAST_TITLE = 12;
const LEAST_SUMMARY = 40;
/** Longer link texts are headlines, not the names of sections. */
const LONGEST_LABEL = 40;
/** Fewer do not show what a site's addresses are like. */
const LEAST_HEADLINES = 3;
const NUMBER = /\d{3,}/;
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
  const beside = besideList(page);
  if (rules !== null)
    for (const item of itemsOf(page, rules, site))
      if (!beside.isRanked(item.link)) add(readItem(page, rules, item, observedAt));
  let cut = found.size > 0;
  if (!cut) {
    const keyOf = ({ attribs }: Element) => {
      const url = parseUrl(attribs.href ?? '', page.base);
      return url === null ? null : (site.identify(url)?.canonicalUrl ?? null);
    };
    const all = page.select('a[href]');
    const isArticle = (link: Element) => keyOf(link) !== null;
    const sections = sectionsAmong(page, all.filter(isArticle));
    const isOfList = (element: Element) => !beside.isFramed(element) && !sections.has(element);
    const isCounted = all.some((link) => isArticle(link) && isOfList(link)) ? isOfList : () => true;
    for (const teaser of teasersOf(page, keyOf)) {
      const item = itemOf(site, page, rules ?? LINKS_ONLY, teaser);
      if (item !== null && isCounted(item.link)) add(readItem(page, rules ?? LINKS_ONLY, item, observedAt));
    }
    const told = [...found.values()].filter(({ publishedAt, summary }) => publishedAt ?? summary);
    cut = told.length >= 2;
    for (const link of all) if (isCounted(link)) add(readLink(page, link));
  }
  const entries = [...found.values()];
  const detail = 'expected links to articles of the site, but found none';
  const issues: Issue[] = entries.length > 0 ? [] : [{ field: 'list', code: 'READ_NO_ENTRIES', detail }];
  return { entries, issues, cut };
}

/**
 * Links to sections whose addresses look like those of articles ("/hoat-dong-mat-tran-dia-phuong/"): where the address of every
 * headline holds a number, they are those that hold none.
 */
function sectionsAmong(page: Page, links: readonly Element[]): ReadonlySet<Element> {
  const isHeadline = (link: Element) => textOf(link).length > LONGEST_LABEL;
  const isNumbered = ({ attribs }: Element) => {
    const url = parseUrl(attribs.href ?? '', page.base);
    return url !== null && NUMBER.test(url.pathname + url.search);
  };
  const headlines = links.filter(isHeadline);
  if (headlines.length < LEAST_HEADLINES || !headlines.every(isNumbered)) return new Set();
  return new Set(links.filter((link) => !isNumbered(link)));
}

const richer = (a: Entry, b: Entry): Entry => ({
  ...a,
  title: a.title ?? b.title,
  summary: a.summary ?? b.summary,
  publishedAt: a.publishedAt ?? b.publishedAt,
  publishedOnly: a.publishedAt === null ? b.publishedOnly : a.publishedOnly,
});

/** A part of the page that announces an article, and its link to it. */
interface Item {
  readonly element: Element;
  readonly link: Element;
  readonly url: URL;
}

/**
 * What the selectors cut that links to an article, in the page's order. A list may come in blocks of several makes, the newest
 * in one of its own; what a later selector cuts counts where no earlier one did, it names one article alone, and no column or
 * box of other news holds it.
 */
function itemsOf(page: Page, rules: ListRules, site: Site): readonly Item[] {
  const items = new Map<Element, Item>();
  const above = new Set<AnyNode>();
  for (const selector of rules.items) {
    const isFirst = items.size === 0;
    for (const element of page.select(selector)) {
      if (!isFirst && (above.has(element) || isWithin(element, items) || isInFrame(element, WHOLE_PAGE)))
        continue;
      const item = itemOf(site, page, rules, element);
      if (item === null || !(isFirst || isAlone(site, page, element))) continue;
      items.set(element, item);
      for (let at = element.parent; at !== null && !above.has(at); at = at.parent) above.add(at);
    }
  }
  return page.select(rules.items.join(',')).flatMap((element) => items.get(element) ?? []);
}

/** Whether all links of an element that lead to articles lead to the same. */
function isAlone(site: Site, page: Page, element: Element): boolean {
  const urls = page.select('a[href]', element).map(({ attribs }) => parseUrl(attribs.href ?? '', page.base));
  const articles = urls.flatMap((url) => (url === null ? [] : (site.identify(url)?.canonicalUrl ?? [])));
  return new Set(articles).size <= 1;
}

function itemOf(site: Site, page: Page, rules: ListRules, element: Element): Item | null {
  const links =
    element.name === 'a' ? [element] : rules.link.flatMap((selector) => page.select(selector, element));
  for (const link of links) {
    const url = parseUrl(link.attribs.href ?? '', page.base);
    if (url !== null && site.identify(url) !== null) return { element, link, url };
  }
  return null;
}

function readItem(
  page: Page,
  rules: ListRules,
  { element, link, url }: Item,
  observedAt: Instant | null,
): Entry {
  if (rules.drop.length > 0) prune([element], new Set(page.select(rules.drop.join(','), element)));
  const title = titleIn(page, element, link);
  const lines = blocksOf([element], NO_CAPTIONS, page.base).filter(({ text }) => text !== '');
  const stamp = stampIn(page, rules, element, lines, title, observedAt);
  const key = wordKey(title ?? '');
  const isTitle = (text: string) =>
    key !== '' && wordKey(text).startsWith(key) && text.length < (title ?? '').length + LEAST_SUMMARY;
  const stated = rules.summary.flatMap((selector) => page.select(selector, element)).map(textOf);
  const summary = summaryOf(stated, isTitle) ?? summaryOf(textsOf(lines), isTitle);
  return { url: withoutFragment(url), title, ...stamp, summary };
}

/** The first heading, else the first link to the article, whose text may be a headline. */
function titleIn(page: Page, element: Element, link: Element): string | null {
  const isTitle = (text: string) => text.length >= LEAST_TITLE;
  const heading = page.select('h1, h2, h3, h4, h5', element).map(textOf).find(isTitle);
  if (heading !== undefined) return heading;
  const { href, title = '' } = link.attribs;
  const same = page.select('a[href]', element).filter(({ attribs }) => attribs.href === href);
  return [textOf(link), ...same.map(textOf), cleanText(title)].find(isTitle) ?? null;
}

const textsOf = (lines: readonly Block[]): readonly string[] => lines.map(({ text }) => text);

/** The first text that may be a summary, without the link at its end. */
function summaryOf(texts: readonly string[], isTitle: (text: string) => boolean): string | null {
  for (const text of texts) {
    if (text.length < LEAST_SUMMARY) continue;
    const bare = text.replace(GO_ON, '');
    if (bare.length >= LEAST_SUMMARY && !isTitle(bare) && !isStampLine(bare) && !isFurniture(bare))
      return bare;
  }
  return null;
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
  const whenOf = (text: string): When | null => {
    const day = readStamp(text) ?? relative(text);
    const stamp = day?.dayOnly && clock !== undefined ? (readStamp(`${clock} ${text}`) ?? day) : day;
    if (stamp === null || (observedAt !== null && Date.parse(stamp.at) > Date.parse(observedAt) + DAY_MS))
      return null;
    return {
      publishedAt: stamp.dayOnly ? instantInVietnam(dateInVietnam(stamp.at)) : stamp.at,
      publishedOnly: stamp.dayOnly,
    };
  };
  for (const text of texts) {
    const when = whenOf(text);
    if (when !== null) return when;
  }
  for (const { text: line } of lines) {
    const text = title === null ? line : line.replace(title, ' ').trim();
    const when = isStampLine(text) || relative(text) !== null ? whenOf(text) : null;
    if (when !== null) return when;
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
