import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citation, event, mention, organization, record, storyId } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openGraph();
  await graph.save(
    record({
      key: 'title',
      article: { title: 'Giao lưu hữu nghị <Việt - Lào>', text: 'Không có gì.' },
      mentions: [mention('Trần Giao Lưu')],
      organizations: [organization('Hội Hữu nghị Việt - Lào')],
      events: [event('Giao lưu hữu nghị', { venue: 'Nhà văn hóa' })],
      documents: [citation('12-CT/TW')],
    }),
    record({
      key: 'copy',
      article: { title: 'Giao lưu hữu nghị <Việt - Lào>', text: 'Không có gì.', storyId: storyId('title') },
    }),
    record({
      key: 'text',
      article: {
        title: 'Tin',
        lead: 'Cao Bằng',
        text: 'Mở đầu. Đoàn đã giao lưu với hai bạn & <b>các</b> em. Hết.',
      },
    }),
  );
});
afterAll(() => graph.close());

interface Found {
  search: {
    totalCount?: number;
    pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    edges?: { cursor: string; node: { node: { id: string } } }[];
    nodes: { score: number; highlight: string; node: { __typename: string; id: string } }[];
  };
}
const HITS = '{ nodes { score highlight node { __typename id } } }';
const hits = async (text: string, args = '') =>
  (
    await graph.ask<Found>(`query($text: String!) { search(text: $text${args}) ${HITS} }`, { text })
  ).search.nodes.map(({ node, score, highlight }) => `${score} ${node.__typename} ${highlight}`);

