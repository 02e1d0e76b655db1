import { expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const kindsIn = (text: string) =>
  findStatements(text, contextOf({ publishedOn: '2024-06-13' })).events.map(({ kind }) => kind);

test.each([
  ['a reporter', 'Ngày 12/6/2024, phóng viên có cuộc trao đổi với ông Lê Văn An, Chủ tịch Hội.'],
  ['a reporter by the initials', 'Ngày 12/6/2024, PV có cuộc trao đổi với ông Lê Văn An, Chủ tịch Hội.'],
])('what %s asks is no meeting', (_who, text) => {
  expect(kindsIn(text)).toEqual([]);
});

test.each([
  ['that reporters come to', 'Ngày 12/6/2024, phóng viên dự buổi gặp mặt của Hội Hữu nghị tỉnh Nghệ An.'],
  [
    'told behind a comma after a reporter',
    'Ngày 12/6/2024, theo phóng viên, ông Lê Văn An, Chủ tịch Hội có cuộc trao đổi với Đại sứ Lào.',
  ],
])('a meeting %s is one', (_how, text) => {
  expect(kindsIn(text)).toEqual(['MEETING']);
});
