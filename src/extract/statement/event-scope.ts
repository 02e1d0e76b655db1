import { BACK_WORDS } from '../../gazetteer/appointments.ts';
import type { EventKind } from '../../model/event.ts';
import type { CalendarDate } from '../../model/time.ts';
import type { EventDraft } from '../draft.ts';
import type { DateMention } from './dates.ts';
import type { Candidate } from './event-candidates.ts';
import type { EventMention } from './event-heads.ts';
import type { EventReading } from './events.ts';
import { phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { Gap } from './tokens.ts';

const back = phraseSet(BACK_WORDS);
/** How far into its clause a date still opens it: "Trước đó, ngày 10/6/2024, ...". */
const OPENING = 7;
/** How far behind an office a day or year still says since when: "... giữ chức Chủ tịch Hội từ tháng 3 năm 2018". */
const REACH_BEHIND = 7;
const ELECTING_KINDS = new Set<EventKind>(['CONGRESS', 'CONFERENCE', 'ELECTION', 'CEREMONY']);
const NOT_THEN = new Set(['sinh', 'kỳ', 'khóa', 'đoạn', 'từ']);

/** At which event of a text something in a sentence came about. */
export class EventScope {
  readonly events: readonly EventDraft[];
  /** The names of the events in small letters, each closed by a space. */
  readonly #names: readonly string[];
  readonly #reading: Reading;
  readonly #told: EventReading;
  readonly #publishedOn: CalendarDate | null;
  readonly #bySentence = new Map<number, Candidate[]>();
  /** The drafts by the first token of what they were read from. */
  readonly #byToken = new Map<number, number>();
  /** The event beside the main one that a paragraph went on to, by sentence. */
  readonly #carried = new Map<number, number>();

  constructor(reading: Reading, told: EventReading, publishedOn: CalendarDate | null) {
    this.#reading = reading;
    this.#told = told;
    this.events = told.events;
    this.#names = told.events.map(({ name }) => `${name.toLowerCase()} `);
    this.#publishedOn = publishedOn;
    const byStart = new Map(told.events.map(({ evidence }, index) => [evidence.start, index]));
    for (const candidate of told.candidates) {
      const { sentence, from } = candidate.mention;
      const list = this.#bySentence.get(sentence);
      if (list === undefined) this.#bySentence.set(sentence, [candidate]);
      else list.push(candidate);
      const draft = byStart.get(reading.tokens[from]?.start ?? -1);
      if (draft !== undefined) this.#byToken.set(from, draft);
    }
    this.#carry();
  }

  /** The event that the words from `from` to `to` of a sentence belong to, as an index; null where it is none of them. */
  at(sentence: number, from: number, to: number): number | null {
    const main = this.events[0]?.isMain === true ? 0 : null;
    const named = this.#namedBefore(sentence, from, to);
    if (named !== null) return named;
    const carried = this.#carried.get(sentence);
    if (carried !== undefined) return carried;
    return main === null || this.isBack(sentence, from, main) ? null : main;
  }

  /**
   * The event at which somebody is elected or appointed by the words from `from` to `to`: one of a kind that elects, unless a
   * day or a year right behind the words says that it was earlier ("giữ chức Chủ tịch từ năm 2018").
   */
  electing(sentence: number, from: number, to: number): number | null {
    const event = this.at(sentence, from, to);
    if (event === null || !ELECTING_KINDS.has(this.events[event]?.kind ?? 'OTHER')) return null;
    const { tokens } = this.#reading;
    for (let i = to; i < to + REACH_BEHIND; i++) {
      if (tokens[i]?.kind === 'mark' && tokens[i]?.key !== '(') break;
      if (tokens[i]?.key === 'năm' && this.#isEarlierYear(i + 1, event)) return null;
    }
    const startsOn = this.events[event]?.startsOn ?? null;
    const date = this.#told.dates.in(sentence).find((one) => one.from >= to && one.from - to < REACH_BEHIND);
    const when = date === undefined ? null : this.#told.dates.when(date, sentence);
    return when !== null && startsOn !== null && (when.end ?? when.start) < startsOn ? null : event;
  }

  #isEarlierYear(at: number, event: number): boolean {
    const year = this.#reading.tokens[at]?.text ?? '';
    const own = this.events[event]?.startsOn ?? this.#publishedOn;
    return /^(19|20)\d\d$/.test(year) && own !== null && year < own.slice(0, 4);
  }

  /** Whether an event had begun when the article was published; false where either day is not known. */
  hasBegun(event: number): boolean {
    const startsOn = this.events[event]?.startsOn ?? null;
    return startsOn !== null && this.#publishedOn !== null && startsOn <= this.#publishedOn;
  }

  /** Whether the words at `from` stand behind "từng", "Năm 2016," or another day than the event's: told of earlier times. */
  isBack(sentence: number, from: number, event: number): boolean {
    const { tokens } = this.#reading;
    const start = this.clauseFrom(sentence, from);
    for (let i = from - 1; i >= Math.max(start, from - 3); i--) if (back.at(tokens, i) !== null) return true;
    for (let i = start; i < Math.min(from, start + OPENING); i++) {
      const found = back.at(tokens, i);
      if (found !== null && tokens[i]?.capital) return true;
      if (tokens[i]?.key === 'năm' && this.#isOtherYear(i + 1, event)) return true;
    }
    return this.#told.dates
      .in(sentence)
      .some(
        (date) =>
          date.from >= start &&
          date.to <= from &&
          date.from - start <= OPENING &&
          this.#isOther(date, sentence, event),
      );
  }

  /** "đến thăm Lào vào năm 2020": whether a year right behind the words before `to` is not the event's. */
  isBackBehind(to: number, event: number): boolean {
    const { tokens } = this.#reading;
    for (let i = to; i < to + REACH_BEHIND && tokens[i]?.kind === 'word'; i++)
      if (/^(vào|hồi)$/.test(tokens[i]?.key ?? '') && tokens[i + 1]?.key === 'năm')
        return this.#isOtherYear(i + 2, event);
    return false;
  }

  /** Whether a token is a year in figures that is not the event's own. */
  #isOtherYear(at: number, event: number): boolean {
    const { tokens } = this.#reading;
    const year = tokens[at]?.text ?? '';
    if (!/^(19|20)\d\d$/.test(year) || NOT_THEN.has(tokens[at - 2]?.key ?? '')) return false;
    const own = this.events[event]?.startsOn ?? this.#publishedOn;
    return own === null || own.slice(0, 4) !== year;
  }

  /** The first token of the clause, parted by ";", that holds a token. */
  clauseFrom(sentence: number, at: number): number {
    const { from } = this.#reading.sentences[sentence] as Sentence;
    for (let i = at - 1; i >= from; i--) if (this.#reading.tokens[i]?.key === ';') return i + 1;
    return from;
  }

  #isOther(date: DateMention, sentence: number, event: number): boolean {
    const draft = this.events[event];
    const when = this.#told.dates.when(date, sentence);
    if (when === null || draft === undefined) return false;
    const { startsOn } = draft;
    if (startsOn === null)
      return this.#publishedOn !== null && when.start.slice(0, 7) < this.#publishedOn.slice(0, 7);
    const last = when.end ?? when.start;
    return last < startsOn || when.start > (draft.endsOn ?? startsOn);
  }

  /** The nearest event named before the end of the words, one named right behind them included. */
  #namedBefore(sentence: number, from: number, to: number): number | null {
    let best: number | null = null;
    for (const { mention, date } of this.#bySentence.get(sentence) ?? []) {
      if (date !== null && this.#isSince(date)) continue;
      const isFramed = date !== null && date.to <= from;
      if (mention.from > to + 3 && !isFramed) break;
      const draft = this.#byToken.get(mention.from) ?? null;
      if (draft !== null && (mention.from <= to + 3 || isFramed)) best = draft;
      else if (mention.head.form === 'NOUN' && !mention.isCited)
        best = this.#called(mention) ?? this.#ofKind(mention.head.kind) ?? best;
    }
    return best;
  }

  /** The only event whose name begins with the words of a mention: "lễ khai mạc" of "lễ khai mạc triển lãm ảnh". */
  #called({ from, to }: EventMention): number | null {
    const { tokens, text } = this.#reading;
    const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end).toLowerCase();
    const called = this.#names.flatMap((name, index) => (name.startsWith(`${said} `) ? [index] : []));
    return called.length === 1 ? (called[0] as number) : null;
  }

  /** "nghỉ hưu từ ngày 1/6": one day from which something counts, not when people met. */
  #isSince({ from, start, end }: DateMention): boolean {
    const { tokens } = this.#reading;
    if (start.day !== end.day || start.month !== end.month) return false;
    return tokens[tokens[from - 1]?.key === 'ngày' ? from - 2 : from - 1]?.key === 'từ';
  }

  /** The main event where it is of a kind, else the only other one that is. */
  #ofKind(kind: EventDraft['kind']): number | null {
    if (this.events[0]?.isMain === true && this.events[0].kind === kind) return 0;
    const same = this.events.flatMap((event, index) => (event.kind === kind ? [index] : []));
    return same.length === 1 ? (same[0] as number) : null;
  }

  /** A paragraph that turned to another event, held and not planned, goes on with it until it names one anew. */
  #carry() {
    const { sentences, tokens } = this.#reading;
    const today = this.#publishedOn ?? this.events[0]?.startsOn ?? null;
    let current: number | null = null;
    for (const [sentence, { from }] of sentences.entries()) {
      if ((tokens[from]?.gap ?? 0) >= Gap.PARAGRAPH) current = null;
      const candidates = this.#bySentence.get(sentence) ?? [];
      if (candidates.length === 0) {
        if (current !== null) this.#carried.set(sentence, current);
        continue;
      }
      current = null;
      for (const { mention, date } of candidates) {
        const draft = this.#byToken.get(mention.from);
        const event = draft === undefined ? undefined : this.events[draft];
        if (event === undefined || draft === undefined || event.isMain || event.startsOn === null) continue;
        const opens = (date !== null && date.from - from <= OPENING) || mention.from - from <= OPENING;
        if (opens && (today === null || event.startsOn <= today)) current = draft;
      }
    }
  }
}
