import { beginsLine, type Reading } from './reading.ts';

/** Sentences of an item that stand behind its first. */
const LONGEST_ITEM = 6;
const BULLET = /^[-–*•●+▪◆■]$/;

/**
 * The province that a digest's item begins with, "● An Giang: Ngày 11/11, ...", "Xã Tam Nông (Phú Thọ): ...": where all that the
 * item tells takes place; null where the item begins with no such label.
 */
export function itemProvince(reading: Reading, sentence: number): string | null {
  const { tokens, sentences, places } = reading;
  let first = sentence;
  while (first > 0 && sentence - first < LONGEST_ITEM && !beginsLine(reading, first)) first--;
  const { from, to } = sentences[first] as { from: number; to: number };
  let at = from;
  while (at < to && BULLET.test(tokens[at]?.key ?? '')) at++;
  const colon = colonAt(tokens, at, to);
  if (colon < 0) return null;
  for (const place of places.values()) {
    if (place.from < at || place.to > colon || place.kind !== 'PROVINCE') continue;
    const isAlone = place.from === at && place.to === colon;
    const isBracketed =
      tokens[place.from - 1]?.key === '(' && tokens[place.to]?.key === ')' && place.to === colon - 1;
    if (isAlone || isBracketed) return place.ids[0] ?? null;
  }
  return null;
}

const LONGEST_LABEL = 12;

function colonAt(tokens: Reading['tokens'], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LONGEST_LABEL); i++) if (tokens[i]?.key === ':') return i;
  return -1;
}
