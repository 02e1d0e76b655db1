import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId, documentId, eventId, officialId, organizationId, storyId } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(4);
});
afterAll(() => graph.close());

const KINDS: readonly (readonly [string, string])[] = [
  ['Article', articleId('0001')],
  ['Event', eventId('1')],
  ['Official', officialId('1')],
  ['Organization', organizationId('Ủy ban MTTQ Việt Nam tỉnh 1')],
  ['LegalDocument', documentId('1-CT/TW')],
  ['Story', storyId('0001')],
  ['Source', 'source:site-a'],
  ['Province', 'province:ha-giang'],
  ['Country', 'country:la'],
];

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

describe('node', () => {
  it.each(KINDS)('finds an %s by its global id', async (type, id) => {
    expect(await graph.ask(NODE, { id })).toEqual({ node: { __typename: type, id } });
  });

  it.each([
    'article:nobody',
    'event:',
    'position:abc',
    'Article:0001',
    'province:atlantis',
    'country:xx',
    '',
    ':',
    "' or 1=1",
    '😀:😀',
  ])('is null for the id "%s"', async (id) => {
    expect(await graph.ask(NODE, { id })).toEqual({ node: null });
  });

  it('gives the fields of its type', async () => {
    const document =
      'query ($id: ID!) { node(id: $id) { ... on Official { name } ... on Article { title } } }';
    expect(await graph.ask(document, { id: articleId('0002') })).toEqual({
      node: { title: 'Hội nghị đối ngoại nhân dân số 0002' },
    });
  });
});

describe('nodes', () => {
  it('keeps order, length and doubles, null where nothing is', async () => {
    const ids = [
      'source:site-b',
      'nonsense',
      articleId('0003'),
      'article:nobody',
      'source:site-b',
      'province:hue',
    ];
    const { nodes } = await graph.ask<{ nodes: ({ id: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(nodes.map((node) => node?.id ?? null)).toEqual([
      'source:site-b',
      null,
      articleId('0003'),
      null,
      'source:site-b',
      'province:hue',
    ]);
  });

  it('costs one statement a kind, and none for sources and officials once they were read', async () => {
    const ids = KINDS.map(([, id]) => id);
    await graph.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    const sent = await graph.statements('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(sent).toHaveLength(5);
  });
});

describe('a look-up by id', () => {
  it.each(['article', 'event', 'official', 'organization', 'source'])(
    '%s is null for an id of another kind',
    async (field) => {
      expect(await graph.ask(`{ ${field}(id: "province:hue") { id } }`)).toEqual({ [field]: null });
    },
  );

  it('finds an article by its address, and by one that folds to it', async () => {
    const document = 'query ($url: URL) { article(url: $url) { id } }';
    for (const url of ['https://site.test/0001', 'http://www.site.test/0001?utm_source=zalo#binh-luan']) {
      expect(await graph.ask(document, { url })).toEqual({ article: { id: articleId('0001') } });
    }
    expect(await graph.ask(document, { url: 'https://site.test/9999' })).toEqual({ article: null });
  });
});
