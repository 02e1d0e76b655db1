import { ENGLISH_WEEKDAYS } from '../../gazetteer/english-calendar.ts';
import type { CalendarDate } from '../../model/time.ts';
import { calendarDate, daysBetween, daysLater, nearestYear } from '../statement/calendar.ts';
import type { DateMention, Day } from '../statement/dates.ts';
import type { When } from '../statement/event-dates.ts';
import type { Token } from '../statement/tokens.ts';
import { englishDateAt, englishDates } from './dates.ts';
import type { EnglishReading } from './reading.ts';

/** A date in a sentence, resolved: the run of tokens that says it, and when it is. */
export interface Dated {
  readonly from: number;
  readonly to: number;
  readonly when: When;
  /** "on Friday", "yesterday": reckoned from the publication date. */
  readonly isRelative: boolean;
}

const WITHIN = 130;
const AHEAD = 300;
const FUTURE = new Set([
  'will',
  'shall',
  'upcoming',
  'next',
  'coming',
  'plans',
  'plan',
  'planned',
  'scheduled',
  'expected',
  'slated',
  'forthcoming',
]);
const PARTS_OF_DAY = /^(?:morning|afternoon|evening|noon)$/;

/** Whether a run of tokens tells of what is to come. */
export function isAheadIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = tokens[i]?.key ?? '';
    if (FUTURE.has(key) || (key === 'to' && tokens[i + 1]?.key === 'be')) return true;
  }
  return false;
}

/** The dates of a text by sentence, with the years that the publication date or a full date of the text ties to them; one whose year nothing ties is left out. */
export class EnglishDates {
  readonly #reading: EnglishReading;
  readonly #anchor: CalendarDate | null;
  readonly #publishedOn: CalendarDate | null;
  readonly #bySentence: readonly (readonly Dated[])[];

