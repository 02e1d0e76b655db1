import { compile } from 'css-select';
import { type AttributeSelector, parse, type Selector, SelectorType } from 'css-what';
import type { AnyNode, Element } from 'domhandler';
import { Holding } from './holding.ts';
import type { TreeElement } from './tree.ts';

/** What a page must have somewhere for a selector to match on it. */
export interface Need {
  readonly kind: 'tag' | 'class' | 'id' | 'attribute';
  /** Name of the tag or attribute, the class, or the id. */
  readonly key: string;
  /** In lower case, a part that some value of the attribute has; empty where any will do. */
  readonly part: string;
}

/** One alternative of a selector list. */
export interface Alternative {
  readonly test: (element: Element) => boolean;
  /** Without one of these nothing on the page matches. */
  readonly needs: readonly Need[];
  /** Those of them that a matching element itself has. */
  readonly own: readonly Need[];
}

const compiled = new Map<string, readonly Alternative[]>();

/** The alternatives of a CSS selector, compiled once for all pages. What is no CSS is our bug and throws. */
export function alternativesOf(selector: string): readonly Alternative[] {
  const known = compiled.get(selector);
  if (known !== undefined) return known;
  const alternatives = parse(selector).map((tokens) => ({
    needs: tokens.flatMap(needsOf),
    own: lastPart(tokens)
      .filter(({ type }) => type !== 'pseudo')
      .flatMap(needsOf),
    test: testOf(tokens),
  }));
  compiled.set(selector, alternatives);
  return alternatives;
}

const COMBINATORS: ReadonlySet<string> = new Set(['descendant', 'child', 'adjacent', 'sibling']);

const lastPart = (tokens: readonly Selector[]): readonly Selector[] =>
  tokens.slice(tokens.findLastIndex(({ type }) => COMBINATORS.has(type)) + 1);

/**
 * What an element must be and hold. What it must hold is not asked by css-select, which walks through each of many boxes in each
 * other anew.
 */
function testOf(tokens: readonly Selector[]): Alternative['test'] {
  const last = lastPart(tokens);
  const held = last.map(heldBy).filter((selectors) => selectors !== null);
  const others = last.filter((token) => heldBy(token) === null);
  const itself = testFor([
    [...tokens.slice(0, tokens.length - last.length), ...(others.length === 0 ? [UNIVERSAL] : others)],
  ]);
  if (held.length === 0) return itself;
  const holdings = held.map((selectors) => new Holding(testFor(selectors)));
  return (element) => itself(element) && holdings.every((holding) => holding.isIn(element as TreeElement));
}

const testFor = (selectors: Selector[][]): Alternative['test'] =>
  compile<AnyNode, Element>(selectors, { cacheResults: false });

const UNIVERSAL: Selector = { type: SelectorType.Universal, namespace: null };

/** What `:has()` asks for where that is one element somewhere below, whatever it stands in; null for all else. */
const heldBy = (token: Selector): Selector[][] | null =>
  token.type === 'pseudo' &&
  token.name === 'has' &&
  Array.isArray(token.data) &&
  token.data.every((inner) => !inner.some(({ type }) => COMBINATORS.has(type)))
    ? token.data
    : null;

function needsOf(token: Selector): readonly Need[] {
  if (token.type === 'tag') return [{ kind: 'tag', key: token.name.toLowerCase(), part: '' }];
  if (token.type === 'attribute') return needOf(token);
  const inner =
    token.type === 'pseudo' && token.name === 'has' && Array.isArray(token.data) ? token.data : [];
  return inner.length === 1 ? (inner[0] ?? []).flatMap(needsOf) : [];
}

function needOf({ name, action, value, ignoreCase }: AttributeSelector): readonly Need[] {
  if (action === 'not') return [];
  // Classes and ids are filed as written.
  const asWritten = ignoreCase !== true;
  if (name === 'id' && action === 'equals' && asWritten) return [{ kind: 'id', key: value, part: '' }];
  if (name === 'class' && action === 'element' && asWritten) return [{ kind: 'class', key: value, part: '' }];
  // In lower case, since some attributes are compared so: what lacks the part then lacks it all the more as it stands.
  return [{ kind: 'attribute', key: name.toLowerCase(), part: value.toLowerCase() }];
}
