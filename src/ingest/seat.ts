import type { OrganizationDraft, PositionDraft } from '../extract/draft.ts';
import { mergerOf } from '../extract/home.ts';
import { DISTRICTS_ABOLISHED_ON, provinceById } from '../gazetteer/provinces.ts';
import {
  ACTING_PREFIXES,
  ACTING_SUFFIXES,
  BEFORE_UNIT_NAME,
  BESIDE_THE_SEAT,
  CITY_WORDS,
  COMMON_BODY_NAMES,
  NOT_A_UNIT,
  OF_A_PROVINCE,
  OF_THE_COUNTRY,
  SEATS,
} from '../gazetteer/seats.ts';
import type { MentionStatement } from '../model/batch.ts';
import { hashKey } from '../model/id.ts';
import { remembered } from '../model/memo.ts';
import type { SeatRank } from '../model/official.ts';
import type { OrganizationKind } from '../model/organization.ts';
import { accentKey } from '../model/text.ts';
import { type CalendarDate, dayBefore } from '../model/time.ts';
import { CENTRAL, FOREIGN, organizationIdOf, provinceOf, scopeOf } from './identity.ts';

interface Phrase {
  readonly words: string;
  readonly seat: string;
  readonly rank: SeatRank;
}

/** The longest first, so that "tổng giám đốc" is found before "giám đốc" would be. */
const PHRASES: readonly Phrase[] = SEATS.flatMap(({ heads, deputies }) => {
  const seat = accentKey(heads[0] ?? '');
  const phrases = (words: readonly string[], rank: SeatRank) =>
    words.map((phrase) => ({ words: accentKey(phrase), seat, rank }));
  return [...phrases(heads, 'HEAD'), ...phrases(deputies, 'DEPUTY')];
}).sort((a, b) => b.words.length - a.words.length);

const keys = (words: readonly string[]): readonly string[] => words.map(accentKey);
const acting = keys(ACTING_PREFIXES);
const actingEnds = new Set(keys(ACTING_SUFFIXES));
const besides = keys(BESIDE_THE_SEAT);
const common = keys(COMMON_BODY_NAMES);
const noUnits = keys(NOT_A_UNIT);
const cityWords = new Set(keys(CITY_WORDS));
/** Any of these phrases as whole words; the longer of two is found first. */
const anyOf = (phrases: readonly string[], flags: string): RegExp => {
  const longestFirst = [...keys(phrases)].sort((a, b) => b.length - a.length);
  const words = longestFirst.map((phrase) => phrase.replaceAll('.', '\\.')).join('|');
  return new RegExp(`(?<=^|\\s)(?:${words})(?=\\s|$)`, flags);
};
const UNIT = anyOf(BEFORE_UNIT_NAME, 'gu');
const PROVINCIAL = anyOf(OF_A_PROVINCE, 'u');
const NATIONAL = anyOf(OF_THE_COUNTRY, 'u');

const FORMER = /^(?:nguyên|cựu|former|ex)(?: là)?[\s-]+/u;
/** What may stand behind the words of a head: nothing, or another office. */
const NEXT_OFFICE = /^(?:$|kiêm |[-–,;/&])/u;
const beginsWith = (text: string, words: string): boolean => text === words || text.startsWith(`${words} `);

/** Which seat an office is by its words, and as what; null for an office that leads no body and helps to lead none. */
const officeOf = remembered((title): { readonly seat: string; readonly rank: SeatRank } | null => {
  const office = accentKey(title).replace(/\s+/g, ' ').trim().replace(FORMER, '');
  const prefix = acting.find((words) => beginsWith(office, words));
  const own = prefix === undefined ? office : office.slice(prefix.length).trim();
  const phrase = PHRASES.find(({ words }) => beginsWith(own, words));
  if (phrase === undefined) return null;
  const { seat, rank } = phrase;
  const rest = own.slice(phrase.words.length).trim();
  if (besides.some((words) => beginsWith(rest, words))) return null;
  if (rank === 'DEPUTY') return { seat, rank: actingEnds.has(rest) ? 'ACTING' : rank };
  if (!NEXT_OFFICE.test(rest)) return null;
  return { seat, rank: prefix === undefined ? rank : 'ACTING' };
}, 1_000);

