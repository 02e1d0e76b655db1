import {
  ASIDE_WORDS,
  CITING_WORDS,
  type EventHead,
  HOLDING_WORDS,
  VERB_CITING_WORDS,
} from '../../gazetteer/events.ts';
import { lexicon } from '../../model/lexicon.ts';
import { eventHeadAt } from './event-phrases.ts';
import { type Phrases, phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import { Gap, isUnitStop, type Token } from './tokens.ts';

/** A place in a text where an event is named, before it is known which event, when, and whether it counts. */
export interface EventMention {
  readonly sentence: number;
  readonly from: number;
  /** Index after the head alone, and after the whole name. */
  readonly headTo: number;
  readonly to: number;
  readonly head: EventHead;
  readonly isHeld: boolean;
  readonly isCited: boolean;
  /** Named to say when something else was: "Trước lễ ký, ..."; a date beside it is the other's. */
  readonly isAside: boolean;
  /** The first of its sentence that is not named in passing. */
  readonly isFirst: boolean;
}

const holding = phraseSet(HOLDING_WORDS);
const citing = phraseSet(CITING_WORDS);
const verbCiting = phraseSet(VERB_CITING_WORDS);
const aside = phraseSet(ASIDE_WORDS);
const NAME_ENDS = new Set(
  'là tại do với vào được đã diễn sáng chiều tối nhằm để có bước sẽ dành vừa cho đang thì đến gồm trong từ ngay sau trước khép ở dưới qua theo cùng trên kéo bắt cũng vẫn khi hẹn hôm'.split(
    ' ',
  ),
);
/** Words that end a name only before certain others: "thống nhất" is the clause, "truyền thống" the name. */
const NAME_ENDS_BEFORE = lexicon<RegExp>({
  thống: /^nhất$/,
  thảo: /^luận$/,
  khai: /^(mạc|giảng)$/,
  kết: /^thúc$/,
  khởi: /^(tranh|động)$/,
  bế: /^(mạc|giảng)$/,
  dự: /^(kiến|có)$/,
  tiếp: /^(theo|nối)$/,
  đánh: /^giá$/,
  nhân: /^(dịp|kỷ|ngày|tết)$/,
  đồng: /^thời$/,
  thu: /^hút$/,
  mở: /^(đầu|ra)$/,
  xem: /^xét$/,
});
const NAME_MAX = 26;
const POINTING = /^(?:đó|đây) (?:là|cũng)$/;
const POINTED = 7;

function nameEnd(tokens: readonly Token[], from: number, limit: number): number {
  let to = from;
  let inQuotes = false;
  while (to < limit && to - from < NAME_MAX) {
    const token = tokens[to] as Token;
    if (token.gap >= Gap.PARAGRAPH) break;
    if (token.key === '"') {
      inQuotes = !inQuotes;
      to++;
      continue;
    }
    if (!inQuotes) {
      const next = tokens[to + 1];
      if (token.kind === 'mark') {
        const goesOn =
          (token.key === ',' &&
            (next?.key === 'nhiệm' ||
              next?.key === 'khóa' ||
              next?.key === 'triển' ||
              next?.key === 'lần')) ||
          (token.key === '-' && next !== undefined) ||
          (token.key === '(' && tokens[to + 2]?.key === ')') ||
          (token.key === ')' && tokens[to - 2]?.key === '(') ||
          isInNumber(tokens, to) ||
          isUnitStop(tokens, to);
        if (!goesOn) break;
      } else if (token.key === 'với' && isBetween(tokens, from, to)) {
        to++;
        continue;
      } else if (NAME_ENDS.has(token.key) || NAME_ENDS_BEFORE[token.key]?.test(next?.key ?? '')) break;
      else if (token.key === 'ngày' && next?.kind === 'number') break;
    }
    to++;
  }
  // Not in the middle of "nhiệm kỳ 2019-2024"
  const dash = tokens[to - 1]?.key === '-' ? to - 1 : to;
  const isCut = to - from >= NAME_MAX && tokens[dash]?.key === '-' && tokens[dash - 1]?.kind === 'number';
  if (isCut && tokens[dash + 1]?.kind === 'number') to = dash + 2;
  while (to > from && /^(và|-|,|\()$/.test((tokens[to - 1] as Token).key)) to--;
  return to;
}

/** "Hội đàm giữa A | với B". */
const isBetween = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.key === 'giữa' && !tokens.slice(from, to).some(({ key }) => /^(?:và|với|,)$/.test(key));

const UNITS_OF_TIME = /^(?:tuần|tháng|quý|năm)$/;
const TIMES = /^(?:một|hai|ba|[123])$/;
const HABIT_REACH = 12;

/** "sơ kết ba tháng một lần", "họp mỗi quý 1 lần": how often something is done, behind its head; "lần thứ nhất" counts one of them. */
function isHabit(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i + 2 < Math.min(limit, from + HABIT_REACH); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' || token.gap >= Gap.PARAGRAPH) return false;
    if (!UNITS_OF_TIME.test(token.key) || tokens[i + 2]?.key !== 'lần') continue;
    if (TIMES.test(tokens[i + 1]?.key ?? '') && tokens[i + 3]?.key !== 'thứ') return true;
  }
  return false;
}

const COUNTING = /^(?:cuộc|buổi|đợt|lượt)$/;
const FEWEST_COUNTED = 10;
/** Before the last figure of a date, a rank, a room or a range. */
const NOT_COUNTING = /^(?:[/-]|ngày|tháng|năm|quý|tuần|số|thứ|lần|khóa|tầng|đến)$/;

/** "214 hội nghị", "1.120 buổi tọa đàm", "38 cuộc giám sát": what a report counts is none of them. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const last = COUNTING.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1;
  const number = tokens[last];
  if (number?.kind !== 'number' || NOT_COUNTING.test(tokens[last - 1]?.key ?? '')) return false;
  if (isInNumber(tokens, last - 1)) return tokens[last - 1]?.key === '.' && number.text.length === 3;
  return Number(number.text) >= FEWEST_COUNTED;
}

/** The mark of "1.000 tấm lợp", "1,2 tỷ đồng", "Quốc khánh 2/9". */
const isInNumber = (tokens: readonly Token[], at: number): boolean =>
  /^[.,/]$/.test(tokens[at]?.key ?? '') &&
  tokens[at - 1]?.kind === 'number' &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at]?.gap === Gap.NONE &&
  tokens[at + 1]?.gap === Gap.NONE;

