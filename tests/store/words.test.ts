import { describe, expect, test } from 'vitest';
import { tsquery } from '../../src/store/postgres-dialect.ts';
import { fts5Expression } from '../../src/store/sqlite-dialect.ts';
import { isWordless, parseWords, wordsOf } from '../../src/store/words.ts';

describe('parseWords', () => {
  test('parts terms with diacritics from those without', () => {
    expect(parseWords('đối ngoai 12-CT/TW')).toEqual({
      accented: [{ words: ['đối'], isPrefix: false }],
      folded: [
        { words: ['ngoai'], isPrefix: false },
        { words: ['12', 'ct', 'tw'], isPrefix: false },
      ],
    });
  });

  test('reads phrases, prefixes, and a quote that is never closed', () => {
    expect(parseWords('"doi ngoai"* nhan* "to quoc').folded).toEqual([
      { words: ['doi', 'ngoai'], isPrefix: true },
      { words: ['nhan'], isPrefix: true },
      { words: ['to', 'quoc'], isPrefix: false },
    ]);
  });

  test.each(['', ' ', '*', '""', '"*"', '-- !', '\u0301'])('%j has no word', (text) => {
    expect(isWordless(parseWords(text))).toBe(true);
  });

  test('a text of any length costs a bounded number of terms and letters', () => {
    expect(parseWords('a '.repeat(10_000)).folded).toHaveLength(32);
    expect(wordsOf('x'.repeat(5000))[0]).toHaveLength(200);
  });
});

test('a query of SQLite quotes every word', () => {
  expect(fts5Expression(parseWords('đối OR "ngoai) NEAR"*'))).toBe(
    '{accented_head accented_body} : "đối" AND {folded_head folded_body} : "or" AND {folded_head folded_body} : "ngoai near" *',
  );
});

test('a query of PostgreSQL quotes every word', () => {
  expect(tsquery(parseWords(`a' "b | c"*`).folded)).toBe(`('a') & ('b' <-> 'c':*)`);
});
