import type { Element } from 'domhandler';
import { type Block, blocksOf } from './block.ts';
import type { Page } from './page.ts';

/** What stands in a part of a page, pictures included, and its lines alone. */
export interface Lines {
  readonly blocks: readonly Block[];
  readonly lines: readonly Block[];
}

const NO_CAPTIONS: ReadonlySet<Element> = new Set();
const known = new WeakMap<Page, Map<Element, Lines>>();

/** The lines of a page below an element, found once. To be asked before its body is taken apart, which changes the tree. */
export function linesIn(page: Page, root: Element): Lines {
  const ofPage = known.get(page) ?? new Map<Element, Lines>();
  known.set(page, ofPage);
  const before = ofPage.get(root);
  if (before !== undefined) return before;
  const blocks = blocksOf([root], NO_CAPTIONS, page.base);
  const found = { blocks, lines: blocks.filter(({ text }) => text !== '') };
  ofPage.set(root, found);
  return found;
}
