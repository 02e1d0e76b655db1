import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXIT, runCommand } from '../../src/cli/program.ts';
import { createApp } from '../../src/main.ts';
import { fakeTerminal } from '../support/fake-app.ts';
import { startWorld } from '../support/world/world.ts';

const KNOWN = 'mttq-tay-ninh';
const OTHER = 'thoi-dai';

/** The command line in front of a world of two sites, of which SOURCES_FILE has one; every run opens the same store. */
async function inWorld() {
  const world = await startWorld({
    now: () => new Date('2026-11-20T03:00:00Z'),
    seed: 3,
    sites: [KNOWN, OTHER],
  });
  onTestFinished(() => world.close());
  while (world.articles.length < 24) world.publishNext();
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-'));
  const sourcesFile = join(folder, 'sources.json');
  const [known, other] = [KNOWN, OTHER].map((id) => world.sources.find((source) => source.id === id));
  if (known === undefined || other === undefined) throw new Error('expected two sites');
  writeFileSync(sourcesFile, JSON.stringify([known]));
  const environment = {
    FETCH_ALLOW_HOSTS: world.allowHosts.join(','),
    SOURCES_FILE: sourcesFile,
    CATALOGUE: 'off',
    LOG_LEVEL: 'silent',
    DATABASE_URL: `sqlite:${join(folder, 'graph.db')}`,
  };
  const run = async (args: readonly string[], input: readonly string[] = []) => {
    const terminal = fakeTerminal(input);
    const app = createApp({ terminal, signal: new AbortController().signal, environment });
    return { code: await runCommand(app, args), ...terminal.printed };
  };
  return {
    ...{ world, other, folder, sourcesFile, run },
    /** The registered sources, and whether each is on. */
    async listed() {
      const { out } = await run(['sources', 'list', '--json']);
      return (JSON.parse(out) as { id: string; isEnabled: boolean }[]).map(
        ({ id, isEnabled }) => `${id} ${isEnabled ? 'on' : 'off'}`,
      );
    },
  };
}

describe('sources add', () => {
  test('takes what sources new has found, and ingest reads it from then on', async () => {
    const { run, other, listed } = await inWorld();
    const draft = await run(['sources', 'new', other.homepage]);
    const { code, out } = await run(['sources', 'add', '-', '--reason', 'found'], [draft.out]);
    expect([code, JSON.parse(out)]).toEqual([EXIT.OK, JSON.parse(draft.out)]);
    const { id } = JSON.parse(out) as { id: string };
    expect(await listed()).toEqual([`${KNOWN} on`, `${id} on`]);
    const ingest = await run(['ingest', '--once', '--source', id, '--json']);
    expect(JSON.parse(ingest.out)).toMatchObject([{ sourceId: `source:${id}`, outcome: 'SUCCEEDED' }]);
    const log = await run(['query', '{ decisions { kind reason sourceId } }']);
    expect(JSON.parse(log.out)).toEqual({
      data: { decisions: [{ kind: 'ADD_SOURCE', reason: 'found', sourceId: `source:${id}` }] },
    });
  });

  test('looks the site over where a file names no feeds and lists', async () => {
    const { run, other, folder } = await inWorld();
    const file = join(folder, 'moi.json');
    const { id, name, kind, homepage, feeds } = other;
    writeFileSync(file, JSON.stringify({ id, name, kind, homepage }));
    const { code, out } = await run(['sources', 'add', file]);
    expect([code, JSON.parse(out)]).toMatchObject([EXIT.OK, { id, family: 'mastercms', feeds }]);
  });

  test.each([
    ['no JSON', 'x', /^BAD_INPUT: expected a JSON object that can be read, but standard input: /],
    [
      'a list',
      '[]',
      /^BAD_INPUT: expected one source as a JSON object, but standard input holds something else/,
    ],
    ['no source', '{"id": "a b"}', /^BAD_INPUT: source a b: expected id to be .*; .* expected homepage/],
  ])('refuses %s', async (_what, text, message) => {
    const { run, listed } = await inWorld();
    const { code, err } = await run(['sources', 'add', '-'], [text]);
    expect(code).toBe(EXIT.USAGE);
    expect(err).toMatch(message);
    expect(await listed()).toEqual([`${KNOWN} on`]);
  });

  test('whose id turns up in SOURCES_FILE later is told of, and the file counts', async () => {
    const { run, other, sourcesFile } = await inWorld();
    await run(['sources', 'add', '-'], [JSON.stringify(other)]);
    writeFileSync(sourcesFile, JSON.stringify([{ ...other, name: 'Từ tệp' }]));
    const { code, out, err } = await run(['sources', 'list', '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([EXIT.OK, [{ id: OTHER, name: 'Từ tệp' }]]);
    expect(err).toContain(`source:${OTHER} is also in SOURCES_FILE`);
    expect(await run(['ingest', '--once'])).toMatchObject({ code: EXIT.OK });
  });
});

describe('sources disable', () => {
  test('holds until sources enable: the source is not read, and ingest says so', async () => {
    const { run, listed, world } = await inWorld();
    expect(await run(['sources', 'disable', KNOWN, '--reason', 'asked to'])).toMatchObject({
      code: EXIT.OK,
      err: `${KNOWN}: is not read any more\n`,
    });
    expect(await listed()).toEqual([`${KNOWN} off`]);
    const { code, out } = await run(['ingest', '--once']);
    expect(code).toBe(EXIT.FAILED);
    expect(out).toMatch(new RegExp(`^${KNOWN} .*switched off$`, 'm'));
    const walk = await run(['ingest', '--since', '2026-11-01']);
    expect([walk.code, walk.err]).toEqual([EXIT.FAILED, expect.stringContaining(`${KNOWN}: DISABLED`)]);
    expect(world.requests).toEqual([]);
    await run(['sources', 'enable', KNOWN]);
    expect(await run(['ingest', '--once'])).toMatchObject({ code: EXIT.OK });
  });

  test('reaches a source that is in the store, but not read any more', async () => {
    const { run, sourcesFile } = await inWorld();
    await run(['sources', 'enable', KNOWN]);
    writeFileSync(sourcesFile, '[]');
    expect(await run(['sources', 'disable', KNOWN])).toMatchObject({ code: EXIT.OK });
  });
});

describe('a source that there is not', () => {
  test.each([
    ['sources', 'disable'],
    ['sources', 'enable'],
    ['sources', 'check'],
    ['ingest', '--once'],
    ['ingest', '--since', '2026-11-01'],
  ])('is wrong use: %s %s', async (...command) => {
    const { run } = await inWorld();
    expect(await run([...command, 'khong-co'])).toMatchObject({
      code: EXIT.USAGE,
      err: `BAD_INPUT: expected ids of ${KNOWN}, but got khong-co\n`,
    });
  });
});

test.each([[['--once']], [['--since', '2026-01-01']]])(
  'ingest %j without any source says so, and where they come from',
  async (args) => {
    const terminal = fakeTerminal();
    const environment = { CATALOGUE: 'off', LOG_LEVEL: 'silent', DATABASE_URL: 'sqlite::memory:' };
    const app = createApp({ terminal, signal: new AbortController().signal, environment });
    expect(await runCommand(app, ['ingest', ...args])).toBe(EXIT.USAGE);
    expect(terminal.printed.err).toContain(
      'expected a source to read, but there is none: see CATALOGUE and SOURCES_FILE',
    );
  },
);
