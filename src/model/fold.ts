/**
 * Folding: from what many articles state of one thing to one value. Every fold is pure and blind to the order in which
 * statements come, so that a corrected or removed article corrects what was folded from it.
 */

/** A stated value and how much it counts: one for each statement, more for a statement that counts more. */
export interface Vote<T> {
  readonly value: T;
  readonly weight: number;
}

/** Orders two values of which neither has more votes; negative when the first is to win. */
export type TieBreak<T> = (a: T, b: T) => number;

/** By UTF-16 code units: the same everywhere, unlike the order of a locale. */
export const bySmaller: TieBreak<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The longer text first, then the smaller. */
export const byLonger: TieBreak<string> = (a, b) => b.length - a.length || bySmaller(a, b);

/** All values voted for, the one with the greatest weight first; `key` says which values are the same. */
export function ranked<T>(
  votes: readonly Vote<T>[],
  tieBreak: TieBreak<T>,
  key: (value: T) => unknown = (value) => value,
): readonly T[] {
  // Most things are spoken of in one way.
  if (votes.length === 1) return votes.map(({ value }) => value);
  const tally = new Map<unknown, { value: T; weight: number }>();
  for (const { value, weight } of votes) {
    const entry = tally.get(key(value));
    if (entry === undefined) tally.set(key(value), { value, weight });
    else entry.weight += weight;
  }
  return [...tally.values()]
    .sort((a, b) => b.weight - a.weight || tieBreak(a.value, b.value))
    .map(({ value }) => value);
}

/** The value with most votes among those that are not null; null where all are. */
export function majority<T>(votes: readonly Vote<T | null>[], tieBreak: TieBreak<T>): T | null {
  return (
    ranked(
      votes.filter((vote): vote is Vote<T> => vote.value !== null),
      tieBreak,
    )[0] ?? null
  );
}

/** All values of the lists, once each, sorted. */
export function united(lists: Iterable<readonly string[]>): readonly string[] {
  return [...new Set([...lists].flat())].sort(bySmaller);
}

/** A vote for each of the readings that were counted together, as heavy as there are statements of it. */
export function votesOf<S extends { readonly count: number }, T>(
  tallies: readonly S[],
  value: (tally: S) => T,
): Vote<T>[] {
  return tallies.map((tally) => ({ value: value(tally), weight: tally.count }));
}

/** What most statements say of one field, nulls aside; null where none says anything. */
export function mostStated<S extends { readonly count: number }, T extends string>(
  tallies: readonly S[],
  value: (tally: S) => T | null,
  tieBreak: TieBreak<T> = bySmaller,
): T | null {
  return majority(votesOf(tallies, value), tieBreak);
}
