import type { EventKind } from '../../model/event.ts';
import { calendarDate, daysBetween, daysLater, nearestYear } from './calendar.ts';
import { datesIn } from './date-runs.ts';

import type { Candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import type { EventMention } from './event-heads.ts';
import { eventHeadAt, mayLast } from './event-phrases.ts';
import type { Scene } from './event-scene.ts';
import { attendancesIn } from './participants.ts';
import { tidy, wordsOf } from './reading.ts';

const MIN_ATTENDANCE = 3;
const DAYS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, năm: 5 };

/** The kind by the head, save that a Front's conference that chooses people is an election. */
export function kind(scene: Scene, { mention }: Candidate): EventKind {
  const { kind } = mention.head;
  // "Ban Thường trực họp cho ý kiến" is what the title calls "Hội nghị"
  const isSession = wordsOf(scene.reading, mention.from, mention.headTo).toLowerCase() === 'họp';
  if (isSession && scene.titleKinds.has('CONFERENCE')) return 'CONFERENCE';
  if (kind !== 'CONFERENCE' || /ban chấp hành/i.test(wordsOf(scene.reading, mention.from, mention.to)))
    return kind;
  const { reading, appoints, context } = scene;
  const { tokens, sentences } = reading;
  let consults = /hiệp thương/i.test(context.title ?? '');
  let chooses = false;
  for (let s = mention.sentence; s <= mention.sentence + 2 && s < sentences.length; s++) {
    const { from, to } = sentences[s] as { from: number; to: number };
    if (appoints.has(s)) chooses = true;
    for (let i = from; i < to - 1; i++) {
      const pair = `${tokens[i]?.key} ${tokens[i + 1]?.key}`;
      if (
        pair === 'hiệp thương' ||
        pair === 'được cử' ||
        pair === 'tín nhiệm' ||
        pair === 'kiện toàn' ||
        (tokens[i]?.key === 'cử' && tokens[i - 1]?.key !== 'tái' && appoints.has(s))
      )
        consults = true;
    }
  }
  return consults && chooses ? 'ELECTION' : kind;
}

/** "diễn ra trong hai ngày" with one date: it ends as many days later. */
export function endOf(scene: Scene, { sentence, head }: EventMention, when: When | null): string | null {
  if (when === null || when.end !== null || when.precision !== 'DAY') return when?.end ?? null;
  const closing = closingDay(scene, sentence, when.start, mayLast(head) ? 1 : 0);
  if (closing !== null) return closing;
  // "Trong hai ngày ... lễ trao xe (10/6) và buổi gặp mặt (11/6)" are two events
  if (scene.dates.in(sentence).length > 1) return null;
  const { tokens, sentences } = scene.reading;
  const { from, to } = sentences[sentence] as { from: number; to: number };
  for (let i = from; i + 2 < to; i++) {
    if (!/^(trong|dài|suốt)$/.test(tokens[i]?.key ?? '') || tokens[i + 2]?.key !== 'ngày') continue;
    const days = DAYS[tokens[i + 1]?.key ?? ''] ?? Number(tokens[i + 1]?.text);
    if (Number.isInteger(days) && days > 1 && days < 15 && tokens[i + 3]?.kind !== 'number')
      return daysLater(when.start, days - 1);
  }
  return null;
}

/** "khai giảng ngày 4/7 và bế mạc ngày 6/7", "kéo dài đến hết ngày 7-10": the last day told beside the first. */
function closingDay(scene: Scene, sentence: number, start: string, reach: number): string | null {
  const { tokens, sentences } = scene.reading;
  for (let s = sentence; s <= sentence + reach && s < sentences.length; s++) {
    if (scene.isQuiet(s)) continue;
    const { from, to } = sentences[s] as { from: number; to: number };
    for (const date of datesIn(tokens, from, to)) {
      if (date.precision !== 'DAY') continue;
      const before = wordsOf({ tokens }, Math.max(from, date.from - 6), date.from).toLowerCase();
      if (
        !/(?:bế mạc|kết thúc|kéo dài|diễn ra|mở cửa|trưng bày)(?: vào| cho)?(?: đến| tới)?(?: hết)?(?: chiều| sáng| tối)?(?: ngày)?$/.test(
          before,
        ) ||
        (/diễn ra|mở cửa|trưng bày/.test(before) && !/đến|tới/.test(before))
      )
        continue;
      const year = date.end.year ?? nearestYear(date.end, start, 30);
      const end = year === null ? null : calendarDate(date.end, year);
      if (end !== null && end > start && daysBetween(start, end) < 30) return end;
    }
  }
  return null;
}

