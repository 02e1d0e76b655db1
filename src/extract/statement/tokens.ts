import { type Word, wordAt } from './words.ts';

/** What stands before a token: nothing, blanks, one line break, or a blank line. */
export const Gap = { NONE: 0, SPACE: 1, LINE: 2, PARAGRAPH: 3 } as const;

/**
 * A word (with inner apostrophes: "N'Gola", "H’Bliăk"), a run of digits, or one mark. `start` and `end` are UTF-16 offsets
 * in the text as given; `text` is NFC with Đ for Eth; `key` is lower case with tones in one place, so that "Uỷ" and "ủy"
 * are equal.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  /** The number under which dictionaries know the key, or 0 where none does. */
  readonly code: number;
  readonly kind: Word['kind'];
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** More than one letter and all of them capitals. */
  readonly allCapitals: boolean;
  readonly gap: number;
}

/** Whether a mark is the stop of "TP.HCM", "TX. Gò Công", "TT. Ba Tri". */
export const isUnitStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === '.' &&
  tokens[at + 1]?.capital === true &&
  /^(?:tp|tx|tt)$/.test(tokens[at - 1]?.key ?? '');

/** What a character does in a token. Zero-width characters and soft hyphens are no tokens of their own: editors leave them behind. */
const Role = { BLANK: 0, LETTER: 1, ACCENT: 2, DIGIT: 3, APOSTROPHE: 4, MARK: 5 } as const;

function roleOf(character: string): number {
  if (/^\p{L}/u.test(character)) return Role.LETTER;
  if (/^\p{M}/u.test(character)) return Role.ACCENT;
  if (/^\d/.test(character)) return Role.DIGIT;
  if (/^['’`´]/.test(character)) return Role.APOSTROPHE;
  return /^[\s\u200b-\u200f\u2060\u00ad]/.test(character) ? Role.BLANK : Role.MARK;
}

/** The characters of nearly every text: Latin with its marks, and common punctuation. */
const USUAL_END = 0x2070;
const ROLES = Uint8Array.from({ length: USUAL_END }, (_none, code) => roleOf(String.fromCharCode(code)));

const roleAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < USUAL_END ? (ROLES[code] as number) : roleOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
};

/** Code units of a character: two where a pair of surrogates stands for one. */
const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
};

function gapBetween(text: string, from: number, to: number): number {
  if (from === to) return Gap.NONE;
  if (to - from === 1 && text.charCodeAt(from) === 32) return Gap.SPACE;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines === 0 ? Gap.SPACE : lines === 1 ? Gap.LINE : Gap.PARAGRAPH;
}

/** Where the token that begins at a character ends. */
function endOfToken(text: string, start: number, role: number): number {
  let at = start + widthAt(text, start);
  if (role === Role.DIGIT) {
    while (at < text.length && roleAt(text, at) === Role.DIGIT) at++;
    return at;
  }
  if (role !== Role.LETTER && role !== Role.ACCENT) return at;
  while (at < text.length) {
    const next = roleAt(text, at);
    if (next === Role.LETTER || next === Role.ACCENT) at += widthAt(text, at);
    else if (next === Role.APOSTROPHE && at + 1 < text.length && roleAt(text, at + 1) === Role.LETTER) at++;
    else break;
  }
  return at;
}

/** Cuts a text into tokens, left to right, without overlap. Time is linear in the length of the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let start = 0;
  while (start < text.length) {
    const role = roleAt(text, start);
    if (role === Role.BLANK) {
      start++;
      continue;
    }
    const end = endOfToken(text, start, role);
    const word = wordAt(text, start, end);
    tokens.push({
      start,
      end,
      text: word.text,
      key: word.key,
      code: word.code,
      kind: word.kind,
      capital: word.capital,
      allCapitals: word.allCapitals,
      gap: gapBetween(text, previousEnd, start),
    });
    previousEnd = end;
    start = end;
  }
  return tokens;
}
