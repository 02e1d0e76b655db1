import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../src/gazetteer/districts.ts';
import { MERGER_DATE, provinceById, provinces } from '../../src/gazetteer/provinces.ts';
import { valueOn } from '../../src/model/province.ts';

describe('provinces', () => {
  test('63 units until the merger, 34 since (Nghị quyết 202/2025/QH15)', () => {
    expect(provinces).toHaveLength(63);
    expect(provinces.filter(({ abolishedOn }) => abolishedOn === null)).toHaveLength(34);
  });

  test('every abolished unit has an heir that names it among its predecessors', () => {
    for (const { id, mergedIntoId, abolishedOn } of provinces) {
      if (abolishedOn === null) continue;
      expect(abolishedOn).toBe(MERGER_DATE);
      expect(provinceById(mergedIntoId ?? '')?.predecessorIds).toContain(id);
    }
  });

  test('a code means another unit after the merger', () => {
    expect(valueOn(provinceById('province:yen-bai')?.codes ?? [], '2024-01-01')).toBe('15');
    expect(valueOn(provinceById('province:lao-cai')?.codes ?? [], '2025-07-01')).toBe('15');
  });

  test('no spelling carries a remark or belongs to two units', () => {
    const spellings = provinces.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(spellings.filter((spelling) => spelling.includes('('))).toEqual([]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});

describe('districts', () => {
  test('each belongs to a province that is', () => {
    expect(Object.keys(DISTRICTS).map((slug) => provinceById(`province:${slug}`)?.id)).toEqual(
      Object.keys(DISTRICTS).map((slug) => `province:${slug}`),
    );
    expect(Object.keys(DISTRICTS)).toHaveLength(63);
  });

  test('no province names one twice', () => {
    for (const list of Object.values(DISTRICTS))
      expect(new Set(list.split('|')).size).toBe(list.split('|').length);
  });
});
