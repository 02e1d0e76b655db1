import { countries } from '../../gazetteer/countries.ts';
import {
  COUNTRY_HEADS,
  COUNTRY_LEADS,
  COUNTRY_NAMES,
  DOUBTFUL_COUNTRY_NAMES,
  FOREIGN_PLACES,
  STATE_FORMS,
} from '../../gazetteer/country-names.ts';
import { DISTRICTS } from '../../gazetteer/districts.ts';
import { provinceById, provinces } from '../../gazetteer/provinces.ts';
import { nodeId } from '../../model/id.ts';
import { Openers } from './openers.ts';
import { phraseSet, phrases } from './phrases.ts';
import { Gap, type Token } from './tokens.ts';

/** A place named in a text, as a run of tokens; level words ("tỉnh", "huyện") are not part of it. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly kind: 'PROVINCE' | 'DISTRICT' | 'COUNTRY' | 'ABROAD';
  /** Global ids of the provinces it lies in (several for a district's name that is not unique), or of the one country. */
  readonly ids: readonly string[];
  /** The level word before it: "tỉnh", "huyện", ..., or null. */
  readonly level: string | null;
}

type Sense = Pick<Place, 'kind' | 'ids'>;

const LEVELS = new Set(
  'tỉnh|huyện|quận|xã|phường|thị xã|thành phố|thị trấn|tp|tx|tp.|thôn|bản|ấp|khu|làng|buôn|bon|xóm|đặc khu|châu|tt|h|t|đảo|cửa khẩu|nước|quốc'.split(
    '|',
  ),
);
const DISTRICT_LEVELS = new Set(['huyện', 'quận', 'thị xã', 'thành phố', 'tp', 'tx', 'thị', 'h']);
const SMALL_LEVELS = new Set([
  'xã',
  'phường',
  'thị trấn',
  'thôn',
  'bản',
  'ấp',
  'khu',
  'làng',
  'buôn',
  'bon',
  'xóm',
  'đường',
  'phố',
  'trường',
  'chùa',
  'sông',
  'núi',
  'đồn',
  'khóm',
]);

const provinceSenses = provinces.flatMap(({ id, name, aliases }) =>
  [name, ...aliases]
    .map((spelling) => spelling.replace(/^(Thành phố|TP\.?|Thủ đô) /, ''))
    .map((spelling): readonly [string, Sense] => [spelling, { kind: 'PROVINCE', ids: [id] }]),
);

function districtSenses(): readonly (readonly [string, Sense])[] {
  const byName = new Map<string, string[]>();
  for (const [slug, list] of Object.entries(DISTRICTS)) {
    for (const name of list.split('|')) {
      const ids = byName.get(name) ?? [];
      ids.push(nodeId('PROVINCE', slug));
      byName.set(name, ids);
    }
  }
  return [...byName].map(([name, ids]) => [name, { kind: 'DISTRICT', ids }] as const);
}

const countrySenses = countries.flatMap(({ code, name, id }) =>
  [name, ...(COUNTRY_NAMES[code] ?? [])].flatMap((spelling): readonly (readonly [string, Sense])[] => {
    const sense: Sense = { kind: 'COUNTRY', ids: [id] };
    const isFull = STATE_FORMS.some((form) => spelling.startsWith(form));
    return [spelling, ...(isFull ? [] : STATE_FORMS.map((form) => `${form} ${spelling}`))].map((full) => [
      full,
      sense,
    ]);
  }),
);
const abroadSenses = Object.entries(FOREIGN_PLACES).map(([name, code]): readonly [string, Sense] => [
  name,
  { kind: 'ABROAD', ids: [nodeId('COUNTRY', code.toLowerCase())] },
]);

const provinceNames = phrases(provinceSenses);
const districtNames = phrases(districtSenses());
const foreignNames = phrases([...abroadSenses, ...countrySenses]);

/** Most capitals begin no place. */
const openers = new Openers([
  [[...provinceNames.openers, ...districtNames.openers, ...foreignNames.openers], 1],
]);

/** What a word before a place may be: a level, or the second word of one ("thị xã", "cửa khẩu"). */
const Before = { LEVEL: 1, SECOND: 2 } as const;
const levelWords = [...LEVELS, ...SMALL_LEVELS].map((level) => level.split(' '));
const befores = new Openers([
  [
    phraseSet(levelWords.flatMap(([word, second]) => (second === undefined ? (word ?? []) : [])).join('|'))
      .openers,
    Before.LEVEL,
  ],
  [phraseSet(levelWords.flatMap(([, second]) => second ?? []).join('|')).openers, Before.SECOND],
]);

