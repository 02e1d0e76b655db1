import type { Claim } from './claim.ts';
import { type Reading, wordsOf } from './reading.ts';

/**
 * "nguyên Phó Chủ tịch kiêm Tổng Thư ký O": the word governs its comma block, so the second office is a former one too; the
 * word with its blank, or nothing.
 */
export function formerBefore(reading: Reading, { office, name }: Claim, claims: readonly Claim[]): string {
  const before = claims.findLast((other) => other.name === name && other.office.from < office.from);
  if (before === undefined || !before.office.title.isFormer) return '';
  for (let i = before.office.end; i < office.from; i++)
    if (/^[,;()]$/.test(reading.tokens[i]?.key ?? '')) return '';
  return `${wordsOf(reading, before.office.from, before.office.from + 1)} `;
}
