import { FRAMING_WORDS, PROMISING_WORDS } from '../../gazetteer/events.ts';
import type { DateMention } from './dates.ts';
import { opensClause } from './event-days.ts';
import type { EventMention } from './event-heads.ts';
import { eventHeadAt, mayLast } from './event-phrases.ts';
import { type Scene, startOf } from './event-scene.ts';
import { phraseSet } from './phrases.ts';
import { wordsOf } from './reading.ts';
import { runsWithin } from './spans.ts';
import type { Token } from './tokens.ts';

const framing = phraseSet(FRAMING_WORDS);
const promising = phraseSet(PROMISING_WORDS);

/** How far behind a date that opens a sentence the event of that date may be named, and behind any other. */
const REACH_OF_OPENING = 110;
const REACH = 45;
const OPENING = 8;
const REACH_OF_BRACKET = 12;

/** The date that is a mention's own, or null: beside "sau hội nghị" and "trước lễ ký" it is mostly that of what is told. */
export function ownDate(scene: Scene, mention: EventMention): DateMention | null {
  const nearest = nearestDate(scene, mention);
  return mention.isAside && !isOfAside(scene, mention, nearest) ? null : nearest;
}

/** Beside "sau hội nghị ..., chiều 9/10" and "trước Đại hội ..., dự kiến tổ chức quý I/2021" the date is the named event's own. */
function isOfAside(scene: Scene, { sentence, from, to }: EventMention, date: DateMention | null): boolean {
  if (date === null || date.from < to) return false;
  if (scene.reading.tokens[from - 1]?.key === 'khi' && date.from - to < 20) return true;
  // "Sau chuyến khảo sát ngày 5/9, sáng 11/9, ...": no mark parts the name from its day
  if (date.from - to <= 2 && scene.reading.tokens.slice(to, date.from).every(({ kind }) => kind !== 'mark'))
    return true;
  if (from - startOf(scene, sentence) <= 3) return false;
  const between = wordsOf(scene.reading, to, date.from);
  return date.from - to <= 4 || /tổ chức|diễn ra|khai mạc|dự kiến|kéo dài/.test(between);
}

/** The date that belongs to a mention: the nearest in its clause, one at the sentence's head covering what has none. */
function nearestDate(
  scene: Scene,
  { sentence, from, to, head, isFirst, isCited }: EventMention,
): DateMention | null {
  const { tokens } = scene.reading;
  const dates = runsWithin(scene.dates.in(sentence), from - REACH_OF_OPENING, to + REACH_OF_OPENING);
  // "Ngày 15/8, đoàn ... thăm tỉnh từ ngày 15 đến 17/8": a visit is as long as it says
  const hasRun =
    mayLast(head) &&
    dates.some((date) => date.from >= to && date.from - to < 8 && date.start.day !== date.end.day);
  const isDeed =
    !hasRun &&
    head.form === 'VERB' &&
    isFirst &&
    !tokens.slice(Math.max(0, from - 4), from).some(({ key }) => key === 'sẽ');
  const parted = (a: number, b: number) => {
    for (let i = a; i < b; i++) if (tokens[i]?.key === ';') return true;
    return false;
  };
  const hasOpening = dates.some((date) => date.to <= from && opensClause(scene, sentence, date.from));
  let best: DateMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const isBefore = date.to <= from;
    const gap = isBefore ? from - date.to : Math.max(0, date.from - to);
    if (
      isBefore
        ? parted(date.to, from) || isPartOf(tokens, date, from)
        : parted(to, date.from) || isOfWhatFollows(tokens, to, date)
    )
      continue;
    // A date behind the name is nearer to it than one before, which may be another event's
    const isBracketed = isAsideInBracket(tokens, date, to, isCited, hasOpening);
    // "chuẩn bị hợp nhất từ ngày 1/7" begins another thing; "quý III" in the name is what is reviewed
    const isOther =
      !isBefore && dates.length > 1 && (isSince(tokens, to, date) || isReviewed(tokens, date, dates));
    const isOpening = date.from - startOf(scene, sentence) < OPENING;
    const weighed =
      (isBefore ? gap + 4 : gap * 1.5) +
      (isBracketed || isOther ? 60 : 0) -
      // "Chiều 29/4, Ban Thường trực họp bàn việc tổ chức tiếp xúc cử tri từ ngày 3/5": a deed is of the day that opens its sentence
      (isDeed && isBefore && opensClause(scene, sentence, date.from) ? 40 : 0) -
      (isPutOff(tokens, date.from) ? 60 : 0);
    if (weighed < least && gap < (isOpening ? REACH_OF_OPENING : REACH)) {
      best = date;
      least = weighed;
    }
  }
  return best;
}

