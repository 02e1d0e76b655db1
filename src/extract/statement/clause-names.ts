import { type Clause, type Group, isMark, type LeftName, type NameElement } from './clause.ts';
import type { Element } from './elements.ts';
import type { Link } from './links.ts';

/** "các ông A và B, Phó Chủ tịch ...", "ông A và bà B đều là Phó Chủ tịch": names left of another without an office that share its own; `isElected` where a verb behind gives all of them another office. */
export function sharers(
  { elements, words }: Clause,
  left: LeftName,
  isHeld: (at: number) => boolean,
  isElected: boolean,
): readonly number[] {
  let at = left.at;
  const joined: number[] = [];
  while (at >= 2) {
    const joint = words(elements[at - 1] as Element);
    const name = elements[at - 2] as Element;
    if ((joint !== 'và' && joint !== ',') || name.type !== 'name' || isHeld(at - 2)) break;
    joined.push(at - 2);
    at -= 2;
  }
  const first = elements[at];
  if (joined.length === 0 || first?.type !== 'name') return [];
  const names = [left.at, ...joined].map((index) => elements[index] as NameElement);
  const isBare = names.every(({ honorific }) => honorific === null);
  const isPair = joined.length === 1;
  const opens = elements[at - 1];
  const shares =
    (first.isPlural && left.mark !== '(') ||
    // "B, C (Phó Chủ tịch)", unless a verb behind the bracket gives all of them another office
    (left.mark === '(' && isBare && !isElected) ||
    // "đồng chí A, đồng chí B - Phó Chủ tịch O": whom nothing else is said of
    (isPair && left.mark !== ',' && names.every(({ honorific }) => honorific !== null)) ||
    // "; đồng chí A, đồng chí B, Phó Chủ tịch O": an item of a list
    (isPair &&
      (isMark(opens, ';') || isMark(opens, ':')) &&
      left.mark !== '(' &&
      names.every(({ honorific }) => honorific === 'đồng chí')) ||
    // "; A và B, Phó Chủ tịch", ": A, B - Phó Chủ tịch": an item of a list of bare names
    (isBare && left.mark !== '(' && (isMark(opens, ';') || isMark(opens, ':'))) ||
    // "A và B - Phó Chủ tịch", "A, B, Phó Chủ tịch" in a list of bare names
    (isPair && isBare && left.mark === (words(elements[left.at - 1] as Element) === 'và' ? '-' : ','));
  return shares ? joined : [];
}

/** Elements of ", khóa XII, nhiệm kỳ 2021 - 2026". */
const LONGEST_TERM = 11;

/** Index behind a term that stands behind an office, with or without a comma before it. */
function behindTerm({ elements, words }: Clause, at: number): number {
  if (elements[at]?.type === 'note') return at + 1;
  const first = elements[at + 1];
  if (!isMark(elements[at], ',') || first === undefined || !/^(?:nhiệm|khóa)$/.test(words(first))) return at;
  const end = elements.slice(at, at + LONGEST_TERM).findIndex((element) => words(element) === 'đối');
  return end < 0 ? at : at + end;
}

/**
 * Whom an office concerns that a verb, or "chức vụ", stands before: "miễn nhiệm chức vụ Chủ tịch khóa II của ông A", "bầu: chức vụ Chủ
 * tịch đối với ông A, Bí thư X, và chức vụ Phó Chủ tịch đối với ông B"; with the verb that says how it came to him or left him.
 */
export function concernedBy(
  clause: Clause,
  before: { readonly at: number; readonly kind: Link },
  behindOffice: number,
): { readonly at: number; readonly link: Link } | null {
  const { elements } = clause;
  const word = (i: number) => (i < elements.length ? clause.words(elements[i] as Element) : '');
  const behind = behindTerm(clause, behindOffice);
  const lead = `${word(behind)} ${word(behind + 1)}` === 'đối với' ? behind + 1 : behind;
  if (!/^(?:đối với|của|với)$/.test(word(lead))) return null;
  const at = elements[lead + 1]?.type === 'plural' ? lead + 2 : lead + 1;
  if (elements[at]?.type !== 'name') return null;
  if (before.kind === 'LEAVE') return { at, link: 'LEAVE' };
  if (before.kind === 'IS' || word(lead) === 'của') return null;
  if (before.kind !== 'HOLD') return { at, link: before.kind };
  for (let i = before.at - 1; i >= 0 && !isMark(elements[i], ';'); i--) {
    const verb = elements[i];
    if (verb?.type === 'link' && verb.link !== 'HOLD' && verb.link !== 'IS') return { at, link: verb.link };
  }
  return { at, link: 'HOLD' };
}

const ELECTING = /^(?:bầu|cử|bổ nhiệm|chỉ định|phê chuẩn|hiệp thương)/;

/**
 * "Theo đề nghị của ông A, các đại biểu đã bầu Ủy viên UBND tỉnh": whether a verb says that others elect, so that the name before it is not
 * theirs whom they elect; "ông A được HĐND tỉnh bầu" is.
 */
export function isOfOthers({ elements, words }: Clause, nameAt: number, verbAt: number): boolean {
  const verb = elements[verbAt];
  if (verb?.type !== 'link' || verb.link === 'HOLD' || !ELECTING.test(words(verb))) return false;
  return elements.slice(nameAt + 1, verbAt).every((element) => words(element) !== 'được');
}

/** Elements between a name and the dash before its office in an item of a board. */
const LONGEST_DESCRIPTION = 24;

/**
 * "- Ông A, Phó Tổng Giám đốc Công ty X - Phó Chủ tịch;": who an item of a board is about, where the words behind the comma are no
 * office and the one that closes the item is; null where none is. "Ủy viên" and "Trưởng ban" may be of a burial or a contest.
 */
export function memberOf({ elements, words }: Clause, { from, to, offices }: Group): number | null {
  if (!isMark(elements[from - 1], '-') || offices.length > 1) return null;
  const end = elements[to];
  if (to < elements.length - 1 || (end !== undefined && end.type !== 'mark')) return null;
  const { family, unit } = (offices[0] as Group['offices'][number]).office.title.head;
  if (family !== 'GENERAL' || unit) return null;
  for (let at = from - 2; at >= 0 && at > from - LONGEST_DESCRIPTION; at--) {
    const element = elements[at] as Element;
    if (element.type === 'name')
      return element.honorific !== null && isMark(elements[at + 1], ',') && at <= 2 ? at : null;
    const isRetired = element.type === 'link' && words(element) === 'nghỉ';
    if (isRetired || isMark(element, ',')) continue;
    if (!/^(?:other|place|note|organization|office)$/.test(element.type)) return null;
  }
  return null;
}

/** "Nguyên Tỉnh ủy viên, nguyên Chủ tịch O.": whether a sentence is offices and nothing else. */
export const isLineOfOffices = ({ elements }: Clause, { from, to }: Group): boolean =>
  from === 0 && (to === elements.length || (to === elements.length - 1 && isMark(elements[to], '.')));
