import { INSPECTING_WORDS, VISITING_WORDS } from '../../gazetteer/participation.ts';
import type { EventKind, ParticipationRole } from '../../model/event.ts';
import type { ParticipationDraft } from '../draft.ts';
import type { Appointment } from './appointments.ts';
import { awarded } from './awards.ts';
import type { NameElement } from './clause.ts';
import { hasGuest, isDeclined, isPlan, isToThePress, isWanting, tellsContent } from './deeds.ts';
import type { EventScope } from './event-scope.ts';
import type { Officials } from './official-drafts.ts';
import { PartClause } from './part-clause.ts';
import { type FoundVerb, partVerbsIn } from './part-verbs.ts';
import { phraseSet } from './phrases.ts';
import { evidenceOf, type Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

const visiting = phraseSet(VISITING_WORDS);
const inspecting = phraseSet(INSPECTING_WORDS);

const ROLE_OF_APPOINTMENT: Partial<Record<Appointment['kind'], ParticipationRole>> = {
  ELECT: 'ELECTED',
  RE_ELECT: 'RE_ELECTED',
  APPOINT: 'APPOINTED',
  RE_APPOINT: 'APPOINTED',
};

/** Kinds of events whose guests come to see others. At a conference, who went to see somebody went elsewhere. */
const VISITED = new Set<EventKind>(['VISIT', 'MEETING', 'EXCHANGE']);

/** Tokens behind a verb within which an event is the one that it is said of, as `EventScope.at` has them. */
const REACH_OF_NEXT = 3;

/**
 * The parts that officials take in the events of a text, a list an event. A part is told by a verb in a sentence that names
 * the official, by the full name or "ông Khoa": who chairs or receives hosts; who is received, calls, visits, comes at the head of a
 * delegation, is invited, or attends from abroad is a guest, and no attendee besides; who is there attends; who speaks at it,
 * not to the press, is a speaker; who gets an order or medal is awarded. Elected, re-elected and appointed are those whom
 * `appointments` says so of. It belongs to the event of its sentence, see `EventScope`; of earlier times, or still to come, it is none. Each
 * official has each part in an event once, where it is told first. Sentences before `first` (a lead) are not read.
 */
export function participationsOf(
  reading: Reading,
  officials: Officials,
  scope: EventScope,
  appointments: readonly Appointment[],
  first: number,
): readonly (readonly ParticipationDraft[])[] {
  if (scope.events.length === 0 || officials.drafts.length === 0) return scope.events.map(() => []);
  return new Parts(reading, officials, scope).read(appointments, first);
}

/** Those that a verb is said of, and how surely. */
interface Said {
  readonly verb: FoundVerb;
  readonly names: readonly NameElement[];
  readonly confidence: number;
}

/** Who stands before a verb, else whom it leads to, else those of the verb before that it goes on with. */
function saidOf(clause: PartClause, verb: FoundVerb, before: Said | null): Said {
  const sure = 0.85;
  if (verb.verb === 'SIDE') {
    const { names } = clause.isOpening(verb) ? clause.ledTo(verb) : { names: [] };
    return { verb, names, confidence: sure };
  }
  const subject = clause.subjectOf(verb);
  if (subject.names.length > 0 || subject.isBody) return { verb, names: subject.names, confidence: sure };
  const { names } = clause.ledTo(verb);
  if (names.length > 0) return { verb, names, confidence: sure };
  if (before !== null && clause.goesOn(verb, before.verb))
    return { verb, names: before.names, confidence: 0.75 };
  return { verb, names: verb.verb === 'SPEAK' ? clause.onlyOneBefore(verb) : [], confidence: 0.65 };
}

class Parts {
  readonly #reading: Reading;
  readonly #officials: Officials;
  readonly #scope: EventScope;
  readonly #byEvent: Map<string, ParticipationDraft>[];
  /** Who has a part already: "Tiếp đoàn, về phía tỉnh có ông A" says more of him by its verb than by its side. */
  readonly #having = new Set<number>();
  /** Who holds the office that stands beside a name. */
  readonly #holders = new Map<NameElement, number>();
  /** The tokens of a name with the offices that its sentence gives it. */
  readonly #spans = new Map<NameElement, { from: number; to: number }>();

  constructor(reading: Reading, officials: Officials, scope: EventScope) {
    this.#reading = reading;
    this.#officials = officials;
    this.#scope = scope;
    this.#byEvent = scope.events.map(() => new Map());
    for (const { claim, official } of officials.offices) {
      if (claim.name === null) continue;
      this.#holders.set(claim.name, official);
      if (claim.rule === 'official.list') continue;
      const { from, to } = this.#spans.get(claim.name) ?? claim.name;
      this.#spans.set(claim.name, {
        from: Math.min(from, claim.office.from),
        to: Math.max(to, claim.office.end),
      });
    }
  }

  read(appointments: readonly Appointment[], first: number): readonly (readonly ParticipationDraft[])[] {
    for (const { office, kind, from, to, verb } of appointments) {
      const role = ROLE_OF_APPOINTMENT[kind];
      if (role === undefined) continue;
      const event = this.#scope.electing(office.sentence, Math.min(from, verb), to);
      if (event !== null) this.#add(event, office.official, role, office.sentence, from, to, 0.85);
    }
    for (let sentence = first; sentence < this.#reading.sentences.length; sentence++) this.#read(sentence);
    return this.#byEvent.map((parts, event) => {
      // Two main events held together have the same people
      const own = this.#scope.events[event]?.isMain === true ? (this.#byEvent[0] ?? parts) : parts;
      return [...own.values()]
        .filter(({ official, role }) => role !== 'ATTENDEE' || !own.has(`GUEST ${official}`))
        .sort((a, b) => a.official - b.official || a.evidence.start - b.evidence.start);
    });
  }

  #official(name: NameElement): number | null {
    return this.#holders.get(name) ?? this.#officials.of(name);
  }

  #add(
    event: number,
    official: number,
    role: ParticipationRole,
    sentence: number,
    from: number,
    to: number,
    confidence: number,
  ) {
    const parts = this.#byEvent[event];
    const key = `${role} ${official}`;
    if (parts === undefined || parts.has(key)) return;
    const rule = `participation.${role.toLowerCase().replaceAll('_', '-')}`;
    this.#having.add(official);
    parts.set(key, {
      official,
      role,
      evidence: evidenceOf(this.#reading, sentence, from, to, rule, confidence),
    });
  }

  #read(sentence: number) {
    const elements = this.#reading.elements[sentence] ?? [];
    if (!elements.some(({ type }) => type === 'name')) return;
    const verbs = partVerbsIn(this.#reading.tokens, elements);
    if (verbs.length === 0) return;
    const clause = new PartClause(this.#reading, elements, verbs);
    let before: Said | null = null;
    for (const verb of verbs) {
      if (verb.verb === 'GIVE' || verb.verb === 'GET') {
        this.#give(
          sentence,
          { verb, names: awarded(this.#reading.tokens, clause, verb), confidence: 0.85 },
          'AWARDED',
        );
        continue;
      }
      if (isWanting(this.#reading, verb)) continue;
      const said = saidOf(clause, verb, before);
      if (said.names.length > 0) before = said;
      this.#assign(sentence, clause, said);
    }
  }

  #assign(sentence: number, clause: PartClause, said: Said) {
    const { verb, names } = said;
    const give = (to: readonly NameElement[], role: ParticipationRole) =>
      this.#give(sentence, { ...said, names: to }, role);
    switch (verb.verb) {
      case 'CHAIR':
        give(names, 'HOST');
        break;
      case 'INVITE':
        if (!isDeclined(this.#reading, sentence, verb)) give(names, 'GUEST');
        break;
      case 'VISIT':
        this.#give(sentence, said, 'GUEST', VISITED);
        break;
      case 'SPEAK':
        if (!isToThePress(this.#reading, sentence, verb)) give(names, 'SPEAKER');
        break;
      case 'LEAD':
        if (this.#has(sentence, visiting) && !this.#has(sentence, inspecting)) give(names, 'GUEST');
        break;
      case 'RECEIVE': {
        if (!hasGuest(this.#reading, sentence, verb)) break;
        const received = clause.objectsOf(verb);
        give([...names, ...(names.length === 0 ? received.beside : [])], 'HOST');
        give(
          received.names.filter((name) => !names.includes(name)),
          'GUEST',
        );
        break;
      }
      case 'CALL':
        give(names, 'GUEST');
        give(
          clause.objectsOf(verb).names.filter((name) => !names.includes(name)),
          'HOST',
        );
        break;
      default: {
        if (clause.isSentTo(verb)) break;
        const isGuest = (name: NameElement) =>
          this.#isForeign(name) || (verb.verb === 'SIDE' && clause.isForeignSide(verb));
        give(names.filter(isGuest), 'GUEST');
        give(
          names.filter((name) => !isGuest(name)),
          'ATTENDEE',
        );
      }
    }
  }

  #isForeign(name: NameElement): boolean {
    const official = this.#official(name);
    return official !== null && this.#officials.drafts[official]?.isForeign === true;
  }

  /** `kinds` are those of the events in which the verb gives a part; without them it does in any. */
  #give(
    sentence: number,
    { verb, names, confidence }: Said,
    role: ParticipationRole,
    kinds?: ReadonlySet<EventKind>,
  ) {
    const reach = tellsContent(this.#reading, verb) ? verb.from - REACH_OF_NEXT : verb.to;
    for (const name of names) {
      const official = this.#official(name);
      if (official === null || (verb.verb === 'SIDE' && this.#having.has(official))) continue;
      const span = this.#spans.get(name) ?? name;
      const isBehind = name.from > verb.from;
      const from = isBehind ? verb.from : Math.min(span.from, verb.from);
      const to = isBehind ? Math.max(span.to, verb.to) : verb.to;
      const event = this.#scope.at(sentence, from, reach);
      if (event === null || (isPlan(this.#reading, verb) && this.#scope.hasBegun(event))) continue;
      if (this.#scope.isBackBehind(verb.to, event)) continue;
      if (kinds !== undefined && !kinds.has(this.#scope.events[event]?.kind ?? 'OTHER')) continue;
      this.#add(event, official, role, sentence, from, to, confidence);
    }
  }

  #has(sentence: number, words: typeof visiting): boolean {
    const { from, to } = this.#reading.sentences[sentence] as Sentence;
    for (let i = from; i < to; i++) if (words.at(this.#reading.tokens, i) !== null) return true;
    return false;
  }
}
