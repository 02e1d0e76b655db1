import { type Key, type Phrase, type Token, tokensOf, type Words } from './words.ts';

/** The longest passage, in UTF-16 code units, before it is escaped. */
const MAX_LENGTH = 200;
/** What stands further on in a text is not looked at: ten times a long article, in UTF-16 code units. */
const MAX_READ = 50_000;
const ELLIPSIS = '…';

/** A phrase found in a text: where, and which of the phrases asked for it is. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** A piece of a text in which phrases were found. */
interface Passage {
  readonly text: string;
  readonly matches: readonly Match[];
  /** How many of the phrases asked for it has. */
  readonly distinct: number;
}

/**
 * The best passage of the texts for the words, as HTML: matches stand between <mark> tags and everything else is escaped. The
 * texts come in order of weight (title, lead, body); the passage with most of the words asked for wins, then the earlier one. It
 * is a whole short text, or whole words of a long one, its sentence first, with "…" where it was cut; at most about 200 characters.
 * A text without a match gives the beginning of the first one. Linear in the length of the
 * texts, of each of which the first 50,000 characters are looked at.
 */
export function highlight(texts: readonly string[], words: Words): string {
  const phrases = new Phrases(words);
  let best: Passage | null = null;
  for (const text of texts) {
    if (text === '') continue;
    const passage = bestWindow(text, phrases.matchesIn(text));
    if (best === null || passage.distinct > best.distinct) best = passage;
    if (best.distinct === phrases.count) break;
  }
  return best === null ? '' : marked(best);
}

/** The phrases asked for: those whose diacritics count, then the others. */
class Phrases {
  readonly count: number;
  readonly #lists: readonly Starts[];

  constructor({ accented, folded }: Words) {
    this.count = accented.length + folded.length;
    this.#lists = [new Starts('accented', accented, 0), new Starts('folded', folded, accented.length)];
  }

  /** Where the phrases stand in a text, by place. */
  matchesIn(text: string): readonly Match[] {
    const found = this.#lists.flatMap((list) => list.matchesIn(text));
    return found.sort((a, b) => a.start - b.start);
  }
}

/** Phrases of one key, by the word they begin with. */
class Starts {
  readonly #key: Key;
  readonly #byWord = new Map<string, (readonly [number, Phrase])[]>();
  /** Prefixes of one word begin with no word that could be looked up. */
  readonly #prefixes: (readonly [number, string])[] = [];

  constructor(key: Key, phrases: readonly Phrase[], firstNumber: number) {
    this.#key = key;
    for (const [at, phrase] of phrases.entries()) {
      const [first = ''] = phrase.words;
      const known = this.#byWord.get(first);
      if (phrase.isPrefix && phrase.words.length === 1) this.#prefixes.push([firstNumber + at, first]);
      else if (known === undefined) this.#byWord.set(first, [[firstNumber + at, phrase]]);
      else known.push([firstNumber + at, phrase]);
    }
  }

