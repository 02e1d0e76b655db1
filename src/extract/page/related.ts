import { type AnyNode, type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import { calledAs, elementsOf, textOf } from './dom.ts';
import type { Page } from './page.ts';
import { noteChange } from './tree.ts';

/** Names by which makers of sites mark what stands inside a body without belonging to it. */
const FOREIGN =
  /(?:^|[\s_-])(?:relate[sd]?|related[a-z]*|inner-?relate|lien-?quan|tin-?(?:khac|lien-?quan|cung-?chuyen-?muc)|other-?news|more-?news|read-?more|see-?more|xem-?them|doc-?them|recommend\w*|suggest\w*|similar|social\w*|share\w*|sharing|addthis\w*|like-?box|fb-\w+|zalo-\w+|comments?|binh-?luan|ads?\d{0,3}|adv|advert\w*|adsbygoogle|pay-?wall\w*|quang-?cao|banner|toolbar|tool-?box|font-?size|breadcrumbs?|rating|newsletter|subscribe|pagination|author-?box|tts|audio-?player)(?:$|[\s_-])/i;
/** "has-large-font-size" is how WordPress sets a paragraph: such names say how an element looks or what it holds, not what it is. */
const LOOKS = /(?:^|\s)has-[\w-]+/g;
const isForeign = calledAs((names) => FOREIGN.test(names.replace(LOOKS, ' ')));
const FOREIGN_TAGS = new Set(['nav', 'aside', 'form', 'button', 'input', 'link', 'meta']);
const CARD = new Set(['table', 'div', 'aside', 'section', 'li', 'article', 'tr', 'blockquote', 'p']);
const PICTURE_ADDRESS = /\.(?:jpe?g|png|gif|webp)(?:[?#]|$)/i;
const LONGEST_CARD = 700;

/**
 * Takes out of a body what belongs to other articles or to the page: elements that the site's rules name, elements whose
 * class or id says so, and cards (a linked picture with the same link as a title, and perhaps that article's lead). An
 * element with more than half of the body's text stays whatever it is called.
 */
export function removeForeignParts(
  page: Page,
  roots: readonly Element[],
  selectors: readonly string[],
): void {
  const whole = roots.reduce((sum, root) => sum + textOf(root).length, 0);
  const doomed = new Set<AnyNode>();
  for (const root of roots) {
    if (selectors.length > 0)
      for (const element of page.select(selectors.join(','), root)) doomed.add(element);
    for (const element of elementsOf(root)) {
      if (FOREIGN_TAGS.has(element.name)) doomed.add(element);
      else if (isForeign(element) && textOf(element).length * 2 < whole) doomed.add(element);
    }
    for (const card of cardsIn(root)) doomed.add(card);
  }
  prune(roots, doomed);
}

function cardsIn(root: Element): readonly Element[] {
  const byAddress = new Map<string, Element[]>();
  for (const element of elementsOf(root)) {
    const { href } = element.attribs;
    if (
      element.name !== 'a' ||
      href === undefined ||
      href === '' ||
      href.startsWith('#') ||
      PICTURE_ADDRESS.test(href)
    )
      continue;
    const same = byAddress.get(href);
    if (same === undefined) byAddress.set(href, [element]);
    else if (same.length < 4) same.push(element);
  }
  const cards: Element[] = [];
  for (const links of byAddress.values()) {
    const pictured = links.find((link) => elementsOf(link).some(({ name }) => name === 'img'));
    const titled = links.find((link) => link !== pictured && textOf(link).length >= 15);
    if (pictured === undefined || titled === undefined) continue;
    const card = commonBox(pictured, titled, root);
    if (card !== null && textOf(card).length <= LONGEST_CARD) cards.push(card);
  }
  return cards;
}

/** The nearest box that holds both, below the root. */
function commonBox(a: Element, b: Element, root: Element): Element | null {
  const above = new Set<AnyNode>();
  for (let at: AnyNode | null = a; at !== null && at !== root; at = at.parent) above.add(at);
  for (let at: AnyNode | null = b; at !== null && at !== root; at = at.parent) {
    if (above.has(at) && isTag(at) && CARD.has(at.name)) return at;
  }
  return null;
}

/** Removes elements that hold neither text nor a picture; tells whether anything is left. */
export function pruneEmpty(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (!hasChildren(node)) return false;
  let empty: Set<AnyNode> | null = null;
  let full = false;
  for (const child of node.children) {
    if (pruneEmpty(child) || (isTag(child) && child.name === 'img')) full = true;
    else if (isTag(child) && !KEPT_EMPTY.has(child.name)) empty = (empty ?? new Set()).add(child);
  }
  if (empty !== null) cut(node, empty);
  return full;
}

const KEPT_EMPTY = new Set(['br', 'hr', 'td', 'th']);

/** Removes nodes that are below one of the roots. */
export function prune(roots: readonly AnyNode[], doomed: ReadonlySet<AnyNode>): void {
  const among = new Set(roots);
  const parents = new Set<ParentNode>();
  for (const { parent } of doomed) if (parent !== null && isWithin(parent, among)) parents.add(parent);
  for (const parent of parents) cut(parent, doomed);
}

/** Whether a node is one of the roots or below one. */
export function isWithin(node: AnyNode, roots: Pick<ReadonlySet<AnyNode>, 'has'>): boolean {
  for (let at: AnyNode | null = node; at !== null; at = at.parent) if (roots.has(at)) return true;
  return false;
}

function cut(parent: ParentNode, doomed: ReadonlySet<AnyNode>): void {
  noteChange();
  for (const child of parent.children) if (doomed.has(child)) child.parent = null;
  parent.children = parent.children.filter((child) => !doomed.has(child));
  parent.children.forEach((child, index, kept) => {
    child.prev = kept[index - 1] ?? null;
    child.next = kept[index + 1] ?? null;
  });
}
