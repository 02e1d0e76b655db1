import { CONTEST_WORDS, ENTRY_WORDS } from '../../gazetteer/events.ts';
import type { EventDraft } from '../draft.ts';
import { daysBetween, daysLater } from './calendar.ts';
import { datesIn } from './date-runs.ts';
import { type Candidate, candidate, MIN_SCORE } from './event-candidates.ts';
import type { EventDates, When } from './event-dates.ts';
import { isOfAnother, opensClause } from './event-days.ts';
import { daysOf } from './event-details.ts';
import { draftOf } from './event-drafts.ts';
import { eventMentions } from './event-heads.ts';
import { newsOf, signedAt, takenUp } from './event-news.ts';
import { others } from './event-others.ts';
import { mayLast } from './event-phrases.ts';
import { type EventInput, type Scene, sceneOf } from './event-scene.ts';
import { labelledVenue, labelledWhen } from './notice-labels.ts';
import { organizersOf } from './organizers.ts';
import { phraseSet } from './phrases.ts';
import { wordsOf } from './reading.ts';
import { venueOf } from './venue.ts';

const contests = phraseSet(CONTEST_WORDS);
const entries = phraseSet(ENTRY_WORDS);

/** Days behind which an event is what the report looks back on. */
const LONG_AGO = 200;
const NOT_NOW = 2;
const LONGEST_CAPTION = 35;
const NEAR = 12;
/** "Cả hai diễn ra sáng Chủ nhật 13/11". */
const HELD_THEN = /diễn ra|tổ chức|khai mạc|khai giảng|bế mạc/u;
const CLOSING = /bế mạc|bế giảng|kết thúc|khép lại/u;
/** "sau hai ngày làm việc", "sau 3 ngày tranh tài"; behind a day that closes: "tính từ sáng 18/4", "khai mạc ngày 18/4". */
const WORKED = /sau ([^ ]+) ngày (?:làm việc|tranh tài|thi đấu|diễn ra|học tập|thảo luận)/u;
const SINCE =
  /(?:tính từ|bắt đầu từ|kể từ|mở đầu từ|khai mạc|khai mạc từ|bắt đầu)(?: (?:sáng|trưa|chiều|tối|ngày|hôm|vào|lúc))*$/u;
/** A ceremony is not as long as the month of action that it opens. */
const LONGEST_RUN = 15;
const REACH_OF_ENTRIES = 5;
const CO_HELD = new Set(['đồng thời', 'gắn với', 'kết hợp', 'lồng ghép']);

/** Events with the mentions they were chosen from, the weights included, for those who ask why. */
export interface EventReading {
  readonly events: readonly EventDraft[];
  readonly candidates: readonly Candidate[];
  readonly dates: EventDates;
}

/**
 * The events of a text: the main one first (two where two are held together), then others with a date of their own. A main
 * event without a year that the text ties to it has no date.
 */
export function eventsOf(input: EventInput): EventReading {
  const scene = sceneOf({
    ...input,
    isQuiet: (sentence) => input.isQuiet(sentence) && !isProse(input, sentence),
  });
  const candidates = eventMentions(
    scene.reading,
    (sentence) => !scene.isQuiet(sentence) && !scene.dates.isCalledOff(sentence),
  ).map((mention) => candidate(scene, mention));
  const { dates } = scene;
  const withoutMain = () => ({ events: others(scene, candidates, null, null), candidates, dates });
  // None of a week's events is what its programme is about
  if (scene.agenda.size > 0) return withoutMain();
  const stage = mainOf(scene, candidates);
  const main = newsOf(scene, takenUp(scene, signedAt(stage, candidates), candidates), candidates);
  if (main === null) return withoutMain();
  const told = main.when ?? labelledWhen(scene) ?? whenElsewhere(scene, main, candidates);
  const when = wholeRun(main, told, candidates, closedRun(scene, main, told));
  const held = coHeld(scene, main, candidates);
  const draft = draftOf(scene, main, when, true);
  const whole = stage === null || stage === main ? draft : withStage(scene, draft, main, stage);
  const hosted = withHosts(scene, whole, main, candidates);
  const first = hosted.venue === null ? { ...hosted, venue: labelledVenue(scene) } : hosted;
  const second = held === null ? [] : [draftOf(scene, held, when, true)];
  return { events: [first, ...second, ...others(scene, candidates, main, when, held)], candidates, dates };
}

/** A long sentence that tells a day with its year was taken for a caption: those show who, seldom when. */
function isProse({ reading: { tokens, sentences } }: EventInput, sentence: number): boolean {
  const { from, to } = sentences[sentence] as { from: number; to: number };
  return (
    to - from > LONGEST_CAPTION &&
    datesIn(tokens, from, to).some(({ start, hasLead }) => hasLead && start.year !== null)
  );
}