function levelBefore(tokens: readonly Token[], from: number): string | null {
  const before = tokens[from - 1];
  if (before === undefined || (tokens[from] as Token).gap >= Gap.PARAGRAPH) return null;
  const atDot = before.key === '.' ? tokens[from - 2] : before;
  if (atDot === undefined) return null;
  if (befores.of(before) & Before.SECOND) {
    const two = `${tokens[from - 2]?.key ?? ''} ${before.key}`;
    if (LEVELS.has(two)) return two;
  }
  return befores.of(atDot) & Before.LEVEL ? atDot.key : null;
}

const allCapital = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && !token.capital && !/^\p{Ll}/u.test(token.text)) return false;
    if (token.kind === 'word' && !token.capital && i === from) return false;
  }
  return true;
};

/** Names of two syllables must be written with both capitals: "hòa bình" and "Hòa bình" are peace, not the province. */
const isWrittenAsName = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).every((token) => token.kind !== 'word' || token.capital || token.gap === Gap.NONE);

const isDoubtful = (tokens: readonly Token[], from: number, to: number) =>
  to === from + 1 && DOUBTFUL_COUNTRY_NAMES.has((tokens[from] as Token).key);

function hasCountryLead(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.key === '-') return tokens[from - 2]?.key === 'việt' || tokens[from - 2]?.key === 'nam';
  return (
    COUNTRY_LEADS.has(before.key) ||
    COUNTRY_HEADS.has(`${tokens[from - 2]?.key} ${before.key}`) ||
    (tokens[from + 1]?.key === '-' && /^(việt|vn)$/.test(tokens[from + 2]?.key ?? ''))
  );
}

/** "đặc khu Phú Quốc": units of that name are younger than the mergers of 2025, so it lies in the merged province. */
const sinceMerger = (sense: Sense, level: string | null): Sense =>
  level === 'đặc khu' && sense.kind === 'DISTRICT'
    ? { kind: sense.kind, ids: sense.ids.map((id) => provinceById(id)?.mergedIntoId ?? id) }
    : sense;

/**
 * The place that begins at a token, or null. What the level word before it says is believed: after "tỉnh" only a province,
 * after "huyện" or "quận" a district, after "xã", "phường" nothing (communes bear names of provinces). A bare name is a
 * province if there is one, then a district, then a country.
 */
export function placeAt(tokens: readonly Token[], from: number): Place | null {
  const first = tokens[from];
  if (first === undefined || !first.capital || openers.of(first) === 0) return null;
  const level = levelBefore(tokens, from);
  if (level !== null && SMALL_LEVELS.has(level)) return null;
  const accept = (found: { to: number; value: Sense } | null): Place | null =>
    found !== null && isWrittenAsName(tokens, from, found.to) && allCapital(tokens, from, found.to)
      ? { from, to: found.to, ...sinceMerger(found.value, level), level }
      : null;
  const found = accept(provinceNames.at(tokens, from));
  // The man's name stands in a hundred bodies; the city is always "thành phố", "TP" or an abbreviation
  const province = found !== null && first.key === 'hồ' && level === null ? null : found;
  const district = accept(districtNames.at(tokens, from));
  const abroad = foreignNames.at(tokens, from);
  const foreign = abroad === null ? null : { from, to: abroad.to, ...abroad.value, level };
  if (foreign !== null && foreign.to > (province?.to ?? 0) && foreign.to > (district?.to ?? 0)) {
    if (!isDoubtful(tokens, from, foreign.to) || hasCountryLead(tokens, from)) return foreign;
  }
  if (level === 'huyện' || level === 'quận' || level === 'thị xã') return district;
  if (level !== null && DISTRICT_LEVELS.has(level)) {
    // "thành phố Hưng Yên" is the town, "thành phố Hà Nội" the city that is a province
    const city =
      province !== null &&
      provinces.some((p) => p.id === province.ids[0] && p.kinds.some((k) => k.value === 'CITY'));
    return city ? province : (district ?? province);
  }
  if (province !== null && (district === null || province.to >= district.to)) return province;
  return district ?? (foreign !== null && isDoubtful(tokens, from, foreign.to) ? null : foreign);
}

/** Every place of a text, left to right, without overlap. */
export function placesOf(tokens: readonly Token[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!token.capital || openers.of(token) === 0) continue;
    const place = placeAt(tokens, i);
    if (place === null) {
      // "xã Trà Vinh" is no province, nor is its second half the town Vinh
      const level = levelBefore(tokens, i);
      if (level !== null && SMALL_LEVELS.has(level))
        i = Math.max(
          i,
          (provinceNames.at(tokens, i)?.to ?? 0) - 1,
          (districtNames.at(tokens, i)?.to ?? 0) - 1,
        );
      continue;
    }
    places.set(i, place);
    i = place.to - 1;
  }
  return places;
}
