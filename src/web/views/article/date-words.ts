/** English names of months, in order. */
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * Days as articles print them: 22/11/2026, 22-11, "ngày 22 tháng 11 năm 2026", "22 November 2026", "November 22, 2026". What looks like a
 * day within a longer number, or like a part of a document's (12-CT), is none.
 */
const DAYS =
  /(?<![\d/.,-])(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}))?(?![\d/-]|[.,]\d)|ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)|(?<!\d)(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)(?:,? (\d{4}))?|(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})(?:,? (\d{4}))?(?!\d)/giu;

const monthOf = (name: string | undefined) => MONTHS.indexOf((name ?? '').toLowerCase()) + 1;

/** Where a text prints one of some days (`2026-11-22`), with its year or without one; offsets in UTF-16 code units. */
export function dateRanges(
  text: string,
  days: readonly (string | null)[],
): readonly { readonly start: number; readonly end: number }[] {
  const wanted = days.flatMap((day) => {
    const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number);
    return month === 0 ? [] : [{ year, month, date }];
  });
  if (wanted.length === 0) return [];
  return [...text.matchAll(DAYS)].flatMap((match) => {
    const date = Number(match[1] ?? match[5] ?? match[8] ?? match[12]);
    const month = Number(match[3] ?? match[6] ?? (monthOf(match[9]) || monthOf(match[11])));
    const year = match[4] ?? match[7] ?? match[10] ?? match[13];
    const isWanted = wanted.some(
      (day) => day.date === date && day.month === month && (year === undefined || Number(year) === day.year),
    );
    return isWanted ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}
