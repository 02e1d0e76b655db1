import type { EventKind } from '../../model/event.ts';
import type { EventDraft } from '../draft.ts';
import type { DateMention } from './dates.ts';
import type { Candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import { kind as kindOf } from './event-details.ts';
import { draftOf } from './event-drafts.ts';
import type { EventMention } from './event-heads.ts';
import { type Scene, startOf } from './event-scene.ts';
import { wordsOf } from './reading.ts';

/** What was done once, not an event that people went to. */
const GIVING = new Set(['trao', 'khởi công']);
const NEVER_ASIDE = new Set(['khởi công', 'ra mắt', 'gặp', 'họp', 'ký', 'chúc mừng', 'trao']);

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
  // Of two in one sentence the noun is the event and the verb what was done at it
  const inOrder = candidates.toSorted(
    (a, b) =>
      a.mention.sentence - b.mention.sentence ||
      Number(a.mention.head.form === 'VERB') - Number(b.mention.head.form === 'VERB'),
  );
  for (const one of inOrder) {
    if (one === main || one === held || (one.mention.isAside && one.date === null) || isNoEvent(scene, one))
      continue;
    const onMainDay = sameDay(scene, one, mainWhen);
    const when = onMainDay ?? one.when;
    if (
      when === null ||
      (one.date === null && onMainDay === null) ||
      (one.date !== null && taken.has(one.date))
    )
      continue;
    if (main?.when?.precision === 'YEAR' && one.mention.head.kind === main.mention.head.kind) continue;
    if (!isNear(scene, one)) continue;
    if (
      one.mention.head.form === 'VERB'
        ? besideScore(scene, one) < 2
        : one.score < 2 && one.mention.isCited && !one.mention.isAside && !isFollowedByDate(one)
    )
      continue;
    if (
      mainWhen !== null &&
      onMainDay === null &&
      when.start >= mainWhen.start &&
      when.start <= (mainWhen.end ?? mainWhen.start) &&
      isSameEvent(one, main, mainWhen, when)
    )
      continue;
    const kind = kindOf(scene, one);
    if (seen.has(keyOf(kind, when))) continue;
    seen.add(keyOf(kind, when));
    if (one.date !== null) taken.add(one.date);
    drafts.push(draftOf(scene, one, when, false));
  }
  return drafts;
}

/** The weight of a deed beside the main event: that it is planned, for some month, makes it no less an event. */
function besideScore(scene: Scene, { score, date, mention }: Candidate): number {
  const isPlanned = scene.reading.tokens[mention.from - 1]?.key === 'sẽ';
  return score + (date !== null && date.precision !== 'DAY' ? 3 : 0) + (isPlanned ? 2 : 0);
}

function isFollowedByDate({ mention, date }: Candidate): boolean {
  return date !== null && date.from >= mention.to && date.from - mention.to < 6;
}

function isNoEvent(scene: Scene, { mention: { from, headTo }, date }: Candidate): boolean {
  const { tokens } = scene.reading;
  const words = wordsOf({ tokens }, from, headTo).toLowerCase();
  if (!NEVER_ASIDE.has(words)) return false;
  // "ngày 25/3, đoàn trao 20 con bò" is a deed of its day, "công trình khởi công ngày 8/12" a detail of the building
  if (GIVING.has(words) && date !== null && date.from < from) return false;
  // "Chiều 17/10, Ban Thường trực họp với ..."
  if (date !== null && date.precision === 'DAY' && date.from < from && from - date.to < 8) return false;
  return !tokens.slice(Math.max(0, from - 4), from).some(({ key }) => key === 'sẽ');
}

