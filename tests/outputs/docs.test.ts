import { readFileSync } from 'node:fs';
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

  test('has examples that work', async () => {
    const { get } = await openOutputs([ordinary(1)]);
    const examples = /```text\n([^`]+)```/.exec(text)?.[1]?.trim().split('\n') ?? [];
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) {
      const response = await get(example);
      expect([example, response.status]).toEqual([example, 200]);
      await response.text();
    }
  });
});
