import { describe, expect, test } from 'vitest';
import { eventStatus } from '../../src/model/event.ts';
import { dateInVietnam } from '../../src/model/time.ts';
import type { Item, Store } from '../../src/store/store.ts';
import { everyItem } from '../support/graph-of.ts';
import type { World } from './contract.ts';
import * as graph from './filter-graph.ts';
import {
  anyOf,
  comparePairs,
  each,
  few,
  ids,
  isWithin,
  type Parts,
  part,
  random,
  range,
  says,
  word,
} from './filter-model.ts';

const AT = '2022-08-22T00:00:00.000Z';
const TODAY = '2022-08-12';

async function filled(world: World, frequentMatches?: number): Promise<Store> {
  const store = await world.open({ frequentMatches });
  await store.registerSources(graph.SOURCES, AT);
  await store.save({ records: graph.RECORDS }, AT);
  return store;
}

/** Every pair of parts of a filter keeps exactly what both keep. */
export function filtersContract(world: World): void {
  describe('filters compose', () => {
    // So many matches make words rare, frequent or common.
    test.each([1_000_000, 1, 0.05])(
      'of articles, and of stories by their articles (%d)',
      async (frequentMatches) => {
        const store = await filled(world, frequentMatches);
        const stories = await everyItem(store, 'STORY', 'PUBLISHED_DESC', {});
        const originals = new Set(stories.map(({ originalId }) => originalId));
        const recordOf = new Map(graph.RECORDS.map((one) => [one.article.id, one]));
        const of =
          <T>(read: (one: (typeof graph.RECORDS)[number]) => T) =>
          (item: { readonly id: string }) =>
            read(recordOf.get(item.id) as (typeof graph.RECORDS)[number]);
        const kindOfSource = new Map(graph.SOURCES.map(({ id, kind }) => [id, kind]));
        const parts: Parts<Item<'ARTICLE'>> = {
          ids: anyOf(
            () =>
              random
                .shuffled(graph.RECORDS)
                .slice(0, 30)
                .map(({ article }) => article.id),
            (item) => [item.id],
          ),
          provinceIds: anyOf(
            () => ids(graph.PROVINCES),
            (item) => item.provinceIds,
          ),
          alsoProvinceIds: anyOf(
            () => ids(graph.PROVINCES),
            (item) => item.provinceIds,
          ),
          sourceIds: anyOf(
            () => ids(graph.SOURCES.map(({ id }) => id)),
            (item) => [item.sourceId],
          ),
          sourceKinds: anyOf(
            () => few(['FRONT', 'PRESS']),
            (item) => [kindOfSource.get(item.sourceId) ?? null],
          ),
          officialIds: anyOf(
            () => ids(graph.PEOPLE_IDS),
            of(({ mentions }) => mentions.map((one) => one.officialId)),
          ),
          organizationIds: anyOf(
            () => ids(graph.BODIES.map(({ organizationId }) => organizationId)),
            of(({ organizations }) => organizations.map(({ organizationId }) => organizationId)),
          ),
          eventIds: anyOf(
            () => graph.RECORDS.slice(0, 9).flatMap(({ events }) => events.map(({ eventId }) => eventId)),
            of(({ events }) => events.map(({ eventId }) => eventId)),
          ),
          documentIds: anyOf(
            () => ids(graph.DOCUMENT_IDS),
            of(({ documents }) => documents.map((one) => one.documentId)),
          ),
          countryIds: anyOf(
            () => ids(graph.COUNTRIES),
            (item) => item.countryIds,
          ),
          storyIds: anyOf(
            () => stories.slice(0, 12).map(({ id }) => id),
            (item) => [item.storyId],
          ),
          kinds: anyOf(
            () => few(graph.KINDS),
            (item) => [item.kind],
          ),
          languages: anyOf(
            () => few(graph.LANGUAGES),
            (item) => [item.language],
          ),
          published: part(
            range,
            ({ publishedAt }, days) => publishedAt !== null && isWithin(dateInVietnam(publishedAt), days),
          ),
          tags: anyOf(
            () => few(graph.TAGS),
            (item) => item.tags,
          ),
          text: part(word, ({ title, text }, wanted) => says(`${title} ${text}`, wanted)),
          distinct: part(
            () => true,
            ({ id }) => originals.has(id),
          ),
        };
        expect(await comparePairs(store, 'ARTICLE', 'PUBLISHED_DESC', parts, each(parts))).toBeGreaterThan(
          0.9,
        );
        const whole = await everyItem(store, 'ARTICLE', 'PUBLISHED_DESC', {});
        const isTold = ({ id }: Item<'STORY'>, filter: Readonly<Record<string, unknown>>) =>
          whole.some((article) => article.storyId === id && each(parts)(article, filter));
        const told = parts as unknown as Parts<Item<'STORY'>>;
        expect(await comparePairs(store, 'STORY', 'PUBLISHED_DESC', told, isTold)).toBeGreaterThan(0.9);
      },
    );

    test('of events', async () => {
      const store = await filled(world);
      const participations = await everyItem(store, 'PARTICIPATION', 'NEWEST_FIRST', {});
      const reporting = (articleIds: readonly string[]) =>
        graph.RECORDS.filter(({ article }) => articleIds.includes(article.id)).flatMap(({ events }) =>
          events.map(({ eventId }) => eventId),
        );
      const parts: Parts<Item<'EVENT'>> = {
        ids: anyOf(
          () => graph.RECORDS.slice(0, 12).flatMap(({ events }) => events.map(({ eventId }) => eventId)),
          ({ id }) => [id],
        ),
        provinceIds: anyOf(
          () => ids(graph.PROVINCES),
          (item) => [item.provinceId],
        ),
        kinds: anyOf(
          () => few(graph.EVENT_KINDS),
          (item) => [item.kind],
        ),
        on: part(
          range,
          ({ startsOn, endsOn }, { from, to }) =>
            startsOn !== null &&
            (to === undefined || startsOn <= to) &&
            (from === undefined || (endsOn ?? startsOn) >= from),
        ),
        status: part(
          () => ({ among: few(['UPCOMING', 'ONGOING', 'PAST', 'UNDATED']), today: TODAY }),
          (item, { among }) => among.includes(eventStatus(item, TODAY)),
        ),
        organizerIds: anyOf(
          () => ids(graph.BODIES.map(({ organizationId }) => organizationId)),
          (item) => item.organizerIds,
        ),
        officialIds: anyOf(
          () => ids(graph.PEOPLE_IDS),
          ({ id }) =>
            participations.filter(({ eventId }) => eventId === id).map(({ officialId }) => officialId),
        ),
        articleIds: part(
          () => few(graph.RECORDS.map(({ article }) => article.id)),
          ({ id }, articleIds) => reporting(articleIds).includes(id),
        ),
        countryIds: anyOf(
          () => ids(graph.COUNTRIES),
          (item) => item.countryIds,
        ),
        documentIds: anyOf(
          () => ids(graph.DOCUMENT_IDS),
          (item) => item.documentIds,
        ),
        text: part(word, ({ name, venue }, wanted) => says(`${name} ${venue}`, wanted)),
      };
      expect(await comparePairs(store, 'EVENT', 'STARTS_DESC', parts, each(parts))).toBeGreaterThan(0.7);
    });

    test('of officials, whose parts about positions must hold of one and the same', async () => {
      const store = await filled(world);
      const positions = await everyItem(store, 'POSITION', 'CURRENT_FIRST', {});
      const kindOfBody = new Map(graph.BODIES.map(({ organizationId, kind }) => [organizationId, kind]));
      type Position = (typeof positions)[number];
      const own: Parts<Item<'OFFICIAL'>> = {
        ids: anyOf(
          () => few(graph.PEOPLE_IDS),
          ({ id }) => [id],
        ),
        articleIds: part(
          () =>
            random
              .shuffled(graph.RECORDS)
              .slice(0, 3)
              .map(({ article }) => article.id),
          ({ id }, articleIds) =>
            graph.RECORDS.some(
              ({ article, mentions }) =>
                articleIds.includes(article.id) && mentions.some(({ officialId }) => officialId === id),
            ),
        ),
        text: part(word, ({ name }, wanted) => says(name, wanted)),
        isForeign: part(
          () => random.chance(0.5),
          (item, wanted) => item.isForeign === wanted,
        ),
      };
      const held: Parts<Position> = {
        provinceIds: anyOf(
          () => ids(graph.PROVINCES),
          (item) => [item.provinceId],
        ),
        organizationIds: anyOf(
          () => ids(graph.BODIES.map(({ organizationId }) => organizationId)),
          (item) => [item.organizationId],
        ),
        organizationKinds: anyOf(
          () => few(graph.BODY_KINDS),
          ({ organizationId }) => [kindOfBody.get(organizationId ?? '') ?? null],
        ),
        title: part(
          () => random.pick(['pho', 'uy vien', 'chu tich']),
          ({ title }, wanted) =>
            wanted === 'pho'
              ? title.startsWith('Phó')
              : wanted === 'uy vien'
                ? title === 'Ủy viên'
                : title.includes('ủ tịch'),
        ),
        current: part(
          () => random.chance(0.5),
          ({ isCurrent }, wanted) => isCurrent === wanted,
        ),
        on: part(
          () => random.pick(graph.DAYS),
          ({ heldFrom, heldUntil }, day) =>
            heldFrom !== null && heldFrom <= day && (heldUntil === null || heldUntil >= day),
        ),
      };
      const holds = (item: Item<'OFFICIAL'>, filter: Readonly<Record<string, unknown>>) => {
        const asked = Object.entries(filter);
        const ofPosition = Object.fromEntries(asked.filter(([name]) => name in held));
        const ofItself = Object.fromEntries(asked.filter(([name]) => name in own));
        return (
          each(own)(item, ofItself) &&
          (Object.keys(ofPosition).length === 0 ||
            positions.some((one) => one.officialId === item.id && each(held)(one, ofPosition)))
        );
      };
      const parts = { ...own, ...(held as unknown as Parts<Item<'OFFICIAL'>>) };
      for (const order of ['MENTIONS_DESC', 'NAME_ASC', 'LAST_SEEN_DESC'] as const)
        expect(await comparePairs(store, 'OFFICIAL', order, parts, holds)).toBeGreaterThan(0.5);
    });

    test('of organizations', async () => {
      const store = await filled(world);
      const naming = (articleIds: readonly string[]) =>
        graph.RECORDS.filter(({ article }) => articleIds.includes(article.id)).flatMap(({ organizations }) =>
          organizations.map(({ organizationId }) => organizationId),
        );
      const parts: Parts<Item<'ORGANIZATION'>> = {
        ids: anyOf(
          () => few(graph.BODIES.map(({ organizationId }) => organizationId)),
          ({ id }) => [id],
        ),
        kinds: anyOf(
          () => few(graph.BODY_KINDS),
          (item) => [item.kind],
        ),
        provinceIds: anyOf(
          () => few(graph.PROVINCES),
          (item) => [item.provinceId],
        ),
        articleIds: part(
          () =>
            random
              .shuffled(graph.RECORDS)
              .slice(0, 3)
              .map(({ article }) => article.id),
          ({ id }, articleIds) => naming(articleIds).includes(id),
        ),
        text: part(word, ({ name }, wanted) => says(name, wanted)),
      };
      for (let round = 0; round < 4; round += 1) {
        expect(await comparePairs(store, 'ORGANIZATION', 'NAME_ASC', parts, each(parts))).toBeGreaterThan(
          0.2,
        );
      }
    });
  });
}
