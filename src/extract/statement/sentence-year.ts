import type { Day } from './dates.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const NOT_A_TIE = new Set('sinh từ đến kỳ đoạn so cuối trước khóa niên'.split(' '));

/** "năm 2022" in the sentence of the date: the event's own year, unless it is a birth, a term, a comparison or a review. */
export function yearInSentence(
  { tokens, sentences }: Reading,
  sentence: number,
  day: Pick<Day, 'month'>,
): number | null {
  const { from, to } = sentences[sentence] as { from: number; to: number };
  const years: { readonly year: number; readonly isReview: boolean }[] = [];
  for (let i = from; i + 1 < to; i++) {
    const year = tokens[i + 1] as Token;
    const before = tokens[i] as Token;
    if (year.kind !== 'number' || year.gap === 0 || !/^(19|20)\d\d$/.test(year.text)) continue;
    // "năm 2022", "Tết Giáp Thìn 2024"; not "số 2024", "từ 2024"
    if (before.key !== 'năm' && !(before.capital && before.kind === 'word')) continue;
    if (tokens[i + 2]?.key === '-' && tokens[i + 3]?.kind === 'number') continue;
    if (NOT_A_TIE.has(tokens[i - 1]?.key ?? '') && !isHalfYear(tokens, i)) continue;
    years.push({ year: Number(year.text), isReview: isReview(tokens, i, from) });
  }
  const plan = years.find(({ isReview }) => !isReview);
  const review = years.find(({ isReview }) => isReview);
  if (review !== undefined) {
    // A review of a year is held at its end or soon after; other months leave it open
    if (day.month >= 11) return review.year;
    if (day.month <= 3) return plan?.year === review.year + 1 ? plan.year : null;
  }
  return plan?.year ?? null;
}

/** "6 tháng đầu năm 2022", "6 tháng cuối năm": half of the year that is named. */
function isHalfYear(tokens: readonly Token[], at: number): boolean {
  return /^(đầu|cuối)$/.test(tokens[at - 1]?.key ?? '') && tokens[at - 2]?.key === 'tháng';
}

function isReview(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 9); i--) {
    const key = tokens[i]?.key;
    if (key === ',' || key === ';' || key === 'khai') return false;
    if (key === 'kết' && /^(tổng|sơ)$/.test(tokens[i - 1]?.key ?? '')) return tokens[i - 1]?.key === 'tổng';
  }
  return false;
}