const CLAUSE_BREAK = new Set([';', '.', ':']);

/** Every mention of an event in the sentences that `isRead` lets through; bodies' and offices' names hold none. */
export function eventMentions(
  reading: Reading,
  isRead: (sentence: number) => boolean,
): readonly EventMention[] {
  const mentions: EventMention[] = [];
  const { tokens, sentences } = reading;
  let shieldedTo = 0;
  let sentenceOfFirst = -1;
  for (const [sentence, { from, to: limit }] of sentences.entries()) {
    if (!isRead(sentence)) continue;
    for (const at of headPlaces(reading, sentence)) {
      const found = eventHeadAt(tokens, at);
      if (found === null || found.to > limit || isInName(tokens, at, found.to)) continue;
      if (found.value.form === 'NONE') {
        shieldedTo = found.to;
        continue;
      }
      if (at < shieldedTo || isHabit(tokens, found.to, limit) || isCounted(tokens, at)) continue;
      if (found.value.form === 'VERB' && (isAsked(tokens, at, from) || isTimeOf(tokens, at))) continue;
      if (found.value.kind === 'MEETING' && isInterview(tokens, at, found.to, from)) continue;
      const last = mentions.at(-1);
      if (last !== undefined && at < last.headTo) continue;
      const to = Math.max(found.to, nameEnd(tokens, found.to, limit));
      // Inside an event's name another is what the first is about, "họp báo về Đại hội", unless a bracket tells more of it:
      // "tiếp xúc cử tri trước Kỳ họp thứ 6 (khai mạc ngày 23/10)"
      const isInside = last !== undefined && at < last.to && last.head.form === 'NOUN';
      if (isInside && (tokens[to]?.key !== '(' || found.value.form !== 'NOUN')) continue;
      // "Kết thúc hội nghị, ông A đến thăm ...": what is over when the rest is told
      const isOver = at === from + 2 && tokens[from]?.key === 'kết' && tokens[from + 1]?.key === 'thúc';
      // "Đó là kết quả Hội nghị ...": the sentence before told what it came to
      const isPointedAt =
        at - from < POINTED && POINTING.test(`${tokens[from]?.key} ${tokens[from + 1]?.key}`);
      // "Nhân Đại lễ Phật đản": two capitals that are read as a name leave the head its second word
      const headFrom = tokens[at]?.key === 'lễ' && tokens[at - 1]?.key === 'đại' ? at - 1 : at;
      const isCited =
        isInside ||
        isOver ||
        (!isPointedAt &&
          isPrecededBy(found.value.form === 'VERB' ? verbCiting : citing, tokens, headFrom, from));
      const isAside = isOver || isPrecededBy(aside, tokens, at, from);
      mentions.push({
        sentence,
        from: at,
        headTo: found.to,
        to,
        head: found.value,
        isHeld: isHeldAt(tokens, at, to, from, limit),
        isCited,
        isAside,
        isFirst: sentenceOfFirst !== sentence,
      });
      if (!isCited && !isAside && found.value.isVague !== true) sentenceOfFirst = sentence;
    }
  }
  return mentions;
}

