import { expect, it, onTestFinished } from 'vitest';
import { openPeople } from '../resolvers/people.ts';
import { serve } from './serve.ts';

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

interface Wrong {
  readonly name: string;
  readonly path?: string;
  readonly init: RequestInit;
}

const post = (name: string, body: unknown, headers: Record<string, string> = {}): Wrong => ({
  name,
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  },
});
const query = (text: string, variables?: object) => post(text, { query: text, variables });
const get = (path: string, headers: Record<string, string> = {}): Wrong => ({
  name: `GET ${path}`,
  path,
  init: { headers },
});

/** Values that are wrong for nearly every argument and parameter. */
const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  1e300,
  true,
  [],
  [[]],
  {},
  { __proto__: 1 },
  '\u0000',
  'x’); drop table --',
  '../../etc/passwd',
];

/** Arguments of the graph, each with a value that cannot be. */
const FIELDS = [
  'articles(first: 0) { totalCount }',
  'articles(first: 101) { totalCount }',
  'articles(first: -1) { totalCount }',
  'articles(first: 1, last: 1) { totalCount }',
  'articles(after: "not a cursor") { nodes { id } }',
  'articles(first: 99999999999) { totalCount }',
  'articles(filter: { provinces: ["nowhere"] }) { totalCount }',
  'articles(filter: { sources: ["nowhere"] }) { totalCount }',
  'articles(filter: { nope: 1 }) { totalCount }',
  'articles(filter: 7) { totalCount }',
  'events(after: "\' or 1=1 --") { nodes { id } }',
  'officials(after: "e30=") { nodes { id } }',
  'changes(after: "-1") { edges { cursor } }',
  'changes(after: "99999999999999999999") { edges { cursor } }',
  'search(text: 5) { edges { cursor } }',
  'province(code: "999999999") { nope }',
  'decisions { number }',
  'nope',
  '__type(name: 5) { name }',
  'articles',
  'articles { nodes }',
  'articles { nodes { id { id } } }',
];

const WRONG: readonly Wrong[] = [
  ...FIELDS.map((field) => query(`{ ${field} }`)),
  ...ODD.map((value) => post(`a body of ${JSON.stringify(value)}`, JSON.stringify(value))),
  ...['query', 'documentId', 'operationName', 'variables', 'extensions'].flatMap((name) =>
    ODD.map((value) =>
      post(`${JSON.stringify(value)} as ${name}`, {
        query: 'query($id: ID!) { article(id: $id) { id } }',
        [name]: value,
      }),
    ),
  ),
  ...ODD.map((value) =>
    query('query($first: Int!) { articles(first: $first, after: "x") { totalCount } }', { first: value }),
  ),
  ...[
    '{',
    'query',
    '}',
    '{ a',
    '"""',
    '#',
    '{ ...f }',
    'fragment f on Nope { a }',
    'type A { b: Int }',
    '{ a(b: ) }',
    'query A { a } query A { b }',
    'mutation { nope }',
    'subscription { nope }',
    'query($a: Nope) { nope(a: $a) }',
  ].map((text) => query(text)),
  post('broken JSON', '{"query":'),
  post('another type', '<a/>', { 'content-type': 'application/xml' }),
  post('an encoding', 'x', { 'content-encoding': 'gzip' }),
  post('an answer in another type', { query: '{ nope }' }, { accept: 'image/png' }),
  post('two operations and no name', { query: 'query A { nope } query B { nope }' }),
  post('an operation that is not there', { query: '{ latestCursor }', operationName: 'Nope' }),
  post(
    'a wrong token',
    { query: 'mutation { retractArticle(id: "x", reason: "y") }' },
    { authorization: 'Bearer nobody' },
  ),
  get('/graphql'),
  get('/graphql?query='),
  get('/graphql?query={nope}&query={nope}'),
  get('/graphql?query={latestCursor}&variables={'),
  get('/graphql?query={latestCursor}&variables=7'),
  get('/graphql?query={latestCursor}&extensions=[]'),
  get('/graphql?query=mutation{retractArticle(id:"x")}'),
  get('/graphql?documentId=../../etc/passwd'),
  get('/graphql?documentId=sha256:nope'),
  get('/graphql?query=%ff%fe'),
  get('/graphql?query={nope}', { cookie: 'a=b' }),
  get('/graphql/stream?query={latestCursor}'),
  get('/graphql/stream'),
  get('/graphql/nope'),
  get('/nope', { accept: 'application/json' }),
  { name: 'DELETE', init: { method: 'DELETE' } },
  { name: 'PUT', init: { method: 'PUT', body: '{}' } },
];

/** What tells of our insides: places in files, stacks, statements, engines and libraries. */
const INSIDES =
  /GraphQLError|GatewayError|TypeError|RangeError|Apollo Server|kysely|sqlite|postgres|node_modules|\bat \S+ \(|\.[tj]s:\d|\/(work|home|src|usr)\/|\bselect\b.*\bfrom\b|undefined|\[object|stacktrace/i;

/** What is wrong with an answer to a wrong request; null for nothing. */
async function faultOf(url: string, { name, path = '/graphql', init }: Wrong): Promise<string | null> {
  const response = await fetch(url + path, init);
  const text = await response.text();
  const fault = (what: string) => `${name}: ${what}: ${response.status} ${text}`;
  if (INSIDES.test(text)) return fault('shows our insides');
  if (response.status >= 500) return fault('takes the blame');
  if (!/no-store/.test(response.headers.get('cache-control') ?? '')) return fault('may be kept');
  const json = /^data: (.+)$/m.exec(text)?.[1] ?? text;
  const { errors = [] } = JSON.parse(json) as Answer;
  const isClear = errors.every(
    ({ message, extensions: { code } }) => message !== '' && /^[A-Z_]+$/.test(code) && code !== 'INTERNAL',
  );
  return errors.length > 0 && isClear ? null : fault('is not clear');
}

it('tells what is wrong with a request, with a code, and nothing of our insides', async () => {
  const graph = await openPeople();
  onTestFinished(() => graph.close());
  const server = await serve({
    schema: graph.schema,
    operatorToken: 'a-token-that-nobody-may-see',
    createContext: () => graph.context(false),
  });
  const faults: string[] = [];
  for (const wrong of WRONG) {
    const fault = await faultOf(server.url, wrong);
    if (fault !== null) faults.push(fault);
  }
  expect(faults).toEqual([]);
  expect(WRONG.length).toBeGreaterThan(150);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
});
