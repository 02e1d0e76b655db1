import { describe, expect, test } from 'vitest';
import { Openers } from '../../../src/extract/statement/openers.ts';
import { phraseSet } from '../../../src/extract/statement/phrases.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';
import { codeOf, learn } from '../../../src/extract/statement/words.ts';

describe('codes of words', () => {
  test('words that no dictionary has share the code 0', () => {
    expect(tokenize('Zmrzlx Qwrtps').map(({ code }) => code)).toEqual([0, 0]);
  });

  test('a dictionary made after a text was cut finds its words in the next', () => {
    expect(tokenize('mxhưng')[0]?.code).toBe(0);
    const late = phraseSet('mxhưng đạo');
    expect(late.at(tokenize('Mxhưng Đạo'), 0)).toEqual({ to: 2, value: true });
  });

  test('a key keeps its code, whatever the spelling it is met in', () => {
    const code = learn('thủy');
    expect(codeOf('thủy')).toBe(code);
    expect(tokenize('Thuỷ THUỶ thủy').map((token) => token.code)).toEqual([code, code, code]);
  });
});

describe('the table of words seen', () => {
  /** "Aa" and "BB" have one rolling hash by 31, and so have all words made of them in equal number. */
  const colliding = (length: number) => {
    let words = [''];
    for (let i = 0; i < length; i++) words = words.flatMap((word) => [`${word}Aa`, `${word}BB`]);
    return words;
  };

  test('words that fall on one slot are told apart', () => {
    const words = colliding(5);
    const text = words.join(' ');
    for (let round = 0; round < 2; round++) expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  test('a capital and a small letter are two words with one key', () => {
    const tokens = tokenize('Hội hội HỘI');
    expect(new Set(tokens.map(({ key }) => key)).size).toBe(1);
    expect(tokens.map(({ capital, allCapitals }) => [capital, allCapitals])).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });
});

describe('openers', () => {
  test('a word bears the bits of every list it stands in, another word none', () => {
    const gate = new Openers([
      [phraseSet('ban chấp hành|hội').openers, 1],
      [phraseSet('hội nghị|đại hội').openers, 2],
    ]);
    expect(tokenize('Ban hội đại nghị xqz').map((token) => gate.of(token))).toEqual([1, 3, 2, 0, 0]);
  });
});