/** "xã Tri Lễ": the last word of a name that is like a head of one word. */
const isInName = (tokens: readonly Token[], at: number, to: number): boolean =>
  to === at + 1 &&
  tokens[at]?.capital === true &&
  tokens[at]?.gap === Gap.SPACE &&
  tokens[at - 1]?.capital === true;

/** Where a head may stand: at words that are nobody's name or office, at the head of a body's name, in a bracket. */
function headPlaces({ elements, tokens }: Reading, sentence: number): readonly number[] {
  const places: number[] = [];
  for (const { type, from, to } of elements[sentence] ?? []) {
    if (type === 'other' || type === 'link') places.push(from);
    else if (type === 'organization') {
      // A single word at the head of a body's name is the body's
      if ((eventHeadAt(tokens, from)?.to ?? 0) > from + 1) places.push(from);
    } else if (type === 'note' && tokens[from]?.key === '(')
      // "Huyện Minh Hóa (đại hội ngày 17/4)"
      for (let at = from + 1; at < to; at++) places.push(at);
  }
  return places;
}

function isHeldAt(tokens: readonly Token[], from: number, to: number, first: number, limit: number): boolean {
  for (let i = from - 1; i >= Math.max(first, from - 7); i--) {
    if (CLAUSE_BREAK.has((tokens[i] as Token).key)) break;
    if (holding.at(tokens, i) !== null) return true;
  }
  for (let i = to; i < Math.min(limit, to + 5); i++) {
    if (CLAUSE_BREAK.has((tokens[i] as Token).key)) break;
    if (holding.at(tokens, i) !== null) return true;
  }
  return false;
}

const REACH_OF_ASKING = 6;

/** "đề nghị tỉnh tổng kết mô hình trong quý III": a deed that somebody is asked for. */
function isAsked(tokens: readonly Token[], from: number, first: number): boolean {
  for (let i = from - 1; i > Math.max(first, from - REACH_OF_ASKING); i--) {
    if (tokens[i]?.kind === 'mark') return false;
    if (ASKING.has(`${tokens[i - 1]?.key} ${tokens[i]?.key}`)) return true;
  }
  return false;
}

/** "Thời gian tiếp nhận: từ ngày ...": the span in which something may be done. */
const isTimeOf = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 2]?.key === 'thời' && tokens[from - 1]?.key === 'gian';

const REACH_OF_PRESS = 8;
/** Of "trao đổi", "trò chuyện", "phỏng vấn". */
const TALK = /^(?:trao|trò|phỏng)$/;

/** "Phóng viên đã có cuộc trao đổi với ông A": what is asked is printed, nothing is held. */
function isInterview(tokens: readonly Token[], from: number, to: number, first: number): boolean {
  if (!tokens.slice(from, to).some(({ key }) => TALK.test(key))) return false;
  for (let i = from - 1; i >= Math.max(first, from - REACH_OF_PRESS); i--) {
    if (tokens[i]?.kind === 'mark') return false;
    if (tokens[i]?.key === 'pv' || (tokens[i]?.key === 'phóng' && tokens[i + 1]?.key === 'viên')) return true;
  }
  return false;
}

const ASKING = new Set(['đề nghị', 'yêu cầu', 'kiến nghị', 'đề xuất']);

function isPrecededBy(words: Phrases<true>, tokens: readonly Token[], from: number, first: number): boolean {
  for (let length = 1; length <= 4; length++) {
    const at = from - length;
    if (at < first) return false;
    if (words.at(tokens, at)?.to === from) return true;
  }
  return false;
}
