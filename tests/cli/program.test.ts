import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocalDocument } from '../../src/cli/app.ts';
import { EXIT, runCommand } from '../../src/cli/program.ts';
import { GatewayError } from '../../src/errors.ts';
import { fakeApp, fakeTerminal, report } from '../support/fake-app.ts';

describe('the command line', () => {
  test.each([
    ['--help'],
    ['serve', '--help'],
    ['ingest', '--help'],
    ['extract', '--help'],
    ['read', '--help'],
    ['query', '--help'],
    ['schema', '--help'],
    ['sources', '--help'],
    ['sources', 'list', '--help'],
    ['sources', 'new', '--help'],
    ['sources', 'record', '--help'],
    ['sources', 'check', '--help'],
  ])('%s %s %s prints help on standard output and succeeds', async (...args) => {
    const terminal = fakeTerminal();
    expect(await runCommand(fakeApp(terminal).app, args.filter(Boolean))).toBe(EXIT.OK);
    expect(terminal.printed.out).toContain('Usage: cau-noi');
    expect(terminal.printed.err).toBe('');
  });

  test('--version prints the version', async () => {
    const terminal = fakeTerminal();
    expect(await runCommand(fakeApp(terminal).app, ['--version'])).toBe(EXIT.OK);
    expect(terminal.printed.out).toBe('9.8.7\n');
  });

  test.each([
    [['fly']],
    [[]],
    [['read', 'page.html']],
    [['ingest']],
    [['extract', '--loud']],
    [['sources', 'drop']],
    [['watch', '--json', '--text']],
  ])('wrong use %j exits with 2 and says so on standard error', async (args) => {
    const terminal = fakeTerminal();
    expect(await runCommand(fakeApp(terminal).app, args)).toBe(EXIT.USAGE);
    expect(terminal.printed.out).toBe('');
    expect(terminal.printed.err).not.toBe('');
  });

  test('a wrong configuration exits with 2, another trouble with 1', async () => {
    const failing = (code: 'BAD_CONFIG' | 'STORE_UNAVAILABLE') =>
      fakeApp(fakeTerminal(), {
        open: async () => {
          throw new GatewayError(code, 'no');
        },
      }).app;
    expect(await runCommand(failing('BAD_CONFIG'), ['serve'])).toBe(EXIT.USAGE);
    expect(await runCommand(failing('STORE_UNAVAILABLE'), ['serve'])).toBe(EXIT.FAILED);
  });

  test('a bug is not dressed up as a failure', async () => {
    const { app } = fakeApp(fakeTerminal());
    await expect(runCommand(app, ['schema'])).rejects.toThrow('not expected to use schema');
  });
});

describe('extract', () => {
  const extract = async (line: unknown) =>
    typeof line === 'object' && line !== null && 'text' in line
      ? { record: { line }, fault: null }
      : { record: { line, empty: true }, fault: 'expected a text' };

  test('answers one line for one, in order, and nothing else on standard output', async () => {
    const terminal = fakeTerminal(['{"id":1,"text":"a"}\n{"id":2,', '"text":"b"}\n\n']);
    expect(await runCommand(fakeApp(terminal, { extract }).app, ['extract'])).toBe(EXIT.OK);
    expect(terminal.printed.out).toBe('{"line":{"id":1,"text":"a"}}\n{"line":{"id":2,"text":"b"}}\n');
    expect(terminal.printed.err).toBe('');
  });

  test('a line that cannot be read is told with its number, the others go on', async () => {
    const terminal = fakeTerminal(['nonsense\n{"id":1}\n{"id":2,"text":"b"}']);
    expect(await runCommand(fakeApp(terminal, { extract }).app, ['extract'])).toBe(EXIT.FAILED);
    expect(terminal.printed.out).toBe('{"line":{"id":1},"empty":true}\n{"line":{"id":2,"text":"b"}}\n');
    expect(terminal.printed.err).toMatch(/^line 1: expected JSON, but got "nonsense"/);
    expect(terminal.printed.err).toContain('line 2: expected a text');
  });
});

