import { describe, expect, test, vi } from 'vitest';
import { Frontier } from '../../src/model/frontier.ts';
import type { Linkage, Reference } from '../../src/model/reference.ts';

interface Word extends Reference {
  readonly letters: string;
  readonly source?: string;
  readonly bits?: number;
}

const word = (id: string, rest: Partial<Word> = {}): Word => ({ id, letters: id, ...rest });

/** Words have a block for each letter and are linked where they begin alike. */
const linkage = (isLinked = (a: Word, b: Word) => a.letters[0] === b.letters[0]): Linkage<Word> => ({
  blocks: ({ letters }) => [...letters],
  isLinked,
  source: ({ id, source }) => source ?? id,
  bits: ({ bits }) => bits ?? -1,
  parts: (component) => [component],
  head: ([first]) => first as Word,
});

describe('a frontier', () => {
  test('has the blocks of all its references, each once', () => {
    expect(new Frontier(linkage(), [word('aab'), word('bc')]).blocks).toEqual(['a', 'b', 'c']);
  });

  test('reaches what is linked to one of them', () => {
    const frontier = new Frontier(linkage(), [word('xa'), word('ba')]);
    expect(frontier.reaches(word('bcd'))).toBe(true);
    expect(frontier.reaches(word('cab'))).toBe(false);
  });

  test('reaches nothing without a block in common', () => {
    expect(
      new Frontier(
        linkage(() => true),
        [word('ab')],
      ).reaches(word('cd')),
    ).toBe(false);
  });

  test('reaches nothing of the same source, and nothing without a bit in common', () => {
    const frontier = new Frontier(linkage(), [word('ab', { source: 's', bits: 0b011 })]);
    expect(frontier.reaches(word('ac', { source: 's' }))).toBe(false);
    expect(frontier.reaches(word('ac', { bits: 0b100 }))).toBe(false);
    expect(frontier.reaches(word('ac', { bits: 0b110 }))).toBe(true);
  });

  test('compares a pair once, however many blocks it has in common', () => {
    const isLinked = vi.fn(() => false);
    const frontier = new Frontier(linkage(isLinked), [word('abc')]);
    expect(frontier.reaches(word('cba'))).toBe(false);
    expect(isLinked).toHaveBeenCalledTimes(1);
  });
});
