import { countries } from '../gazetteer/countries.ts';
import { COUNTRY_NAMES, STATE_FORMS } from '../gazetteer/country-names.ts';
import { ENGLISH_COUNTRY_WORDS } from '../gazetteer/english-places.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { accentKey, foldText } from '../model/text.ts';

const EMBASSY = 'Đại sứ quán';
const CONSULATE = 'Tổng Lãnh sự quán';
type MissionKind = typeof EMBASSY | typeof CONSULATE;

const VIETNAM = 'Việt Nam';
const key = (text: string) => accentKey(text).replace(/\s+/g, ' ').trim();

/** The name to show of every country, by each of its names and words in either language. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...countries.flatMap(({ code, name, englishName }) =>
    [
      name,
      englishName,
      ...(COUNTRY_NAMES[code] ?? []),
      ...(ENGLISH_COUNTRY_WORDS[code]?.split('|') ?? []),
    ].map((form) => [key(form), name] as const),
  ),
  ...['Việt Nam', 'Viet Nam', 'Vietnam'].map((form) => [key(form), VIETNAM] as const),
]);
const FORMS = ['nước', ...STATE_FORMS.map(key)].sort((a, b) => b.length - a.length);

/** What a country is called here, with or without "nước" and its form of state in front; null for what is none. */
function countryIn(words: string): string | null {
  let rest = key(words).replace(/^the /, '');
  for (let cuts = 0; cuts < 3; cuts += 1) {
    const name = NAMES.get(rest);
    if (name !== undefined) return name;
    const form = FORMS.find((one) => rest.startsWith(`${one} `));
    if (form === undefined) return null;
    rest = rest.slice(form.length + 1);
  }
  return NAMES.get(rest) ?? null;
}

interface Mission {
  /** Null where only the office beside it says what it is: "Cuba tại Việt Nam". */
  readonly kind: MissionKind | null;
  readonly sender: string;
  /** As printed; null for a mission of which no seat is told. */
  readonly seat: string | null;
  readonly isEnglish: boolean;
}

const VIETNAMESE = /^(?:(đại sứ quán|tổng lãnh sự quán) )?(.+?)(?: tại (.+))?$/iu;
const ENGLISH = /^(?:(embassy|consulate[ -]general) of )?(.+?) (?:to|in) (.+)$/iu;

function missionIn(name: string): Mission | null {
  const printed = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const english = ENGLISH.exec(printed);
  const [, word, sender, seat] = english ?? VIETNAMESE.exec(printed) ?? [];
  if (sender === undefined || countryIn(sender) === null) return null;
  const kind = word === undefined ? null : /^(?:đại|embassy)/iu.test(word) ? EMBASSY : CONSULATE;
  return { kind, sender, seat: seat ?? null, isEnglish: english !== null };
}

/** Where an office is held: other diplomats than these serve at both. */
function kindOfOffice(title: string): MissionKind | null {
  const office = accentKey(title);
  if (/tổng lãnh sự|consul[ -]general/u.test(office)) return CONSULATE;
  if (/lãnh sự|consul/u.test(office)) return null;
  return /đại sứ|đại biện|ambassador|chargé/u.test(office) ? EMBASSY : null;
}

const plainPlace = (place: string) =>
  foldText(place)
    .replace(/^(?:thanh pho|tinh|tp)\b[. ]*|\s+city$/g, '')
    .replace(/^hcm$/, 'ho chi minh')
    .trim();
const PLACES: ReadonlyMap<string, string> = new Map(
  provinces.flatMap(({ name, englishName }) => [
    [plainPlace(name), name] as const,
    [plainPlace(englishName), name] as const,
  ]),
);
const seatIn = (seat: string) => countryIn(seat) ?? PLACES.get(plainPlace(seat)) ?? null;

/**
 * The name of the mission that an envoy's office stands at: texts say "Đại sứ Cuba tại Việt Nam", and the body is "Đại sứ quán
 * Cuba tại Việt Nam"; in English "Ambassador of Cuba to Viet Nam", which is the same body. An embassy is in a country, a
 * consulate general anywhere. As printed where the office does not say which of the two, or who sends is no country.
 */
export function missionName(name: string, title: string): string {
  const mission = missionIn(name);
  if (mission === null || mission.kind !== null) return name;
  const kind = kindOfOffice(title);
  const { sender, seat, isEnglish } = mission;
  if (kind === null || (kind === EMBASSY && seat !== null && countryIn(seat) === null)) return name;
  if (!isEnglish) return `${kind} ${name.trim().replace(/^nước /iu, '')}`;
  return `${kind} ${countryIn(sender)} tại ${seatIn(seat ?? '') ?? seat}`;
}

/** The one name under which the spellings of a mission's name meet; null for what does not say which kind of mission it is. */
export function missionKey(name: string): string | null {
  const mission = missionIn(name);
  if (mission === null || mission.kind === null) return null;
  const { kind, sender, seat } = mission;
  const whole = `${kind} ${countryIn(sender)}`;
  return seat === null ? whole : `${whole} tại ${seatIn(seat) ?? plainPlace(seat)}`;
}
