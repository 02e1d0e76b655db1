import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { afterAll, beforeAll, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { graphql, type ResultOf, type VariablesOf } from '../../docs/examples/graphql.ts';
import { printGraph } from '../../schema/print.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import type { TestGraph } from '../resolvers/graph.ts';
import { serve, type TestServer } from '../server/serve.ts';
import { lastingPort } from '../support/lasting-port.ts';
import { PATIENT } from '../support/patient.ts';
import { happen, openLibrary } from './library.ts';

const FOLDER = resolve(import.meta.dirname, '../../docs/examples');

let graph: TestGraph;
beforeAll(async () => {
  graph = await openLibrary();
});
afterAll(() => graph.close());

const serveGraph = (options: Partial<ServerOptions> = {}) =>
  serve({
    ...options,
    schema: graph.schema,
    createContext: (_signal, { progress }) => graph.context(false, progress),
  });

/** An example as a program of its own: the lines that it prints as they come, and its end. */
function run(file: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [`${FOLDER}/${file}`, ...args]);
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    text.err += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    lines: () => text.out.split('\n').filter((line) => line !== ''),
    ended: new Promise<{ code: number | null; err: string }>((done) => {
      child.on('close', (code) => done({ code, err: text.err }));
    }),
  };
}

const webSocket = ({ endpoint }: TestServer) => endpoint.replace('http', 'ws');

it('the types are those of the present schema (npx vitest run tests/docs -u writes them anew)', async () => {
  // From the text, as a client has it.
  const schema = buildSchema(printGraph(graph.schema));
  const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }));
  const types = outputIntrospectionFile(introspection, {
    fileType: 'graphql-env.d.ts',
    shouldPreprocess: true,
  });
  await expect(types).toMatchFileSnapshot(`${FOLDER}/graphql-env.d.ts`);
});

it('the program of docs/clients.md writes these types for a client that has only the address', async () => {
  const server = await serve({ schema: graph.schema, sdl: printGraph(graph.schema) });
  const page = readFileSync(resolve(FOLDER, '../clients.md'), 'utf8');
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(resolve(FOLDER, '../../node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'types.mjs'), program.replace('localhost:4000', `127.0.0.1:${server.port}`));
  const child = spawn(process.execPath, ['types.mjs'], { cwd: folder });
  expect(await new Promise((done) => child.on('close', done))).toBe(0);
  const written = readFileSync(join(folder, 'graphql-env.d.ts'), 'utf8');
  expect(written).toBe(readFileSync(join(FOLDER, 'graphql-env.d.ts'), 'utf8'));
});

it('a document has the types of its own fields and variables', () => {
  const document = graphql(`
    query ($name: String!, $on: Date) {
      province(name: $name, on: $on) { name kind abolishedOn }
    }
  `);
  expectTypeOf<VariablesOf<typeof document>>().toEqualTypeOf<{ name: string; on?: string | null }>();
  expectTypeOf<ResultOf<typeof document>>().toEqualTypeOf<{
    province: { name: string; kind: 'PROVINCE' | 'CITY'; abolishedOn: string | null } | null;
  }>();
  expect(document.kind).toBe('Document');
});

it('plain fetch prints a province with its news', async () => {
  const server = await serveGraph();
  const example = run('fetch.ts', server.endpoint, 'cao bang');
  expect(await example.ended).toEqual({ code: 0, err: '' });
  const [first, ...articles] = example.lines();
  expect(first).toBe('Cao Bằng: 6');
  expect(articles).toHaveLength(5);
  expect(articles[0]).toBe('2026-11-19 Giao lưu hữu nghị, đối ngoại nhân dân với Lào (mới) (site-a)');
});

it('plain fetch fails with the code of an error', async () => {
  const server = await serveGraph({ limits: { depth: 2 } });
  const { code, err } = await run('fetch.ts', server.endpoint).ended;
  expect(code).toBe(1);
  expect(err).toContain('Error: TOO_COMPLEX: expected at most 2 levels of fields, but got 5');
});

it('urql prints all pages of a search, nothing twice', async () => {
  const server = await serveGraph();
  const example = run('urql.ts', server.endpoint, 'doi ngoai nhan dan voi lao', '2');
  expect(await example.ended).toEqual({ code: 0, err: '' });
  const { articles } = await graph.ask<{ articles: { nodes: { title: string }[] } }>(
    '{ articles(filter: { text: "doi ngoai nhan dan voi lao", distinct: true }) { nodes { title } } }',
  );
  expect(articles.nodes.length).toBeGreaterThan(3);
  expect(example.lines()).toEqual(articles.nodes.map(({ title }) => `${title} [Cao Bằng]`));
});

it.each([
  ['watch-ws.ts', webSocket, /^\d+ Giao lưu hữu nghị, đối ngoại nhân dân với Lào \(tin \d+\) \(site-a\)$/],
  [
    'watch-sse.ts',
    ({ endpoint }: TestServer) => endpoint,
    /^\d+ 2026-11-24 Giao lưu hữu nghị Việt - Lào mới \d+ \(Cao Bằng\)$/,
  ],
])('%s goes on after the gateway was away, without a gap or a double', async (file, addressOf, line) => {
  const server = await serveGraph({ port: await lastingPort() });
  const { latestCursor } = await graph.ask<{ latestCursor: string }>('{ latestCursor }');
  const example = run(file, addressOf(server), latestCursor);
  const until = (count: number) => vi.waitFor(() => expect(example.lines()).toHaveLength(count), PATIENT);

  await happen(graph, 'any');
  await until(1);
  await server.close();
  await happen(graph, 'any');
  await serveGraph({ port: server.port });
  await until(2);
  await happen(graph, 'any');
  await until(3);
  expect(example.lines().every((one) => line.test(one))).toBe(true);
  expect(new Set(example.lines()).size).toBe(3);
});
