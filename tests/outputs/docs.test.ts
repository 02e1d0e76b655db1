import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ARTICLE_PARAMETERS, EVENT_PARAMETERS } from '../../src/outputs/parameters.ts';
import { openOutputs, ordinary } from './gateway.ts';

const text = readFileSync(new URL('../../docs/outputs.md', import.meta.url), 'utf8');
const namesIn = (line: string) => [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name);

describe('docs/outputs.md', () => {
  test('names every address', async () => {
    const { get } = await openOutputs([]);
    const { available } = (await (await get('/feeds/')).json()) as { available: readonly string[] };
    const named = [...text.matchAll(/^\| `(\/[^`]+)` \|/gm)].map(([, path]) => path);
    expect(named).toEqual(available);
  });

  test('names every parameter', () => {
    const row = (of: string) => namesIn(new RegExp(`^\\| ${of} \\|.*$`, 'm').exec(text)?.[0] ?? '');
    expect(row('articles')).toEqual([...ARTICLE_PARAMETERS]);
    expect(row('events')).toEqual([...EVENT_PARAMETERS]);
  });

  test('has examples that can be pasted', async () => {
    const { server } = await openOutputs([ordinary(1)]);
    const examples = [...text.matchAll(/^curl .+$/gm)].map(([line]) => line);
    expect(examples.length).toBeGreaterThan(3);
    const folder = mkdtempSync(join(tmpdir(), 'examples-'));
    for (const example of examples) {
      const command = example
        .replace('http://127.0.0.1:4000', server.url)
        .replace(/^curl /, `curl -sS --write-out '%{stderr}%{http_code}' `);
      const { stderr } = await promisify(exec)(command, { cwd: folder });
      expect([example, stderr]).toEqual([example, '200']);
    }
  });
});
