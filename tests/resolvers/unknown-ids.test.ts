import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { argumentRules } from '../../resolvers/rules.ts';
import { officialId } from '../support/records.ts';
import { accepted, openGraph, saying, type TestGraph } from './graph.ts';
import { first, guest, here, MERGE, openPeople, other, RETRACT_ARTICLE, second, there } from './people.ts';

let graph: TestGraph;
let people: TestGraph | null = null;
beforeAll(async () => {
  graph = await openGraph(4);
});
afterAll(() => graph.close());
afterEach(async () => {
  await people?.close();
  people = null;
});

const PARTS = [
  [
    'sources: ["source:gone", "source:site-a"]',
    'filter.sources must be ids of sources, but there is no "source:gone"',
  ],
  [
    'officials: ["official:gone"]',
    'filter.officials must be ids of officials, but there is no "official:gone"',
  ],
  [
    'organizations: ["organization:gone"]',
    'filter.organizations must be ids of organizations, but there is no "organization:gone"',
  ],
  [
    'events: ["event:a", "event:b"]',
    'filter.events must be ids of events, but there is no "event:a", "event:b"',
  ],
  [
    'documents: ["document:gone"]',
    'filter.documents must be ids of documents, but there is no "document:gone"',
  ],
  ['countries: ["country:xx"]', 'filter.countries must be ids of countries, but there is no "country:xx"'],
] as const;
const wrapped = [
  ['articles', (part: string) => `articles(filter: { ${part} }) { totalCount }`],
  ['stories', (part: string) => `stories(filter: { ${part} }) { totalCount }`],
  ['statistics', (part: string) => `statistics(by: MONTH, filter: { ${part} }) { key }`],
  [
    'province.articles',
    (part: string) => `province(code: "01") { articles(filter: { ${part} }) { totalCount } }`,
  ],
] as const;

describe('an id that nothing has is refused by name', () => {
  it.each(
    wrapped.flatMap(([name, query]) => PARTS.map(([part, said]) => [name, part, query(part), said] as const)),
  )('in %s by %s', async (_name, _part, query, said) => {
    expect(await graph.refusal(`{ ${query} }`)).toBe(`BAD_ID: ${said}`);
  });

  it.each([
    [
      'events(filter: { organizers: ["organization:gone"] }) { totalCount }',
      'filter.organizers',
      'organization',
    ],
    ['events(filter: { officials: ["official:gone"] }) { totalCount }', 'filter.officials', 'official'],
    [
      'officials(filter: { organizations: ["organization:gone"] }) { totalCount }',
      'filter.organizations',
      'organization',
    ],
    ['changes(filter: { sources: ["source:gone"] }) { cursor }', 'filter.sources', 'source'],
    ['changes(filter: { officials: ["official:gone"] }) { cursor }', 'filter.officials', 'official'],
  ])('in %s', async (query, field, kind) => {
    expect(await graph.refusal(`{ ${query} }`)).toBe(
      `BAD_ID: ${field} must be ids of ${kind}s, but there is no "${kind}:gone"`,
    );
  });

  it.each([
    ['articlePublished(filter: { officials: ["official:gone"] }) { id }', 'filter.officials'],
    ['eventChanged(filter: { officials: ["official:gone"] }) { id }', 'filter.officials'],
    ['changes(filter: { officials: ["official:gone"] }) { cursor }', 'filter.officials'],
  ])('in the subscription %s, before its first event', async (query, field) => {
    const begun = await graph.listen(`subscription { ${query} }`);
    if (Symbol.asyncIterator in begun) throw new Error('expected a refusal, but got a subscription');
    expect(begun.errors?.map(saying)).toEqual([
      `BAD_ID: ${field} must be ids of officials, but there is no "official:gone"`,
    ]);
  });

  it('in the subscription to the health of sources', async () => {
    const begun = await graph.listen('subscription { sourceHealthChanged(sources: ["source:gone"]) { id } }');
    expect(Symbol.asyncIterator in begun ? [] : begun.errors?.map(saying)).toEqual([
      'BAD_ID: sources must be ids of sources, but there is no "source:gone"',
    ]);
  });

  it('in the rules that the feeds and exports follow', async () => {
    const rules = argumentRules(graph.store);
    await expect(rules.articleFilter({ officials: ['official:gone'] })).rejects.toMatchObject({
      code: 'BAD_ID',
      details: { ids: ['official:gone'] },
    });
    await expect(
      rules.eventFilter({ organizers: ['organization:gone'] }, '2022-08-21'),
    ).rejects.toMatchObject({
      code: 'BAD_ID',
    });
  });
});

