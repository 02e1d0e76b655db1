import { countries } from '../../gazetteer/countries.ts';
import {
  ENGLISH_COMMEMORATED,
  ENGLISH_COMMEMORATING,
  ENGLISH_EVENT_NOUNS,
  ENGLISH_EVENT_VERBS,
  ENGLISH_HELD,
  type EnglishEventHead,
} from '../../gazetteer/english-events.ts';
import { ENGLISH_COUNTRY_WORDS } from '../../gazetteer/english-places.ts';
import type { EventKind } from '../../model/event.ts';
import type { Token } from '../statement/tokens.ts';
import type { EnglishElement, EnglishParse } from './elements.ts';
import { dictionary, wordList, wordSet } from './reading.ts';

/** A place in a text that names an event: by a noun ("friendship exchange") or by a verb ("received"). */
export interface EnglishEventMention {
  readonly sentence: number;
  /** The head's words. */
  readonly from: number;
  readonly to: number;
  readonly kind: EventKind;
  readonly weight: number;
  readonly form: 'NOUN' | 'VERB';
  /** "the ceremony", "the visit": a thing told before. */
  readonly isTakenUp: boolean;
  /** "at the reception", "after the signing": named only to place something else. */
  readonly isAside: boolean;
  /** Said to be held, organised, opened. */
  readonly isHeld: boolean;
}

