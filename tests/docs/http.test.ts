import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import { AUTOMATIC_BOUNDS } from '../../src/server/operation/automatic.ts';
import { DEFAULT_LIMITS } from '../../src/server/operation/limits.ts';
import { readTrusted } from '../../src/server/operation/trusted.ts';
import { DEFAULT_CAPACITY, DEFAULT_MAX_AGE_SECONDS, DEFAULT_TIMEOUTS } from '../../src/server/options.ts';

const QUERIES = resolve(import.meta.dirname, '../../docs/queries');
const text = readFileSync(resolve(import.meta.dirname, '../../docs/http.md'), 'utf8');
/** The second cell of the row of a limit. */
const most = (limit: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${limit} |`))
    ?.split('|')[2]
    ?.trim();

describe('docs/http.md', () => {
  it.each([
    ['text of a document', `${DEFAULT_LIMITS.characters} characters`],
    ['tokens', `${DEFAULT_LIMITS.tokens}`],
    ['levels of fields, fragments spread', `${DEFAULT_LIMITS.depth}`],
    ['aliases', `${DEFAULT_LIMITS.aliases}`],
    ['directives', `${DEFAULT_LIMITS.directives}`],
    ['fields at the top', `${DEFAULT_LIMITS.rootFields}`],
    ['fields that repeat one beside them', `${DEFAULT_LIMITS.repeatedFields}`],
    ['named fragments', `${DEFAULT_LIMITS.fragments}`],
    ['values in variables', `${DEFAULT_LIMITS.variables}`],
    ['cost', `${DEFAULT_LIMITS.cost} values in the answer`],
  ])('tells the limit of %s', (limit, expected) => {
    expect(most(limit)).toBe(expected);
  });

  it('tells the size of a body, the time and what is kept', () => {
    expect(most('body')).toMatch(new RegExp(`^${DEFAULT_CAPACITY.bodyBytes} bytes,`));
    expect(most('time')).toBe(`${DEFAULT_TIMEOUTS.operationMs / 1000} s`);
    expect(text).toContain(`max-age=${DEFAULT_MAX_AGE_SECONDS},`);
    const { entries, size, entrySize } = AUTOMATIC_BOUNDS;
    expect(text).toContain(
      `up to ${entries} of them, ${size / 2 ** 20} MB in all, ${entrySize / 2 ** 10} KB each`,
    );
  });
});

it('the ready queries can be trusted as they stand', async () => {
  const trusted = await readTrusted(buildGraph(), DEFAULT_LIMITS, { folder: QUERIES, isOnly: true });
  expect(trusted.count).toBeGreaterThan(10);
  expect(trusted.byName('01-province-front-page')?.text).toContain('province');
});
