import { CLAUSE_WORDS } from '../../gazetteer/organizations.ts';
import { BAPTISMAL_NAMES, HISTORICAL_NAMES, MIDDLE_NAMES, SURNAMES } from '../../gazetteer/surnames.ts';
import { accentKey } from '../../model/text.ts';
import { phraseSet } from './phrases.ts';
import { titleAt, titleHeadAt } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

/** Those of one token: of "K'Brêu" and "A-lăng" the first letter alone is no family name. */
const surnames = phraseSet(SURNAMES.filter((name) => /^\p{L}+$/u.test(name)).join('|'));
const baptismal = new Set(BAPTISMAL_NAMES.map(accentKey));
const middleNames = new Set(MIDDLE_NAMES.map(accentKey));
const historical = phraseSet(HISTORICAL_NAMES.join('|'));
const clauseWords = phraseSet(CLAUSE_WORDS);
/** Bodies whose first word is a given name, too: "Trưởng Ban Châu Âu Liên hiệp các tổ chức hữu nghị". */
const unions = phraseSet('liên hiệp các|liên hiệp hữu nghị|liên hiệp hội|liên đoàn lao động');
const PARTICLES = new Set(
  'de|da|do|dos|das|del|la|van|von|der|den|bin|binti|bint|al|el|le|di|du|y|e|ibn|ben|ould|of'.split('|'),
);
const LONGEST_NAME = 7;
const LONGEST_VIETNAMESE_NAME = 6;

/** Syllables of Vietnamese as they are spelt, tones left off: initial, vowels, final. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ph|th|tr|ch|gi|gh|kh|qu|[bcdđghklmnpqrstvx])?(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|oo|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu|oă)(?:ch|ng|nh|[cmnpt])?$/;

const syllables = new Map<string, boolean>();

/** Whether a word is spelt as one Vietnamese syllable; "Bun" and "Sen" are too, so it proves a foreign name only by failing. */
export function isVietnameseSyllable(key: string): boolean {
  const known = syllables.get(key);
  if (known !== undefined) return known;
  const bare = key
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  const is = SYLLABLE.test(bare);
  if (syllables.size > 20_000) syllables.clear();
  syllables.set(key, is);
  return is;
}

/** Whether a syllable is the first of a family name of a people of Viet Nam. */
export const isSurname = (token: Token | undefined): boolean =>
  token !== undefined &&
  (surnames.opensWith(token) || (token.key.charCodeAt(1) === APOSTROPHE && /^[hkyr]/.test(token.key)));

const APOSTROPHE = 0x27;
const isLongWord = ({ text, key }: Token): boolean => text.length > 1 && key.charCodeAt(1) !== APOSTROPHE;

/** Whether a person's name begins: with a family name, or with any word before "Thị" or "Văn" and a third capital. */
const beginsName = (tokens: readonly Token[], at: number): boolean => {
  if (isSurname(tokens[at])) return true;
  const middle = tokens[at + 1];
  return (
    (middle?.key === 'thị' || middle?.key === 'văn') &&
    middle.capital &&
    tokens[at + 2]?.capital === true &&
    isVietnameseSyllable(tokens[at]?.key ?? '')
  );
};

/** A person's name as a run of tokens. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly isForeign: boolean;
}

const isWord = (token: Token | undefined): token is Token => token !== undefined && token.kind === 'word';

/**
 * The run of name words from a token on: capitals, hyphenated parts ("Xổm-lít", "Jong-un"), particles between capitals
 * ("dos Santos"), initials ("John F. Kennedy"). It stops before an office and where capitals of another kind begin.
 */