describe('read', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cau-noi-')), 'page.html');
  writeFileSync(file, 'bytes');

  test('hands the bytes, the address and the headers on', async () => {
    const terminal = fakeTerminal();
    const documents: LocalDocument[] = [];
    const read = async (document: LocalDocument) => {
      documents.push(document);
      return { issues: [] };
    };
    const args = [
      '--url',
      'https://a.vn/b',
      '--content-type',
      'text/html',
      '--observed-at',
      '2026-03-01T07:00:00+07:00',
    ];
    expect(await runCommand(fakeApp(terminal, { read }).app, ['read', file, ...args])).toBe(EXIT.OK);
    expect(documents.map(({ bytes, ...rest }) => ({ ...rest, text: Buffer.from(bytes).toString() }))).toEqual(
      [
        {
          url: 'https://a.vn/b',
          contentType: 'text/html',
          observedAt: '2026-03-01T00:00:00.000Z',
          text: 'bytes',
        },
      ],
    );
    expect(JSON.parse(terminal.printed.out)).toEqual({ issues: [] });
  });

  test.each([
    [['--url', 'a.vn'], '--url: expected an absolute http(s) address, but got "a.vn"'],
    [['--url', 'https://a.vn', '--observed-at', 'noon'], '--observed-at: expected an instant'],
  ])('%j is refused with what was expected', async (args, message) => {
    const terminal = fakeTerminal();
    expect(await runCommand(fakeApp(terminal).app, ['read', file, ...args])).toBe(EXIT.USAGE);
    expect(terminal.printed.err).toContain(message);
  });

  test('a file that is not there is told', async () => {
    const terminal = fakeTerminal();
    expect(await runCommand(fakeApp(terminal).app, ['read', `${file}.no`, '--url', 'https://a.vn'])).toBe(
      EXIT.USAGE,
    );
    expect(terminal.printed.err).toContain('expected a readable file');
  });
});

describe('query', () => {
  test('prints the answer and closes the store; errors in it make the exit code 1', async () => {
    const terminal = fakeTerminal();
    const requests: unknown[] = [];
    const { app, closed } = fakeApp(
      terminal,
      {},
      {
        query: async (request) => {
          requests.push(request);
          return { data: null, errors: [{ message: 'no' }] };
        },
      },
    );
    expect(await runCommand(app, ['query', '{ a }', '--variables', '{"x":1}', '--operation', 'A'])).toBe(
      EXIT.FAILED,
    );
    expect(requests).toEqual([{ document: '{ a }', variables: { x: 1 }, operationName: 'A' }]);
    expect(JSON.parse(terminal.printed.out)).toEqual({ data: null, errors: [{ message: 'no' }] });
    expect(closed.count).toBe(1);
  });

  test('variables that are no object are refused before the store is opened', async () => {
    const terminal = fakeTerminal();
    const { app, closed } = fakeApp(terminal);
    expect(await runCommand(app, ['query', '{ a }', '--variables', '[1]'])).toBe(EXIT.USAGE);
    expect(terminal.printed.err).toContain('--variables: expected a JSON object, but got "[1]"');
    expect(closed.count).toBe(0);
  });
});

describe('ingest --once', () => {
  const error = { code: 'FETCH_TIMEOUT', message: 'too slow', at: '2026-01-01T00:00:00.000Z', url: null };

  test('prints a table of reports; one source that could be read is enough', async () => {
    const terminal = fakeTerminal();
    const reports = [
      report({ added: 12 }),
      report({ sourceId: 'source:vufo', outcome: 'FAILED', failed: 1, errors: [error] }),
    ];
    const { app, closed } = fakeApp(terminal, {}, { refresh: async () => reports });
    expect(await runCommand(app, ['ingest', '--once'])).toBe(EXIT.OK);
    expect(terminal.printed.out).toBe(
      [
        'source   fetched  added  updated  unchanged  failed  ms  first error',
        'mattran        0     12        0          0       0   1',
        'vufo           0      0        0          0       1   1  FETCH_TIMEOUT: too slow',
        '',
      ].join('\n'),
    );
    expect(closed.count).toBe(1);
  });

  test('fails when no source could be read', async () => {
    const { app } = fakeApp(fakeTerminal(), {}, { refresh: async () => [report({ outcome: 'FAILED' })] });
    expect(await runCommand(app, ['ingest', '--once'])).toBe(EXIT.FAILED);
  });

  test('--source names the one source that is read', async () => {
    const asked: (string | null)[] = [];
    const { app } = fakeApp(
      fakeTerminal(),
      {},
      {
        refresh: async (source) => {
          asked.push(source);
          return [report()];
        },
      },
    );
    expect(await runCommand(app, ['ingest', '--once', '--source', 'vufo', '--json'])).toBe(EXIT.OK);
    expect(asked).toEqual(['vufo']);
  });
});