/** A date that stands near enough to be this event's; of a month, right behind the name. */
function isNear(scene: Scene, { mention, date }: Candidate): boolean {
  if (date === null) return true;
  if (date.from >= mention.from) {
    const gap = date.from - mention.to;
    const opens =
      mention.head.form === 'NOUN' &&
      mention.from - startOf(scene, mention.sentence) < 3 &&
      scene.dates.in(mention.sentence).length === 1;
    const between = wordsOf(scene.reading, mention.to, date.from);
    const leadsTo =
      gap < 35 && !between.includes(';') && /diễn ra|tổ chức|khai mạc|dự kiến|bắt đầu|ấn định/.test(between);
    if (/kết thúc|bế mạc/.test(between)) return false;
    if (date.precision === 'DAY') return gap < 12 || (opens && gap < 40) || leadsTo;
    return (
      (gap < 9 || leadsTo || (mention.isHeld && gap < 25)) &&
      !wordsOf(scene.reading, mention.to, date.from).includes('không')
    );
  }
  return true;
}

function isSameEvent({ mention }: Candidate, main: Candidate | null, mainWhen: When, when: When): boolean {
  if (main === null) return false;
  if (mention.to === mention.headTo && when.start === mainWhen.start && when.end === mainWhen.end)
    return true;
  if (mention.head.kind === main.mention.head.kind)
    return mention.head.form === 'NOUN' || mainWhen.end === null;
  return (
    (mention.head.form === 'NOUN' && mention.to === mention.headTo && mainWhen.end === null) ||
    (mention.head.form === 'VERB' && mainWhen.end === null)
  );
}

/** "Cũng trong buổi sáng", "Cùng ngày": an event of its own on the main event's day. */
function sameDay(scene: Scene, { mention, date }: Candidate, mainWhen: When | null): When | null {
  if (mainWhen === null || date !== null) return null;
  if (saysSameDay(scene, mention) || follows(scene, mention))
    return { start: mainWhen.start, end: null, precision: 'DAY' };
  if (mention.head.form !== 'NOUN' && mention.head.kind !== 'SIGNING') return null;
  if (mention.head.kind === 'SIGNING' && !mention.isCited && signs(scene, mention))
    return { start: mainWhen.start, end: null, precision: 'DAY' };
  if (mention.head.form !== 'NOUN') return null;
  const { tokens, sentences } = scene.reading;
  const { from } = sentences[mention.sentence] as { from: number };
  const opening = wordsOf({ tokens }, from, Math.min(from + 5, mention.from)).toLowerCase();
  if (!/^(cũng trong (buổi )?(sáng|chiều|ngày|tối)|cùng ngày|trong ngày)/.test(opening)) return null;
  return { start: mainWhen.start, end: null, precision: 'DAY' };
}

/** "Chiều cùng ngày, ..." at the head of a sentence. */
function saysSameDay(scene: Scene, { sentence, from }: EventMention): boolean {
  const start = startOf(scene, sentence);
  if (
    /cùng ngày/.test(
      wordsOf(
        scene.reading,
        from,
        Math.min(from + 16, (scene.reading.sentences[sentence] as { to: number }).to),
      ),
    )
  )
    return true;
  return /^(?:cũng )?(?:trong |vào )?(?:sáng |chiều |tối |trưa )?cùng ngày/.test(
    wordsOf(scene.reading, start, Math.min(start + 5, from)).toLowerCase(),
  );
}

/** "Lễ ký ... diễn ra ngay sau", "Hai bên cũng ký biên bản ghi nhớ": a signing on the day of what is reported. */
function signs(scene: Scene, { sentence, from, head }: EventMention): boolean {
  const { tokens } = scene.reading;
  const start = startOf(scene, sentence);
  if (head.form === 'NOUN') return from === start;
  const opening = wordsOf({ tokens }, start, Math.min(start + 8, from)).toLowerCase();
  return /hai bên(?: cũng| đã)*$|dịp này|cũng$/.test(opening) && from - start < 9;
}

/** "Phiên họp thứ nhất ... được tiến hành ngay sau lễ công bố": on the day of what it follows. */
function follows(scene: Scene, { sentence, from, to, head }: EventMention): boolean {
  if (head.form !== 'NOUN' || from - startOf(scene, sentence) > 1) return false;
  return /ngay sau/.test(wordsOf(scene.reading, to, Math.min(to + 22, scene.reading.tokens.length)));
}
