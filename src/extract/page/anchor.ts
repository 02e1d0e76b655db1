import { type Element, isTag } from 'domhandler';
import type { Block } from './block.ts';
import { calledAs, lineOf } from './dom.ts';
import { isFurniture, isStampLine } from './furniture.ts';
import { wordKey } from './image.ts';
import { linesIn } from './lines.ts';
import { oncePage, type Page } from './page.ts';

const LEAST_TITLE = 15;
const LONGEST_TITLE = 300;
const LOGO = /(?:^|[\s_-])(?:logo|brand|site-?(?:title|name))(?:$|[\s_-])|(?:^|\s)header(?:\s|$)/i;

const isCalledLogo = calledAs((names) => LOGO.test(names));

/** True for a site's own name and the box around it, which are no title of an article. */
export const isLogo = (element: Element): boolean =>
  [element, element.parent].some((at) => at !== null && isTag(at) && isCalledLogo(at)) &&
  !isInArticle(element);

const ARTICLE = /(?:^|[\s_-])(?:article|news|post|entry|detail)(?:$|[\s_-])/i;
const isCalledArticle = calledAs((names) => ARTICLE.test(names));
/** How far above a heading its article is looked for. */
const ARTICLE_HEIGHT = 4;

/** What is called a header there is that of the article. */
function isInArticle(element: Element): boolean {
  if (element.attribs.itemprop === 'headline') return true;
  let at = element.parent;
  for (let height = 0; height < ARTICLE_HEIGHT && at !== null && isTag(at) && at.name !== 'body'; height++) {
    if (at.name === 'article' || isCalledArticle(at)) return true;
    at = at.parent;
  }
  return false;
}

/**
 * Where the page prints the title that its metadata announce: the longest line with which `og:title` or `<title>` begins or
 * ends, or failing that the only `h1`; null when there is neither. The article's text stands below it.
 */
export function findAnchor(page: Page): Element | null {
  const printed = announcedLine(page);
  if (printed !== null) return printed;
  const headings = page.select('h1');
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

/** The lines of the whole page. */
const linesOf = (page: Page): readonly Block[] => (page.root === null ? [] : linesIn(page, page.root).lines);

/** A line that prints the title of the metadata. */
interface Announced {
  readonly element: Element;
  readonly length: number;
}

/** The line that prints the title of the metadata, null when none does. */
export const announcedLine = (page: Page): Element | null => announced(page)?.element ?? null;

/** No line of `titleLines` that prints the title of the metadata is longer. */
export function longestAnnounced(page: Page): number {
  const line = announced(page);
  return line === null ? 0 : Math.max(line.length, lineOf(line.element).length);
}

const announced = oncePage((page): Announced | null => {
  const stated = [page.meta.get('og:title')?.[0] ?? '', statedTitle(page)]
    .map((title) => ` ${wordKey(title)} `)
    .filter((key) => key.trim() !== '');
  let best: Announced | null = null;
  for (const line of stated.length === 0 ? [] : linesOf(page)) {
    const { text, linked } = line;
    if (text.length < LEAST_TITLE || text.length > LONGEST_TITLE || linked > 0) continue;
    if (text.length <= (best?.length ?? 0)) continue;
    const key = ` ${wordKey(text)} `;
    if (!stated.some((title) => title.startsWith(key) || title.endsWith(key))) continue;
    const element = elementOf(line);
    if (element !== null && !isLogoLine(line)) best = { element, length: text.length };
  }
  return best;
});

/** What `<title>` says, empty without one. */
export function statedTitle(page: Page): string {
  const [title] = page.select('title');
  return title === undefined ? '' : lineOf(title);
}

/** How many lines between a title and its text are looked through: date, author, buttons. */
const LINES_BETWEEN = 8;

/** Lines that may be the title: the one that the metadata announce, then those that stand above the text as titles do. */
export function titleLines(page: Page, text: Element | null): readonly string[] {
  const printed = announcedLine(page);
  return [...(printed === null ? [] : [lineOf(printed)]), ...(text === null ? [] : linesAbove(page, text))];
}

/**
 * Lines that stand above a text as a title does, likeliest first: headings and bold lines near it, then any line right above a
 * date of publication.
 */
function linesAbove(page: Page, text: Element): readonly string[] {
  const lines = linesOf(page);
  const first = lines.findIndex(({ nodes }) => nodes.some((node) => isBelow(node, text)));
  if (first < 0) return [];
  // Where the text's element holds the title as well, as on pages without any boxes, the lines lie within it.
  const from = Math.max(0, first - LINES_BETWEEN);
  const near = lines.slice(from, first + LINES_BETWEEN);
  // The last before the text: one further up may be the page's clock.
  const isStamp = (line: Block) => isStampLine(line.text);
  const last = near.slice(0, first - from).findLastIndex(isStamp);
  const stamp = last >= 0 ? last : near.findIndex(isStamp);
  const until = stamp >= 0 ? stamp : first - from;
  const fits = (line: Block) =>
    line.linked === 0 &&
    !isLogoLine(line) &&
    line.text.length >= LEAST_TITLE &&
    line.text.length <= LONGEST_TITLE &&
    !isFurniture(line.text) &&
    !isStampLine(line.text);
  const above = near.slice(0, until).filter(fits).reverse();
  return [
    ...above.filter(({ kind }) => kind === 'heading'),
    ...above.filter(({ kind, bold }) => kind !== 'heading' && bold),
    ...(stamp >= 0 ? above.slice(0, 1) : []),
  ].map((line) => line.text);
}

const isLogoLine = (line: Block): boolean => {
  const element = elementOf(line);
  return element === null || element.name === 'title' || isLogo(element);
};

function elementOf({ nodes }: Block): Element | null {
  const parent = nodes[0]?.parent ?? null;
  return parent !== null && isTag(parent) ? parent : null;
}

function isBelow(node: Block['nodes'][number], ancestor: Element): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}
