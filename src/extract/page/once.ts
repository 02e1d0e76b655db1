import { foldText } from '../../model/text.ts';
import { wordKey } from './image.ts';

/** What a line says, and whether it says it twice in a row: in the same words, or first without marks as in an `alt`. */
export interface Once {
  readonly text: string;
  readonly doubled: 'alike' | 'unmarked' | null;
}

const WORD = /[\p{L}\p{N}]/u;
const BLANK = 0x20;

/** Where the parts of a line between blanks begin that have a letter or digit. */
function wordsIn(line: string): readonly number[] {
  const words: number[] = [];
  let start = 0;
  while (start < line.length) {
    const end = endOfPart(line, start);
    if (isWord(line, start, end)) words.push(start);
    start = end + 1;
  }
  return words;
}

function endOfPart(line: string, start: number): number {
  const end = line.indexOf(' ', start);
  return end < 0 ? line.length : end;
}

/** Nearly every word begins with a letter of its own. */
function isWord(line: string, start: number, end: number): boolean {
  const unit = line.charCodeAt(start) | BLANK;
  return (unit >= 0x61 && unit <= 0x7a) || WORD.test(line.slice(start, end));
}

/** Takes a line that prints the same words twice ("A A") for one. */
export function readOnce(line: string): Once {
  const words = wordsIn(line);
  const half = words.length / 2;
  if (half < 4 || !Number.isInteger(half)) return { text: line, doubled: null };
  // Nearly every line is told by the beginnings of its halves.
  const opening = (at: number) => wordKey(line.slice(words[at], endOfPart(line, words[at] ?? 0))).charAt(0);
  if (opening(0) !== opening(half)) return { text: line, doubled: null };
  const middle = endOfPart(line, words[half - 1] ?? 0);
  const first = line.slice(0, middle);
  const second = line.slice(middle + 1).replace(/^[-–—|]\s*/, '');
  if (wordKey(first) !== wordKey(second)) return { text: line, doubled: null };
  return {
    text: second,
    doubled: first === foldText(first) && second !== foldText(second) ? 'unmarked' : 'alike',
  };
}

/** With how many characters a line begins that are looked for once more. */
const OPENING = 24;

/**
 * Whether a line begins with the same words twice, the first time perhaps without marks, and goes on: the box of another
 * article by its picture's `alt` and its title, flattened.
 */
export function beginsTwice(line: string): boolean {
  const opening = line.slice(0, OPENING);
  const plain = foldText(opening) === opening;
  const whole = plain ? foldText(line) : line;
  const again = whole.indexOf(opening, OPENING);
  return again > 0 && again * 2 < line.length && readOnce(whole.slice(0, again * 2)).doubled !== null;
}