const nouns = dictionary<EnglishEventHead>(ENGLISH_EVENT_NOUNS);
const verbs = dictionary<EnglishEventHead>(ENGLISH_EVENT_VERBS);
const held = wordList(ENGLISH_HELD);
const commemorating = wordSet(ENGLISH_COMMEMORATING);
const commemorated = wordSet(ENGLISH_COMMEMORATED);
const ASIDE = new Set('at during after before following since concluding ahead until despite for'.split(' '));
const NOT_A_NOUN = new Set('to will would can could may might must should and not also'.split(' '));
const ORDINAL = /^(?:\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/;
const SIGNED =
  /^(?:agreement|memorandum|mou|document|documents|deal|plan|programme|program|pact|statement|cooperation|agreements|letter|contract|declaration|minutes|joint)$/;
const MET =
  /^(?:delegation|ambassador|chairman|president|leader|leaders|guests?|members|representatives|officials|envoy|diplomat)$/;
const REACH = 14;
const NEAR = 8;

/** All mentions of events in a text, in order; names of bodies and offices hold none. */
export function eventMentions({ reading, elements }: EnglishParse): readonly EnglishEventMention[] {
  const { tokens, sentences } = reading;
  const found: EnglishEventMention[] = [];
  for (const [sentence, list] of elements.entries()) {
    const { from, to } = sentences[sentence] as { from: number; to: number };
    const holders = list.filter(({ type }) => type === 'office' || type === 'body' || type === 'name');
    let at = 0;
    for (let i = from; i < to; i++) {
      while ((holders[at]?.to ?? Number.POSITIVE_INFINITY) <= i) at++;
      const holder = holders[at];
      if (holder !== undefined && holder.from <= i && holder.type !== 'name') {
        i = holder.to - 1;
        continue;
      }
      const mention = nounAt(tokens, i, sentence, from, to) ?? verbAt(tokens, i, sentence, from, to, holders);
      if (mention === null) continue;
      found.push(mention);
      i = mention.to - 1;
    }
  }
  return found;
}

function nounAt(
  tokens: readonly Token[],
  at: number,
  sentence: number,
  from: number,
  to: number,
): EnglishEventMention | null {
  const noun = nouns.at(tokens, at) ?? dayOf(tokens, at, from);
  if (noun === null || noun.to > to) return null;
  const before = tokens[at - 1];
  const next = tokens[noun.to];
  if (
    at > from &&
    before !== undefined &&
    NOT_A_NOUN.has(before.key) &&
    !(before.key === 'and' && isPhrase(at, noun.to))
  )
    return null;
  // "visit to" with its article or adjective is a noun; "exchange delegations", "visit Hanoi" are verbs
  if (
    next !== undefined &&
    /^(?:views|experience|experiences|delegations|gifts|information|their|its)$/.test(next.key)
  )
    return null;
  const determiner = determinerOf(tokens, at, from);
  const { kind, weight } = kindOf(tokens, at, noun.to, to, noun.value);
  const before2 = tokens[determiner - 1]?.key ?? '';
  const isDefinite = /^(?:the|this|that|these|its|their)$/.test(tokens[determiner]?.key ?? '');
  const isBare =
    at - determiner <= 2 &&
    !(next?.key === 'of' || next?.key === 'on' || next?.key === 'to' || tokens[noun.to]?.key === '"');
  return {
    sentence,
    from: at,
    to: noun.to,
    kind,
    weight,
    form: 'NOUN',
    isTakenUp: isDefinite && isBare,
    isAside:
      (determiner > from &&
        (ASIDE.has(before2) || (before2 === 'of' && tokens[determiner - 2]?.key === 'ahead'))) ||
      /^(?:framework|occasion|part|side|end|sidelines|result|results)$/.test(
        tokens[determiner - 2]?.key ?? '',
      ),
    isHeld: isHeldNear(tokens, at, noun.to, from, to),
  };
}

/** "Korea Day", "Lao Culture Week": a capital day of a country or its culture is a festival, a National Day is none. */
function dayOf(
  tokens: readonly Token[],
  at: number,
  from: number,
): { readonly to: number; readonly value: EnglishEventHead } | null {
  const token = tokens[at] as Token;
  if (!token.capital || !/^(?:days?|week)$/.test(token.key) || at === from) return null;
  const before = tokens[at - 1] as Token;
  const isOurs =
    before.capital &&
    (/^(?:culture|cultural|friendship|film|food|tourism)$/.test(before.key) ||
      countryWords.at(tokens, at - 1)?.to === at);
  return isOurs ? { to: at + 1, value: { kind: 'FESTIVAL', weight: 2.4 } } : null;
}

const countryWords = wordList([
  ...countries.map(({ englishName }) => englishName),
  ...Object.values(ENGLISH_COUNTRY_WORDS).flatMap((list) => list.split('|')),
]);

const isPhrase = (from: number, to: number) => to - from > 1;

/** The article, numeral or possessive that opens the noun phrase of a head, within reach; the head itself where none does. */
function determinerOf(tokens: readonly Token[], at: number, from: number): number {
  for (let i = at - 1; i >= Math.max(from, at - 9); i--) {
    const token = tokens[i] as Token;
    if (/^(?:the|a|an|this|that|its|their|his|her|these|another)$/.test(token.key)) return i;
    if (token.kind === 'mark' && token.key !== '-' && token.key !== '"') return i + 1;
    if (/^(?:of|at|in|on|to|for|with|and|by|from|was|were|is|are|held|organised|organized)$/.test(token.key))
      return i + 1;
  }
  return at;
}

/** A plain ceremony is what it is for: to mark an anniversary, to sign, to launch, to hand over; a numbered meeting is a body's own. */
function kindOf(
  tokens: readonly Token[],
  at: number,
  end: number,
  limit: number,
  head: EnglishEventHead,
): EnglishEventHead {
  const last = tokens[end - 1]?.key ?? '';
  if (head.kind === 'MEETING' && /^(?:meeting|session)$/.test(last)) {
    for (let i = at - 1; i >= at - 3 && !/^(?:a|an|the|its|their)$/.test(tokens[i]?.key ?? ''); i--)
      if (
        ORDINAL.test(tokens[i]?.key ?? '') ||
        /^(?:st|nd|rd|th|plenary|presidium)$/.test(tokens[i]?.key ?? '')
      )
        return { kind: 'CONFERENCE', weight: 2.6 };
    if (commemorates(tokens, end, limit)) return { kind: 'COMMEMORATION', weight: 2.6 };
  }
  if (head.kind !== 'CEREMONY') return head;
  if (commemorates(tokens, end, limit)) return { kind: 'COMMEMORATION', weight: 2.6 };
  for (let i = end; i < Math.min(limit, end + 4); i++) {
    const key = tokens[i]?.key ?? '';
    if (/^(?:sign|signing|ink)$/.test(key)) return { kind: 'SIGNING', weight: 2.8 };
    if (/^(?:launch|launching|respond)$/.test(key)) return { kind: 'CAMPAIGN', weight: 2.4 };
  }
  return head;
}

function commemorates(tokens: readonly Token[], end: number, limit: number): boolean {
  for (let i = end; i < Math.min(limit, end + REACH); i++) {
    const key = tokens[i]?.key ?? '';
    if (commemorating.has(key) || key === 'occasion') {
      for (let k = i + 1; k < Math.min(limit, i + REACH); k++)
        if (commemorated.has(tokens[k]?.key ?? '')) return true;
      return false;
    }
    if (key === ';' || key === 'and') return false;
  }
  return false;
}

function isHeldNear(tokens: readonly Token[], at: number, end: number, from: number, to: number): boolean {
  for (let i = Math.max(from, at - REACH); i < Math.min(to, end + 2 * REACH); i++) {
    if (i >= at && i < end) continue;
    if (held.at(tokens, i) !== null) return true;
  }
  return false;
}

function verbAt(
  tokens: readonly Token[],
  at: number,
  sentence: number,
  from: number,
  to: number,
  holders: readonly EnglishElement[],
): EnglishEventMention | null {
  const verb = verbs.at(tokens, at);
  if (verb === null || verb.to > to) return null;
  const before = tokens[at - 1]?.key ?? '';
  if (/^(?:the|a|an|of|newly|who|which|been|having|that|had|previously|ever)$/.test(before)) return null;
  const isPassive = before === 'was' || before === 'were';
  // An event of a sentence has someone before it who received, visited or signed
  const hasSubject = at > from + 1 || /^(?:he|she|they)$/.test(before);
  if (!hasSubject) return null;
  const { kind } = verb.value;
  if (kind === 'MEETING' && !isPassive && !meetsSomeone(tokens, verb.to, to, holders)) return null;
  if (kind === 'SIGNING' && !near(tokens, verb.to, to, SIGNED) && !isPassive) return null;
  if (kind !== 'MEETING' && kind !== 'SIGNING' && isPassive) return null;
  return {
    sentence,
    from: at,
    to: verb.to,
    kind,
    weight: verb.value.weight,
    form: 'VERB',
    isTakenUp: false,
    isAside: false,
    isHeld: true,
  };
}

const near = (tokens: readonly Token[], from: number, to: number, words: RegExp): boolean => {
  for (let i = from; i < Math.min(to, from + NEAR); i++) if (words.test(tokens[i]?.key ?? '')) return true;
  return false;
};

/** Whom one receives is a person, an office or a delegation right behind the verb; a number of delegations is a year's work. */
function meetsSomeone(
  tokens: readonly Token[],
  at: number,
  to: number,
  holders: readonly EnglishElement[],
): boolean {
  if (tokens[at]?.kind === 'number' || tokens[at + 1]?.kind === 'number') return false;
  const isHolder = holders.some(
    (holder) => holder.from >= at && holder.from <= at + 4 && holder.type !== 'body',
  );
  return isHolder || near(tokens, at, to, MET);
}
