import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from '../../gazetteer/english-calendar.ts';
import { normalizeText } from '../../model/text.ts';
import { dateOfParts, isCalendarDate } from '../../model/time.ts';
import type { RecordText } from '../statement/record-text.ts';

const MONTH = Object.keys(ENGLISH_MONTHS).join('|');
const DATE = new RegExp(
  `(?<![\\d/])(?:(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2}) (${MONTH})\\.?,? (\\d{4}))(?![\\d/])`,
  'iu',
);
const TIME = /(?<![\d/:.])(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?(?!\d)/iu;
const STAMP_WORDS = new RegExp(
  `\\b(?:posted|published|updated|last|date|on|at|time|gmt|ict|by|${Object.keys(ENGLISH_WEEKDAYS).join('|')})\\b|[\\d\\s|:,.;/()+–-]+`,
  'giu',
);
const NAVIGATION = /\b(?:about us|contact|home|sitemap|rss|login|english|menu|hotline)\b/iu;
const RELATED =
  /^(?:related(?: .*)?|recommended(?: .*)?|read more.*|see also.*|more news|latest news|other news|most read|you may also like|hot news|tags?:?.*|tin liên quan|xem thêm.*)$/iu;
const CREDIT =
  /\(?\s*\b(?:photo|photos|source|illustrative photo|picture)s?\s*(?::|by\b|courtesy\b)[^.]*\)?\.?$/iu;
const ENDS_SENTENCE = /(?:[.!?…]|\.\/\.)["”’)]*$/u;
const LONGEST_STAMP = 80;
const LONGEST_CAPTION = 600;
const MOST_STAMP_WORDS = 3;

interface Stamp {
  readonly value: string;
  readonly hasTime: boolean;
}

/** The stamp that a line consists of, beside a name of three words at most; null for prose and for a page's clock among its menu. */
function stampIn(line: string): Stamp | null {
  if (line.length > LONGEST_STAMP || ENDS_SENTENCE.test(line) || NAVIGATION.test(line)) return null;
  const found = DATE.exec(line);
  if (found === null) return null;
  const rest = line.replace(DATE, ' ').replace(TIME, ' ').replace(STAMP_WORDS, ' ').trim();
  if (rest !== '' && rest.split(/\s+/).length > MOST_STAMP_WORDS) return null;
  const month = (name: string | undefined) => ENGLISH_MONTHS[(name ?? '').toLowerCase()] ?? 0;
  const [, d1, m1, y1, y2, m2, d2, name3, d3, y3, d4, name4, y4] = found;
  const day =
    y1 !== undefined
      ? dateOfParts(y1, m1 ?? '', d1 ?? '')
      : y2 !== undefined
        ? dateOfParts(y2, m2 ?? '', d2 ?? '')
        : y3 !== undefined
          ? dateOfParts(y3, month(name3), d3 ?? '')
          : dateOfParts(y4 ?? '', month(name4), d4 ?? '');
  if (!isCalendarDate(day)) return null;
  const time = TIME.exec(line.replace(found[0], ' '));
  if (time === null) return { value: day, hasTime: false };
  let hour = Number(time[1]);
  const half = time[4]?.toUpperCase();
  if (half === 'PM' && hour < 12) hour += 12;
  if (half === 'AM' && hour === 12) hour = 0;
  if (hour > 23 || Number(time[2]) > 59 || (hour === 0 && Number(time[2]) === 0))
    return { value: day, hasTime: false };
  return {
    value: `${day}T${String(hour).padStart(2, '0')}:${time[2]}${time[3] === undefined ? '' : `:${time[3]}`}`,
    hasTime: true,
  };
}

const wordCount = (text: string) => text.split(/\s+/).length;

/**
 * Takes a raw English page apart: title, stamp, prose and captions; menus, related links and bylines go. A line is prose when
 * it ends a sentence or is long. Pure; never throws.
 */
export function readEnglishRecordText(raw: string): RecordText {
  const lines = normalizeText(raw)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim())
    .filter((line) => line !== '');
  let stamp: Stamp | null = null;
  let title: string | null = null;
  let text = '';
  const captions: { start: number; end: number }[] = [];
  const add = (part: string) => {
    if (text !== '') text += '\n\n';
    text += part;
  };
  const last = lines.findLastIndex((line) => ENDS_SENTENCE.test(line) && wordCount(line) > 12);
  for (const [index, line] of lines.entries()) {
    const found = stampIn(line);
    if (found !== null) {
      if (stamp === null || (found.hasTime && !stamp.hasTime)) stamp = found;
      continue;
    }
    if (RELATED.test(line)) {
      if (index > last) break;
      continue;
    }
    const isCaption = line.length < LONGEST_CAPTION && CREDIT.test(line);
    if (isCaption) {
      const shown = line
        .replace(CREDIT, '')
        .replace(/^\||\|$/g, '')
        .trim();
      if (shown === '') continue;
      add(shown);
      captions.push({ start: text.length - shown.length, end: text.length });
    } else if (
      (ENDS_SENTENCE.test(line) && wordCount(line) > 3) ||
      /[,;:]$/.test(line) ||
      wordCount(line) > 30
    )
      add(line);
    else if (title === null && text === '' && wordCount(line) > 3 && line.split('|').length < 3) title = line;
  }
  return { title, publishedAt: stamp?.value ?? null, text, captions };
}
