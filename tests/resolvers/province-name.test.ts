import { describe, expect, it } from 'vitest';
import { provinceByCode, provinceByName } from '../../resolvers/province-name.ts';
import { provinces } from '../../src/gazetteer/provinces.ts';

describe('a province by name', () => {
  it.each(provinces.map((province) => [province.name, province] as const))(
    '%s is found by each of its spellings',
    (_name, province) => {
      const spellings = [
        province.name,
        province.englishName,
        `tỉnh ${province.name}`,
        province.name.normalize('NFD'),
        province.name.toUpperCase(),
      ];
      expect(spellings.map((spelling) => provinceByName(spelling)?.id)).toEqual(
        spellings.map(() => province.id),
      );
    },
  );

  it.each([
    ['cao bang', 'province:cao-bang'],
    ['Hoà Bình', 'province:hoa-binh'],
    ['TP. Hồ Chí Minh', 'province:ho-chi-minh'],
    ['TP.HCM', 'province:ho-chi-minh'],
    ['Ho Chi Minh City', 'province:ho-chi-minh'],
    ['thành phố Đà Nẵng', 'province:da-nang'],
    ['Da Nang', 'province:da-nang'],
    ['Bà Rịa–Vũng Tàu', 'province:ba-ria-vung-tau'],
    ['ba ria vung tau', 'province:ba-ria-vung-tau'],
    ['Thừa Thiên - Huế', 'province:hue'],
    ['  Ðồng Nai ', 'province:dong-nai'],
  ])('%s is found', (name, id) => {
    expect(provinceByName(name)?.id).toBe(id);
  });

  it.each(['', 'Hả Nam', 'Atlantis', 'tỉnh', 'Cao'])('"%s" is nobody', (name) => {
    expect(provinceByName(name)).toBeNull();
  });
});

describe('a province by code', () => {
  it('is another one before and after the merger', () => {
    expect(provinceByCode('15', '2025-06-30')?.id).toBe('province:yen-bai');
    expect(provinceByCode('15', '2025-07-01')?.id).toBe('province:lao-cai');
  });

  it('does not exist where the unit does not', () => {
    expect(provinceByCode('02', '2025-06-30')?.id).toBe('province:ha-giang');
    expect(provinceByCode('02', '2025-07-01')).toBeNull();
    expect(provinceByCode('99', '2024-01-01')).toBeNull();
  });
});
