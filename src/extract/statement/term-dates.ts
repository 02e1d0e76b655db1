import type { CalendarDate } from '../../model/time.ts';
import { datesIn } from './date-runs.ts';
import type { EventDates } from './event-dates.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

/**
 * A day of a sentence by what it says of the time: SINCE "kể từ ngày", UNTIL "đến hết ngày", RUN from one day to another, ON a
 * day, OF_DOCUMENT a decision's own. `start` and `end` are null where the text gives no whole day ("từ tháng 3/2022", "từ năm
 * 2018"), `end` for one day; `from` is the first token, the leading words included.
 */
export interface Tie {
  readonly kind: 'SINCE' | 'UNTIL' | 'RUN' | 'ON' | 'OF_DOCUMENT';
  readonly from: number;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

const LEADS = /^(ngày|hết|hôm|sáng|chiều|tối|mùng|mồng|vào|đầu|giữa|cuối)$/;
const YEAR = /^(19|20)\d\d$/;

/** The days and times that a sentence tells, in order; days of birth and of remembrance are left out. */
export function tiesOf(
  reading: Reading,
  dates: EventDates,
  taken: readonly { readonly from: number; readonly to: number }[],
  sentence: number,
): readonly Tie[] {
  const { tokens } = reading;
  const { from, to } = reading.sentences[sentence] as Sentence;
  const own = new Set(dates.in(sentence).map((date) => date.from));
  const ties: Tie[] = [];
  for (const date of datesIn(tokens, from, to)) {
    const isTaken = taken.some((span) => date.from < span.to && date.to > span.from);
    let at = date.from - 1;
    while (at > from && LEADS.test(tokens[at]?.key ?? '')) at--;
    const lead = tokens[at]?.key ?? '';
    const isRun =
      date.start.month !== date.end.month ||
      date.start.day !== date.end.day ||
      date.start.year !== date.end.year;
    const when = date.precision === 'DAY' ? dates.when(date, sentence) : null;
    const base = {
      from: Math.max(from, tokens[at - 1]?.key === 'kể' ? at - 1 : at),
      start: when?.start ?? null,
      end: when?.end ?? null,
    };
    if (isTaken) ties.push({ ...base, kind: 'OF_DOCUMENT' });
    else if (lead === 'từ') ties.push({ ...base, kind: isRun && when !== null ? 'RUN' : 'SINCE' });
    else if (lead === 'đến' || lead === 'tới') ties.push({ ...base, kind: 'UNTIL' });
    else if (lead === '(' && isRun && date.precision === 'DAY') ties.push({ ...base, kind: 'RUN' });
    else if (own.has(date.from)) ties.push({ ...base, from: date.from, kind: 'ON' });
  }
  return [...ties, ...yearsIn(reading, sentence, ties)].sort((a, b) => a.from - b.from);
}

/** "từ năm 2018", "năm 2021" behind an office: a time, but no day; a year that belongs to a date is none of its own. */
function yearsIn({ tokens, sentences }: Reading, sentence: number, ties: readonly Tie[]): readonly Tie[] {
  const { from, to } = sentences[sentence] as Sentence;
  const years: Tie[] = [];
  for (let i = from; i + 1 < to; i++) {
    if (tokens[i]?.key !== 'năm' || !YEAR.test(tokens[i + 1]?.text ?? '')) continue;
    if (tokens[i - 1]?.key === 'sinh' || tokens[i - 1]?.kind === 'number') continue;
    if (ties.some((tie) => i - tie.from >= 0 && i - tie.from < 7)) continue;
    const isSince = tokens[i - 1]?.key === 'từ';
    years.push({ kind: isSince ? 'SINCE' : 'ON', from: isSince ? i - 1 : i, start: null, end: null });
  }
  return years;
}

/** "từ", "đến" or a bracket before a figure: without one no sentence that only names offices ties a day to them. */
export function mayTie({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (tokens[i]?.kind !== 'number') continue;
    const key = tokens[i - 1]?.key === 'ngày' ? tokens[i - 2]?.key : tokens[i - 1]?.key;
    if (key === '(' || key === 'từ') return true;
  }
  return false;
}