describe('the ids of all filters of a query', () => {
  it('cost one statement, however many parts, filters and ids', async () => {
    const ids = [officialId('0'), officialId('1'), officialId('2')];
    const plain = await graph.statements('{ a: articles { totalCount } b: stories { totalCount } }');
    const filtered = await graph.statements(
      `query ($ids: [ID!]) {
        a: articles(filter: { officials: $ids, sources: ["source:site-a", "source:site-b"] }) { totalCount }
        b: stories(filter: { officials: $ids }) { totalCount }
      }`,
      { ids },
    );
    expect(filtered.length - plain.length).toBe(1);
  });

  it('cost none where a filter names only what never changes', async () => {
    const plain = await graph.statements('{ articles { totalCount } }');
    const filtered = await graph.statements(
      '{ articles(filter: { provinces: ["province:ha-noi"], countries: ["country:la"], kinds: [NEWS] }) { totalCount } }',
    );
    expect(filtered).toHaveLength(plain.length);
  });
});

describe('an official who was joined with another', () => {
  const titlesOf = async (own: TestGraph, id: string) => {
    const { articles } = await own.ask<{ articles: { nodes: readonly { id: string }[] } }>(
      'query ($ids: [ID!]) { articles(filter: { officials: $ids }) { nodes { id } } }',
      { ids: [id] },
    );
    return articles.nodes.map((node) => node.id);
  };

  it('is found by the id from before, in a filter as by itself', async () => {
    people = await openPeople();
    await people.act(MERGE, { into: here.id, from: [there.id] });
    expect(await titlesOf(people, here.id)).toEqual([other, second, first]);
    expect(await titlesOf(people, there.id)).toEqual([other, second, first]);
  });

  it('has its whole history under the id from before', async () => {
    people = await openPeople();
    await people.act(MERGE, { into: here.id, from: [there.id] });
    const changesOf = async (id: string) => {
      const { changes } = await (people as TestGraph).ask<{
        changes: readonly { node: { id: string } | null }[];
      }>(
        'query ($ids: [ID!]) { changes(filter: { officials: $ids, nodeKinds: [ARTICLE] }) { kind node { id } } }',
        { ids: [id] },
      );
      return new Set(changes.map(({ node }) => node?.id));
    };
    expect(await changesOf(there.id)).toEqual(new Set([first, second, other]));
  });
});

describe('an official who is gone', () => {
  it('is no name for a list, but for who follows the history', async () => {
    people = await openPeople();
    await people.act(RETRACT_ARTICLE, { id: other });
    const ids = [there.id];
    expect(
      await people.refusal('query ($ids: [ID!]) { articles(filter: { officials: $ids }) { totalCount } }', {
        ids,
      }),
    ).toBe(`BAD_ID: filter.officials must be ids of officials, but there is no "${there.id}"`);
    const { changes } = await people.ask<{ changes: readonly { kind: string; nodeKind: string }[] }>(
      'query ($ids: [ID!]) { changes(filter: { officials: $ids }) { kind nodeKind } }',
      { ids },
    );
    expect(changes.map(({ kind, nodeKind }) => `${kind} ${nodeKind}`)).toContain('REMOVED OFFICIAL');
    const begun = await people.listen(
      'subscription ($ids: [ID!]) { articlePublished(after: "0", filter: { officials: $ids }) { id } }',
      { ids: [there.id, guest.id] },
    );
    const live = accepted(begun);
    expect((await live.next()).value?.data).toEqual({ articlePublished: { id: second } });
    await live.return?.();
  });
});
