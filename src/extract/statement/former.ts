import type { Claim } from './claim.ts';
import { phraseSet } from './phrases.ts';
import { type Reading, wordsOf } from './reading.ts';

/**
 * "nguyên Phó Chủ tịch kiêm Tổng Thư ký O": the word governs its comma block, so the second office is a former one too; the
 * word with its blank, or nothing. An office that a verb gives ("nguyên Giám đốc Sở giữ chức Chủ tịch") is no former one, nor
 * is one behind the dash that closes an office with its body ("nguyên Đại sứ Việt Nam tại Ba Lan - Chủ tịch").
 */
export function formerBefore(
  reading: Reading,
  { office, name, link }: Claim,
  claims: readonly Claim[],
): string {
  if (link !== null) return '';
  const before = claims.findLast((other) => other.name === name && other.office.from < office.from);
  if (before === undefined || !before.office.title.isFormer) return '';
  const ends = before.office.organization === null ? /^[,;()]$/ : /^[,;()–-]$/;
  for (let i = before.office.end; i < office.from; i++)
    if (ends.test(reading.tokens[i]?.key ?? '')) return '';
  return `${wordsOf(reading, before.office.from, before.office.from + 1)} `;
}

const THEN = phraseSet(
  'lúc bấy giờ|bấy giờ|lúc đó|lúc ấy|khi đó|khi ấy|thời đó|thời ấy|hồi đó|hồi ấy|thời điểm đó|thời kỳ đó|trước đây|khóa trước|nhiệm kỳ trước',
);
const LONGEST_THEN = 3;
const LAST_CENTURY = /^19\d\d$/;

/** "Bí thư Huyện ủy A lúc bấy giờ", "ông B (khi đó là Chủ tịch xã)", "ông C từng giữ chức Bí thư": an office of the time that the text looks back on. */
export function isOfThen({ tokens, sentences }: Reading, { office, rule }: Claim, sentence: number): boolean {
  const first = sentences[sentence]?.from ?? 0;
  const isOfYear = tokens[first]?.key === 'năm' && LAST_CENTURY.test(tokens[first + 1]?.text ?? '');
  if (isOfYear && (rule === 'official.is' || rule === 'official.pronoun')) return true;
  const behind = tokens[office.end]?.key === '(' ? office.end + 1 : office.end;
  if (THEN.at(tokens, behind) !== null) return true;
  for (let i = office.from - 1; i > office.from - 1 - LONGEST_THEN && tokens[i]?.kind === 'word'; i--)
    if (tokens[i]?.key === 'từng') return true;
  if (tokens[office.from - 1]?.key !== 'là') return false;
  for (let from = office.from - 1 - LONGEST_THEN; from < office.from - 1; from++)
    if (from >= 0 && THEN.at(tokens, from)?.to === office.from - 1) return true;
  return false;
}