/**
 * What the article is about: the heaviest mention. Beside one of these days what is long past or planned weighs less, unless
 * the title names its kind or the press is told of it; a stamp that fits no day told says nothing.
 */
function mainOf(scene: Scene, candidates: readonly Candidate[]): Candidate | null {
  const { publishedOn } = scene.context;
  const daysTo = (when: When | null) =>
    publishedOn === null || when === null ? null : daysBetween(publishedOn, when.start);
  const isNow = (when: When | null) => {
    const days = daysTo(when);
    return days !== null && days <= 0 && days >= -LONG_AGO;
  };
  const isOff = candidates.some(({ when }) => when !== null && !isNow(when));
  const hasNow =
    isOff &&
    scene.reading.sentences.some((_, sentence) =>
      scene.dates.in(sentence).some((date) => isNow(scene.dates.when(date, sentence))),
    );
  const isAnnounced = candidates.some(({ mention }) => mention.head.isPress === true);
  const isNotNow = (one: Candidate) => {
    const days = daysTo(one.when);
    if (one.mention.sentence > 0 && isOfAnother(scene, one.mention.sentence)) return true;
    if (!hasNow || days === null) return false;
    if (days < -LONG_AGO) return true;
    return days > 0 && !isAnnounced && !scene.titleKinds.has(one.mention.head.kind);
  };
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of candidates) {
    if (one.score <= MIN_SCORE) continue;
    const weight = one.score - (isNotNow(one) ? NOT_NOW : 0);
    if (weight > most) {
      best = one;
      most = weight;
    }
  }
  return best;
}

/** What the noun whose place a deed took tells of it: those who sign hold the ceremony, and it has a place. */
function withStage(scene: Scene, draft: EventDraft, main: Candidate, stage: Candidate): EventDraft {
  if (stage.date !== main.date) return draft;
  const hosts = hostsOf(scene, stage);
  return {
    ...draft,
    organizers: hosts.length > draft.organizers.length ? hosts : draft.organizers,
    venue: draft.venue ?? venueOf(scene, stage.mention),
  };
}

const hostsOf = (scene: Scene, { mention: { sentence, from, to } }: Pick<Candidate, 'mention'>) =>
  organizersOf(scene.reading, sentence, from, to, scene.bodies);

/** The hosts where another mention of the same event names them: "A vừa có Hội nghị ... Hội nghị diễn ra chiều 27/6". */
function withHosts(
  scene: Scene,
  draft: EventDraft,
  main: Candidate,
  candidates: readonly Candidate[],
): EventDraft {
  if (draft.organizers.length > 0) return draft;
  for (const { mention } of candidates) {
    if (mention.head.kind !== main.mention.head.kind || mention.head.form !== 'NOUN' || mention.isCited)
      continue;
    if (Math.abs(mention.sentence - main.mention.sentence) > 2) continue;
    const organizers = hostsOf(scene, { mention });
    if (organizers.length > 0) return { ...draft, organizers };
  }
  return draft;
}

/** The main event's date where its own sentence has none: where the same head stands with a date, then the first date told. */
function whenElsewhere(scene: Scene, main: Candidate, candidates: readonly Candidate[]): When | null {
  const { mention } = main;
  if (main.date !== null) return null;
  const same = candidates.find(
    (one) =>
      one.mention.head.kind === mention.head.kind &&
      one.when !== null &&
      !one.mention.isCited &&
      one.mention.head.form === 'NOUN' &&
      one.date?.precision === 'DAY' &&
      one.date.from - one.mention.to < NEAR,
  );
  if (same !== undefined) return same.when;
  const taken = entriesRun(scene, main);
  if (taken !== null) return taken;
  const last = Math.min(mention.sentence + 2, scene.reading.sentences.length - 1);
  for (let sentence = Math.max(0, mention.sentence - 2); sentence <= last; sentence++) {
    if (scene.isQuiet(sentence) || (sentence !== mention.sentence && isOfAnother(scene, sentence))) continue;
    const date = scene.dates.in(sentence).find(
      ({ precision, hasLead, start, end, from }) =>
        precision === 'DAY' &&
        (hasLead || start.year !== null) &&
        // "Hồ sơ nhận từ ngày 1/9 đến 15/10" is no time of the event
        ((start.day === end.day && start.month === end.month) ||
          sentence <= mention.sentence ||
          opensClause(scene, sentence, from) ||
          HELD_THEN.test(wordsOf(scene.reading, Math.max(0, from - 5), from))),
    );
    if (date === undefined) continue;
    const when = scene.dates.when(date, sentence, mention.sentence);
    // "Từ ngày 1/10 đến 31/10, quỹ nhận 12 tỷ đồng": what was done over weeks
    const isLong = when?.end != null && daysBetween(when.start, when.end) > LONGEST_RUN;
    return isLong && !mayLast(mention.head) ? null : when;
  }
  return null;
}

