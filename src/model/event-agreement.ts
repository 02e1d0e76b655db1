import type { DatePrecision, EventKind } from './event.ts';
import type { Reference } from './reference.ts';
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

/** A place or venue as it is compared. */
export interface Place {
  /** The units that it names, by rank. */
  readonly named: readonly (readonly string[])[];
  /** Whether it gives a unit by name, so that it is no longer just somewhere in the province. */
  readonly isNamed: boolean;
  /** That of the smallest unit told, with its name or without; `HALL` for the province's own. */
  readonly level: number;
}

/** Reads a place or venue in the form of `EventReference.place`. */
export function placeOf(text: string | null): Place {
  const units = unitsOf(text);
  const named = UNIT_CLASSES.map((_, rank) =>
    units.filter((unit) => unit.isNamed && unit.rank === rank).map((unit) => unit.text),
  );
  return {
    named,
    isNamed: named.some((texts) => texts.length > 0),
    level: Math.max(HALL, ...units.map(({ rank }) => rank)),
  };
}

/** How the units of two places stand to each other. */
export type PlaceRelation = 'NONE' | 'SAME' | 'APART' | 'UNSURE';

/**
 * NONE: neither names a unit. SAME: one is named by both. APART: at one level both name units, and none is common to them
 * (two communes). UNSURE: only one names a unit, or they name units of different levels.
 */
export function placeRelation(a: Place, b: Place): PlaceRelation {
  if (!a.isNamed || !b.isNamed) return a.isNamed || b.isNamed ? 'UNSURE' : 'NONE';
  let isShared = false;
  for (let rank = 0; rank < UNIT_CLASSES.length; rank += 1) {
    const [here, there] = [a.named[rank] as readonly string[], b.named[rank] as readonly string[]];
    if (here.length === 0 || there.length === 0) continue;
    // A unit's text begins with its level, so what is common to two places is so at one rank.
    if (!here.some((text) => there.includes(text))) return 'APART';
    isShared = true;
  }
  return isShared ? 'SAME' : 'UNSURE';
}

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

/** Words of one sort that tell events apart however alike their names are: countries, sessions, numbers of papers. */
const SORTS: readonly Sort[] = ['@', 'lan', '1'];
type Sort = '@' | '#' | 'lan' | '1';

function sortOf(word: string): Sort | null {
  const first = word[0] as string;
  if (first === '@' || first === '#') return first;
  if (first >= '0' && first <= '9') return '1';
  return /^lan\d/.test(word) ? 'lan' : null;
}

/** The telling words of a name as they are compared. */
export interface Name {
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
  /** Of each word. */
  readonly syllables: readonly number[];
  /** In all words. */
  readonly length: number;
  /** Whether the name tells its event from others of its kind. */
  readonly isTelling: boolean;
  /** Its words of the sorts that tell events apart. */
  readonly bySort: ReadonlyMap<Sort, readonly string[]>;
  /** The same for the same words in the same order. */
  readonly text: string;
}

/** Reads the words of `EventReference.words`. */
export function nameOf(words: readonly string[]): Name {
  const syllablesOf = words.map(syllables);
  const length = syllablesOf.reduce((sum, one) => sum + one, 0);
  const bySort = new Map<Sort, string[]>();
  for (const word of words) {
    const sort = sortOf(word);
    if (sort !== null) bySort.set(sort, [...(bySort.get(sort) ?? []), word]);
  }
  return {
    words,
    known: new Set(words),
    syllables: syllablesOf,
    length,
    isTelling: length >= AGREED.shared,
    bySort,
    text: words.join(' '),
  };
}

function areOthers(a: Name, b: Name, sort: Sort): boolean {
  const one = a.bySort.get(sort);
  if (one === undefined) return false;
  const other = b.bySort.get(sort);
  return other !== undefined && !one.some((word) => other.includes(word));
}

/** Whether two names count sessions, and none alike. */
export const areOtherSessions = (a: Name, b: Name): boolean => areOthers(a, b, 'lan');

/** Compares the telling words of two names. */
export function nameAgreement(a: Name, b: Name): NameAgreement {
  let shared = 0;
  for (let at = 0; at < b.words.length; at += 1)
    if (a.known.has(b.words[at] as string)) shared += b.syllables[at] as number;
  const least = Math.min(a.length, b.length);
  const share = least === 0 ? 0 : shared / least;
  const areTelling = a.isTelling && b.isTelling;
  const areSorted = a.bySort.size > 0 && b.bySort.size > 0;
  const isOther =
    areSorted && (SORTS.some((sort) => areOthers(a, b, sort)) || (!areTelling && areOthers(a, b, '#')));
  if (isOther) return { shared, share, isAgreed: false, isStrong: false, isDenied: true };
  return {
    shared,
    share,
    isAgreed: areTelling && shared >= AGREED.shared && share >= AGREED.share,
    isStrong: areTelling && shared >= STRONG.shared && share >= STRONG.share,
    isDenied: areTelling && share < DENIED_BELOW,
  };
}
