import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Gateway } from '../../src/cli/app.ts';
import { EXIT, runCommand } from '../../src/cli/program.ts';
import type { BackfillReport } from '../../src/ingest/backfill-all.ts';
import { createApp } from '../../src/main.ts';
import { fakeApp, fakeTerminal } from '../support/fake-app.ts';
import { startWorld } from '../support/world/world.ts';

const report = (changes: Partial<BackfillReport> = {}): BackfillReport => ({
  sourceId: 'source:vufo',
  outcome: 'COMPLETE',
  walks: [
    {
      url: 'https://a.vn/1',
      ending: 'REACHED_DATE',
      documents: 3,
      unreadable: 0,
      listed: 30,
      backTo: '2024-05-09',
    },
    {
      url: 'https://a.vn/2',
      ending: 'NO_MORE',
      documents: 1,
      unreadable: 0,
      listed: 4,
      backTo: '2024-03-01',
    },
  ],
  fetched: 20,
  added: 19,
  failed: 1,
  errors: [],
  durationMs: 5,
  ...changes,
});

async function run(args: readonly string[], backfill: Gateway['backfill'], isTerminal = false) {
  const terminal = { ...fakeTerminal(), isTerminal };
  const { app, closed } = fakeApp(terminal, {}, { backfill });
  return { code: await runCommand(app, ['ingest', ...args]), ...terminal.printed, closed: closed.count };
}

describe('ingest --since', () => {
  test('prints a table of how far each source was walked back', async () => {
    const { code, out, closed } = await run(['--since', '2024-05-10'], async () => [report()]);
    expect([code, closed]).toEqual([EXIT.OK, 1]);
    expect(out).toBe(
      [
        'source  outcome   back to     lists  articles  added  failed  ms  first error, or why it is short',
        'vufo    COMPLETE  2024-03-01      4        34     19       1   5',
        '',
      ].join('\n'),
    );
  });

  const walk = { url: 'https://a.vn/rss', documents: 1, unreadable: 0, listed: 3, backTo: null } as const;
  test.each([
    ['NO_MORE', 'its feeds hold nothing so old: a list or a sitemap may'],
    ['TOO_LONG', 'longer than is ever walked: https://a.vn/rss'],
    [null, 'called off: run it again to go on'],
  ] as const)('says why a walk that ended in %s is short: %s', async (ending, why) => {
    const short = report({ outcome: 'INCOMPLETE', walks: [{ ...walk, ending }] });
    const { out } = await run(['--since', '2024-05-10'], async () => [short]);
    expect(out.split('\n')[1]).toMatch(new RegExp(`INCOMPLETE .* ${why}$`));
  });

  test.each([
    [['--since', '2024-05-10', 'vufo'], 'vufo'],
    [['--since', '2024-05-10', '--source', 'vufo'], 'vufo'],
    [['--since', '2024-05-10'], null],
  ])('%j walks %s', async (args, wanted) => {
    const asked: unknown[] = [];
    await run(args, async (source, since) => {
      asked.push(source, since);
      return [report()];
    });
    expect(asked).toEqual([wanted, '2024-05-10']);
  });

  test('tells on standard error how far it is: a line for many lists, and one for each source', async () => {
    const progress = { sourceId: 'source:vufo', url: 'https://a.vn/p', listed: 9, added: 2, failed: 0 };
    const { err } = await run(
      ['--since', '2024-05-10'],
      async (_source, _since, { onProgress, onReport }) => {
        for (let documents = 1; documents <= 30; documents += 1)
          onProgress({ ...progress, documents, backTo: '2024-05-20' });
        onReport(report());
        return [report()];
      },
    );
    expect(err).toBe(
      'vufo: 25 lists, 9 articles, back to 2024-05-20, 2 new, 0 failed, at https://a.vn/p\nvufo: COMPLETE, 19 new\n',
    );
  });

  test('keeps one line up to date for a person', async () => {
    const progress = { sourceId: 'source:vufo', url: 'x', listed: 9, added: 2, failed: 0, backTo: null };
    const watch: Gateway['backfill'] = async (_source, _since, { onProgress }) => {
      onProgress({ ...progress, documents: 1 });
      return [report()];
    };
    const { err } = await run(['--since', '2024-05-10'], watch, true);
    expect(err).toBe('\r\u001b[Kvufo: 1 lists, 9 articles, 2 new, 0 failed, at x\r\u001b[K');
  });

  test('prints JSON on demand, and fails when no source could be read', async () => {
    const reports = [report({ outcome: 'FAILED', walks: [] })];
    const { code, out } = await run(['--since', '2024-05-10', '--json'], async () => reports);
    expect([code, JSON.parse(out)]).toEqual([EXIT.FAILED, reports]);
  });

  test.each([
    [['--since', '10/05/2024'], '--since: expected a day such as 2024-05-12, but got "10/05/2024"'],
    [['--since', '2024-02-30'], '--since: expected a day'],
    [['--since', '2024-05-10', '--once'], 'expected either --once or --since, but got both'],
    [[], 'expected either --once or --since, but got neither'],
  ])('%j is refused before anything is opened', async (args, message) => {
    const { code, err, closed } = await run(args, async () => [report()]);
    expect([code, closed]).toEqual([EXIT.USAGE, 0]);
    expect(err).toContain(message);
  });
});

test('walks real sites back over loopback and stores what they published since the day', async () => {
  const world = await startWorld({
    now: () => new Date('2026-11-20T03:00:00Z'),
    seed: 3,
    sites: ['lhhn-phu-tho'],
  });
  onTestFinished(() => world.close());
  while (world.articles.length < 24) world.publishNext();
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-'));
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(world.sources));
  const environment = {
    FETCH_ALLOW_HOSTS: world.allowHosts.join(','),
    SOURCES_FILE: join(folder, 'sources.json'),
    CATALOGUE: 'off',
    DATABASE_URL: `sqlite:${join(folder, 'graph.db')}`,
    LOG_LEVEL: 'silent',
  };
  const run = async (...args: readonly string[]) => {
    const terminal = fakeTerminal();
    const app = createApp({ terminal, signal: new AbortController().signal, environment });
    return { code: await runCommand(app, args), ...terminal.printed };
  };
  const recent = world.articles.filter(({ publishedAt }) => publishedAt >= new Date('2026-11-19T17:00:00Z'));
  expect(recent.length).toBeGreaterThan(15);
  const { code, out, err } = await run('ingest', '--since', '2026-11-20', 'lhhn-phu-tho');
  expect([code, err]).toEqual([EXIT.OK, expect.stringContaining('lhhn-phu-tho: COMPLETE')]);
  expect(out).toMatch(/^lhhn-phu-tho {2}COMPLETE/m);
  const { out: stored } = await run('query', '{ articles(first: 50) { nodes { url } } }');
  const urls = new Set(JSON.parse(stored).data.articles.nodes.map(({ url }: { url: string }) => url));
  expect(recent.filter(({ url }) => !urls.has(url))).toEqual([]);
  expect(await run('ingest', '--since', '2026-11-20', 'khong-co')).toMatchObject({ code: EXIT.USAGE });
});
