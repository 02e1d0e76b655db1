import { provinces } from '../src/gazetteer/provinces.ts';
import { type Province, valueOn } from '../src/model/province.ts';
import { accentKey, foldText } from '../src/model/text.ts';
import type { CalendarDate } from '../src/model/time.ts';

/** Whether a unit exists on a day. */
export function existsOn(province: Province, on: CalendarDate): boolean {
  return province.abolishedOn === null || on < province.abolishedOn;
}

/** Hyphens, dashes, dots and runs of space do not tell spellings apart; nor do the words for province and city. */
function plain(name: string): string {
  return name
    .replace(/[-\u2010-\u2015.,\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/^(tỉnh|tinh|thành phố|thanh pho|tp|thủ đô|thu do)\s+/iu, '')
    .replace(/\s+(province|city)$/iu, '');
}

const byAccents = new Map<string, Province>();
const byLetters = new Map<string, Province>();
for (const province of provinces) {
  for (const name of [province.name, province.englishName, ...province.aliases].map(plain)) {
    byAccents.set(accentKey(name), province);
    byLetters.set(foldText(name), province);
  }
}

/**
 * The unit with a name in any spelling (with or without diacritics, either tone placement, an alias, the English name);
 * null where there is none. Diacritics that are typed must be right: "Hà Nam" is not "Hả Nam".
 */
export function provinceByName(name: string): Province | null {
  const wanted = plain(name.normalize('NFC'));
  const letters = foldText(wanted);
  const found = accentKey(wanted) === letters ? byLetters.get(letters) : byAccents.get(accentKey(wanted));
  return found ?? null;
}

/** The unit that has a code of the General Statistics Office on a day; seven codes changed meaning on 2025-07-01. */
export function provinceByCode(code: string, on: CalendarDate): Province | null {
  return (
    provinces.find((province) => existsOn(province, on) && valueOn(province.codes, on) === code.trim()) ??
    null
  );
}
