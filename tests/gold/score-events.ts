import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../src/extract/record.ts';
import { recordsIn } from './score.ts';

interface Event {
  readonly kind: string;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly province: string | null;
  readonly venue: string | null;
  readonly participants: number | null;
}

/** The fields of an event that is found by its first day. */
const FIELDS = ['end', 'province', 'venue', 'participants'] as const;
export type EventField = (typeof FIELDS)[number];

/** `wrong` says what the text does not, be it of a field that the text leaves open; `missing` says nothing where the text does. */
export interface FieldScore {
  right: number;
  wrong: number;
  missing: number;
}

export interface EventsScore {
  readonly texts: number;
  /** Dated events that the gold asks for. */
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly fields: Readonly<Record<EventField, FieldScore>>;
  /** What was missed, is too much or differs, a line each. */
  readonly misses: readonly string[];
}

/**
 * Compares every dated event that is read from the texts of a folder with the annotated ones, field by field, where
 * `score.mjs` compares the fields of the main event only. An event is known by its first day and its kind, or its first day
 * and its name; undated events state no day and are not counted.
 */
export function scoreEvents(folder: string): EventsScore {
  const fields: Record<EventField, FieldScore> = { end: none(), province: none(), venue: none(), participants: none() };
  const misses: string[] = [];
  let right = 0;
  let asked = 0;
  let extra = 0;
  const records = recordsIn(folder);
  for (const record of records) {
    const free = new Set(dated(readRecord(record).events));
    for (const gold of goldOf(folder, record.id)) {
      asked++;
      const hit = found(gold, [...free]);
      if (hit === undefined) {
        misses.push(`${record.id} missed: ${told(gold)}`);
        continue;
      }
      free.delete(hit);
      right++;
      for (const field of FIELDS) {
        const outcome = judge(gold[field], hit[field]);
        if (outcome === null) continue;
        fields[field][outcome]++;
        if (outcome !== 'right') misses.push(`${record.id} ${field} ${outcome}: ${told(gold)}: ${gold[field]}, got ${hit[field]}`);
      }
    }
    extra += free.size;
    for (const event of free) misses.push(`${record.id} extra: ${told(event)}`);
  }
  return {
    texts: records.length,
    gold: asked,
    precision: right + extra === 0 ? 1 : right / (right + extra),
    recall: asked === 0 ? 1 : right / asked,
    fields,
    misses,
  };
}

const none = (): FieldScore => ({ right: 0, wrong: 0, missing: 0 });
const told = ({ kind, start, name }: Event) => `${kind} ${start} ${name}`;
const dated = (events: readonly Event[]) => events.filter(({ start }) => start !== null);

const goldOf = (folder: string, id: string) =>
  dated((JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8')) as { events: readonly Event[] }).events);

/** Of several events of one day and kind, the one whose name shares most words. */
const found = (gold: Event, read: readonly Event[]) =>
  read
    .filter(({ start }) => start?.slice(0, 10) === gold.start)
    .map((event) => ({ event, alike: alike(gold.name, event.name) }))
    .filter(({ event, alike }) => event.kind === gold.kind || alike >= 0.5)
    .sort((one, other) => other.alike - one.alike)[0]?.event;

const words = (text: string) => new Set(text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu));
function alike(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

/** A place may be named more or less fully; a number and a day may not. */
function judge(gold: string | number | null, read: string | number | null): keyof FieldScore | null {
  if (read === null) return gold === null ? null : 'missing';
  if (gold === null) return 'wrong';
  if (typeof gold === 'number' || typeof read === 'number') return gold === read ? 'right' : 'wrong';
  const [a, b] = [gold.toLowerCase(), read.toLowerCase()];
  return a.includes(b) || b.includes(a) ? 'right' : 'wrong';
}
