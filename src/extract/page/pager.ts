import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { parseUrl } from '../../model/url.ts';
import { cleanText, namesOf, textOf } from './dom.ts';
import type { Page } from './page.ts';

/** What pagers call the page after this one. */
const NEXT =
  /^(?:(?:trang\s+)?(?:sau|tiếp|kế tiếp|tiếp theo|kế)|(?:xem\s+)?(?:tin|bài)\s+cũ hơn|cũ hơn|next(?:\s+page)?|older(?:\s+(?:posts|entries))?)[\s›»>→…]*$/iu;
const NEXT_SIGN = /^(?:›|»|>|>>|→|next)$/iu;
const PAGER = /pag(?:ing|er|ination|e-?(?:nav|number|link)s?)|phan-?trang|wp-pagenavi|nav-links/i;
/** A pager is never longer; beyond it, digits in links are years or counters. */
const HIGHEST_PAGE = 9_999;

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
  const called = links.filter((link) => NEXT.test(labelOf(link)) && isBesidePages(link)).map(target);
  const signed = links.filter((link) => NEXT_SIGN.test(labelOf(link)) && isInPager(link)).map(target);
  return (
    [...stated, numbered === null ? null : target(numbered), ...called, ...signed].find(
      (url) => url !== null,
    ) ?? null
  );
}

const labelOf = (link: Element): string =>
  textOf(link) || cleanText(link.attribs.title ?? link.attribs['aria-label'] ?? '');

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

/** "Sau" is a word of its own; it means the next page only inside a pager or beside numbers. */
const isBesidePages = (link: Element): boolean =>
  isInPager(link) ||
  parentsOf(link, 2).some(({ children }) =>
    children.some((child) => isTag(child) && numberOf(textOf(child)) !== null),
  );

/** The link whose text is the number after the present page's. */
function numberedNext(page: Page, links: readonly Element[]): Element | null {
  const groups = new Map<Element, Element[]>();
  for (const link of links) {
    if (numberOf(textOf(link)) === null) continue;
    // The numbers stand side by side, or each in an item of a list.
    const [first, second] = parentsOf(link, 2);
    const group =
      first?.name === 'li' || first?.name === 'td' || first?.name === 'span' ? (second ?? first) : first;
    if (group === undefined) continue;
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [link]);
    else others.push(link);
  }
  for (const [group, members] of groups) {
    const current = currentOf(page, group, members);
    const next = members.find((link) => numberOf(textOf(link)) === current + 1);
    if (next !== undefined) return next;
  }
  return null;
}

/** By the link to this page itself, a number that is no link, or a link marked as the present one; else it is the first. */
function currentOf(page: Page, group: Element, members: readonly Element[]): number {
  const own = members.find(({ attribs }) => parseUrl(attribs.href ?? '', page.base)?.href === page.url);
  if (own !== undefined) return Number(textOf(own));
  const linked = new Set(members.map((link) => textOf(link)));
  for (const child of group.children) {
    if (!isTag(child)) continue;
    const text = textOf(child);
    if (numberOf(text) === null) continue;
    const isMarked = /(?:^|[\s_-])(?:active|current|selected|hientai)(?:[\s_-]|$)/i.test(
      [child, ...child.children.filter(isTag)].map(namesOf).join(' '),
    );
    if (!linked.has(text) || isMarked) return Number(text);
  }
  return 1;
}
