import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId, record } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(30);
});
afterAll(() => graph.close());

const total = async (list: string): Promise<number> => {
  const found = await graph.ask<{ list: { totalCount?: number } | unknown[] }>(
    `{ list: ${list} ${list.startsWith('sources') ? '{ id }' : list.startsWith('changes') ? '{ cursor }' : '{ totalCount }'} }`,
  );
  return Array.isArray(found.list) ? found.list.length : (found.list.totalCount ?? -1);
};
const HEIR = '["province:tuyen-quang"]';

describe('lists by province', () => {
  it.each([
    ['articles', (rest: string) => `articles(filter: { provinces: ${HEIR} ${rest} })`, 20, 10],
    ['stories', (rest: string) => `stories(filter: { provinces: ${HEIR} ${rest} })`, 19, 10],
    ['events', (rest: string) => `events(filter: { provinces: ${HEIR} ${rest} })`, 4, 0],
    ['officials', (rest: string) => `officials(filter: { provinces: ${HEIR} ${rest} })`, 3, 1],
    ['organizations', (rest: string) => `organizations(provinces: ${HEIR} ${rest})`, 2, 1],
    ['sources', (rest: string) => `sources(provinces: ${HEIR} ${rest})`, 1, 0],
  ] as const)(
    '%s: with what belongs to merged units, unless that is declined',
    async (_name, list, all, own) => {
      expect(await total(list(''))).toBe(all);
      expect(await total(list(', predecessors: null'))).toBe(all);
      expect(await total(list(', predecessors: true'))).toBe(all);
      expect(await total(list(', predecessors: false'))).toBe(own);
    },
  );

  it('changes: with those of merged units, unless that is declined', async () => {
    const all = await total(`changes(filter: { provinces: ${HEIR}, nodeKinds: [ARTICLE] })`);
    const own = await total(
      `changes(filter: { provinces: ${HEIR}, nodeKinds: [ARTICLE], predecessors: false })`,
    );
    expect([all, own]).toEqual([20, 10]);
  });

  it('of a province: each relation with and without those of merged units', async () => {
    const relations = (predecessors: boolean) => `
      articles(predecessors: ${predecessors}) { totalCount }
      events(predecessors: ${predecessors}) { totalCount }
      officials(predecessors: ${predecessors}) { totalCount }
      sources(predecessors: ${predecessors}) { id }`;
    const ask = (predecessors: boolean) =>
      graph.ask(`{ province(name: "Tuyên Quang") { ${relations(predecessors)} } }`);
    expect(await ask(true)).toEqual({
      province: {
        articles: { totalCount: 20 },
        events: { totalCount: 4 },
        officials: { totalCount: 3 },
        sources: [{ id: 'source:site-b' }],
      },
    });
    expect(await ask(false)).toEqual({
      province: {
        articles: { totalCount: 10 },
        events: { totalCount: 0 },
        officials: { totalCount: 1 },
        sources: [],
      },
    });
  });

  it('of a province compose with provinces of the filter, which may be others', async () => {
    const own = await openGraph();
    await own.save(
      record({ key: 'both', article: { provinceIds: ['province:ha-giang', 'province:ha-noi'] } }),
      record({ key: 'other', article: { provinceIds: ['province:ha-noi'] } }),
    );
    const document = `{ province(name: "Tuyên Quang") {
      others: articles(filter: { provinces: ["province:ha-noi"] }) { nodes { id } }
      mixed: articles(filter: { provinces: ["province:ha-noi", "province:cao-bang"] }) { totalCount }
      own: articles(predecessors: false, filter: { provinces: ["province:ha-noi"] }) { totalCount }
    } }`;
    expect(await own.ask(document)).toEqual({
      province: {
        others: { nodes: [{ id: articleId('both') }] },
        mixed: { totalCount: 1 },
        own: { totalCount: 0 },
      },
    });
    await own.close();
  });

  it('a merged unit itself has only its own', async () => {
    expect(await total('articles(filter: { provinces: ["province:ha-giang"] })')).toBe(10);
  });

  it.each([
    ['articles(filter: { provinces: ["province:atlantis"] }) { totalCount }', 'filter.provinces'],
    ['events(filter: { provinces: ["province:atlantis"] }) { totalCount }', 'filter.provinces'],
    ['officials(filter: { provinces: ["province:atlantis"] }) { totalCount }', 'filter.provinces'],
    ['organizations(provinces: ["province:atlantis"]) { totalCount }', 'provinces'],
    ['sources(provinces: ["province:atlantis"]) { id }', 'provinces'],
  ])('%s names the province that never was', async (list, field) => {
    expect(await graph.refusal(`{ ${list} }`)).toBe(
      `BAD_ID: ${field} must be ids of provinces, but there is no "province:atlantis"`,
    );
  });
});
