/**
 * Vietnamese letters as the fonts from before Unicode hold them, by the character that windows-1252 shows in their place. Both
 * tables are lower case and capitals as far as the encodings have them.
 */

/** Runs of TCVN3 (ABC; TCVN 5712:1993, VN3): the first code, and the letters from there on. */
const TCVN3_RUNS: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

/** Letter of TCVN3 by the character of windows-1252 with the same code. Capitals with a tone have none: fonts drew them. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  TCVN3_RUNS.flatMap(([first, letters]) =>
    [...letters].map((letter, at) => [String.fromCharCode(first + at), letter] as const),
  ),
);

/** Names by which HTML writes the characters from U+00A1 on (HTML 4.01, 24.2.1), in their order. */
export const LATIN_1_ENTITIES: readonly string[] = (
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
  'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave ' +
  'Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave ' +
  'aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc ' +
  'otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const TONES: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
];
const CIRCUMFLEX: readonly (readonly [string, string])[] = [
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
];
const BREVE: readonly (readonly [string, string])[] = [
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
];
/** A letter before its mark, what it stands for, and the marks that it takes. */
const VNI_BASES: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  ['a', 'a', [...TONES, ...CIRCUMFLEX, ...BREVE]],
  ['e', 'e', [...TONES, ...CIRCUMFLEX]],
  ['o', 'o', [...TONES, ...CIRCUMFLEX]],
  ['u', 'u', TONES],
  ['y', 'y', TONES],
  ['ô', 'ơ', TONES],
  ['ö', 'ư', TONES],
];
const VNI_SINGLES: readonly (readonly [string, string])[] = [
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
];

/**
 * Letter of VNI (VNI Windows) by the one or two characters of windows-1252 that hold it: a vowel and, behind it, its marks.
 * Marks behind a capital may be of either case.
 */
export const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ...VNI_BASES.flatMap(([base, letter, marks]) =>
    marks.flatMap(([mark, marked]) => {
      const small = `${letter}${marked}`.normalize('NFC');
      const capital = small.toUpperCase();
      return [
        [`${base}${mark}`, small],
        [`${base.toUpperCase()}${mark}`, capital],
        [`${base.toUpperCase()}${mark.toUpperCase()}`, capital],
      ] as const;
    }),
  ),
  ...VNI_SINGLES.flatMap(
    ([code, letter]) =>
      [
        [code, letter],
        [code.toUpperCase(), letter.toUpperCase()],
      ] as const,
  ),
]);
