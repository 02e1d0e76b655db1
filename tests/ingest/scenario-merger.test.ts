import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../../resolvers/context.ts';
import { buildGraph } from '../../resolvers/index.ts';
import { findStatements } from '../../src/extract/statements.ts';
import { resolve } from '../../src/ingest/resolve.ts';
import type { ArticleRecord } from '../../src/model/batch.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { seeded } from '../support/random.ts';
import { draft } from './values.ts';

const BINH_DUONG = 'province:binh-duong';
const HO_CHI_MINH = 'province:ho-chi-minh';
const READ_AT = '2026-02-01T00:00:00.000Z';

/** Everything that a reading of this text says; `on` is null for an article without a date. */
function told(on: string | null, homeProvinceId: string, title: string, text: string): ArticleRecord {
  const url = `https://mattran.example/${on ?? 'khong-ngay'}-${homeProvinceId.slice(9)}.html`;
  const statements = findStatements(text, {
    title,
    lead: null,
    publishedOn: on,
    homeProvinceId,
    language: 'vi',
  });
  return resolve({
    siteId: homeProvinceId.slice(9),
    homeProvinceId,
    draft: draft({
      url,
      canonicalUrl: url,
      title,
      text,
      html: `<p>${text}</p>`,
      publishedAt: on === null ? null : `${on}T02:00:00.000Z`,
    }),
    statements,
    validators: { etag: null, lastModified: null },
    fetchedAt: READ_AT,
  });
}

const RECORDS: readonly ArticleRecord[] = [
  told(
    '2023-05-16',
    BINH_DUONG,
    'Bình Dương: Giám sát việc cấp nước sạch ở khu nhà trọ',
    'Sáng 16/5, Ủy ban MTTQ Việt Nam tỉnh Bình Dương tổ chức giám sát việc cấp nước sạch ở các khu nhà trọ. Ông Lê Quốc Thịnh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bình Dương làm trưởng đoàn. Cùng đi có bà Nguyễn Thị Thu Hà, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bình Dương.',
  ),
  told(
    '2024-08-20',
    BINH_DUONG,
    'Bình Dương: Hội nghị sơ kết công tác Mặt trận',
    'Ngày 20/8, Ủy ban MTTQ Việt Nam tỉnh Bình Dương tổ chức hội nghị sơ kết công tác Mặt trận. Bà Nguyễn Thị Thu Hà, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bình Dương chủ trì hội nghị. Ông Lê Quốc Thịnh, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bình Dương tới dự.',
  ),
  told(
    '2022-11-03',
    HO_CHI_MINH,
    'TP Hồ Chí Minh: Trao nhà đại đoàn kết',
    'Chiều 3/11, Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh trao nhà đại đoàn kết cho hai hộ nghèo. Ông Trần Minh Khôi, Chủ tịch Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh đến dự và trao quà.',
  ),
  told(
    '2024-04-25',
    HO_CHI_MINH,
    'TP Hồ Chí Minh: Họp mặt kiều bào',
    'Sáng 25/4, Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh tổ chức họp mặt kiều bào. Bà Phạm Thị Lan Anh, Chủ tịch Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh phát biểu tại buổi họp mặt.',
  ),
  told(
    '2025-07-02',
    HO_CHI_MINH,
    'TP Hồ Chí Minh: Hội nghị lần thứ nhất sau hợp nhất',
    'Sáng 2/7, Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh tổ chức hội nghị lần thứ nhất sau hợp nhất. Ông Võ Hoàng Nam giữ chức Chủ tịch Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh từ ngày 1/7/2025. Bà Nguyễn Thị Thu Hà, Phó Chủ tịch Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh trình bày chương trình phối hợp.',
  ),
  told(
    '2025-09-14',
    HO_CHI_MINH,
    'TP Hồ Chí Minh: Tiếp nhận ủng hộ đồng bào vùng lũ',
    'Chiều 14/9, Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh tiếp nhận ủng hộ đồng bào vùng lũ. Bà Phạm Thị Lan Anh, Chủ tịch Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh năm ấy đã mở đầu cuộc vận động này.',
  ),
  told(
    null,
    HO_CHI_MINH,
    'Chuyện về một khu phố',
    'Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh từng về thăm khu phố này. Ông Trần Minh Khôi, Chủ tịch Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh khi ấy trồng một cây bàng trước nhà văn hóa.',
  ),
];

interface Asked {
  readonly officials: {
    readonly nodes: readonly {
      readonly name: string;
      readonly positions: readonly {
        readonly title: string;
        readonly organization: { readonly province: { readonly id: string } | null } | null;
        readonly heldUntil: string | null;
        readonly endKnownBy: string | null;
        readonly evidence: readonly {
          readonly quote: string;
          readonly start: number;
          readonly end: number;
          readonly article: { readonly text: string };
        }[];
      }[];
    }[];
  };
}
const HELD = `query ($province: ID!, $on: Date!) {
  officials(filter: { provinces: [$province], organizationKinds: [FRONT], on: $on }, first: 20) {
    nodes { name positions(on: $on) {
      title organization { province { id } } heldUntil endKnownBy evidence { quote start end article { text } }
    } }
  }
}`;

