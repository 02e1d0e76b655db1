import type { Change } from './change.ts';
import { NodeKind } from './id.ts';
import type { Instant } from './time.ts';

/**
 * A part of the graph that an answer may show and a commit may touch. A node id stands for that node; a kind for all nodes of it;
 * `KIND@id` for those of a kind that belong to a province, a source or an official; and the names below.
 */
export type Scope = string;

/** What is not in the history either, such as when a source was checked: every commit touches it. */
export const UNTOLD: Scope = '*';
/** Whatever the history tells of. */
export const TOLD: Scope = '**';
/** Articles that were changed or removed: where they belonged before, a change does not tell. */
export const REVISED: Scope = 'ARTICLE!';

/** Every kind of node. */
export const ALL_KINDS: readonly NodeKind[] = Object.values(NodeKind);

/** The nodes of a kind that belong to one of these provinces, sources or officials, before a change or after it. */
export const belonging = (kind: NodeKind, ids: readonly string[]): readonly Scope[] =>
  ids.map((id) => `${kind}@${id}`);

/** The scopes that a commit with these changes touches. */
export function touchedBy(changes: readonly Change[]): ReadonlySet<Scope> {
  const touched = new Set<Scope>([UNTOLD]);
  for (const { kind, nodeKind, nodeId, provinceIds, sourceIds, officialIds } of changes) {
    touched.add(TOLD).add(nodeKind).add(nodeId);
    if (nodeKind === 'ARTICLE' && kind !== 'ADDED') touched.add(REVISED);
    for (const ids of [provinceIds, sourceIds, officialIds]) {
      for (const scope of belonging(nodeKind, ids)) touched.add(scope);
    }
  }
  return touched;
}

/** What has been committed since the last look: the scopes it touched, or everything. */
export type Touched = ReadonlySet<Scope> | 'EVERYTHING';

/** Looks for commits, by whatever process. */
export interface Freshness {
  /**
   * Null, at once where the store can tell at once, when nothing was committed since the last look. What was acknowledged before the call
   * is seen. One look at a time.
   */
  look(): null | Promise<Touched | null>;
}

/** What one operation's answer depends on, noted while it is made. */
export class Footprint {
  readonly #scopes = new Set<Scope>();
  readonly #conditions: (() => boolean)[] = [];
  #until = Number.POSITIVE_INFINITY;

  /** Parts of the graph that were read. */
  get scopes(): ReadonlySet<Scope> {
    return this.#scopes;
  }

  /** The last moment for which the answer is right if nothing is committed, in milliseconds since 1970; Infinity for ever. */
  get until(): number {
    return this.#until;
  }

  /** What else must go on to be true. */
  get conditions(): readonly (() => boolean)[] {
    return this.#conditions;
  }

  /** Notes what is about to be read, or was. */
  read(scopes: Iterable<Scope>): void {
    for (const scope of scopes) this.#scopes.add(scope);
  }

  /** Notes that the answer may be another after a moment. */
  expire(last: Instant | number): void {
    const at = typeof last === 'number' ? last : Date.parse(last);
    if (!(at >= this.#until)) this.#until = Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
  }

  /** Notes that the answer is right only as long as this holds. It is asked at every use, so it must be quick. */
  require(condition: () => boolean): void {
    this.#conditions.push(condition);
  }
}