function runFrom(tokens: readonly Token[], from: number, limit: number, mayBreakLine: boolean): number {
  const first = tokens[from];
  if (!isWord(first) || !first.capital) return from;
  let to = from + 1;
  while (to < limit && to - from < 2 * LONGEST_NAME) {
    const token = tokens[to] as Token;
    const next = tokens[to + 1];
    if (
      token.key === '-' &&
      token.gap === Gap.NONE &&
      isWord(next) &&
      next.gap === Gap.NONE &&
      to + 1 < limit
    ) {
      // "bà H'Liêng-nguyên Chủ tịch": an editor's dash, not the name's
      if (titleAt(tokens, to + 1) !== null) break;
      to += 2;
      continue;
    }
    // "Thongdam - Vilaysack": Lao names are printed so
    if (
      token.key === '-' &&
      mayBreakLine &&
      isWord(next) &&
      next.capital &&
      to + 1 < limit &&
      !isVietnameseRun(tokens, from, to) &&
      !isVietnameseSyllable(next.key) &&
      !next.allCapitals &&
      titleHeadAt(tokens, to + 1) === null
    ) {
      to += 2;
      continue;
    }
    if (
      token.key === "'" &&
      token.gap === Gap.NONE &&
      to === from + 1 &&
      first.text.length === 1 &&
      isWord(next) &&
      next.capital
    ) {
      to += 2;
      continue;
    }
    if (
      token.key === '.' &&
      token.gap === Gap.NONE &&
      (tokens[to - 1] as Token).text.length === 1 &&
      isWord(next) &&
      next.capital
    ) {
      to++;
      continue;
    }
    // "Thomas “Tom” McAllister"
    if (
      token.key === '"' &&
      isWord(next) &&
      next.capital &&
      tokens[to + 2]?.key === '"' &&
      isNickname(tokens, to, limit)
    ) {
      to += 3;
      continue;
    }
    if (!isWord(token)) break;
    if (token.gap === Gap.PARAGRAPH || (token.gap === Gap.LINE && !mayBreakLine)) break;
    if (token.capital) {
      // "R'Ô Thị Hoa": the one letter behind the apostrophe makes no word of capitals
      if (token.allCapitals !== first.allCapitals && token.text.length > 2 && isLongWord(first)) break;
      if (titleHeadAt(tokens, to) !== null && !isGivenName(tokens, to, to - from)) break;
      if (unions.at(tokens, to) !== null) break;
      to++;
      continue;
    }
    if (
      PARTICLES.has(token.key) &&
      isWord(next) &&
      (next.capital || PARTICLES.has(next.key)) &&
      !isVietnameseRun(tokens, from, to)
    ) {
      to++;
      continue;
    }
    break;
  }
  return to;
}

/**
 * "ông Đặng Quang Trưởng, ...", "bà Bùi Thị Trưởng": an office word that nothing is the head of ends a name: one of one
 * syllable behind two others, or a woman's middle name with it.
 */
function isGivenName(tokens: readonly Token[], at: number, words: number): boolean {
  const head = titleHeadAt(tokens, at);
  if (head === null) return false;
  const token = tokens[at] as Token;
  const isAlone = head.to === at + 1 && head.value.needsOrganization && words > 1;
  const isHers = head.to === at + 2 && token.key === 'thị' && tokens[at + 1]?.capital === true && words === 1;
  if (!isAlone && !isHers) return false;
  const next = tokens[head.to];
  return (
    token.gap === Gap.SPACE &&
    !token.allCapitals &&
    (next === undefined ||
      next.kind === 'mark' ||
      next.gap > Gap.SPACE ||
      clauseWords.at(tokens, head.to) !== null)
  );
}

/** A word in quotation marks between a foreign name's parts. */
function isNickname(tokens: readonly Token[], at: number, limit: number): boolean {
  const last = tokens[at + 3];
  const isFamily = isWord(last) && last.capital && last.gap === Gap.SPACE && !isVietnameseSyllable(last.key);
  return isFamily && at + 3 < limit && (tokens[at + 1] as Token).gap === Gap.NONE;
}

function isVietnameseRun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' ? token.key !== '-' : !isVietnameseSyllable(token.key)) return false;
  }
  return true;
}

/** "Xa-ghin-ba-ê-va": a small letter behind a hyphen; the syllables of a transcribed name are no count of its words. */
function isTranscribed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (tokens[i - 1]?.key === '-' && tokens[i]?.capital === false) return true;
  return false;
}

