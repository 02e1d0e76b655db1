import { provinceIdOf } from '../extract/home.ts';
import { provinces } from '../gazetteer/provinces.ts';
import type { SourceKind } from '../model/source.ts';
import { foldText } from '../model/text.ts';

const FRONT = /mttq|mat ?tran|ubmt/;
const UNION = /huu ?nghi|friendship|\bvufo\b|\b[a-z]{1,4}ufo\b/;
const PRESS = /\b(?:bao|tap chi|news|times|magazine)\b/;
/** One to four words behind the name of a level; a lookahead, since the next level may stand among them. */
const NAME = '(?=((?:\\p{L}[\\p{L}.]*\\s*-?\\s*){1,4}))';
const PROVINCE = new RegExp(`(?<!\\p{L})(?:tỉnh\\s+|thành phố\\s+|tp\\.?\\s*)${NAME}`, 'giu');
/** Units below a province, those of before 2025-07-01 too. "Xã hội" is society, a "hợp tác xã" a cooperative. */
const BELOW =
  /(?<!\p{L}|hợp tác )(?:xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|thôn|khu phố|tổ dân phố)\s+(?!hội(?!\p{L}))([\p{L}\d]+(?:\s+[\p{L}\d]+)*)/giu;
/** Names are written with a capital, or are numbers. */
const IS_NAME = /^(?:\d+|(?:\p{Lu}[\p{L}\d]*\s*)+)/u;
/** Second-level domains under which the authorities and the Party of a province have their hosts, below a label of its name. */
const OF_PROVINCE = /(?:^|\.)(?:tp)?([a-z]+?)(?:city)?\.(?:gov|dcs)\.vn$/;
const BY_LABEL: ReadonlyMap<string, string> = new Map(
  provinces.map(({ id }) => [id.replace(/^province:/, '').replaceAll('-', ''), id]),
);

/** A first guess at what kind of house has a name and host. */
export function kindOf(name: string, host: string): SourceKind {
  const words = `${foldText(name)} ${host}`.toLowerCase();
  if (PRESS.test(words)) return 'PRESS';
  if (UNION.test(words)) return 'FRIENDSHIP_UNION';
  return FRONT.test(words) ? 'FRONT' : 'PRESS';
}

/**
 * The province that a name tells ("tỉnh Cao Bằng"); without a place in the name the one whose host it is ("mttq.caobang.gov.vn").
 * Null where neither tells it.
 */
export function provinceIn(name: string, host: string): string | null {
  const named = [...name.matchAll(PROVINCE)];
  for (const [level, behind = ''] of named) {
    const id = provinceOf(level, behind);
    if (id !== null) return id;
  }
  if (named.length > 0 || localityIn(name) !== null) return null;
  return BY_LABEL.get(OF_PROVINCE.exec(host)?.[1] ?? '') ?? null;
}

/** By as many words as name one; with its level too, for "TP.HCM". */
function provinceOf(level: string, behind: string): string | null {
  const words = behind.trim().split(/\s+/);
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    const id = provinceIdOf(name) ?? provinceIdOf(level.trim() + name);
    if (id !== null && name !== '') return id;
  }
  return null;
}

/** The commune, ward or former district that a name tells, as it is written; null where it tells none. */
export function localityIn(name: string): string | null {
  for (const [unit, words = ''] of name.matchAll(BELOW)) {
    const own = IS_NAME.exec(words)?.[0];
    if (own !== undefined) return unit.slice(0, unit.length - words.length + own.length).trim();
  }
  const town = [...name.matchAll(PROVINCE)].find(
    ([level, behind = '']) => provinceOf(level, behind) === null,
  );
  return town === undefined ? null : `${town[0]}${town[1]}`.trim();
}
