import type { EventKind, ParticipationRole } from '../../model/event.ts';
import { foldText } from '../../model/text.ts';
import type { CalendarDate } from '../../model/time.ts';
import type { EventDraft, OfficialDraft, ParticipationDraft } from '../draft.ts';
import { evidenceOf } from '../statement/reading.ts';
import type { EnglishParse } from './elements.ts';
import { EnglishPartClause, type Named } from './part-clause.ts';

/** What is known of a text before its parts are read. */
export interface EnglishPartsInput {
  readonly parse: EnglishParse;
  readonly officials: readonly OfficialDraft[];
  /** Elections and appointments that offices tell of. */
  readonly given: readonly ParticipationDraft[];
  readonly main: EventDraft | undefined;
  readonly publishedOn: CalendarDate | null;
  readonly isQuiet: (sentence: number) => boolean;
}

/** What the main event of a text is to its parts: its kind, and the year in which it was, null where no day is known. */
interface Occasion {
  readonly kind: EventKind;
  readonly year: string | null;
}

type Part = readonly [ParticipationRole, Named];

const COMING = new Set<EventKind>(['VISIT', 'MEETING', 'EXCHANGE']);

/**
 * The parts that officials take in the main event of an English text, by the verb that they are the subject or object of:
 * each part once, where it is told first.
 */
export function englishParts({
  parse,
  officials,
  given,
  main,
  publishedOn,
  isQuiet,
}: EnglishPartsInput): readonly ParticipationDraft[] {
  if (main === undefined || officials.length === 0) return [];
  const parts = new Map(given.map((part) => [`${part.role} ${part.official}`, part]));
  const byName = namesakes(officials);
  const occasion = { kind: main.kind, year: (main.startsOn ?? publishedOn)?.slice(0, 4) ?? null };
  for (const [sentence, elements] of parse.elements.entries()) {
    if (isQuiet(sentence)) continue;
    const clause = new EnglishPartClause(parse, elements, byName);
    if (clause.isBeside(occasion.year)) continue;
    for (const [at, [role, { at: name, official }]] of partsOf(clause, officials, occasion)) {
      const key = `${role} ${official}`;
      if (parts.has(key)) continue;
      const { from, to } = clause.span(at, name);
      const rule = `english.participation.${role.toLowerCase().replaceAll('_', '-')}`;
      parts.set(key, {
        official,
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

/** The parts that the verbs of a sentence tell of, each with its verb. */
function* partsOf(clause: EnglishPartClause, officials: readonly OfficialDraft[], occasion: Occasion) {
  for (let at = 0; at < clause.length; at++)
    for (const part of partsAt(clause, at, officials, occasion)) yield [at, part] as const;
}

function partsAt(
  clause: EnglishPartClause,
  at: number,
  officials: readonly OfficialDraft[],
  { kind, year }: Occasion,
): readonly Part[] {
  const give = (role: ParticipationRole, to: readonly Named[]) => to.map((one): Part => [role, one]);
  const elected = clause.electedAt(at);
  const verb = clause.verbAt(at);
  if (elected === null && (verb === null || clause.isUnheld(at))) return [];
  if (verb !== 'SPEAK' && clause.isOfOtherYear(at, year)) return [];
  if (elected !== null) return give(elected, clause.before(at));
  const isPassive = clause.isPassive(at);
  const subjects = isPassive && verb !== 'RECEIVE' ? [] : clause.before(at);
  const doers = () => clause.behind(clause.byAt(at));
  const isForeign = ({ official }: Named) => officials[official]?.isForeign === true;
  switch (verb) {
    case 'SPEAK':
      return give('SPEAKER', subjects.length > 0 ? subjects : clause.right(at));
    case 'CHAIR':
      return give('HOST', isPassive ? doers() : subjects);
    case 'LEAD':
      return isPassive && clause.leadsDelegation(at) && COMING.has(kind)
        ? give('GUEST', doers().slice(0, 1))
        : [];
    case 'ATTEND': {
      if (clause.word(at) === 'present' && !clause.isPresence(at)) return [];
      const there = subjects.length > 0 ? subjects : clause.behind(clause.listAt(at));
      return there.map((one) => [isForeign(one) ? 'GUEST' : 'ATTENDEE', one]);
    }
    case 'RECEIVE': {
      if (isPassive) return [...give('GUEST', subjects), ...give('HOST', doers())];
      const what = clause.objectAt(at);
      if (what === 'AWARD') return give('AWARDED', subjects);
      return what === 'GUEST' ? [...give('HOST', subjects), ...give('GUEST', clause.behind(at))] : [];
    }
    default:
      return [];
  }
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
