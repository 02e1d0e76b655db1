import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, openGraph, type TestGraph } from './graph.ts';

interface Bucket {
  readonly key: string;
  readonly articleCount: number;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(60);
});
afterAll(() => graph.close());

const statistics = async (rest: string, fields = 'key articleCount'): Promise<readonly Bucket[]> =>
  (await graph.ask<{ statistics: Bucket[] }>(`{ statistics(${rest}) { ${fields} } }`)).statistics;

describe('statistics', () => {
  it('by DAY are in order, with labels, days and zeros', async () => {
    const filter = '{ published: { from: "2022-06-30", to: "2022-07-03" }, sources: ["source:site-a"] }';
    const fields = 'key label startsOn endsOn articleCount node { id }';
    const bucket = (day: string, articleCount: number) => ({
      key: `2022-${day.slice(3)}-${day.slice(0, 2)}`,
      label: `${day}/2022`,
      startsOn: `2022-${day.slice(3)}-${day.slice(0, 2)}`,
      endsOn: `2022-${day.slice(3)}-${day.slice(0, 2)}`,
      articleCount,
      node: null,
    });
    // The first article is of 1 July, 07:00 in Viet Nam; one an hour, every other one of this site.
    expect(await statistics(`by: DAY, filter: ${filter}`, fields)).toEqual([
      bucket('30/06', 0),
      bucket('01/07', 9),
      bucket('02/07', 12),
      bucket('03/07', 9),
    ]);
  });

  it('by WEEK and MONTH count only the days that are asked for', async () => {
    const filter = '{ published: { from: "2022-07-02", to: "2022-07-02" } }';
    const fields = 'key label startsOn endsOn articleCount';
    const days = { startsOn: '2022-07-02', endsOn: '2022-07-02', articleCount: 24 };
    expect(await statistics(`by: WEEK, filter: ${filter}`, fields)).toEqual([
      { key: '2022-W26', label: 'Tuần 26/2022', ...days },
    ]);
    expect(await statistics(`by: MONTH, filter: ${filter}`, fields)).toEqual([
      { key: '2022-07', label: '07/2022', ...days },
    ]);
  });

  it('by PROVINCE count the merged units for their successor, or each by itself', async () => {
    const fields = 'key label articleCount node { id ... on Province { isCurrent } }';
    expect(await statistics('by: PROVINCE', fields)).toMatchObject([
      {
        key: 'province:tuyen-quang',
        label: 'Tuyên Quang',
        articleCount: 40,
        node: { id: 'province:tuyen-quang' },
      },
      { key: 'province:cao-bang', label: 'Cao Bằng', articleCount: 20, node: { id: 'province:cao-bang' } },
    ]);
    const asPublished = await statistics('by: PROVINCE, lens: AS_PUBLISHED');
    expect(asPublished).toEqual([
      { key: 'province:cao-bang', articleCount: 20 },
      { key: 'province:ha-giang', articleCount: 20 },
      { key: 'province:tuyen-quang', articleCount: 20 },
    ]);
  });

  it('by SOURCE, EVENT_KIND and COUNTRY', async () => {
    const fields = 'key label articleCount eventCount officialCount node { id __typename }';
    expect(await statistics('by: SOURCE', fields)).toEqual(
      ['source:site-a', 'source:site-b'].map((key) => ({
        key,
        label: key.slice(7),
        articleCount: 30,
        eventCount: 5,
        officialCount: 7,
        node: { id: key, __typename: 'Source' },
      })),
    );
    expect(await statistics('by: EVENT_KIND', fields)).toEqual([
      { key: 'CONFERENCE', label: 'Hội nghị', articleCount: 60, eventCount: 5, officialCount: 7, node: null },
    ]);
    expect(await statistics('by: COUNTRY', fields)).toEqual([
      {
        key: 'country:la',
        label: 'Lào',
        articleCount: 15,
        eventCount: 5,
        officialCount: 7,
        node: { id: 'country:la', __typename: 'Country' },
      },
    ]);
  });

  it('are one bar a province as long as the list of its articles, through either map', async () => {
    for (const [lens, predecessors] of [
      ['TODAY', true],
      ['AS_PUBLISHED', false],
    ] as const) {
      for (const { key, articleCount } of await statistics(`by: PROVINCE, lens: ${lens}`)) {
        const filter = `{ provinces: ["${key}"], predecessors: ${predecessors} }`;
        const { articles } = await graph.ask<{ articles: { totalCount: number } }>(
          `{ articles(filter: ${filter}) { totalCount } }`,
        );
        expect([key, articles.totalCount]).toEqual([key, articleCount]);
      }
    }
  });

  it.each(['{ officials: [] }', '{ text: "không có từ này" }'])(
    'of nothing are nothing: %s',
    async (filter) => {
      expect(await statistics(`by: MONTH, filter: ${filter}`)).toEqual([]);
      expect(await statistics(`by: SOURCE, filter: ${filter}`)).toEqual([]);
    },
  );
});

