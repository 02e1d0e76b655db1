import { type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import { findAnchor } from './anchor.ts';
import { calledAs, isHidden } from './dom.ts';
import { oncePage, type Page } from './page.ts';
import type { TreeElement } from './tree.ts';

const FRAME_TAGS = new Set(['nav', 'footer', 'aside', 'header', 'button', 'dialog']);
const FRAME =
  /(?:^|[\s_-])(?:menu|nav\w*|footer|sidebar|side-?bar|header|breadcrumbs?|comments?|binh-?luan|y-?kien|nhan-?xet|related?|lien-?quan|tin-?khac|other|social|share|ads?|banner|widget|popup|cookie\w*|copyright|login|search|marquee|slider|carousel|hot-?news|most-?read|top-?news)(?:$|[\s_-])/i;
/** Never the article, however much text they hold. */
const SURE_FRAME = /comment|binh-?luan|y-?kien|nhan-?xet|relate|lien-?quan|menu|nav|footer|sidebar/i;
const isCalledFrame = calledAs((names) => FRAME.test(names));
const isSureFrame = calledAs((names) => SURE_FRAME.test(names));
const PARAGRAPH = new Set([
  'p',
  'div',
  'td',
  'section',
  'article',
  'blockquote',
  'span',
  'li',
  'pre',
  'font',
  'center',
]);
const WRAPPERS = new Set(['div', 'section', 'span', 'center', 'font']);
/** How many boxes around one paragraph are looked through; no editor makes more. */
const DEEPEST_WRAPPER = 3;
/** A parent gets the whole of a paragraph's worth, a grandparent half, as running text stands in siblings. */
const SHARE = [1, 0.5, 0.25];
const LEAST_PARAGRAPH = 40;
/** An element with so much text of its own, or with line breaks, is not one paragraph but holds several. */
const LONG_TEXT = 600;
/** Shorter texts are teasers and notices; `refusal.ts` asks more of a page that little marks as an article. */
const LEAST_TEXT = 80;

/** Whose paragraphs are those of the element around them: a list or a quotation stands inside a text. */
const TRANSPARENT = new Set(['ul', 'ol', 'dl', 'blockquote']);
/** A box of so few parts whose first is a link is a card of another article, with the beginning of its text. */
const MOST_CARD_PARTS = 4;
const CARD_SHARE = 0.2;
/** A text of so many paragraphs and characters below the title is the article, whatever longer text stands further down. */
const ARTICLE = { paragraphs: 2, text: 120, share: 0.12 };
/** Paragraphs; a lead and a line of dates and names are two. */
const LEAST_BEGINNING = 3;
/** In more paragraphs than this its readers write, or other articles begin. */
const MOST_REST = 1;
/** How far up the parts of one text, each in a box of its own, are looked for. */
const HIGHEST_JOIN = 4;

interface Measure {
  /** Characters, and characters in links, in and below the element. */
  text: number;
  linked: number;
  /** Paragraphs of running text in and below it, cards left out. */
  paragraphs: number;
}

/** What one walk over a page gathers. */
interface Survey {
  /** Where the page prints its title, null when it is not known. */
  readonly title: TreeElement | null;
  readonly sizes: Sizes;
  readonly scores: Map<Element, number>;
  readonly measures: Map<Element, Measure>;
}

/**
 * The element that holds a page's running text outside links, or null when there is too little of it. Every paragraph is
 * worth its length and its commas; the elements around it get a share; links count against them. Of several texts below the
 * title the first counts that is an article by itself: what follows are comments and the openings of other articles.
 */
export const findMainText = oncePage((page): Element | null => {
  const { root } = page;
  if (root === null) return null;
  const survey: Survey = {
    title: findAnchor(page) as TreeElement | null,
    sizes: new Sizes(root),
    scores: new Map(),
    measures: new Map(),
  };
  measure(root, [], survey);
  const ranked = [...survey.scores]
    .map(([element, raw]) => ({ element, score: raw * plainShare(survey, element) }))
    .sort((one, other) => other.score - one.score);
  const [best] = ranked;
  if (best === undefined || best.score <= 0) return null;
  const found = joined(firstBelowTitle(best.element, best.score, ranked, survey), survey);
  const { text, linked } = survey.measures.get(found) ?? NOTHING;
  return text - linked < LEAST_TEXT || linked > text * 0.5 ? null : found;
});

const NOTHING: Measure = { text: 0, linked: 0, paragraphs: 0 };

function plainShare({ measures }: Survey, element: Element): number {
  const { text, linked } = measures.get(element) ?? NOTHING;
  return text === 0 ? 0 : 1 - linked / text;
}

/** The text between the title and the densest one, if it is an article by itself; else the densest. */
function firstBelowTitle(
  best: Element,
  most: number,
  ranked: readonly { readonly element: Element; readonly score: number }[],
  survey: Survey,
): Element {
  const { title } = survey;
  if (title === null || !survey.measures.has(title)) return best;
  const { place: start, end } = best as TreeElement;
  if (start <= title.place && end >= title.end) return best;
  const isAhead = start < title.place;
  for (const { element, score } of ranked) {
    const { place: from, end: to } = element as TreeElement;
    const { text, linked, paragraphs } = survey.measures.get(element) ?? NOTHING;
    if (score < most * ARTICLE.share) break;
    if (from < title.place || (!isAhead && to > start)) continue;
    if (paragraphs >= ARTICLE.paragraphs && text - linked >= ARTICLE.text) return element;
  }
  return best;
}

/**
 * The nearest element around a text that holds more of it: page builders give every part of a text a box, alike in name, others write
 * sections without one, or put a box around what is shown after "read more". The element itself when there are no such parts.
 */
function joined(text: Element, survey: Survey): Element {
  let part = text;
  for (let height = 0; height < HIGHEST_JOIN; height++) {
    const { parent } = part;
    if (parent === null || !isTag(parent) || parent.name === 'body' || parent.name === 'html') break;
    const name = part.attribs.class ?? '';
    const alike = parent.children.some(
      (child) =>
        isTag(child) &&
        child !== part &&
        child.name === part.name &&
        (name !== '' || child.name === 'section') &&
        (child.attribs.class ?? '') === name &&
        (survey.measures.get(child)?.paragraphs ?? 0) > 0,
    );
    if ((alike || beginsAbove(text, parent, survey)) && plainShare(survey, parent) >= 0.8) return parent;
    part = parent;
  }
  return text;
}

/** Whether a text begins above the part that was found of it, between it and the title, and little else stands around. */
function beginsAbove(found: Element, parent: Element, { title, measures }: Survey): boolean {
  const paragraphsOf = (element: Element) => measures.get(element)?.paragraphs ?? 0;
  const { place } = found as TreeElement;
  let above = 0;
  for (const child of parent.children) {
    if (!isTag(child) || (child as TreeElement).end > place) continue;
    if (title === null || (child as TreeElement).place > title.place) above += paragraphsOf(child);
  }
  return above >= LEAST_BEGINNING && paragraphsOf(parent) - above - paragraphsOf(found) <= MOST_REST;
}

function measure(element: Element, above: readonly Element[], survey: Survey): Measure {
  const { scores, measures } = survey;
  const total: Measure = { text: 0, linked: 0, paragraphs: 0 };
  let own = 0;
  let commas = 0;
  const takersBelow =
    isWrapper(element) || TRANSPARENT.has(element.name) ? above : [element, ...above].slice(0, SHARE.length);
  for (const child of element.children) {
    if (isText(child)) {
      const length = child.data.trim().length;
      own += length;
      total.text += length;
      if (length > 0) commas += commasIn(child.data);
    } else if (isTag(child) && hasChildren(child) && !isHidden(child) && !isFrame(child, survey)) {
      const below = measure(child, takersBelow, survey);
      total.text += below.text;
      total.linked += below.linked;
      total.paragraphs += below.paragraphs;
      if (!PARAGRAPH.has(child.name) && child.name !== 'a') own += below.text;
    }
  }
  if (element.name === 'a') total.linked = total.text;
  measures.set(element, total);
  if (PARAGRAPH.has(element.name) && own >= LEAST_PARAGRAPH && total.linked <= total.text * 0.5) {
    const isCard = isInCard(element, measures);
    const breaks = element.children.filter((child) => isTag(child) && child.name === 'br').length;
    if (!isCard) total.paragraphs += own >= LONG_TEXT || breaks >= 2 ? 2 : 1;
    const worth = (1 + commas + Math.min(own / 100, 5)) * (isCard ? CARD_SHARE : 1);
    const holdsMany = own >= LONG_TEXT || breaks >= 2;
    const takers = holdsMany && element.name !== 'p' ? [element, ...above] : above;
    takers.slice(0, SHARE.length).forEach((taker, distance) => {
      scores.set(taker, (scores.get(taker) ?? 0) + worth * (SHARE[distance] ?? 0));
    });
  }
  return total;
}

function commasIn(text: string): number {
  let commas = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2c || unit === 0x3b || unit === 0xff0c || unit === 0x3001) commas++;
  }
  return commas;
}

