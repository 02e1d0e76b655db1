import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId, eventId, officialId, organizationId } from '../support/records.ts';
import { article, nameOf, openGraph, type TestGraph } from './graph.ts';

const COUNT = 30;
let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(COUNT);
});
afterAll(() => graph.close());

const all = Array.from({ length: COUNT }, (_none, n) => article(n));
/** How many of the test articles a rule keeps: the expectation, reckoned without the graph. */
const howMany = (rule: (record: (typeof all)[number]) => boolean) => all.filter(rule).length;

async function total(list: string, filter: string, variables: Record<string, unknown> = {}): Promise<number> {
  const declared = Object.keys(variables).length === 0 ? '' : '($ids: [ID!])';
  const data = await graph.ask<Record<string, { totalCount: number }>>(
    `query ${declared} { ${list}(filter: ${filter}) { totalCount } }`,
    variables,
  );
  return data[list]?.totalCount ?? -1;
}

describe('articles', () => {
  it('by province', async () => {
    expect(await total('articles', '{ provinces: ["province:cao-bang"] }')).toBe(10);
  });

  it('by a province count those of the units merged into it', async () => {
    expect(await total('articles', '{ provinces: ["province:tuyen-quang"] }')).toBe(20);
    expect(await total('articles', '{ provinces: ["province:ha-giang"] }')).toBe(10);
  });

  it('by source and by kind of source', async () => {
    expect(await total('articles', '{ sources: ["source:site-b"] }')).toBe(15);
    expect(await total('articles', '{ sourceKinds: [PRESS] }')).toBe(15);
    expect(await total('articles', '{ sourceKinds: [FRIENDSHIP_UNION] }')).toBe(0);
  });

  it('by official, and by one of several', async () => {
    const [one, two] = [officialId('2'), officialId('5')];
    const names = (id: string) => (record: (typeof all)[number]) =>
      record.mentions.some(({ officialId: who }) => who === id);
    expect(await total('articles', '{ officials: $ids }', { ids: [one] })).toBe(howMany(names(one)));
    expect(await total('articles', '{ officials: $ids }', { ids: [one, two] })).toBe(
      howMany((each) => names(one)(each) || names(two)(each)),
    );
  });

  it('by organisation, event and country', async () => {
    expect(
      await total('articles', '{ organizations: $ids }', {
        ids: [organizationId('Ủy ban MTTQ Việt Nam tỉnh 0')],
      }),
    ).toBe(10);
    expect(await total('articles', '{ events: $ids }', { ids: [eventId('3')] })).toBe(6);
    expect(await total('articles', '{ countries: ["country:la"] }')).toBe(8);
  });

  it('by the documents that they cite', async () => {
    const cites = (id: string) => howMany(({ documents }) => documents.some((one) => one.documentId === id));
    const id = documentId('1-CT/TW');
    expect(await total('articles', '{ documents: $ids }', { ids: [id] })).toBe(cites(id));
    expect(await total('events', '{ documents: $ids }', { ids: [id] })).toBeGreaterThan(0);
  });

  it('by the day of publication in Viet Nam, both ends inclusive', async () => {
    // Article 17 was published at 17:00 UTC on 1 July, which is midnight of 2 July in Viet Nam.
    expect(await total('articles', '{ published: { to: "2022-07-01" } }')).toBe(17);
    expect(await total('articles', '{ published: { from: "2022-07-02", to: "2022-07-02" } }')).toBe(13);
    expect(await total('articles', '{ published: { from: "2022-07-03" } }')).toBe(0);
  });

  it('by text with or without diacritics', async () => {
    expect(await total('articles', '{ text: "doi ngoai nhan dan" }')).toBe(COUNT);
    expect(await total('articles', '{ text: "đối ngoại" }')).toBe(COUNT);
    expect(await total('articles', '{ text: "đội ngoài" }')).toBe(0);
    expect(await total('articles', '{ text: "0007" }')).toBe(1);
  });

  it('without syndicated copies', async () => {
    expect(await total('articles', '{ distinct: true }')).toBe(27);
  });

  it('by several parts, which must all hold', async () => {
    expect(await total('articles', '{ provinces: ["province:cao-bang"], sources: ["source:site-a"] }')).toBe(
      5,
    );
  });
});

