import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const told = (text: string) =>
  findStatements(text, contextOf({ publishedOn: '2025-06-10', title: null })).events.map(
    ({ kind, startsOn }) => `${kind} ${startsOn}`,
  );

describe('what is named beside a day and is no event of it', () => {
  test('the span in which gifts are taken in', () => {
    expect(told('Thời gian tiếp nhận: từ ngày 01/6/2025 đến ngày 30/6/2025.')).toEqual([]);
  });

  test('the feast that a visit is made for', () => {
    expect(
      told(
        'Nhân Đại lễ Phật đản, sáng 9/5/2025, ông Lâm Quốc Nam, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cà Mau đến thăm chùa Phật Tổ.',
      ),
    ).toEqual(['VISIT 2025-05-09']);
  });

  test('a talk with a reporter', () => {
    const talk = 'có cuộc trao đổi với Hội Hữu nghị Nga - Việt tại Hà Nội.';
    expect(told(`Sáng 9/6/2025, Phóng viên ${talk}`)).toEqual([]);
    expect(told(`Sáng 9/6/2025, đoàn công tác ${talk}`)).toEqual(['MEETING 2025-06-09']);
  });
});
