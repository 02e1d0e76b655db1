import { titleHeadAt } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

/** A sentence as a run of tokens, `to` exclusive; never empty. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Words after which a full stop does not end a sentence: academic and civil abbreviations, cut given names apart. */
const ABBREVIATIONS = new Set(
  'ts ths th ks cn bs pgs gs tp tx tt p q h t.p đ/c đc ub no vs mr mrs ms dr st vv nxb ht uv uvt tư btt'.split(
    ' ',
  ),
);
const LONGEST_SENTENCE = 600;
const CLOSING = new Set(['"', ')', ']', "'"]);
const OPEN_ENDED = new Set([',', ';', ':', '-', '(']);

function endsAtStop(tokens: readonly Token[], i: number): boolean {
  const stop = tokens[i] as Token;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (next === undefined) return true;
  if (stop.key !== '.') return next.gap > Gap.NONE || CLOSING.has(next.key);
  if (next.gap === Gap.NONE) return false;
  if (next.gap >= Gap.LINE) return true;
  if (before?.gap !== undefined && stop.gap === Gap.NONE && before.kind === 'word') {
    // "TS. Phan", "K. BANG", "T.Ư", but a sentence may well end in a capital: "khóa V."
    if (ABBREVIATIONS.has(before.key)) return false;
    if (before.text.length === 1 && before.capital && next.capital && !/^[IVX]$/.test(before.text))
      return false;
  }
  return next.capital || next.kind === 'number' || next.kind === 'mark';
}

const ADDRESS = new Set(['ông', 'bà', 'chí', 'đ', 'c', 'ngài']);

/** A line that stops behind an office's words ("Phó Bí thư") or inside a name begun behind "đồng chí" goes on in the next. */
function isCutShort(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = Math.max(from, at - 5); i < at; i++) if (titleHeadAt(tokens, i)?.to === at) return true;
  let names = 0;
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) {
    const token = tokens[i] as Token;
    if (ADDRESS.has(token.key)) return names > 0 && names < 3;
    if (!token.capital) return false;
    names++;
  }
  return false;
}

/**
 * Cuts tokens into sentences at . ? ! and at blank lines; a line break ends one too, unless the line stops in the middle of
 * something: after a comma, a dash, a bracket, or before a small letter (pages break lines inside sentences).
 */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    // No sentence is that long; the passes that look around inside one stay linear on text without full stops
    if (i - from >= LONGEST_SENTENCE) close(i);
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (i > from && before !== undefined && token.gap >= Gap.LINE) {
      const isOpen = OPEN_ENDED.has(before.key) && before.key !== ':' && before.key !== ';';
      const goesOn = token.kind === 'word' && (!token.capital || isCutShort(tokens, i, from));
      if (token.gap === Gap.PARAGRAPH ? !(before.key === ',' && token.kind === 'word') : !(isOpen || goesOn))
        close(i);
    }
    if (token.key === '.' || token.key === '?' || token.key === '!') {
      if (!endsAtStop(tokens, i)) continue;
      let end = i + 1;
      while (
        end < tokens.length &&
        CLOSING.has((tokens[end] as Token).key) &&
        (tokens[end] as Token).gap === Gap.NONE
      )
        end++;
      close(end);
      i = end - 1;
    }
  }
  close(tokens.length);
  return sentences;
}
