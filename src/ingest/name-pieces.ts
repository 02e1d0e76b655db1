import { remembered } from '../model/memo.ts';
import { accentKey, foldText, normalizeText } from '../model/text.ts';

/** A word, number or mark of a name. */
export interface Piece {
  readonly text: string;
  /** By `accentKey`. */
  readonly key: string;
  /** False for a mark. */
  readonly isWord: boolean;
}

/** Phrases of whole words; the longest that begins at a place is found. */
export class PhraseList<T> {
  readonly #byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: T }[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const keys = piecesOf(phrase).map(({ key }) => key);
      const first = keys[0] ?? '';
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { keys, value }]);
    }
    for (const same of this.#byFirst.values()) same.sort((a, b) => b.keys.length - a.keys.length);
  }

  /** The longest phrase that begins at an index, with the index behind it. */
  at(pieces: readonly Piece[], from: number): { readonly to: number; readonly value: T } | null {
    const found = this.#byFirst
      .get(pieces[from]?.key ?? '')
      ?.find(({ keys }) => keys.every((key, i) => pieces[from + i]?.key === key));
    return found === undefined ? null : { to: from + found.keys.length, value: found.value };
  }
}

/** A name in words, runs of digits and single marks. */
export const piecesOf: (name: string) => readonly Piece[] = remembered((name) =>
  [...normalizeText(name).matchAll(/\p{L}[\p{L}\p{M}'’]*|\d+|[^\s\p{L}\d]/gu)].map(([text]) => ({
    text,
    key: accentKey(text),
    isWord: /^[\p{L}\d]/u.test(text),
  })),
);

/** A word as it is compared: without diacritics, case and apostrophes. */
export const foldWord = (text: string) => foldText(text).replace(/['’]/g, '');
/** Whether a piece is a word with a capital. */
export const startsBig = (piece: Piece | undefined) => piece !== undefined && /^\p{Lu}/u.test(piece.text);
/** Whether a piece is a run of digits. */
export const isNumber = (piece: Piece | undefined) => piece !== undefined && /^\d+$/.test(piece.text);
