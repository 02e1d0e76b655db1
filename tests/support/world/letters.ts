import { VNI_LETTERS } from '../../../src/gazetteer/legacy-letters.ts';
import type { Letters } from './manners.ts';

/** The tones that windows-1258 writes as marks of their own behind the vowel. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

function codesOf(charset: 'windows-1252' | 'windows-1258'): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(charset);
  return new Map(Array.from({ length: 256 }, (_none, code) => [decoder.decode(Uint8Array.of(code)), code]));
}

const WESTERN = codesOf('windows-1252');
const VIETNAMESE = codesOf('windows-1258');
/** How a VNI font holds a letter: one or two characters of windows-1252. */
const VNI: ReadonlyMap<string, string> = new Map([...VNI_LETTERS].map(([code, letter]) => [letter, code]));

const bytesOf = (text: string, codes: ReadonlyMap<string, number>) =>
  Buffer.from(Array.from(text, (letter) => codes.get(letter) ?? 0x3f));

/** Vowel and tone apart, as windows-1258 wants them: "ế" is "ê" and an acute. */
const tonesApart = (letter: string) => {
  if (VIETNAMESE.has(letter)) return letter;
  const marks = [...letter.normalize('NFD')];
  const tone = marks.find((mark) => TONES.test(mark)) ?? '';
  return (
    marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC') + tone
  );
};

const declared = (text: string, charset: string) =>
  text
    .replace('<meta charset="utf-8">', `<meta charset="${charset}">`)
    .replace('encoding="utf-8"', `encoding="${charset}"`);

/**
 * A document as the bytes of a site's letters, with the charset that it declares. What a code page lacks becomes "?". Pages in
 * the letters of VNI fonts declare windows-1252: fonts had no charset.
 */
export function inLetters(
  text: string,
  letters: Letters,
): { readonly bytes: Buffer; readonly charset: string } {
  if (letters === 'utf-8') return { bytes: Buffer.from(text), charset: 'utf-8' };
  const composed = text.normalize('NFC');
  if (letters === 'windows-1258')
    return {
      bytes: bytesOf(Array.from(declared(composed, letters), tonesApart).join(''), VIETNAMESE),
      charset: letters,
    };
  const printed = Array.from(declared(composed, 'windows-1252'), (letter) => VNI.get(letter) ?? letter).join(
    '',
  );
  return { bytes: bytesOf(printed, WESTERN), charset: 'windows-1252' };
}
