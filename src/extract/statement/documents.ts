import { DOCUMENT_CODES, DOCUMENT_KINDS } from '../../gazetteer/documents.ts';
import type { DocumentDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import { calendarDate } from './calendar.ts';
import { dateAt } from './dates.ts';
import { organizationAt } from './organizations.ts';
import { phrases } from './phrases.ts';
import { evidenceOf, type Reading, sentenceAt, wordsOf } from './reading.ts';
import { Gap, type Token } from './tokens.ts';

const kinds = phrases(DOCUMENT_KINDS.split('|').map((kind) => [kind, kind] as const));
const MARK = /^[-/.,&_]$/;
const CODE = /^\p{Lu}[\p{L}]*\.?$/u;
/** The longest code in use is that of joint resolutions with the Front's presidium: "ĐCTUBTWMTTQVN" (403/2017/NQLT-…). */
const LONGEST_CODE = 16;

/** The documents of a text and the tokens that their numbers and dates take up, which are no dates of events. */
export interface Documents {
  readonly drafts: readonly DocumentDraft[];
  /** Runs of tokens, in order. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

interface NumberRun {
  readonly to: number;
  readonly number: string;
  readonly code: string;
}

/**
 * A number with a code from a token on: "12-CT/TW", "80/2020/NĐ-CP", "57- KL/TW", "11/Ctr-BCA-TTTW". At least one part must be
 * a code of capitals; blanks inside are dropped, the marks stay as printed but for the dash.
 */
function numberAt(tokens: readonly Token[], from: number): NumberRun | null {
  let number = (tokens[from] as Token).text;
  let to = from + 1;
  let code = '';
  let parts = 0;
  // "12 CT/TW": the dash is missing
  const bare = tokens[to];
  if (bare?.kind === 'word' && bare.text in DOCUMENT_CODES && tokens[to + 1]?.key === '/') {
    code = bare.text;
    number += `-${code}`;
    to += 1;
    parts = 1;
  }
  while (to + 1 < tokens.length && parts < 7) {
    const mark = tokens[to] as Token;
    const part = tokens[to + 1] as Token;
    if (!MARK.test(mark.key) || mark.gap > Gap.SPACE || part.gap > Gap.SPACE) break;
    const spaced = mark.gap + part.gap > 0;
    // A comma or full stop joins parts of a code only without a blank: "NN,PTNT", not the end of a clause
    if ((mark.key === ',' || mark.key === '.' || mark.key === '&') && (spaced || code === '')) break;
    if (part.kind === 'number') {
      // The year stands behind the number, "80/2020/NĐ-CP", or at the end, "01/BBGN-2022"
      const isYear = (parts === 0 || code !== '') && /^(19|20)\d\d$/.test(part.text);
      if (!isYear || spaced) break;
      if (code !== '') return { to: to + 2, number: `${number}${mark.key}${part.text}`, code };
    } else if (!CODE.test(part.text) || part.text.length > LONGEST_CODE) break;
    else if (spaced && code !== '' && !/^[A-ZĐƯ]{2,}$/.test(part.text)) break;
    else if (code === '' && !/^[A-ZĐ]{2,}|^[A-ZĐ][a-zđ]?[A-Za-zĐđ]*$/.test(part.text)) break;
    if (part.kind === 'word' && part.text.length > 4 && !/\p{Lu}.*\p{Lu}/u.test(part.text)) break;
    if (part.kind === 'word' && code === '') code = part.text.toUpperCase();
    number += (mark.key === '_' ? '-' : mark.key) + part.text;
    to += 2;
    // "QH15", "UBTVQH15": digits glued to the code
    if (part.kind === 'word' && tokens[to]?.kind === 'number' && (tokens[to] as Token).gap === Gap.NONE) {
      number += (tokens[to] as Token).text;
      to++;
    }
    parts++;
  }
  return code === '' ? null : { to, number, code };
}

/** The kind printed before a number: "Chỉ thị số", "Kết luận", "Chương trình phối hợp số", or null. */
function kindBefore(
  tokens: readonly Token[],
  at: number,
): { readonly kind: string; readonly from: number } | null {
  let end = at;
  if (tokens[end - 1]?.key === ':') end--;
  if (tokens[end - 1]?.key === 'số') end--;
  for (let from = Math.max(0, end - 5); from < end; from++) {
    const found = kinds.at(tokens, from);
    if (found?.to === end) return { kind: wordsOf({ tokens }, from, end), from };
  }
  return null;
}

const keyOf = (number: string) =>
  number
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^0+/, '');

/**
 * Reads the numbered documents that a text cites: kind, number without blanks, the date of its own, who issued it. What stands
 * before the token `first` (a lead) takes up tokens, but is no document of the text.
 */
export function documentsOf(reading: Reading, bodies: Bodies, first = 0): Documents {
  const { tokens } = reading;
  const drafts: DocumentDraft[] = [];
  const spans: { from: number; to: number }[] = [];
  const at = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'number' || token.text.length > 5) continue;
    const run = numberAt(tokens, i);
    if (run === null) continue;
    const printed = kindBefore(tokens, i);
    const kind = printed?.kind ?? DOCUMENT_CODES[run.code.replace(/\d+$/, '')] ?? null;
    if (kind === null || (printed === null && !run.number.includes('/'))) continue;
    const issue = issuedAfter(reading, run.to, bodies);
    const from = printed?.from ?? i;
    spans.push({ from, to: issue.dateTo });
    if (i < first) {
      i = run.to - 1;
      continue;
    }
    const key = keyOf(run.number);
    const known = at.get(key);
    const sentence = sentenceAt(reading, i);
    const last = Math.min(run.to, (reading.sentences[sentence] as { to: number }).to);
    const start = Math.max(from, (reading.sentences[sentence] as { from: number }).from);
    const draft: DocumentDraft = {
      number: run.number,
      kind,
      issuer: issue.issuer,
      issuedOn: issue.issuedOn,
      evidence: evidenceOf(
        reading,
        sentence,
        start,
        last,
        printed === null ? 'document.number' : 'document.kind-number',
        printed === null ? 0.8 : 0.97,
      ),
    };
    if (known === undefined) {
      at.set(key, drafts.length);
      drafts.push(draft);
    } else {
      const before = drafts[known] as DocumentDraft;
      drafts[known] = {
        ...before,
        issuedOn: before.issuedOn ?? draft.issuedOn,
        issuer: before.issuer ?? draft.issuer,
      };
    }
    i = run.to - 1;
  }
  return { drafts, spans };
}

