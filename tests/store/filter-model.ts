import { expect } from 'vitest';
import type { Filter, Item, ListingKind, Order, Store } from '../../src/store/store.ts';
import { everyItem } from '../support/graph-of.ts';
import { seeded } from '../support/random.ts';
import * as graph from './filter-graph.ts';

/** A part of a filter: a value for it, and whether an item passes. */
export interface Part<I, V> {
  readonly value: () => V;
  readonly holds: (item: I, value: V) => boolean;
}
/** Parts of several filters, each with what must hold of one and the same of several things of an item. */
export type Parts<I> = Readonly<Record<string, Part<I, never>>>;

/** Random and always alike. */
export const random = seeded(5);
/** One or two of these. */
export const few = <T>(values: readonly T[]): readonly T[] =>
  random.shuffled(values).slice(0, 1 + random.below(2));
/** Mostly one or two, at times more than get a select each. */
export const ids = (values: readonly string[]) =>
  random.chance(0.2) ? [...values, 'x:1', 'x:2'] : few(values);
/** A word of the graph as one searches for it. */
export const word = () => random.pick(graph.WORDS)[1];
/** Whether a text has the word that one searches for so. */
export const says = (text: string, folded: string) =>
  graph.WORDS.some(
    ([accented, plain]) => plain === folded && text.split(/[^\p{L}\p{N}]+/u).includes(accented),
  );
/** Days, open at an end at times. */
export const range = () => {
  const [a, b] = [random.pick(graph.DAYS), random.pick(graph.DAYS)].sort();
  return random.pick([{ from: a, to: b }, { from: a }, { to: b }]) as { from?: string; to?: string };
};
/** A part with a value of any form. */
export const part = <I, V>(value: () => V, holds: (item: I, value: V) => boolean): Part<I, never> =>
  ({ value, holds }) as unknown as Part<I, never>;
/** A part with a list, one of which the item must have. */
export const anyOf = <I>(
  values: () => readonly string[],
  of: (item: I) => readonly (string | null)[],
): Part<I, never> =>
  part(values, (item: I, wanted: readonly string[]) =>
    of(item).some((one) => one !== null && wanted.includes(one)),
  );

/**
 * Asks for each part alone and for every pair of parts, and compares with the whole list from which `holds` (both parts at once)
 * drops items. Answers with how many of the pairs kept some items and not all.
 */
export async function comparePairs<K extends ListingKind>(
  store: Store,
  kind: K,
  order: Order<K>,
  parts: Parts<Item<K>>,
  holds: (item: Item<K>, filter: Readonly<Record<string, unknown>>) => boolean,
): Promise<number> {
  const whole = await everyItem(store, kind, order, {} as Filter<K>);
  const names = Object.keys(parts);
  const pairs = names.flatMap((one, at) => names.slice(at).map((other) => [one, other]));
  let telling = 0;
  for (const pair of pairs) {
    const filter = Object.fromEntries(
      pair.map((name) => [name, (parts[name] as Part<never, never>).value()]),
    );
    const expected = whole.filter((item) => holds(item, filter));
    if (expected.length > 0 && expected.length < whole.length) telling += 1;
    const found = await everyItem(store, kind, order, filter as Filter<K>);
    expect([filter, found]).toEqual([filter, expected]);
    expect([filter, await store.counts(kind, [filter as Filter<K>])]).toEqual([filter, [expected.length]]);
  }
  return telling / pairs.length;
}

/** True where each part of the filter holds by itself. */
export const each =
  <I>(parts: Parts<I>) =>
  (item: I, filter: Readonly<Record<string, unknown>>): boolean =>
    Object.entries(filter).every(([name, value]) => parts[name]?.holds(item, value as never));

/** Whether a day lies in a range. */
export const isWithin = (day: string, { from, to }: { from?: string; to?: string }) =>
  (from === undefined || day >= from) && (to === undefined || day <= to);
