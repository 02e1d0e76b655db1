import { FNV_OFFSET, FNV_PRIME, hashedOn } from '../../model/fnv.ts';

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = hashedOn(hash, text.charCodeAt(at));
  return hash;
}

/** A hash of a text, or of a value of JSON, whose objects may have their members in any order; `seed` is that of what stands before it. */
export function markOf(value: unknown, seed = FNV_OFFSET): number {
  if (typeof value === 'string') return hashOf(value, seed);
  if (typeof value !== 'object' || value === null) return hashOf(String(value), seed);
  if (Array.isArray(value)) return value.reduce<number>((hash, one) => markOf(one, hash ^ FNV_PRIME), seed);
  let sum = 0;
  for (const name of Object.keys(value))
    sum = (sum + markOf((value as Readonly<Record<string, unknown>>)[name], hashOf(name, FNV_OFFSET))) | 0;
  return hashedOn(seed, sum);
}

/** So many keys are remembered, in a quarter of a megabyte; a power of two. */
const PLACES = 65_536;

/**
 * Whether a key came before, lately, by a hash of it in a table of one place for each: most of what is asked once is never asked again, and
 * what is kept of it would only make work. Now and then one is forgotten or taken for another, which costs or spares one making.
 */
export class Repeated {
  readonly #hashes = new Uint32Array(PLACES);

  /** Whether a key with this mark came before; it has from now on. */
  note(mark: number): boolean {
    const hash = mark >>> 0;
    const place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    if (this.#hashes[place] === hash) return true;
    this.#hashes[place] = hash;
    return false;
  }
}