/** Names of this many syllables say whom they mean where neither a level nor a province does. */
const TELLING_LENGTH = 4;

/**
 * Whether a body's name and scope mean one body: "UBND xã" without the commune's name is another in every article, as is "Ban
 * Phong trào"; "Hội Nông dân" in news of a province may be the province's or the whole country's.
 */
function isOneBody(body: OrganizationDraft, home: string | null): boolean {
  const scope = scopeOf(body, home);
  const { length, isProvincial, isNational, isCommon, unit } = tellingOf(body.name);
  if (length < 2) return false;
  if (scope === FOREIGN) return body.kind === 'EMBASSY' || length >= TELLING_LENGTH;
  if (scope === CENTRAL) {
    if (body.level === null && (home !== null || length < TELLING_LENGTH || isProvincial)) return false;
    return isNational || !isCommon;
  }
  if (unit === null) {
    const isBelow = body.level === 'DISTRICT' || body.level === 'COMMUNE';
    return !isBelow && (isProvincial || !isCommon);
  }
  return unit.isNamed || (unit.isCity && isCity(scope));
}

/** What a body's name tells of which body it is. */
const tellingOf = remembered((bodyName) => {
  const name = accentKey(bodyName).replace(/\s+/g, ' ').trim();
  const plain = noUnits.reduce((text, words) => text.replaceAll(words, '-'), name);
  const last = [...plain.matchAll(UNIT)].at(-1);
  return {
    /** In syllables. */
    length: name.split(' ').length,
    isProvincial: PROVINCIAL.test(name),
    isNational: NATIONAL.test(name),
    isCommon: isCommon(name),
    /** The word for a unit below the province that stands last; null without any. */
    unit:
      last === undefined
        ? null
        : { isNamed: last.index + last[0].length < plain.length, isCity: cityWords.has(last[0]) },
  };
}, 1_000);

const isCommon = (name: string): boolean => common.some((words) => beginsWith(name, words));
const isCity = (scope: string): boolean =>
  provinceById(scope)?.kinds.some(({ value }) => value === 'CITY') === true;

/** Bodies that a unit has because it is one, and that end with it; a school or a pagoda goes on. */
const OF_THE_UNIT: ReadonlySet<OrganizationKind> = new Set([
  'FRONT',
  'FRIENDSHIP_UNION',
  'FRIENDSHIP_ASSOCIATION',
  'PARTY',
  'STATE',
  'ASSEMBLY',
  'MASS_ORGANIZATION',
]);

/**
 * The last day of a body whose unit was abolished: of a province by the merger of 2025, of any district by the end of that
 * level; null for another. A commune went on under another province, or was itself merged, by a resolution of its own.
 */
function endOf(body: OrganizationDraft, home: string | null): CalendarDate | null {
  if (!OF_THE_UNIT.has(body.kind)) return null;
  if (body.level === 'DISTRICT') return dayBefore(DISTRICTS_ABOLISHED_ON);
  const provinceId = provinceOf(body, home);
  if (provinceId === null || (body.level !== 'PROVINCE' && body.level !== null)) return null;
  const merger = mergerOf(provinceId);
  return merger === null ? null : dayBefore(merger.on);
}

/** What bounds the time of a position besides its own words: see `MentionStatement`. */
export function seatOf(
  { title, organization }: PositionDraft,
  home: string | null,
): Pick<MentionStatement, 'seat' | 'seatRank' | 'bodyEndedOn'> {
  if (organization === null) return { seat: null, seatRank: null, bodyEndedOn: null };
  const bodyEndedOn = endOf(organization, home);
  const office = officeOf(title);
  if (office === null || !isOneBody(organization, home) || isOneOfMany(office.seat, organization))
    return { seat: null, seatRank: null, bodyEndedOn };
  const seat = hashKey(office.seat, organizationIdOf(organization, home));
  return { seat, seatRank: office.rank, bodyEndedOn };
}

/** A central committee has a dozen secretaries, an embassy has them by rank; envoys without an embassy lead none. */
function isOneOfMany(seat: string, { level, kind }: OrganizationDraft): boolean {
  if (seat === 'bí thư') return level === 'CENTRAL' || level === 'FOREIGN' || kind === 'EMBASSY';
  return (seat === 'đại sứ' || seat === 'tổng lãnh sự') && kind !== 'EMBASSY';
}
