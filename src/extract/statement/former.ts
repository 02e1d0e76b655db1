import type { Claim } from './claim.ts';
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
