import { LATIN_1_ENTITIES, TCVN3_LETTERS, VNI_LETTERS } from '../../gazetteer/legacy-letters.ts';
import { ONSETS, RHYMES } from '../../gazetteer/syllables.ts';
import { remembered } from '../../model/memo.ts';

/** How fonts from before Unicode hold Vietnamese letters: TCVN3 (ABC), or VNI. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** A text whose letters were those of such fonts, as Unicode. */
export interface ConvertedText {
  readonly text: string;
  readonly encoding: LegacyEncoding;
}

interface Alphabet extends Letters {
  readonly encoding: LegacyEncoding;
  /** What only such text has: a letter followed by what is no letter of Vietnamese. */
  readonly sign: RegExp;
}

/**
 * What is asked of words in the letters of an alphabet. Made once: a function made for a page is collected with it, and optimised anew
 * for later ones.
 */
interface Letters {
  /** Whether a word is a Vietnamese syllable once it is converted. */
  readonly isMeant: (word: string) => boolean;
  /** A word as Unicode. */
  readonly reword: (word: string) => string;
}

function lettersOf(code: RegExp, letters: ReadonlyMap<string, string>): Letters {
  const convert = remembered(
    (word) =>
      word.replace(code, (found) => {
        const letter = letters.get(found);
        if (letter !== undefined || found.length === 1) return letter ?? found;
        return [...found].map((one) => letters.get(one) ?? one).join('');
      }),
    10_000,
  );
  return {
    isMeant: (word) => isSyllable(convert(word)),
    reword: (word) => (mayBeOld(word) ? convert(word) : word),
  };
}

const ALPHABETS: readonly Alphabet[] = [
  {
    encoding: 'tcvn3',
    ...lettersOf(/[\u00a1-\u00fe]/g, TCVN3_LETTERS),
    sign: /[A-Za-z][\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c6\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00de\u00df\u00e6\u00eb\u00f1\u00f6-\u00f8\u00fb\u00fe]|[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be][a-z]/g,
  },
  {
    encoding: 'vni',
    ...lettersOf(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[æóòôöîñ]/gi, VNI_LETTERS),
    sign: /[aeouyôö][øûïåäëü]/gi,
  },
];

/** The odd half of any of these signs beside some letter: what lacks it has no sign, as nearly every page. */
const ANY_SIGN =
  /[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db-\u00df\u00e4-\u00e6\u00eb\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe](?<=[A-Za-z\u00f4\u00f6\u00d4\u00d6].)|[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be](?=[a-z])/;

/** A word with what may be letters in it: symbols of Latin-1 and the soft hyphen too. */
const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;
const HIGH = /[^\0-\u007f]/;
const BEYOND_LATIN_1 = /[^\0-\u00ff]/;
/** Signs that stand alone in any text: bullets, arrows, "©". Alone they are no letters. */
const SYMBOL_ONLY = /^([\u00a1-\u00a7\u00a9\u00ab\u00ae\u00b7\u00bb])\1*$/;

const mayBeOld = (word: string): boolean => HIGH.test(word) && !SYMBOL_ONLY.test(word);
const isModern = (word: string): boolean => BEYOND_LATIN_1.test(word);
const isStrange = (word: string): boolean => !isSyllable(word);

const FIRST_ENTITY = 0xa1;
const LEAST_SIGNS = 4;
const LEAST_WORDS = 6;
const LEAST_SHARE = 0.7;
/** How many different words a decision looks at; a page's first are as good as all. */
const MOST_WORDS = 2_000;
/** Fewer words than this share with letters that only Unicode has: all of the text is in the old letters. */
const MOST_UNICODE = 0.05;

/**
 * A text in TCVN3 or VNI letters, decoded as windows-1252 or stored so in Unicode, as Vietnamese in NFC; null when it is none.
 * Most words that are no Vietnamese syllables must be some once converted. In a text of both, such as a page whose body
 * was pasted, only the lines and attributes in old letters are converted. Editors of that time wrote many of the letters as
 * entities; these count as the characters they stand for. Linear in the text's length.
 */