/**
 * Whether between a name and a date behind it something is promised, or an event begins that frames the named one and has the
 * date: "Lễ ký nằm trong khuôn khổ chuyến thăm từ ngày 12 đến 14/11". One day on which "diễn ra" may be either's.
 */
function isOfWhatFollows(tokens: readonly Token[], to: number, date: DateMention): boolean {
  let isFramed = false;
  for (let i = to; i < date.from; i++) {
    if (promising.at(tokens, i) !== null) return true;
    if (tokens[i]?.key === ',') isFramed = false;
    const frame = framing.at(tokens, i);
    if (frame !== null && eventHeadAt(tokens, frame.to)?.value.form === 'NOUN') isFramed = true;
    if (tokens[i]?.key === 'diễn' && date.start.day === date.end.day) isFramed = false;
  }
  return isFramed;
}

/** "thăm tỉnh từ ngày 18 đến 22/9, trong đó có buổi giao lưu": the days are of the whole, the part has one of them. */
function isPartOf(tokens: readonly Token[], date: DateMention, from: number): boolean {
  if (date.start.day === date.end.day) return false;
  for (let i = date.to; i + 1 < from; i++)
    if (tokens[i]?.key === 'trong' && tokens[i + 1]?.key === 'đó') return true;
  return false;
}

/** "phải lùi đến 26/10", "dời sang ngày 23/11": the day that holds in the end. */
function isPutOff(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (/^(lùi|dời|hoãn)$/.test(tokens[i]?.key ?? '')) return true;
  return false;
}

/** "từ ngày 1/7/2025" behind a name, unless that is when it is held. */
function isSince(tokens: readonly Token[], to: number, date: DateMention): boolean {
  if (date.start !== date.end && (date.start.day !== date.end.day || date.start.month !== date.end.month))
    return false;
  const at = tokens[date.from - 1]?.key === 'ngày' ? date.from - 2 : date.from - 1;
  if (tokens[at]?.key !== 'từ') return false;
  return !/diễn ra|tổ chức|khai mạc|bắt đầu/.test(wordsOf({ tokens }, to, Math.max(to, at)));
}

/** A month or quarter beside a day of the same sentence: what the event looks back on. */
function isReviewed(tokens: readonly Token[], date: DateMention, dates: readonly DateMention[]): boolean {
  // "tổ chức Đại hội vào quý III/2023" is when, "Hội nghị quý III" what it is about
  if (/^(vào|trong|kiến|khoảng|dịp|hồi|từ)$/.test(tokens[date.from - 1]?.key ?? '')) return false;
  return date.precision === 'MONTH' && dates.some(({ precision }) => precision === 'DAY');
}

/** The bracket that a token stands in, or -1. */
function bracketAt(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - REACH_OF_BRACKET); i--) {
    if (tokens[i]?.key === ')') return -1;
    if (tokens[i]?.key === '(') return i;
  }
  return -1;
}

/**
 * "(năm nay rơi vào các ngày 26-28/9)": a date told beside the way, of what stands before the bracket. One right behind a name
 * is the name's, "hội thi nấu ăn (5/7)", unless the clause opens with a day: "Sáng 14/6, ... lễ phát động Tháng hành động (1/6)".
 */
function isAsideInBracket(
  tokens: readonly Token[],
  date: DateMention,
  to: number,
  isCited: boolean,
  hasOpening: boolean,
): boolean {
  const open = bracketAt(tokens, date.from);
  // "diễn ra trong hai ngày (20-21/8)": the days that are counted
  if (open < 0 || tokens[open - 1]?.key === 'ngày') return false;
  if (hasOpening && !isCited) return true;
  const isBehind = open >= to && open - to <= 1 && date.from - open <= 3;
  return open !== date.from - 1 && !isBehind && !(isCited && isOfBracket(tokens, date, to));
}

/** Whether a date stands in the bracket that opens right behind a name: "lễ Sene Dolta (năm nay rơi vào các ngày 26-28/9)". */
export function isOfBracket(tokens: readonly Token[], date: DateMention, to: number): boolean {
  if (tokens[to]?.key !== '(' || date.from < to || date.from - to > REACH_OF_BRACKET) return false;
  for (let i = to; i < date.from; i++) if (tokens[i]?.key === ')') return false;
  return true;
}
