import { COMMEMORATING_WORDS, DISASTER_WORDS, PAPER_WORDS } from '../../gazetteer/events.ts';
import type { DatePrecision } from '../../model/event.ts';
import type { CalendarDate } from '../../model/time.ts';
import { calendarDate, daysBetween, nearestYear } from './calendar.ts';
import { datesIn } from './date-runs.ts';
import type { DateMention, Day } from './dates.ts';
import { givenUp } from './given-up.ts';
import { phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import { yearInSentence } from './sentence-year.ts';
import type { Token } from './tokens.ts';

/** When an event took place; `end` is null for one day. */
export interface When {
  readonly start: CalendarDate;
  readonly end: CalendarDate | null;
  readonly precision: DatePrecision;
}

/** Words right before a day that is remembered, not reported. */
const commemorated = phraseSet(COMMEMORATING_WORDS);
const papers = phraseSet(PAPER_WORDS);
const disasters = phraseSet(DISASTER_WORDS);
const IN_FORCE = /^(hiệu lực|thi hành|áp dụng)$/;
const FOLLOWED = /^(theo|hiện|cứ)$/;
const REACH_OF_PAPER = 9;
/** "Ngày hội hoa anh đào (5/3)", "Ngày mai (18/9)": no day that is remembered. */
const OWN_DAY = /^(hội|mai|thứ|văn|hôm)$/;
const REACH_OF_NAME = 14;
const WITHIN_OF_PUBLICATION = 130;
const WITHIN_OF_TEXT = 75;
/** A day longer ago than this is not what "sẽ" or "dự kiến" in its sentence speaks of. */
const RECENT = 45;
/** A day farther ahead than this that a sentence tells as past is of another year than the stamp's, or the stamp is wrong. */
const UNPLANNED = 45;
const PLANNING = /^(sẽ|sắp|tới|hạn|chuẩn|kế)$/;
/** How far into its sentence a day still opens it. */
const OPENING = 4;
const AHEAD_OF_PUBLICATION = 300;

/** The dates of a text that can be events' dates, and the years that the text ties to them. */
export class EventDates {
  readonly #reading: Reading;
  readonly #publishedOn: CalendarDate | null;
  readonly #bySentence: readonly (readonly DateMention[])[];
  /** Full dates of the text's own time, and the last year of anniversaries: anchors for days without a year. */
  readonly #anchors: CalendarDate[] = [];
  /** Months that the text names with their year: "trong tháng 11/2025" dates "Sáng 12/11". */
  readonly #months: Day[] = [];
  readonly #calledOff = new Set<number>();
  readonly #known = new Map<DateMention, { readonly sentence: number; readonly when: When | null }>();

  constructor(
    reading: Reading,
    publishedOn: CalendarDate | null,
    taken: readonly { readonly from: number; readonly to: number }[],
  ) {
    this.#reading = reading;
    this.#publishedOn = publishedOn;
    const isTaken = (date: DateMention) => taken.some(({ from, to }) => date.from < to && date.to > from);
    this.#bySentence = reading.sentences.map(({ from, to }, sentence) =>
      datesIn(reading.tokens, from, to, publishedOn).filter((date, i, all) => {
        if (isTaken(date) || this.#isDeadline(date) || this.#isDocuments(date) || this.#isDisasters(date))
          return false;
        const given = givenUp(reading.tokens, { from, to }, date, all[i + 1]);
        if (given === 'OFF') this.#calledOff.add(sentence);
        if (given !== null) return false;
        if (this.#isAnniversary(date)) {
          const year = date.end.year;
          const anchor = year === null ? null : calendarDate(date.end, year);
          if (anchor !== null && date.start.year !== null && year !== date.start.year)
            this.#anchors.push(anchor);
          return false;
        }
        if (date.start.year !== null && date.precision === 'MONTH') this.#months.push(date.start);
        const anchor =
          date.start.year === null || date.precision !== 'DAY'
            ? null
            : calendarDate(date.start, date.start.year);
        if (anchor !== null) this.#anchors.push(anchor);
        return true;
      }),
    );
  }

  /** The dates of a sentence, anniversaries and documents' dates left out. */
  in(sentence: number): readonly DateMention[] {
    return this.#bySentence[sentence] ?? [];
  }

  /** Whether a sentence tells that what it names does not take place: "chuyến thăm dự kiến từ ngày 20 đến 23/8 bị hủy". */
  isCalledOff(sentence: number): boolean {
    return this.#calledOff.has(sentence);
  }

  /** "trước ngày 15/9", "từ nay đến 30/11", "Đến ngày 20/5, 27/27 huyện ...", "từ ngày 1/6 đến nay": until or since when, not when. */
  #isDeadline({ from, to }: DateMention): boolean {
    const { tokens } = this.#reading;
    if (tokens[to]?.key === 'đến' && tokens[to + 1]?.key === 'nay') return true;
    // By the moon: "ngày 10/3 âm lịch", "10/3 (âm lịch)"
    if (tokens[tokens[to]?.key === '(' ? to + 1 : to]?.key === 'âm') return true;
    const at = tokens[from - 1]?.key === 'ngày' ? from - 2 : from - 1;
    const before = tokens[at]?.key ?? '';
    // "luật có hiệu lực từ ngày 1/7"
    if (before === 'từ' && IN_FORCE.test(`${tokens[at - 2]?.key} ${tokens[at - 1]?.key}`)) return true;
    if (before === 'trước' || before === 'hết' || before === 'quá') return true;
    if (before === 'nhất') return /^(chậm|muộn|trễ)$/.test(tokens[at - 1]?.key ?? '');
    if (before !== 'đến') return false;
    // "phải lùi đến 26/10" tells the day that holds
    return !/^(lùi|dời|hoãn|chuyển)$/.test(tokens[at - 1]?.key ?? '');
  }

  /** "theo biên bản ghi nhớ ngày 20/5/2016": when a paper was signed that is followed now. */
  #isDocuments({ from }: DateMention): boolean {
    const { tokens } = this.#reading;
    const end = tokens[from - 1]?.key === 'ngày' ? from - 1 : from;
    let isPaper = false;
    for (let i = end - 1; i >= Math.max(0, end - REACH_OF_PAPER); i--) {
      const found = papers.at(tokens, i);
      if (found?.to === end) isPaper = true;
      if (isPaper && FOLLOWED.test(tokens[i]?.key ?? '')) return true;
      if (tokens[i]?.key === ',') return false;
    }
    return false;
  }

  /** "cứu trợ đợt lũ tháng 10/2020", "cơn bão số 9 hồi tháng 10": the month of what struck, not of what is reported. */
  #isDisasters({ from, precision }: DateMention): boolean {
    if (precision === 'DAY') return false;
    const { tokens } = this.#reading;
    for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
      if (tokens[i]?.kind === 'mark') return false;
      if (disasters.at(tokens, i) !== null) return !/^(vào|trong)$/.test(tokens[from - 1]?.key ?? '');
    }
    return false;
  }

  /** "(18/11/1930 - 18/11/2022)", "Ngày thành lập 3/2", "Quốc khánh 2/9": what is commemorated, not when. */
  #isAnniversary(date: DateMention): boolean {
    const { start, end } = date;
    if (start.year !== null && start.year < 1990) return true;
    if (start.year !== null && end.year !== null && end.year - start.year > 1) return true;
    const { tokens } = this.#reading;
    const before = tokens[date.from - 1]?.key ?? '';
    if (
      /^(sáng|chiều|tối|trưa|hôm)$/.test(before) ||
      /^(sáng|chiều|tối|trưa)$/.test(tokens[date.from - 2]?.key ?? '')
    )
      return false;
    const next = tokens[date.to];
    if (before === '(' && next?.key === ')' && start.year === null) return this.#isNamedBefore(date.from - 2);
    if (before === 'ngày' && tokens[date.from - 2]?.key === '(' && next?.key === ')')
      return this.#isNamedBefore(date.from - 3);
    if (before === 'ngày' && tokens[date.from - 2]?.kind === 'mark') return false;
    return this.#isRemembered(date.from - (before === 'ngày' ? 1 : 0));
  }

  /** Whether the words that end at a token name what is remembered on the day behind them. */
  #isRemembered(end: number): boolean {
    const { tokens } = this.#reading;
    for (let i = end - 1; i >= Math.max(0, end - 4); i--) {
      const token = tokens[i] as Token;
      if (token.kind === 'mark' && token.key !== '"') return false;
      if (commemorated.at(tokens, i)?.to === end) return true;
    }
    return false;
  }

  /** "nhân Ngày vì nạn nhân chất độc da cam (10/8)", "Quốc khánh nước bạn (2/12)": a day's name before its bracket. */
  #isNamedBefore(last: number): boolean {
    const { tokens } = this.#reading;
    for (let i = last; i > last - REACH_OF_NAME && i >= 0; i--) {
      const token = tokens[i] as Token;
      if (token.kind === 'mark' && token.key !== '"') return false;
      // One word alone, as in "sinh viên Lyon (15/8)", names no day
      const isDay =
        /^(ngày|tết)$/.test(token.key) && token.capital && !OWN_DAY.test(tokens[i + 1]?.key ?? '');
      if (isDay || (commemorated.at(tokens, i)?.to ?? 0) > i + 1) return true;
    }
    return false;
  }

  /** When a mention is, with its year, which may stand in the sentence that names the event (`named`); null where the text ties no year to it: never a guess. */
  when(date: DateMention, sentence: number, named = sentence): When | null {
    if (named !== sentence) return this.#when(date, sentence, named);
    // The rules ask for the time of each date again and again, always from its own sentence
    const known = this.#known.get(date);
    if (known !== undefined && known.sentence === sentence) return known.when;
    const when = this.#when(date, sentence, named);
    this.#known.set(date, { sentence, when });
    return when;
  }

  #when(date: DateMention, sentence: number, named: number): When | null {
    const year =
      date.start.year ??
      date.end.year ??
      this.#yearOf(date.start, sentence) ??
      yearInSentence(this.#reading, named, date.start);
    if (year === null) return null;
    const start = calendarDate(date.start, date.start.year ?? year);
    if (start === null) return null;
    const single = date.start.day === date.end.day && date.start.month === date.end.month;
    let end = single ? null : calendarDate(date.end, date.end.year ?? year);
    if (end !== null && end < start) end = calendarDate(date.end, year + 1);
    return { start, end: end === start ? null : end, precision: date.precision };
  }

  #yearOf(day: Day, sentence: number): number | null {
    if (this.#publishedOn !== null) {
      const near = nearestYear(day, this.#publishedOn, WITHIN_OF_PUBLICATION);
      // "dự kiến tổ chức ... từ 3 đến 8/10", told in January: not last October
      // "Ngày 14 và 15/9 ... đã mở lớp" under a stamp of June: the stamp is no measure of it
      if (near !== null && this.#isFarAhead(day, near) && this.#isTold(sentence)) return null;
      if (near !== null && (this.#isRecent(day, near) || !this.#isPlanned(sentence))) return near;
      const year = this.#yearAhead(day, this.#publishedOn, sentence) ?? near;
      if (year !== null) return year;
    }
    const tied = yearInSentence(this.#reading, sentence, day);
    if (tied !== null) return tied;
    for (const anchor of this.#anchors) {
      const near = nearestYear(day, anchor, WITHIN_OF_TEXT) ?? this.#yearAhead(day, anchor, sentence);
      if (near !== null) return near;
    }
    return this.#months.find(({ month }) => month === day.month)?.year ?? null;
  }

  /** Whether the words of a sentence plan what they tell. */
  #isPlanned(sentence: number): boolean {
    const { tokens, sentences } = this.#reading;
    const { from, to } = sentences[sentence] as { from: number; to: number };
    for (let i = from; i < to; i++)
      if (tokens[i]?.key === 'sẽ' || (tokens[i]?.key === 'dự' && tokens[i + 1]?.key === 'kiến')) return true;
    return false;
  }

  #isFarAhead(day: Day, year: number): boolean {
    const date = calendarDate(day, year);
    return date !== null && this.#publishedOn !== null && daysBetween(this.#publishedOn, date) > UNPLANNED;
  }

  /** Whether a sentence opens with its day and tells what was done, without a word of plans. */
  #isTold(sentence: number): boolean {
    const { tokens, sentences } = this.#reading;
    const { from, to } = sentences[sentence] as { from: number; to: number };
    const opens = this.in(sentence).some((date) => date.precision === 'DAY' && date.from - from < OPENING);
    if (!opens) return false;
    for (let i = from; i < to; i++)
      if (PLANNING.test(tokens[i]?.key ?? '') || (tokens[i]?.key === 'dự' && tokens[i + 1]?.key === 'kiến'))
        return false;
    return true;
  }

  #isRecent(day: Day, year: number): boolean {
    const date = calendarDate(day, year);
    return date !== null && this.#publishedOn !== null && daysBetween(date, this.#publishedOn) < RECENT;
  }

  /** The next such day within ten months, for what "sẽ" or "dự kiến" takes place. */
  #yearAhead(day: Day, anchor: CalendarDate, sentence: number): number | null {
    const { tokens, sentences } = this.#reading;
    const { from, to } = sentences[sentence] as { from: number; to: number };
    let isAhead = false;
    for (let i = from; i < to; i++) {
      const key = tokens[i]?.key ?? '';
      if (key === 'đã' || key === 'vừa') return null;
      if (/^(sẽ|sắp|tới)$/.test(key) || (key === 'dự' && tokens[i + 1]?.key === 'kiến')) isAhead = true;
    }
    if (!isAhead) return null;
    const year = Number(anchor.slice(0, 4));
    for (const candidate of [year, year + 1]) {
      const date = calendarDate(day, candidate);
      if (date !== null && date >= anchor && daysBetween(anchor, date) <= AHEAD_OF_PUBLICATION)
        return candidate;
    }
    return null;
  }
}
