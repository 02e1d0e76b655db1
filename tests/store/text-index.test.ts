import { describe, expect, test } from 'vitest';
import { broken, type IndexedText, marked, shortened, wordsToIndex } from '../../src/store/text-index.ts';

const text = (parts: Partial<IndexedText>): IndexedText => ({
  names: [],
  parts: [],
  ...parts,
});
const taken = (part: string) => wordsToIndex(text({ parts: [part] })).folded.parts[0]?.length ?? 0;

describe('what is indexed of a text', () => {
  test('its words by both keys, names apart from parts', () => {
    const { accented, folded, marks } = wordsToIndex(
      text({ names: ['Hoà Bình'], parts: ['Chỉ thị', '12-CT/TW'] }),
    );
    expect(accented).toEqual({
      names: [['hòa', 'bình']],
      parts: [
        ['chỉ', 'thị'],
        ['12', 'ct', 'tw'],
      ],
    });
    expect(folded).toEqual({
      names: [['hoa', 'binh']],
      parts: [
        ['chi', 'thi'],
        ['12', 'ct', 'tw'],
      ],
    });
    expect(marks).toEqual([]);
  });

  test('a mark for the kind and one for each name, none of which a searcher can type', () => {
    const { marks } = marked(wordsToIndex(text({ names: ['Vi Văn An', 'An', 'an'] })), 'OFFICIAL');
    expect(marks).toHaveLength(3);
    expect(marks.every((mark) => /^[\ue000-\uf8ff]/.test(mark))).toBe(true);
  });

  test('as many of its parts as an index wants', () => {
    const { accented, folded } = shortened(wordsToIndex(text({ names: ['a'], parts: ['b', 'c'] })), 1);
    expect([accented, folded]).toEqual([
      { names: [['a']], parts: [['b']] },
      { names: [['a']], parts: [['b']] },
    ]);
  });

  test('the first ten thousand words, over all its texts', () => {
    const long = Array.from({ length: 30_000 }, (_none, at) => `w${at}`).join(' ');
    expect(taken(long)).toBe(10_000);
    const { accented, folded } = wordsToIndex(text({ names: ['a b'], parts: [long, long] }));
    expect(folded.parts.map((words) => words.length)).toEqual([9998, 0]);
    expect(accented.parts.map((words) => words.length)).toEqual([9998, 0]);
  });

  test('no more of long words than 200,000 letters, and no word more than 255 times', () => {
    expect(taken(`${'x'.repeat(200)} `.repeat(1000))).toBe(1000);
    expect(taken(Array.from({ length: 5000 }, (_none, at) => 'x'.repeat(190) + at).join(' '))).toBeLessThan(
      1053,
    );
    expect(taken('a '.repeat(3000))).toBe(255);
  });

  test('texts of one column stand apart by a word that nobody can type', () => {
    expect(broken([['a', 'b'], ['c']])).toMatch(/^a b [\ue000-\uf8ff] c$/);
  });
});