/** True for the second or later part of a small box that begins with a link: the opening of another article. */
function isInCard(element: Element, measures: ReadonlyMap<Element, Measure>): boolean {
  const { parent } = element;
  if (parent === null || !isTag(parent)) return false;
  const parts: Element[] = [];
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    parts.push(child);
    if (parts.length > MOST_CARD_PARTS) return false;
  }
  for (const part of parts) {
    if (part === element) return false;
    const { text, linked } = measures.get(part) ?? NOTHING;
    if (text >= 8 && linked >= text * 0.8) return true;
    if (text >= 8) return false;
  }
  return false;
}

/** True for boxes around one paragraph and nothing else, which make it their parent's child. */
function isWrapper(element: Element): boolean {
  let at = element;
  for (let depth = 0; depth < DEEPEST_WRAPPER && WRAPPERS.has(at.name); depth++) {
    const inner = onlyChild(at);
    if (inner === null) return false;
    if (inner.children.some((child) => isText(child) && child.data.trim() !== '')) return true;
    at = inner;
  }
  return false;
}

/** The one element in another without text of its own, null when there is text or there are several. */
function onlyChild(element: Element): Element | null {
  let only: Element | null = null;
  for (const child of element.children) {
    if (isText(child) && child.data.trim() !== '') return null;
    if (!isTag(child) || child.name === 'br') continue;
    if (only !== null) return null;
    only = child;
  }
  return only;
}

