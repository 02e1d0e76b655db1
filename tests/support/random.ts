/** A small generator of numbers that look random and are the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    /** 0 (inclusive) to 1. */
    next,
    /** A whole number from 0 to below `end`. */
    below,
    pick: <T>(values: readonly T[]): T => values[below(values.length)] as T,
    chance: (share: number) => next() < share,
    shuffled<T>(values: readonly T[]): T[] {
      const list = [...values];
      for (let at = list.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [list[at], list[other]] = [list[other] as T, list[at] as T];
      }
      return list;
    },
  };
}
