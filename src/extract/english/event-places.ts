import type { Token } from '../statement/tokens.ts';
import { heads, words } from './body-words.ts';
import type { EnglishElement } from './elements.ts';
import type { EnglishScene } from './event-details.ts';
import { isMonth, isSyllable } from './names.ts';

/** Where a sentence says that an event takes place; a province of null is somewhere abroad. */
export interface EnglishEventPlace {
  readonly provinceId: string | null;
}

/**
 * Where an event takes place by the words of a sentence: "in Cao Lanh city", "in the central city of Hue", "in Vientiane"; null
 * where they say nothing. Of several places the nearest to a token counts, a province before a place abroad.
 */
export function eventPlace(
  { parse }: EnglishScene,
  sentence: number,
  near: number,
): EnglishEventPlace | null {
  let best: EnglishEventPlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  const { tokens } = parse.reading;
  const elements = parse.elements[sentence] ?? [];
  const take = (at: number, provinceId: string | null, penalty: number) => {
    const distance = Math.abs(at - near) + (at < near ? 5 : 0) + penalty;
    if (distance < least) [best, least] = [{ provinceId }, distance];
  };
  for (const [index, element] of elements.entries()) {
    if (isUnknownTown(elements, index, tokens)) {
      take(element.from, null, ABROAD);
      continue;
    }
    // "at the Hanoi Opera House"
    if (element.type === 'body' && /^(?:at|in)$/.test(leadWord(elements, index) ?? '')) {
      const place = element.body.places.findLast(({ kind }) => kind === 'PROVINCE' || kind === 'TOWN');
      if (place !== undefined) take(element.from, place.id, 6);
    }
    if (element.type !== 'place') continue;
    const { kind, id } = element.place;
    const lead = leadBefore(elements, index);
    if (kind === 'COUNTRY' && lead === 'in' && isLead(elements[index - 1])) take(element.from, null, ABROAD);
    if (kind !== 'PROVINCE' && kind !== 'TOWN') continue;
    // "Hanoi - " heads the report
    const isDateline = index === 0 && tokens[element.to]?.key === '-';
    if (lead === null && !isDateline) continue;
    take(element.from, id, (isDateline ? 40 : 0) + (lead === 'at' ? 8 : 0));
  }
  return best;
}

/** The word before an element, "the" skipped. */
function leadWord(elements: readonly EnglishElement[], index: number): string | null {
  const before = elements[index - 1];
  const word = before?.type === 'word' && before.key === 'the' ? elements[index - 2] : before;
  return word?.type === 'word' ? word.key : null;
}

/** A place abroad counts only where no province is named: "experts trained in Ukraine met in Hai Phong". */
const ABROAD = 1000;

const isLead = (element: EnglishElement | undefined) => element?.type === 'word' && element.key === 'in';

/** "in Vientiane", "in Osaka": a capital behind "in" that is spelt as no Vietnamese syllable is and that no list knows. */
function isUnknownTown(
  elements: readonly EnglishElement[],
  index: number,
  tokens: readonly Token[],
): boolean {
  const element = elements[index] as EnglishElement;
  if (!isLead(elements[index - 1]) || (element.type !== 'word' && element.type !== 'name')) return false;
  const token = tokens[element.from] as Token;
  return (
    token.capital &&
    !token.allCapitals &&
    !isMonth(token.key) &&
    !isSyllable(token.key) &&
    !heads.has(token.key) &&
    !words.has(token.key)
  );
}

/** Whether "in", "at" or "to" leads to a place, over "the central province of" and over a place and a comma. */
function leadBefore(elements: readonly EnglishElement[], index: number): string | null {
  for (let i = index - 1; i >= Math.max(0, index - 9); i--) {
    const element = elements[i] as EnglishElement;
    if (element.type === 'word') {
      if (/^(?:in|at|to|visited|visiting|across|around)$/.test(element.key)) return element.key;
      if (/^(?:from|between|with|by|for|than)$/.test(element.key)) return null;
      continue;
    }
    if (element.type === 'place' || (element.type === 'mark' && (element.key === ',' || element.key === "'")))
      continue;
    if (element.type === 'body' && i < index - 1) return elements[i - 1]?.type === 'word' ? 'at' : null;
    if (element.type === 'name' || element.type === 'body') continue;
    return null;
  }
  return null;
}
