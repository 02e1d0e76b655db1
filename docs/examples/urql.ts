// All articles that match a text, page by page, with urql: node docs/examples/urql.ts http://127.0.0.1:4000/graphql "huu nghi"
import { Client, fetchExchange } from '@urql/core';
import { graphql, type ResultOf } from './graphql.ts';

const Matches = graphql(`
  query Matches($text: String!, $first: Int!, $after: String) {
    articles(filter: { text: $text, distinct: true }, first: $first, after: $after) {
      nodes { id title publishedAt provinces { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Article = ResultOf<typeof Matches>['articles']['nodes'][number];

/** The articles one after the other; the next page is asked for when the last one is used up. */
export async function* articles(client: Client, text: string, first: number): AsyncGenerator<Article> {
  let after: string | null = null;
  do {
    const result: { data?: ResultOf<typeof Matches>; error?: Error } = await client.query(Matches, {
      text,
      first,
      after,
    });
    if (result.data === undefined) throw result.error ?? new Error('expected data, but got none');
    const { nodes, pageInfo } = result.data.articles;
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

const [url = 'http://127.0.0.1:4000/graphql', text = 'huu nghi', pageSize = '20'] = process.argv.slice(2);
const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
for await (const { title, provinces } of articles(client, text, Number(pageSize))) {
  console.log(`${title} [${provinces.map(({ name }) => name).join(', ')}]`);
}
