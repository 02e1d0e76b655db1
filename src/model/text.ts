/** NFC, with U+00D0 (Eth, typed for Đ on many sites) folded to U+0110. Every text in the graph has gone through it. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replaceAll('\u00d0', '\u0110');
}

/**
 * The key under which a text is found when the searcher types no diacritics: lower case, all marks gone, đ as d.
 * FTS5's own folding leaves đ alone, so both engines get this.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ\u00d0\u00f0]/g, 'd')
    .toLowerCase();
}

/** Lower-case words without diacritics, the form in which texts are compared. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\d]+/gu) ?? [];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const OLD_STYLE = /(?<![q])(o[ae]|uy)([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu;

/**
 * The key of a text whose diacritics count but whose tone placement does not: `hoà` and `hòa`, `Thuỷ` and `Thủy` give the
 * same key (both placements are in use; the school rule and the older typographers' rule differ only in oa, oe, uy).
 */
export function accentKey(text: string): string {
  const decomposed = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\u00f0/g, 'đ');
  if (!TONES.test(decomposed)) return decomposed.normalize('NFC');
  return decomposed
    .replace(OLD_STYLE, (_all, pair: string, tone: string) => `${pair[0]}${tone}${pair[1]}`)
    .normalize('NFC');
}
