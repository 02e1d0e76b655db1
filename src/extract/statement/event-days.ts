import type { CalendarDate } from '../../model/time.ts';
import { daysLater } from './calendar.ts';
import type { When } from './event-dates.ts';
import type { EventMention } from './event-heads.ts';
import { type Scene, startOf } from './event-scene.ts';
import { wordsOf } from './reading.ts';

/** "Cùng ngày", "Chiều cùng ngày", "Cũng trong buổi sáng", "Trước hội nghị, sáng cùng ngày", "Ngay sau đó", "Buổi tối". */
const SAME_DAY =
  /(?:^|, )(?:cũng )?(?:ngay )?(?:trong |vào )?(?:(?:buổi )?(?:sáng|chiều|tối|trưa),? )?cùng (?:ngày|buổi)|^(?:cũng )?(?:ngay )?(?:trong|vào) (?:(?:buổi )?(?:sáng|chiều|tối|trưa)|ngày)(?: này| đó| hôm đó| ấy)?(?= ,|$| [^\d ]+)|^(?:cũng )?(?:trong )?(?:buổi )?(?:sáng|chiều|tối|trưa)(?: hôm đó| hôm ấy| ấy| đó)(?:$| )|^buổi (?:sáng|chiều|tối|trưa) ,|^ngay sau đó|^liền sau đó/u;
const NEXT_DAY = /^(?:(?:sáng|chiều|tối) )?(?:ngày )?hôm sau(?:$| )|^một ngày sau(?:$| )/u;
const DAY_BEFORE =
  /^(?:trước đó )?(?:, )?(?:(?:sáng|chiều|tối) )?(?:ngày )?hôm trước(?:$| )|^trước đó một ngày/u;
const WORDS_OF_TIME =
  /^(ngày|sáng|chiều|tối|trưa|đêm|hôm|vào|lúc|hồi|giờ|phút|thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|từ|trong|các|qua|nay|mùng|vừa|mới|đây|trước|đó)$/;
const OPENING_WORDS = 9;

/** The opening of a mention's sentence up to the mention, in small letters, marks parted by blanks. */
function openingOf({ reading }: Scene, sentence: number, to: number): string {
  const { tokens } = reading;
  let from = startOf({ reading }, sentence);
  while (from < to && /^[*•+-]$/.test(tokens[from]?.key ?? '')) from++;
  return tokens
    .slice(from, Math.max(from, Math.min(from + OPENING_WORDS, to)))
    .map(({ key }) => key)
    .join(' ');
}

/** How many days after the day told last an event is by the opening of its sentence; null where the opening tells none. */
export function daysAfterLast(scene: Scene, { sentence, from, to }: EventMention): number | null {
  const opening = openingOf(scene, sentence, from);
  if (SAME_DAY.test(opening)) return 0;
  if (NEXT_DAY.test(opening)) return 1;
  if (DAY_BEFORE.test(opening)) return -1;
  const end = (scene.reading.sentences[sentence] as { to: number }).to;
  return /cùng ngày/.test(wordsOf(scene.reading, from, Math.min(to + 12, end))) ? 0 : null;
}

const ANOTHER_DAY =
  /^(?:trước đó|trước đây|sắp tới|tới đây|thời gian tới|trước mắt|theo kế hoạch|dự kiến|những ngày tới|từ nay)/u;

/** "Trước đó, ngày 14/6, ...", "Dự kiến, ngày 20/6 ...", "Từ nay đến 20/3, ...": what the sentence tells was on another day. */
export const isOfAnother = (scene: Pick<Scene, 'reading'>, sentence: number): boolean => {
  const from = startOf(scene, sentence);
  return ANOTHER_DAY.test(
    wordsOf(scene.reading, from, Math.min(from + 3, scene.reading.tokens.length)).toLowerCase(),
  );
};

/** "Cũng trong sáng 16/11, tại tổ dân phố ...": another event, be it of the same kind and day as one told before. */
export function isSaidAnother(scene: Scene, { sentence, from, to, headTo }: EventMention): boolean {
  const opening = openingOf(scene, sentence, from);
  if (/^(?:cũng|cùng|trước|sau|ngay sau|liền sau|tiếp đó) /u.test(opening)) return true;
  // "Chiều cùng ngày, lễ bàn giao 4 căn còn lại ...": named anew, not referred to
  return to > headTo && /^(?:buổi )?(?:sáng|trưa|chiều|tối) cùng ngày(?: |$)/u.test(opening);
}

/** "Chiều 29/4, ...", "..., ngày 15/1 Ủy ban ...": nothing but words of time before it in its clause. */
export function opensClause({ reading }: Scene, sentence: number, at: number): boolean {
  const { tokens } = reading;
  const start = startOf({ reading }, sentence);
  for (let i = at - 1; i >= start; i--) {
    const token = tokens[i];
    if (token?.kind === 'mark') return token.key !== '(';
    if (token?.kind !== 'number' && !WORDS_OF_TIME.test(token?.key ?? '')) return false;
  }
  return true;
}

/** A single day, some days after another. */
export const dayWhen = (day: CalendarDate, days: number): When => ({
  start: days === 0 ? day : daysLater(day, days),
  end: null,
  precision: 'DAY',
});

/** "Phiên họp thứ nhất ... được tiến hành ngay sau lễ công bố": on the day of what it follows. */
export function followsAtOnce(scene: Scene, { sentence, from, to, head }: EventMention): boolean {
  if (head.form !== 'NOUN' || from - startOf(scene, sentence) > 1) return false;
  return /ngay sau/.test(wordsOf(scene.reading, to, Math.min(to + 22, scene.reading.tokens.length)));
}

/** "Lễ ký ... diễn ra ngay sau", "Hai bên cũng ký biên bản ghi nhớ": a signing on the day of what is reported. */
export function signsThere(scene: Scene, { sentence, from, head, isCited }: EventMention): boolean {
  if (head.kind !== 'SIGNING' || isCited) return false;
  const { tokens } = scene.reading;
  const start = startOf(scene, sentence);
  if (head.form === 'NOUN') return from === start;
  const opening = wordsOf({ tokens }, start, Math.min(start + 8, from)).toLowerCase();
  return /hai bên (?:đã )?cũng(?: đã)?$|dịp này|cũng$/.test(opening) && from - start < 9;
}
