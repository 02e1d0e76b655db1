import type { DateMention } from './dates.ts';
import type { When } from './event-dates.ts';
import type { EventMention } from './event-heads.ts';
import { type Scene, startOf } from './event-scene.ts';
import { wordsOf } from './reading.ts';

/** A mention of an event with the date that is its own, and how much it looks like what the article is about. */
export interface Candidate {
  readonly mention: EventMention;
  readonly date: DateMention | null;
  readonly when: When | null;
  readonly score: number;
}

/** "(năm nay rơi vào các ngày 26-28/9)": a date told beside the way, of what stands before the bracket. */
function inBracket(tokens: Scene['reading']['tokens'], at: number): boolean {
  for (let i = at - 1; i > at - 12 && i >= 0; i--) {
    if (tokens[i]?.key === ')') return false;
    if (tokens[i]?.key === '(') return true;
  }
  return false;
}

/** Weighs a mention: nouns before verbs, early before late, held and dated before cited. */
export function candidate(scene: Scene, mention: EventMention): Candidate {
  const nearest = dateOf(scene, mention);
  const date = mention.isAside && !isOwnDate(scene, mention, nearest) ? null : nearest;
  const when =
    date === null
      ? (ownYear(scene, mention) ?? scene.dates.relative(mention.sentence))
      : scene.dates.when(date, mention.sentence);
  return { mention, date, when, score: score(scene, mention, date) };
}

/** Beside "sau hội nghị ..., chiều 9/10" and "trước Đại hội ..., dự kiến tổ chức quý I/2021" the date is the named event's own. */
function isOwnDate(scene: Scene, { sentence, from, to }: EventMention, date: DateMention | null): boolean {
  if (date === null || date.from < to) return false;
  if (scene.reading.tokens[from - 1]?.key === 'khi' && date.from - to < 20) return true;
  if (from - startOf(scene, sentence) <= 3) return false;
  const between = wordsOf(scene.reading, to, date.from);
  return date.from - to <= 4 || /tổ chức|diễn ra|khai mạc|dự kiến|kéo dài/.test(between);
}

/** "giám sát năm 2017": a year's inspection, dated by the year in its name. */
function ownYear(scene: Scene, { head, from, to }: EventMention): When | null {
  if (head.kind !== 'INSPECTION') return null;
  const { tokens } = scene.reading;
  for (let i = from; i + 1 < to; i++) {
    const year = tokens[i + 1]?.text ?? '';
    if (tokens[i]?.key === 'năm' && /^(19|20)\d\d$/.test(year))
      return { start: `${year}-01-01`, end: null, precision: 'YEAR' };
  }
  return null;
}

function score(scene: Scene, mention: EventMention, date: DateMention | null): number {
  const { head, sentence, isHeld, isCited } = mention;
  let score = head.form === 'NOUN' ? 3 : 1.5;
  score += Math.max(0, 3 - sentence);
  // A day told is what the article reports; "đầu tháng 9" is what is to come
  if (date !== null || ownYear(scene, mention) !== null)
    score += date !== null && date.precision !== 'DAY' ? -1 : 2;
  if (head.kind === 'EXCHANGE') score += 1;
  if (sentence > 2 && isPlanned(scene, mention)) score -= 2;
  if (head.form === 'NOUN' ? isHeld : mention.isFirst) score += 1.5;
  if (head.form === 'VERB' && isPurpose(scene, mention)) score -= 2;
  if (isCited) score -= ownYear(scene, mention) !== null ? 0 : mention.isAside && date !== null ? 2 : 4;
  if (scene.titleKinds.has(head.kind)) score += 1.5;
  if (head.form === 'VERB' && !hasSubject(scene, mention)) score -= 2;
  if (mention.to - mention.headTo === 0 && head.form === 'NOUN' && sentence > 0) score -= 0.5;
  return score;
}

/** "sang chúc Tết", "để trao quà": why they came, not what is reported. */
function isPurpose(scene: Scene, { from }: EventMention): boolean {
  return /^(sang|để|nhằm|cần|sẽ|việc|muốn|bàn|không|về|hứa|và|từng)$/.test(
    scene.reading.tokens[from - 1]?.key ?? '',
  );
}

/** "Tuần lễ Việt Nam sẽ khai mạc": what is to come; told late, it is what a speaker looks forward to. */
function isPlanned(scene: Scene, { from, to }: EventMention): boolean {
  const { tokens } = scene.reading;
  for (let i = from - 4; i < to + 4; i++) if (tokens[i]?.key === 'sẽ') return true;
  return false;
}

/** A verb is an event only behind someone who acts: a body, a person, an office, "đoàn". */
function hasSubject(scene: Scene, { sentence, from }: EventMention): boolean {
  const { tokens } = scene.reading;
  // "hai bên đã hội đàm", "đoàn đến thăm"
  for (let i = from - 1; i >= Math.max(startOf(scene, sentence), from - 5); i--)
    if (/^(bên|đoàn|khách)$/.test(tokens[i]?.key ?? '')) return true;
  const elements = scene.reading.elements[sentence] ?? [];
  return elements.some(
    (element) =>
      element.to <= from &&
      from - element.to < 40 &&
      (element.type === 'name' || element.type === 'organization' || element.type === 'office'),
  );
}

/** The date that belongs to a mention: the nearest in its clause, one at the sentence's head covering what has none. */
function dateOf(scene: Scene, { sentence, from, to }: EventMention): DateMention | null {
  const { tokens } = scene.reading;
  const dates = scene.dates.in(sentence);
  const parted = (a: number, b: number) => {
    for (let i = a; i < b; i++) if (tokens[i]?.key === ';') return true;
    return false;
  };
  let best: DateMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const isBefore = date.to <= from;
    const gap = isBefore ? from - date.to : Math.max(0, date.from - to);
    if (isBefore ? parted(date.to, from) : parted(to, date.from)) continue;
    // A date behind the name is nearer to it than one before, which may be another event's
    const isBracketed = tokens[date.from - 1]?.key !== '(' && inBracket(tokens, date.from);
    // "chuẩn bị hợp nhất từ ngày 1/7" begins another thing; "quý III" in the name is what is reviewed
    const isOther = !isBefore && dates.length > 1 && (isSince(tokens, to, date) || isReviewed(date, dates));
    const weighed = (isBefore ? gap + 4 : gap * 1.5) + (isBracketed || isOther ? 60 : 0);
    const isOpening = date.from - startOf(scene, sentence) < 8;
    if (weighed < least && gap < (isOpening ? 110 : 45)) {
      best = date;
      least = weighed;
    }
  }
  return best;
}

/** "từ ngày 1/7/2025" behind a name, unless that is when it is held. */
function isSince(tokens: Scene['reading']['tokens'], to: number, date: DateMention): boolean {
  if (date.start !== date.end && (date.start.day !== date.end.day || date.start.month !== date.end.month))
    return false;
  const at = tokens[date.from - 1]?.key === 'ngày' ? date.from - 2 : date.from - 1;
  if (tokens[at]?.key !== 'từ') return false;
  return !/diễn ra|tổ chức|khai mạc|bắt đầu/.test(wordsOf({ tokens }, to, Math.max(to, at)));
}

/** A month or quarter beside a day of the same sentence: what the event looks back on. */
const isReviewed = (date: DateMention, dates: readonly DateMention[]): boolean =>
  date.precision === 'MONTH' && dates.some(({ precision }) => precision === 'DAY');
