import { EFFECT_WORDS, RETIRING_WORDS } from '../../gazetteer/appointments.ts';
import type { CalendarDate } from '../../model/time.ts';
import type { OfficialDraft, PositionDraft } from '../draft.ts';
import { type Appointment, isAhead } from './appointments.ts';
import type { EventDates } from './event-dates.ts';
import type { EventScope } from './event-scope.ts';
import type { OfficeMention } from './office-mention.ts';
import type { Officials } from './official-drafts.ts';
import { phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { mayTie, type Tie, tiesOf } from './term-dates.ts';

type Term = Pick<PositionDraft, 'startedOn' | 'endedOn'> & { readonly isOver: boolean };

/** What the terms pass looks at besides the text. */
export interface TermInput {
  readonly reading: Reading;
  readonly officials: Officials;
  readonly scope: EventScope;
  readonly dates: EventDates;
  readonly appointments: readonly Appointment[];
  /** Tokens of documents with their dates. */
  readonly taken: readonly { readonly from: number; readonly to: number }[];
  readonly publishedOn: CalendarDate | null;
  /** The first sentence of the text, behind a lead. */
  readonly first: number;
}

const retiring = phraseSet(RETIRING_WORDS);
const effect = phraseSet(EFFECT_WORDS);
/** Words between a name with its offices and "nghỉ hưu". */
const BEFORE_RETIRING = /^(đã|được|sẽ|vừa|chính|thức|sắp|nay|cũng|mới|,|\(|\)|-)$/;
const BESIDE_A_NAME = new Set(['office', 'organization', 'place', 'note']);
const REACH = 20;
const REACH_OF_RETIRING = 6;
const ADJACENT = 3;

/**
 * The officials with the days on which their posts began and ended, as far as the text ties a whole day to the post:
 * - began: elected, appointed or assigned, not re-elected, on the day that the words name ("kể từ ngày 1/7/2025", also in the
 *   sentence behind, "Quyết định có hiệu lực từ ..."), else on the day that the sentence tells, else on the day of the event of
 *   the sentence where that is one day. Where a decision bears a day of its own and nobody says from when it counts: null.
 *   Nor does a post begin that the text has named as held before it tells of the election.
 * - ended: "thôi giữ chức", "miễn nhiệm", "nghỉ hưu" alike, and "giữ chức ... đến ngày". It is the day named, also behind "từ".
 * - `isFormer` besides "nguyên": the text says that the post is over, with or without a day, unless that day lies behind the
 *   publication date.
 * A month or a year alone is no day. What is planned or proposed neither begins nor ends a post.
 */
export function withTerms(input: TermInput): readonly OfficialDraft[] {
  const terms = new Terms(input).read();
  if (terms.size === 0) return input.officials.drafts;
  return input.officials.drafts.map((official, index) => ({
    ...official,
    positions: official.positions.map((post, at) => {
      const term = terms.get(keyOf(index, at));
      if (term === undefined) return post;
      const { startedOn, endedOn, isOver } = term;
      return { ...post, startedOn, endedOn, isFormer: post.isFormer || isOver };
    }),
  }));
}

const keyOf = (official: number, position: number) => `${official} ${position}`;

type Turn = 'BEGIN' | 'AGAIN' | 'LEAVE' | 'HOLD' | 'PLAIN';

/** An office in its sentence, and whether the sentence begins, renews, ends or only names it. */
interface Item {
  readonly office: OfficeMention;
  readonly turn: Turn;
  readonly appointment: Appointment | null;
}

class Terms {
  readonly #input: TermInput;
  readonly #today: CalendarDate | null;
  readonly #terms = new Map<string, Term>();
  /** Where the text first names a post as held, by position. */
  readonly #held = new Map<string, number>();

  constructor(input: TermInput) {
    this.#input = input;
    this.#today = input.publishedOn ?? input.scope.events[0]?.startsOn ?? null;
  }

  read(): ReadonlyMap<string, Term> {
    const { officials, appointments, first } = this.#input;
    const made = new Map(appointments.map((one) => [one.office, one]));
    const bySentence = new Map<number, Item[]>();
    for (const office of officials.offices) {
      if (office.sentence < first) continue;
      const appointment = made.get(office) ?? null;
      const item = { office, appointment, turn: turnOf(office, appointment) };
      const { official, position, claim } = office;
      const key = keyOf(official, position);
      if (item.turn === 'PLAIN')
        this.#held.set(key, Math.min(this.#held.get(key) ?? claim.office.from, claim.office.from));
      const list = bySentence.get(office.sentence);
      if (list === undefined) bySentence.set(office.sentence, [item]);
      else list.push(item);
    }
    for (const [sentence, items] of bySentence) this.#read(sentence, items);
    return this.#terms;
  }

  #read(sentence: number, items: readonly Item[]) {
    const { reading, dates, taken } = this.#input;
    const { from, to } = reading.sentences[sentence] as Sentence;
    const retired = retiringIn(reading, from, to);
    const isPlain = items.every(({ turn }) => turn === 'PLAIN');
    if (isPlain && retired === null && !mayTie(reading, from, to)) return;
    const ties = tiesOf(reading, dates, taken, sentence);
    for (const item of items) {
      const term = item.turn === 'PLAIN' ? this.#plain(item, ties) : this.#turned(item, items, ties);
      if (term !== null) this.#set(item.office, term);
    }
    if (retired !== null) this.#retire(sentence, retired, items, ties);
  }

  #set({ official, position }: OfficeMention, term: Term) {
    const key = keyOf(official, position);
    const known = this.#terms.get(key);
    if (term.startedOn === null && term.endedOn === null && !term.isOver) return;
    this.#terms.set(key, {
      startedOn: known?.startedOn ?? term.startedOn,
      endedOn: known?.endedOn ?? term.endedOn,
      isOver: term.isOver || known?.isOver === true,
    });
  }

  /** A post that ended on a day, over unless the day is yet to come. */
  #ended(startedOn: CalendarDate | null, endedOn: CalendarDate | null): Term {
    const isOver = endedOn === null || this.#today === null || endedOn <= this.#today;
    return { startedOn, endedOn, isOver };
  }

  /** "nguyên Chủ tịch X (từ 15/4/2019 đến 31/5/2024)": days right behind an office that is only named. */
  #plain({ office: { claim } }: Item, ties: readonly Tie[]): Term | null {
    const { tokens } = this.#input.reading;
    const { end, title } = claim.office;
    const tie = ties.find(({ from }) => from >= end && from - end <= ADJACENT);
    if (tie === undefined || (tokens[end]?.key !== '(' && !(title.isFormer && tie.kind === 'RUN')))
      return null;
    return this.#tied(tie);
  }

  #tied({ kind, start, end }: Tie): Term | null {
    if (kind === 'RUN') return end === null ? null : this.#ended(start, end);
    if (kind === 'UNTIL') return start === null ? null : this.#ended(null, start);
    return kind === 'SINCE' ? { startedOn: start, endedOn: null, isOver: false } : null;
  }

  #turned(item: Item, items: readonly Item[], ties: readonly Tie[]): Term | null {
    const { turn, office } = item;
    if (turn === 'AGAIN') return null;
    const tie = this.#tieOf(item, items, ties);
    if (turn === 'HOLD') {
      const { from } = this.#input.reading.sentences[office.sentence] as Sentence;
      return tie === null || isAhead(this.#input.reading, office.claim.office.from - 1, from)
        ? null
        : this.#tied(tie);
    }
    if (tie !== null) {
      if (turn === 'BEGIN') return this.#tied(tie);
      return tie.kind === 'RUN' ? this.#tied(tie) : this.#ended(null, tie.start);
    }
    const day = this.#effectDay(office.sentence) ?? this.#dayOf(item, ties);
    if (turn === 'LEAVE') return this.#ended(null, day);
    // "Dự có bà A, Chủ tịch X. ... bầu bà A giữ chức Chủ tịch X": who held it before goes on, though nobody says so
    const held = this.#held.get(keyOf(office.official, office.position)) ?? Number.POSITIVE_INFINITY;
    return held < office.claim.office.from ? null : { startedOn: day, endedOn: null, isOver: false };
  }

  /**
   * The stated day that an office has in its sentence: the next behind it, over other offices that begin (or end) alike, or
   * one that opens the sentence or the office's own clause.
   */
  #tieOf({ office, turn }: Item, items: readonly Item[], ties: readonly Tie[]): Tie | null {
    const { scope, reading } = this.#input;
    const { claim, sentence } = office;
    const clause = scope.clauseFrom(sentence, claim.office.from);
    const isEnd = turn === 'LEAVE';
    for (const tie of ties) {
      if (tie.kind === 'ON' || tie.kind === 'OF_DOCUMENT') continue;
      if (tie.from < claim.office.end) {
        const opens =
          tie.from - clause <= ADJACENT ||
          tie.from - (reading.sentences[sentence] as Sentence).from <= ADJACENT;
        if (opens && tie.kind === 'SINCE') return tie;
        continue;
      }
      if (scope.clauseFrom(sentence, tie.from) !== clause) return null;
      const between = items.filter(
        (other) =>
          other.turn !== 'PLAIN' &&
          other.office.claim.office.from >= claim.office.end &&
          other.office.claim.office.end <= tie.from,
      );
      if (between.some((other) => (other.turn === 'LEAVE') !== isEnd)) return null;
      if (this.#leaves(sentence, claim.office.end, tie.from, isEnd)) return null;
      const last = Math.max(claim.office.end, ...between.map((other) => other.office.claim.office.end));
      return tie.from - last <= REACH ? tie : null;
    }
    return null;
  }

  /** "giữ chức Chủ tịch thay ông B nghỉ hưu từ ngày ...": the day is that of somebody who leaves. */
  #leaves(sentence: number, from: number, to: number, isEnd: boolean): boolean {
    const { tokens, elements } = this.#input.reading;
    return (elements[sentence] ?? []).some(
      (element) =>
        element.from >= from &&
        element.to <= to &&
        ((element.type === 'link' && element.link === 'LEAVE' && !isEnd) ||
          (element.type === 'name' && retiring.at(tokens, element.to) !== null)),
    );
  }

  /** "Quyết định có hiệu lực từ ngày ...", "thời hạn bổ nhiệm 5 năm, kể từ ngày ...", in the sentence behind. */
  #effectDay(sentence: number): CalendarDate | null {
    const { reading, dates, taken } = this.#input;
    const next = reading.sentences[sentence + 1];
    if (next === undefined) return null;
    for (let i = next.from; i < next.to; i++) {
      if (effect.at(reading.tokens, i) === null) continue;
      return tiesOf(reading, dates, taken, sentence + 1).find(({ kind }) => kind === 'SINCE')?.start ?? null;
    }
    return null;
  }

  /** The day that the sentence tells for an appointment, else the one day of its event. */
  #dayOf({ appointment, office }: Item, ties: readonly Tie[]): CalendarDate | null {
    if (appointment === null) return null;
    const { scope } = this.#input;
    const { end } = office.claim.office;
    if (appointment.kind !== 'ELECT' && ties.some(({ kind }) => kind === 'OF_DOCUMENT')) return null;
    const own =
      ties.find(({ kind, from }) => kind === 'ON' && from >= end && from - end <= ADJACENT) ??
      ties.findLast(({ kind, from }) => kind === 'ON' && from < appointment.verb);
    if (own !== undefined) return own.end === null ? own.start : null;
    const event = scope.electing(
      office.sentence,
      Math.min(appointment.from, appointment.verb),
      appointment.to,
    );
    const draft = event === null ? undefined : scope.events[event];
    return draft?.precision === 'DAY' && draft.endsOn === null ? draft.startsOn : null;
  }

  /** "ông A, Chủ tịch X, nghỉ hưu từ ngày ...": every office named beside the one who retires. */
  #retire(sentence: number, at: { from: number; to: number }, items: readonly Item[], ties: readonly Tie[]) {
    const { reading } = this.#input;
    const elements = reading.elements[sentence] ?? [];
    let i = elements.findLastIndex((element) => element.to <= at.from);
    for (; i >= 0; i--) {
      const element = elements[i];
      if (element === undefined || element.type === 'name') break;
      if (BESIDE_A_NAME.has(element.type)) continue;
      if (element.to - element.from > 2 || !BEFORE_RETIRING.test(reading.tokens[element.from]?.key ?? ''))
        return;
    }
    const name = elements[i];
    const own = items.filter(
      ({ turn, office: { claim } }) =>
        turn === 'PLAIN' && claim.name === name && !claim.office.title.isFormer,
    );
    const tie = ties.find(
      ({ kind, from }) =>
        from >= at.to && from - at.to <= REACH_OF_RETIRING && (kind === 'SINCE' || kind === 'ON'),
    );
    const { from } = reading.sentences[sentence] as Sentence;
    if (tie?.start == null && isAhead(reading, at.from, from)) return;
    for (const { office } of own) this.#set(office, this.#ended(null, tie?.start ?? null));
  }
}

function turnOf({ claim }: OfficeMention, appointment: Appointment | null): Turn {
  if (appointment?.isOfOffice)
    return appointment.kind === 'LEAVE' ? 'LEAVE' : appointment.kind.startsWith('RE_') ? 'AGAIN' : 'BEGIN';
  return claim.link === 'HOLD' || claim.link === 'IS' ? 'HOLD' : 'PLAIN';
}

function retiringIn({ tokens }: Reading, from: number, to: number): { from: number; to: number } | null {
  for (let i = from; i < to; i++) {
    const found = retiring.at(tokens, i);
    if (found !== null) return { from: i, to: found.to };
  }
  return null;
}
