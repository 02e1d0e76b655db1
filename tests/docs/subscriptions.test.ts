import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { article, openGraph, type TestGraph } from '../resolvers/graph.ts';
import { serve } from '../server/serve.ts';
import { lastingPort } from '../support/lasting-port.ts';
import { PATIENT } from '../support/patient.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const STAY = 'data:text/javascript,setInterval(() => {}, 1_000_000)';
const page = readFileSync(join(ROOT, 'docs/subscriptions.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);

/** What a program prints, line by line; it is ended with the test. */
function printed(child: ChildProcess): () => readonly string[] {
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return () => text.split('\n').filter((line) => line !== '');
}

const serveGraph = (graph: TestGraph, port = 0) =>
  serve({
    schema: graph.schema,
    port,
    createContext: (_signal, { progress }) => graph.context(false, progress),
  });

/** Runs the examples in JavaScript from a cursor on; answers with what each prints. */
function readersOf({ port }: { readonly port: number }, cursor: string) {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return blocks('js').map((code, at) => {
    const file = join(folder, `example-${at}.mjs`);
    writeFileSync(file, code.replace('localhost:4000', `127.0.0.1:${port}`));
    // Node's EventSource lets the process end while it waits to come back; a page stays open.
    const flags = ['--no-warnings', '--experimental-eventsource', '--import', STAY];
    return printed(spawn(process.execPath, [...flags, file, cursor]));
  });
}

test('the examples tell that a cursor is of another database, and ask no more', async () => {
  const graph = await openGraph(1);
  onTestFinished(() => graph.close());
  const readers = readersOf(await serveGraph(graph), '99999999');
  const count = (reader: () => readonly string[], words: string) =>
    reader().filter((line) => line.includes(words)).length;
  await vi.waitFor(() => {
    expect(readers.map((reader) => count(reader, 'BAD_CURSOR'))).toEqual([1, 1, 1]);
    expect(readers.map((reader) => count(reader, 'nothing more to say'))).toEqual([1, 1, 0]);
  }, PATIENT);
});

test('the examples print every article once, also what came while the gateway was away', async () => {
  const graph = await openGraph(1);
  onTestFinished(() => graph.close());
  const server = await serveGraph(graph, await lastingPort());
  const readers = readersOf(server, '0');
  expect(readers).toHaveLength(3);
  const titles = (reader: () => readonly string[]) => reader().map((line) => line.replace(/^\d+ /, ''));
  const title = (n: number) => `Hội nghị đối ngoại nhân dân số 000${n}`;
  const until = (expected: readonly string[]) =>
    vi.waitFor(() => expect(readers.map(titles)).toEqual(readers.map(() => expected)), PATIENT);

  await until([title(0)]);
  await graph.save(article(1));
  await until([title(0), title(1)]);
  await server.close();
  await graph.save(article(2));
  await serveGraph(graph, server.port);
  await until([title(0), title(1), title(2)]);
});

test('the example for a shell prints events with their ids', async () => {
  const graph = await openGraph(1);
  onTestFinished(() => graph.close());
  const server = await serveGraph(graph);
  const [command = ''] = blocks('sh');
  const lines = printed(spawn('sh', ['-c', command.replace('localhost:4000', `127.0.0.1:${server.port}`)]));
  const event = () => {
    const at = lines().indexOf('event: next');
    return lines().slice(at, at + 3);
  };
  await vi.waitFor(
    () =>
      expect(event()).toEqual([
        'event: next',
        expect.stringMatching(/^id: \d+$/),
        expect.stringMatching(
          /^data: \{"data":\{"articlePublished":\{"title":"Hội nghị đối ngoại nhân dân số 0000"\}\},"extensions":\{"cursor":"\d+"\}\}$/,
        ),
      ]),
    PATIENT,
  );
});
