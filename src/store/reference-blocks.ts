import { hash } from 'node:crypto';
import { remembered } from '../model/memo.ts';
import type { BlockRow } from './identity-tables.ts';

/**
 * 48 bits in the place of a block's key, so that the tree of blocks is small. Two keys with the same bits only bring references
 * together that are then seen to have no block in common.
 */
export const blockKey: (block: string) => number = remembered(
  (block) => hash('sha256', block, 'buffer').readUIntBE(0, 6),
  20_000,
);

/** Blocks of references by their ids. */
export type Blocks = ReadonlyMap<string, ReadonlySet<number>>;

/** Blocks that references have by the one and not by the other. */
export const beyond = (
  one: Blocks,
  other: Blocks,
  numbers: ReadonlyMap<string, number>,
): readonly BlockRow[] =>
  [...one].flatMap(([id, blocks]) => {
    const known = other.get(id);
    const own = known === undefined ? blocks : blocks.difference(known);
    return [...own].map((block) => ({ block, reference: numbers.get(id) ?? 0 }));
  });