  constructor(reading: EnglishReading, publishedOn: CalendarDate | null) {
    this.#reading = reading;
    this.#publishedOn = publishedOn;
    const mentions = reading.sentences.map(({ from, to }) => englishDates(reading.tokens, from, to));
    this.#anchor = publishedOn ?? fullDate(mentions.flat());
    this.#bySentence = reading.sentences.map(({ from, to }, sentence) => {
      const isAhead = this.#isAhead(from, to);
      const found = (mentions[sentence] ?? []).flatMap((mention) => {
        const when = this.#when(mention, isAhead);
        return when === null || this.#isDateline(mention, sentence)
          ? []
          : [{ from: mention.from, to: mention.to, when, isRelative: false }];
      });
      return found.length > 0 ? found : this.#relative(from, to, isAhead);
    });
  }

  /** The dates of a sentence, in order. */
  in(sentence: number): readonly Dated[] {
    return this.#bySentence[sentence] ?? [];
  }

  /** "and will run until July 30": the last day that a sentence gives, or null. */
  until(sentence: number): CalendarDate | null {
    const { tokens, sentences } = this.#reading;
    const { from, to } = sentences[sentence] as { from: number; to: number };
    for (let i = from; i + 1 < to; i++) {
      if (!/^(?:until|till|through)$/.test(tokens[i]?.key ?? '')) continue;
      const last = englishDateAt(tokens, i + 1);
      const isRunning = tokens
        .slice(Math.max(from, i - 5), i)
        .some(({ key }) => /^(?:run|runs|last|lasts|continue|continues|open|opens|held)$/.test(key));
      if (last !== null && isRunning) return this.#when(last, true)?.start ?? null;
    }
    return null;
  }

  /** Whether a sentence tells of what is to come. */
  isAhead(sentence: number): boolean {
    const { from, to } = this.#reading.sentences[sentence] as { from: number; to: number };
    return this.#isAhead(from, to);
  }

  #isAhead(from: number, to: number): boolean {
    return isAheadIn(this.#reading.tokens, from, to);
  }

  /** "Hanoi, January 9, 2026 - ": when it was written, not when it happened. */
  #isDateline({ from, to }: DateMention, sentence: number): boolean {
    const { tokens, sentences } = this.#reading;
    const first = (sentences[sentence] as { from: number }).from;
    const before = tokens[from - 1]?.key;
    // "Hanoi, July 15 (VNA) - "
    const dash = tokens[to]?.key === '(' && tokens[to + 2]?.key === ')' ? to + 3 : to;
    return (
      from - first <= 7 &&
      (tokens[dash]?.key === ':' || (tokens[dash]?.key === '-' && tokens[dash].gap > 0)) &&
      (before === ',' || before === '(' || from === first)
    );
  }

  #when({ start, end, precision }: DateMention, isAhead: boolean): When | null {
    const year = start.year ?? end.year ?? this.#yearOf(start, isAhead);
    if (year === null) return null;
    const from = calendarDate(start, start.year ?? year);
    if (from === null) return null;
    const isOne = start.day === end.day && start.month === end.month;
    let to = isOne ? null : calendarDate(end, end.year ?? year);
    if (to !== null && to < from) to = calendarDate(end, year + 1);
    return { start: from, end: to === from ? null : to, precision };
  }

  #yearOf(day: Day, isAhead: boolean): number | null {
    if (this.#anchor === null) return null;
    const near = nearestYear(day, this.#anchor, WITHIN);
    if (near !== null || !isAhead) return near;
    const year = Number(this.#anchor.slice(0, 4));
    for (const candidate of [year, year + 1]) {
      const date = calendarDate(day, candidate);
      if (date !== null && date >= this.#anchor && daysBetween(this.#anchor, date) <= AHEAD) return candidate;
    }
    return null;
  }

  /** "on Friday", "yesterday", "this morning", by the publication date. */
  #relative(from: number, to: number, isAhead: boolean): readonly Dated[] {
    const day = this.#publishedOn;
    if (day === null) return [];
    const { tokens } = this.#reading;
    const found: Dated[] = [];
    const add = (at: number, end: number, days: number) =>
      found.push({
        from: at,
        to: end,
        when: { start: daysLater(day, days), end: null, precision: 'DAY' },
        isRelative: true,
      });
    for (let i = from; i < to; i++) {
      const { key, capital } = tokens[i] as Token;
      const before = tokens[i - 1]?.key ?? '';
      const weekday = capital ? ENGLISH_WEEKDAYS[key] : undefined;
      if (weekday !== undefined) {
        const today = new Date(`${day}T00:00:00Z`).getUTCDay();
        const ago = (today - weekday + 7) % 7;
        if (before === 'every' || before === 'each') continue;
        if (
          before === 'next' ||
          (isAhead && /^(?:on|this|coming)$/.test(before) && this.#isAhead(from, i) && !this.#isSaid(i, from))
        )
          add(i, i + 1, ago === 0 ? 7 : 7 - ago);
        else add(i, i + 1, before === 'last' && ago === 0 ? -7 : -ago);
      } else if (key === 'yesterday' || (key === 'night' && before === 'last')) add(i, i + 1, -1);
      else if (key === 'tomorrow') add(i, i + 1, 1);
      else if (key === 'today' || key === 'tonight' || (before === 'this' && PARTS_OF_DAY.test(key)))
        add(i, i + 1, 0);
    }
    return found;
  }

  /** "..., the Office said on Friday": the day of the saying lies behind even where what is said lies ahead. */
  #isSaid(at: number, from: number): boolean {
    const { tokens } = this.#reading;
    for (let i = at - 1; i >= Math.max(from, at - 4); i--)
      if (/^(?:said|announced|told|reported|stated)$/.test(tokens[i]?.key ?? '')) return true;
    return false;
  }
}

/** The first full date of a text that is no run of days. */
function fullDate(mentions: readonly DateMention[]): CalendarDate | null {
  for (const { start, precision } of mentions) {
    const date = start.year === null || precision !== 'DAY' ? null : calendarDate(start, start.year);
    if (date !== null) return date;
  }
  return null;
}
