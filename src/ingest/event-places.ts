import { UNIT_WORDS } from '../gazetteer/event-stock-words.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { remembered } from '../model/memo.ts';
import { accentKey, foldText } from '../model/text.ts';
import { foldWord, isNumber, PhraseList, type Piece, piecesOf, startsBig } from './name-pieces.ts';

const units = new PhraseList(UNIT_WORDS.map((word) => [word, word]));
const provinceNames = new PhraseList(provinces.map(({ name, id }) => [name, id]));
/** "thành phố Huế" is the province today and was a town in it before: as a place below the province it tells nothing. */
const cities = new PhraseList(
  provinces
    .filter(({ kinds }) => kinds.some(({ value }) => value === 'CITY'))
    .map(({ name, id }) => [name, id]),
);
/** The longest name of a unit has four words ("Nam Trà My" three, "Phan Rang - Tháp Chàm" is cut, the same way each time). */
const UNIT_NAME_WORDS = 4;
/** What stands before a word of level when it means no one unit: "các huyện", "hai xã". */
const PLURAL = new Set('các những nhiều hai ba bốn năm mấy mọi liên từng số'.split(' '));
/** Levels that name a place even without its name: "Đại hội MTTQ huyện" is not the province's. */
const BARE_LEVELS = new Set(['huyện', 'quận', 'thị xã', 'thị trấn', 'phường', 'xã'].map(accentKey));
const SPELLED: Readonly<Record<string, string>> = { tp: 'thanh pho', tx: 'thi xa' };

interface Unit {
  readonly from: number;
  readonly to: number;
  /** "xa", "khu-dan-cu". */
  readonly level: string;
  /** Folded; '' where only the level is told. */
  readonly name: string;
}

/** The unit named at a place: a word of level and the capitalised words or the number behind it. */
export function unitAt(pieces: readonly Piece[], from: number): Unit | null {
  const found = units.at(pieces, from);
  if (found === null) return null;
  let name = found.to;
  if (pieces[name]?.key === '.') name += 1;
  let to = name;
  while (to - name < UNIT_NAME_WORDS && startsBig(pieces[to])) to += 1;
  // "ấp Nước Mặn 2", "khu phố 4"; a number of a year or of houses is longer
  if (isNumber(pieces[to]) && (pieces[to]?.text.length ?? 9) <= 3) to += 1;
  const folded = foldText(found.value);
  const level = (SPELLED[folded] ?? folded).replaceAll(' ', '-');
  if (to > name) {
    // "Bản Ghi nhớ", "thành phố Hà Nội"
    if (pieces[name]?.key === 'ghi' || (level === 'thanh-pho' && cities.at(pieces, name) !== null))
      return null;
    const words = pieces.slice(name, to).map(({ text }) => foldWord(text));
    return { from, to, level, name: words.join(' ') };
  }
  const before = pieces[from - 1];
  // "phản biện xã hội", "tiếp xã giao", "hợp tác xã"
  const isOther = /^(?:hội|giao)$/.test(pieces[found.to]?.key ?? '') || before?.key === 'tác';
  if (!BARE_LEVELS.has(accentKey(found.value)) || isOther) return null;
  if (before !== undefined && (PLURAL.has(before.key) || isNumber(before))) return null;
  return { from, to: found.to, level, name: '' };
}

function unitsIn(pieces: readonly Piece[]): readonly Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const unit = unitAt(pieces, at);
    if (unit === null) continue;
    found.push(unit);
    at = unit.to - 1;
  }
  return found;
}

/**
 * The units below the province that a text names, folded, the level first and in one word, comma between several, sorted:
 * "xã Tân Tuyến, huyện Tri Tôn" is "huyen tri ton, xa tan tuyen", "đại hội ở cấp huyện" is "huyen"; '' where it names none.
 * A centrally run city is a province.
 */
export const eventPlace: (text: string) => string = remembered((text) => {
  const found = unitsIn(piecesOf(text));
  const named = new Set(found.filter(({ name }) => name !== '').map(({ level }) => level));
  const texts = found
    .filter(({ level, name }) => name !== '' || !named.has(level))
    .map(({ level, name }) => (name === '' ? level : `${level} ${name}`));
  return [...new Set(texts)].sort().join(', ');
});

/**
 * A venue in a form to compare: its parts folded, units as `eventPlace` gives them, provinces left out; a hall within a unit
 * keeps its whole name beside it: "nhà văn hóa xóm Ải, xã Phong Phú" is "nha van hoa xom ai, xa phong phu, xom ai". Null where
 * nothing is left.
 */
export function eventVenue(venue: string | null): string | null {
  const parts = new Set<string>();
  for (const part of (venue ?? '').split(/[,;()]/)) {
    const pieces = piecesOf(part);
    const found = unitsIn(pieces).filter(({ name }) => name !== '');
    for (const { level, name } of found) parts.add(`${level} ${name}`);
    const [only] = found;
    const isUnit = only !== undefined && only.from === 0 && only.to === pieces.length;
    if (isUnit || isProvince(pieces)) continue;
    const hall = pieces
      .filter(({ isWord }) => isWord)
      .map(({ text }) => foldWord(text))
      .join(' ');
    if (hall !== '' && !NO_HALL.test(hall)) parts.add(hall);
  }
  return parts.size === 0 ? null : [...parts].sort().join(', ');
}

/** What is said "tại" without being a place: "tại hội nghị", "tại Quyết định số 88". */
const NO_HALL = /^(?:hoi nghi|dai hoi|le|buoi|phien|cuoc|quyet dinh|nghi quyet|van ban|ke hoach) /;

/** "tỉnh Lào Cai", "TP. Hà Nội", "Huế". */
function isProvince(pieces: readonly Piece[]): boolean {
  const from = pieces.findIndex(({ key, isWord }) => isWord && !/^(?:tỉnh|thành|phố|tp)$/.test(key));
  return from >= 0 && provinceEnd(pieces, from) === pieces.length;
}

/** The end of a province's name, all words of it capitalised: "Hòa Bình", not "hòa bình". */
export function provinceEnd(pieces: readonly Piece[], at: number): number | null {
  const found = provinceNames.at(pieces, at);
  if (found === null) return null;
  const isName = pieces.slice(at, found.to).every((piece) => !piece.isWord || startsBig(piece));
  return isName ? found.to : null;
}
