/** So many keys are remembered, in a quarter of a megabyte; a power of two. */
const PLACES = 65_536;

/**
 * Whether a key came before, lately, by a hash of it in a table of one place for each: most of what is asked once is never asked again, and
 * what is kept of it would only make work. Now and then one is forgotten or taken for another, which costs or spares one making.
 */
export class Repeated {
  readonly #hashes = new Uint32Array(PLACES);

  /** Whether the key came before; it has from now on. */
  note(key: string): boolean {
    // FNV-1a (public domain), 32 bits.
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    hash >>>= 0;
    const place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    if (this.#hashes[place] === hash) return true;
    this.#hashes[place] = hash;
    return false;
  }
}
