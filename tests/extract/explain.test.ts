import { expect, test } from 'vitest';
import { explain } from '../../src/extract/explain.ts';
import { contextOf } from './statement-context.ts';

const TEXT =
  'Sáng 8/5/2023, Hội hữu nghị Việt - Lào tỉnh Nghệ An tổ chức hội nghị. Dự có bà Lê Thị Ân, Chủ tịch Hội.';

test('tells what a sentence is made of', () => {
  expect(explain(TEXT, contextOf())).toContain('name<bà Lê Thị Ân>  office<Chủ tịch @ Hội>');
});

test('tells the rule, the confidence and the place of a statement', () => {
  expect(explain(TEXT, contextOf())).toContain(
    'Chủ tịch | Hội hữu nghị Việt - Lào tỉnh | province:nghe-an  [official.name-comma-title 0.95',
  );
});

test('tells why an event was chosen', () => {
  expect(explain(TEXT, contextOf())).toMatch(/\d\.\d in 1: hội nghị \(CONFERENCE, noun, held, 2023-05-08\)/);
});

test('an empty text is explained as nothing', () => {
  expect(explain('', contextOf())).toContain('Officials:\n  (none)');
});
