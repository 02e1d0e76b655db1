import { CLAUSE_WORDS } from '../../gazetteer/organizations.ts';
import { COMMON_SURNAMES, DISTINCT_SURNAMES } from '../../gazetteer/surnames.ts';
import { WARDS_OF_PERSONS } from '../../gazetteer/wards.ts';
import { accentKey } from '../../model/text.ts';
import { isMiddleName, isSurname, isVietnameseSyllable, personNameIn } from './names.ts';
import { phraseSet } from './phrases.ts';
import type { Place } from './places.ts';
import { titleHeadAt } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

const common = new Set(COMMON_SURNAMES.map(accentKey));
const distinct = new Set(DISTINCT_SURNAMES.map(accentKey));
const wardsOfPersons = phraseSet(WARDS_OF_PERSONS);
const clauseWords = phraseSet(CLAUSE_WORDS);
const LONGEST_RUN = 9;
const LONGEST_PLACE = 3;

/** How much the words from an index on look like a person's name of a given length; 0 where they do not. */
function personScore(tokens: readonly Token[], from: number, length: number): number {
  const first = tokens[from];
  const middle = tokens[from + 1]?.key;
  // "Thùng Văn Chẩu", "Lều Thị Mai": whatever the family, "Văn" and "Thị" are a person's
  const isTold = length > 2 && (middle === 'văn' || middle === 'thị');
  if (length < 2 || length > 5 || !(isSurname(first) || isTold) || isMiddleName(first)) return 0;
  let score = 1;
  if (common.has(first?.key ?? '')) score += 1.5;
  if (distinct.has(first?.key ?? '')) score += 2;
  if (length > 2 && isMiddleName(tokens[from + 1])) score += 2;
  return score + (length === 3 || length === 4 ? 0.5 : 0);
}

/** Capitals none or at most one of which is spelt as a Vietnamese syllable: a place abroad and its mayor. */
function isForeignRun(tokens: readonly Token[], from: number, to: number): boolean {
  let foreign = 0;
  for (let i = from; i < to; i++) if (!isVietnameseSyllable((tokens[i] as Token).key)) foreign++;
  return foreign >= to - from - 1 && !isSurname(tokens[from]);
}

/**
 * Where a place that the gazetteer does not know ends in the run of capitals behind its level word: "xã Tân Phú Trần Văn Hòa"
 * is a commune of two syllables and a person, "Đảng ủy xã Lê Thị Mai" no name of a commune at all (then `from` is returned).
 */
export function unknownPlaceEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  level: string,
): number {
  let end = from;
  while (end < limit && end - from < LONGEST_RUN) {
    const token = tokens[end] as Token;
    if (token.kind === 'mark' || token.gap > Gap.LINE || titleHeadAt(tokens, end) !== null) break;
    if (!token.capital && token.kind !== 'number') break;
    end++;
    // "xã A Lưới 1": a unit that goes by number is named up to it
    if (isUnitNumber(tokens, end - 1) && end - 1 > from && end - from <= LONGEST_PLACE + 1) return end;
  }
  const length = end - from;
  // "tỉnh Aichi Omura Hideaki": abroad a place of one word and a name of two, of two words and a longer name
  if (length > 2 && isForeignRun(tokens, from, end)) return from + (length > 3 ? 2 : 1);
  let best = from + Math.min(length, LONGEST_PLACE);
  let most = 0.4;
  for (let syllables = 0; syllables <= LONGEST_PLACE && syllables < length; syllables++) {
    const score = personScore(tokens, from + syllables, length - syllables);
    // Two syllables are the usual length of a place; a name of two words behind "phường" is rather the ward's
    const usual =
      syllables === 2 ? 0.6 : syllables === 0 && length === 2 ? (level === 'phường' ? -3 : -1.5) : 0;
    if (score > 0 && score + usual > most) {
      most = score + usual;
      best = from + syllables;
    }
  }
  return most === 0.4 && isNoDistrict(tokens, from, end, level) ? from : best;
}

