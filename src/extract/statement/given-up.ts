import type { DateMention } from './dates.ts';
import { wordsOf } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** "Theo kế hoạch ban đầu, lễ phát động diễn ra vào sáng 10/10": words before a day that does not hold. */
const AT_FIRST = /(?:kế hoạch|dự kiến|lịch) (?:ban đầu|trước đó|cũ)|(?:ban đầu|lúc đầu) dự kiến|lẽ ra/u;
/** "dự kiến từ ngày 20 đến 23/8 bị hủy", "... tạm hoãn do": words behind it. */
const CALLED_OFF =
  /(?:^| )(?:bị|tạm|đã|được|phải|xin) (?:hủy|huỷ|hoãn)(?!\p{L})|(?:^| )(?:hủy|huỷ) bỏ(?!\p{L})/u;
const HOLDS = /(?:^| )(?:lùi|dời|chuyển|đổi|nay)(?: |$)/u;
const PLANNED = /(?:^| )(?:dự kiến|dự định|kế hoạch|lịch)(?: |$)/u;

/** How a sentence tells a day that does not hold: another holds instead, or the event is off; null for any other day. */
export function givenUp(
  tokens: readonly Token[],
  { from, to }: Sentence,
  date: DateMention,
  next: DateMention | undefined,
): 'MOVED' | 'OFF' | null {
  const before = wordsOf({ tokens }, from, date.from).toLowerCase();
  // "dự kiến ban đầu ngày 10/10, nay lùi đến 26/10": the second is the one that holds
  if (AT_FIRST.test(before) && !HOLDS.test(before)) return 'MOVED';
  if (next !== undefined || !PLANNED.test(before)) return null;
  return CALLED_OFF.test(wordsOf({ tokens }, date.to, to).toLowerCase()) ? 'OFF' : null;
}
