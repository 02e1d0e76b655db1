import { describe, expect, it } from 'vitest';
import { existsOn, provinceByCode, provinceByName } from '../../resolvers/province-name.ts';
import { provinces } from '../../src/gazetteer/provinces.ts';
import { valueOn } from '../../src/model/province.ts';

/** A name as it is typed on a keyboard without Vietnamese. */
const bare = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What people write around a name. */
const AROUND: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => ` ${name}  `,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', ''),
  (name) => name.replaceAll(' ', '-'),
  (name) => `tỉnh ${name}`,
  (name) => `Tỉnh ${name}`,
  (name) => `TỈNH ${name.toUpperCase()}`,
  (name) => `tinh ${name}`,
  (name) => `Thành phố ${name}`,
  (name) => `thanh pho ${name}`,
  (name) => `TP ${name}`,
  (name) => `TP. ${name}`,
  (name) => `TP.${name}`,
  (name) => `T.P. ${name}`,
  (name) => `${name} Province`,
  (name) => `${name} City`,
  (name) => `${name}, Viet Nam`,
  (name) => `${name} Province, Vietnam`,
  (name) => `Province of ${name}`,
];

describe('a province by name', () => {
  it.each(provinces.map((province) => [province.name, province] as const))(
    '%s is found by each of its spellings',
    (_name, province) => {
      const englishName = province.englishName.replace(/ City$/, '');
      const spellings = [province.name, bare(province.name), englishName].flatMap((name) =>
        AROUND.map((around) => around(name)),
      );
      const all = [...spellings, ...province.aliases, ...province.aliases.map(bare), province.englishName];
      const wrong = all.filter((spelling) => provinceByName(spelling)?.id !== province.id);
      expect(all.length).toBeGreaterThan(60);
      expect(wrong).toEqual([]);
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
    ['Saigon', 'province:ho-chi-minh'],
    ['HCMC', 'province:ho-chi-minh'],
    ['Hanoi', 'province:ha-noi'],
    ['Thua Thien-Hue Province', 'province:hue'],
    ['Cố đô Huế', 'province:hue'],
    ['Đăk Lắk', 'province:dak-lak'],
    ['Daklak', 'province:dak-lak'],
    ['BR-VT', 'province:ba-ria-vung-tau'],
  ])('%s is found', (name, id) => {
    expect(provinceByName(name)?.id).toBe(id);
  });

  it.each([
    '',
    ' ',
    'Hả Nam',
    'Atlantis',
    'tỉnh',
    'TP.',
    'Cao',
    'Hà',
    '15',
    'Viet Nam',
    'Province',
    'Bình Dưỡng',
  ])('"%s" is nobody', (name) => {
    expect(provinceByName(name)).toBeNull();
  });
});

/** Codes of the General Statistics Office before and since the merger (QĐ 124/2004/QĐ-TTg and QĐ 19/2025/QĐ-TTg). */
const REUSED = [
  ['15', 'yen-bai', 'lao-cai'],
  ['24', 'bac-giang', 'bac-ninh'],
  ['44', 'quang-binh', 'quang-tri'],
  ['52', 'binh-dinh', 'gia-lai'],
  ['80', 'long-an', 'tay-ninh'],
  ['82', 'tien-giang', 'dong-thap'],
  ['91', 'kien-giang', 'an-giang'],
] as const;
const BEFORE = '2025-06-30';
const SINCE = '2025-07-01';

describe('a province by code', () => {
  it.each(REUSED)('%s was that of %s and is that of %s', (code, before, since) => {
    expect(provinceByCode(code, '2020-01-01')?.id).toBe(`province:${before}`);
    expect(provinceByCode(code, BEFORE)?.id).toBe(`province:${before}`);
    expect(provinceByCode(code, SINCE)?.id).toBe(`province:${since}`);
    expect(provinceByCode(code, '2026-11-22')?.id).toBe(`province:${since}`);
  });

  it('is another one in exactly those seven cases', () => {
    const codes = Array.from({ length: 100 }, (_none, n) => `${n}`.padStart(2, '0'));
    const changed = codes.filter((code) => {
      const [before, since] = [provinceByCode(code, BEFORE), provinceByCode(code, SINCE)];
      return before !== null && since !== null && before.id !== since.id;
    });
    expect(changed).toEqual(REUSED.map(([code]) => code));
  });

  it.each([
    [BEFORE, 63],
    [SINCE, 34],
  ])('on %s belongs to one of %i units, each with one of its own', (on, units) => {
    const there = provinces.filter((province) => existsOn(province, on));
    expect(there).toHaveLength(units);
    const codes = there.map(({ codes }) => valueOn(codes, on) ?? '');
    expect(codes.map((code) => provinceByCode(code, on)?.id)).toEqual(there.map(({ id }) => id));
  });

  it('does not exist where the unit does not', () => {
    expect(provinceByCode('02', BEFORE)?.id).toBe('province:ha-giang');
    expect(provinceByCode('02', SINCE)).toBeNull();
    expect(provinceByCode('99', '2024-01-01')).toBeNull();
  });
});