const schema = buildGraph();

/** Who was chair (or another office) of a province's Front on a day. */
async function holders(store: Store, province: string, on: string, title = 'Chủ tịch') {
  const changes = { since: async function* () {} };
  const contextValue = createContext({ store, now: () => new Date(READ_AT), changes });
  const { data, errors } = await graphql({
    schema,
    source: HELD,
    variableValues: { province, on },
    contextValue,
  });
  expect(errors).toBeUndefined();
  return (data as unknown as Asked).officials.nodes.flatMap(({ name, positions }) =>
    positions
      .filter((one) => one.title === title && one.organization?.province?.id === province)
      .map((one) => ({ name, ...one })),
  );
}

let postgres: PostgresServer;
const stores: Store[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await postgres.stop();
});

describe.each([
  ['SQLite', async (): Promise<string> => 'sqlite::memory:'],
  ['PostgreSQL', (): Promise<string> => postgres.createDatabase()],
] as const)('the merger of Bình Dương into Hồ Chí Minh City, on %s', (_name, database) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await database(), { info: () => undefined });
    stores.push(store);
    // Articles never come in the order in which things happened.
    for (const record of seeded(2025).shuffled(RECORDS)) await store.save({ records: [record] }, READ_AT);
  });

  test.each([
    ['the Front of Bình Dương in 2023', BINH_DUONG, '2023-12-31', ['Lê Quốc Thịnh']],
    ['the Front of Bình Dương on its last day', BINH_DUONG, '2025-06-30', ['Nguyễn Thị Thu Hà']],
    ['the Front of Bình Dương, when it is gone', BINH_DUONG, '2025-07-02', []],
    ['the Front of Hồ Chí Minh City in 2023', HO_CHI_MINH, '2023-12-31', ['Trần Minh Khôi']],
    ['the Front of Hồ Chí Minh City on the last day before', HO_CHI_MINH, '2025-06-30', ['Phạm Thị Lan Anh']],
    ['the Front of Hồ Chí Minh City on the first day after', HO_CHI_MINH, '2025-07-01', ['Võ Hoàng Nam']],
    ['the Front of Hồ Chí Minh City on the second day after', HO_CHI_MINH, '2025-07-02', ['Võ Hoàng Nam']],
    [
      'the Front of Hồ Chí Minh City now, in spite of an old title',
      HO_CHI_MINH,
      '2026-01-01',
      ['Võ Hoàng Nam'],
    ],
    ['the Front of Hồ Chí Minh City before any article', HO_CHI_MINH, '2022-01-01', []],
  ])('who chaired %s', async (_what, province, on, expected) => {
    const found = await holders(store, province, on);
    expect(found.map(({ name }) => name)).toEqual(expected);
    for (const { evidence } of found) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end, article } of evidence) {
        expect(quote).toContain('Chủ tịch Ủy ban MTTQ Việt Nam');
        expect(article.text.slice(start, end)).toContain('Chủ tịch');
      }
    }
  });

  test('says by what the end of each chair is known', async () => {
    const ends = await Promise.all(
      (
        [
          [BINH_DUONG, '2023-12-31'],
          [BINH_DUONG, '2025-06-30'],
          [HO_CHI_MINH, '2023-12-31'],
          [HO_CHI_MINH, '2025-06-30'],
          [HO_CHI_MINH, '2025-07-02'],
        ] as const
      ).map(([province, on]) => holders(store, province, on)),
    );
    expect(ends.map(([one]) => `${one?.heldUntil} ${one?.endKnownBy}`)).toEqual([
      '2024-08-19 FORMER',
      '2025-06-30 BODY_ABOLISHED',
      '2024-04-24 SUCCEEDED',
      '2025-06-30 SUCCEEDED',
      'null null',
    ]);
  });

  test('who moved from one Front to the other is one official, current in the new office alone', async () => {
    const [page] = await store.pages('OFFICIAL', [{ text: '"Nguyễn Thị Thu Hà"' }], 'NAME_ASC', { limit: 9 });
    expect(page?.items).toHaveLength(1);
    const [positions] = await store.pages(
      'POSITION',
      [{ officialIds: page?.items.map(({ id }) => id) ?? [] }],
      'CURRENT_FIRST',
      { limit: 9 },
    );
    expect(
      positions?.items.map(({ title, provinceId, isCurrent, endKnownBy }) => [
        title,
        provinceId,
        isCurrent,
        endKnownBy,
      ]),
    ).toEqual([
      ['Phó Chủ tịch', HO_CHI_MINH, true, null],
      ['Chủ tịch', BINH_DUONG, false, 'BODY_ABOLISHED'],
      ['Phó Chủ tịch', BINH_DUONG, false, 'MOVED'],
    ]);
  });
});
