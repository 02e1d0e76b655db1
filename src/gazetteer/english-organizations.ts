import type { OrganizationLevel } from '../model/organization.ts';
import { foldText } from '../model/text.ts';
import { countries } from './countries.ts';
import { ENGLISH_COUNTRY_WORDS } from './english-places.ts';
import { provinceById } from './provinces.ts';

/** A body as an English text names it. */
export interface EnglishBodyName {
  readonly name: string;
  readonly level: OrganizationLevel | null;
  readonly provinceId: string | null;
}

/** Names of central bodies, by the whole English name in lower case without marks, articles left out. */
const CENTRAL: readonly (readonly [RegExp, string])[] = [
  [/^(?:viet ?nam union of friendship organi[sz]ations|vufo)$/u, 'Liên hiệp các tổ chức hữu nghị Việt Nam'],
  [
    /^(?:viet ?nam fatherland front|vff) central committee$|^central committee of the (?:viet ?nam fatherland front|vff)$|^vffcc$/u,
    'Ủy ban Trung ương MTTQ Việt Nam',
  ],
  [
    /^presidium of the (?:viet ?nam fatherland front|vff) central committee$/u,
    'Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
  ],
  [/^(?:people's aid co-?ordinating committee|paccom)$/u, 'Ban Điều phối viện trợ nhân dân'],
  [/^(?:communist )?party central committee$|^cpv central committee$/u, 'Ban Chấp hành Trung ương Đảng'],
  [/^politburo$/u, 'Bộ Chính trị'],
  [/^(?:party central committee's )?secretariat$/u, 'Ban Bí thư Trung ương Đảng'],
  [/^national assembly(?: of viet ?nam)?$/u, 'Quốc hội'],
  [/^ministry of foreign affairs(?: of viet ?nam)?$/u, 'Bộ Ngoại giao'],
  [/^viet ?nam women's union$/u, 'Hội Liên hiệp Phụ nữ Việt Nam'],
  [
    /^viet ?nam association of victims of agent orange\/dioxin$|^vava$/u,
    'Hội Nạn nhân chất độc da cam/dioxin Việt Nam',
  ],
  [/^viet ?nam peace committee$/u, 'Ủy ban Hòa bình Việt Nam'],
  [/^viet ?nam red cross society$/u, 'Hội Chữ thập đỏ Việt Nam'],
];

/** Bodies that every province has one of, by what is left of the English name without the province; `*` is "tỉnh" or "thành phố". */
const OF_A_PROVINCE: readonly (readonly [RegExp, string, string])[] = [
  [/^union of friendship organi[sz]ations$|^friendship union$/u, 'Liên hiệp các tổ chức hữu nghị *', ''],
  [
    /^(?:viet ?nam )?(?:fatherland front|vff|front)(?: committee)?$|^committee of the (?:viet ?nam fatherland front|vff)$/u,
    'Ủy ban MTTQ Việt Nam *',
    '',
  ],
  [/^people's committee$/u, 'Ủy ban nhân dân *', ''],
  [/^people's council$/u, 'Hội đồng nhân dân *', ''],
  [/^party committee$/u, 'Tỉnh ủy', 'Thành ủy'],
  [
    /^standing board of the party committee$|^party committee's standing board$/u,
    'Ban Thường vụ Tỉnh ủy',
    'Ban Thường vụ Thành ủy',
  ],
  [/^department of (?:foreign|external) affairs$/u, 'Sở Ngoại vụ', ''],
];

const FRIENDSHIP = /^(.+?)\s*-\s*(.+?) friendship association$/u;
const VIETNAM = /^viet ?nam$/u;

/** A name with Vietnamese letters is no English one, which spares most names the comparison. */
const LATIN = /^[\x20-\x7e‐-’]*$/u;

const plain = (name: string) =>
  foldText(name).replace(/’/g, "'").replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();

const countryNames = new Map<string, string>(
  countries.flatMap(({ name, englishName, code }) =>
    [englishName, ...(ENGLISH_COUNTRY_WORDS[code]?.split('|') ?? [])].map(
      (form) => [plain(form), name] as const,
    ),
  ),
);

/**
 * The Vietnamese name of a well-known body that an English text names, so that one body under two languages is one; null where
 * the table has none. The province is not part of the name: it stands in `provinceId`.
 */
export function vietnameseName({ name, level, provinceId }: EnglishBodyName): string | null {
  if (!LATIN.test(name)) return null;
  const key = plain(name);
  const central = CENTRAL.find(([words]) => words.test(key));
  if (central !== undefined) return central[1];
  const province = provinceId === null ? null : provinceById(provinceId);
  const isLocal = level === 'PROVINCE' && province !== null;
  const rest = isLocal ? withoutProvince(key, plain(province.englishName)) : key;
  const isCity = province?.kinds[0]?.value === 'CITY';
  const scope = isCity ? 'thành phố' : 'tỉnh';
  if (isLocal) {
    const local = OF_A_PROVINCE.find(([words]) => words.test(rest));
    if (local !== undefined) return (isCity && local[2] !== '' ? local[2] : local[1]).replace('*', scope);
  }
  const friends = FRIENDSHIP.exec(rest);
  if (
    friends === null ||
    (level !== null && level !== 'CENTRAL' && level !== 'PROVINCE' && level !== 'FOREIGN')
  )
    return null;
  const sides = [friends[1], friends[2]].map((side) =>
    VIETNAM.test(side ?? '') ? 'Việt Nam' : (countryNames.get(side ?? '') ?? null),
  );
  if (sides.includes(null)) return null;
  return `Hội hữu nghị ${sides.join(' - ')}${isLocal ? ` ${scope}` : ''}`;
}

/** "cao bang provincial fatherland front committee", "... committee of cao bang province": what is left without the province and its level. */
function withoutProvince(key: string, province: string): string {
  const tight = province.replace(/\s*-\s*/g, ' - ');
  return key
    .replace(tight, ' ')
    .replace(/\b(?:provincial|province|municipal|city's|city)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ of(?: the)?$/u, '')
    .trim();
}
