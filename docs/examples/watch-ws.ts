// New articles over WebSocket, none lost in a break: node docs/examples/watch-ws.ts ws://127.0.0.1:4000/graphql 0
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { graphql, type ResultOf, type VariablesOf } from './graphql.ts';

const Published = graphql(`
  subscription Published($after: String) {
    articlePublished(after: $after) { title url source { name } }
  }
`);

const [url = 'ws://127.0.0.1:4000/graphql', after = null] = process.argv.slice(2);
// The client sends the variables as they are when it comes back, so the cursor is kept in them.
const variables: VariablesOf<typeof Published> = { after };

const client = createClient({ url, retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true });
const results = client.iterate<ResultOf<typeof Published>, { readonly cursor: string }>({
  query: print(Published),
  variables,
});
for await (const { data, errors, extensions } of results) {
  if (extensions !== undefined) variables.after = extensions.cursor;
  if (data == null) throw new Error(errors?.[0]?.message ?? 'expected an article');
  console.log(`${variables.after} ${data.articlePublished.title} (${data.articlePublished.source.name})`);
}
