import { FNV_OFFSET, hashedOn } from '../../model/fnv.ts';

/** The last bytes all count, where variables often stand, and of those before one of so many. */
const [LAST, STEP] = [64, 8];
/** What has the same sign is compared byte by byte, so there is an end to it. */
const MAX_ALIKE = 16;

interface Held<T> {
  readonly key: Buffer;
  readonly value: T;
}

/** A number that differs for most keys: FNV-1a over some of the bytes. */
function signOf(key: Uint8Array): number {
  let sign = FNV_OFFSET ^ key.length;
  const last = Math.max(0, key.length - LAST);
  for (let at = 0; at < last; at += STEP) sign = hashedOn(sign, key[at] as number);
  for (let at = last; at < key.length; at += 1) sign = hashedOn(sign, key[at] as number);
  return sign;
}

/**
 * Values by bytes: as a map by the text that they are, but without making and hashing a text of each key that is looked up. Of keys that
 * somebody has made alike only the first 16 are taken.
 */
export class ByBytes<T> {
  readonly #bySign = new Map<number, Held<T>[]>();

  get(key: Buffer): T | undefined {
    const alike = this.#bySign.get(signOf(key));
    if (alike !== undefined) for (const held of alike) if (held.key.equals(key)) return held.value;
    return undefined;
  }

  /** The copy of the key that is held, null where there is no room for one. That it is not there yet is for the caller to know. */
  add(key: Buffer, value: T): Buffer | null {
    const sign = signOf(key);
    const alike = this.#bySign.get(sign) ?? [];
    if (alike.length >= MAX_ALIKE) return null;
    // With memory of its own: a slice would keep all that was read with it.
    const own = Buffer.allocUnsafeSlow(key.length);
    key.copy(own);
    alike.push({ key: own, value });
    this.#bySign.set(sign, alike);
    return own;
  }

  delete(key: Buffer): void {
    const sign = signOf(key);
    const left = (this.#bySign.get(sign) ?? []).filter((held) => !held.key.equals(key));
    if (left.length === 0) this.#bySign.delete(sign);
    else this.#bySign.set(sign, left);
  }
}