describe('a search text that would be looked for only in part', () => {
  const PLACES = [
    ['articles', 'articles(filter: { text: $text }) { totalCount }', 'filter.text'],
    ['stories', 'stories(filter: { text: $text }) { totalCount }', 'filter.text'],
    ['statistics', 'statistics(by: MONTH, filter: { text: $text }) { key }', 'filter.text'],
    ['events', 'events(filter: { text: $text }) { totalCount }', 'filter.text'],
    ['officials', 'officials(filter: { text: $text }) { totalCount }', 'filter.text'],
    ['officials by title', 'officials(filter: { title: $text }) { totalCount }', 'filter.title'],
    ['organizations', 'organizations(text: $text) { totalCount }', 'text'],
    ['documents', 'documents(text: $text) { totalCount }', 'text'],
    ['search', 'search(text: $text) { totalCount }', 'text'],
    [
      'province.articles',
      'province(name: "Cao Bằng") { articles(filter: { text: $text }) { totalCount } }',
      'filter.text',
    ],
    [
      'province.events',
      'province(name: "Cao Bằng") { events(filter: { text: $text }) { totalCount } }',
      'filter.text',
    ],
  ] as const;
  const TEXTS = [
    ['h* n* zzz*', '2 words with *, but got more'],
    ['a '.repeat(33), '32 words, but got 33'],
    ['a'.repeat(501), '500 characters, but got 501'],
  ] as const;
  it.each(PLACES)('is refused by %s', async (_place, query, field) => {
    for (const [text, said] of TEXTS)
      expect(await graph.refusal(`query ($text: String!) { ${query} }`, { text })).toBe(
        `BAD_INPUT: ${field} must have at most ${said}`,
      );
  });

  it.each(['articlePublished', 'eventChanged'])('is refused by %s', async (name) => {
    const document = `subscription ($text: String) { ${name}(filter: { text: $text }) { id } }`;
    const refused = await graph.listen(document, { text: 'h* n* zzz*' });
    expect(refused).toMatchObject({
      errors: [{ message: 'filter.text must have at most 2 words with *, but got more' }],
    });
  });

  it('is one of no more than all that is looked for', async () => {
    const text = `hoi* nghi* ${'nhan '.repeat(30)}`;
    expect(await total('articles', `{ text: "${text}" }`)).toBe(COUNT);
  });
});

describe('a text without words', () => {
  it('keeps all where it is empty, nothing where it is signs alone', async () => {
    for (const text of ['', '   ']) expect(await total('articles', `{ text: "${text}" }`)).toBe(COUNT);
    for (const text of ['!!', '*', '-']) expect(await total('articles', `{ text: "${text}" }`)).toBe(0);
  });
});

describe('languages', () => {
  it.each(['vi', 'VI', 'vi-VN', 'vie'])('%s is Vietnamese', async (tag) => {
    expect(await total('articles', `{ languages: ["${tag}"] }`)).toBe(COUNT);
  });

  it('of another country are not', async () => {
    expect(await total('articles', '{ languages: ["en-GB", "xx"] }')).toBe(0);
  });

  it.each(['vietnamese', 'vi_VN', 'tiếng Việt', ''])('%j is no tag', async (tag) => {
    expect(await graph.refusal(`{ articles(filter: { languages: ["vi", "${tag}"] }) { totalCount } }`)).toBe(
      `BAD_INPUT: filter.languages must be BCP 47 tags such as "vi" or "en-GB", but got "${tag}"`,
    );
  });
});

describe('articles of one thing take a filter of their own', () => {
  it('an official: only the official itself can be named in it', async () => {
    const document = `query ($id: ID!, $ids: [ID!]) {
      official(id: $id) { articles(filter: { officials: $ids, sources: ["source:site-a"] }) { totalCount } }
    }`;
    const [id, other] = [officialId('2'), officialId('3')];
    const own = howMany(
      ({ article: { sourceId }, mentions }) =>
        sourceId === 'source:site-a' && mentions.some((one) => one.officialId === id),
    );
    expect(await graph.ask(document, { id, ids: [other, id] })).toEqual({
      official: { articles: { totalCount: own } },
    });
    expect(await graph.refusal(document, { id, ids: [other] })).toBe(
      `BAD_INPUT: filter.officials must stay within ${id} here, but got ${other}`,
    );
  });

  it('a province: with and without predecessors', async () => {
    const document = `{ province(name: "Tuyên Quang") {
      all: articles { totalCount }
      own: articles(predecessors: false) { totalCount }
      siteA: articles(filter: { sources: ["source:site-a"] }) { totalCount }
      within: articles(filter: { provinces: ["province:ha-giang"] }) { totalCount }
    } }`;
    expect(await graph.ask(document)).toEqual({
      province: {
        all: { totalCount: 20 },
        own: { totalCount: 10 },
        siteA: { totalCount: 10 },
        within: { totalCount: 10 },
      },
    });
  });

  it('a province: events of a unit merged into it, when just that is asked for', async () => {
    const document = `{ province(name: "Tuyên Quang") {
      all: events { totalCount }
      own: events(predecessors: false) { totalCount }
      elsewhere: events(filter: { provinces: ["province:cao-bang"] }) { totalCount }
    } }`;
    expect(await graph.ask(document)).toEqual({
      province: { all: { totalCount: 4 }, own: { totalCount: 0 }, elsewhere: { totalCount: 0 } },
    });
  });
});

