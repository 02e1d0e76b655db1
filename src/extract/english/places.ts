import { countries } from '../../gazetteer/countries.ts';
import { DISTRICTS } from '../../gazetteer/districts.ts';
import {
  ENGLISH_COUNTRY_WORDS,
  ENGLISH_PROVINCE_NAMES,
  ENGLISH_TOWNS,
  VIETNAM_WORDS,
} from '../../gazetteer/english-places.ts';
import { provinces } from '../../gazetteer/provinces.ts';
import { nodeId } from '../../model/id.ts';
import { foldText } from '../../model/text.ts';
import type { Token } from '../statement/tokens.ts';
import { dictionary } from './reading.ts';

/** A place in an English text, as a run of tokens. A town's or district's `id` is its province. */
export interface EnglishPlace {
  readonly from: number;
  readonly to: number;
  readonly kind: 'PROVINCE' | 'TOWN' | 'COUNTRY' | 'VIETNAM';
  /** Null for Viet Nam. */
  readonly id: string | null;
}

type Value = Pick<EnglishPlace, 'kind' | 'id'> & { readonly needsLevel: boolean };

const provinceId = (slug: string) => nodeId('PROVINCE', slug);
const value = (kind: EnglishPlace['kind'], id: string | null, needsLevel = false): Value => ({
  kind,
  id,
  needsLevel,
});

const names = dictionary<Value>([
  ...districtsOfOneProvince(),
  ...provinces.flatMap(({ id, name, englishName }) =>
    // "Ho Chi Minh" without "City" is the president
    (englishName === 'Ho Chi Minh City' ? [englishName] : [name, englishName]).map(
      (form) => [form, value('PROVINCE', id)] as const,
    ),
  ),
  ...Object.entries(ENGLISH_PROVINCE_NAMES).flatMap(([slug, forms]) =>
    forms.map((form) => [form, value('PROVINCE', provinceId(slug))] as const),
  ),
  ...Object.entries(ENGLISH_TOWNS).map(([town, slug]) => [town, value('TOWN', provinceId(slug))] as const),
  ...countries.map(({ id, englishName }) => [englishName, value('COUNTRY', id)] as const),
  ...Object.entries(ENGLISH_COUNTRY_WORDS).flatMap(([code, words]) =>
    words.split('|').map((word) => [word, value('COUNTRY', nodeId('COUNTRY', code.toLowerCase()))] as const),
  ),
  ...VIETNAM_WORDS.map((word) => [word, value('VIETNAM', null)] as const),
]);

/** Districts and towns, by their names without marks, that only one province had. */
function districtsOfOneProvince(): readonly (readonly [string, Value])[] {
  const slugs = new Map<string, Set<string>>();
  for (const [slug, list] of Object.entries(DISTRICTS)) {
    for (const district of list.split('|')) {
      const key = foldText(district);
      slugs.set(key, (slugs.get(key) ?? new Set()).add(slug));
    }
  }
  return [...slugs].flatMap(([key, found]) =>
    found.size === 1 ? [[key, value('TOWN', provinceId([...found][0] as string), true)] as const] : [],
  );
}

const LEVELS = new Set(['city', 'town', 'district', 'township', 'districts', 'commune']);
/** Short forms that are common words in small letters. */
const CAPITALS_ONLY = new Set(['us', 'uk', 'uae', 'usa', 'prc', 'rok', 'dprk', 'srv']);

/** The place that begins at a token, the longest, or null. */
function placeAt(tokens: readonly Token[], from: number): EnglishPlace | null {
  const first = tokens[from] as Token;
  if (!first.capital && first.key !== 'the') return null;
  const found = names.at(tokens, from);
  if (found === null) return null;
  const last = tokens[found.to - 1] as Token;
  if (
    !last.capital ||
    (CAPITALS_ONLY.has(first.key) && found.to === from + 1 && !/^(?:U|\p{Lu}o?\p{Lu})/u.test(first.text))
  )
    return null;
  if (
    found.value.needsLevel &&
    !LEVELS.has(tokens[found.to]?.key ?? '') &&
    !LEVELS.has(tokens[from - 1]?.key ?? '')
  )
    return null;
  return { from, to: found.to, kind: found.value.kind, id: found.value.id };
}

/** The places of a text by their first token: provinces, towns of provinces, countries and their adjectives, Viet Nam. They do not overlap. */
export function placesOf(tokens: readonly Token[]): ReadonlyMap<number, EnglishPlace> {
  const found = new Map<number, EnglishPlace>();
  for (let i = 0; i < tokens.length; i++) {
    const place = placeAt(tokens, i);
    if (place === null) continue;
    found.set(i, place);
    i = place.to - 1;
  }
  return found;
}
