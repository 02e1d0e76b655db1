import type { PersonTraits } from '../../src/model/same-official.ts';
import { articleId, evidence, mention, officialId, record } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

/** A person known by name in a province. */
const person = (name: string, province: string): PersonTraits => ({
  id: officialId(`${name} of ${province}`),
  name,
  scope: `province:${province}`,
  successor: null,
  mergedOn: null,
  place: '',
  gender: null,
});
export const here = person('lê hà', 'cao-bang');
export const there = person('lê hà', 'lang-son');
export const guest = person('an bình', 'cao-bang');

/** An article that names people one after the other. */
export const naming = (key: string, day: string, ...people: readonly PersonTraits[]) =>
  record({
    key,
    article: { publishedAt: `${day}T03:00:00.000Z` },
    mentions: people.map(({ id, name }, at) =>
      mention(name, { officialId: id, evidence: evidence({ start: at * 10, end: at * 10 + 9 }) }),
    ),
    references: { people },
  });
export const [first, second, other] = ['first', 'second', 'other'].map(articleId) as [string, string, string];

export const MERGE = `mutation ($into: ID!, $from: [ID!]!, $reason: String) {
  mergeOfficials(into: $into, from: $from, reason: $reason) { id name articleCount }
}`;
export const SPLIT = `mutation ($official: ID!, $articles: [ID!]!, $reason: String) {
  splitOfficial(official: $official, articles: $articles, reason: $reason) { id name articleCount articles { nodes { id } } }
}`;
export const RETRACT_MENTION = `mutation ($article: ID!, $official: ID!, $reason: String) {
  retractMention(article: $article, official: $official, reason: $reason) { id mentions { nodes { official { id } } } }
}`;
export const RETRACT_ARTICLE =
  'mutation ($id: ID!, $reason: String) { retractArticle(id: $id, reason: $reason) }';
export const LOG = `{ decisions {
  number at kind reason officialId official { name } mergedIds articleIds articles { id }
} }`;

/** A graph of two officials of one name, and a guest: `first` and `second` name one, `other` the other. */
export async function openPeople(): Promise<TestGraph> {
  const graph = await openGraph();
  await graph.save(
    naming('first', '2022-01-01', here),
    naming('second', '2022-02-01', guest, here),
    naming('other', '2022-03-01', there),
  );
  return graph;
}

export interface Split {
  readonly id: string;
  readonly name: string;
  readonly articleCount: number;
  readonly articles: { readonly nodes: readonly { readonly id: string }[] };
}

/** Whom a split that must succeed answers with. */
export async function split(
  graph: TestGraph,
  articles: readonly string[],
  official = here.id,
): Promise<Split> {
  const answer = await graph.act<{ splitOfficial: Split }>(SPLIT, { official, articles });
  if (typeof answer === 'string') throw new Error(`expected an official, but got ${answer}`);
  return answer.splitOfficial;
}