describe('events', () => {
  // Events 0 to 4 are on 19 to 23 August 2022; today is the 21st.
  it.each([
    ['[PAST]', 2],
    ['[ONGOING]', 1],
    ['[UPCOMING]', 2],
    ['[UPCOMING, ONGOING]', 3],
    ['[UNDATED]', 0],
    ['[]', 0],
  ])('by status %s', async (status, count) => {
    expect(await total('events', `{ status: ${status} }`)).toBe(count);
  });

  it('tell their status by the same day', async () => {
    const { events } = await graph.ask<{ events: { nodes: unknown[] } }>(
      '{ events(order: STARTS_ASC) { nodes { startsOn status } } }',
    );
    expect(events.nodes).toEqual([
      { startsOn: '2022-08-19', status: 'PAST' },
      { startsOn: '2022-08-20', status: 'PAST' },
      { startsOn: '2022-08-21', status: 'ONGOING' },
      { startsOn: '2022-08-22', status: 'UPCOMING' },
      { startsOn: '2022-08-23', status: 'UPCOMING' },
    ]);
  });

  it('by day, kind, organiser, official and words', async () => {
    expect(await total('events', '{ on: { from: "2022-08-20", to: "2022-08-21" } }')).toBe(2);
    expect(await total('events', '{ kinds: [CONFERENCE] }')).toBe(5);
    expect(
      await total('events', '{ organizers: $ids }', { ids: [organizationId('Ủy ban MTTQ Việt Nam tỉnh 0')] }),
    ).toBe(5);
    expect(await total('events', '{ officials: $ids }', { ids: [officialId('0')] })).toBe(5);
    expect(await total('events', '{ text: "hoi nghi" }')).toBe(5);
  });
});

describe('officials', () => {
  it('by name, title, province, organisation and kind of organisation', async () => {
    expect(await total('officials', `{ text: "${nameOf(1)}" }`)).toBe(1);
    expect(await total('officials', '{ title: "pho chu tich" }')).toBe(7);
    expect(await total('officials', '{ provinces: ["province:an-giang"] }')).toBe(0);
    expect(await total('officials', '{ organizationKinds: [FRONT] }')).toBe(7);
    expect(await total('officials', '{ isForeign: true }')).toBe(0);
  });
});

describe('organizations, documents and sources', () => {
  it('are kept by their own arguments', async () => {
    const document = `{
      fronts: organizations(kinds: [FRONT], text: "mttq") { totalCount }
      northern: organizations(provinces: ["province:tuyen-quang"]) { totalCount }
      cited: documents(text: "1-CT/TW") { nodes { number } }
      press: sources(kinds: [PRESS]) { id }
      local: sources(provinces: ["province:tuyen-quang"]) { id }
      unread: sources(health: [NEVER_CHECKED]) { id health { status consecutiveFailures lastCheckedAt coverage { title } } }
      failing: sources(health: [FAILING]) { id }
    }`;
    const health = {
      status: 'NEVER_CHECKED',
      consecutiveFailures: 0,
      lastCheckedAt: null,
      coverage: { title: 1 },
    };
    expect(await graph.ask(document)).toEqual({
      fronts: { totalCount: 3 },
      northern: { totalCount: 2 },
      cited: { nodes: [{ number: '1-CT/TW' }] },
      press: [{ id: 'source:site-b' }],
      local: [{ id: 'source:site-b' }],
      unread: [
        { id: 'source:site-a', health },
        { id: 'source:site-b', health },
      ],
      failing: [],
    });
  });
});
