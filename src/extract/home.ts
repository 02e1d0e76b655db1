import { provinceById, provinces } from '../gazetteer/provinces.ts';
import { accentKey, foldText } from '../model/text.ts';
import type { CalendarDate } from '../model/time.ts';

const LEVEL = /^(?:tỉnh|thành phố|tp\.?)\s+/iu;

/** The name of the province with a global id, or null. */
export const provinceNameOf = (id: string): string | null => provinceById(id)?.name ?? null;

/**
 * The id of the province that a global id (`province:cao-bang`), a slug or a name in any of its spellings means, with or
 * without "tỉnh" or "thành phố"; null when it is none. A name without diacritics counts when only one province has it.
 */
export function provinceIdOf(idOrName: string): string | null {
  const wanted = idOrName.trim();
  const known = provinceById(wanted) ?? provinceById(`province:${wanted}`);
  if (known !== null) return known.id;
  for (const name of [wanted, wanted.replace(LEVEL, '')]) {
    const named = (key: (text: string) => string) =>
      provinces.filter((province) =>
        [province.name, province.englishName, ...province.aliases].some((other) => key(other) === key(name)),
      );
    const [exact] = named(accentKey);
    if (exact !== undefined) return exact.id;
    const folded = named(foldText);
    if (folded.length === 1 && folded[0] !== undefined) return folded[0].id;
  }
  return null;
}

/** The unit that a province became part of, and the first day of it; null for one that still is, and for no province. */
export function mergerOf(provinceId: string): { readonly into: string; readonly on: CalendarDate } | null {
  const province = provinceById(provinceId);
  if (province === null || province.mergedIntoId === null || province.abolishedOn === null) return null;
  return { into: province.mergedIntoId, on: province.abolishedOn };
}
