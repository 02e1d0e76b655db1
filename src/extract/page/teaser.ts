import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler';
import type { Page } from './page.ts';

/** Stands for an element with links to several articles. */
const MANY = Symbol('many');
const FRAME = new Set(['body', 'html', 'main', 'nav', 'header', 'footer', 'ul', 'ol', 'table', 'tbody']);

/**
 * The parts of a page that each announce one article: around every link that `keyOf` knows as an article's (it answers what
 * identifies the article, or null), the widest element without a link to another one. In document order; a page that names
 * a single article has no such parts. One pass over the tree.
 */
export function teasersOf(page: Page, keyOf: (link: Element) => string | null): readonly Element[] {
  const named = new Map<Element, string | typeof MANY>();
  const keys = new Set<string>();
  const visit = (element: Element): string | typeof MANY | null => {
    let found: string | typeof MANY | null = element.name === 'a' ? keyOf(element) : null;
    if (typeof found === 'string') keys.add(found);
    for (const child of element.children) {
      const below = isTag(child) ? visit(child) : null;
      if (below !== null) found = found === null || found === below ? below : MANY;
    }
    if (found !== null) named.set(element, found);
    return found;
  };
  const roots = page.document.children.filter(isTag);
  for (const root of roots) visit(root);
  if (keys.size < 2) return [];
  const teasers: Element[] = [];
  const gather = (node: AnyNode): void => {
    if (!hasChildren(node)) return;
    for (const child of node.children) {
      if (!isTag(child)) continue;
      const what = named.get(child);
      if (typeof what === 'string' && !FRAME.has(child.name)) teasers.push(child);
      else if (what !== undefined) gather(child);
    }
  };
  for (const root of roots) gather(root);
  return teasers;
}
