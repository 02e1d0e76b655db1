import { expect, test } from 'vitest';
import { countries, countryById } from '../../src/gazetteer/countries.ts';
import { COUNTRY_NAMES, FOREIGN_PLACES } from '../../src/gazetteer/country-names.ts';

test.each([
  ['us', 'Hoa Kỳ'],
  ['gb', 'Anh'],
  ['ps', 'Palestine'],
  ['la', 'Lào'],
  ['cz', 'Séc'],
])('country:%s is printed as %s', (code, name) => {
  expect(countryById(`country:${code}`)?.name).toBe(name);
});

test('every name and place abroad is of a country that is', () => {
  const codes = new Set(countries.map(({ code }) => code));
  expect(
    [...Object.keys(COUNTRY_NAMES), ...Object.values(FOREIGN_PLACES)].filter((code) => !codes.has(code)),
  ).toEqual([]);
});

test('Viet Nam is not among the countries abroad', () => {
  expect(countryById('country:vn')).toBeNull();
});
