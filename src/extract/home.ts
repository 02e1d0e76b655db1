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
    const [exact] = BY_ACCENTS.get(accentKey(name)) ?? [];
    if (exact !== undefined) return exact;
    const [folded, ...others] = BY_LETTERS.get(foldText(name)) ?? [];
    if (folded !== undefined && others.length === 0) return folded;
  }
  return null;
}

/** Ids of provinces by each of their names, in the order of the gazetteer. */
function byName(key: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name, englishName, aliases } of provinces)
    for (const text of new Set([name, englishName, ...aliases].map(key))) {
      const same = ids.get(text);
      if (same === undefined) ids.set(text, [id]);
      else same.push(id);
    }
  return ids;
}

const BY_ACCENTS = byName(accentKey);
const BY_LETTERS = byName(foldText);

/** The unit that a province became part of, and the first day of it; null for one that still is, and for no province. */
export function mergerOf(provinceId: string): { readonly into: string; readonly on: CalendarDate } | null {
  const province = provinceById(provinceId);
  if (province === null || province.mergedIntoId === null || province.abolishedOn === null) return null;
  return { into: province.mergedIntoId, on: province.abolishedOn };
}