describe('statistics that cannot be', () => {
  it('more buckets than a chart has', async () => {
    const document =
      '{ statistics(by: DAY, filter: { published: { from: "1900-01-01", to: "9999-12-31" } }) { key } }';
    const message =
      'BAD_INPUT: expected at most 1000 buckets, but 1900-01-01 to 9999-12-31 by DAY has more: give filter.published, or ask by a longer unit';
    expect(await graph.refusal(document)).toBe(message);
  });

  it('a province that never was', async () => {
    expect(
      await graph.refusal('{ statistics(by: DAY, filter: { provinces: ["province:atlantis"] }) { key } }'),
    ).toBe('BAD_ID: filter.provinces must be ids of provinces, but there is no "province:atlantis"');
  });
});

describe('the statements of statistics', () => {
  const FIGURES = 'key articleCount eventCount officialCount';
  it.each(['DAY', 'WEEK', 'MONTH', 'PROVINCE', 'SOURCE', 'EVENT_KIND', 'COUNTRY'])(
    'by %s are one',
    async (by) => {
      expect(await graph.statements(`{ statistics(by: ${by}) { ${FIGURES} } }`)).toHaveLength(1);
    },
  );

  it('are none more for labels of the gazetteer and of sources, which are remembered', async () => {
    const count = async (by: string) =>
      (await graph.statements(`{ statistics(by: ${by}) { ${FIGURES} label node { id } } }`)).length;
    // Sources are remembered as long as nothing is committed.
    await count('SOURCE');
    expect([
      await count('SOURCE'),
      await count('PROVINCE'),
      await count('COUNTRY'),
      await count('DAY'),
    ]).toEqual([1, 1, 1, 1]);
  });

  it('are as many for one bucket as for all when gaps are asked for, and none where they are not', async () => {
    const gaps = async (filter: string) =>
      (
        await graph.statements(
          `{ statistics(by: DAY, filter: ${filter}) { key isComplete gaps { reason } } }`,
        )
      ).length - 1;
    const one = await gaps('{ published: { from: "2022-07-01", to: "2022-07-01" } }');
    expect(await gaps('{ published: { from: "2022-05-01", to: "2022-07-31" } }')).toBe(one);
    expect(one).toBeLessThanOrEqual(2);
  });

  it('count only what is selected, in fragments too', async () => {
    const [sql = ''] = await graph.statements(
      'query { statistics(by: DAY) { ...F } } fragment F on StatisticsBucket { key ... { eventCount } }',
    );
    expect(sql).toContain("'EVENT'");
    expect(sql).not.toContain("'OFFICIAL'");
    expect(await statistics('by: DAY', '... on StatisticsBucket { officialCount }')).toEqual([
      { officialCount: 7 },
      { officialCount: 7 },
      { officialCount: 7 },
    ]);
  });
});

