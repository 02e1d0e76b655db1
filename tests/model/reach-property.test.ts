import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/model/gap.ts';
import {
  type ListedEntry,
  type ListReading,
  type LostPeriod,
  NOTHING_SEEN,
  openGaps,
  type Reach,
  reachAfter,
} from '../../src/model/reach.ts';
import { seeded } from '../support/random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);
const iso = (ms: number) => new Date(ms).toISOString();

interface Publication {
  readonly id: string;
  readonly at: number;
  readonly on: readonly string[];
}

/** What may happen in a world, each from 0 to 1. */
interface Weather {
  readonly failingLists: number;
  readonly failingPages: number;
  readonly pinned: number;
}

/** One site with two lists that overlap, checked for two months; what its dates tell varies by seed. */
class Town {
  readonly random: () => number;
  readonly publications: Publication[] = [];
  readonly graph = new Set<string>();
  readonly known = new Set<string>();
  readonly lost: LostPeriod[] = [];
  /** Whether some list once showed nothing that it had shown at its last reading. */
  hasTurnedOver = false;
  reach: Reach = NOTHING_SEEN;
  readonly length: number;
  readonly precisionMs: number;
  readonly #shown = new Map<string, readonly string[]>();

  constructor(seed: number, length: number) {
    this.random = seeded(seed).next;
    this.length = length;
    this.precisionMs = [1, 60_000, DAY][seed % 3] ?? 1;
    for (let at = START - 20 * DAY; at < START + 60 * DAY; at += this.random() * 16 * HOUR) {
      const place = this.random();
      const on = place < 0.4 ? ['a'] : place < 0.8 ? ['b'] : ['a', 'b'];
      this.publications.push({ id: `p${this.publications.length}`, at: Math.round(at), on });
    }
  }

  check(at: number, weather: Weather): void {
    const before = new Set(this.known);
    const readings = ['a', 'b'].map((url): ListReading => {
      if (this.random() < weather.failingLists) return { url, state: 'FAILED' };
      const entries = this.#list(url, at, weather.pinned).map((publication) =>
        this.#entry(publication, before, weather.failingPages),
      );
      const ids = entries.map(({ canonicalUrl }) => canonicalUrl);
      const last = this.#shown.get(url) ?? ids;
      if (!ids.some((id) => last.includes(id))) this.hasTurnedOver = true;
      this.#shown.set(url, ids);
      const isSame = last !== ids && last.join() === ids.join() && entries.every(({ isUnread }) => !isUnread);
      return isSame ? { url, state: 'UNCHANGED' } : { url, state: 'READ', entries };
    });
    const { reach, lost } = reachAfter(this.reach, readings, iso(at));
    this.reach = reach;
    this.lost.push(...lost);
  }

  #list(url: string, at: number, pinned: number): readonly Publication[] {
    const all = this.publications.filter((one) => one.at <= at && one.on.includes(url)).toReversed();
    const newest = all.slice(0, this.length);
    const old = all.at(-1);
    return old !== undefined && !newest.includes(old) && this.random() < pinned ? [old, ...newest] : newest;
  }

  #entry({ id, at }: Publication, before: ReadonlySet<string>, failingPages: number): ListedEntry {
    const from = at - (at % this.precisionMs);
    if (!this.graph.has(id) && this.random() >= failingPages) this.graph.add(id);
    this.known.add(id);
    const published = { from: iso(from), to: iso(from + this.precisionMs - 1) };
    return { canonicalUrl: id, published, wasKnown: before.has(id), isUnread: !this.graph.has(id) };
  }

  /** Articles published up to a moment that are neither in the graph nor in a gap. */
  unaccounted(at: number): readonly string[] {
    const gaps = [...openGaps('source:a', true, this.reach), ...this.lost];
    return this.publications
      .filter((one) => one.at <= at && !this.graph.has(one.id))
      .filter((one) => !gaps.some((gap) => isWithin(gap, { from: iso(one.at), to: iso(one.at) })))
      .map(({ id, at: published }) => `${id} of ${iso(published)}`);
  }
}

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

/** The moments of checks: some soon after one another, some days apart. */
function* moments(random: () => number): Iterable<number> {
  for (let at = START; at < START + 60 * DAY; at += (random() < 0.1 ? 8 * DAY : 12 * HOUR) * random())
    yield Math.round(at);
}

describe('gaps, whatever is published, checked and failing', () => {
  test('hold every published article that is not in the graph', () => {
    const missed: string[] = [];
    let missing = 0;
    for (const seed of SEEDS) {
      const town = new Town(seed, 4 + (seed % 9));
      const weather = {
        failingLists: (seed % 4) / 5,
        failingPages: (seed % 5) / 8,
        pinned: (seed % 2) * 0.5,
      };
      for (const at of moments(town.random)) {
        town.check(at, weather);
        missed.push(...town.unaccounted(at).map((one) => `seed ${seed}, ${iso(at)}: ${one}`));
      }
      missing += town.publications.filter(({ id }) => !town.graph.has(id)).length;
    }
    expect(missed).toEqual([]);
    expect(missing).toBeGreaterThan(500);
  });

  test('are none after the first reading where nothing failed and every list reached back', () => {
    let calm = 0;
    for (const seed of SEEDS) {
      const town = new Town(seed, 40);
      for (const at of moments(town.random))
        town.check(at, { failingLists: 0, failingPages: 0, pinned: 0.3 });
      if (town.hasTurnedOver) continue;
      calm += 1;
      expect(town.lost).toEqual([]);
      expect(openGaps('source:a', true, town.reach).map(({ reason }) => reason)).toEqual(['NOT_YET_READ']);
    }
    expect(calm).toBe(SEEDS.length);
  });

  test('tell of an overflow exactly where a list turned over between two checks', () => {
    const told = SEEDS.map((seed) => {
      const town = new Town(seed * 3, 5);
      for (const at of moments(town.random)) town.check(at, { failingLists: 0, failingPages: 0, pinned: 0 });
      return [town.hasTurnedOver, town.lost.length > 0];
    });
    expect(told.filter(([turned, lost]) => turned !== lost)).toEqual([]);
    expect(told.some(([turned]) => turned)).toBe(true);
  });
});
