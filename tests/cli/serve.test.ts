import { describe, expect, test } from 'vitest';
import { EXIT, runCommand } from '../../src/cli/program.ts';
import { firstRoundWatch } from '../../src/cli/serve.ts';
import { fakeApp, fakeTerminal, report } from '../support/fake-app.ts';

const dead = (sourceId: string) =>
  report({
    sourceId,
    outcome: 'FAILED',
    failed: 1,
    errors: [{ code: 'FETCH_DNS', message: 'no such host', at: '2026-01-01T00:00:00.000Z', url: null }],
  });

describe('serve', () => {
  test('prints the addresses, waits for the signal, closes everything', async () => {
    const terminal = fakeTerminal();
    const steps: string[] = [];
    const { app, closed } = fakeApp(
      terminal,
      { sources: async () => [] },
      {
        serve: async () => ({
          url: 'http://127.0.0.1:4000',
          database: 'sqlite:./graph.db',
          sourceCount: 5,
          close: async () => {
            steps.push('server closed');
          },
        }),
      },
    );
    expect(await runCommand(app, ['serve'])).toBe(EXIT.OK);
    expect(terminal.printed.out).toContain('http://127.0.0.1:4000/graphql');
    expect(terminal.printed.out).toContain('Database  sqlite:./graph.db');
    expect(terminal.printed.out).toContain('Reading 5 sources');
    expect(steps).toEqual(['server closed']);
    expect(closed.count).toBe(1);
  });

  test.each([
    [[], 1],
    [['--workers', '1'], 1],
    [['--workers', '8'], 8],
  ])('serves with as many processes as %j says', async (options, workers) => {
    const asked: unknown[] = [];
    const { app } = fakeApp(
      fakeTerminal(),
      { sources: async () => [] },
      {
        serve: async (_onReport, count) => {
          asked.push(count);
          return { url: 'http://127.0.0.1:4000', database: '', sourceCount: 0, close: async () => {} };
        },
      },
    );
    expect(await runCommand(app, ['serve', ...options])).toBe(EXIT.OK);
    expect(asked).toEqual([workers]);
  });

  test.each(['0', '65', '-1', 'all', '1.5', ''])('opens nothing with --workers %j', async (workers) => {
    const terminal = fakeTerminal();
    const { app, closed } = fakeApp(terminal);
    expect(await runCommand(app, ['serve', '--workers', workers])).toBe(EXIT.USAGE);
    expect(terminal.printed.err).toContain('expected --workers to be a number from 1 to 64');
    expect(closed.count).toBe(0);
  });
});

describe('firstRoundWatch', () => {
  test('says once that nothing could be reached, and points to the demo', () => {
    const said: string[] = [];
    const watch = firstRoundWatch(2, (text) => said.push(text));
    watch(dead('source:a'));
    expect(said).toEqual([]);
    watch(dead('source:b'));
    watch(dead('source:a'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('None of the 2 sources could be reached (FETCH_DNS: no such host)');
    expect(said[0]).toContain('npm run demo');
  });

  test('one source that answers keeps it silent', () => {
    const said: string[] = [];
    const watch = firstRoundWatch(2, (text) => said.push(text));
    watch(report({ sourceId: 'source:a', fetched: 3 }));
    watch(dead('source:b'));
    watch(dead('source:a'));
    expect(said).toEqual([]);
  });
});
