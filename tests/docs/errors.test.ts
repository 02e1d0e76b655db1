import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, GatewayError } from '../../src/errors.ts';
import { problemOf } from '../../src/server/message/problem.ts';
import { REQUEST_CODES } from '../../src/server/operation/format-error.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8');
/** The rows of the tables: a code and the other cells. */
const rows = [...text.matchAll(/^\| `([A-Z_]+)` \|(.*)\|$/gm)].map(([, code, rest]) => ({
  code: code ?? '',
  cells: (rest ?? '').split('|').map((cell) => cell.trim()),
}));

describe('docs/errors.md', () => {
  it('tells of every code once, and of no other', () => {
    const codes = rows.map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...new Set([...ERROR_CODES, ...REQUEST_CODES])].sort());
  });

  it('says of each what it means', () => {
    expect(rows.filter(({ cells }) => cells.some((cell) => cell === ''))).toEqual([]);
  });

  it.each(ERROR_CODES)('says with which status a feed or export answers %s', (code) => {
    const reply = problemOf(new GatewayError(code, 'no'));
    const row = rows.find((one) => one.code === code);
    if (reply !== null) expect(row?.cells[0]?.split(', ')).toContain(`${reply.status}`);
  });
});
