import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCommand } from '../../src/cli/program.ts';
import { createApp } from '../../src/main.ts';
import { cursorOf } from '../../src/model/cursor.ts';
import { openStore } from '../../src/store/open.ts';
import { fakeApp, fakeTerminal } from '../support/fake-app.ts';
import { PATIENT } from '../support/patient.ts';
import { articleId, record, source } from '../support/records.ts';

const AT = '2026-01-05T00:00:00.000Z';

/** A database file, written to by "another process", and the command run over it until it is stopped. */
async function beside() {
  const databaseUrl = `sqlite:${join(mkdtempSync(join(tmpdir(), 'watch-')), 'graph.db')}`;
  const store = await openStore(databaseUrl, { info() {} });
  onTestFinished(() => store.close());
  await store.registerSources([source('site-a')], AT);
  const save = (key: string, provinceIds = ['province:cao-bang']) =>
    store.save({ records: [record({ key, article: { title: `Tin ${key}`, provinceIds } })] }, AT);

  const run = (...args: string[]) => {
    const terminal = fakeTerminal();
    const stopping = new AbortController();
    const environment = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', CATALOGUE: 'off' };
    const app = createApp({ terminal, signal: stopping.signal, environment });
    const code = runCommand(app, ['watch', ...args]);
    const lines = () => terminal.printed.out.split('\n').filter(Boolean);
    const stop = async () => {
      stopping.abort();
      return { code: await code, err: terminal.printed.err };
    };
    return { code, lines, stop, err: () => terminal.printed.err };
  };
  return { store, save, run };
}

const parsed = (line: string) => JSON.parse(line) as Record<string, unknown>;

describe('watch', () => {
  it('prints what was missed after a cursor, then what another process commits, and where to go on', async () => {
    const { store, save, run } = await beside();
    const before = await store.latestSeq();
    await save('một');
    const watching = run('--after', cursorOf(await store.origin(), before), '--kind', 'article');
    await vi.waitFor(() => expect(watching.lines()).toHaveLength(1), PATIENT);
    await save('hai');
    await vi.waitFor(() => expect(watching.lines()).toHaveLength(2), PATIENT);
    const [first, second] = watching.lines().map(parsed);
    expect(first).toEqual({
      cursor: cursorOf(await store.origin(), before + 1),
      kind: 'ADDED',
      nodeKind: 'ARTICLE',
      nodeId: articleId('một'),
      at: AT,
      title: 'Tin một',
    });
    expect(second).toMatchObject({ nodeId: articleId('hai'), title: 'Tin hai' });
    const { code, err } = await watching.stop();
    expect(code).toBe(0);
    const cursor = Number(/^The last cursor is (\d+); go on with --after \1$/m.exec(err)?.[1]);
    expect(cursor).toBeGreaterThanOrEqual(Number(second?.cursor));
  });

  it('begins with what comes from now on where no cursor is given', async () => {
    const { save, run } = await beside();
    await save('cũ');
    const watching = run('--kind', 'ARTICLE');
    // Nothing tells from outside when it has begun, so there is news until it is heard.
    let news = 0;
    await vi.waitFor(async () => {
      await save(`mới ${++news}`);
      expect(watching.lines()).not.toEqual([]);
    }, PATIENT);
    expect(parsed(watching.lines()[0] ?? '').title).toMatch(/^Tin mới \d+$/);
    expect((await watching.stop()).code).toBe(0);
  });

  it('keeps to provinces, and prints for a reader', async () => {
    const { save, run } = await beside();
    await save('xa', ['province:lang-son']);
    await save('gần');
    const watching = run('--after', '0', '--kind', 'ARTICLE', '--province', 'province:cao-bang', '--text');
    await vi.waitFor(() => expect(watching.lines()).toHaveLength(1), PATIENT);
    expect(watching.lines()[0]?.split('\t').slice(1)).toEqual([
      AT,
      'ADDED',
      'ARTICLE',
      `${articleId('gần')} Tin gần`,
    ]);
    await watching.stop();
  });

  it('prints the removal of a node without a title', async () => {
    const { store, save, run } = await beside();
    await save('một');
    const before = await store.latestSeq();
    await store.decide({ kind: 'RETRACT_ARTICLE', article: articleId('một') }, null, AT);
    const watching = run('--after', cursorOf(await store.origin(), before), '--kind', 'ARTICLE');
    await vi.waitFor(() => expect(watching.lines()).toHaveLength(1), PATIENT);
    expect(parsed(watching.lines()[0] ?? '')).toMatchObject({ kind: 'REMOVED', title: null });
    await watching.stop();
  });

  it.each([
    [
      ['--after', '9000000000000000'],
      /^BAD_INPUT: --after must not lie ahead of the newest change, \d+, but got 9000000000000000$/m,
    ],
    [['--after', 'x'], /^BAD_INPUT: --after must be the cursor of a change, but got "x"$/m],
    [['--province', 'province:atlantis'], /^BAD_INPUT: --province must be ids of provinces/m],
  ])('refuses %j', async (args, message) => {
    const { run } = await beside();
    const watching = run(...args);
    expect([await watching.code, watching.err()]).toEqual([2, expect.stringMatching(message)]);
  });

  it('refuses a kind that there is not, before the store is opened', async () => {
    const terminal = fakeTerminal();
    const { app, closed } = fakeApp(terminal);
    expect(await runCommand(app, ['watch', '--kind', 'NEWS'])).toBe(2);
    expect(terminal.printed.err).toMatch(/^BAD_INPUT: --kind: expected one of ARTICLE, .*, but got NEWS$/m);
    expect(closed.count).toBe(0);
  });
});
