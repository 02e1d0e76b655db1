import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EventsScore, scoreEvents } from '../gold/score-events.ts';

/** Just below what was reached; `most` says how many fields may say what the text does not. */
const FLOORS = {
  tune: {
    texts: 18,
    gold: 44,
    precision: 0.97,
    recall: 0.77,
    most: { end: 1, province: 2, venue: 2, participants: 2 },
  },
  held: {
    texts: 12,
    gold: 31,
    precision: 0.8,
    recall: 0.77,
    most: { end: 0, province: 6, venue: 5, participants: 2 },
  },
} as const;

describe.each(Object.entries(FLOORS))('events of %s', (set, floors) => {
  let reached: EventsScore | null = null;
  const result = () => {
    reached ??= scoreEvents(join(import.meta.dirname, '../gold/own/events', set));
    return reached;
  };

  test('all texts are scored', () => {
    expect(result()).toMatchObject({ texts: floors.texts, gold: floors.gold });
  });

  test('precision and recall stay above their floors', () => {
    expect(result().precision).toBeGreaterThanOrEqual(floors.precision);
    expect(result().recall).toBeGreaterThanOrEqual(floors.recall);
  });

  test.each(Object.entries(floors.most))('%s is wrong %d times at most', (field, most) => {
    expect(result().fields[field as keyof EventsScore['fields']].wrong).toBeLessThanOrEqual(most);
  });
});
