import { compile } from 'css-select';
import { parse, type Selector } from 'css-what';
import { type AnyNode, type Document, type Element, isTag } from 'domhandler';

/** Finds elements by CSS selector, in document order. A selector that is not CSS is our bug and throws. */
export type Select = (selector: string, scope?: AnyNode | null) => readonly Element[];

/** One alternative of a selector list: a test, and the tag, class or id that every match must have. */
interface Alternative {
  readonly test: (element: Element) => boolean;
  readonly kind: 'tag' | 'class' | 'id' | 'any';
  readonly key: string;
}

/**
 * Prepares a document for selecting. Elements are filed once by tag, class and id, so that a selector is tested on the few
 * that its last part can mean; selectors are compiled once for all pages. Selecting takes time in proportion to those
 * elements (cheerio's `find` compares all siblings with each other: 12 s for 25,000 line breaks). Elements that were taken
 * out of the tree since are not found.
 */
export function prepareSelect(document: Document): Select {
  const index = new ElementIndex(document);
  return (selector, scope = null) => {
    const found = alternativesOf(selector)
      .map((alternative) => index.matches(alternative, scope ?? document))
      .filter(({ length }) => length > 0);
    return found.length < 2 ? (found[0] ?? []) : index.inOrder(found.flat());
  };
}

const compiled = new Map<string, readonly Alternative[]>();

function alternativesOf(selector: string): readonly Alternative[] {
  const known = compiled.get(selector);
  if (known !== undefined) return known;
  const alternatives = parse(selector).map((tokens) => ({
    ...lastPart(tokens),
    test: compile<AnyNode, Element>([tokens], { cacheResults: false }),
  }));
  compiled.set(selector, alternatives);
  return alternatives;
}

function lastPart(tokens: readonly Selector[]): Pick<Alternative, 'kind' | 'key'> {
  const start =
    tokens.findLastIndex(({ type }) => ['descendant', 'child', 'adjacent', 'sibling'].includes(type)) + 1;
  const part = tokens.slice(start);
  for (const token of part) {
    if (token.type !== 'attribute') continue;
    if (token.name === 'id' && token.action === 'equals') return { kind: 'id', key: token.value };
    if (token.name === 'class' && token.action === 'element') return { kind: 'class', key: token.value };
  }
  const tag = part.find((token) => token.type === 'tag');
  return tag === undefined ? { kind: 'any', key: '' } : { kind: 'tag', key: tag.name };
}

class ElementIndex {
  private readonly order = new Map<AnyNode, number>();
  /** By place in document order: the place after the last element below. */
  private readonly ends: number[] = [];
  private readonly files = { any: new Map(), tag: new Map(), class: new Map(), id: new Map() } as Readonly<
    Record<Alternative['kind'], Map<string, Element[]>>
  >;

  constructor(document: Document) {
    this.order.set(document, -1);
    this.file(document.children);
  }

  private file(nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      const place = this.ends.length;
      this.ends.push(place);
      this.order.set(node, place);
      this.add('any', '', node);
      this.add('tag', node.name, node);
      if (node.attribs.id !== undefined) this.add('id', node.attribs.id, node);
      const names = node.attribs.class;
      if (names !== undefined)
        for (const name of names.includes(' ') ? new Set(names.split(/\s+/)) : [names])
          this.add('class', name, node);
      this.file(node.children);
      this.ends[place] = this.ends.length;
    }
  }

  private add(kind: Alternative['kind'], key: string, element: Element): void {
    const same = this.files[kind].get(key);
    if (same === undefined) this.files[kind].set(key, [element]);
    else same.push(element);
  }

  /** The elements below `scope` that an alternative means. */
  matches({ kind, key, test }: Alternative, scope: AnyNode): readonly Element[] {
    const filed = this.files[kind].get(key);
    if (filed === undefined) return [];
    const place = this.place(scope);
    const end = place < 0 ? this.ends.length : (this.ends[place] ?? 0);
    const found: Element[] = [];
    for (let at = this.firstAfter(filed, place); at < filed.length; at++) {
      const element = filed[at];
      if (element === undefined || this.place(element) >= end) break;
      if (test(element) && isBelow(element, scope)) found.push(element);
    }
    return found;
  }

  /** Each once, in document order. */
  inOrder(elements: readonly Element[]): readonly Element[] {
    return [...new Set(elements)].sort((a, b) => this.place(a) - this.place(b));
  }

  private place(node: AnyNode): number {
    return this.order.get(node) ?? -1;
  }

  private firstAfter(elements: readonly Element[], place: number): number {
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = elements[middle];
      if (element !== undefined && this.place(element) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function isBelow(element: Element, scope: AnyNode): boolean {
  for (let at: AnyNode | null = element.parent; at !== null; at = at.parent) if (at === scope) return true;
  return false;
}
