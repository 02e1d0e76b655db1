import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(3);
});
afterAll(() => graph.close());

const many = (count: number) => Array.from({ length: count }, (_none, n) => `official:${n}`);

describe('a wrong argument is answered with what was expected and what came', () => {
  it.each([
    ['{ articles(first: 500) { nodes { id } } }', 'BAD_PAGE_SIZE: first must be 1 to 100, but got 500'],
    ['{ articles(last: 0) { nodes { id } } }', 'BAD_PAGE_SIZE: last must be 1 to 100, but got 0'],
    ['{ articles(first: -1) { totalCount } }', 'BAD_PAGE_SIZE: first must be 1 to 100, but got -1'],
    [
      '{ articles(first: 1, last: 1) { nodes { id } } }',
      'BAD_PAGE_SIZE: expected first or last, but got both: first 1, last 1',
    ],
    [
      '{ articles(after: "x") { nodes { id } } }',
      'BAD_CURSOR: after must be a cursor of this list, but got "x"',
    ],
    [
      '{ articles(order: RELEVANCE) { nodes { id } } }',
      'BAD_INPUT: order RELEVANCE needs words in filter.text, but got none',
    ],
    [
      '{ articles(filter: { published: { from: "2022-02-01", to: "2022-01-01" } }) { nodes { id } } }',
      'BAD_INPUT: filter.published must not end before it begins, but got 2022-02-01 to 2022-01-01',
    ],
    [
      '{ articles(filter: { officials: ["official:a", "province:ha-noi", "x"] }) { nodes { id } } }',
      'BAD_ID: filter.officials must be ids such as "official:...", but got "province:ha-noi", "x"',
    ],
    [
      '{ events(filter: { organizers: [""] }) { nodes { id } } }',
      'BAD_ID: filter.organizers must be ids such as "organization:...", but got ""',
    ],
    [
      '{ sources(provinces: ["Cao Bằng"]) { id } }',
      'BAD_ID: provinces must be ids such as "province:...", but got "Cao Bằng"',
    ],
    ['{ article { id } }', 'BAD_INPUT: expected id or url, but got neither'],
    [
      '{ article(id: "article:a", url: "https://a.vn/") { id } }',
      'BAD_INPUT: expected id or url, but got both',
    ],
    ['{ province { id } }', 'BAD_INPUT: expected name or code, but got neither'],
    ['{ province(name: "Huế", code: "46") { id } }', 'BAD_INPUT: expected name or code, but got both'],
    ['{ changes(after: "-1") { cursor } }', 'BAD_CURSOR: after must be the cursor of a change, but got "-1"'],
    [
      '{ changes(after: "1e3") { cursor } }',
      'BAD_CURSOR: after must be the cursor of a change, but got "1e3"',
    ],
    [
      '{ changes(after: "9007199254740993") { cursor } }',
      'BAD_CURSOR: after must be the cursor of a change, but got "9007199254740993"',
    ],
    ['{ changes(first: 101) { cursor } }', 'BAD_PAGE_SIZE: first must be 1 to 100, but got 101'],
    [
      '{ articles { nodes { related(first: 0) { id } } } }',
      'BAD_PAGE_SIZE: first must be 1 to 100, but got 0',
    ],
    [
      '{ articles(filter: { published: { from: "2022-02-30" } }) { nodes { id } } }',
      /^GRAPHQL: .*expected a calendar date such as "2024-07-06", but got "2022-02-30"/,
    ],
    [
      '{ article(url: "javascript:alert(1)") { id } }',
      /^GRAPHQL: .*expected an absolute http or https address, but got "javascript:alert\(1\)"/,
    ],
  ])('%s', async (document, message) => {
    expect(await graph.refusal(document)).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('for more ids than a filter takes', async () => {
    const document = 'query ($ids: [ID!]) { articles(filter: { officials: $ids }) { nodes { id } } }';
    expect(await graph.refusal(document, { ids: many(101) })).toBe(
      'BAD_INPUT: filter.officials must have at most 100 ids, but got 101',
    );
    expect(await graph.refusal(document, { ids: many(100) })).toMatch(/^BAD_ID: .* and 80 more$/);
  });

  it('for more nodes than one query gives', async () => {
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await graph.refusal(document, { ids: many(101) })).toBe(
      'BAD_INPUT: ids must have at most 100 ids, but got 101',
    );
  });

  it('for a search text as long as a book', async () => {
    const document = 'query ($text: String) { articles(filter: { text: $text }) { nodes { id } } }';
    expect(await graph.refusal(document, { text: 'a'.repeat(501) })).toBe(
      'BAD_INPUT: filter.text must have at most 500 characters, but got 501',
    );
  });

  it('for a cursor ahead of the newest change', async () => {
    const { latestCursor } = await graph.ask<{ latestCursor: string }>('{ latestCursor }');
    const ahead = Number(latestCursor) + 1;
    expect(await graph.refusal(`{ changes(after: "${ahead}") { cursor } }`)).toBe(
      `BAD_CURSOR: after must not lie ahead of the newest change, ${latestCursor}, but got ${ahead}`,
    );
  });
});

describe('odd but honest arguments', () => {
  it.each([
    `'; drop table article; --`,
    '"',
    '*',
    '((((',
    'NEAR(a b',
    '\u0000',
    '"" "" *',
    'a:b',
    '^x',
    '😀',
    '𠀀',
  ])('the search text %j is no error', async (text) => {
    const document = 'query ($text: String) { articles(filter: { text: $text }) { nodes { id } } }';
    expect(await graph.refusal(document, { text })).toBe('no error');
  });

  it('an explicit null is the same as nothing', async () => {
    const document =
      '{ articles(filter: null, order: null, first: null, after: null, last: null, before: null) { totalCount } }';
    expect(await graph.ask(document)).toEqual({ articles: { totalCount: 3 } });
  });

  it('a filter whose every part is null keeps everything', async () => {
    const document =
      '{ articles(filter: { provinces: null, text: null, distinct: null, published: { from: null, to: null } }) { totalCount } }';
    expect(await graph.ask(document)).toEqual({ articles: { totalCount: 3 } });
  });

  it('an empty list in a filter matches nothing', async () => {
    expect(await graph.ask('{ articles(filter: { officials: [] }) { totalCount } }')).toEqual({
      articles: { totalCount: 0 },
    });
  });

  it('a blank text keeps everything', async () => {
    expect(await graph.ask('{ articles(filter: { text: "  " }) { totalCount } }')).toEqual({
      articles: { totalCount: 3 },
    });
  });

  it('an id twice is that id', async () => {
    expect(
      await graph.ask('{ articles(filter: { sources: ["source:site-a", "source:site-a"] }) { totalCount } }'),
    ).toEqual({ articles: { totalCount: 2 } });
  });
});
