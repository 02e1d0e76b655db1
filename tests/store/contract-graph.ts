import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import { accentKey } from '../../src/model/text.ts';
import type { Store } from '../../src/store/store.ts';
import { seeded } from '../support/random.ts';
import {
  citation,
  documentId,
  event,
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
    return record({
      key: `${index}`,
      article: {
        storyId: storyId(`${random.below(count / 2)}`),
        publishedAt: random.chance(0.1)
          ? null
          : `2022-08-${10 + random.below(15)}T0${random.below(9)}:00:00.000Z`,
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
          isSeat: random.chance(0.5),
          title: random.pick(['Chủ tịch', 'Phó Chủ tịch']),
          organizationId: organizationId(body),
          provinceId: random.pick(PROVINCES),
          isFormer: random.chance(0.3),
          evidence: place(),
        }),
      ],
      events: [
        event(what, {
          name: `${what} ${random.below(3)}`,
          startsOn: random.pick(['2022-08-20', '2022-08-21', null]),
          provinceId: random.pick(PROVINCES),
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
      references: { people: [person] },
      documents: [citation('1/QĐ', { issuer: random.pick([null, 'Ban A', 'Ban B']), evidence: place() })],
    });
  });
}

/** Everything that can be listed, without the marks of time and number that differ by design. */
async function graphOf(store: Store): Promise<unknown> {
  const page = { limit: 100 };
  const [officials] = await store.pages('OFFICIAL', [{}], 'NAME_ASC', page);
  const people = (officials?.items ?? []).map(({ id }) => id);
  const lists = [
    await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', page),
    await store.pages('STORY', [{}], 'PUBLISHED_DESC', page),
    await store.pages('EVENT', [{}], 'STARTS_DESC', page),
    await store.pages('OFFICIAL', [{}], 'MENTIONS_DESC', page),
    await store.pages('ORGANIZATION', [{}], 'NAME_ASC', page),
    await store.pages('LEGAL_DOCUMENT', [{}], 'NUMBER_ASC', page),
    await store.pages('POSITION', [{}], 'CURRENT_FIRST', page),
    await store.pages('MENTION', [{}], 'NEWEST_FIRST', page),
    await store.pages('REPORT', [{}], 'NEWEST_FIRST', page),
    await store.pages('PARTICIPATION', [{}], 'NEWEST_FIRST', page),
    await store.pages('ASSOCIATE', [{ officialIds: people }], 'SHARED_DESC', page),
    await store.pages('EVENT', [{ officialIds: people, text: 'tap huan' }], 'STARTS_ASC', page),
    await store.pages('ARTICLE', [{ officialIds: people }], 'PUBLISHED_ASC', page),
  ];
  return lists.map(([list]) => list?.items.map((item) => ({ ...item, updatedAt: null, revision: null })));
}

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