describe('gaps and silence', () => {
  let own: TestGraph;
  beforeAll(async () => {
    own = await openGraph(60);
    const entry = (hour: number) => {
      const published = new Date(Date.UTC(2022, 6, 2, hour)).toISOString();
      return {
        canonicalUrl: `https://site-a.test/${hour}`,
        published: { from: published, to: published },
        wasKnown: false,
        isUnread: false,
      };
    };
    await own.store.recordRun({
      sourceId: 'source:site-a',
      startedAt: NOW,
      finishedAt: NOW,
      succeeded: true,
      entryCount: 3,
      fetched: 3,
      unchanged: 0,
      added: 3,
      updated: 0,
      failed: 0,
      errors: [],
      nextCheckAt: NOW,
      validators: {},
      refused: [],
      checkedArticleIds: [],
      lists: [{ url: 'https://site-a.test/rss', state: 'READ', entries: [entry(9), entry(5), entry(0)] }],
    });
  });
  afterAll(() => own.close());

  const ask = async (rest: string) =>
    (
      await own.ask<{ statistics: unknown[] }>(
        `{ statistics(${rest}) { key isComplete gaps { from to reason source { id } } } }`,
      )
    ).statistics;
  const gap = {
    from: null,
    to: '2022-07-02T00:00:00.000Z',
    reason: 'NOT_YET_READ',
    source: { id: 'source:site-a' },
  };

  it('by DAY: the gaps that overlap it, of the sites that the filter lets in', async () => {
    const range = 'published: { from: "2022-07-01", to: "2022-07-04" }';
    expect(await ask(`by: DAY, filter: { ${range}, sources: ["source:site-a"] }`)).toEqual([
      { key: '2022-07-01', isComplete: false, gaps: [gap] },
      { key: '2022-07-02', isComplete: false, gaps: [gap] },
      { key: '2022-07-03', isComplete: true, gaps: [] },
      { key: '2022-07-04', isComplete: true, gaps: [] },
    ]);
    expect(await ask(`by: DAY, filter: { ${range}, sourceKinds: [FRONT] }`)).toMatchObject([
      { gaps: [gap] },
      { gaps: [gap] },
      { gaps: [] },
      { gaps: [] },
    ]);
  });

  it('by DAY: a site that was never read leaves every day open', async () => {
    const buckets = await ask('by: DAY, filter: { published: { from: "2022-07-03", to: "2022-07-04" } }');
    const open = { from: null, to: null, reason: 'NOT_YET_READ', source: { id: 'source:site-b' } };
    expect(buckets).toEqual([
      { key: '2022-07-03', isComplete: false, gaps: [open] },
      { key: '2022-07-04', isComplete: false, gaps: [open] },
    ]);
  });

  it('by DAY and MONTH: what nobody has looked at yet, and what is not over, is not complete', async () => {
    const open = { from: NOW, to: null, reason: 'NOT_CHECKED', source: { id: 'source:site-a' } };
    const days = 'published: { from: "2022-08-20", to: "2022-08-22" }, sources: ["source:site-a"]';
    const expected = [
      { key: '2022-08-20', isComplete: true, gaps: [] },
      { key: '2022-08-21', isComplete: false, gaps: [open] },
      { key: '2022-08-22', isComplete: false, gaps: [open] },
    ];
    expect(await ask(`by: DAY, filter: { ${days} }`)).toEqual(expected);
    const months = 'published: { from: "2022-08-01", to: "2023-01-31" }, sources: ["source:site-a"]';
    expect(await ask(`by: MONTH, filter: { ${months} }`)).toMatchObject(
      Array.from({ length: 6 }, () => ({ isComplete: false, gaps: [open] })),
    );
    // Two weeks in which the gateway was off are no silence.
    own.setNow('2022-09-04T08:00:00.000Z');
    expect(await ask(`by: DAY, filter: { ${days} }`)).toEqual(expected);
    expect(await ask('by: SOURCE, filter: { published: { from: "2022-07-03" } }')).toMatchObject([
      { key: 'source:site-b', isComplete: false },
      { key: 'source:site-a', isComplete: false, gaps: [open] },
    ]);
    own.setNow(NOW);
  });

  it('by DAY: a day to come is not complete of sites of which none is read', async () => {
    const filter = '{ published: { from: "2022-08-20", to: "2022-08-22" }, sources: [] }';
    expect(await ask(`by: DAY, filter: ${filter}`)).toMatchObject([
      { isComplete: true },
      { isComplete: false },
      { isComplete: false },
    ]);
  });

  it('by SOURCE: its own gaps within the days that are asked for', async () => {
    const later = 'filter: { published: { from: "2022-07-03" } }';
    expect(await ask(`by: SOURCE, ${later}`)).toMatchObject([
      { key: 'source:site-b', isComplete: false, gaps: [{ source: { id: 'source:site-b' } }] },
      { key: 'source:site-a', isComplete: true, gaps: [] },
    ]);
    expect(await ask('by: SOURCE')).toMatchObject([{ gaps: [gap] }, { isComplete: false }]);
  });

  it('by others: no gaps of their own, and complete only where nothing is missing', async () => {
    const filter = (from: string) =>
      `filter: { published: { from: "${from}" }, sources: ["source:site-a"], provinces: ["province:cao-bang"] }`;
    expect(await ask(`by: PROVINCE, ${filter('2022-07-01')}`)).toMatchObject([
      { isComplete: false, gaps: [] },
    ]);
    expect(await ask(`by: PROVINCE, ${filter('2022-07-03')}`)).toMatchObject([
      { isComplete: true, gaps: [] },
    ]);
  });
});
