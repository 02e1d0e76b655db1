import type { Claim } from './claim.ts';
import { isMark, type NameElement, type OfficeElement } from './clause.ts';
import type { Element } from './elements.ts';
import { claimsOf } from './persons.ts';

const BULLET = /^[-+*•·]$/;
const OPENING = /^(?:gồm|có|là|như|sau|đây|các|ông|bà|đồng|chí|,)$/;

/** The claims of every sentence, those that a line above it gives first; `words` tells elements apart. */
export function claimsBySentence(
  sentences: readonly (readonly Element[])[],
  words: (element: Element) => string,
): readonly (readonly Claim[])[] {
  const boards = boardClaims(sentences, words);
  return sentences.map((elements, at) => {
    const given = boards.get(at);
    const claims = claimsOf(elements, words);
    return given === undefined ? claims : [given, ...claims];
  });
}

/**
 * What the head of a board gives to those on the lines below it, by sentence: "Các Phó Chủ tịch Ủy ban MTTQ xã gồm:", and then a line
 * each, "- Ông A, Chủ tịch Hội Nông dân xã;". Lines that neither a bullet nor a number opens are no items.
 */
function boardClaims(
  sentences: readonly (readonly Element[])[],
  words: (element: Element) => string,
): ReadonlyMap<number, Claim> {
  const claims = new Map<number, Claim>();
  for (let at = 0; at < sentences.length; at++) {
    const head = boardHead(sentences[at] as readonly Element[], words);
    if (head === null) continue;
    for (let item = at + 1; item < sentences.length; item++) {
      const elements = sentences[item] as readonly Element[];
      if (isNumber(elements, words)) continue;
      const name = member(elements, isNumber(sentences[item - 1] as readonly Element[], words));
      if (name === null) break;
      claims.set(item, {
        name,
        pronoun: null,
        office: head.office,
        rule: 'official.list',
        confidence: 0.85,
        link: null,
        bodyBefore: null,
        ledBy: null,
        near: null,
      });
      at = item;
    }
  }
  return claims;
}

/** "Các Phó Chủ tịch O gồm:" at the end of a sentence: the one office of all on the lines below; null where no such head is. */
function boardHead(elements: readonly Element[], words: (element: Element) => string): OfficeElement | null {
  if (!isMark(elements.at(-1), ':')) return null;
  let at = elements.length - 2;
  while (at > 0) {
    const element = elements[at] as Element;
    if (element.type === 'office' || !(element.type !== 'name' && OPENING.test(words(element)))) break;
    at--;
  }
  const head = elements[at];
  if (head?.type !== 'office' || elements[at - 1]?.type !== 'plural') return null;
  const { organization, title } = head.office;
  // "Các Ủy viên gồm:" may be of a burial or a contest
  return organization !== null || (title.head.family === 'GENERAL' && !title.head.unit) ? head : null;
}

/** "1." alone: the stop behind an item's number cuts it off. */
const isNumber = (elements: readonly Element[], words: (element: Element) => string): boolean =>
  elements.length === 2 && isMark(elements[1], '.') && /^\d+$/.test(words(elements[0] as Element));

function member(elements: readonly Element[], isNumbered: boolean): NameElement | null {
  const isItem = isBulleted(elements);
  const name = elements[isItem ? 1 : 0];
  return (isItem || isNumbered) && name?.type === 'name' && name.honorific !== null && !name.isShort
    ? name
    : null;
}

/** Whether a sentence opens an item: its first word is a bullet. */
export const isBulleted = ([first]: readonly Element[]): boolean =>
  first?.type === 'mark' && BULLET.test(first.key);