  matchesIn(text: string): readonly Match[] {
    if (this.#byWord.size + this.#prefixes.length === 0) return [];
    // Up to a blank, so that no word is taken for its beginning.
    const end = text.length <= MAX_READ ? text.length : Math.max(0, text.lastIndexOf(' ', MAX_READ));
    const tokens = tokensOf(text.slice(0, end), this.#key);
    const matches: Match[] = [];
    for (const [at, { word, ...place }] of tokens.entries()) {
      for (const [number, prefix] of this.#prefixes)
        if (word.startsWith(prefix)) matches.push(matchOf(number, place.start, place.end));
      for (const [number, phrase] of this.#byWord.get(word) ?? []) {
        const last = endOf(tokens, at, phrase);
        if (last !== null) matches.push(matchOf(number, place.start, last));
      }
    }
    return matches;
  }
}

/** A match that leaves room in a passage, however long the words of a page are. */
const matchOf = (phrase: number, start: number, end: number): Match => ({
  start,
  end: Math.min(end, start + MAX_LENGTH),
  phrase,
});

/** The end of a phrase that stands at this token; null where it does not. */
function endOf(tokens: readonly Token[], at: number, { words, isPrefix }: Phrase): number | null {
  for (const [step, word] of words.entries()) {
    const given = tokens[at + step]?.word;
    const isLast = step === words.length - 1;
    const fits = isPrefix && isLast ? given?.startsWith(word) === true : given === word;
    if (!fits) return null;
  }
  return tokens[at + words.length - 1]?.end ?? null;
}

/** The stretch of a text, no longer than a passage, that has most of the phrases, then most matches; the first of such. */
function bestWindow(text: string, matches: readonly Match[]): Passage {
  const counts = new Map<number, number>();
  let from = 0;
  let end = 0;
  let best = { distinct: 0, from: 0, to: 0 };
  for (const [to, match] of matches.entries()) {
    counts.set(match.phrase, (counts.get(match.phrase) ?? 0) + 1);
    end = Math.max(end, match.end);
    for (let first = matches[from]; first !== undefined && from < to; first = matches[from]) {
      if (end - first.start <= MAX_LENGTH) break;
      const left = (counts.get(first.phrase) ?? 1) - 1;
      if (left === 0) counts.delete(first.phrase);
      else counts.set(first.phrase, left);
      from += 1;
    }
    const isBetter =
      counts.size > best.distinct || (counts.size === best.distinct && to - from > best.to - best.from);
    if (isBetter) best = { distinct: counts.size, from, to };
  }
  const inside = best.distinct === 0 ? [] : matches.slice(best.from, best.to + 1);
  const start = inside[0]?.start ?? 0;
  const last = inside.reduce((far, match) => Math.max(far, match.end), start);
  return { ...cut(text, start, last, matches), distinct: best.distinct };
}

/** A passage around a stretch: from the start of its sentence where that is near, to the end of the sentence or of the room. */
function cut(text: string, start: number, end: number, matches: readonly Match[]) {
  const [from, to] = text.length <= MAX_LENGTH ? [0, text.length] : bounds(text, start, end);
  const isInside = (match: Match) => match.start >= from && match.end <= to;
  const before = from > 0 && !isSentenceEnd(text, from) ? ELLIPSIS : '';
  const after = to < text.length && !END.test(text.slice(to - 1, to)) ? ELLIPSIS : '';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + after,
    matches: matches
      .filter(isInside)
      .map((match) => ({ ...match, start: match.start + shift, end: match.end + shift })),
  };
}

const END = /[.!?…\n]/;
const BLANK = /\s/;

/** True where a sentence or a paragraph has just ended before this place. */
function isSentenceEnd(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && BLANK.test(text[before] ?? '') && text[before] !== '\n')
    before -= 1;
  return before < 0 || END.test(text[before] ?? '');
}

function bounds(text: string, start: number, end: number): readonly [number, number] {
  const room = Math.max(0, MAX_LENGTH - (end - start));
  // Half of the room may go before the stretch: readers want to know how a sentence began.
  const earliest = Math.max(0, start - Math.floor(room / 2));
  let from = start;
  for (let at = start; at >= earliest; at -= 1) {
    if (at > 0 && !BLANK.test(text[at - 1] ?? '')) continue;
    from = at;
    if (isSentenceEnd(text, at)) break;
  }
  const latest = Math.min(text.length, Math.max(end, from + MAX_LENGTH));
  // Words without an end in sight are cut where the room ends.
  let to: number | null = null;
  for (let at = Math.max(end, from + 1); at <= latest; at += 1) {
    if (at < text.length && !BLANK.test(text[at] ?? '')) continue;
    to = at;
    if (END.test(text[at - 1] ?? '') || text[at] === '\n') break;
  }
  to ??= latest;
  while (to > end && BLANK.test(text[to - 1] ?? '')) to -= 1;
  while (from < start && BLANK.test(text[from] ?? '')) from += 1;
  return [from, to];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) =>
  text.toWellFormed().replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** The passage with its matches marked; those that overlap or touch become one mark. */
function marked({ text, matches }: Passage): string {
  let html = '';
  let at = 0;
  for (let next = 0; next < matches.length; ) {
    const { start = 0 } = matches[next] ?? {};
    let end = start;
    while (next < matches.length && (matches[next]?.start ?? 0) <= end) {
      end = Math.max(end, matches[next]?.end ?? 0);
      next += 1;
    }
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at));
}
