import { NodeKind } from '../../src/model/id.ts';
import { searchable } from '../../src/model/search.ts';
import type { Store } from '../../src/store/store.ts';
import { citation, event, mention, organization, record, source, storyId } from '../support/records.ts';
import type { World } from './contract.ts';

/** When the corpus is stored. */
export const AT = '2022-08-22T00:00:00.000Z';
/** All kinds of node. */
export const KINDS: readonly NodeKind[] = Object.values(NodeKind);
/** Constants that a search of the corpus is given. */
export const CONSTANTS = [
  searchable('PROVINCE', 'province:hoa-binh', ['Hòa Bình', 'Hoa Binh']),
  searchable('PROVINCE', 'province:binh-duong', ['Bình Dương', 'Binh Duong']),
  searchable('COUNTRY', 'country:la', ['Lào', 'Laos', 'CHDCND Lào']),
];
/** The n-th day of the corpus. */
export const day = (n: number) => new Date(Date.UTC(2022, 0, n)).toISOString();

/** A corpus in which every kind and every way to be found occurs. */
const RECORDS = [
  record({
    key: 'exact',
    article: { title: 'Hòa Bình', lead: null, text: 'Không có gì.', publishedAt: day(1) },
  }),
  record({
    key: 'begins',
    article: { title: 'Hoà Bình đón khách Lào', text: 'Không có gì.', publishedAt: day(2) },
    organizations: [
      organization('Hội Hữu nghị Việt - Lào tỉnh Hòa Bình'),
      organization('Ban Dân vận Hòa Bình'),
      organization('Hòa Bình'),
    ],
    mentions: [mention('Nguyễn Hòa Bình'), mention('Trần Bình Dương')],
    events: [event('Giao lưu Hòa Bình - Lào', { startsOn: '2022-01-09', venue: 'Bình Dương' })],
    documents: [citation('12-CT/TW', { issuer: 'Ban Bí thư' })],
  }),
  record({
    key: 'inside',
    article: { title: 'Tin ở Hòa Bình', text: 'Hòa Bình.', publishedAt: day(3) },
    mentions: [mention('Nguyễn Hòa Bình'), mention('Lê Thị Hoa Bình')],
  }),
  record({
    key: 'copy',
    article: { title: 'Tin ở Hòa Bình', text: 'Hòa Bình.', storyId: storyId('inside'), publishedAt: day(5) },
  }),
  record({
    key: 'lead',
    article: { title: 'Tin', lead: 'Đoàn của Hòa Bình', text: 'Không có gì.', publishedAt: day(6) },
  }),
  record({
    key: 'text',
    article: {
      title: 'Tin',
      lead: 'Đoàn',
      text: 'Họ đến Hòa Bình, theo Chỉ thị 12-CT/TW.',
      publishedAt: day(7),
    },
  }),
  record({ key: 'apart', article: { title: 'Hòa', lead: 'Bình', text: 'Không.', publishedAt: day(8) } }),
  record({ key: 'other', article: { title: 'Hóa bính', text: 'Không.', publishedAt: day(9) } }),
];

/** A store with the corpus. */
export async function filled(world: World, frequentMatches?: number): Promise<Store> {
  const store = await world.open({ frequentMatches });
  await store.registerSources(
    [
      source('site-a', { name: 'Mặt trận Hòa Bình', homepage: 'https://hoabinh.test/' }),
      source('site-b', { name: 'Mặt trận Lào Cai' }),
    ],
    AT,
  );
  await store.save({ records: RECORDS }, AT);
  return store;
}

/** What is found, as `TIER name`, the same words on every engine. */
export async function found(store: Store, text: string, kinds: readonly NodeKind[] = KINDS, limit = 100) {
  const { items } = await store.search({ text, kinds, constants: CONSTANTS }, { limit });
  const names = new Map<string, string>();
  for (const kind of [
    'ARTICLE',
    'STORY',
    'EVENT',
    'OFFICIAL',
    'ORGANIZATION',
    'LEGAL_DOCUMENT',
    'SOURCE',
  ] as const) {
    const ids = items.filter((item) => item.kind === kind).map(({ id }) => id);
    for (const entity of await store.byIds(kind, ids)) {
      if (entity === null) continue;
      const name = 'title' in entity ? entity.title : 'name' in entity ? entity.name : '';
      names.set(
        entity.id,
        `${kind} ${'canonicalUrl' in entity ? entity.canonicalUrl.slice(18) : name}`.trim(),
      );
    }
  }
  return items.map(({ id, tier }) => `${tier} ${names.get(id) ?? id}`);
}
