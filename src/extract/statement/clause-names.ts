import { type Clause, isMark, type LeftName, type NameElement } from './clause.ts';
import type { Element } from './elements.ts';

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

/** Index of the name behind "đối với" or "của": "cho thôi giữ chức Chủ tịch đối với ông A"; or null. */
export function concerned({ elements, words }: Clause, at: number): number | null {
  const word = (i: number) => (i < elements.length ? words(elements[i] as Element) : '');
  const lead =
    `${word(at)} ${word(at + 1)}` === 'đối với' ? 2 : /^(?:đối với|của|với)$/.test(word(at)) ? 1 : 0;
  if (lead === 0) return null;
  const behind = elements[at + lead]?.type === 'plural' ? at + lead + 1 : at + lead;
  return elements[behind]?.type === 'name' ? behind : null;
}
