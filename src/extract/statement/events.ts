import type { EventDraft } from '../draft.ts';
import { type Candidate, candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import { draftOf } from './event-drafts.ts';
import { eventMentions } from './event-heads.ts';
import { others } from './event-others.ts';
import { type EventInput, type Scene, sceneOf } from './event-scene.ts';
import { organizersOf } from './organizers.ts';

const MIN_SCORE = 3.5;
const CO_HELD = new Set(['đồng thời', 'gắn với', 'kết hợp', 'lồng ghép']);

/** Events with the mentions they were chosen from, the weights included, for those who ask why. */
export interface EventReading {
  readonly events: readonly EventDraft[];
  readonly candidates: readonly Candidate[];
}

/**
 * The events of a text: the main one first (two where two are held together), then others with a date of their own. A main
 * event without a year that the text ties to it has no date.
 */
export function eventsOf(input: EventInput): EventReading {
  const scene = sceneOf(input);
  const candidates = eventMentions(scene.reading, (sentence) => !scene.isQuiet(sentence)).map((mention) =>
    candidate(scene, mention),
  );
  const main = candidates.reduce<Candidate | null>(
    (best, one) => (one.score > (best?.score ?? MIN_SCORE) ? one : best),
    null,
  );
  if (main === null) return { events: others(scene, candidates, null, null), candidates };
  const when = wholeRun(main.when ?? whenElsewhere(scene, main, candidates), candidates);
  const held = coHeld(scene, main, candidates);
  const first = withHosts(scene, draftOf(scene, main, when, true), main, candidates);
  const second = held === null ? [] : [draftOf(scene, held, when, true)];
  return { events: [first, ...second, ...others(scene, candidates, main, when, held)], candidates };
}

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
    const organizers = organizersOf(scene.reading, mention.sentence, mention.from, mention.to, scene.bodies);
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
      one.date?.precision === 'DAY',
  );
  if (same !== undefined) return same.when;
  const last = Math.min(mention.sentence + 2, scene.reading.sentences.length - 1);
  for (let sentence = Math.max(0, mention.sentence - 2); sentence <= last; sentence++) {
    if (scene.isQuiet(sentence)) continue;
    const date = scene.dates
      .in(sentence)
      .find(({ precision, hasLead, start }) => precision === 'DAY' && (hasLead || start.year !== null));
    if (date !== undefined) return scene.dates.when(date, sentence, mention.sentence);
    const relative = scene.dates.relative(sentence);
    if (relative !== null) return relative;
  }
  return null;
}

/** A closing day told first, the run of days after it: the run is when the event was. */
function wholeRun(when: When | null, candidates: readonly Candidate[]): When | null {
  if (when === null || when.end !== null) return when;
  const run = candidates.find(
    (one) =>
      one.when !== null &&
      one.when.end !== null &&
      one.mention.head.form === 'NOUN' &&
      one.when.precision === 'DAY' &&
      one.when.start <= when.start &&
      one.when.end >= when.start,
  );
  return run?.when ?? when;
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
