import type { DateMention } from './dates.ts';
import type { When } from './event-dates.ts';
import type { EventMention } from './event-heads.ts';
import type { Scene } from './event-scene.ts';
import { weightOf } from './event-weights.ts';
import { ownDate } from './own-dates.ts';

/** The weight above which a mention may be what the article is about. */
export const MIN_SCORE = 3.5;

/** A mention of an event with the date that is its own, and how much it looks like what the article is about. */
export interface Candidate {
  readonly mention: EventMention;
  readonly date: DateMention | null;
  readonly when: When | null;
  readonly score: number;
}

/** Dates and weighs a mention: nouns before verbs, early before late, held and dated before cited. */
export function candidate(scene: Scene, mention: EventMention): Candidate {
  const date = ownDate(scene, mention);
  const year = ownYear(scene, mention);
  const when = date === null ? year : scene.dates.when(date, mention.sentence);
  return { mention, date, when, score: weightOf(scene, mention, date, year !== null) };
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
