import { Frontier } from '../model/frontier.ts';
import type { Linkage, Reference } from '../model/reference.ts';
import { Unreached } from '../model/unreached.ts';
import type { ReferenceRow } from './identity-tables.ts';
import { blockKey } from './reference-blocks.ts';

/** A reference without its traits. */
export type KnownReference = Omit<ReferenceRow, 'kind'> & { readonly number: number };

/** What a search works with. */
export interface SearchParts<R extends Reference> {
  readonly linkage: Linkage<R>;
  /** The stored references of the linkage that have any of these blocks. */
  readonly inBlocks: (numbers: readonly number[]) => Promise<readonly KnownReference[]>;
  /** References as they were written, in the order of these; where they are to pass, they are not kept for the next time. */
  readonly readAll: (known: readonly KnownReference[], isPassing: boolean) => Promise<readonly R[]>;
  /** What was reached so far; the caller adds what is found. */
  readonly references: ReadonlyMap<string, R>;
  /** The entities that they mean as it is stored, which the search tells. */
  readonly entities: Map<string, string>;
}

/** Answers with what is linked to a frontier and was not reached before. Each frontier is what the one before has reached. */
export type LinkSearch<R> = (frontier: readonly R[]) => Promise<R[]>;

/** References that are compared and let go at once. */
const READ_AT_ONCE = 500;

/** The search that suits a linkage. */
export const linkSearch = <R extends Reference>(parts: SearchParts<R>): LinkSearch<R> =>
  parts.linkage.bits === undefined ? keeping(parts) : passing(parts);

/** Keeps all that it meets, where most is linked to something: links lead from one to the next. */
function keeping<R extends Reference>(parts: SearchParts<R>): LinkSearch<R> {
  const { linkage, references, entities } = parts;
  const unreached = new Unreached(linkage);
  const asked = new Set<number>();
  return async (frontier) => {
    for (const { id } of frontier) unreached.reach(id);
    const wanted = new Set(frontier.flatMap((reference) => unreached.blocksOf(reference).map(blockKey)));
    const numbers = [...wanted.difference(asked)];
    for (const number of numbers) asked.add(number);
    const met = numbers.length === 0 ? [] : await parts.inBlocks(numbers);
    const rows = met.filter(({ id }) => !entities.has(id));
    for (const row of rows) entities.set(row.id, row.entity_id);
    const others = rows.filter(({ id }) => !references.has(id));
    for (const other of await parts.readAll(others, false)) unreached.add(other);
    return frontier.flatMap((reference) => unreached.linkedTo(reference));
  };
}

/**
 * Keeps only what is linked, where little is: of many thousands of articles those of a batch meet most, by sentences that all share. What is
 * let go is met again where links lead to a further frontier, which is short.
 */
function passing<R extends Reference>(parts: SearchParts<R>): LinkSearch<R> {
  const { linkage, references, entities } = parts;
  return async (frontier) => {
    const asking = new Frontier(linkage, frontier);
    const met = await parts.inBlocks(asking.blocks.map(blockKey));
    for (const { id, entity_id } of met) if (references.has(id)) entities.set(id, entity_id);
    const others = met.filter(({ id }) => !references.has(id));
    const found: R[] = [];
    for (let at = 0; at < others.length; at += READ_AT_ONCE) {
      const rows = others.slice(at, at + READ_AT_ONCE);
      for (const [index, other] of (await parts.readAll(rows, true)).entries()) {
        if (!asking.reaches(other)) continue;
        found.push(other);
        entities.set(other.id, rows[index]?.entity_id ?? other.id);
      }
    }
    return found;
  };
}
