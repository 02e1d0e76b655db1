import type { EventKind } from '../model/event.ts';
import { candidate } from './event-candidates.ts';
import type { When } from './event-dates.ts';
import { provinceOf } from './event-details.ts';
import { eventMentions } from './event-heads.ts';
import { type Scene, sceneOf } from './event-scene.ts';
import { read, tidy, wordsOf } from './reading.ts';

/** What the article's lead says of its event, for a body that only goes on from it. */
export interface LeadEvent {
  readonly kind: EventKind | null;
  readonly name: string | null;
  readonly when: When | null;
  readonly provinceId: string | null;
}

const NOTHING: LeadEvent = { kind: null, name: null, when: null, provinceId: null };

/** Reads the lead as context: the name, the day and the province of the event that it announces. */
export function leadEventOf(scene: Scene): LeadEvent {
  const { lead } = scene.context;
  if (lead === null || lead.trim() === '') return NOTHING;
  const reading = read(lead);
  const own = sceneOf({ ...scene, reading, taken: [], isQuiet: () => false, appoints: new Set() });
  const all = eventMentions(reading, () => true).map((mention) => candidate(own, mention));
  const best = all.toSorted((a, b) => b.score - a.score)[0];
  if (best !== undefined) {
    const { mention } = best;
    return {
      kind: mention.head.kind,
      name: tidy(wordsOf(reading, mention.from, mention.to)),
      when: best.when,
      provinceId: provinceOf(own, mention),
    };
  }
  for (const sentence of reading.sentences.keys()) {
    const date = own.dates.in(sentence).find(({ precision, hasLead }) => precision === 'DAY' && hasLead);
    if (date !== undefined) return { ...NOTHING, when: own.dates.when(date, sentence) };
  }
  return NOTHING;
}
