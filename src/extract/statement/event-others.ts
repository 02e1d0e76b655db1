import type { EventKind } from '../../model/event.ts';
import type { CalendarDate } from '../../model/time.ts';
import type { EventDraft } from '../draft.ts';
import type { DateMention } from './dates.ts';
import type { Candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import { daysAfterLast, dayWhen, followsAtOnce, isSaidAnother, signsThere } from './event-days.ts';
import { kind as kindOf } from './event-details.ts';
import { draftOf } from './event-drafts.ts';
import { type Scene, startOf } from './event-scene.ts';
import { isOfBracket } from './own-dates.ts';
import { wordsOf } from './reading.ts';

/** What was done once, not an event that people went to. */
const GIVING = new Set(['trao', 'tặng', 'khởi công']);
const CALLING = new Set(['gặp', 'chúc mừng']);
const NEVER_ASIDE = new Set([...GIVING, ...CALLING, 'ra mắt', 'họp', 'ký']);

/** The events beside the main one: each with a date of its own that no other took, each kind and day once. */
export function others(
  scene: Scene,
  candidates: readonly Candidate[],
  main: Candidate | null,
  mainWhen: When | null,
  held: Candidate | null = null,
): readonly EventDraft[] {
  const drafts: EventDraft[] = [];
  const seen = new Set<string>();
  const keyOf = (kind: EventKind, when: When) => `${kind} ${when.start}`;
  if (main !== null && mainWhen !== null) {
    seen.add(keyOf(kindOf(scene, main), mainWhen));
    if (held !== null) seen.add(keyOf(held.mention.head.kind, mainWhen));
  }
  const taken = new Set<DateMention>(main?.date === null || main === null ? [] : [main.date as DateMention]);
  // Of two in one sentence the noun is the event and the verb what was done at it; what is cited comes behind ("gặp gỡ báo chí
  // về Lễ hội"), and a bare noun of the main event's kind only refers to that: "Kết luận tọa đàm, ông A công bố cuộc thi ..."
  const rank = (one: Candidate) =>
    refersTo(scene, one, main)
      ? 3
      : one.mention.isCited || one.mention.head.isVague === true
        ? 2
        : Number(one.mention.head.form === 'VERB');
  const inOrder = candidates.toSorted((a, b) => a.mention.sentence - b.mention.sentence || rank(a) - rank(b));
  // Behind a run of days "hôm sau" counts from a day that is not told
  let lastDay = mainWhen?.end == null ? (mainWhen?.start ?? null) : null;
  for (const one of inOrder) {
    const told = agendaDay(scene, one) ?? (lastDay === null ? null : toldDay(scene, one, lastDay, mainWhen));
    if (isDayOf(one)) lastDay = one.when.end === null ? one.when.start : null;
    if (one === main || one === held || isNoEvent(scene, one, told !== null)) continue;
    const when = told ?? ownDay(one);
    if (when === null || (one.date !== null && taken.has(one.date))) continue;
    if (!isNear(scene, one, refersTo(scene, one, main)) || isTooLight(scene, one, told !== null)) continue;
    const isAnother = isSaidAnother(scene, one.mention);
    if (told === null && !isAnother && isToldAlready(one, main, mainWhen, when)) continue;
    const kind = kindOf(scene, one);
    // "Cùng ngày, một đoàn khác đã tới chúc mừng ...": another of its kind
    const mayRepeat = isAnother || (told !== null && one.mention.head.form === 'VERB');
    if (seen.has(keyOf(kind, when)) && !mayRepeat) continue;
    seen.add(keyOf(kind, when));
    if (one.date !== null) taken.add(one.date);
    drafts.push(draftOf(scene, one, when, false));
  }
  return drafts;
}

/** Whether a mention tells a day of its own, which "cùng ngày" behind it then is. */
const isDayOf = (one: Candidate): one is Candidate & { readonly when: When } =>
  one.date !== null && one.when?.precision === 'DAY' && !one.mention.isCited;

/** When a mention is by a date in figures; what is told from the day of publication alone does not part it from the main event. */
const ownDay = ({ date, when }: Candidate): When | null =>
  date === null || date.isRelative === true ? null : when;

/** The day under which a week's programme lists what opens an item, "- Sáng, 8h00: Hội nghị ..."; "Làm việc tại cơ quan" is none. */
function agendaDay({ agenda }: Scene, { mention, date }: Candidate): When | null {
  const { isFirst, isCited, to, headTo, sentence } = mention;
  if (!isFirst || isCited || to === headTo || date?.precision === 'DAY') return null;
  const day = agenda.get(sentence);
  return day === undefined ? null : dayWhen(day, 0);
}

/** Too little speaks for an event: a deed in passing, a name that is only cited and not dated. */
function isTooLight(scene: Scene, one: Candidate, hasDay: boolean): boolean {
  const { head, isCited, isAside } = one.mention;
  if (isAside && one.date === null) return true;
  if (head.form === 'VERB') return besideScore(scene, one, hasDay) < 2;
  return one.score < 2 && isCited && !isAside && !isFollowedByDate(scene, one);
}

/** An event on the main event's days that its words do not part from it. */
function isToldAlready(one: Candidate, main: Candidate | null, mainWhen: When | null, when: When): boolean {
  if (main === null || mainWhen === null) return false;
  // One of the days of what the report counts together: "Trong tháng 4 ...: huyện A (đại hội ngày 11/4)"
  if (mainWhen.precision !== 'DAY' && when.precision === 'DAY') return false;
  const isThen = when.start >= mainWhen.start && when.start <= (mainWhen.end ?? mainWhen.start);
  return isThen && (one.mention.head.isVague === true || isSameEvent(one, main, mainWhen, when));
}

/** "Hội nghị cũng nghe ...": a bare head of the main event's kind stands for that; of no kind's, where it is a word of its name. */
function refersTo(
  { reading }: Scene,
  { mention: { head, from, headTo, to } }: Candidate,
  main: Candidate | null,
) {
  if (to !== headTo || head.form !== 'NOUN' || main === null || head.kind !== main.mention.head.kind)
    return false;
  // "Lớp tiếp theo sẽ mở vào cuối tháng 7"
  if (/tiếp theo|kế tiếp/u.test(wordsOf(reading, headTo - 2, headTo))) return false;
  const name = wordsOf(reading, main.mention.from, main.mention.to).toLowerCase();
  return head.kind !== 'OTHER' || name.includes(wordsOf(reading, from, to).toLowerCase());
}

/** The weight of a deed beside the main event: that it is planned, for some month, makes it no less an event; "cùng ngày" is as good as a date. */
function besideScore(scene: Scene, { score, date, mention }: Candidate, hasDay: boolean): number {
  const { tokens } = scene.reading;
  const plan = tokens
    .slice(Math.max(0, mention.from - 3), mention.from)
    .findLastIndex(({ key }) => key === 'sẽ');
  const isPlanned = plan >= 0;
  const isTold = hasDay && mention.head.kind !== 'SIGNING';
  return (
    score +
    (date !== null && date.precision !== 'DAY' ? 3 : 0) +
    (isPlanned || isTold ? 2 : 0) +
    (plan === 2 ? 2 : 0)
  );
}

function isFollowedByDate({ reading: { tokens } }: Scene, { mention: { to }, date }: Candidate): boolean {
  if (date === null || date.from < to) return false;
  return date.from - to < 6 || isOfBracket(tokens, date, to);
}

function isNoEvent(scene: Scene, { mention: { from, headTo }, date }: Candidate, hasDay: boolean): boolean {
  const { tokens } = scene.reading;
  const words = wordsOf({ tokens }, from, headTo).toLowerCase();
  if (!NEVER_ASIDE.has(words) || (hasDay && CALLING.has(words))) return false;
  // "ngày 25/3, đoàn trao 20 con bò" is a deed of its day, "công trình khởi công ngày 8/12" a detail of the building
  if (GIVING.has(words) && date !== null && date.from < from) return false;
  // "Chiều 17/10, Ban Thường trực họp với ..."
  if (date !== null && date.precision === 'DAY' && date.from < from && from - date.to < 8) return false;
  return !tokens.slice(Math.max(0, from - 4), from).some(({ key }) => key === 'sẽ');
}

/** A date that stands near enough to be this event's; of a month, right behind the name. */
function isNear(scene: Scene, { mention, date }: Candidate, isReference: boolean): boolean {
  if (date === null) return true;
  if (date.from >= mention.from) {
    const gap = date.from - mention.to;
    const opens =
      mention.head.form === 'NOUN' &&
      !isReference &&
      mention.from - startOf(scene, mention.sentence) < 3 &&
      scene.dates.in(mention.sentence).length === 1;
    const between = wordsOf(scene.reading, mention.to, date.from);
    const leadsTo =
      gap < 35 &&
      !between.includes(';') &&
      /diễn ra|tổ chức|khai mạc|dự kiến|bắt đầu|ấn định|(?:sẽ|được) mở/.test(between);
    if (/kết thúc|bế mạc/.test(between)) return false;
    if (date.precision === 'DAY') return gap < 12 || (opens && gap < 40) || leadsTo;
    return (
      (gap < 12 || leadsTo || (mention.isHeld && gap < 25)) &&
      !wordsOf(scene.reading, mention.to, date.from).includes('không')
    );
  }
  return true;
}

function isSameEvent({ mention }: Candidate, main: Candidate, mainWhen: When, when: When): boolean {
  if (mention.to === mention.headTo && when.start === mainWhen.start && when.end === mainWhen.end)
    return true;
  if (mention.head.kind === main.mention.head.kind)
    return mention.head.form === 'NOUN' || mainWhen.end === null;
  return (
    (mention.head.form === 'NOUN' && mention.to === mention.headTo && mainWhen.end === null) ||
    (mention.head.form === 'VERB' && mainWhen.end === null)
  );
}

/** The day of an event that tells none in figures: "Cùng ngày", "Sáng hôm sau", what follows at once, a signing on the spot. */
function toldDay(
  scene: Scene,
  { mention, date }: Candidate,
  lastDay: CalendarDate,
  mainWhen: When | null,
): When | null {
  if (mainWhen === null || date !== null) return null;
  if (followsAtOnce(scene, mention) || signsThere(scene, mention)) return dayWhen(mainWhen.start, 0);
  const days = daysAfterLast(scene, mention);
  return days === null ? null : dayWhen(lastDay, days);
}
