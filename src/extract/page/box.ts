import { type Element, isTag, type ParentNode } from 'domhandler';
import { calledAs, textOf } from './dom.ts';
import type { Page } from './page.ts';

/** The part of a page in which an article's rules look. */
export interface Box {
  /** Null stands for the whole page. */
  readonly root: Element | null;
  /** The title once it is known, near which the date stands. */
  readonly title: string | null;
}

/** Shorter than this is a note or a link beside the article, where the same selector finds something longer. */
const LEAST_BOX = 200;
/** How many are looked at. */
const MOST_BOXES = 8;

/** The first of the selectors' elements that is there; of several, the first that holds more than a note. */
export function findBox(page: Page, selectors: readonly string[]): Box {
  for (const selector of selectors) {
    const found = page.select(selector);
    const [root] = found;
    if (root === undefined) continue;
    const whole =
      found.length === 1 ? root : found.slice(0, MOST_BOXES).find((box) => textOf(box).length >= LEAST_BOX);
    return { root: whole ?? root, title: null };
  }
  return { root: null, title: null };
}

const CLOCK =
  /(?:^|[\s_-])(?:clock|dong-?ho|today|ngay-?hien-?tai|current-?(?:date|time)|datetime-now|date-?now|server-?time|top-?bar|topbar|header-?(?:top|date|time)|time-?header|site-?header|masthead|menu|sidebar|footer|weather)(?:$|[\s_-])/i;

/** Class names of icon fonts: `fa-clock-o` beside a date says nothing of where the date stands. */
const ICON = /(?:^|\s)(?:fa|bi|la|ti|mdi|ion|icon|icofont|glyphicon)-\S+/g;

/** Head and foot of the article itself. */
const OWN_PART = /\b(?:post|entry|article|news|detail|content)-+(?:header|footer)\b/gi;

/** Lists of other articles, whose dates are theirs. */
const OTHERS =
  /(?:^|[\s_-])(?:relate[sd]?|related[a-z]*|lien-?quan|tin-?(?:khac|cu|moi)|other-?news|more-?news|recommend\w*|suggest\w*|similar|widget|most-?read|hot-?news)(?:$|[\s_-])/i;

const ownNames = (names: string): string => names.replace(ICON, ' ').replace(OWN_PART, ' ');
const isFrameName = (names: string): boolean => CLOCK.test(names) || OTHERS.test(names);
/** By the names of an element, on the page and inside an article, whose foot is its own. */
const isFrameOfPage = calledAs((names) => isFrameName(ownNames(names)));
const isFrameOfArticle = calledAs((names) =>
  isFrameName(ownNames(names).replace(/(?:^|\s)footer(?=\s|$)/i, ' ')),
);

/**
 * True for elements that show the page's own clock, belong to its frame or to a list of other articles, so that a date in
 * them says nothing of the article. Looked for up to the box.
 */
export function isInFrame(element: Element, box: Box): boolean {
  for (
    let at: Element | null = element;
    at !== null && at !== box.root;
    at = at.parent?.type === 'tag' ? at.parent : null
  ) {
    if (at.name === 'nav' || at.name === 'footer' || at.name === 'aside') return true;
    const isOurs = isArticle(box.root) ? !isFrameOfArticle(at) : !isFrameOfPage(at);
    if (!isOurs && !holdsTitle(at, box)) return true;
    if (
      at.name === 'header' &&
      box.root === null &&
      !at.children.some((child) => 'name' in child && child.name === 'h1')
    )
      return true;
  }
  return false;
}

/** By element, since many dates may stand in one: the title asked for and whether it is there. */
const holders = new WeakMap<Element, { readonly title: string; readonly holds: boolean }>();

/** What is named a widget but holds the article's title is the article. */
function holdsTitle(element: Element, { title }: Box): boolean {
  if (title === null) return false;
  const known = holders.get(element);
  if (known?.title === title) return known.holds;
  const holds = textOf(element).includes(title);
  holders.set(element, { title, holds });
  return holds;
}

/** True for what stands in a header, footer or column of the page: a site's motto is no lead. */
export function isInForeignHeader(element: Element, box: Box): boolean {
  for (let at = element.parent; at !== null && at !== box.root; at = at.parent)
    if (isTag(at) && FRAME_TAGS.has(at.name)) return !holdsTitle(at, box);
  return false;
}

const FRAME_TAGS = new Set(['header', 'footer', 'aside', 'nav']);

const NOTE =
  /(?:^|[\s_-])(?:author|tac-?gia|profile|bio|captions?|legende?|chu-?thich|gallery|album)(?:$|[\s_-])/i;
const isCalledNote = calledAs((names) => NOTE.test(names));

/** True for what is said of a picture or an author, not of the article. */
export function isInNote(element: Element, box: Box): boolean {
  let at: ParentNode | null = element;
  for (; at !== null && at !== box.root && isTag(at); at = at.parent)
    if (at.name === 'figure' || (isCalledNote(at) && !holdsTitle(at, box))) return true;
  return false;
}

/** A foot inside such a box is the article's own. */
const isArticle = (root: Element | null): boolean =>
  root !== null && (root.name === 'article' || /article/i.test(root.attribs.itemtype ?? ''));

/** True for elements inside a link or an item of a list on a page without a box: there a date is that of a teaser. */
export function isInTeaser(element: Element, box: Box): boolean {
  if (box.root !== null) return false;
  for (let at: Element | null = element; at !== null; at = at.parent?.type === 'tag' ? at.parent : null)
    if (at.name === 'li' || at.name === 'a') return true;
  return false;
}
