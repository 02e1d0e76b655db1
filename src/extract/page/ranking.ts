import { type AnyNode, type Element, isTag } from 'domhandler';
import { textOf } from './dom.ts';
import type { Page } from './page.ts';
import { isWithin } from './related.ts';

const HEADINGS = 'h2, h3, h4, h5, h6, [class*="title"], [class*="heading"]';
/** The heading of a box of articles by how often they were read: never the heading of a section's own list. */
const RANKING =
  /^\W*(?:(?:tin|bài|bài viết|tin bài|tin tức)\s+)?(?:được\s+)?(?:(?:đọc|xem)(?: tin)? nhiều|nhiều người (?:đọc|xem)|(?:được )?quan tâm nhiều)(?: nhất)?(?: (?:tuần|tháng|trong ngày|tuần qua|tháng qua))?\W*$|^\W*(?:most (?:read|viewed|popular)|popular (?:posts|news|articles))\W*$/iu;
const LONGEST_HEADING = 40;
/** How many boxes around a heading are looked through for what it stands above. */
const DEEPEST_HEADING = 3;

/** The parts of a page that stand under the heading of a ranking ("Đọc nhiều"). */
function rankingsIn(page: Page): ReadonlySet<AnyNode> {
  const parts = new Set<AnyNode>();
  for (const heading of page.select(HEADINGS)) {
    if (!isPlain(heading)) continue;
    const text = textOf(heading);
    if (text.length > LONGEST_HEADING || !RANKING.test(text)) continue;
    addBelow(heading, parts);
  }
  return parts;
}

/** No deeper than a link or mark around its text: then no text is read twice however deep such elements are nested. */
const isPlain = ({ children }: Element): boolean =>
  children.every((child) => !isTag(child) || !child.children.some(isTag));

/** What stands right behind a heading, and what goes on in the same make; behind a heading's own box only the next one. */
function addBelow(heading: Element, parts: Set<AnyNode>): void {
  let box = heading;
  for (let depth = 0; depth < DEEPEST_HEADING; depth++) {
    const first = nextElement(box);
    if (first !== null) {
      let at: Element | null = first;
      while (
        at !== null &&
        !parts.has(at) &&
        at.name === first.name &&
        at.attribs.class === first.attribs.class
      ) {
        parts.add(at);
        at = box === heading ? nextElement(at) : null;
      }
      return;
    }
    const { parent } = box;
    if (parent === null || !isTag(parent) || parent.children.some((child) => child !== box && isTag(child)))
      return;
    box = parent;
  }
}

function nextElement({ next }: Element): Element | null {
  let at = next;
  while (at !== null && !isTag(at)) at = at.next;
  return at;
}

/** Tells what stands beside a page's list: in a ranking, and, where bare links are read, in the page's frame. */
export function besideList(page: Page): {
  isRanked(node: Element): boolean;
  isFramed(node: Element): boolean;
} {
  const ranked = rankingsIn(page);
  const frame = new Set<AnyNode>(page.select('nav, footer, aside'));
  return {
    isRanked: (node) => isBelow(node, ranked),
    isFramed: (node) => isBelow(node, frame) || isBelow(node, ranked),
  };
}

const isBelow = (node: Element, roots: ReadonlySet<AnyNode>): boolean =>
  roots.size > 0 && isWithin(node, roots);
