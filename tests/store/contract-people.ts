import { describe, expect, test } from 'vitest';
import type { Filter, Order } from '../../src/store/store.ts';
import {
  articleId,
  citation,
  documentId,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  positionId,
  record,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const ALL = { limit: 100 };
const post = (key: string, title: string, body: string, provinceId: string | null, isFormer = false) => ({
  post: key,
  title,
  organizationId: organizationId(body),
  provinceId,
  isFormer,
});

async function filled(world: World) {
  const store = await world.open();
  const records = [
    record({
      key: 'first',
      organizations: [organization('Mặt trận'), organization('Đảng ủy', { kind: 'PARTY', provinceId: null })],
      mentions: [
        mention('Trần Văn Ánh', {
          ...post('a', 'Chủ tịch', 'Mặt trận', 'province:cao-bang'),
          evidence: evidence({ start: 9, end: 12 }),
        }),
        mention('Lê Thị Anh', {
          ...post('b', 'Bí thư', 'Đảng ủy', 'province:ha-giang'),
          evidence: evidence({ start: 3, end: 5 }),
        }),
        mention('Lê Thị Anh', {
          ...post('c', 'Phó Chủ tịch', 'Mặt trận', 'province:cao-bang', true),
          evidence: evidence({ start: 6, end: 8 }),
        }),
      ],
      documents: [citation('12-CT/TW'), citation('2-CT/TW')],
    }),
    record({
      key: 'second',
      article: { publishedAt: '2022-08-22T01:00:00.000Z' },
      mentions: [
        mention('Trần Văn Ánh', post('a', 'Chủ tịch', 'Mặt trận', 'province:cao-bang')),
        mention('John Smith', { isForeign: true }),
      ],
    }),
  ];
  await store.save({ records }, AT);
  return store;
}
const shared = [officialId('Lê Thị Anh'), officialId('John Smith')].sort().reverse();

/** Lists of officials, their positions and mentions, organisations and documents. */
export function peopleContract(world: World): void {
  describe('lists of people', () => {
    test.each<[string, Filter<'OFFICIAL'>, string]>([
      ['nothing', {}, 'Lê Thị Anh, Trần Văn Ánh, John Smith'],
      ['ids', { ids: [officialId('John Smith')] }, 'John Smith'],
      ['a province of a position', { provinceIds: ['province:cao-bang'] }, 'Lê Thị Anh, Trần Văn Ánh'],
      [
        'a province of a current position',
        { provinceIds: ['province:cao-bang'], current: true },
        'Trần Văn Ánh',
      ],
      ['a former position', { current: false }, 'Lê Thị Anh'],
      [
        'province and organisation of one and the same position',
        { provinceIds: ['province:ha-giang'], organizationIds: [organizationId('Mặt trận')] },
        '',
      ],
      ['kinds of organisation', { organizationKinds: ['PARTY'] }, 'Lê Thị Anh'],
      ['words of a title', { title: 'chu tich' }, 'Lê Thị Anh, Trần Văn Ánh'],
      ['a title and a province', { title: '"bí thư"', provinceIds: ['province:ha-giang'] }, 'Lê Thị Anh'],
      ['a name without diacritics', { text: 'anh' }, 'Lê Thị Anh, Trần Văn Ánh'],
      ['a name with diacritics', { text: 'ánh' }, 'Trần Văn Ánh'],
      ['an article', { articleIds: [articleId('second')] }, 'Trần Văn Ánh, John Smith'],
      ['being foreign', { isForeign: true }, 'John Smith'],
      ['not being foreign', { isForeign: false }, 'Lê Thị Anh, Trần Văn Ánh'],
    ])('officials can be filtered by %s, in the order of given names', async (_name, filter, expected) => {
      const store = await filled(world);
      const [page] = await store.pages('OFFICIAL', [filter], 'NAME_ASC', ALL);
      expect(page?.items.map((item) => item.name).join(', ')).toBe(expected);
      expect(await store.counts('OFFICIAL', [filter])).toEqual([page?.items.length]);
    });

    test.each<[Order<'OFFICIAL'>, (string | number | null)[]]>([
      ['MENTIONS_DESC', [2, 1, 1]],
      ['LAST_SEEN_DESC', ['2022-08-22', '2022-08-22', '2022-08-21']],
    ])('officials run by %s', async (order, expected) => {
      const store = await filled(world);
      const [page] = await store.pages('OFFICIAL', [{}], order, ALL);
      expect(
        page?.items.map((item) => (order === 'MENTIONS_DESC' ? item.articleCount : item.lastSeenOn)),
      ).toEqual(expected);
    });

    test('positions come current first, then latest seen', async () => {
      const store = await filled(world);
      const [both, former] = await store.pages(
        'POSITION',
        [
          { officialIds: [officialId('Lê Thị Anh')] },
          { officialIds: [officialId('Lê Thị Anh')], current: false },
        ],
        'CURRENT_FIRST',
        ALL,
      );
      expect(both?.items.map((item) => item.title)).toEqual(['Bí thư', 'Phó Chủ tịch']);
      expect(former?.items.map((item) => item.title)).toEqual(['Phó Chủ tịch']);
    });

    test('mentions come newest article first, then down the text', async () => {
      const store = await filled(world);
      const [all, one, position] = await store.pages(
        'MENTION',
        [
          {},
          { officialIds: [officialId('Lê Thị Anh')], articleIds: [articleId('first')] },
          { positionIds: [positionId('Trần Văn Ánh', 'a')] },
        ],
        'NEWEST_FIRST',
        ALL,
      );
      expect(
        all?.items.map(
          (item) =>
            `${item.evidence.articleId === articleId('second') ? 'second' : 'first'} ${item.evidence.start}`,
        ),
      ).toEqual(['second 0', 'second 0', 'first 3', 'first 6', 'first 9']);
      expect(one?.items[0]).toEqual({
        officialId: officialId('Lê Thị Anh'),
        positionId: positionId('Lê Thị Anh', 'b'),
        title: 'Bí thư',
        organizationId: organizationId('Đảng ủy'),
        evidence: { ...evidence({ start: 3, end: 5 }), articleId: articleId('first') },
      });
      expect(position?.items.map((item) => item.evidence.articleId)).toEqual([
        articleId('second'),
        articleId('first'),
      ]);
    });

    test('associates are the officials of the same articles, by how many', async () => {
      const store = await filled(world);
      const [page] = await store.pages(
        'ASSOCIATE',
        [{ officialIds: [officialId('Trần Văn Ánh')] }],
        'SHARED_DESC',
        ALL,
      );
      expect(page?.items).toEqual(
        shared.map((otherId) => ({ officialId: officialId('Trần Văn Ánh'), otherId, sharedArticleCount: 1 })),
      );
      expect(await store.counts('ASSOCIATE', [{ officialIds: [officialId('Trần Văn Ánh')] }])).toEqual([2]);
    });

    test('organisations run by name and can be filtered', async () => {
      const store = await filled(world);
      const filters = [
        {},
        { kinds: ['PARTY'] as const },
        { provinceIds: ['province:cao-bang'] },
        { articleIds: [articleId('second')] },
        { text: 'dang uy' },
      ];
      const pages = await store.pages('ORGANIZATION', filters, 'NAME_ASC', ALL);
      expect(pages.map((page) => page.items.map((item) => item.name).join(', '))).toEqual([
        'Đảng ủy, Mặt trận',
        'Đảng ủy',
        'Mặt trận',
        '',
        'Đảng ủy',
      ]);
    });

    test('documents run by number as a reader counts, and are found by it', async () => {
      const store = await filled(world);
      const filters = [
        {},
        { text: '12-CT/TW' },
        { text: 'chỉ thị 2-ct' },
        { text: '12-CT/UB' },
        { ids: [documentId('2-CT/TW')], articleIds: [articleId('first')] },
      ];
      const pages = await store.pages('LEGAL_DOCUMENT', filters, 'NUMBER_ASC', ALL);
      expect(pages.map((page) => page.items.map((item) => item.number).join(', '))).toEqual([
        '2-CT/TW, 12-CT/TW',
        '12-CT/TW',
        '2-CT/TW',
        '',
        '2-CT/TW',
      ]);
    });

    test('entities are found by id in the order asked, null for what is not there, in one statement', async () => {
      const statements: string[] = [];
      const store = await world.open({ onStatement: (sql) => statements.push(sql) });
      await store.save({ records: [record({ mentions: [mention('An'), mention('Ba')] })] }, AT);
      statements.length = 0;
      const ids = [officialId('Ba'), 'official:none', officialId('An'), officialId('Ba')];
      expect((await store.byIds('OFFICIAL', ids)).map((item) => item?.name ?? null)).toEqual([
        'Ba',
        null,
        'An',
        'Ba',
      ]);
      expect(statements).toHaveLength(1);
      expect(await store.byIds('OFFICIAL', [])).toEqual([]);
      expect(statements).toHaveLength(1);
    });
  });
}
