import {
  ENGLISH_AWARDS,
  ENGLISH_PART_VERBS,
  ENGLISH_SPEAKING,
  ENGLISH_UNHELD,
} from '../../gazetteer/english-events.ts';
import type { ParticipationRole } from '../../model/event.ts';
import { foldText } from '../../model/text.ts';
import type { Token } from '../statement/tokens.ts';
import type { EnglishElement, EnglishParse } from './elements.ts';
import { isMonth } from './names.ts';
import { nameOf, wordSet } from './reading.ts';

/** What a verb says of those whom it is told of; see `ENGLISH_PART_VERBS`. */
export type EnglishPartVerb = keyof typeof ENGLISH_PART_VERBS | 'SPEAK';

/** An official named in a sentence: the element that names them. */
export interface Named {
  readonly at: number;
  readonly official: number;
}

const VERBS = new Map<string, EnglishPartVerb>([
  ...ENGLISH_SPEAKING.map((word) => [word, 'SPEAK'] as const),
  ...(Object.keys(ENGLISH_PART_VERBS) as (keyof typeof ENGLISH_PART_VERBS)[]).flatMap((verb) =>
    ENGLISH_PART_VERBS[verb].split('|').map((word) => [word, verb] as const),
  ),
]);
const unheld = wordSet(ENGLISH_UNHELD.split('|'));
const awards = wordSet(ENGLISH_AWARDS.split('|'));
/** Words between those who act and the verb that change nothing, days apart. */
const SMALL = wordSet(
  'also then jointly both on in at the this that morning afternoon evening and who has have had was were been is are being re co warmly cordially directly'.split(
    ' ',
  ),
);
const BE = wordSet('was were been being is are'.split(' '));
/** Behind these a name is not the one of whom a verb is said: "the wife of Chairman A attended". */
const GOVERNING = wordSet('of for from to'.split(' '));
const YEAR = /^(?:19|20)\d\d$/;
/** Elements behind a verb within which those stand that it leads to, and before one within which it is denied. */
const REACH = 14;
const REACH_OF_DENIAL = 4;
/** Elements of a sentence within which a year opens it. */
const OPENING = 6;

/** One sentence, its verbs of taking part, and the officials that stand around each. Elements are named by their index. */
export class EnglishPartClause {
  readonly #tokens: readonly Token[];
  readonly #elements: readonly EnglishElement[];
  readonly #named: ReadonlyMap<number, number>;

  constructor(
    { reading }: EnglishParse,
    elements: readonly EnglishElement[],
    byName: ReadonlyMap<string, number | null>,
  ) {
    this.#tokens = reading.tokens;
    this.#elements = elements;
    const named = new Map<number, number>();
    for (const [at, { type, from, to }] of elements.entries()) {
      const token = reading.tokens[from];
      // "To attend the show, ..." is not of a Mr To
      const isShort = type === 'word' && token?.capital === true && token.key !== 'to';
      if (type !== 'name' && !isShort) continue;
      // By its words first: most names need no folding
      let name = token?.key ?? '';
      for (let i = from + 1; i < to; i++) name += ` ${reading.tokens[i]?.key}`;
      const official = byName.get(name) ?? (isShort ? null : byName.get(foldText(nameOf(reading, from, to))));
      if (official !== undefined && official !== null) named.set(at, official);
    }
    this.#named = named;
  }

  get length(): number {
    return this.#elements.length;
  }

  /** Whether the sentence says nothing of the officials in the event: it names none, or opens with another year than the event's. */
  isBeside(year: string | null): boolean {
    return this.#named.size === 0 || this.#isOtherYear(0, OPENING, year);
  }

  /** The tokens from a verb to a name. */
  span(verb: number, name: number): { readonly from: number; readonly to: number } {
    const said = this.#elements[verb] as EnglishElement;
    const { from, to } = this.#elements[name] as EnglishElement;
    return { from: Math.min(said.from, from), to: Math.max(name < verb ? said.from + 1 : said.to, to) };
  }

  verbAt(at: number): EnglishPartVerb | null {
    return VERBS.get(this.word(at)) ?? null;
  }

  /** The key of an element that is one word or mark, else "". */
  word(at: number): string {
    const element = this.#elements[at];
    return element?.type === 'word' || element?.type === 'mark' ? element.key : '';
  }

  /** "attended by A", "was warmly received in Vinh": done to those who stand before it. */
  isPassive(at: number): boolean {
    return this.word(at + 1) === 'by' || (/(?:ed|told)$/.test(this.word(at)) && this.#isBehindBe(at));
  }

  /** Whether a form of "be" stands before an element, small words between. */
  #isBehindBe(last: number): boolean {
    let at = last - 1;
    while (SMALL.has(this.word(at)) && !BE.has(this.word(at))) at--;
    return BE.has(this.word(at));
  }

  /** The "by" behind a passive; null where it does not say by whom. */
  byAt(verb: number): number | null {
    return this.#wordBehind(verb, (word) => word === 'by');
  }

  /** What leads from a verb of attending to those who are there: "attended by", "the presence of", "Attending the event were". */
  listAt(verb: number): number | null {
    if (this.isPassive(verb)) return this.byAt(verb);
    if (this.word(verb + 1) === 'of') return verb + 1;
    return this.#wordBehind(verb, (word) => BE.has(word) || word.startsWith('includ'));
  }

