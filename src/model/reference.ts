import { bySmaller } from './fold.ts';

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
   * Up to 32 bits, which cost less to compare than references: two without a bit in common are not linked. References of one sort have
   * the same. Where this is absent, each has all.
   */
  readonly bits?: (reference: R) => number;
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
