import { provinces } from '../src/gazetteer/provinces.ts';
import { type Province, valueOn } from '../src/model/province.ts';
import { accentKey, foldText } from '../src/model/text.ts';
import type { CalendarDate } from '../src/model/time.ts';

/** Whether a unit exists on a day. */
export function existsOn(province: Province, on: CalendarDate): boolean {
  return province.abolishedOn === null || on < province.abolishedOn;
}

/** What people type beside the spellings that articles have, which the gazetteer knows. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  'province:ho-chi-minh': ['HCMC'],
  'province:hue': ['Cố đô Huế'],
  'province:dak-lak': ['Đăk Lắk', 'Đắk Lăk', 'Đắc Lắk', 'Đak Lak'],
  'province:dak-nong': ['Đak Nông'],
};

/** Words that say no more than "a province-level unit of Viet Nam". */
const BEFORE = /^(?:tỉnh|tinh|thành phố|thanh pho|tp|t p|thủ đô|thu do|province of|city of)\s+/iu;
const AFTER = /(?:\s+(?:province|city))?(?:\s+vi[eệ]t ?nam)?$/iu;

/** A name without those words; punctuation is a blank. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(BEFORE, '')
    .replace(AFTER, '');

/** Blanks do not tell names apart: "Đà Nẵng" is "Danang", "Kon Tum" is "Kontum". */
const joined = (key: string): string => key.replaceAll(' ', '');
const accented = (name: string): string => joined(accentKey(name));
const unaccented = (name: string): string => joined(foldText(name));

const byAccents = new Map<string, Province>();
const byLetters = new Map<string, Province>();
for (const province of provinces) {
  const names = [province.name, province.englishName, ...province.aliases, ...(TYPED[province.id] ?? [])];
  for (const name of names.map(plain)) {
    byAccents.set(accented(name), province);
    byLetters.set(unaccented(name), province);
  }
}

/**
 * The unit with a name in any spelling: with or without diacritics, either tone placement, an alias, the English name, with or
 * without "tỉnh", "TP." or "Province"; null where there is none. Diacritics that are typed must be right: "Hà Nam" is not
 * "Hả Nam". Linear in the length of the name.
 */
export function provinceByName(name: string): Province | null {
  const wanted = plain(name.slice(0, MAX_NAME_LENGTH));
  const letters = unaccented(wanted);
  const found = accented(wanted) === letters ? byLetters.get(letters) : byAccents.get(accented(wanted));
  return found ?? null;
}

/** Longer than any name with all that may stand around it. */
const MAX_NAME_LENGTH = 200;

/** The unit that has a code of the General Statistics Office on a day; seven codes changed meaning on 2025-07-01. */
export function provinceByCode(code: string, on: CalendarDate): Province | null {
  return (
    provinces.find((province) => existsOn(province, on) && valueOn(province.codes, on) === code.trim()) ??
    null
  );
}
