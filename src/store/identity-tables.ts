import { integer, table, text, textOrNull } from './table.ts';

const reference = { id: text, kind: text, entity_id: text, stamp: text };
const referenceTraits = { number: integer, traits: text };
const referenceBlock = { block: integer, reference: integer };
const linkDecision = { a: text, b: text, is_same: integer };
const decision = { at: text, decision: text, reason: textOrNull };
const retraction = { article_id: text, reference_id: text, person: textOrNull };
const reassignment = { article_id: text, reference_id: text, to_id: text, person: text };

/** Rows of the tables below; each bears the name of what it holds. */
export type ReferenceRow = typeof reference;
export type TraitsRow = typeof referenceTraits;
export type BlockRow = typeof referenceBlock;
export type DecisionRow = typeof decision & { number: number };
export type RetractionRow = typeof retraction;
export type ReassignmentRow = typeof reassignment;

/**
 * References with what they mean, and hashes of the keys by which they are compared. The stamp of a reference differs whenever
 * its traits do.
 */
export const REFERENCE = table('reference', reference);
export const REFERENCE_TRAITS = table('reference_traits', referenceTraits);
export const REFERENCE_BLOCK = table('reference_block', referenceBlock);
/** Pairs of references of which an operator said that they mean one, or not one. */
export const LINK_DECISION = table('link_decision', linkDecision);
/** What operators decided, as they said it. */
export const DECISION = table('decision', decision);
/** Who is not meant in an article after all, with the `PersonTraits` of that reference; `''` is the whole article. */
export const RETRACTION = table('retraction', retraction);
/** Who is somebody else in an article, with the `PersonTraits` of both. */
export const REASSIGNMENT = table('reassignment', reassignment);
