import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openGraph, type TestGraph } from './graph.ts';

interface Listed {
  readonly articles: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[];
    readonly totalCount: number;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ArticleFilter, $order: ArticleOrder) {
  articles(first: $first, after: $after, last: $last, before: $before, filter: $filter, order: $order) {
    edges { cursor node { title } }
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(10);
});
afterAll(() => graph.close());

const page = async (variables: Record<string, unknown>) =>
  (await graph.ask<Listed>(PAGE, variables)).articles;
const numbers = ({ edges }: Listed['articles']) => edges.map(({ node }) => Number(node.title.slice(-4)));

describe('a connection', () => {
  it('read forwards gives every item once, newest first', async () => {
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const got: Listed['articles'] = await page({ first: 4, after });
      seen.push(...numbers(got));
      after = got.pageInfo.endCursor;
      more = got.pageInfo.hasNextPage;
    }
    expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('read backwards gives every item once, each page in the order of the list', async () => {
    const pages: number[][] = [];
    for (let before: string | null = null, more = true; more; ) {
      const got: Listed['articles'] = await page({ last: 4, before });
      pages.push(numbers(got));
      before = got.pageInfo.startCursor;
      more = got.pageInfo.hasPreviousPage;
    }
    expect(pages).toEqual([
      [3, 2, 1, 0],
      [7, 6, 5, 4],
      [9, 8],
    ]);
  });

  it('says where a middle page stands', async () => {
    const first = await page({ first: 3 });
    expect([first.pageInfo.hasPreviousPage, first.pageInfo.hasNextPage]).toEqual([false, true]);
    const middle = await page({ first: 3, after: first.pageInfo.endCursor });
    expect([middle.pageInfo.hasPreviousPage, middle.pageInfo.hasNextPage]).toEqual([true, true]);
    expect([middle.pageInfo.startCursor, middle.pageInfo.endCursor]).toEqual([
      middle.edges[0]?.cursor,
      middle.edges[2]?.cursor,
    ]);
  });

  it('has no cursors and no neighbours when it is empty', async () => {
    const empty = await page({ filter: { provinces: ['province:an-giang'] } });
    expect(empty).toEqual({
      edges: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('goes on from any edge', async () => {
    const got = await page({ first: 5 });
    expect(numbers(await page({ first: 2, after: got.edges[1]?.cursor }))).toEqual([7, 6]);
    expect(numbers(await page({ before: got.edges[2]?.cursor }))).toEqual([9, 8]);
  });

  it('keeps its place when something newer comes', async () => {
    const own = await openGraph(6);
    const first = await own.ask<Listed>(PAGE, { first: 3 });
    await own.save(article(40));
    const next = await own.ask<Listed>(PAGE, { first: 3, after: first.articles.pageInfo.endCursor });
    expect(numbers(next.articles)).toEqual([2, 1, 0]);
    await own.close();
  });

  it('counts the whole list, not the page', async () => {
    expect((await page({ first: 1 })).totalCount).toBe(10);
    expect((await page({ first: 1, filter: { sources: ['source:site-a'] } })).totalCount).toBe(5);
  });

  it('refuses the cursor of another list or order', async () => {
    const { edges } = await page({ first: 1 });
    const cursor = edges[0]?.cursor;
    expect(
      await graph.refusal('query ($after: String) { events(after: $after) { nodes { id } } }', {
        after: cursor,
      }),
    ).toBe(`BAD_CURSOR: after must be a cursor of this list, but got "${cursor}"`);
    expect(await graph.refusal(PAGE, { after: cursor, order: 'PUBLISHED_ASC' })).toContain(
      'BAD_CURSOR: after must be',
    );
  });
});
