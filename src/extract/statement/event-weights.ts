import { PROMISING_WORDS } from '../../gazetteer/events.ts';
import type { DateMention } from './dates.ts';
import type { EventMention } from './event-heads.ts';
import { eventHeadAt } from './event-phrases.ts';
import { type Scene, startOf } from './event-scene.ts';
import { phraseSet } from './phrases.ts';
import { runsWithin } from './spans.ts';

const promising = phraseSet(PROMISING_WORDS);

/** What speaks for a mention being what the article reports, and against it; found by trial on the annotated texts. */
const NOUN = 3;
const VERB = 1.5;
/** In the first sentence; in those behind it one less each. */
const LEAD = 4;
const DAY_TOLD = 2;
/** "đầu tháng 9" is mostly what is to come. */
const MONTH_TOLD = -1;
const EXCHANGE = 1;
/** Held, or the first deed of its sentence. */
const HELD = 1.5;
const IN_TITLE = 1.5;
const PLANNED = -2;
const PURPOSE = -2;
const CITED = -4;
const CITED_WITH_ITS_DAY = -2;
const NO_SUBJECT = -2;
/** A bare noun refers to what was named before; "tại buổi làm việc" is where something was said. */
const BARE = -0.5;
const BARE_PLACE = -1.5;
const BARE_PLACE_LATE = -2;
const PRESS = -3.5;
const VAGUE = -3;
/** "họp Hội nghị lần thứ hai": the noun is what is held. */
const VERB_OF_NOUN = -2;
const OPENING = 8;

/** How much a mention looks like what the article is about; `isOfYear` where its name has the year that it is of. */
export function weightOf(
  scene: Scene,
  mention: EventMention,
  date: DateMention | null,
  isOfYear: boolean,
): number {
  const { head, sentence, isHeld, isCited, isAside, isFirst } = mention;
  const isNoun = head.form === 'NOUN';
  let weight = isNoun ? NOUN : VERB;
  weight += sentence === 0 && !isCited ? LEAD : Math.max(0, 3 - sentence);
  if (date !== null) weight += date.precision === 'DAY' ? DAY_TOLD : MONTH_TOLD;
  else if (isOfYear) weight += DAY_TOLD;
  if (head.kind === 'EXCHANGE') weight += EXCHANGE;
  if (isNoun ? isHeld : isFirst) weight += HELD;
  if (scene.titleKinds.has(head.kind)) weight += IN_TITLE;
  if (sentence > 2 && isPlanned(scene, mention)) weight += PLANNED;
  if (isNoun ? isTalkedOf(scene, mention) : isPurpose(scene, mention)) weight += PURPOSE;
  if (isCited && !isOfYear) weight += isAside && date !== null ? CITED_WITH_ITS_DAY : CITED;
  if (head.isPress === true) weight += PRESS;
  if (head.isVague === true) weight += VAGUE;
  return weight + (isNoun ? weightOfBare(scene, mention) : weightOfDeed(scene, mention, date));
}

function weightOfBare(scene: Scene, { sentence, from, to, headTo }: EventMention): number {
  if (to !== headTo) return 0;
  const isPlace = scene.reading.tokens[from - 1]?.key === 'tại';
  if (isPlace && from - startOf(scene, sentence) > OPENING) return BARE_PLACE_LATE;
  if (sentence === 0) return 0;
  return isPlace ? BARE_PLACE : BARE;
}

function weightOfDeed(scene: Scene, mention: EventMention, date: DateMention | null): number {
  const isOfNoun = eventHeadAt(scene.reading.tokens, mention.headTo)?.value.kind === 'CONFERENCE';
  // "Tiếp ông A vào chiều 12/6, Chủ tịch ... B": who did it stands behind
  const opens = date !== null && date.from >= mention.to && mention.from === startOf(scene, mention.sentence);
  return (opens || hasSubject(scene, mention) ? 0 : NO_SUBJECT) + (isOfNoun ? VERB_OF_NOUN : 0);
}

/** "sang chúc Tết", "để trao quà": why they came, not what is reported. */
function isPurpose(scene: Scene, { from }: EventMention): boolean {
  return /^(sang|để|nhằm|cần|sẽ|việc|muốn|bàn|không|về|hứa|và|từng)$/.test(
    scene.reading.tokens[from - 1]?.key ?? '',
  );
}

/** "bàn việc tổ chức Ngày Quốc tế Yoga", "để chuẩn bị Đại hội": what those met for. */
function isTalkedOf(scene: Scene, { sentence, from }: EventMention): boolean {
  const { tokens } = scene.reading;
  for (let i = from - 1; i >= Math.max(startOf(scene, sentence), from - 5); i--)
    if (/^(bàn|việc|để|nhằm)$/.test(tokens[i]?.key ?? '') || promising.at(tokens, i) !== null) return true;
  return false;
}

/** "Tuần lễ Việt Nam sẽ khai mạc": what is to come; told late, it is what a speaker looks forward to. */
function isPlanned(scene: Scene, { from, to }: EventMention): boolean {
  const { tokens } = scene.reading;
  for (let i = from - 4; i < to + 4; i++) if (tokens[i]?.key === 'sẽ') return true;
  return false;
}

const ACTORS = /^(bên|đoàn|khách|biểu|viên|niên|trẻ|dân|đạo|xã|huyện|thôn|tỉnh|trường|sinh|trình)$/;

/** A verb is an event only behind someone who acts: a body, a person, an office, "đoàn". */
function hasSubject(scene: Scene, { sentence, from }: EventMention): boolean {
  const { tokens } = scene.reading;
  // "hai bên đã hội đàm", "các đại biểu dâng hương", "các xã sẽ đồng loạt ra quân"
  for (let i = from - 1; i >= Math.max(startOf(scene, sentence), from - 6); i--)
    if (ACTORS.test(tokens[i]?.key ?? '')) return true;
  const elements = runsWithin(scene.reading.elements[sentence] ?? [], from - 40, from);
  return elements.some(
    (element) =>
      element.to <= from &&
      from - element.to < 40 &&
      (element.type === 'name' || element.type === 'organization' || element.type === 'office'),
  );
}
