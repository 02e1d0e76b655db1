import { Gap, type Token } from '../statement/tokens.ts';
import {
  AFTER_PLACE,
  acronyms,
  eventNouns,
  heads,
  INNER,
  isBodyAhead,
  isFieldList,
  isHyphen,
  isMission,
  JOINTS,
  LEVELS,
  NOT_IN_NAMES,
  PARTS,
  regionEnd,
  shorts,
  small,
  whole,
  words,
} from './body-words.ts';
import { beginsVietnameseName, isMonth } from './names.ts';
import type { EnglishPlace } from './places.ts';
import { isPossessive } from './reading.ts';
import { titleAt } from './titles.ts';

/** A body named in an English text, as a run of tokens, articles left out. */
export interface EnglishBody {
  readonly from: number;
  readonly to: number;
  /** Its places, in order. */
  readonly places: readonly EnglishPlace[];
  /** "the union", "the association": the word by which the text takes up a body named before, else null. */
  readonly short: string | null;
  /** Printed with "'s": what follows belongs to it. */
  readonly isOwner: boolean;
}

const LONGEST_BODY = 32;

/** The acronyms that a text itself explains: "Hanoi Union of Friendship Organizations (HAUFO)". */
export type KnownAcronyms = ReadonlySet<string>;

/** Reads one body from a token on; an instance is good for one text. */
export class BodyReader {
  readonly #tokens: readonly Token[];
  readonly #places: ReadonlyMap<number, EnglishPlace>;
  readonly #acronyms: KnownAcronyms;

  constructor(tokens: readonly Token[], places: ReadonlyMap<number, EnglishPlace>, known: KnownAcronyms) {
    this.#tokens = tokens;
    this.#places = places;
    this.#acronyms = known;
  }

