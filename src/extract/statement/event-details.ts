import type { EventKind } from '../../model/event.ts';
import { lexicon } from '../../model/lexicon.ts';
import { calendarDate, daysBetween, daysLater, nearestYear } from './calendar.ts';
import { datesIn } from './date-runs.ts';

import type { Candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import type { EventMention } from './event-heads.ts';
import { eventHeadAt, mayLast } from './event-phrases.ts';
import type { Scene } from './event-scene.ts';
import { itemProvince } from './item-place.ts';
import { attendancesIn } from './participants.ts';
import type { Place } from './places.ts';
import { wordsOf } from './reading.ts';
import { isUnitStop } from './tokens.ts';
import { isOfDamage, isOfMission } from './venue.ts';

const MIN_ATTENDANCE = 3;
const DAYS = lexicon<number>({ hai: 2, ba: 3, bốn: 4, năm: 5 });

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
  const days =
    lengthIn(scene, sentence) ?? (goesOnIn(scene, sentence + 1) ? lengthIn(scene, sentence + 1) : null);
  return days === null ? null : daysLater(when.start, days - 1);
}

/** The number of days of an event that takes some, two weeks at most, in figures or in a word; else null. */
export function daysOf(word: string | undefined): number | null {
  const days = DAYS[word ?? ''] ?? Number(word);
  return Number.isInteger(days) && days > 1 && days < 15 ? days : null;
}

/** How many days a sentence says that something takes: "trong hai ngày", "kéo dài 3 ngày", without their dates. */
function lengthIn(scene: Scene, sentence: number): number | null {
  const { tokens, sentences } = scene.reading;
  const { from, to } = sentences[sentence] as { from: number; to: number };
  for (let i = from - 1; i + 2 < to; i++) {
    if (tokens[i + 2]?.key !== 'ngày') continue;
    const isLength = /^(trong|dài|suốt|lại)$/.test(tokens[i]?.key ?? '') || tokens[i + 3]?.key === 'liền';
    const days = isLength ? daysOf(tokens[i + 1]?.key) : null;
    if (days !== null && tokens[i + 3]?.kind !== 'number') return days;
  }
  return null;
}

