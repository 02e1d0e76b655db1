import type { DatePrecision, EventKind } from './event.ts';
import type { Reference } from './linkage.ts';
import type { CalendarDate } from './time.ts';

/** One article's report of one event: what of it tells whether another report means the same event. */
export interface EventReference extends Reference {
  readonly articleId: string;
  /** The story that the article tells; copies of one text share it. */
  readonly storyId: string;
  readonly kind: EventKind;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly precision: DatePrecision | null;
  readonly provinceId: string | null;
  /**
   * The units below the province in the event's name (or its organiser's), folded, each with its level in one word before it,
   * comma between: "ap tan an, xa tan tuyen"; a level alone where the name is not told: "huyen". '' where there is none.
   */
  readonly place: string;
  /** The body of a congress or election as a key: "mat tran", "huu nghi la". '' where it is not told. */
  readonly body: string;
  /**
   * Folded telling words of the name, each once, without what any event of its kind could be called. A country is "@" and its
   * code, the number of a paper stands alone, a session's is "lan5"; "#" and a key say what is done at the event.
   */
  readonly words: readonly string[];
  readonly organizerIds: readonly string[];
  /** In the form of `place`, with halls and the like as further parts. */
  readonly venue: string | null;
  readonly isMain: boolean;
  readonly publishedOn: CalendarDate | null;
}

const UNIT_CLASSES: readonly (readonly string[])[] = [
  ['thanh-pho', 'thi-xa', 'huyen', 'quan'],
  ['thi-tran', 'dac-khu', 'phuong', 'xa'],
  ['khu-dan-cu', 'khu-pho', 'to-dan-pho', 'ap', 'ban', 'thon', 'buon', 'bon', 'lang', 'xom', 'khom'],
];
const CLASS_OF = new Map(
  UNIT_CLASSES.flatMap((levels, rank) => levels.map((level) => [level, rank] as const)),
);

/** The rank of units below the commune. */
export const HAMLET = 2;
/** The rank of what is no unit: a hall; in a place, the province itself. */
export const HALL = -1;

interface PlaceUnit {
  readonly text: string;
  /** 0 district, 1 commune, 2 what lies below. */
  readonly rank: number;
  readonly isNamed: boolean;
}

/** The units of a place or venue; parts of a venue that are no unit are left out. */
function unitsOf(place: string | null): readonly PlaceUnit[] {
  return (place ?? '').split(', ').flatMap((text) => {
    const rank = CLASS_OF.get(text.split(' ', 1)[0] ?? '');
    return rank === undefined ? [] : [{ text, rank, isNamed: text.includes(' ') }];
  });
}

/** How the units of two places stand to each other. */
export type PlaceRelation = 'NONE' | 'SAME' | 'APART' | 'UNSURE';

/**
 * NONE: neither names a unit. SAME: one is named by both. APART: at one level both name units, and none is common to them
 * (two communes). UNSURE: only one names a unit, or they name units of different levels.
 */
export function placeRelation(a: string | null, b: string | null): PlaceRelation {
  if ((a ?? '') === '' && (b ?? '') === '') return 'NONE';
  const [one, two] = [a, b].map((place) => unitsOf(place).filter(({ isNamed }) => isNamed)) as [
    PlaceUnit[],
    PlaceUnit[],
  ];
  if (one.length === 0 && two.length === 0) return 'NONE';
  for (const rank of UNIT_CLASSES.keys()) {
    const [here, there] = [one, two].map((units) => units.filter((unit) => unit.rank === rank)) as [
      PlaceUnit[],
      PlaceUnit[],
    ];
    if (here.length === 0 || there.length === 0) continue;
    if (!here.some(({ text }) => there.some((other) => other.text === text))) return 'APART';
  }
  return one.some(({ text }) => two.some((other) => other.text === text)) ? 'SAME' : 'UNSURE';
}

/** The level at which a congress is held: that of the smallest unit told, with its name or without; `HALL` for the province's own. */
export const levelOf = (place: string): number => Math.max(HALL, ...unitsOf(place).map(({ rank }) => rank));

/** Whether the place gives a unit by name, so that it is no longer just somewhere in the province. */
export const isPlaced = (place: string): boolean => unitsOf(place).some(({ isNamed }) => isNamed);

/** How far two names say the same. */
export interface NameAgreement {
  /** Syllables in the words that both have. */
  readonly shared: number;
  /**
   * Overlap coefficient: shared syllables by those of the name that has fewer. Reports shorten and elaborate a name, and the
   * shorter one is then contained in the longer; Jaccard's measure would punish each word that a fuller report adds.
   */
  readonly share: number;
  /** Both names tell something, and it is the same. */
  readonly isAgreed: boolean;
  /** Agreed so far that it outweighs another word for the kind, or a province that one report leaves out. */
  readonly isStrong: boolean;
  /**
   * Hardly a word is common to names that both tell something, or they give other countries, sessions or papers, or, where one
   * tells nothing, other things to do.
   */
  readonly isDenied: boolean;
}

/**
 * Two shared syllables are the least: most Vietnamese words have two, and one alone ("ban", "hoa") is many words at once when
 * folded. Measured on the names that extraction finds in the annotated articles: of about a thousand pairs of different events of
 * one kind, on whatever day and in whatever province, 15 agree, ten of them the yearly launch for the poor.
 */