/** What follows a number: "ngày 5/1/2022", ", ngày ...", "(ngày ...)", then "của Ban Bí thư" or "do ... ban hành". */
function issuedAfter(reading: Reading, from: number, bodies: Bodies) {
  const { tokens, places } = reading;
  let at = from;
  let issuedOn: string | null = null;
  let issuer: string | null = null;
  const issuerAt = (i: number) => {
    if (!/^(của|giữa|do)$/.test(tokens[i]?.key ?? '')) return;
    const body = organizationAt(tokens, i + 1, Math.min(tokens.length, i + 40), places);
    if (body === null) return;
    issuer = bodies.draft(body).name;
    at = body.end;
  };
  issuerAt(at);
  let i = at;
  if (/^[,(]$/.test(tokens[i]?.key ?? '')) i++;
  while (/^(ban|hành|ký|được)$/.test(tokens[i]?.key ?? '')) i++;
  let dateTo = from;
  if (tokens[i]?.key === 'ngày') {
    const date = dateAt(tokens, i + 1);
    if (date !== null) {
      dateTo = date.to;
      if (date.start.year !== null) issuedOn = calendarDate(date.start, date.start.year);
      at = tokens[date.to]?.key === ')' || tokens[date.to]?.key === ',' ? date.to + 1 : date.to;
      if (issuer === null) issuerAt(at);
    }
  }
  return { issuedOn, issuer, dateTo };
}
