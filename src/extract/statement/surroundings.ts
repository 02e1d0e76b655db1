import { VILLAGES } from '../../gazetteer/seats.ts';
import type { Element } from './element.ts';
import { isVietnameseSyllable, nameAt } from './names.ts';
import { officeAt } from './offices.ts';
import type { Place } from './places.ts';
import { Gap, type Token } from './tokens.ts';

/** Whether the next word stands in a list of names that a plural form of address opened: there any two capitals are a name. */
export function isListed(elements: readonly Element[]): boolean {
  for (let i = elements.length - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const element = elements[i] as Element;
    if (element.type === 'plural') return true;
    if (element.type === 'name' && element.isPlural) return true;
    if (element.type === 'mark' && element.key === ':')
      return i > 0 && (elements[i - 1]?.type === 'plural' || elements[i - 1]?.type === 'office');
    if (
      element.type === 'mark'
        ? !/^[,;-]$/.test(element.key)
        : element.type !== 'name' && element.type !== 'office' && element.type !== 'note'
    ) {
      if (element.type !== 'other' || steps > 0) return false;
    }
  }
  return false;
}

/** "hai Phó Chủ tịch (Nhữ Đình Sang, Đậu Thị Lý)": a bracket of those who hold the office. */
export function opensNames(
  tokens: readonly Token[],
  from: number,
  to: number,
  elements: readonly Element[],
): boolean {
  if (elements.at(-1)?.type !== 'office' || elements.at(-2)?.type !== 'plural') return false;
  return nameAt(tokens, from + 1, to, { strong: false, mayBeShort: false }) !== null;
}

const VILLAGE = new RegExp(`^(?:${VILLAGES})$`);

/** "thôn Đồng Me", "ấp Lê Lợi": the capitals behind are the village's, unless an office of it stands before ("Bí thư Chi bộ bản Và A Lỳ"). */
export const isOfVillage = (tokens: readonly Token[], at: number): boolean =>
  VILLAGE.test(tokens[at - 1]?.key ?? '') && /^[(,;]$/.test(tokens[at - 2]?.key ?? '');

/** "Tổng Công ty Đầu tư Phát triển Nam | Đình Vũ": capitals right behind a firm are the firm's; its officers are no officials. */
export const isOfFirm = (token: Token, last: Element | undefined): boolean =>
  last?.type === 'organization' && last.organization.head.isFirm && token.gap === Gap.SPACE;

/** Whether a name comes with a form of address. */
export const isPolite = (element: Element | undefined): boolean =>
  element?.type === 'name' && element.honorific !== null;

/** Whether a bracket tells an office, first of all or behind a comma: "(kiêm Tổng Thư ký)", "(56 tuổi, nguyên Chủ tịch xã)". */
export function isOfficeInside(
  tokens: readonly Token[],
  from: number,
  to: number,
  places: ReadonlyMap<number, Place>,
): boolean {
  for (let i = from; i < to; i++) {
    const key = tokens[i]?.key;
    if (i > from && key !== ',') continue;
    if (officeAt(tokens, tokens[i + 1]?.key === 'kiêm' ? i + 2 : i + 1, to, places) !== null) return true;
  }
  return false;
}

/** Whether the office before the comma is a party's. */
export function isBesideParty(elements: readonly Element[]): boolean {
  const mark = elements.at(-1);
  const before = elements.at(-2);
  return mark?.type === 'mark' && before?.type === 'office' && before.office.title.head.family === 'PARTY';
}

/** Whether three to five capitals stand right before a mark and an office: "Nhiếp Thành Vinh, Chủ tịch", of whatever family. */
export function isApposed(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): boolean {
  let to = from;
  while (to < limit && to < from + 6 && tokens[to]?.capital && !places.has(to)) {
    const token = tokens[to] as Token;
    if ((to > from && token.gap !== Gap.SPACE) || token.allCapitals || !isVietnameseSyllable(token.key))
      return false;
    to++;
  }
  if (to - from < 3 || to - from > 5 || to + 1 >= limit || !/^[,(-]$/.test(tokens[to]?.key ?? ''))
    return false;
  return officeAt(tokens, to + 1, limit, places) !== null;
}