  /** The nearest such word behind a verb, in its clause; null where none stands. */
  #wordBehind(verb: number, isIt: (word: string) => boolean): number | null {
    for (let at = verb + 1; at < Math.min(this.#elements.length, verb + REACH); at++) {
      if (isIt(this.word(at))) return at;
      if (this.word(at) === ';' || this.#named.has(at)) return null;
    }
    return null;
  }

  /** "was present at", "Present were"; but "at present" and "the present Chairman" say nothing of who was there. */
  isPresence(at: number): boolean {
    return this.#isBehindBe(at) || /^(?:at|was|were)$/.test(this.word(at + 1));
  }

  /** Whether a verb is told of another year: "attended a workshop in Vinh in 2019". */
  isOfOtherYear(verb: number, year: string | null): boolean {
    return this.#isOtherYear(verb + 1, this.#clauseEnd(verb), year);
  }

  /** Where what is said by a verb ends: at the next verb or comma; that of "June 12, 2019" is none. */
  #clauseEnd(verb: number): number {
    let at = verb + 1;
    for (; at < this.#elements.length; at++) {
      const word = this.word(at);
      if (word === ';' || VERBS.has(word)) break;
      if (word === ',' && !YEAR.test(this.word(at + 1))) break;
    }
    return at;
  }

  /** "in 2019", "June 12, 2019": whether some elements tell of a year in which the event was not. */
  #isOtherYear(from: number, to: number, year: string | null): boolean {
    for (let at = from; at < to; at++) {
      const word = this.word(at);
      if (year === null || !YEAR.test(word) || word === year) continue;
      const before = this.word(at - 1);
      if (before === 'in' || before === 'since' || isMonth(before)) return true;
      if (before === ',' && /^\d/.test(this.word(at - 2))) return true;
    }
    return false;
  }

  isUnheld(at: number): boolean {
    for (let i = at - 1; i >= Math.max(0, at - REACH_OF_DENIAL); i--) {
      if (this.#elements[i]?.type === 'name') return false;
      if (unheld.has(this.word(i))) return true;
    }
    return false;
  }

  /** Those right before an element: the one named last, and those whom "and" joins to that one. */
  before(last: number): readonly Named[] {
    // "attended and addressed the event"
    if (this.word(last - 1) === 'and' && VERBS.has(this.word(last - 2))) return this.before(last - 2);
    const found: Named[] = [];
    let isJoined = false;
    for (let at = last - 1; at >= 0; at--) {
      const official = this.#named.get(at);
      if (official !== undefined) {
        if ((found.length > 0 && !isJoined) || this.#isGoverned(at)) break;
        found.unshift({ at, official });
        continue;
      }
      if (!this.#isBeside(at)) break;
      isJoined ||= found.length > 0 && this.word(at) === 'and';
      // "Chairman A, while attending ..., Ambassador B": an unknown name is whom the verb is said of
      if (this.#elements[at]?.type === 'name') break;
    }
    return found;
  }

  /** "the wife of A", "a letter to Chairman A". */
  #isGoverned(name: number): boolean {
    return GOVERNING.has(this.word(this.#elements[name - 1]?.type === 'office' ? name - 2 : name - 1));
  }

  /** Whether an element may stand between a name and its verb. */
  #isBeside(at: number): boolean {
    const element = this.#elements[at] as EnglishElement;
    if (element.type === 'word') return SMALL.has(element.key) || isMonth(element.key);
    if (element.type !== 'mark') return true;
    return element.key !== ';' && element.key !== '"';
  }

  /** Those behind a verb or the word that leads to them, in a row. */
  behind(verb: number | null): readonly Named[] {
    const found: Named[] = [];
    if (verb === null) return found;
    for (let at = verb + 1; at < this.#elements.length; at++) {
      const official = this.#named.get(at);
      if (official !== undefined) found.push({ at, official });
      else if (found.length > 0 ? !this.#isBeside(at) : at > verb + REACH || this.#endsAt(at)) break;
    }
    return found;
  }

  /** ", stressed Ambassador A", ";": where what is told ends. */
  #endsAt(at: number): boolean {
    return this.word(at) === ';' || this.verbAt(at) === 'SPEAK';
  }

  /** '..., said Ambassador A': who stands right behind a verb. */
  right(verb: number): readonly Named[] {
    const at = this.#elements[verb + 1]?.type === 'office' ? verb + 2 : verb + 1;
    const official = this.#elements[at]?.type === 'name' ? this.#named.get(at) : undefined;
    return official === undefined || !/^(?:said|says|noted|stressed)$/.test(this.word(verb))
      ? []
      : [{ at, official }];
  }

  /** "was elected Vice Chairman", "was re-elected": the verb stands in the office or before it. */
  electedAt(at: number): ParticipationRole | null {
    const element = this.#elements[at] as EnglishElement;
    const key = this.#tokens[element.from]?.key ?? '';
    if (element.type === 'word' ? key !== 'elected' : element.type !== 'office') return null;
    const isAgain = this.word(at - 1) === '-' && this.word(at - 2) === 're';
    if (!this.#isBehindBe(isAgain ? at - 2 : at)) return null;
    if (isAgain) return 'RE_ELECTED';
    return key === 'elected' ? 'ELECTED' : key === 'appointed' ? 'APPOINTED' : null;
  }

  leadsDelegation(at: number): boolean {
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--)
      if (this.word(i) === 'delegation' || this.word(i) === 'group') return true;
    return false;
  }

  /** What is received: somebody, or an award; null where it is neither, as a letter of somebody. Who hosts does so for them. */
  objectAt(verb: number): 'GUEST' | 'AWARD' | null {
    const isHosting = this.word(verb).startsWith('host');
    for (let at = verb + 1; at < Math.min(this.#elements.length, verb + REACH); at++) {
      const word = this.word(at);
      if (awards.has(word)) return 'AWARD';
      if (/^(?:delegation|group)$/.test(word)) return 'GUEST';
      if (word === 'from' || word === ';' || (!isHosting && /^(?:by|of|to)$/.test(word))) return null;
      const type = this.#elements[at]?.type;
      if (type === 'name' || type === 'office') return 'GUEST';
    }
    return null;
  }
}