/** The number of people at the main event, from anywhere in the text; the words that tie it best win. */
export function attendance(scene: Scene, mention: EventMention) {
  const { sentence: at } = mention;
  const { reading, isQuiet } = scene;
  let best: { count: number; isApproximate: boolean; score: number } | null = null;
  for (const [sentence, { from, to }] of reading.sentences.entries()) {
    if (isQuiet(sentence)) continue;
    for (const one of attendancesIn(reading.tokens, from, to)) {
      const distance = Math.abs(sentence - at);
      const isOtherDay = distance > 0 && hasOtherDay(scene, at, sentence);
      // "gặp mặt 120 cán bộ": the number stands in the event's name
      const isInName = distance === 0 && one.from >= mention.from && one.from <= mention.to + 4;
      const score =
        one.score +
        (isInName ? 1.5 : 0) -
        (isOtherDay ? 2 : 0) +
        (distance === 0 ? 1.5 : distance <= 2 ? 0.75 : -0.4 * Math.min(distance - 2, 4));
      if (score >= MIN_ATTENDANCE && score > (best?.score ?? 0)) best = { ...one, score };
    }
  }
  return best;
}

/** Whether a sentence tells days, and none of those of the sentence that names the event: its people came to another. */
function hasOtherDay({ dates }: Scene, at: number, sentence: number): boolean {
  const own = dates.in(at).filter(({ precision }) => precision === 'DAY');
  const told = dates.in(sentence).filter(({ precision }) => precision === 'DAY');
  if (own.length === 0 || told.length === 0) return false;
  const dayOf = ({ month, day }: { readonly month: number; readonly day: number }) => month * 31 + day;
  return told.every(({ start }) =>
    own.every((one) => dayOf(start) < dayOf(one.start) || dayOf(start) > dayOf(one.end)),
  );
}

/** The number of people in the sentence of an event beside the main one. */
export function ownAttendance(scene: Scene, { sentence }: EventMention) {
  const { from, to } = scene.reading.sentences[sentence] as { from: number; to: number };
  return attendancesIn(scene.reading.tokens, from, to).find(({ score }) => score >= MIN_ATTENDANCE) ?? null;
}

/** The province that "tại ..." in the sentence names. */
export function provinceOf(scene: Scene, { sentence }: EventMention): string | null {
  const { reading } = scene;
  const { tokens } = reading;
  const { from, to } = reading.sentences[sentence] as { from: number; to: number };
  for (const place of reading.places.values()) {
    if (place.from < from || place.to > to || place.kind !== 'PROVINCE') continue;
    const before = tokens[place.from - (place.level === null ? 1 : place.level.split(' ').length + 1)]?.key;
    if (before === 'tại' || before === 'ở' || (before === ',' && followsPlace(scene, place.from)))
      return place.ids[0] ?? null;
  }
  return null;
}

/** "huyện Nho Quan, tỉnh Ninh Bình", "105A Quán Thánh, Hà Nội": the last part of an address that "tại" opens. */
function followsPlace(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  for (let i = at - 1; i > at - 22 && i >= 0; i--) {
    const key = tokens[i]?.key;
    if (key === 'tại' || key === 'ở') return true;
    if (key === ';' || key === '.') return false;
  }
  return false;
}

/** The words behind "tại": hall, commune, border gate. */
export function venueOf(scene: Scene, { sentence }: EventMention): string | null {
  const { reading } = scene;
  const { tokens } = reading;
  const { from: first, to } = reading.sentences[sentence] as { from: number; to: number };
  for (let i = first; i < to; i++) {
    if (
      tokens[i]?.key !== 'tại' ||
      !(
        tokens[i + 1]?.capital ||
        /^(trụ|hội|nhà|trung|huyện|xã|phường|thị|thành|khu|chùa|cửa|thôn|bản|trường|sân|phòng)$/.test(
          tokens[i + 1]?.key ?? '',
        )
      )
    )
      continue;
    let end = i + 1;
    while (
      end < to &&
      end - i < 16 &&
      !/^(,|\.|;|\(|với|do|đã|có|và|để|nhằm|vào|sáng|chiều|ngày|cho)$/.test(tokens[end]?.key ?? '')
    ) {
      // "Trung tâm Hội nghị tỉnh" is a place, "tại Vinh Hội nghị ..." two things
      const isHall = /^(tâm|trường|phòng)$/.test(tokens[end - 1]?.key ?? '');
      if (end > i + 1 && !isHall && eventHeadAt(tokens, end)?.value.form === 'NOUN') break;
      end++;
    }
    if (end > i + 1) return tidy(wordsOf(reading, i + 1, end));
  }
  return null;
}
