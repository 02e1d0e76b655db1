import { encodeCursor } from '../../resolvers/paging.ts';
import { graphFile } from '../graph/graph.ts';
import { benchArticle } from '../graph/record.ts';
import { startGateway, startServer } from '../measure/child.ts';
import { type Finding, shownRatio } from '../measure/figures.ts';
import { answerOf, post } from '../measure/load.ts';
import { CONTEST_COLUMNS, contest, ratio, standingRow } from './contest.ts';

const OURS = 'Cầu Nối';
const MERCURIUS = 'Mercurius + JIT';
const APOLLO = 'Apollo standalone';

export const COLD_QUERY = `query Page($after: String) {
  articles(first: 20, after: $after) {
    nodes {
      id
      title
      lead
      url
      publishedAt
      source { name kind }
      provinces { name }
      officials(first: 5) { nodes { name articleCount } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Pages of the list that begin after one article each, every article once, in an order that jumps about. */
export function pagesOf(articles: number, offset: number): () => Buffer {
  // A step that has no factor in common with the usual round numbers comes by every article before any comes again.
  const step = 7_919;
  let at = offset;
  return () => {
    at = (at + step) % articles;
    const { id, publishedAt } = benchArticle(at);
    const after = encodeCursor('ARTICLE.PUBLISHED_DESC', [publishedAt, id]);
    return post('/graphql', { query: COLD_QUERY, variables: { after } });
  };
}

/**
 * 20 articles with their source, provinces and officials; no request comes twice to a server. Each begins elsewhere: who asks for a page of
 * the file first fetches it from the disk, and the others find it in memory.
 */
export async function cold(articles: number): Promise<readonly Finding[]> {
  const database = `sqlite:${await graphFile(articles)}`;
  const children = [
    await startGateway(database),
    await startServer('serve/mercurius', { args: [database] }),
    await startServer('serve/apollo', { args: [database] }),
  ] as const;
  const [ours, mercurius, apollo] = children;
  try {
    const data = (text: string) => JSON.stringify((JSON.parse(text) as { readonly data: unknown }).data);
    const answers = await Promise.all(children.map(({ port }) => answerOf(port, { query: COLD_QUERY })));
    const [first = ''] = answers;
    if (answers.some((answer) => data(answer) !== data(first)))
      throw new Error('expected the same data of every server');
    const standings = await contest(
      [
        { name: OURS, child: ours, next: pagesOf(articles, 0) },
        { name: MERCURIUS, child: mercurius, next: pagesOf(articles, Math.floor(articles / 3)) },
        { name: APOLLO, child: apollo, next: pagesOf(articles, Math.floor((articles * 2) / 3)) },
      ],
      { connections: 16, seconds: 2, rounds: 6 },
    );
    const figures = {
      coldToMercurius: ratio(standings, OURS, MERCURIUS),
      coldToApollo: ratio(standings, OURS, APOLLO),
    };
    return [
      {
        title: `Cold: 20 articles with source, provinces and officials, each request another page, ${articles} articles`,
        columns: CONTEST_COLUMNS,
        rows: standings.map(standingRow),
        notes: [
          `to Mercurius + JIT ${shownRatio(figures.coldToMercurius)}, target 1.0, to Apollo standalone ${shownRatio(figures.coldToApollo)}, target 2.5; an answer has ${(first.length / 1_000).toFixed(1)} KB`,
        ],
        figures,
      },
    ];
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}
