import { type Element, hasChildren, isTag, isText } from 'domhandler';
import { isHidden, namesOf } from './dom.ts';
import type { Page } from './page.ts';

const FRAME_TAGS = new Set(['nav', 'footer', 'aside', 'header', 'button', 'dialog']);
const FRAME =
  /(?:^|[\s_-])(?:menu|nav\w*|footer|sidebar|side-?bar|header|breadcrumbs?|comments?|related?|lien-?quan|tin-?khac|other|social|share|ads?|banner|widget|popup|cookie\w*|copyright|login|search|marquee|slider|carousel|hot-?news|most-?read|top-?news)(?:$|[\s_-])/i;
/** Never the article, however much text they hold. */
const SURE_FRAME = /comment|relate|lien-?quan|menu|nav|footer|sidebar/i;
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

interface Measure {
  /** Characters, and characters in links, in and below the element. */
  text: number;
  linked: number;
}

/**
 * The element that holds most of a page's running text outside links, or null when there is too little of it. Every element
 * with text of its own is worth its length and its commas; its parents get a share; links count against it.
 */
export function findMainText(page: Page): Element | null {
  const { root } = page;
  if (root === null) return null;
  const of = new Map<Element, number>();
  const sizes: Sizes = { of, whole: sizeUp(root, of) };
  const scores = new Map<Element, number>();
  const measures = new Map<Element, Measure>();
  measure(root, [], scores, measures, sizes);
  let best: Element | null = null;
  let bestScore = 0;
  for (const [element, raw] of scores) {
    const { text, linked } = measures.get(element) ?? { text: 0, linked: 0 };
    const score = text === 0 ? 0 : raw * (1 - linked / text);
    if (score > bestScore) [best, bestScore] = [element, score];
  }
  const size = best === null ? null : (measures.get(best) ?? null);
  if (best === null || size === null || size.text - size.linked < LEAST_TEXT || size.linked > size.text * 0.5)
    return null;
  return best;
}

function measure(
  element: Element,
  above: readonly Element[],
  scores: Map<Element, number>,
  measures: Map<Element, Measure>,
  sizes: Sizes,
): Measure {
  const total: Measure = { text: 0, linked: 0 };
  let own = 0;
  let commas = 0;
  const takersBelow = isWrapper(element) ? above : [element, ...above].slice(0, SHARE.length);
  for (const child of element.children) {
    if (isText(child)) {
      const length = child.data.trim().length;
      own += length;
      commas += length > 0 ? (child.data.match(/[,;，、]/g)?.length ?? 0) : 0;
    } else if (isTag(child) && hasChildren(child) && !isHidden(child) && !isFrame(child, sizes)) {
      const below = measure(child, takersBelow, scores, measures, sizes);
      total.text += below.text;
      total.linked += below.linked;
      if (!PARAGRAPH.has(child.name) && child.name !== 'a') own += below.text;
    }
  }
  total.text += element.children.reduce(
    (sum, child) => sum + (isText(child) ? child.data.trim().length : 0),
    0,
  );
  if (element.name === 'a') total.linked = total.text;
  measures.set(element, total);
  if (PARAGRAPH.has(element.name) && own >= LEAST_PARAGRAPH && total.linked <= total.text * 0.5) {
    const worth = 1 + commas + Math.min(own / 100, 5);
    const holdsMany =
      own >= LONG_TEXT || element.children.filter((child) => isTag(child) && child.name === 'br').length >= 2;
    const takers = holdsMany && element.name !== 'p' ? [element, ...above] : above;
    takers.slice(0, SHARE.length).forEach((taker, distance) => {
      scores.set(taker, (scores.get(taker) ?? 0) + worth * (SHARE[distance] ?? 0));
    });
  }
  return total;
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

/** Characters of text in and below every element, found in one pass. */
interface Sizes {
  readonly of: ReadonlyMap<Element, number>;
  readonly whole: number;
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

/** By tag, or by name when it holds less than half of the page's text; comments and menus may hold more. */
function isFrame(element: Element, { of, whole }: Sizes): boolean {
  if (element.name === 'body') return false;
  if (FRAME_TAGS.has(element.name)) return true;
  const names = namesOf(element);
  if (!FRAME.test(names)) return false;
  return SURE_FRAME.test(names) || (of.get(element) ?? 0) * 2 < whole;
}
