import { type AnyNode, type Document, type Element, isTag } from 'domhandler';
import { elementsOf } from './dom.ts';
import { type Alternative, alternativesOf, type Need } from './selector.ts';
import type { TreeElement } from './tree.ts';

/** Finds elements by CSS selector, in document order. A selector that is not CSS is our bug and throws. */
export type Select = (selector: string, scope?: AnyNode | null) => readonly Element[];

/**
 * Prepares a document that `parseMarkup` made for selecting. Elements are filed once by tag, class and id, so that a selector is
 * tested on the few that its last part can mean, and not at all where the page lacks what it asks for; selectors are compiled
 * once for all pages. Selecting takes time in proportion to those
 * elements (cheerio's `find` compares all siblings with each other: 12 s for 25,000 line breaks). Elements that were taken
 * out of the tree since are not found.
 */
export function prepareSelect(document: Document): Select {
  const index = new ElementIndex(document);
  return (selector, scope = null) => index.select(selector, scope ?? document);
}

const NONE: readonly Element[] = [];
/** Line breaks and tabs part class names too. */
const BLANK = /\s/;

const place = (element: Element): number => (element as TreeElement).place;

/** Each once, in document order. */
const inOrder = (elements: readonly Element[]): readonly Element[] =>
  [...new Set(elements)].sort((one, other) => place(one) - place(other));

/** The elements that have an attribute, and all its values in lower case, a line each. */
interface Attribute {
  readonly elements: readonly Element[];
  readonly values: string;
}

class ElementIndex {
  private readonly all: readonly Element[];
  private readonly tags = new Map<string, Element[]>();
  private readonly classes = new Map<string, Element[]>();
  private readonly ids = new Map<string, Element[]>();
  /** Filed when they are first asked for: selectors ask for a handful. */
  private readonly attributes = new Map<string, Attribute>();

  constructor(document: Document) {
    this.all = elementsOf(document);
    for (const element of this.all) {
      const { id, class: names } = element.attribs;
      add(this.tags, element.name, element);
      if (id !== undefined) add(this.ids, id, element);
      if (names === undefined) continue;
      if (BLANK.test(names)) for (const name of new Set(names.split(/\s+/))) add(this.classes, name, element);
      else add(this.classes, names, element);
    }
  }

  /** The elements below `scope` that a selector means, in document order. */
  select(selector: string, scope: AnyNode): readonly Element[] {
    let found = NONE;
    let lists = 0;
    for (const alternative of alternativesOf(selector)) {
      const matches = this.matches(alternative, scope);
      if (matches.length === 0) continue;
      found = lists === 0 ? matches : [...found, ...matches];
      lists++;
    }
    return lists < 2 ? found : inOrder(found);
  }

  /** The elements below `scope` that an alternative means. */
  private matches({ needs, own, test }: Alternative, scope: AnyNode): readonly Element[] {
    for (const need of needs) if (this.having(need).length === 0) return NONE;
    let filed = this.all;
    for (const need of own) {
      const having = this.having(need);
      if (having.length < filed.length) filed = having;
    }
    const [from, until] = isTag(scope)
      ? [place(scope) + 1, (scope as TreeElement).end]
      : [0, this.all.length];
    const found: Element[] = [];
    for (let at = from === 0 ? 0 : firstFrom(filed, from); at < filed.length; at++) {
      const element = filed[at];
      if (element === undefined || place(element) >= until) break;
      if (test(element) && isBelow(element, scope)) found.push(element);
    }
    return found;
  }

  /** The elements that have what is needed, or more; none when there is none. */
  private having({ kind, key, part }: Need): readonly Element[] {
    if (kind === 'tag') return this.tags.get(key) ?? NONE;
    if (kind === 'class') return this.classes.get(key) ?? NONE;
    if (kind === 'id') return this.ids.get(key) ?? NONE;
    const { elements, values } = this.attributes.get(key) ?? this.fileAttribute(key);
    return values.includes(part) ? elements : NONE;
  }

  private fileAttribute(name: string): Attribute {
    const elements: Element[] = [];
    let values = '';
    for (const element of this.all) {
      const value = element.attribs[name];
      if (value === undefined) continue;
      values += elements.length === 0 ? value : `\n${value}`;
      elements.push(element);
    }
    const attribute = { elements, values: values.toLowerCase() };
    this.attributes.set(name, attribute);
    return attribute;
  }
}

function add(files: Map<string, Element[]>, key: string, element: Element): void {
  const same = files.get(key);
  if (same === undefined) files.set(key, [element]);
  else same.push(element);
}

/** Where among elements in document order those from a place on begin. */
function firstFrom(elements: readonly Element[], from: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && place(element) >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isBelow(element: Element, scope: AnyNode): boolean {
  for (let at: AnyNode | null = element.parent; at !== null; at = at.parent) if (at === scope) return true;
  return false;
}
