import { expect, test } from 'vitest';
import { renderTable } from '../../src/cli/table.ts';

test('columns are aligned by what is seen, not by code units', () => {
  const decomposed = 'Bằng'.normalize('NFD');
  expect(
    renderTable(
      ['name', 'n'],
      [
        [decomposed, 7],
        ['Hải Phòng', 123],
      ],
    ),
  ).toBe('name         n\nBằng         7\nHải Phòng  123\n');
});

test('no rows give the head alone', () => {
  expect(renderTable(['name', 'n'], [])).toBe('name  n\n');
});
