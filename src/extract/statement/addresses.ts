import { HONORIFICS, type Honorific } from '../../gazetteer/honorifics.ts';
import { phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const honorifics = phrases(HONORIFICS);

/** The codes of the words that a form of address can begin with. */
export const addressOpeners: readonly number[] = honorifics.openers;

/** Forms of address in front of a name: the last one's kind, and its words as printed. */
export interface Address {
  readonly to: number;
  readonly value: Honorific;
  readonly text: string;
}

/** "Ông Thị Hoa": the family name Ông, before a woman's middle name. */
const isSurnameOng = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'ông' &&
  tokens[at]?.capital === true &&
  tokens[at + 1]?.key === 'thị' &&
  tokens[at + 1]?.capital === true &&
  tokens[at + 2]?.capital === true;

/** One or more forms of address in a row: "đồng chí", "ông", "Thượng tá, TS.". */
export function addressAt(tokens: readonly Token[], from: number, limit: number): Address | null {
  let to = from;
  let value: Honorific | null = null;
  let text = '';
  let isPlural = false;
  while (to < limit) {
    const found = honorifics.at(tokens, to);
    if (found === null || found.to > limit || isSurnameOng(tokens, to)) break;
    isPlural ||= found.value.isPlural;
    value = found.value;
    text = tokens
      .slice(to, found.to)
      .map((t) => t.text)
      .join('');
    if (found.to - to > 1)
      text = tokens
        .slice(to, found.to)
        .map((t, i) => (i > 0 && t.gap > 0 ? ` ${t.text}` : t.text))
        .join('');
    to = found.to;
    const next = tokens[to];
    // "ông Ông Ích Sơn": the second is the family name
    if (next?.key === 'ông' && next.capital && tokens[to + 1]?.capital) break;
    if (
      (tokens[to]?.key === '.' || tokens[to]?.key === ',' || tokens[to]?.key === '-') &&
      honorifics.at(tokens, to + 1) !== null &&
      tokens[to + 1]?.capital
    )
      to++;
    else if (tokens[to]?.key === '.' && tokens[to + 1]?.capital && value.kind !== 'CIVIL') to++;
  }
  return value === null ? null : { to, value: { ...value, isPlural }, text };
}

/** Whether a form of address begins at a token. */
export const isAddress = (tokens: readonly Token[], at: number): boolean =>
  honorifics.at(tokens, at) !== null && !isSurnameOng(tokens, at);
