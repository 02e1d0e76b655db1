import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../../src/extract/page/spelling.ts';

describe('spellingOf', () => {
  it('counts words, letters, words with marks, and words spelt as syllables', () => {
    expect(spellingOf('Ủy ban Mặt trận, 25/8: Strasbourg')).toEqual({
      words: 5,
      letters: 22,
      marked: 3,
      syllables: 4,
    });
  });

  it.each(['nghiêng', 'giêng', 'gìn', 'gi', 'quyên', 'quyếch', 'ươi', 'y', 'thuở', 'giuêu'])(
    'takes %s for a syllable',
    (word) => {
      expect(spellingOf(word)?.syllables).toBe(1);
    },
  );

  it.each(['ngn', 'bcd', 'strong', 'queens', 'aeio', 'film', 'wa', 'ang-g', 'nghienghh'])(
    'does not take the last part of %s for one',
    (word) => {
      const spelling = spellingOf(word);
      expect(spelling?.syllables).toBeLessThan(spelling?.words ?? 0);
    },
  );

  it.each(['Việt Nam 中文', 'ha\u0300', 'İstanbul'])('leaves %s to others', (text) => {
    expect(spellingOf(text)).toBeNull();
  });
});