export function convertLegacy(source: string): ConvertedText | null {
  const text = expandEntities(source);
  if (!ANY_SIGN.test(text)) return null;
  let words: ReadonlySet<string> | null = null;
  for (const alphabet of ALPHABETS) {
    if ((text.match(alphabet.sign)?.length ?? 0) < LEAST_SIGNS) continue;
    words ??= highWords(text);
    const strange = [...words].filter(isStrange);
    const meant = strange.filter(alphabet.isMeant);
    if (meant.length < LEAST_WORDS || meant.length < strange.length * LEAST_SHARE) continue;
    const modern = [...words].filter(isModern).length;
    const { encoding } = alphabet;
    const converted =
      modern < words.size * MOST_UNICODE
        ? convertWords(alphabet, text)
        : text.replace(/[^<>"\n]+/g, (part) => convertPart(alphabet, part));
    return { text: encoding === 'tcvn3' ? inCapitals(converted) : converted, encoding };
  }
  return null;
}

const ENTITY = /&(?:#(1[6-9]\d|2[0-4]\d|25[0-5])|([A-Za-z]{2,6}\d{0,2}));/g;
const ENTITY_IN_WORD = /&(?<=[A-Za-z]&)(?:#\d{3}|[A-Za-z]{2,6}\d{0,2});/;
const CODES: ReadonlyMap<string, number> = new Map(
  LATIN_1_ENTITIES.map((name, at) => [name, FIRST_ENTITY + at] as const),
);

/** With the characters of Latin-1 in place of their entities; those that markup needs stay. */
const expandEntities = (text: string): string =>
  ENTITY_IN_WORD.test(text)
    ? text.replace(ENTITY, (whole, number: string | undefined, name: string | undefined) => {
        const code = number === undefined ? CODES.get(name ?? '') : Number(number);
        return code === undefined || code < FIRST_ENTITY ? whole : String.fromCharCode(code);
      })
    : text;

/** The first different words of a text with characters beyond ASCII. */
function highWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of text.match(WORD) ?? []) {
    if (HIGH.test(word)) words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  return words;
}

/** The share of the words with letters beyond ASCII that are Vietnamese syllables, and how many such words there are. */
export function vietnameseShare(text: string): { readonly share: number; readonly words: number } {
  const words = highWords(text);
  const syllables = [...words].filter(isSyllable).length;
  return { share: words.size === 0 ? 0 : syllables / words.size, words: words.size };
}

const convertWords = ({ reword }: Alphabet, text: string): string => text.replace(WORD, reword);

/** Text right behind a tag that sets a font whose small letters are drawn as capitals: ".VnTimeH", ".VnArial NarrowH". */
const CAPITAL_RUN = /(<[^<>]{0,200}\.Vn[A-Za-z ]{1,20}H\b[^<>]{0,200}>)([^<]+)/g;

/** What a reader saw: TCVN3 has no capitals with tones, so whole lines were set in such a font. Entities stay. */
const inCapitals = (text: string): string =>
  text.replace(
    CAPITAL_RUN,
    (_whole, tag: string, run: string) =>
      tag +
      run.replace(
        /(&[#\w]{1,8};)|[^&]+/g,
        (part, entity: string | undefined) => entity ?? part.toUpperCase(),
      ),
  );

/** A line that is better Vietnamese once converted. */
function convertPart(alphabet: Alphabet, part: string): string {
  const words = (part.match(WORD) ?? []).filter(mayBeOld);
  if (words.length === 0 || words.some(isModern)) return part;
  const before = words.filter(isSyllable).length;
  const after = words.filter(alphabet.isMeant).length;
  return after > before && after >= words.length * LEAST_SHARE ? convertWords(alphabet, part) : part;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for a word in the spelling of a Vietnamese syllable, with at most one tone. */
const isSyllable = remembered((word): boolean => {
  const decomposed = word
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '')
    .toLowerCase()
    .normalize('NFD');
  if ((decomposed.match(TONES)?.length ?? 0) > 1) return false;
  const bare = decomposed.replace(TONES, '').normalize('NFC');
  return (
    ONSETS.some((onset) => bare.startsWith(onset) && RHYMES.has(bare.slice(onset.length))) || RHYMES.has(bare)
  );
}, 10_000);
