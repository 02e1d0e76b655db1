import { remembered } from '../model/memo.ts';
import { accentKey, foldText } from '../model/text.ts';

/**
 * Abbreviations of names of bodies, by `accentKey`, in the order in which they are undone. Whole words only. Extraction has
 * variants of its own to find bodies by; these make ids, which must stay the same when extraction is tuned.
 */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = (
  [
    ['t\\.?\\s?ư\\.?|t\\.?w\\.?', 'trung ương'],
    ['ubtw|ubtư', 'ủy ban trung ương'],
    ['ub\\.?\\s?mttq\\s?vn|ub\\.?\\s?mttq|ubmt', 'ủy ban mttq'],
    ['mttq\\s?vn|mttq', 'mặt trận tổ quốc'],
    ['mặt trận tổ quốc(?: việt nam| vn)?', 'mặt trận tổ quốc việt nam'],
    ['btt', 'ban thường trực'],
    ['btv', 'ban thường vụ'],
    ['bch', 'ban chấp hành'],
    ['ubnd', 'ủy ban nhân dân'],
    ['ubkt', 'ủy ban kiểm tra'],
    ['hđnd', 'hội đồng nhân dân'],
    ['đbqh', 'đại biểu quốc hội'],
    ['cctchn|ctchn', 'các tổ chức hữu nghị'],
    ['lh\\s?các tổ chức hữu nghị|lhctchn|lhhn|liên hiệp hữu nghị', 'liên hiệp các tổ chức hữu nghị'],
    ['vufo', 'liên hiệp các tổ chức hữu nghị việt nam'],
    ['tp', 'thành phố'],
    ['ub', 'ủy ban'],
    ['vn', 'việt nam'],
  ] as const
).map(([short, full]) => [new RegExp(`(?<![\\p{L}\\d])(?:${short})(?![\\p{L}\\d])`, 'gu'), full]);

/** What of an organisation draft its key is made of. */
export interface NamedBody {
  readonly name: string;
  readonly provinceId: string | null;
}

/**
 * The key under which the spellings of one body's name meet: letters without case and tone placement, abbreviations written
 * out ("UBMTTQ", "Ủy ban MTTQVN" and "MTTQ Việt Nam" are all the Front's committee), the province's own name and the words
 * "tỉnh" or "thành phố" parted off, since the body's scope says them. District and commune names stay. It is a key, not a
 * name: never show it.
 */
export const organizationKey = ({ name, provinceId }: NamedBody): string =>
  keyOf(`${provinceId ?? ''}\n${name}`);

const keyOf = remembered((provinceAndName) => {
  const lineBreak = provinceAndName.indexOf('\n');
  const provinceId = provinceAndName.slice(0, lineBreak);
  const name = provinceAndName.slice(lineBreak + 1);
  let key = accentKey(name)
    .replace(/[–—‑]/g, '-')
    .replace(/\s*-\s*/g, ' - ')
    // The look behind keeps a long run of points from being tried from each of its points.
    .replace(/(?<![.,;:"“”'’])[.,;:"“”'’]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [short, full] of ABBREVIATIONS) key = key.replace(short, full);
  key = key
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:cũ|mới)\)$/u, '')
    .trim();
  if (provinceId !== '') key = withoutProvince(key, provinceId.slice(provinceId.indexOf(':') + 1));
  return ofTheFront(key);
});

/** Cuts a final "tỉnh X", "thành phố X", "X" or bare level word off, X being the province of that slug. */
function withoutProvince(key: string, slug: string): string {
  const words = key.split(' ');
  const tail = (length: number) =>
    foldText(
      words
        .slice(-length)
        .filter((word) => word !== '-')
        .join('-'),
    );
  for (let length = 1; length < Math.min(7, words.length); length += 1) {
    if (tail(length) !== slug) continue;
    words.length -= length;
    break;
  }
  const rest = words.join(' ').replace(/ (?:tỉnh|thành phố)$/u, '');
  return rest === '' ? key : rest;
}

/** "Mặt trận Tổ quốc Việt Nam" alone means its committee; without a place, the central one. */
function ofTheFront(key: string): string {
  return /^mặt trận tổ quốc việt nam/u.test(key)
    ? `ủy ban ${key}`
    : key.replace(/^trung ương (?=mặt trận tổ quốc)/u, 'ủy ban trung ương ');
}

const KIND_WORDS =
  /^(?:bộ|sở|ban|phòng|cục|vụ|viện|tổ|hội|chi hội|cụm|khối|trung tâm|văn phòng|quỹ|trường|công ty|tổ chức|department|ministry|association|committee|center|centre|office|union)$/u;

/** Whether a name is but the word for its kind ("Bộ", "Chi hội"): which one is meant only its text knows. */
export const isKindWord: (name: string) => boolean = remembered(
  (name) => KIND_WORDS.test(accentKey(name).trim()),
  1_000,
);

/** Names that ask "of which province?": they end in a level, or in a body that every province has one of. */
const OPEN_NAME = /(?:^|\s)(?:tỉnh|thành phố|tp\.?|tỉnh ủy|thành ủy|tỉnh đoàn|thành đoàn)$/u;
const isOpenName = remembered((name) => OPEN_NAME.test(accentKey(name)), 1_000);

/**
 * The name that a reader knows a body by: texts say "Ủy ban MTTQ Việt Nam tỉnh" where it is plain which, the graph says "Ủy ban
 * MTTQ Việt Nam tỉnh Cao Bằng". A name that needs no province, or has it already, stays as printed.
 */
export function fullNameOf(name: string, provinceName: string | null): string {
  return provinceName !== null && isOpenName(name) ? `${name} ${provinceName}` : name;
}
