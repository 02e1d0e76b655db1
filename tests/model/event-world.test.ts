import { describe, expect, test } from 'vitest';
import { daysAgree } from '../../src/model/event-days.ts';
import { entitiesOf } from '../../src/model/linkage.ts';
import { eventLinkage } from '../../src/model/same-event.ts';
import { eventWorld, type WorldReport } from '../support/event-world.ts';
import { seeded } from '../support/random.ts';

describe.each([1, 2, 3])('a world of eighty events, seed %d', (seed) => {
  const world = eventWorld(seed, 80);
  const references = world.map(({ reference }) => reference);
  const entities = entitiesOf(references, eventLinkage);
  const groups = [...new Set(entities.values())].map((entity) =>
    world.filter(({ reference }) => entities.get(reference.id) === entity),
  );

  /** How many pairs of reports satisfy a condition. */
  const pairs = (isCounted: (a: WorldReport, b: WorldReport) => boolean) => {
    let found = 0;
    for (const [at, a] of world.entries())
      for (const b of world.slice(at + 1)) if (isCounted(a, b)) found += 1;
    return found;
  };
  const isJoined = (a: WorldReport, b: WorldReport) =>
    entities.get(a.reference.id) === entities.get(b.reference.id);
  /** Pairs of one event that can be known: both tell their day and enough, or the one copies the other. */
  const isFindable = (a: WorldReport, b: WorldReport) =>
    a.event === b.event && ((a.isKnowable && b.isKnowable) || a.reference.storyId === b.reference.storyId);

  test('has every sort of trouble', () => {
    expect(references.length).toBeGreaterThan(400);
    expect(references.some(({ provinceId }) => provinceId === null)).toBe(true);
    expect(references.some(({ startsOn }) => startsOn === null)).toBe(true);
    expect(new Set(references.map(({ articleId }) => articleId)).size).toBeLessThan(references.length);
  });

  test('of a thousand joined pairs at least 995 are right', () => {
    const joined = pairs(isJoined);
    expect(joined).toBeGreaterThan(500);
    expect(pairs((a, b) => isJoined(a, b) && a.event === b.event) / joined).toBeGreaterThanOrEqual(0.995);
  });

  test('of a hundred pairs that can be known at least 97 are joined', () => {
    const findable = pairs(isFindable);
    expect(findable).toBeGreaterThan(500);
    expect(pairs((a, b) => isFindable(a, b) && isJoined(a, b)) / findable).toBeGreaterThanOrEqual(0.97);
  });

  test('no group has two provinces, days that exclude each other, or two events of one article', () => {
    for (const group of groups) {
      const provinces = group.flatMap(({ reference }) => reference.provinceId ?? []);
      expect(new Set(provinces).size).toBeLessThanOrEqual(1);
      expect(daysAgree(group.map(({ reference }) => reference))).toBe(true);
      expect(new Set(group.map(({ reference }) => reference.articleId)).size).toBe(group.length);
    }
  });

  test('compares what it links, and links both ways', () => {
    const blocks = references.map((reference) => new Set(eventLinkage.blocks(reference)));
    let linked = 0;
    for (const [at, a] of references.entries())
      for (const [to, b] of references.slice(0, at).entries()) {
        if (!eventLinkage.isLinked(a, b)) continue;
        linked += 1;
        if (!eventLinkage.isLinked(b, a) || blocks[at]?.isDisjointFrom(blocks[to] as Set<string>) !== false)
          expect.fail(`${a.id} and ${b.id} are linked one way only, or have no block in common`);
      }
    expect(linked).toBeGreaterThan(500);
  });

  test('is the same in whatever order the reports come', () => {
    const random = seeded(seed);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(new Map([...entitiesOf(random.shuffled(references), eventLinkage)].sort())).toEqual(
        new Map([...entities].sort()),
      );
    }
  });
});
