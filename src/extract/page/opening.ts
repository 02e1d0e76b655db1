import type { Issue } from '../../model/issue.ts';
import { dateInVietnam, dateOfParts, type Instant } from '../../model/time.ts';
import type { CleanBody } from './body.ts';
import { wordKey } from './image.ts';

/** A lead with its rule, and the text without it. */
export interface Opening {
  readonly lead: { readonly value: string; readonly rule: string } | null;
  readonly paragraphs: readonly string[];
}

/** A shorter bold opening is a heading. */
const LEAST_BOLD_LEAD = 45;
/** With what an interview opens where it has no lead: "- Thưa ông, ...?", "PV: ...?". */
const QUESTION = /^(?:[-–—*]|(?:PV|P\.V|Phóng viên|Hỏi)\s*[:：]).*\?["”]?$/u;

/**
 * Parts the lead from the text. A description for search engines that is the beginning of the text, cut short, is no lead: it stays text
 * unless the first paragraph is set in bold, as leads are.
 */
export function splitLead(lead: Opening['lead'], clean: CleanBody, family: string): Opening {
  const [first = '', ...rest] = clean.paragraphs;
  const bold = clean.boldOpening === first && first.length >= LEAST_BOLD_LEAD && !QUESTION.test(first);
  if (lead === null) {
    return bold && rest.length > 0
      ? { lead: { value: first, rule: `${family}.bold-opening` }, paragraphs: rest }
      : { lead: null, paragraphs: clean.paragraphs };
  }
  const stub = wordKey(lead.value.replace(/\s*(?:\.{2,}|…)\s*$/u, ''));
  const isCut =
    stub.length >= LEAST_STUB &&
    (wordKey(first).startsWith(stub) || (isMetadata(lead.rule) && isIn(clean.paragraphs, stub)));
  if (!isCut) return { lead, paragraphs: clean.paragraphs };
  return bold
    ? { lead: { ...lead, value: first }, paragraphs: rest }
    : { lead: null, paragraphs: clean.paragraphs };
}

/** What no reader of the page sees; a lead that is printed apart is one, though the text says it again. */
const isMetadata = (rule: string): boolean => /\.(?:meta|json-ld)$/.test(rule);

function isIn(paragraphs: readonly string[], stub: string): boolean {
  const opening = wordKey(paragraphs.slice(0, MOST_OPENING).join(' '));
  return opening.slice(0, LONGEST_DATELINE + stub.length).includes(stub);
}

/** How long a stub is at least, in characters of `wordKey`, before how much it may stand, and over how many paragraphs. */
const LEAST_STUB = 40;
const LONGEST_DATELINE = 60;
const MOST_OPENING = 5;

const FUTURE =
  /(?<!\p{L})(?:sẽ|dự kiến|sắp|chuẩn bị|hướng tới|trước ngày|hạn|hết ngày|kế hoạch|will|upcoming)(?!\p{L})/iu;
/** A full date where a report says when it happened: at the start of a sentence, after a dateline, after "sáng" and the like. */
const REPORTED =
  /(?:^(?:\([^()]{2,30}\)|\p{Lu}{2,8})\s*[–-]\s*|^|[.!?]\s+)(?:(?:sáng|chiều|tối|trưa|đêm)\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?!\d)/iu;

/** A stamp from before the day that the opening reports in full is not the date of publication. */
export function contradiction(at: Instant | null, opening: string): Issue | null {
  const [, day = '', month = '', year = ''] = REPORTED.exec(opening) ?? [];
  if (at === null || year === '' || FUTURE.test(opening)) return null;
  const reported = dateOfParts(year, month, day);
  const stamped = dateInVietnam(at);
  if (stamped >= reported) return null;
  return {
    field: 'publishedAt',
    code: 'DATE_BEFORE_EVENT',
    detail: `expected a date of publication from ${reported} on, which the text reports, but the page shows ${stamped}`,
  };
}
