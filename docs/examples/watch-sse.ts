// Events as they change, over server-sent events: node docs/examples/watch-sse.ts http://127.0.0.1:4000/graphql 0
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { graphql, type ResultOf, type VariablesOf } from './graphql.ts';

const Changed = graphql(`
  subscription Changed($after: String) {
    eventChanged(after: $after) { name startsOn status province { name } }
  }
`);

const [url = 'http://127.0.0.1:4000/graphql', after = null] = process.argv.slice(2);
const variables: VariablesOf<typeof Changed> = { after };

const client = createClient({ url, retryAttempts: Number.POSITIVE_INFINITY });
const results = client.iterate<ResultOf<typeof Changed>, { readonly cursor: string }>({
  query: print(Changed),
  variables,
});
for await (const { data, errors, extensions } of results) {
  if (extensions !== undefined) variables.after = extensions.cursor;
  if (data == null) throw new Error(errors?.[0]?.message ?? 'expected an event');
  const { name, startsOn, province } = data.eventChanged;
  console.log(`${variables.after} ${startsOn ?? 'undated'} ${name} (${province?.name ?? 'no province'})`);
}
