/** NFC, with U+00D0 (Eth, typed for Đ on many sites) folded to U+0110. Every text in the graph has gone through it. */
export function normalizeText(text: string): string {
  const composed = isUsual(text) ? text : text.normalize('NFC');
  return composed.includes('\u00d0') ? composed.replaceAll('\u00d0', '\u0110') : composed;
}

/** Anything beside letters with their marks in one piece and common punctuation, all of which NFC leaves alone. */
export const UNUSUAL = /[^\0-\u024f\u1e00-\u1eff\u2002-\u206f]/;
/** One more than the greatest code of a usual character. */
export const USUAL_END = 0x2070;

/** True for a text of usual characters alone, as nearly every text is; it is in NFC. */
export const isUsual = (text: string): boolean => !UNUSUAL.test(text);

/**
 * The key under which a text is found when the searcher types no diacritics: lower case, all marks gone, đ as d.
 * FTS5's own folding leaves đ alone, so both engines get this.
 */
export function foldText(text: string): string {
  if (!isUsual(text)) return foldAny(text);
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += FOLDED[text.charCodeAt(at)];
  return folded;
}

const foldAny = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ\u00d0\u00f0]/g, 'd')
    .toLowerCase();

/** What each usual character folds to, by its code. */
const FOLDED: readonly string[] = Array.from({ length: USUAL_END }, (_none, code) =>
  foldAny(String.fromCharCode(code)),
);

/** Lower-case words without diacritics, the form in which texts are compared. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\d]+/gu) ?? [];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const OLD_STYLE = /(?<![q])(o[ae]|uy)([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu;
/** The same in texts whose marks are in one piece with their letters. There a dot below stands before the other mark of its letter. */
const USUAL_OLD_STYLE = /(?<!q)(?:(?:o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ])(?!\p{L})|o[ậặệ])/gu;

/**
 * The key of a text whose diacritics count but whose tone placement does not: `hoà` and `hòa`, `Thuỷ` and `Thủy` give the
 * same key (both placements are in use; the school rule and the older typographers' rule differ only in oa, oe, uy).
 */
export function accentKey(text: string): string {
  if (!isUsual(text)) return accentKeyOfAny(text);
  return text.toLowerCase().replaceAll('\u00f0', 'đ').replace(USUAL_OLD_STYLE, accentKeyOfAny);
}

function accentKeyOfAny(text: string): string {
  const decomposed = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\u00f0/g, 'đ');
  if (!TONES.test(decomposed)) return decomposed.normalize('NFC');
  return decomposed
    .replace(OLD_STYLE, (_all, pair: string, tone: string) => `${pair[0]}${tone}${pair[1]}`)
    .normalize('NFC');
}

/**
 * The same text in memory of its own. V8 cuts a longer string out of another without copying it, so that whoever keeps the byline
 * of a page would keep the whole page. What was joined is copied when it is cut.
 */
export const ownCopy = (text: string): string => (text.length > LONGEST_COPIED ? ` ${text}`.slice(1) : text);

/** V8 copies shorter ones when it cuts them out. */
const LONGEST_COPIED = 12;
