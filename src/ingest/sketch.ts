import { datelineOf } from '../extract/dateline.ts';
import { EVERYDAY_WORDS, NAMING_WORDS, STOCK_PHRASES } from '../gazetteer/stock-words.ts';
import { FNV_OFFSET, hashedOn } from '../model/fnv.ts';
import { EMPTY_SKETCH, type Sample, type Sketch } from '../model/sketch.ts';
import { foldText } from '../model/text.ts';

/** Words in a shingle: long enough that two writers hardly choose the same, short enough to live between two edits. */
const SHINGLE = 5;
/** A shingle counts when it holds so many words that are neither everyday words nor part of a stock expression. */
const TELLING = 3;
/** A text with fewer shingles, or fewer of these, figures and names together, is a caption or a notice: many are alike. */
const LEAST_SHINGLES = 4;
const LEAST_TOLD = 15;
/** About all that a report of 250 words has; in longer ones the standard error of an overlap is 0.06 at most. */
const SHINGLES_KEPT = 64;
/** All figures, and all names, of nine reports out of ten. */
const FACTS_KEPT = 32;
/**
 * Of two texts that share half of their shingles all but one pair in 250 share an anchor; of those that share a third, all but
 * one in 25.
 */
const ANCHORS = 8;

/**
 * What of a text it takes to tell its copies. The same for texts that differ in case, diacritics, tone placement, punctuation,
 * line breaks or dateline. A pure function of the text: what is telling is decided by a list of stock words, never by which
 * other texts are known. Linear in the text's length. A text that says too little to be told from others gets the empty sketch,
 * and so does one in a script without blanks.
 */
export function sketchOf(text: string): Sketch {
  const words = wordsOf(text, datelineOf(text)?.end ?? 0);
  const telling = tellingOf(words.hashes);
  const { all, figured } = shinglesOf(words, telling);
  const { figures, names } = factsOf(words, telling);
  if (all.size < LEAST_SHINGLES || all.size + figures.size + names.size < LEAST_TOLD) return EMPTY_SKETCH;
  const shingles = sampleOf(all, SHINGLES_KEPT);
  const rare = smallest(figured, ANCHORS);
  return {
    anchors: [...new Set([...rare, ...shingles.hashes])].slice(0, ANCHORS),
    shingles,
    figures: sampleOf(figures, FACTS_KEPT),
    names: sampleOf(names, FACTS_KEPT),
  };
}

/** The words of a text in order, as hashes of their folded letters, and which of them are figures. */
interface Words {
  readonly hashes: readonly number[];
  readonly isFigure: readonly boolean[];
}

/** What a UTF-16 unit is in a word, where it is no letter or digit. */
const UNKNOWN = 0;
const PARTS = 1;
const PASSES = 2;
/** By UTF-16 unit: the folded letter or digit, or one of the above. Filled as units come up, since most never do. */
const FOLDED = new Uint16Array(0x10000);

function foldedUnit(unit: number): number {
  const known = FOLDED[unit] ?? PARTS;
  if (known !== UNKNOWN) return known;
  const letter = foldText(String.fromCharCode(unit));
  const folded = letter === '' ? PASSES : /^[\p{L}\d]/u.test(letter) ? letter.charCodeAt(0) : PARTS;
  FOLDED[unit] = folded;
  return folded;
}

/** Equal to hashing each of `foldedWords`, without making a string of any; zeros in front of a figure do not count. */
function wordsOf(text: string, from = 0): Words {
  const hashes: number[] = [];
  const isFigure: boolean[] = [];
  let [hash, length, value] = [FNV_OFFSET, 0, 0];
  for (let at = from; at <= text.length; at++) {
    const folded = at < text.length ? foldedUnit(text.charCodeAt(at)) : PARTS;
    if (folded === PASSES) continue;
    if (folded !== PARTS) {
      value = folded >= 48 && folded <= 57 ? value * 10 + folded - 48 : Number.NaN;
      length++;
      if (value !== 0) hash = hashedOn(hash, folded);
    } else if (length > 0) {
      hashes.push(hash);
      isFigure.push(!Number.isNaN(value) && !isYear(length, value));
      [hash, length, value] = [FNV_OFFSET, 0, 0];
    }
  }
  return { hashes, isFigure };
}

