import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const filesIn = (folder: string, form: RegExp) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => form.test(file))
    .map((file) => readFileSync(new URL(`${folder}${file}`, ROOT), 'utf8'));
const codesIn = (texts: readonly string[]) =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/['"]((?:READ|DATE|PAGE|ENTRY|CHARSET)_[A-Z_]+)['"]/g)].map(([, code = '']) => code),
    ),
  );

describe('an issue of reading a page, list or feed', () => {
  it('is shown by a fixture or by a test that says when it comes, whatever its code', () => {
    const given = codesIn(filesIn('src/extract/page/', /\.ts$/));
    expect(given.size).toBeGreaterThan(10);
    const fixtures = codesIn(filesIn('feeds/', /\.expected\.json$/));
    const tests = codesIn([
      ...filesIn('tests/extract/page/', /\.test\.ts$/),
      ...filesIn('tests/feeds/', /(?<!issues)\.test\.ts$/),
    ]);
    expect([...given].filter((code) => !fixtures.has(code) && !tests.has(code))).toEqual([]);
  });
});
