import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GatewayProcess, runBuilt, scratchFolder, startGateway } from '../support/gateway-process.ts';

const TOKEN = 'for-this-test-only';

/** The settings of a gateway that reads nothing and trusts one document. */
function settings(document: string) {
  const folder = scratchFolder();
  const documents = join(folder, 'documents');
  mkdirSync(documents);
  writeFileSync(join(documents, 'newest.graphql'), document);
  return {
    CATALOGUE: 'off',
    DATABASE_URL: `sqlite:${join(folder, 'graph.db')}`,
    LOG_LEVEL: 'error',
    PORT: '0',
    OPERATOR_TOKEN: TOKEN,
    TRUSTED_DOCUMENTS: documents,
    TRUSTED_DOCUMENTS_ONLY: '1',
    HTTP_MAX_AGE_SECONDS: '45',
    INTROSPECTION: 'off',
  };
}

describe('a gateway that answers one document only', () => {
  let gateway: GatewayProcess;
  beforeAll(async () => {
    gateway = await startGateway(settings('query Newest { articles(first: 3) { nodes { title } } }'));
  });
  afterAll(() => gateway.stop());

  const post = async (query: string, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    return (await fetch(`${gateway.url}/graphql`, { ...init, body: JSON.stringify({ query }) })).json();
  };

  test('answers it by name, to be kept as long as was set', async () => {
    const response = await fetch(`${gateway.url}/graphql?documentId=newest`);
    expect(await response.json()).toMatchObject({ data: { articles: { nodes: [] } } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=45, stale-while-revalidate=45');
  });

  test('refuses others, but not an operator’s', async () => {
    expect(await post('{ latestCursor }')).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } }],
    });
    expect(await post('{ latestCursor }', { authorization: `Bearer ${TOKEN}` })).toMatchObject({
      data: { latestCursor: '0' },
    });
  });

  test('tells its schema to nobody', async () => {
    expect((await fetch(`${gateway.url}/schema.graphql`)).status).toBe(404);
    expect(await post('{ __schema { types { name } } }', { authorization: `Bearer ${TOKEN}` })).toMatchObject(
      {
        errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }],
      },
    );
  });
});

test('a document that does not fit the schema stops the start, with its file and place', async () => {
  const { code, err } = await runBuilt(['serve'], {
    environment: settings('query Newest {\n  articles { nodes { titel } }\n}'),
  });
  expect(code).toBe(2);
  expect(err).toContain('newest.graphql:2:22: Cannot query field "titel" on type "Article".');
});
