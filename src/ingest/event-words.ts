import { COUNTRY_NAMES, DOUBTFUL_COUNTRY_NAMES } from '../gazetteer/country-names.ts';
import {
  EVENT_BODIES,
  EVENT_STOCK_PHRASES,
  EVENT_TASKS,
  EVENT_TELLING_PHRASES,
} from '../gazetteer/event-stock-words.ts';
import { lexicon } from '../model/lexicon.ts';
import { remembered } from '../model/memo.ts';
import { accentKey, foldText } from '../model/text.ts';
import { provinceEnd, unitAt } from './event-places.ts';
import { foldWord, isNumber, PhraseList, type Piece, piecesOf, startsBig } from './name-pieces.ts';

const stock = new PhraseList<'STOCK' | 'TELLING'>([
  ...EVENT_STOCK_PHRASES.map((phrase) => [phrase, 'STOCK'] as const),
  ...EVENT_TELLING_PHRASES.map((phrase) => [phrase, 'TELLING'] as const),
]);
const tasks = new PhraseList(
  EVENT_TASKS.flatMap(([key, phrases]) => phrases.map((phrase) => [phrase, key] as const)),
);
const bodies = new PhraseList(
  EVENT_BODIES.flatMap(([key, phrases]) => phrases.map((phrase) => [phrase, key] as const)),
);

const countries = new PhraseList(
  Object.entries(COUNTRY_NAMES).flatMap(([code, names]) =>
    names.map((name) => [name, { code, name }] as const),
  ),
);

/** Behind these a number is that of a paper: "Chỉ thị 12", "Luật số 3". */
const NUMBERED = new Set(['thị', 'quyết', 'luận', 'số', 'định']);
/** Behind these comes what counts terms: "lần thứ ba", "khóa X", "nhiệm kỳ 2024". */
const COUNTED = new Set(['thứ', 'khóa', 'khoá', 'quý', 'lần']);

/**
 * The telling words of an event's name: folded, in order, once each, without what any event of its kind could be called, the
 * places that `eventPlace` gives, names of provinces, years and terms. A session's number is one word, "lan5", and so is that
 * of a paper; a country is "@" and its code; "#" and a key say what is done at it. "Hội nghị tổng kết công tác Mặt trận năm 2023"
 * has no more than "#tong-ket".
 */
export const eventWords: (name: string) => readonly string[] = remembered((name) => {
  const pieces = piecesOf(name);
  const words = new Set<string>();
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (!piece.isWord) continue;
    const phrase = stock.at(pieces, at);
    if (phrase?.value === 'TELLING') {
      for (const { text, isWord } of pieces.slice(at, phrase.to)) if (isWord) words.add(foldWord(text));
      at = phrase.to - 1;
      continue;
    }
    const task = tasks.at(pieces, at);
    // "trao đổi" is no "trao"
    if (task !== null && task.to >= (phrase?.to ?? 0)) {
      words.add(`#${task.value}`);
      at = task.to - 1;
      continue;
    }
    const country = countryAt(pieces, at);
    if (country !== null) {
      words.add(`@${country.code}`);
      at = country.to - 1;
      continue;
    }
    const skipTo = unitAt(pieces, at)?.to ?? provinceEnd(pieces, at) ?? phrase?.to ?? null;
    if (skipTo !== null) {
      const counted = pieces[skipTo - 1]?.key ?? '';
      const count = COUNTED.has(counted) ? countAt(pieces, skipTo) : null;
      if (count !== null && (counted === 'thứ' || counted === 'lần')) words.add(`lan${count.value}`);
      at = (count?.to ?? skipTo) - 1;
      continue;
    }
    if (isNumber(piece) ? !NUMBERED.has(pieces[at - 1]?.key ?? '') : /^[IVXL]+$/.test(piece.text)) continue;
    words.add(foldWord(piece.text));
  }
  return [...words];
});

const UNITS_SPELLED = 'không nhất hai ba bốn năm sáu bảy tám chín mười'.split(' ').map(accentKey);
const OTHER_SPELLED = lexicon<number>({ nhì: 2, tư: 4, lăm: 5, mốt: 1, một: 1 });
const spelled = (key: string) => OTHER_SPELLED[key] ?? UNITS_SPELLED.indexOf(key);
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The number at a place, as "14", "XIV" or "mười bốn". */
function countAt(
  pieces: readonly Piece[],
  at: number,
): { readonly to: number; readonly value: number } | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (isNumber(piece)) return { to: at + 1, value: Number(piece.text) };
  if (/^[IVXL]+$/.test(piece.text)) {
    const digits = [...piece.text].map((digit) => ROMAN[digit] ?? 0);
    const value = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
    return { to: at + 1, value };
  }
  const value = spelled(piece.key);
  if (value < 1) return null;
  const more = value === 10 ? spelled(pieces[at + 1]?.key ?? '') : 0;
  return more > 0 && more < 10 ? { to: at + 2, value: 10 + more } : { to: at + 1, value };
}

/** The country named at a place, by its code; a name that is a common word too ("Áo", "Đức") stands between small letters. */
function countryAt(
  pieces: readonly Piece[],
  at: number,
): { readonly to: number; readonly code: string } | null {
  const found = startsBig(pieces[at]) ? countries.at(pieces, at) : null;
  if (found === null || !pieces.slice(at, found.to).some((piece) => piece.isWord && startsBig(piece)))
    return null;
  const { code, name } = found.value;
  if (
    DOUBTFUL_COUNTRY_NAMES.has(name.toLowerCase()) &&
    (startsBig(pieces[found.to]) || startsBig(pieces[at - 1]))
  )
    return null;
  return { to: found.to, code: code.toLowerCase() };
}

const COUNTRY_SKIPPED = new Set(['việt', 'nam', 'và', 'hợp', 'tác', 'hữu', 'nghị', '-', '–', '—', 'với']);

/**
 * The body whose congress or election a name speaks of, as a key: "mat tran", "phu nu", "huu nghi la" ("Hội hữu nghị Việt - Lào");
 * '' where the name tells none. Two spellings of one body have one key.
 */
export function eventBody(name: string): string {
  const pieces = piecesOf(name);
  let first: string | null = null;
  for (let at = 0; at < pieces.length; at += 1) {
    const found = bodies.at(pieces, at);
    if (found?.value === 'thi dua') return found.value;
    if (first !== null) continue;
    if (found !== null) first = found.value === 'huu nghi' ? friendship(pieces, found.to) : found.value;
    else if (pieces[at]?.text === 'Hội' && pieces[at - 1]?.key !== 'đại') first = association(pieces, at);
  }
  return first ?? '';
}

/** The countries behind "Hội hữu nghị": "Việt Nam - Mông Cổ", "Hàn - Việt". */
function friendship(pieces: readonly Piece[], from: number): string {
  let country = '';
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (COUNTRY_SKIPPED.has(piece.key)) continue;
    if (!startsBig(piece) || provinceEnd(pieces, at) !== null) break;
    const known = countryAt(pieces, at);
    if (known !== null) return `huu nghi ${known.code}`;
    country += foldText(piece.text);
  }
  return `huu nghi ${country}`.trim();
}

/** "Hội Sinh vật cảnh": any other association, known by the two words behind. */
function association(pieces: readonly Piece[], at: number): string | null {
  const [one, two] = pieces.slice(at + 1, at + 3);
  if (one === undefined || two === undefined || !startsBig(one) || !two.isWord || one.key === 'nghị')
    return null;
  return `hoi ${foldText(one.text)} ${foldText(two.text)}`;
}
