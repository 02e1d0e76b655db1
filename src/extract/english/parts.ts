import {
  ENGLISH_AWARDS,
  ENGLISH_PART_VERBS,
  ENGLISH_SPEAKING,
  ENGLISH_UNHELD,
} from '../../gazetteer/english-events.ts';
import type { ParticipationRole } from '../../model/event.ts';
import { foldText } from '../../model/text.ts';
import type { EventDraft, OfficialDraft, ParticipationDraft } from '../draft.ts';
import { evidenceOf } from '../statement/reading.ts';
import type { Token } from '../statement/tokens.ts';
import type { EnglishElement, EnglishParse } from './elements.ts';
import { isMonth } from './names.ts';
import { nameOf, wordSet } from './reading.ts';

type PartVerb = keyof typeof ENGLISH_PART_VERBS | 'SPEAK';

/** An official named in a sentence: the element that names them. */
interface Named {
  readonly at: number;
  readonly official: number;
}

const VERBS = new Map<string, PartVerb>([
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
const COMING = new Set<EventDraft['kind']>(['VISIT', 'MEETING', 'EXCHANGE']);
/** Elements behind a verb within which those stand that it leads to, and before one within which it is denied. */
const REACH = 14;
const REACH_OF_DENIAL = 4;

/**
 * The parts that officials take in the main event of an English text, by the verb that they are the subject or object of:
 * each part once, where it is told first. `given` are the elections and appointments that offices tell of.
 */
export function englishParts(
  parse: EnglishParse,
  officials: readonly OfficialDraft[],
  given: readonly ParticipationDraft[],
  main: EventDraft | undefined,
  isQuiet: (sentence: number) => boolean,
): readonly ParticipationDraft[] {
  if (main === undefined || officials.length === 0) return [];
  const parts = new Map(given.map((part) => [`${part.role} ${part.official}`, part]));
  const byName = namesakes(officials);
  for (const [sentence, elements] of parse.elements.entries()) {
    if (isQuiet(sentence)) continue;
    const clause = new EnglishClause(parse, elements, byName);
    for (const { role, named, from, to } of clause.parts(officials, main)) {
      const key = `${role} ${named}`;
      if (parts.has(key)) continue;
      const rule = `english.participation.${role.toLowerCase().replaceAll('_', '-')}`;
      parts.set(key, {
        official: named,
        role,
        evidence: evidenceOf(parse.reading, sentence, from, to, rule, 0.75),
      });
    }
  }
  return [...parts.values()]
    .filter(({ role, official }) => role !== 'ATTENDEE' || !parts.has(`GUEST ${official}`))
    .filter(({ role, official }) => role !== 'ELECTED' || !parts.has(`RE_ELECTED ${official}`))
    .sort((a, b) => a.official - b.official || a.evidence.start - b.evidence.start);
}

/** Officials by the whole of their names, and by the last word where only one bears it; null where several do. */
function namesakes(officials: readonly OfficialDraft[]): ReadonlyMap<string, number | null> {
  const byName = new Map<string, number | null>();
  for (const [official, { name }] of officials.entries()) {
    const whole = foldText(name);
    byName.set(whole, official);
    const last = whole.split(/\s+/).at(-1) ?? '';
    if (last !== whole) byName.set(last, byName.has(last) ? null : official);
  }
  return byName;
}

/** One sentence, and what its verbs say of the officials that it names. */
class EnglishClause {
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
      const isShort = type === 'word' && token?.capital === true;
      if (type !== 'name' && !isShort) continue;
      // By its words first: most names need no folding
      let name = token?.key ?? '';
      for (let i = from + 1; i < to; i++) name += ` ${reading.tokens[i]?.key}`;
      const official = byName.get(name) ?? (isShort ? null : byName.get(foldText(nameOf(reading, from, to))));
      if (official !== undefined && official !== null) named.set(at, official);
    }
    this.#named = named;
  }

  *parts(officials: readonly OfficialDraft[], main: EventDraft) {
    if (this.#named.size === 0) return;
    for (const at of this.#elements.keys()) {
      for (const [role, named] of this.#rolesAt(at, officials, main)) {
        const verb = this.#elements[at] as EnglishElement;
        const name = this.#elements[named.at] as EnglishElement;
        yield {
          role,
          named: named.official,
          from: Math.min(verb.from, name.from),
          to: Math.max(named.at < at ? verb.from + 1 : verb.to, name.to),
        };
      }
    }
  }

  #rolesAt(
    at: number,
    officials: readonly OfficialDraft[],
    main: EventDraft,
  ): readonly (readonly [ParticipationRole, Named])[] {
    const give = (role: ParticipationRole, to: readonly Named[]) => to.map((one) => [role, one] as const);
    const elected = this.#electedAt(at);
    if (elected !== null) return give(elected, this.#before(at));
    const verb = VERBS.get(this.#word(at));
    if (verb === undefined || this.#isUnheld(at)) return [];
    const isPassive = this.#word(at + 1) === 'by' || this.#word(at + 2) === 'by';
    const subjects = isPassive && verb !== 'RECEIVE' ? [] : this.#before(at);
    const behind = () => this.#behind(at);
    const isForeign = ({ official }: Named) => officials[official]?.isForeign === true;
    switch (verb) {
      case 'SPEAK':
        return give('SPEAKER', subjects.length > 0 ? subjects : this.#right(at));
      case 'CHAIR':
        return give('HOST', subjects.length > 0 ? subjects : isPassive ? behind() : []);
      case 'LEAD':
        return isPassive && this.#leadsDelegation(at) && COMING.has(main.kind)
          ? give('GUEST', behind().slice(0, 1))
          : [];
      case 'ATTEND': {
        const there = subjects.length > 0 ? subjects : behind();
        return [
          ...give('GUEST', there.filter(isForeign)),
          ...give(
            'ATTENDEE',
            there.filter((one) => !isForeign(one)),
          ),
        ];
      }
      case 'RECEIVE': {
        if (isPassive) return [...give('GUEST', subjects), ...give('HOST', behind())];
        const what = this.#objectAt(at);
        if (what === 'AWARD') return give('AWARDED', subjects);
        return what === 'GUEST' ? [...give('HOST', subjects), ...give('GUEST', behind())] : [];
      }
    }
  }

  #word(at: number): string {
    const element = this.#elements[at];
    return element?.type === 'word' || element?.type === 'mark' ? element.key : '';
  }

  /** "was elected Vice Chairman", "was re-elected": the verb stands in the office or before it. */
  #electedAt(at: number): ParticipationRole | null {
    const element = this.#elements[at] as EnglishElement;
    const key = this.#tokens[element.from]?.key ?? '';
    if (element.type === 'word' ? key !== 'elected' && key !== 're-elected' : element.type !== 'office')
      return null;
    const isAgain = key === 're-elected' || (this.#word(at - 1) === '-' && this.#word(at - 2) === 're');
    const be = isAgain && key === 'elected' ? at - 3 : at - 1;
    if (!BE.has(this.#word(be)) && !BE.has(this.#word(be - 1))) return null;
    if (isAgain) return 'RE_ELECTED';
    return key === 'elected' ? 'ELECTED' : key === 'appointed' ? 'APPOINTED' : null;
  }

  #isUnheld(at: number): boolean {
    for (let i = at - 1; i >= Math.max(0, at - REACH_OF_DENIAL); i--) {
      if (this.#elements[i]?.type === 'name') return false;
      if (unheld.has(this.#word(i))) return true;
    }
    return false;
  }

  /** Those right before an element: the one named last, and those whom "and" joins to that one. */
  #before(last: number): readonly Named[] {
    // "attended and addressed the event"
    if (this.#word(last - 1) === 'and' && VERBS.has(this.#word(last - 2))) return this.#before(last - 2);
    const found: Named[] = [];
    let isJoined = false;
    for (let at = last - 1; at >= 0; at--) {
      const official = this.#named.get(at);
      if (official !== undefined) {
        if (found.length > 0 && !isJoined) break;
        found.unshift({ at, official });
        continue;
      }
      if (!this.#isBeside(at)) break;
      isJoined ||= found.length > 0 && this.#word(at) === 'and';
      // "Chairman A, while attending ..., Ambassador B": an unknown name is whom the verb is said of
      if (this.#elements[at]?.type === 'name') break;
    }
    return found;
  }

  /** Whether an element may stand between a name and its verb. */
  #isBeside(at: number): boolean {
    const element = this.#elements[at] as EnglishElement;
    if (element.type === 'word') return SMALL.has(element.key) || isMonth(element.key);
    if (element.type !== 'mark') return true;
    return element.key !== ';' && element.key !== '"';
  }

  /** Those behind a verb, in a row. */
  #behind(verb: number): readonly Named[] {
    const found: Named[] = [];
    for (let at = verb + 1; at < this.#elements.length; at++) {
      const official = this.#named.get(at);
      if (official !== undefined) found.push({ at, official });
      else if (found.length > 0 && !this.#isBeside(at)) break;
      else if (found.length === 0 && (at > verb + REACH || VERBS.get(this.#word(at)) === 'SPEAK')) break;
      else if (this.#word(at) === ';') break;
    }
    return found;
  }

  /** '..., said Ambassador A': who stands right behind a verb. */
  #right(verb: number): readonly Named[] {
    const at = this.#elements[verb + 1]?.type === 'office' ? verb + 2 : verb + 1;
    const official = this.#elements[at]?.type === 'name' ? this.#named.get(at) : undefined;
    return official === undefined || !/^(?:said|says|noted|stressed)$/.test(this.#word(verb))
      ? []
      : [{ at, official }];
  }

  #leadsDelegation(at: number): boolean {
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--)
      if (this.#word(i) === 'delegation' || this.#word(i) === 'group') return true;
    return false;
  }

  /** What is received: somebody, or an award; null where it is neither. */
  #objectAt(verb: number): 'GUEST' | 'AWARD' | null {
    for (let at = verb + 1; at < Math.min(this.#elements.length, verb + REACH); at++) {
      const word = this.#word(at);
      if (awards.has(word)) return 'AWARD';
      if (word === 'delegation' || word === 'visiting') return 'GUEST';
      if (word === 'from' || word === ';') return null;
      const type = this.#elements[at]?.type;
      if (type === 'name' || type === 'office') return 'GUEST';
    }
    return null;
  }
}