const wordsIn = (tokens: readonly Token[], from: number, to: number) => {
  let count = 0;
  for (let i = from; i < to; i++) if ((tokens[i] as Token).kind === 'word') count++;
  return count;
};

/**
 * The end of a person's name that begins at a token inside running capitals (after a body's name, in a list), or null.
 * It must begin with a family name or be foreign in spelling, and have two syllables at least.
 */
export function personNameIn(tokens: readonly Token[], from: number, limit: number): number | null {
  const first = tokens[from];
  if (!isWord(first) || !first.capital || first.allCapitals) return null;
  if (!beginsName(tokens, from)) return null;
  const to = runFrom(tokens, from, limit, false);
  const count = wordsIn(tokens, from, to);
  if (count < 2 || count > LONGEST_VIETNAMESE_NAME) return null;
  const next = tokens[to];
  // "Lao động", "Xuân Trường học": a small letter right behind two capitals is usual, but not a closing bracket's acronym
  if (
    count === 2 &&
    next?.key === '-' &&
    next.gap === Gap.SPACE &&
    tokens[to + 1]?.capital &&
    isVietnameseSyllable(first.key) &&
    titleHeadAt(tokens, to + 1) === null
  )
    return null;
  return to;
}

/**
 * The name that begins at a token. `strong` is said of places where a name must stand (after "ông", after an office); there
 * one word is enough if `mayBeShort`, and the first word needs no family name.
 */
export function nameAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  { strong, mayBeShort }: { readonly strong: boolean; readonly mayBeShort: boolean },
): Name | null {
  const first = tokens[from];
  if (!isWord(first) || !first.capital) return null;
  // "Giuse Trần Văn An", "Maria Nguyễn Thị Hoa": the name of a saint before the name
  const saints = saintsAt(tokens, from);
  if (saints > 0 && from + saints < limit) {
    const own = nameAt(tokens, from + saints, limit, { strong, mayBeShort: false });
    return own === null ? null : { ...own, from };
  }
  // "HD-MTTW-BTT" is the code of a document
  if (first.allCapitals && tokens[from + 1]?.key === '-' && (tokens[from + 1] as Token).gap === Gap.NONE)
    return null;
  const title = titleHeadAt(tokens, from);
  if (title !== null && (title.to > from + 1 || !isSurname(first))) return null;
  let to = runFrom(tokens, from, limit, strong);
  let count = wordsIn(tokens, from, to);
  const isForeign = !isVietnameseRun(tokens, from, to) && !isSurname(first);
  if (!isForeign && count > LONGEST_VIETNAMESE_NAME && !isTranscribed(tokens, from, to)) {
    to = from + LONGEST_VIETNAMESE_NAME;
    count = LONGEST_VIETNAMESE_NAME;
  }
  if (count < (mayBeShort ? 1 : 2)) return null;
  if (!strong && !isForeign && !beginsName(tokens, from)) return null;
  if (!strong && isForeign && count < 2) return null;
  const history = historical.at(tokens, from);
  if (history !== null && history.to === to) return null;
  return { from, to, isForeign };
}

/** The end of a historical figure's name that begins at a token, or null. */
export const historicalEnd = (tokens: readonly Token[], at: number): number | null =>
  historical.at(tokens, at)?.to ?? null;

const MOST_SAINTS = 3;

/** How many saints' names stand at a token before a Vietnamese name; 0 where none does. */
function saintsAt(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count < MOST_SAINTS && baptismal.has(tokens[at + count]?.key ?? '')) count++;
  const family = tokens[at + count];
  return family?.capital === true && isSurname(family) ? count : 0;
}

/** Whether a saint's name begins at a token that a Vietnamese name, or another saint's, follows. */
export const isBaptismal = (tokens: readonly Token[], at: number): boolean => saintsAt(tokens, at) > 0;

/** Whether a word is the middle of persons' names ("Thị", "Văn"), hardly a family name. */
export const isMiddleName = (token: Token | undefined): boolean =>
  token !== undefined && middleNames.has(token.key);