/** Characters of text in and below every element of a page, found in one pass when one of them is asked for. */
class Sizes {
  private of: Map<Element, number> | null = null;
  private readonly root: Element;

  constructor(root: Element) {
    this.root = root;
  }

  /** Whether an element holds half of the page's text or more. */
  holdsHalf(element: Element): boolean {
    if (this.of === null) {
      this.of = new Map();
      sizeUp(this.root, this.of);
    }
    return (this.of.get(element) ?? 0) * 2 >= (this.of.get(this.root) ?? 0);
  }
}

function sizeUp(element: Element, sizes: Map<Element, number>): number {
  let size = 0;
  for (const child of element.children) {
    if (isText(child)) size += child.data.trim().length;
    else if (isTag(child) && !isHidden(child)) size += sizeUp(child, sizes);
  }
  sizes.set(element, size);
  return size;
}

/** By tag, or by name when it holds less than half of the page's text; comments and menus may hold more, but not the title too. */
function isFrame(element: Element, { title, sizes }: Survey): boolean {
  if (element.name === 'body') return false;
  if (FRAME_TAGS.has(element.name)) return true;
  return isCalledFrame(element) && (isAlwaysFrame(element, title) || !sizes.holdsHalf(element));
}

function isAlwaysFrame(element: Element, title: TreeElement | null): boolean {
  if (!isSureFrame(element)) return false;
  const { place, end } = element as TreeElement;
  return title === null || title.place < place || end <= title.place;
}

/** Whether an element stands in what is never the article, as comments and menus; not told of a page that prints no title. */
export function isInSureFrame(page: Page, element: Element): boolean {
  for (let at: ParentNode | null = element.parent; at !== null && isTag(at); at = at.parent) {
    if (!isCalledFrame(at) || !isSureFrame(at)) continue;
    const title = findAnchor(page) as TreeElement | null;
    return title !== null && isAlwaysFrame(at, title);
  }
  return false;
}
