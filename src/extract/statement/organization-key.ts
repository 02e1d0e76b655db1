import { accentKey } from '../../model/text.ts';

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ub[. ]?mttq/gu, 'ủy ban mttq'],
  [/(?<!\p{L})(ubtw|ubtư) ?mttq/gu, 'ủy ban trung ương mttq'],
  [/mặt trận tổ quốc/g, 'mttq'],
  [/mttqvn/g, 'mttq việt nam'],
  [/(?<!\p{L})(ủy ban )?mttq( việt nam| vn)?/gu, 'ủy ban mttq việt nam'],
  [/ủy ban trung ương ủy ban mttq/g, 'ủy ban trung ương mttq'],
  [/(?<!\p{L})ctchn(?!\p{L})/gu, 'các tổ chức hữu nghị'],
  [/(?<!\p{L})lhctchn(?!\p{L})/gu, 'liên hiệp các tổ chức hữu nghị'],
  [/liên hiệp hữu nghị/g, 'liên hiệp các tổ chức hữu nghị'],
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})đbqh(?!\p{L})/gu, 'đại biểu quốc hội'],
  [/(?<!\p{L})(tw|t\.ư)(?!\p{L})/gu, 'trung ương'],
  [/(?<!\p{L})btv(?!\p{L})/gu, 'ban thường vụ'],
  [/(?<!\p{L})bch(?!\p{L})/gu, 'ban chấp hành'],
  [/(?<!\p{L})ghpgvn(?!\p{L})/gu, 'giáo hội phật giáo việt nam'],
  [/(?<!\p{L})(tp\.?|thành phố) ?/gu, 'thành phố '],
];

const keys = new Map<string, string>();
const CACHE_SIZE = 5000;

/** A body's name in lower case with the printed variants made one: "UB.MTTQVN tỉnh" and "Ủy ban MTTQ Việt Nam tỉnh". */
export function organizationKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  let key = accentKey(name);
  for (const [variant, full] of VARIANTS) key = key.replace(variant, full);
  key = key.replace(/\s+/g, ' ').trim();
  if (keys.size >= CACHE_SIZE) keys.clear();
  keys.set(name, key);
  return key;
}