/**
 * "Chủ tịch UBND huyện Phạ Thanh Trà": the gazetteer lists the districts of Viet Nam by name, so three Vietnamese
 * syllables that are none of them are a person of a family it does not know.
 */
function isNoDistrict(tokens: readonly Token[], from: number, to: number, level: string): boolean {
  if (!/^(?:huyện|quận)$/.test(level) || to - from < LONGEST_PLACE || to - from > LONGEST_PLACE + 1)
    return false;
  for (let i = from; i < to; i++) {
    const { kind, key, allCapitals } = tokens[i] as Token;
    if (kind !== 'word' || allCapitals || !isVietnameseSyllable(key)) return false;
  }
  return true;
}

/** The number of a unit behind its name, "Quy Nhơn 2", as against one that counts or dates: "30 suất quà", "2025", "1.240". */
function isUnitNumber(tokens: readonly Token[], at: number): boolean {
  const { kind, text, gap } = tokens[at] as Token;
  const next = tokens[at + 1];
  return (
    kind === 'number' &&
    text.length < 3 &&
    gap === Gap.SPACE &&
    tokens[at - 1]?.kind === 'word' &&
    (next === undefined ||
      next.gap > Gap.SPACE ||
      (next.kind === 'mark'
        ? /^[,;)(-]$/.test(next.key) || isStop(tokens, at + 1)
        : isPastUnit(tokens, at + 1)))
  );
}

/** A full stop, not one inside a number. */
const isStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === '.' && (tokens[at + 1] === undefined || (tokens[at + 1] as Token).gap > Gap.NONE);

/** A person's name or a clause behind a unit, no measure. */
const isPastUnit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true || clauseWords.at(tokens, at) !== null;

const ABROAD_LEADS = /^(?:tỉnh|thành|phố|khu|tự|trị|nước|của|bang|thủ|đô)$/;

/** The end of the capitals of a unit whose country or region abroad stands behind it: "thành phố Sùng Tả, Quảng Tây"; or `from`. */
function abroadEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): number {
  let to = from;
  while (to < limit && to < from + LONGEST_PLACE && tokens[to]?.capital && !places.has(to)) to++;
  if (to === from || !/^[,(]$/.test(tokens[to]?.key ?? '')) return from;
  let at = to + 1;
  while (at < to + 5 && !tokens[at]?.capital && ABROAD_LEADS.test(tokens[at]?.key ?? '')) at++;
  const place = places.get(at);
  const isHome = tokens[at]?.key === 'việt' || tokens[at]?.key === 'vn';
  return place !== undefined && !isHome && (place.kind === 'ABROAD' || place.kind === 'COUNTRY') ? to : from;
}

/**
 * Where the name of a unit ends behind its level word in a body's name: one that is named after a person, one abroad as what
 * stands behind it says, else as `unknownPlaceEnd` parts it from a person.
 */
export function unitEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  level: string,
  places: ReadonlyMap<number, Place>,
): number {
  const ward = level === 'xã' || level === 'phường' ? wardsOfPersons.at(tokens, from) : null;
  // "phường Lê Lợi Anh" is rather a person
  const isLonger = ward !== null && tokens[ward.to]?.capital && !tokens[ward.to + 1]?.capital;
  if (ward !== null && ward.to <= limit && !isLonger)
    return ward.to < limit && isUnitNumber(tokens, ward.to) ? ward.to + 1 : ward.to;
  const abroad = abroadEnd(tokens, from, limit, places);
  return abroad > from ? abroad : unknownPlaceEnd(tokens, from, limit, level);
}

/** "Đồng Văn Lưu" is a person, not the district Đồng Văn; "Hà Giang Nguyễn Văn An" a place and a person. */
export function isNameOverPlace(tokens: readonly Token[], place: Place, limit: number): boolean {
  if (place.level !== null || place.kind === 'COUNTRY' || place.kind === 'ABROAD') return false;
  const end = personNameIn(tokens, place.from, limit);
  return (
    end !== null && end > place.to && end - place.from <= 4 && personNameIn(tokens, place.to, limit) === null
  );
}
