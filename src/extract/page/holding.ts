import { isTag } from 'domhandler';
import { type TreeElement, treeEdition } from './tree.ts';

/**
 * Whether anything below an element passes a test, as `:has()` asks. Boxes stand in boxes: what was found in one, or that nothing was,
 * also answers for those inside it, so that asking all of them takes one walk over the tree.
 */
export class Holding {
  private readonly test: (element: TreeElement) => boolean;
  private tree = -1;
  private edition = -1;
  /** The place of the element found last. */
  private found = -1;
  /** From here to there nothing passes. */
  private emptyFrom = 0;
  private emptyUntil = 0;

  constructor(test: (element: TreeElement) => boolean) {
    this.test = test;
  }

  isIn(element: TreeElement): boolean {
    const { tree, place, end } = element;
    if (tree !== this.tree || treeEdition() !== this.edition) {
      this.tree = tree;
      this.edition = treeEdition();
      this.found = -1;
      this.emptyFrom = this.emptyUntil = 0;
    }
    if (place < this.found && this.found < end) return true;
    if (place >= this.emptyFrom && end <= this.emptyUntil) return false;
    const first = this.firstBelow(element);
    if (first >= 0) this.found = first;
    else {
      this.emptyFrom = place;
      this.emptyUntil = end;
    }
    return first >= 0;
  }

  /** The place of the first element below one that passes, -1 where none does. */
  private firstBelow({ children }: TreeElement): number {
    for (const child of children) {
      if (!isTag(child)) continue;
      const element = child as TreeElement;
      if (this.test(element)) return element.place;
      const below = this.firstBelow(element);
      if (below >= 0) return below;
    }
    return -1;
  }
}