/** Years do not tell two reports apart: terms and programmes print the same ones everywhere. */
const isYear = (digits: number, value: number): boolean => digits === 4 && value >= 1900 && value < 2100;

/** Stock expressions as a tree of word hashes; `ends` where one is complete. */
interface Branch {
  readonly next: Map<number, Branch>;
  ends: boolean;
}

const EVERYDAY: ReadonlySet<number> = new Set(EVERYDAY_WORDS.flatMap((word) => wordsOf(word).hashes));
const NAMING: ReadonlySet<number> = new Set(NAMING_WORDS.flatMap((word) => wordsOf(word).hashes));
const STOCK: Branch = { next: new Map(), ends: false };
for (const phrase of STOCK_PHRASES) {
  let branch = STOCK;
  for (const word of wordsOf(phrase).hashes) {
    const next: Branch = branch.next.get(word) ?? { next: new Map(), ends: false };
    branch.next.set(word, next);
    branch = next;
  }
  branch.ends = true;
}

/** 1 for each word that is neither an everyday word nor part of a stock expression. */
function tellingOf(hashes: readonly number[]): Uint8Array {
  const telling = new Uint8Array(hashes.length);
  let stockEnd = 0;
  for (let at = 0; at < hashes.length; at++) {
    stockEnd = Math.max(stockEnd, endOfStock(hashes, at));
    if (at >= stockEnd && !EVERYDAY.has(hashes[at] ?? 0)) telling[at] = 1;
  }
  return telling;
}

/** Where the longest stock expression that begins here ends; here itself when none does. */
function endOfStock(hashes: readonly number[], start: number): number {
  let end = start;
  let branch = STOCK.next.get(hashes[start] ?? 0);
  for (let at = start + 1; branch !== undefined; at++) {
    if (branch.ends) end = at;
    branch = at < hashes.length ? branch.next.get(hashes[at] ?? 0) : undefined;
  }
  return end;
}

interface Shingles {
  readonly all: ReadonlySet<number>;
  /** Those with a figure: hardly any other report has the same, while the names of leaders recur for years. */
  readonly figured: ReadonlySet<number>;
}

function shinglesOf({ hashes, isFigure }: Words, telling: Uint8Array): Shingles {
  const all = new Set<number>();
  const figured = new Set<number>();
  let [count, figures] = [0, 0];
  for (let end = 1; end <= hashes.length; end++) {
    const start = end - SHINGLE;
    count += telling[end - 1] ?? 0;
    if (isFigure[end - 1]) figures++;
    if (start < 0) continue;
    if (count >= TELLING) {
      const hash = joined(hashes, start, end);
      all.add(hash);
      if (figures > 0) figured.add(hash);
    }
    count -= telling[start] ?? 0;
    if (isFigure[start]) figures--;
  }
  return { all, figured };
}

interface Facts {
  /** Every figure with the word behind it, "268 đại", so that one number in two places is not one figure. */
  readonly figures: ReadonlySet<number>;
  /** Two words of every name with the word before it: "ông Đàm Quốc", "xã Kỳ Phú". By that word, since case may change. */
  readonly names: ReadonlySet<number>;
}

function factsOf({ hashes, isFigure }: Words, telling: Uint8Array): Facts {
  const figures = new Set<number>();
  const names = new Set<number>();
  for (let at = 0; at < hashes.length; at++) {
    if (isFigure[at]) figures.add(joined(hashes, at, at + 2));
    else if (NAMING.has(hashes[at] ?? 0) && !isFigure[at + 1] && (telling[at + 1] || telling[at + 2]))
      names.add(joined(hashes, at, at + 3));
  }
  return { figures, names };
}

/**
 * One hash for words in a row, its bits mixed (the finish of MurmurHash3) so that the smallest are a random choice. 31 bits, which
 * V8 holds as a small integer: sets of those are faster.
 */
function joined(hashes: readonly number[], start: number, end: number): number {
  let bits = 0;
  for (let at = start; at < end; at++) bits = (Math.imul(bits, 31) + (hashes[at] ?? 0)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 1;
}

const smallest = (hashes: ReadonlySet<number>, kept: number): readonly number[] => [
  ...Uint32Array.from(hashes).sort().subarray(0, kept),
];

const sampleOf = (hashes: ReadonlySet<number>, kept: number): Sample => ({
  size: hashes.size,
  hashes: smallest(hashes, kept),
});