  /** The body whose name begins at a token, the longest reading, or null. */
  at(from: number, limit: number): EnglishBody | null {
    const tokens = this.#tokens;
    const first = tokens[from];
    if (first === undefined || first.kind !== 'word') return null;
    if (!first.capital && !this.#isLevel(from, limit)) return null;
    if (NOT_IN_NAMES.has(first.key) || isMonth(first.key)) return null;
    const title = titleAt(tokens, from);
    if (title !== null && (!words.has(first.key) || title.to > from + 1)) return null;
    // "Congress of the Vietnam Fatherland Front": an event of a body
    if (eventNouns.has(first.key) && tokens[from + 1]?.key === 'of') return null;
    const end = Math.min(limit, from + LONGEST_BODY);
    let at = from;
    /** The end of the longest complete name so far; -1 before a head noun. */
    let complete = -1;
    let hasHead = false;
    /** Capitals that are no known words of bodies may still come: before a head noun, and one behind a joint. */
    let free = Number.POSITIVE_INFINITY;
    const places: EnglishPlace[] = [];
    while (at < end) {
      const token = tokens[at] as Token;
      if (at > from && token.gap >= Gap.PARAGRAPH) break;
      // "the provincial party committee", "Vietnam-Laos friendship association"
      const printedSmall = at > from && !token.capital ? small.at(tokens, at) : null;
      if (printedSmall !== null && printedSmall.to <= end && !hasHead) {
        hasHead = true;
        free = 0;
        at = printedSmall.to;
        complete = at;
        continue;
      }
      if (token.kind === 'word' && (token.capital || this.#isLevel(at, limit))) {
        if (at > from && this.#stopsAt(at, hasHead, from)) break;
        const place = this.#places.get(at);
        const known = whole.at(tokens, at);
        if (known !== null && known.to <= end) {
          hasHead = true;
          free = 0;
          at = known.to;
          complete = at;
        } else if (
          place !== undefined &&
          place.to <= end &&
          !(hasHead && free === 0 && place.kind !== 'VIETNAM' && place.kind !== 'PROVINCE')
        ) {
          places.push(place);
          at = place.to;
          if (hasHead) complete = at;
          if (AFTER_PLACE.has(tokens[at]?.key ?? '') && hasHead) {
            at++;
            complete = at;
            free = 0;
            if (!this.#goesOn(at)) break;
          }
        } else if (heads.has(token.key) || this.#isAcronym(token)) {
          hasHead = true;
          free = 0;
          at++;
          complete = at;
        } else {
          if (hasHead && !words.has(token.key) && !LEVELS.has(token.key)) {
            if (free <= 0 && !isBodyAhead(tokens, at)) break;
          }
          if (hasHead) free = 0;
          at++;
          if (hasHead && token.capital) complete = at;
        }
        if (
          isPossessive(tokens[at - 1]) &&
          hasHead &&
          complete === at &&
          !INNER.has(tokens[at - 1]?.key ?? '')
        ) {
          const owned = this.#owned(at, limit);
          if (owned === null) return this.#body(from, complete, places, true);
          return this.#body(from, owned.to, [...places, ...owned.places], owned.isOwner);
        }
        continue;
      }
      const next = this.#pastJoint(at, end, from, hasHead, places);
      if (next === null) break;
      at = next.to;
      if (next.complete !== null) {
        complete = next.complete;
        if (next.stops) break;
      }
      if (next.frees) free = 1;
    }
    return complete < 0 ? null : this.#body(from, complete, places, isPossessive(tokens[complete - 1]));
  }

  /** "VUFO's Americas Department": what a possessive owns, when that is a body too. */
  #owned(at: number, limit: number): EnglishBody | null {
    const owned = this.at(at, Math.min(limit, at + 12));
    return owned === null || owned.short !== null ? null : owned;
  }

  #body(from: number, to: number, places: readonly EnglishPlace[], isOwner: boolean): EnglishBody {
    const first = this.#tokens[from] as Token;
    // "the Committee", "the Front": capitals do not make a name of it
    const short = to === from + 1 && shorts.has(first.key) ? first.key : null;
    return { from, to, places: places.filter((place) => place.to <= to), short, isOwner };
  }

  #isAcronym(token: Token): boolean {
    return token.allCapitals && (acronyms.has(token.key) || this.#acronyms.has(token.key));
  }

  /** "provincial", "city's", "district" in small letters before a capital or another such word. */
  #isLevel(at: number, limit: number, depth = 0): boolean {
    const token = this.#tokens[at] as Token;
    const next = this.#tokens[at + 1];
    if (!LEVELS.has(token.key) || next === undefined || at + 1 >= limit || next.kind !== 'word') return false;
    if (next.capital) return !NOT_IN_NAMES.has(next.key);
    return (
      small.at(this.#tokens, at + 1) !== null ||
      (depth < 3 && LEVELS.has(next.key) && this.#isLevel(at + 1, limit, depth + 1))
    );
  }

  #stopsAt(at: number, hasHead: boolean, from: number): boolean {
    const tokens = this.#tokens;
    const token = tokens[at] as Token;
    if (NOT_IN_NAMES.has(token.key)) return true;
    const title = titleAt(tokens, at);
    // "Board of Directors", "General Department": words of offices inside names
    if (title !== null && !words.has(token.key)) return true;
    if (title !== null && title.to > at + 1) return true;
    return hasHead && at > from && beginsVietnameseName(tokens, at) && !isBodyAhead(tokens, at);
  }

  /** Behind "Committee of Cao Bang province" a name ends, unless a joint goes on with it. */
  #goesOn(at: number): boolean {
    return isPossessive(this.#tokens[at - 1]) || LEVELS.has(this.#tokens[at]?.key ?? '');
  }

  #pastJoint(
    at: number,
    end: number,
    from: number,
    hasHead: boolean,
    places: EnglishPlace[],
  ): {
    readonly to: number;
    readonly complete: number | null;
    readonly stops: boolean;
    readonly frees: boolean;
  } | null {
    const tokens = this.#tokens;
    const token = tokens[at] as Token;
    if (at === from) return null;
    const on = (to: number, frees = true) => ({ to, complete: null, stops: false, frees });
    // "(VUFO)" and a number of a chapter stand inside names
    if (token.key === '(' && tokens[at + 1]?.allCapitals && tokens[at + 2]?.key === ')')
      return words.has(tokens[at + 3]?.key ?? '') && tokens[at + 3]?.capital && isBodyAhead(tokens, at + 3)
        ? on(at + 3, false)
        : null;
    if (token.kind === 'number' && hasHead && tokens[at - 1]?.key === 'chapter')
      return { to: at + 1, complete: at + 1, stops: true, frees: false };
    const next = tokens[at + 1];
    if (next === undefined || at + 1 >= end) return null;
    if (token.key === "'" && token.gap === Gap.NONE && next.capital) return on(at + 1, false);
    if (token.key === '/' && token.gap === Gap.NONE && next.capital) return on(at + 1);
    if (token.key === '-') return isHyphen(tokens, this.#places, at) ? on(at + 1) : null;
    if (token.key === ',') return hasHead && isFieldList(tokens, at, end) ? on(at + 1) : null;
    if (!JOINTS.has(token.key)) return null;
    const target = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
    const word = tokens[target];
    if (
      word === undefined ||
      target >= end ||
      word.kind !== 'word' ||
      NOT_IN_NAMES.has(word.key) ||
      isMonth(word.key)
    )
      return null;
    if (token.key === 'and' || token.key === '&') return this.#joins(at, target, from) ? on(target) : null;
    if (token.key === 'of' && hasHead && shorts.has(word.key) && !word.capital)
      return { to: target + 1, complete: target + 1, stops: true, frees: false };
    if (!word.capital && !this.#isLevel(target, end)) return null;
    if (titleAt(tokens, target) !== null && !words.has(word.key)) return null;
    // "External Relations Department at the Viet Nam Women's Union"
    if (
      /^(?:at|under)$/.test(token.key) &&
      PARTS.has(tokens[at - 1]?.key ?? '') &&
      isBodyAhead(tokens, target)
    )
      return on(target);
    if (/^(?:in|at|to|under)$/.test(token.key)) {
      const place = this.#places.get(target);
      if (!/^(?:in|to)$/.test(token.key) || place === undefined || !isMission(tokens, from, at)) return null;
      places.push(place);
      return { to: place.to, complete: place.to, stops: true, frees: false };
    }
    // Before its head noun a name has no "of": "Consul Zhang Wei of the Consulate General" is a person
    if (!hasHead && /^(?:of|in|at|on|to)$/.test(token.key)) return null;
    const foreign = token.key === 'of' && hasHead ? regionEnd(tokens, this.#places, target, end) : null;
    if (foreign !== null) return { to: foreign, complete: foreign, stops: true, frees: false };
    const place = this.#places.get(target);
    if (hasHead && place !== undefined && place.to <= end && token.key === 'of') {
      // "of Cao Bang province", "of the Hanoi Party Committee": the latter goes on
      const after = tokens[place.to];
      const isNested =
        after !== undefined &&
        (after.capital || LEVELS.has(after.key)) &&
        isBodyAhead(tokens, AFTER_PLACE.has(after.key) ? place.to + 1 : place.to);
      if (isNested) return on(target);
      places.push(place);
      const to = AFTER_PLACE.has(after?.key ?? '') ? place.to + 1 : place.to;
      return {
        to,
        complete: to,
        stops: !isMission(tokens, from, at) && tokens[to]?.key !== '-',
        frees: false,
      };
    }
    if (beginsVietnameseName(tokens, target) && !isBodyAhead(tokens, target)) return null;
    return on(target);
  }

  /** Whether "and" stands inside a name: between two fields of one body, not between two bodies, offices or persons. */
  #joins(at: number, target: number, from: number): boolean {
    const tokens = this.#tokens;
    if (target !== at + 1) return false;
    const before = tokens[at - 1] as Token;
    const next = tokens[target] as Token;
    if (!next.capital || heads.has(before.key) || isPossessive(before) || this.#isAcronym(before))
      return false;
    if (titleAt(tokens, target) !== null || this.#isAcronym(next)) return false;
    if (beginsVietnameseName(tokens, target) || whole.at(tokens, target) !== null) return false;
    if (this.#places.has(target) && !words.has(next.key)) return false;
    return at > from && words.has(before.key) && (words.has(next.key) || heads.has(next.key));
  }
}

/** "the union", "the association": a short form in small letters behind an article or "its". */
export function shortBodyAt(tokens: readonly Token[], at: number): EnglishBody | null {
  const token = tokens[at];
  if (token === undefined || !shorts.has(token.key)) return null;
  return { from: at, to: at + 1, places: [], short: token.key, isOwner: isPossessive(token) };
}
