import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { EventReference } from '../../src/model/same-event.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import type { StoryReference } from '../../src/model/same-story.ts';
import { accentKey } from '../../src/model/text.ts';
import type { Store } from '../../src/store/store.ts';
import { graphOf } from '../support/graph-of.ts';
import { seeded } from '../support/random.ts';
import {
  articleId,
  citation,
  documentId,
  event,
  eventId,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  record,
  storyId,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const PEOPLE = ['An', 'Bình', 'Chi', 'Dũng'];
const BODIES = ['Mặt trận', 'Liên hiệp'];
const PROVINCES = ['province:cao-bang', 'province:ha-giang', null];

const MERGED = { successor: 'province:tuyen-quang', mergedOn: '2022-08-17' };

/** A person of one of the names, as some article may know them. */
function traits(name: string, random: ReturnType<typeof seeded>): PersonTraits {
  const scope = random.pick(['province:ha-giang', 'province:tuyen-quang', 'central']);
  const place = random.pick(['', '', '?', 'DISTRICT hoa an']);
  const gender = random.pick([null, 'M', 'F'] as const);
  const merger = scope === 'province:ha-giang' ? MERGED : { successor: null, mergedOn: null };
  const id = officialId(`${name} ${scope} ${place} ${gender}`);
  return { id, name: accentKey(name), scope, ...merger, place, gender };
}

const sample = (...hashes: number[]) => ({ size: hashes.length, hashes: hashes.sort((a, b) => a - b) });

/** A story that some of the other articles copy. */
function telling(key: string, publishedAt: string | null, random: ReturnType<typeof seeded>): StoryReference {
  const start = 100 * random.below(12);
  const cut = random.below(9);
  const hashes = Array.from({ length: 20 }, (_, n) => start + n + cut);
  const own = [start, start + 1, start + 2, start + 3, start + 4];
  const texts = { shingles: sample(...hashes), figures: sample(...own), names: sample(...own) };
  return {
    id: storyId(key),
    articleId: articleId(key),
    sourceId: 'source:site-a',
    sketch: { ...texts, anchors: hashes.filter((hash) => hash % 3 === 0) },
    publishedAt,
    publishedOnly: false,
    isReprint: random.chance(0.3),
    isAtHome: cut % 3 === 0,
    wordCount: 100,
  };
}

/** A report of an event that some of the other articles report, too. */
function reporting(
  key: string,
  what: string,
  story: StoryReference,
  random: ReturnType<typeof seeded>,
): EventReference {
  const startsOn = random.pick(['2022-08-20', '2022-08-21', null]);
  return {
    id: eventId(key),
    articleId: articleId(key),
    storyId: story.id,
    kind: what === 'đại hội' ? 'CONGRESS' : 'CONFERENCE',
    startsOn,
    endsOn: null,
    precision: startsOn === null ? null : 'DAY',
    provinceId: random.pick(PROVINCES),
    place: random.pick(['', '', 'huyen hoa an']),
    body: '',
    words: random.pick([['dan', 'chu', 'co', 'so'], ['giam', 'ngheo', 'ben', 'vung'], []]),
    organizerIds: [],
    venue: null,
    isMain: random.chance(0.5),
    publishedOn: story.publishedAt?.slice(0, 10) ?? null,
  };
}

/** Records that disagree with each other about a few people, bodies, events and documents. */
function quarrel(seed: number, count: number): ArticleRecord[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const who = random.pick(PEOPLE);
    const person = traits(who, random);
    const body = random.pick(BODIES);
    const what = random.pick(['họp', 'tập huấn', 'đại hội']);
    const post = `${who} ${body}`;
    const place = () => evidence({ start: random.below(50), confidence: random.below(10) / 10 });
    const key = `${index}`;
    const publishedAt = random.chance(0.1)
      ? null
      : `2022-08-${10 + random.below(15)}T0${random.below(9)}:00:00.000Z`;
    const story = telling(key, publishedAt, random);
    const report = reporting(key, what, story, random);
    return record({
      key,
      article: {
        storyId: story.id,
        publishedAt,
        credit: story.isReprint ? 'Báo khác' : null,
      },
      organizations: [
        organization(body, {
          name: `${body}${random.below(2)}`,
          kind: random.pick(['FRONT', 'PARTY', 'OTHER']),
        }),
      ],
      mentions: [
        mention(who, {
          officialId: person.id,
          name: `${who} ${random.below(3)}`,
          honorific: random.pick([null, 'ông', 'bà']),
          post: random.chance(0.2) ? 'a seat of many years' : post,
          seat: `the chair of ${body}`,
          seatRank: random.pick(['HEAD', 'DEPUTY']),
          bodyEndedOn: random.chance(0.2) ? '2022-08-19' : null,
          startedOn: random.chance(0.2) ? `2022-08-1${random.below(10)}` : null,
          title: random.pick(['Chủ tịch', 'Phó Chủ tịch']),
          organizationId: organizationId(body),
          provinceId: random.pick(PROVINCES),
          isFormer: random.chance(0.3),
          evidence: place(),
        }),
      ],
      events: [
        event(what, {
          eventId: report.id,
          kind: report.kind,
          name: `${what} ${random.below(3)}`,
          startsOn: report.startsOn,
          precision: report.precision,
          provinceId: report.provinceId,
          isMain: random.chance(0.5),
          participantCount: random.pick([null, 100, 200]),
          organizerIds: [organizationId(body)],
          documentIds: random.chance(0.5) ? [documentId('1/QĐ')] : [],
          participations: [
            { officialId: person.id, role: random.pick(['HOST', 'GUEST']), evidence: place() },
          ],
          evidence: place(),
        }),
      ],
      references: { people: [person], events: [report], story },
      documents: [citation('1/QĐ', { issuer: random.pick([null, 'Ban A', 'Ban B']), evidence: place() })],
    });
  });
}

const peopleIn = (records: readonly ArticleRecord[]) =>
  new Set(records.flatMap(({ references }) => references.people.map(({ id }) => id))).size;

const countOf = async (store: Store, kind: 'OFFICIAL' | 'EVENT' | 'STORY') =>
  (await store.counts(kind, [{}]))[0];

/** The graph depends on what the articles say and on nothing else. */
export function graphContract(world: World): void {
  describe('the graph', () => {
    test.each([1, 2, 3])(
      'is the same whatever the order and the batches in which articles come (seed %i)',
      async (seed) => {
        const records = quarrel(seed, 30);
        const random = seeded(seed + 100);
        const atOnce = await world.open();
        await atOnce.save({ records }, AT);
        const bitByBit = await world.open();
        const queue = random.shuffled(records);
        while (queue.length > 0) await bitByBit.save({ records: queue.splice(0, 1 + random.below(5)) }, AT);
        expect(await graphOf(bitByBit)).toEqual(await graphOf(atOnce));
        // Else the records would not have been about the same things, and any order would do.
        const [people, reports] = [peopleIn(records), records.length];
        expect(await countOf(atOnce, 'OFFICIAL')).toBeLessThan(people);
        expect(await countOf(atOnce, 'EVENT')).toBeLessThan(reports);
        expect(await countOf(atOnce, 'STORY')).toBeLessThan(reports);
      },
    );

    test('is, after corrections, the graph of the corrected articles', async () => {
      const corrected = quarrel(4, 20);
      const store = await world.open();
      for (const first of quarrel(5, 20)) await store.save({ records: [first] }, AT);
      for (const second of corrected) await store.save({ records: [second] }, AT);
      const fresh = await world.open();
      await fresh.save({ records: corrected }, AT);
      expect(await graphOf(store)).toEqual(await graphOf(fresh));
    });
  });
}