describe('search', () => {
  it('finds every kind, names first, with the passage that was found', async () => {
    expect(await hits('giao lưu')).toEqual([
      '0.8 Story <mark>Giao</mark> <mark>lưu</mark> hữu nghị &lt;Việt - Lào&gt;',
      '0.8 Article <mark>Giao</mark> <mark>lưu</mark> hữu nghị &lt;Việt - Lào&gt;',
      '0.8 Article <mark>Giao</mark> <mark>lưu</mark> hữu nghị &lt;Việt - Lào&gt;',
      '0.8 Event <mark>Giao</mark> <mark>lưu</mark> hữu nghị',
      '0.6 Official Trần <mark>Giao</mark> <mark>Lưu</mark>',
      '0.2 Article Mở đầu. Đoàn đã <mark>giao</mark> <mark>lưu</mark> với hai bạn &amp; &lt;b&gt;các&lt;/b&gt; em. Hết.',
    ]);
  });

  it('finds provinces and countries in any spelling that they are known by', async () => {
    expect((await hits('cao bang', ', kinds: [PROVINCE, ARTICLE]'))[0]).toBe(
      '1 Province <mark>Cao</mark> <mark>Bằng</mark>',
    );
    expect(await hits('danang')).toEqual(['1 Province <mark>DaNang</mark>']);
    expect(await hits('da nang', ', kinds: [PROVINCE]')).toEqual([
      '1 Province <mark>Đà</mark> <mark>Nẵng</mark>',
    ]);
    expect((await hits('Lào'))[0]).toBe('1 Country <mark>Lào</mark>');
    expect(await hits('cao bắng')).toEqual([]);
  });

  it('finds documents by number, bodies, events by venue, and sources', async () => {
    expect(await hits('12-ct/tw')).toEqual(['1 LegalDocument Chỉ thị <mark>12-CT/TW</mark>']);
    expect(await hits('hoi huu nghi')).toEqual([
      '0.8 Organization <mark>Hội</mark> <mark>Hữu</mark> <mark>nghị</mark> Việt - Lào',
    ]);
    expect(await hits('"nhà văn hóa"')).toEqual(['0.4 Event <mark>Nhà văn hóa</mark>']);
    expect((await hits('site a', ', kinds: [SOURCE]')).length).toBeGreaterThan(0);
  });

  it('looks only for the kinds asked for, for none in an empty list', async () => {
    expect(await hits('giao lưu', ', kinds: [STORY]')).toHaveLength(2);
    expect(await hits('giao lưu', ', kinds: []')).toEqual([]);
  });

  it.each(['', '   ', '"', '!?…', '*'])('finds nothing for %j', async (text) => {
    expect(await hits(text)).toEqual([]);
  });

  it('pages through all hits with cursors, and counts them', async () => {
    const document = `query($after: String) { search(text: "giao luu", first: 4, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { node { id } } } } }`;
    const first = (await graph.ask<Found>(document)).search;
    expect([first.totalCount, first.pageInfo?.hasNextPage, first.pageInfo?.hasPreviousPage]).toEqual([
      6,
      true,
      false,
    ]);
    expect(first.pageInfo?.endCursor).toBe(first.edges?.at(-1)?.cursor);
    const rest = (await graph.ask<Found>(document, { after: first.pageInfo?.endCursor })).search;
    expect([rest.edges?.length, rest.pageInfo?.hasNextPage, rest.pageInfo?.hasPreviousPage]).toEqual([
      2,
      false,
      true,
    ]);
    const ids = [...(first.edges ?? []), ...(rest.edges ?? [])].map(({ node }) => node.node.id);
    expect(new Set(ids).size).toBe(6);
  });

  it('gives 20 hits where the number is left open', async () => {
    const { search } = await graph.ask<Found>(`{ search(text: "h*", first: null) ${HITS} }`);
    expect(search.nodes).toHaveLength(20);
  });

  it.each([
    ['text: "a", first: 0', 'BAD_PAGE_SIZE: first must be 1 to 100, but got 0'],
    ['text: "a", first: 101', 'BAD_PAGE_SIZE: first must be 1 to 100, but got 101'],
    [`text: "${'a'.repeat(501)}"`, 'BAD_INPUT: text must have at most 500 characters, but got 501'],
    [`text: "${'a '.repeat(33)}"`, 'BAD_INPUT: text must have at most 32 words, but got 33'],
    ['text: "a* b* c*"', 'BAD_INPUT: text must have at most 2 words with *, but got more'],
    ['text: "a", after: "x"', 'BAD_CURSOR: after must be a cursor of this list, but got "x"'],
  ])('refuses search(%s)', async (args, expected) => {
    expect(await graph.refusal(`{ search(${args}) ${HITS} }`)).toBe(expected);
  });

  it('marks in every hit what it was found by', async () => {
    const crowded = await openGraph(30);
    const texts = [
      'hội nghị',
      'hoi',
      'doi ngoai',
      'h*',
      '"đối ngoại nhân"*',
      'ct',
      '2-CT/TW',
      'le thi',
      'thị Hong',
      'toc',
    ];
    for (const text of texts) {
      const { search } = await crowded.ask<Found>(
        `query($text: String!) { search(text: $text, first: 100) ${HITS} }`,
        { text },
      );
      expect(search.nodes.filter((hit) => !hit.highlight.includes('<mark>'))).toEqual([]);
      expect([text, search.nodes.length > 0]).toEqual([text, text !== 'toc']);
    }
    await crowded.close();
  });

  it('reads the hits of a kind at once, and counts only when asked', async () => {
    const ask = (selection: string) => graph.statements(`{ search(text: "giao lưu") ${selection} }`);
    const found = await ask('{ nodes { score } }');
    await ask(HITS);
    const loaded = await ask(HITS);
    // Articles, among them the original of the story, stories and events; officials are remembered from the time before.
    expect(loaded.length - found.length).toBe(3);
    expect(new Set(loaded.slice(found.length)).size).toBe(3);
    // The few names, the sources, then the articles and stories.
    expect((await ask('{ totalCount }')).length).toBe(3);
  });

  it('asks the store nothing for a text without words', async () => {
    expect(await graph.statements(`{ search(text: "!") { totalCount ${HITS.slice(1)} }`)).toEqual([]);
  });
});

it('articles by relevance go through pages in both directions', async () => {
  const document = (args: string) =>
    `{ articles(filter: { text: "giao luu" }, order: RELEVANCE, ${args}) { totalCount nodes { id } pageInfo { endCursor startCursor } } }`;
  interface Articles {
    articles: {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { endCursor: string; startCursor: string };
    };
  }
  const all = (await graph.ask<Articles>(document('first: 10'))).articles;
  expect([all.totalCount, all.nodes.length]).toEqual([3, 3]);
  const last = (await graph.ask<Articles>(document('last: 2'))).articles;
  expect(last.nodes).toEqual(all.nodes.slice(1));
  const before = (await graph.ask<Articles>(document(`last: 5, before: "${last.pageInfo.startCursor}"`)))
    .articles;
  expect(before.nodes).toEqual(all.nodes.slice(0, 1));
});
