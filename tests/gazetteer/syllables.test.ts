import { describe, expect, it } from 'vitest';
import { ONSETS, RHYMES } from '../../src/gazetteer/syllables.ts';

describe('syllables', () => {
  it('are written without tones, in NFC and lower case', () => {
    const parts = [...ONSETS, ...RHYMES];
    expect(parts.filter((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part.normalize('NFD')))).toEqual(
      [],
    );
    expect(parts.filter((part) => part !== part.normalize('NFC').toLowerCase())).toEqual([]);
  });

  it('name no onset twice', () => {
    expect(new Set(ONSETS).size).toBe(ONSETS.length);
  });
});
