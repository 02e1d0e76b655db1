import type { CalendarDate } from '../../model/time.ts';
import { calendarDate, nearestYear } from './calendar.ts';
import { datesIn } from './date-runs.ts';
import type { DateMention } from './dates.ts';
import type { EventDates } from './event-dates.ts';
import { type Reading, wordsOf } from './reading.ts';

const PROGRAMME = /(?<!\p{L})lịch (?:làm việc|công tác|hoạt động|tuần)(?!\p{L})/iu;
const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
/** "Thứ Hai, ngày 16/11/2026:" and nothing more. */
const LONGEST_HEADING = 11;
/** A week's title and its days lie that near each other. */
const REACH_OF_TITLE = 10;

/**
 * The day of each sentence of a week's programme: that of the line above it which holds a weekday and its date alone, "Thứ Hai
 * (16/11)". The year is the text's, or that of the programme's title; a date that is another weekday dates nothing. Empty
 * where fewer than two such lines stand, or the title is of no such programme.
 */
export function agendaOf(
  reading: Reading,
  dates: EventDates,
  title: Reading | null,
): ReadonlyMap<number, CalendarDate> {
  const days = new Map<number, CalendarDate>();
  // A congress may have its days listed so, and is what its programme is about
  if (title === null || !PROGRAMME.test(wordsOf(title, 0, title.tokens.length))) return days;
  let headings = 0;
  let day: CalendarDate | null = null;
  for (const [sentence, { from, to }] of reading.sentences.entries()) {
    const weekday = WEEKDAYS.indexOf(`${reading.tokens[from]?.key} ${reading.tokens[from + 1]?.key}`);
    const [date, another] = weekday >= 0 && to - from <= LONGEST_HEADING ? dates.in(sentence) : [];
    if (date !== undefined && another === undefined && date.precision === 'DAY') {
      headings++;
      const told = dates.when(date, sentence)?.start ?? dayByTitle(date, title);
      day = told !== null && new Date(`${told}T00:00Z`).getUTCDay() === weekday ? told : null;
    } else if (day !== null) days.set(sentence, day);
  }
  return headings > 1 ? days : new Map();
}

/** "Lịch làm việc tuần từ 16/11 đến 20/11/2026" gives its days their year. */
function dayByTitle({ start }: DateMention, title: Reading): CalendarDate | null {
  for (const { end } of datesIn(title.tokens, 0, title.tokens.length)) {
    const last = end.year === null ? null : calendarDate(end, end.year);
    const year = last === null ? null : nearestYear(start, last, REACH_OF_TITLE);
    if (year !== null) return calendarDate(start, year);
  }
  return null;
}
