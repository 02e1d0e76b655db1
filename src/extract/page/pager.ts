import type { Element } from 'domhandler';
import { type AnyNode, hasChildren, isTag, isText } from 'domhandler';
import { parseUrl } from '../../model/url.ts';
import { cleanText, namesOf } from './dom.ts';
import type { Page } from './page.ts';

/** What pagers call the page after this one. */
const NEXT =
  /^(?:(?:trang\s+)?(?:sau|tiếp|kế tiếp|tiếp theo|kế)|(?:xem\s+)?(?:tin|bài)\s+cũ hơn|cũ hơn|next(?:\s+page)?|older(?:\s+(?:posts|entries))?)[\s›»>→…]*$/iu;
const NEXT_SIGN = /^(?:›|»|>|>>|→|next)$/iu;
const PAGER = /pag(?:ing|er|ination|e-?(?:nav|number|link)s?)|phan-?trang|wp-pagenavi|nav-links/i;
const CALENDAR = /calend[ae]r|datepicker|(?:^|[\s_-])lich(?:[\s_-]|$)/i;
/** A pager is never longer; beyond it, digits in links are years or counters. */
const HIGHEST_PAGE = 9_999;
/** A page has one pager or two, and around each of its links is looked for the others. */
const MOST_LABELLED = 20;

/**
 * The address of the list page after this one, as the page's own pager links it: `rel="next"`, the number after the present
 * one, or a link called "Sau", "Trang tiếp", "Next", "›". Null where there is none, as on the last page. Only addresses on
 * the page's own host count.
 */
export function nextPageOf(page: Page): string | null {
  const host = parseUrl(page.url)?.host;
  const target = ({ attribs }: Element): string | null => {
    const url = parseUrl(attribs.href ?? '', page.base);
    if (url === null || url.host !== host) return null;
    url.hash = '';
    return url.href === page.url ? null : url.href;
  };
  const stated = page.select('link[rel~="next"][href], a[rel~="next"][href]').map(target);
  const links = page.select('a[href]');
  const numbered = numberedNext(page, links);
  const labelled = (words: RegExp) =>
    links.filter((link) => words.test(labelOf(link))).slice(0, MOST_LABELLED);
  const known = new Map<Element, boolean>();
  const called = labelled(NEXT)
    .filter((link) => isBesidePages(link, known))
    .map(target);
  const signed = labelled(NEXT_SIGN).filter(isInPager).map(target);
  return (
    [...stated, numbered === null ? null : target(numbered), ...called, ...signed].find(
      (url) => url !== null,
    ) ?? null
  );
}

/** Longer texts are no labels of a pager; reading them to their end would cost as much as the page at every level of it. */
const LONGEST_LABEL = 60;
const MOST_NODES = 100;

/** The text of an element on one line; empty where it is longer than any label. */
function briefTextOf(element: Element): string {
  let text = '';
  let nodes = 0;
  const isLong = () => text.length > LONGEST_LABEL || nodes > MOST_NODES;
  const read = (node: AnyNode): void => {
    nodes += 1;
    if (isLong()) return;
    if (isText(node)) text += node.data.slice(0, 1_000).replace(/\s+/g, ' ');
    else if (hasChildren(node)) for (const child of node.children.slice(0, MOST_NODES + 1)) read(child);
  };
  read(element);
  return isLong() ? '' : cleanText(text);
}

const labelOf = (link: Element): string =>
  briefTextOf(link) || cleanText(link.attribs.title ?? link.attribs['aria-label'] ?? '');

const numberOf = (text: string): number | null => {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= HIGHEST_PAGE ? number : null;
};

function parentsOf(element: Element, levels: number): readonly Element[] {
  const parents: Element[] = [];
  for (let at = element.parent; at !== null && isTag(at) && parents.length < levels; at = at.parent)
    parents.push(at);
  return parents;
}

const isInPager = (link: Element): boolean =>
  [link, ...parentsOf(link, 4)].some((element) => PAGER.test(namesOf(element)));

/** A calendar's days are numbers side by side as well. */
const isInCalendar = (group: Element): boolean =>
  [group, ...parentsOf(group, 5)].some((element) => CALENDAR.test(namesOf(element)));

/**
 * "Sau" is a word of its own; it means the next page only inside a pager or beside numbers. `known` tells of the elements that were
 * looked through, since many such links may stand in one.
 */
const isBesidePages = (link: Element, known: Map<Element, boolean>): boolean =>
  isInPager(link) || parentsOf(link, 2).some((parent) => holdsNumber(parent, known));

function holdsNumber(parent: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(parent);
  if (before !== undefined) return before;
  const holds = parent.children.some((child) => isTag(child) && numberOf(briefTextOf(child)) !== null);
  known.set(parent, holds);
  return holds;
}

/** The link whose text is the number after the present page's. */
function numberedNext(page: Page, links: readonly Element[]): Element | null {
  const groups = new Map<Element, Element[]>();
  for (const link of links) {
    if (numberOf(briefTextOf(link)) === null) continue;
    // The numbers stand side by side, or each in an item of a list.
    const [first, second] = parentsOf(link, 2);
    const group =
      first?.name === 'li' || first?.name === 'td' || first?.name === 'span' ? (second ?? first) : first;
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [link]);
    else members.push(link);
  }
  const inPager = [...groups].filter(([group]) => isInPager(group));
  const others = [...groups].filter(([group]) => !isInPager(group) && !isInCalendar(group));
  for (const [group, members] of [...inPager, ...others]) {
    const current = currentOf(page, group, members);
    const next = members.find((link) => numberOf(briefTextOf(link)) === current + 1);
    if (next !== undefined) return next;
  }
  return null;
}

/** By the link to this page itself, a number that is no link, or a link marked as the present one; else it is the first. */
function currentOf(page: Page, group: Element, members: readonly Element[]): number {
  const own = members.find(({ attribs }) => parseUrl(attribs.href ?? '', page.base)?.href === page.url);
  if (own !== undefined) return Number(briefTextOf(own));
  const linked = new Set(members.map((link) => briefTextOf(link)));
  for (const child of group.children) {
    if (!isTag(child)) continue;
    const text = briefTextOf(child);
    if (numberOf(text) === null) continue;
    const isMarked = /(?:^|[\s_-])(?:active|current|selected|hientai)(?:[\s_-]|$)/i.test(
      [child, ...child.children.filter(isTag)].map(namesOf).join(' '),
    );
    if (!linked.has(text) || isMarked) return Number(text);
  }
  return 1;
}
