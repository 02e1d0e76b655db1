import type { Claim } from './claim.ts';
import { type Reading, wordsOf } from './reading.ts';

/**
 * "nguyên Phó Chủ tịch kiêm Tổng Thư ký O": the word governs its comma block, so the second office is a former one too; the
 * word with its blank, or nothing. An office that a verb gives ("nguyên Giám đốc Sở giữ chức Chủ tịch") is no former one.
 */
export function formerBefore(
  reading: Reading,
  { office, name, link }: Claim,
  claims: readonly Claim[],
): string {
  if (link !== null) return '';
  const before = claims.findLast((other) => other.name === name && other.office.from < office.from);
  if (before === undefined || !before.office.title.isFormer) return '';
  for (let i = before.office.end; i < office.from; i++)
    if (/^[,;()]$/.test(reading.tokens[i]?.key ?? '')) return '';
  return `${wordsOf(reading, before.office.from, before.office.from + 1)} `;
}