/** "Bài dự thi được nhận từ ngày 15/5 đến hết ngày 31/8/2023": a contest lasts as long as entries are taken. */
function entriesRun(scene: Scene, { mention }: Candidate): When | null {
  const { tokens, sentences } = scene.reading;
  if (contests.at(tokens, mention.from) === null) return null;
  const last = Math.min(mention.sentence + REACH_OF_ENTRIES, sentences.length - 1);
  for (let sentence = mention.sentence; sentence <= last; sentence++) {
    if (scene.isQuiet(sentence)) continue;
    const { from } = sentences[sentence] as { from: number };
    for (const date of scene.dates.in(sentence)) {
      if (date.precision !== 'DAY') continue;
      const when = scene.dates.when(date, sentence, mention.sentence);
      if (when?.end == null) continue;
      for (let i = from; i < date.from; i++) if (entries.at(tokens, i) !== null) return when;
    }
  }
  return null;
}

/** A closing day told first, the run of days after it: the run is when the event was. */
function wholeRun(
  main: Candidate,
  when: When | null,
  candidates: readonly Candidate[],
  closed: When | null,
): When | null {
  if (when === null || when.end !== null) return when;
  const run = candidates.find(
    (one) =>
      one.when !== null &&
      one.when.end !== null &&
      one.mention.head.form === 'NOUN' &&
      // "tiếp đoàn" is no programme with a name of its own
      (main.mention.head.form === 'NOUN' || one.mention.to === one.mention.headTo) &&
      (one.mention.head.kind === main.mention.head.kind ||
        (one.mention.to === one.mention.headTo && one.mention.head.kind === 'CONFERENCE')) &&
      one.when.precision === 'DAY' &&
      one.when.start <= when.start &&
      one.when.end >= when.start &&
      (mayLast(main.mention.head) || daysBetween(one.when.start, one.when.end) <= LONGEST_RUN),
  );
  return run?.when ?? closed ?? when;
}

/** "bế mạc chiều 13/6 sau hai ngày làm việc", "bế mạc tối 14/7. Trong 5 ngày, từ 10 đến 14/7, ...": the run of days that ends where the event is said to. */
function closedRun(scene: Scene, { mention }: Candidate, when: When | null): When | null {
  if (when === null || when.end !== null || !mayLast(mention.head)) return null;
  const { tokens, sentences } = scene.reading;
  const { from, to } = sentences[mention.sentence] as { from: number; to: number };
  const words = wordsOf({ tokens }, from, to).toLowerCase();
  if (!CLOSING.test(words)) return null;
  const days = daysOf(WORKED.exec(words)?.[1]);
  if (days !== null) return { ...when, start: daysLater(when.start, 1 - days), end: when.start };
  for (const date of scene.dates.in(mention.sentence)) {
    const first = scene.dates.when(date, mention.sentence);
    if (first === null || first.end !== null || first.precision !== 'DAY' || first.start >= when.start)
      continue;
    const isFirst = SINCE.test(wordsOf({ tokens }, Math.max(from, date.from - 5), date.from));
    if (isFirst && daysBetween(first.start, when.start) <= LONGEST_RUN)
      return { ...when, start: first.start, end: when.start };
  }
  const last = Math.min(mention.sentence + 2, sentences.length - 1);
  for (let sentence = mention.sentence; sentence <= last; sentence++) {
    if (scene.isQuiet(sentence)) continue;
    for (const date of scene.dates.in(sentence)) {
      const run = scene.dates.when(date, sentence, mention.sentence);
      if (run?.end === when.start && daysBetween(run.start, run.end) <= LONGEST_RUN) return run;
    }
  }
  return null;
}

/** "đồng thời phát động ...": the second of two held together. */
function coHeld(scene: Scene, main: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const { tokens } = scene.reading;
  const isHeldToo = ({ mention }: Candidate) => {
    if (
      mention === main.mention ||
      mention.sentence !== main.mention.sentence ||
      mention.head.kind === main.mention.head.kind
    )
      return false;
    for (let i = mention.from - 1; i >= mention.from - 4; i--)
      if (CO_HELD.has(`${tokens[i]?.key} ${tokens[i + 1]?.key}`)) return true;
    return false;
  };
  return candidates.find(isHeldToo) ?? null;
}
