import { bySmaller } from './fold.ts';
import { Unreached } from './unreached.ts';

/**
 * Linkage: which references, made apart from each other by many articles, mean one and the same thing (record linkage,
 * Fellegi and Sunter 1969). Everything here is a pure function of the set of references, blind to their order, so that the
 * graph does not depend on the order in which articles come.
 */

/** Something as one article speaks of it. Its id is a pure function of that article. */
export interface Reference {
  readonly id: string;
}

/** How references of one kind are linked. */
export interface Linkage<R extends Reference> {
  /** Only references that have a block in common are compared. Each has at least one. */
  readonly blocks: (reference: R) => readonly string[];
  /** Whether two references of one block may mean the same thing. Symmetric; need not be transitive. */
  readonly isLinked: (a: R, b: R) => boolean;
  /** References of one source are never linked. Where this is absent, any may be. */
  readonly source?: (reference: R) => string;
  /**
   * References of one sort have the same blocks and are linked to the same others, sources aside, so that one of them is compared
   * for all. Where this is absent, each is of a sort of its own.
   */
  readonly sort?: (reference: R) => string;
  /**
   * Parts references that hang together through links, maybe by way of others, into groups that mean one thing each:
   * the place to keep apart what two honest links would join through a third reference. Blind to order.
   */
  readonly parts: (component: readonly R[]) => readonly (readonly R[])[];
  /** The reference of a group that gives the entity its id; one that later articles are unlikely to displace. */
  readonly head: (group: readonly R[]) => R;
}

/** What an operator decided about two references, against or beside the rules. */
export interface LinkDecision {
  /** On "the same" the one that gives the entity its id; on "not the same" the one that stays where it was. */
  readonly a: string;
  /** On "the same" the one that joins it; on "not the same" the one that leaves. */
  readonly b: string;
  readonly isSame: boolean;
}

/** The order in which groups and components are handed on, the same for the same set. */
export const byId = (a: Reference, b: Reference): number => bySmaller(a.id, b.id);

/** Disjoint sets of things that were joined (Tarjan 1975). */
export class Groups<T> {
  readonly #parent = new Map<T, T>();

  constructor(things: Iterable<T>) {
    for (const thing of things) this.#parent.set(thing, thing);
  }

  join(a: T, b: T): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    if (first !== second) this.#parent.set(second, first);
  }

  areJoined(a: T, b: T): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** The sets, and the things in each, in the order in which the things were given. */
  lists(): readonly (readonly T[])[] {
    const lists = new Map<T, T[]>();
    for (const thing of this.#parent.keys()) {
      const root = this.#root(thing);
      const list = lists.get(root);
      if (list === undefined) lists.set(root, [thing]);
      else list.push(thing);
    }
    return [...lists.values()];
  }

  #root(thing: T): T {
    let root = thing;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    for (let at = thing; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }
}

/** References that hang together by links: those of one list are joined by a chain of links, those of two by none. */
function components<R extends Reference>(
  references: readonly R[],
  linkage: Linkage<R>,
  decisions: readonly LinkDecision[],
): readonly (readonly R[])[] {
  const groups = new Groups(references);
  const unreached = new Unreached(linkage);
  for (const reference of references) unreached.add(reference);
  for (const reference of references) {
    const frontier = unreached.reach(reference.id) ? [reference] : [];
    for (let from = frontier.pop(); from !== undefined; from = frontier.pop()) {
      for (const found of unreached.linkedTo(from)) {
        groups.join(from, found);
        frontier.push(found);
      }
    }
  }
  const byReference = new Map(references.map((reference) => [reference.id, reference]));
  for (const { a, b } of decisions) {
    const [first, second] = [byReference.get(a), byReference.get(b)];
    if (first !== undefined && second !== undefined) groups.join(first, second);
  }
  return groups.lists();
}

/** What operators decided stands above the rules. */
function decided<R extends Reference>(
  parts: readonly (readonly R[])[],
  decisions: readonly LinkDecision[],
): readonly (readonly R[])[] {
  if (decisions.length === 0) return parts;
  const partOf = new Map(parts.flatMap((part) => part.map((reference) => [reference.id, part])));
  const pairs = decisions.filter(({ a, b }) => partOf.has(a) && partOf.has(b));
  if (pairs.length === 0) return parts;
  const joined = new Groups(partOf.keys());
  for (const { a, b, isSame } of pairs) if (isSame) joined.join(a, b);
  const leaving = pairs.filter(({ a, b, isSame }) => !isSame && partOf.get(a) === partOf.get(b));
  // What operators joined to a reference that leaves, leaves with it.
  const isLeaving = (id: string) =>
    leaving.some(({ a, b }) => joined.areJoined(b, id) && !joined.areJoined(a, id));
  const groups = new Groups(parts.flat());
  for (const part of parts)
    joinAll(
      groups,
      part.filter(({ id }) => !isLeaving(id)),
    );
  const known = new Map(parts.flat().map((reference) => [reference.id, reference]));
  for (const list of joined.lists())
    joinAll(
      groups,
      list.flatMap((id) => known.get(id) ?? []),
    );
  return groups.lists();
}

/** The references of a group that operators joined others to, and none of these others; where there are none, the group. */
function heads<R extends Reference>(group: readonly R[], decisions: readonly LinkDecision[]): readonly R[] {
  if (decisions.length === 0) return group;
  const own = new Set(group.map(({ id }) => id));
  const pairs = decisions.filter(({ a, b, isSame }) => isSame && own.has(a) && own.has(b));
  const joining = new Set(pairs.map(({ b }) => b));
  const chosen = new Set(pairs.map(({ a }) => a).filter((id) => !joining.has(id)));
  return chosen.size === 0 ? group : group.filter(({ id }) => chosen.has(id));
}

function joinAll<T>(groups: Groups<T>, things: readonly T[]): void {
  const [first] = things;
  if (first !== undefined) for (const thing of things) groups.join(first, thing);
}

/**
 * The entity of each reference: the id of the head of its group, or of what operators joined others to. The set must be
 * closed, that is, hold every reference that is linked to one in it.
 */
export function entitiesOf<R extends Reference>(
  references: readonly R[],
  linkage: Linkage<R>,
  decisions: readonly LinkDecision[] = [],
): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  for (const component of components([...references].sort(byId), linkage, decisions)) {
    for (const group of decided(linkage.parts([...component].sort(byId)), decisions)) {
      const { id } = linkage.head(heads(group, decisions));
      for (const reference of group) entities.set(reference.id, id);
    }
  }
  return entities;
}
