import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXIT, runCommand } from '../../src/cli/program.ts';
import { createApp } from '../../src/main.ts';
import { fakeApp, fakeTerminal } from '../support/fake-app.ts';
import { startWorld } from '../support/world/world.ts';

const SITES = ['thoi-dai', 'mttq-tay-ninh'];

/** The command line in front of a small world; `catalogued` says whether it knows the world's sites. */
async function inWorld(catalogued = true, allowed: readonly string[] = []) {
  const world = await startWorld({ now: () => new Date('2026-11-20T03:00:00Z'), seed: 3, sites: SITES });
  onTestFinished(() => world.close());
  while (world.articles.length < 24) world.publishNext();
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-'));
  const sourcesFile = join(folder, 'sources.json');
  writeFileSync(sourcesFile, JSON.stringify(catalogued ? world.sources : []));
  const environment = {
    FETCH_ALLOW_HOSTS: [...world.allowHosts, ...allowed].join(','),
    SOURCES_FILE: sourcesFile,
    CATALOGUE: 'off',
  };
  return {
    world,
    folder,
    async run(...args: readonly string[]) {
      const terminal = fakeTerminal();
      const app = createApp({ terminal, signal: new AbortController().signal, environment });
      return { code: await runCommand(app, ['sources', ...args]), ...terminal.printed };
    },
  };
}

describe('sources new', () => {
  test('prints a draft for SOURCES_FILE on standard output, and what it tried beside it', async () => {
    const { world, run } = await inWorld(false);
    const homepage = world.sources.find(({ id }) => id === 'thoi-dai')?.homepage ?? '';
    const { code, out, err } = await run('new', homepage);
    expect(code).toBe(EXIT.OK);
    expect(JSON.parse(out)).toMatchObject({ homepage, family: 'mastercms', feeds: [`${homepage}rss_feed/`] });
    expect(err).toContain(`feed ${homepage}rss_feed/: `);
  });

  test('prints a file for feeds/sites', async () => {
    const { world, run } = await inWorld(false);
    const { out } = await run('new', world.sources[0]?.homepage ?? '', '--typescript');
    expect(out).toContain("import { mastercms } from '../families/mastercms.ts';");
  });

  test('tells which article it read, and that the site is known', async () => {
    const { world, run } = await inWorld();
    const { code, err } = await run('new', world.sources[0]?.homepage ?? '');
    expect(code).toBe(EXIT.OK);
    expect(err).toMatch(/^article http:\S+: title, text and date read$/m);
    expect(err).toMatch(/^note: expected a site that is not known yet, but http:\S+ is that of thoi-dai$/m);
  });

  test('refuses what is no address, and fails on a site that does not answer', async () => {
    const { run } = await inWorld(false);
    expect(await run('new', 'mattran')).toMatchObject({ code: EXIT.USAGE, out: '' });
    expect(await run('new', 'http://127.0.0.1:9/')).toMatchObject({ code: EXIT.FAILED, out: '' });
  });
});

describe('sources record', () => {
  test('writes what came and what the rules make of it, and never over a file', async () => {
    const { world, run, folder } = await inWorld();
    const { url, title } = world.articles[0] ?? { url: '', title: '' };
    const at = join(folder, 'fixtures');
    const { code, out } = await run('record', url, '--folder', at, '--name', 'bai');
    expect([code, readdirSync(at).sort()]).toEqual([EXIT.OK, ['bai.expected.json', 'bai.html']]);
    expect(out.split('\n')).toEqual([join(at, 'bai.html'), join(at, 'bai.expected.json'), '']);
    const expected = JSON.parse(readFileSync(join(at, 'bai.expected.json'), 'utf8'));
    expect(expected).toMatchObject({ document: { url }, reading: { kind: 'page', article: { title } } });
    expect(await run('record', url, '--folder', at, '--name', 'bai')).toMatchObject({ code: EXIT.USAGE });
  });

  test('writes nothing where one of the two files is there', async () => {
    const { world, run, folder } = await inWorld();
    writeFileSync(join(folder, 'bai.expected.json'), '{}');
    const { code, err } = await run(
      'record',
      world.articles[0]?.url ?? '',
      '--folder',
      folder,
      '--name',
      'bai',
    );
    expect(code).toBe(EXIT.USAGE);
    expect(err).toMatch(/^BAD_INPUT: expected to write a new file, but \S+bai\.expected\.json: /);
    expect(readdirSync(folder).sort()).toEqual(['bai.expected.json', 'sources.json']);
    expect(readFileSync(join(folder, 'bai.expected.json'), 'utf8')).toBe('{}');
  });

  test('writes no fixture of a file that is no page', async () => {
    const server = createServer((_request, response) => void response.end('%PDF-1.4'));
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { run, folder } = await inWorld(true, [`127.0.0.1:${port}`]);
    const { code, err } = await run('record', `http://127.0.0.1:${port}/ke-hoach`, '--folder', folder);
    expect(code).toBe(EXIT.FAILED);
    expect(err).toMatch(/^READ_UNSUPPORTED_TYPE: http:\S+ke-hoach: expected /);
    expect(readdirSync(folder)).toEqual(['sources.json']);
  });

  test('writes a feed as XML, under the name of its address', async () => {
    const { world, run, folder } = await inWorld();
    await run('record', world.sources[0]?.feeds[0] ?? '', '--folder', folder);
    expect(readdirSync(folder).sort()).toEqual(['rss-feed.expected.json', 'rss-feed.xml', 'sources.json']);
  });
});

describe('sources check', () => {
  test('tells of each source what it names, and succeeds when all is as expected', async () => {
    const { run } = await inWorld();
    const { code, out, err } = await run('check');
    expect(err).toBe('thoi-dai: as expected\nmttq-tay-ninh: as expected\n');
    expect(code).toBe(EXIT.OK);
    expect(out.split('\n')[1]).toMatch(/^thoi-dai\s+feed\s+\d+/);
  });

  test('fails when one is not as expected', async () => {
    const { world, run } = await inWorld();
    world.misbehave('thoi-dai', 'error');
    const { code, out } = await run('check', 'thoi-dai', '--json');
    expect(code).toBe(EXIT.FAILED);
    expect(JSON.parse(out)).toMatchObject([{ siteId: 'thoi-dai', isAsExpected: false, sample: null }]);
    expect(await run('check', 'mttq-tay-ninh')).toMatchObject({ code: EXIT.OK });
  });

  test('refuses an id that it does not know', async () => {
    const { run } = await inWorld();
    const { code, err } = await run('check', 'khong-co');
    expect([code, err]).toEqual([
      EXIT.USAGE,
      'BAD_INPUT: expected ids of thoi-dai, mttq-tay-ninh, but got khong-co\n',
    ]);
  });

  test('of no source at all is no success', async () => {
    const { app } = fakeApp(fakeTerminal(), { check: async () => [] });
    expect(await runCommand(app, ['sources', 'check'])).toBe(EXIT.FAILED);
  });
});