/** "Lớp học kéo dài ba ngày.": the next sentence tells more of an event that may last, and no day of its own. */
function goesOnIn(scene: Scene, sentence: number): boolean {
  const next = scene.reading.sentences[sentence];
  if (next === undefined || scene.isQuiet(sentence) || scene.dates.in(sentence).length > 0) return false;
  const head = eventHeadAt(scene.reading.tokens, next.from);
  return head !== null && head.value.form === 'NOUN' && mayLast(head.value);
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
        !/(?:bế mạc|bế giảng|kết thúc|khép lại|kéo dài|diễn ra|mở cửa|trưng bày)(?: vào| cho)?(?: đến| tới)?(?: hết)?(?: chiều| sáng| tối)?(?: ngày| hôm)?$/.test(
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
export function attendance(scene: Scene, mention: EventMention, when: When | null) {
  const { sentence: at } = mention;
  const { reading, isQuiet } = scene;
  let best: { count: number; isApproximate: boolean; score: number } | null = null;
  for (const [sentence, { from, to }] of reading.sentences.entries()) {
    if (isQuiet(sentence)) continue;
    for (const one of attendancesIn(reading.tokens, from, to)) {
      const distance = Math.abs(sentence - at);
      const isOtherDay = distance > 0 && hasOtherDay(scene, at, sentence, when);
      const kindOf = () => eventHeadAt(reading.tokens, from)?.value.kind ?? mention.head.kind;
      if (isOtherDay && kindOf() !== mention.head.kind) continue;
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
function hasOtherDay({ dates }: Scene, at: number, sentence: number, when: When | null): boolean {
  const own = dates.in(at).filter(({ precision }) => precision === 'DAY');
  const told = dates.in(sentence).filter(({ precision }) => precision === 'DAY');
  if (told.length === 0) return false;
  if (own.length === 0)
    // The days of an event that is dated elsewhere, "Thời gian: ...": "Mùa giải trước, ngày 12/10/2025, có 1.650 người"
    return (
      when?.precision === 'DAY' &&
      told.every((date) => {
        const then = dates.when(date, sentence);
        return (
          then !== null && (then.start > (when.end ?? when.start) || (then.end ?? then.start) < when.start)
        );
      })
    );
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

/** The token before a place and its level word. */
const leadOf = ({ from, level }: Place): number => from - (level === null ? 1 : level.split(' ').length + 1);

/** The province that "tại ..." in the sentence names, or that its district lies in. */
export function provinceOf(scene: Scene, { sentence }: EventMention): string | null {
  const { reading } = scene;
  const { tokens } = reading;
  const { from, to } = reading.sentences[sentence] as { from: number; to: number };
  for (const place of reading.places.values()) {
    if (place.from < from || place.to > to) continue;
    const isDistrict = place.kind === 'DISTRICT' && place.ids.length === 1;
    if (place.kind !== 'PROVINCE' && !isDistrict) continue;
    const before = tokens[leadOf(place)]?.key;
    if ((before === 'tại' || before === 'ở') && isOfDamage(tokens, place.from - 1)) continue;
    if (isOfMission(tokens, leadOf(place))) continue;
    if (before === 'tại' || before === 'ở' || (before === ',' && followsPlace(scene, place.from)))
      return place.ids[0] ?? null;
    // "Hà Nội, ngày 5/6 - Liên hiệp ...", "Hà Nội, trong ba ngày 18, 19 và 20/9, là nơi ..."
    if (place.from === from && tokens[place.to]?.key === ',' && isTimeAt(scene, sentence, place.to + 1))
      return place.ids[0] ?? null;
  }
  return itemProvince(reading, sentence);
}

const TIME_WORDS = /^(ngày|sáng|chiều|tối|trưa|trong|hai|ba|các)$/;

function isTimeAt({ reading: { tokens }, dates }: Scene, sentence: number, at: number): boolean {
  let to = at;
  while (TIME_WORDS.test(tokens[to]?.key ?? '')) to++;
  return dates.in(sentence).some(({ from }) => from === to);
}

const BRIDGE = /(?:điểm cầu (?:chính|trung ương)|(?:^|\s)(?:kết )?nối từ)(?:\s|$)/iu;

/**
 * Where a national meeting is held that provinces follow from their own rooms: behind the words for the chief point ("điểm cầu
 * chính đặt tại ..., Hà Nội", "kết nối từ Hà Nội tới 63 điểm cầu") in its sentence or the next two; null where none is told.
 */
export function bridgeOf(scene: Scene, { sentence }: EventMention): string | null {
  const { reading } = scene;
  const last = Math.min(sentence + 2, reading.sentences.length - 1);
  for (let s = sentence; s <= last; s++) {
    const { from, to } = reading.sentences[s] as { from: number; to: number };
    const words = BRIDGE.exec(wordsOf(reading, from, to));
    if (words === null) continue;
    for (const place of reading.places.values()) {
      if (place.from < from || place.to > to || place.kind !== 'PROVINCE') continue;
      if (wordsOf(reading, from, place.from).length >= words.index + words[0].trimEnd().length)
        return place.ids[0] ?? null;
    }
  }
  return null;
}

/** What "tại" is said of an event behind: a mark, a date, "diễn ra", "tổ chức", "công tác"; not "lưu học sinh tại Nga". */
const HELD_AT = /^(?:[,;(-]|\d+|ra|chức|tác|mạc|việc|họp|mặt)$/;

/** "Chiều 7/5 (giờ địa phương)": nobody at home says so. */
const LOCAL_TIME = /giờ địa phương/u;

const VISITED_THERE = /(?:^| )thăm(?: chính thức| hữu nghị)?$/;

/** "sáng 25/11, tại Geneva (Thụy Sĩ)", "chuyến công tác tại Lào": whether the sentence puts the event in another country. */
export function isAbroad(
  { reading: { tokens, sentences, elements } }: Scene,
  { sentence, to, head }: EventMention,
): boolean {
  const { from: first, to: last } = sentences[sentence] as { from: number; to: number };
  if (LOCAL_TIME.test(wordsOf({ tokens }, first, last).toLowerCase())) return true;
  return (elements[sentence] ?? []).some((element) => {
    if (element.type !== 'place' || tokens[element.from]?.key === 'việt') return false;
    if (element.place.kind !== 'COUNTRY' && element.place.kind !== 'ABROAD') return false;
    const lead = leadOf(element.place);
    const before = tokens[lead]?.key ?? '';
    // "sang thăm Lào", "chuyến thăm hữu nghị Lào", but "thăm tỉnh ..., Việt Nam" from there
    const led = wordsOf({ tokens }, Math.max(0, lead - 2), lead + 1).toLowerCase();
    if (head.kind === 'VISIT' && element.from <= to && VISITED_THERE.test(led)) return true;
    return (before === 'tại' || before === 'ở') && HELD_AT.test(tokens[lead - 1]?.key ?? ',');
  });
}

/** "các tầng lớp nhân dân Thủ đô": the capital without its name; that of another country has one. */
export function isInCapital({ reading: { tokens, sentences } }: Scene, { sentence }: EventMention): boolean {
  const { from, to } = sentences[sentence] as { from: number; to: number };
  for (let i = from; i < to; i++)
    if (tokens[i]?.key === 'thủ' && tokens[i]?.capital && tokens[i + 1]?.key === 'đô' && i > from)
      return tokens[i + 2]?.capital !== true;
  return false;
}

/** "huyện Nho Quan, tỉnh Ninh Bình", "105A Quán Thánh, Hà Nội": the last part of an address that "tại" opens. */
function followsPlace(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  for (let i = at - 1; i > at - 22 && i >= 0; i--) {
    const key = tokens[i]?.key;
    if (key === 'tại' || key === 'ở') return !isOfDamage(tokens, i);
    // "trực tuyến tới điểm cầu Đà Nẵng, Ninh Bình": whom it was sent to
    const isPoint = key === 'cầu' && tokens[i - 1]?.key === 'điểm' && tokens[i - 2]?.key !== 'tại';
    if (key === ';' || (key === '.' && !isUnitStop(tokens, i)) || isPoint) return false;
  }
  return false;
}
