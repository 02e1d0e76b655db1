// A province's news without any client library: node docs/examples/fetch.ts http://127.0.0.1:4000/graphql "Cao Bằng"
import { print } from 'graphql';
import { graphql, type TadaDocumentNode } from './graphql.ts';

const FrontPage = graphql(`
  query FrontPage($name: String!) {
    province(name: $name) {
      name
      articles(first: 5) {
        totalCount
        nodes { title publishedAt source { name } }
      }
    }
  }
`);

/** What the gateway answers. `code` is of a closed set, so a program can tell one error from another by it. */
interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Asks the gateway; throws with code and message of the first error. */
export async function ask<Data, Variables>(
  endpoint: string,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  const [error] = errors ?? [];
  if (error !== undefined) throw new Error(`${error.extensions.code}: ${error.message}`);
  if (data == null) throw new Error(`expected data, but got status ${response.status}`);
  return data;
}

const [endpoint = 'http://127.0.0.1:4000/graphql', name = 'Cao Bằng'] = process.argv.slice(2);
const { province } = await ask(endpoint, FrontPage, { name });
if (province === null) console.log(`there is no province ${name}`);
else {
  console.log(`${province.name}: ${province.articles.totalCount}`);
  for (const { title, publishedAt, source } of province.articles.nodes) {
    // Null where the page shows no date: never an invented one.
    console.log(`${publishedAt?.slice(0, 10) ?? 'undated'} ${title} (${source.name})`);
  }
}
