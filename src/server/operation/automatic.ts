import { createHash } from 'node:crypto';
import { Recent, type RecentBounds } from './recent.ts';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal digits: by this clients name documents. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * In bytes of UTF-8. Clients have few distinct documents: ten thousand would be many applications. Whoever fills it costs others
 * a round trip.
 */
export const AUTOMATIC_BOUNDS: RecentBounds = Object.freeze({
  entries: 10_000,
  size: 8_388_608,
  entrySize: 32_768,
});

/** Documents that clients have registered (automatic persisted queries), by their hash. */
export class AutomaticDocuments {
  readonly #texts: Recent<string>;

  constructor(bounds = AUTOMATIC_BOUNDS) {
    this.#texts = new Recent(bounds);
  }

  /** The text with a hash; null where nobody has sent it, or not for long. */
  find(hash: string): string | null {
    return this.#texts.get(hash) ?? null;
  }

  /** Keeps a text under its hash, which the caller has checked. */
  keep(hash: string, text: string): void {
    this.#texts.set(hash, text, Buffer.byteLength(text));
  }
}
