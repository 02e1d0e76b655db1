import { describe, expect, test } from 'vitest';
import { accentKey, foldText, isUsual } from '../../src/model/text.ts';
import { isWordless, parseWords, tokensOf, wordsOf } from '../../src/model/words.ts';
import { tsquery } from '../../src/store/postgres-dialect.ts';
import { fts5Expression } from '../../src/store/sqlite-dialect.ts';

describe('parseWords', () => {
  test('parts terms with diacritics from those without', () => {
    expect(parseWords('đối ngoai 12-CT/TW')).toEqual({
      accented: [{ words: ['đối'], isPrefix: false }],
      folded: [
        { words: ['ngoai'], isPrefix: false },
        { words: ['12', 'ct', 'tw'], isPrefix: false },
      ],
      name: { words: ['doi', 'ngoai', '12', 'ct', 'tw'], isPrefix: false },
      isCut: false,
    });
  });

  test('a phrase of words with and without diacritics asks for each as it is typed', () => {
    expect(parseWords('"binh Dương moi"')).toEqual({
      accented: [{ words: ['dương'], isPrefix: false }],
      folded: [{ words: ['binh', 'duong', 'moi'], isPrefix: false }],
      name: { words: ['binh', 'duong', 'moi'], isPrefix: false },
      isCut: false,
    });
    expect(parseWords('"ủy ban MTTQ tỉnh"*').accented).toEqual([
      { words: ['ủy'], isPrefix: false },
      { words: ['tỉnh'], isPrefix: true },
    ]);
    expect(parseWords('"đối ngo"*').accented).toEqual([{ words: ['đối'], isPrefix: false }]);
  });

  test('a name may go on after its last word and nowhere else', () => {
    expect(parseWords('hữu ngh*').name).toEqual({ words: ['huu', 'ngh'], isPrefix: true });
    expect(parseWords('ngh* hữu').name).toBeNull();
    expect(parseWords('...').name).toBeNull();
  });

  test('reads phrases, prefixes, and a quote that is never closed', () => {
    expect(parseWords('"doi ngoai"* nhan* "to quoc').folded).toEqual([
      { words: ['doi', 'ngoai'], isPrefix: true },
      { words: ['nhan'], isPrefix: true },
      { words: ['to', 'quoc'], isPrefix: false },
    ]);
  });

  test.each(['“doi ngoai”', '„doi ngoai“', '”doi ngoai”', '“doi ngoai"'])(
    '%s is a phrase as in "..."',
    (text) => {
      expect(parseWords(text)).toEqual(parseWords('"doi ngoai"'));
      expect(parseWords(`nhan ${text}* dan`)).toEqual(parseWords('nhan "doi ngoai"* dan'));
    },
  );

  test.each(['', ' ', '*', '""', '“”', '„', '“*”', '"*"', '-- !', '\u0301'])('%j has no word', (text) => {
    expect(isWordless(parseWords(text))).toBe(true);
  });

  test('a text of any length costs a bounded number of terms and letters', () => {
    expect(parseWords('a '.repeat(10_000)).folded).toHaveLength(32);
    expect(wordsOf('x'.repeat(5000))[0]).toHaveLength(200);
  });

  test('words begin and end alike in a text of usual characters and in one with others', () => {
    const codes = Array.from({ length: 0x2070 }, (_none, code) => code);
    const usual = codes.map((code) => String.fromCharCode(code)).filter(isUsual);
    const text = usual.map((char) => `a${char}b ${char}x`).join(' ');
    expect(usual.length).toBeGreaterThan(500);
    expect(wordsOf(text)).toEqual(wordsOf(`${text} 中`).slice(0, -1));
  });

  test('what is more than is looked for is told', () => {
    const texts = ['a* b*', 'a* b* c*', 'a '.repeat(32), 'a '.repeat(33), ' '.repeat(1001)];
    expect(texts.map((text) => parseWords(text).isCut)).toEqual([false, true, false, true, true]);
    expect(parseWords('a* b* c*').folded).toHaveLength(2);
  });
});

test('the words of a text with their places are the words that are indexed', () => {
  const texts = [
    'Hội nghị ở Hoà Bình: Chỉ thị 12-CT/TW, “đối ngoại”… ĐẦU TƯ',
    'Ho\u0300a Bi\u0300nh, \u0301 a\u0301b İstanbul ſtraße 𠮷𠮷 🙂 ٣٤ Ω \ud800 x'.normalize('NFC'),
    `${'x'.repeat(500)} y`,
  ];
  for (const text of texts) {
    const tokens = tokensOf(text, 'folded');
    expect(tokens.map(({ word }) => word)).toEqual(wordsOf(foldText(text)));
    expect(tokensOf(text, 'accented').map(({ word }) => word)).toEqual(wordsOf(accentKey(text)));
    expect(tokens.every(({ start, end }) => !/\s/.test(text.slice(start, end)))).toBe(true);
  }
});

test('a query of SQLite quotes every word', () => {
  expect(fts5Expression(parseWords('đối OR "ngoai) NEAR"*'))).toBe(
    '{accented_head accented_body} : "đối" AND {folded_head folded_body} : "or" AND {folded_head folded_body} : "ngoai near" *',
  );
});

test('a query of PostgreSQL quotes every word', () => {
  expect(tsquery(parseWords(`a' "b | c"*`).folded)).toBe(`('a') & ('b' <-> 'c':*)`);
});