const AGREED = { shared: 2, share: 0.6 };
const STRONG = { shared: 3, share: 0.75 };
const DENIED_BELOW = 1 / 3;

/**
 * A word's syllables: a run of vowels each, so that "champasak" counts like the three words it would be in Vietnamese. The number
 * of a paper counts like a word of two, a country like one, and what is done at an event like none.
 */
function syllables(word: string): number {
  if (word.startsWith('#')) return 0;
  if (word.startsWith('@')) return 1;
  return /^\d/.test(word) ? 2 : (word.match(/[aeiouy]+/g)?.length ?? 1);
}
const syllablesOf = (words: readonly string[]) => words.reduce((sum, word) => sum + syllables(word), 0);

/** Whether a name tells its event from others of its kind. */
export const isTelling = (words: readonly string[]): boolean => syllablesOf(words) >= AGREED.shared;

/** Words of one sort that tell events apart however alike their names are: countries, sessions, numbers of papers. */
const SORTS: readonly Sort[] = ['@', 'lan', '1'];
type Sort = '@' | '#' | 'lan' | '1';

function sortOf(word: string): Sort | null {
  const first = word[0] as string;
  if (first === '@' || first === '#') return first;
  if (first >= '0' && first <= '9') return '1';
  return /^lan\d/.test(word) ? 'lan' : null;
}

function areOthers(a: readonly string[], b: readonly string[], sort: Sort): boolean {
  const one = a.filter((word) => sortOf(word) === sort);
  if (one.length === 0) return false;
  const other = b.filter((word) => sortOf(word) === sort);
  return other.length > 0 && !one.some((word) => other.includes(word));
}

/** Whether two names count sessions, and none alike. */
export const areOtherSessions = (a: readonly string[], b: readonly string[]): boolean =>
  areOthers(a, b, 'lan');

/** Compares the telling words of two names. */
export function nameAgreement(a: readonly string[], b: readonly string[]): NameAgreement {
  const known = new Set(a);
  const shared = syllablesOf(b.filter((word) => known.has(word)));
  const least = Math.min(syllablesOf(a), syllablesOf(b));
  const share = least === 0 ? 0 : shared / least;
  const areTelling = least >= AGREED.shared;
  const isOther = SORTS.some((sort) => areOthers(a, b, sort)) || (!areTelling && areOthers(a, b, '#'));
  if (isOther) return { shared, share, isAgreed: false, isStrong: false, isDenied: true };
  return {
    shared,
    share,
    isAgreed: areTelling && shared >= AGREED.shared && share >= AGREED.share,
    isStrong: areTelling && shared >= STRONG.shared && share >= STRONG.share,
    isDenied: areTelling && share < DENIED_BELOW,
  };
}

type Dates = Pick<EventReference, 'startsOn' | 'endsOn' | 'precision'>;

/** Whether the day is known. */
export const isDated = ({ startsOn, precision }: Dates): boolean => startsOn !== null && precision === 'DAY';

/** Reports that give different days of one event give one within its range; longer ranges are seasons, not events. */
export const LONGEST_RANGE = 7;
const DAY_MS = 86_400_000;

/** The days of an event of at most a week, the first one of a longer one; none where the day is not known. */
export function daysOf(dates: Dates): readonly CalendarDate[] {
  if (dates.startsOn === null || !isDated(dates)) return [];
  const start = Date.parse(dates.startsOn);
  const length = Math.round((Date.parse(dates.endsOn ?? dates.startsOn) - start) / DAY_MS) + 1;
  if (!(length > 1 && length <= LONGEST_RANGE)) return [dates.startsOn];
  return Array.from({ length }, (_, day) => new Date(start + day * DAY_MS).toISOString().slice(0, 10));
}

/**
 * Whether reports can be of one event by their days: all known days begin alike, or one report's range holds all the others'
 * first days. "12/5", "12-13/5" and "13/5" can, "12/5" and "13/5" alone cannot.
 */
export function daysAgree(reports: readonly Dates[]): boolean {
  let [first, last] = ['9999', ''];
  for (const report of reports) {
    if (report.startsOn === null || !isDated(report)) continue;
    if (report.startsOn < first) first = report.startsOn;
    if (report.startsOn > last) last = report.startsOn;
  }
  if (first >= last) return true;
  return reports.some(
    (report) =>
      report.startsOn === first &&
      report.endsOn !== null &&
      report.endsOn >= last &&
      daysOf(report).includes(last),
  );
}

/** Whether two dates of any precision have a day in common; true where one is not known at all. */
export function datesMeet(a: Dates, b: Dates): boolean {
  if (a.startsOn === null || b.startsOn === null) return true;
  if (isDated(a) && isDated(b)) return daysAgree([a, b]);
  return a.startsOn <= lastDay(b) && b.startsOn <= lastDay(a);
}

function lastDay({ startsOn, endsOn, precision }: Dates): string {
  if (endsOn !== null || startsOn === null || precision === 'DAY') return endsOn ?? startsOn ?? '';
  return precision === 'YEAR' ? `${startsOn.slice(0, 4)}-12-31` : `${startsOn.slice(0, 7)}-31`;
}
