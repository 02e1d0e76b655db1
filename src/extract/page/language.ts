import { foldText } from '../../model/text.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** Scripts that tell a language by themselves. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
];

/** Any letter of a script other than Latin. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c00-\ud7ff]/u;

/**
 * Words that running text of a language cannot do without. Letters with marks prove nothing: the minority languages written
 * in Latin letters share them, and name Vietnamese bodies in full.
 */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  vi: new Set(
    'của và các là được trong cho với người những có không tại ngày đã một này từ về đến khi cũng để theo như trên sẽ đó vào ra nhiều hơn đồng ở cùng mỗi sau trước lại còn phải do qua rất đang nói làm giữa thì mà bị nhất hai'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in for on with that is was by at as from an are has have its be will this their were which'.split(
      ' ',
    ),
  ),
  fr: new Set('le la les des du de et en un une pour dans que qui sur est au aux par avec ce il'.split(' ')),
  es: new Set('el la los las de del y en un una por para que con se su es al como'.split(' ')),
};
/** A Vietnamese syllable without its marks: onset, vowels, coda, none but those of the national script. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const LEAST_SYLLABLES = 0.85;
const LEAST_MARKED = 0.4;
const LEAST_LETTERS = 40;
const LEAST_WORDS = 8;
/** News full of offices and names has one such word in ten at least; a list of borrowed names has none. */
const LEAST_SHARE = 0.08;

/**
 * The language a text is written in, by the text itself: `vi`, `en`, `fr`, `es`, `zh`, `lo`, `km`, `th`, `ja`, `ko`, `ru` or `ar`;
 * `und` (BCP 47 for undetermined) for Latin text of another language. Texts too short to tell get `fallback`.
 */
export function languageOf(text: string, fallback: string): string {
  const sample = text.slice(0, 4_000);
  const spelling = spellingOf(sample);
  if (spelling !== null && !tells(spelling)) return fallback;
  return spelling !== null && isVietnamese(spelling) ? 'vi' : languageByWords(sample, fallback);
}

/** By scripts and common words, for what is not told by usual letters spelt as Vietnamese is. */
function languageByWords(sample: string, fallback: string): string {
  const words =
    sample
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters === 0) return fallback;
  // Nearly every text is in Latin letters alone
  if (OTHER_SCRIPT.test(sample))
    for (const [script, language] of SCRIPTS) {
      const share = (sample.match(script)?.length ?? 0) / letters;
      if (share > (language === 'ja' ? 0.1 : 0.3)) return language;
    }
  if (!tells({ letters, words: words.length })) return fallback;
  if (isVietnamese(spellingByWords(words))) return 'vi';
  let best = 'und';
  let bestShare = LEAST_SHARE;
  for (const [language, common] of Object.entries(COMMON)) {
    const share = words.filter((word) => common.has(word)).length / words.length;
    if (share > bestShare) [best, bestShare] = [language, share];
  }
  return best;
}

const tells = ({ letters, words }: Pick<Spelling, 'letters' | 'words'>): boolean =>
  letters >= LEAST_LETTERS && words >= LEAST_WORDS;

/** Names and offices may leave no room for common words, but the spelling still tells: marks on many words, and syllables only. */
const isVietnamese = ({ words, marked, syllables }: Spelling): boolean =>
  marked >= words * LEAST_MARKED && syllables >= words * LEAST_SYLLABLES;

/** Words that no page of English news does without, and Vietnamese news hardly has. */
const ENGLISH = / (?:the|of|and) /i;

/** Whether `languageOf` calls a text English where it cannot tell Vietnamese; cheap for all others. */
export const isEnglish = (text: string): boolean =>
  ENGLISH.test(text.slice(0, 4_000)) && languageOf(text, 'vi') === 'en';

/** The spelling of words in lower case and NFC, of whatever letters. */
function spellingByWords(words: readonly string[]): Spelling {
  let [letters, marked, syllables] = [0, 0, 0];
  for (const word of words) {
    const folded = foldText(word);
    letters += word.length;
    if (folded !== word) marked++;
    if (SYLLABLE.test(folded)) syllables++;
  }
  return { words: words.length, letters, marked, syllables };
}
