import { NOT_PAPERS } from '../gazetteer/press.ts';
import { foldText, normalizeText } from '../model/text.ts';

/** The mark of a paper at the beginning of a report. */
export interface Dateline {
  /** The paper as printed, NFC, without brackets and dash: "Mặt trận", "TTXVN", "Chinhphu.vn". */
  readonly paper: string;
  /** Where in the text the report itself begins. */
  readonly end: number;
}

/** A longer beginning holds no dateline; nothing further on is looked at. */
const LONGEST = 80;
/** "(Mặt trận) - Ngày", "(TUAG)- ", "(ĐCSVN) –". */
const BRACKETED = /^\s*\(\s*(\p{L}[\p{L}\d .+&-]{0,39}?)\s*\)\s*[-–—:]\s*/u;
/** "(Vietpeace) Ngày": without a dash only one word, and a capital behind it. */
const UNDASHED = /^\s*\(\s*(\p{Lu}[\p{L}\d.+]{1,14})\s*\)\s+(?=[\p{Lu}“"])/u;
/** "TĐO – Trong", "QTO -Kết": capitals, with a blank on one side of the dash at least ("VN-Index" is a word). */
const CAPITALS = /^\s*(\p{Lu}[\p{Lu}\d.+]{1,9})(?:\s+[-–—]\s*|[-–—]\s+)/u;
/** "Hanoi (VNA) –", "Hà Nội (TTXVN) -": an agency's, behind the place. */
const PLACED = /^\s*\p{Lu}[\p{L} .]{1,24}\(\s*(\p{Lu}[\p{L}\d+]{1,11})\s*\)\s*[-–—]\s*/u;
/** "Chinhphu.vn - ": an address. */
const ADDRESS = /^\s*([\p{L}\d-]{2,30}(?:\.[a-z]{2,4}){1,3})\s*[-–—]\s+/iu;
/** No form is without a bracket or a dash. */
const SIGN = /[(–—-]/;
const FORMS = [BRACKETED, UNDASHED, CAPITALS, PLACED, ADDRESS];

const NOT: ReadonlySet<string> = new Set(NOT_PAPERS.map(foldText));
/** "II - Kết quả" numbers a part, "N.T - Đ.H" names the writers. */
const NUMBER_OR_INITIALS = /^(?:[IVX]+\.?|\p{Lu}\.\p{Lu}\.?)$/u;
/** Tone marks stand on words, not on initials: "VIỆT - LÀO" begins a headline. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The dateline with which a report begins, or null. Looks at the first eighty characters only. */
export function datelineOf(text: string): Dateline | null {
  const opening = text.slice(0, LONGEST);
  if (!SIGN.test(opening)) return null;
  for (const form of FORMS) {
    const [whole = '', printed = ''] = form.exec(opening) ?? [];
    if (whole === '') continue;
    const paper = normalizeText(printed.replace(/\s+/g, ' '));
    const isWord = form === CAPITALS && TONE.test(paper.normalize('NFD'));
    const isNone = isWord || NUMBER_OR_INITIALS.test(paper) || NOT.has(foldText(paper));
    return isNone ? null : { paper, end: whole.length };
  }
  return null;
}
