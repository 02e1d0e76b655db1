import type { EventKind } from '../../model/event.ts';
import type { CalendarDate } from '../../model/time.ts';
import type { StatementContext } from '../draft.ts';
import { agendaOf } from './agenda.ts';
import type { Bodies } from './bodies.ts';
import { EventDates } from './event-dates.ts';
import { eventHeadAt } from './event-phrases.ts';
import type { Reading } from './reading.ts';

/** What the events pass needs besides the text. */
export interface EventInput {
  readonly reading: Reading;
  readonly bodies: Bodies;
  readonly context: StatementContext;
  readonly title: Reading | null;
  /** Tokens of documents with their dates. */
  readonly taken: readonly { readonly from: number; readonly to: number }[];
  /** Sentences that are captions: officials are read there, events are not. */
  readonly isQuiet: (sentence: number) => boolean;
  /** Sentences in which somebody is elected or appointed. */
  readonly appoints: ReadonlySet<number>;
  readonly homeProvinceId: string | null;
}

/** The input with what every rule about events looks at: the text's dates, and the kinds of event that the title names. */
export interface Scene extends EventInput {
  readonly dates: EventDates;
  readonly titleKinds: ReadonlySet<EventKind>;
  /** The days of a week's programme by sentence; empty for any other text. */
  readonly agenda: ReadonlyMap<number, CalendarDate>;
}

/** Sets the scene for reading the events of one text. */
export function sceneOf(input: EventInput): Scene {
  const dates = new EventDates(input.reading, input.context.publishedOn, input.taken);
  return {
    ...input,
    dates,
    agenda: agendaOf(input.reading, dates, input.title),
    titleKinds: kindsIn(input.title),
  };
}

/** Index of the first token of a sentence. */
export const startOf = ({ reading }: Pick<Scene, 'reading'>, sentence: number): number =>
  (reading.sentences[sentence] as { from: number }).from;

function kindsIn(title: Reading | null): ReadonlySet<EventKind> {
  const kinds = new Set<EventKind>();
  if (title === null) return kinds;
  const { tokens } = title;
  for (let i = 0; i < tokens.length; i++) {
    const head = eventHeadAt(tokens, i);
    if (head === null) continue;
    kinds.add(head.value.kind);
    i = head.to - 1;
  }
  return kinds;
}
