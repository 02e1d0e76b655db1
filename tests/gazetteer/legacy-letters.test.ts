import { describe, expect, it } from 'vitest';
import { LATIN_1_ENTITIES, TCVN3_LETTERS, VNI_LETTERS } from '../../src/gazetteer/legacy-letters.ts';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Every small letter of Vietnamese that ASCII does not have. */
const LETTERS = [
  'đ',
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
].filter((letter) => letter > '\u007f');

describe('letters of fonts from before Unicode', () => {
  it('are all there in TCVN3, the capitals without tone too', () => {
    const held = new Set(TCVN3_LETTERS.values());
    expect(LETTERS.filter((letter) => !held.has(letter))).toEqual([]);
    expect([...'ĂÂÊÔƠƯĐ'].filter((letter) => !held.has(letter))).toEqual([]);
  });

  it('are all there in VNI, small and capital, but for those that windows-1252 has itself', () => {
    const held = new Set(VNI_LETTERS.values());
    const missing = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())].filter(
      (letter) => !held.has(letter),
    );
    expect(missing.sort()).toEqual([...'ÌÍìí'].sort());
  });

  it('have one code each', () => {
    expect(new Set(TCVN3_LETTERS.values()).size).toBe(TCVN3_LETTERS.size);
  });
});

describe('LATIN_1_ENTITIES', () => {
  it.each([
    ['iexcl', '¡'],
    ['laquo', '«'],
    ['frac34', '¾'],
    ['Agrave', 'À'],
    ['ETH', 'Ð'],
    ['szlig', 'ß'],
    ['divide', '÷'],
    ['yuml', 'ÿ'],
  ])('%s stands for %s', (name, character) => {
    expect(String.fromCharCode(0xa1 + LATIN_1_ENTITIES.indexOf(name))).toBe(character);
  });
});
