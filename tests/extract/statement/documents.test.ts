import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const documentsIn = (text: string) =>
  findStatements(text, contextOf()).documents.map(({ number, kind, issuedOn, issuer }) => [
    kind,
    number,
    issuedOn,
    issuer,
  ]);

describe('numbered documents', () => {
  test.each([
    [
      'theo Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư.',
      ['Chỉ thị', '12-CT/TW', '2022-01-05', 'Ban Bí thư'],
    ],
    [
      'Quyết định số 1187/QĐ-UBND ngày 14 tháng 5 năm 2009 của UBND tỉnh Hà Tĩnh',
      ['Quyết định', '1187/QĐ-UBND', '2009-05-14', 'UBND tỉnh'],
    ],
    ['Nghị định 80/2020/NĐ-CP của Chính phủ', ['Nghị định', '80/2020/NĐ-CP', null, 'Chính phủ']],
    ['Kết luận số 57- KL/TW được phổ biến', ['Kết luận', '57-KL/TW', null, null]],
    ['nghe Chỉ thị15/CT-TW', ['Chỉ thị', '15/CT-TW', null, null]],
    [
      'Chương trình phối hợp số 11/Ctr-BCA-TTTW ngày 14/6/2012',
      ['Chương trình phối hợp', '11/Ctr-BCA-TTTW', '2012-06-14', null],
    ],
    ['Nghị quyết số 671/NQ-UBTVQH15', ['Nghị quyết', '671/NQ-UBTVQH15', null, null]],
    [
      'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
      ['Nghị quyết liên tịch', '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN', null, null],
    ],
    [
      'Hai bên đã ký Thỏa thuận hợp tác số 02/2019/TTHT sáng 21/6.',
      ['Thỏa thuận hợp tác', '02/2019/TTHT', null, null],
    ],
    ['theo Biên bản ghi nhớ số 01/BBGN-2022', ['Biên bản ghi nhớ', '01/BBGN-2022', null, null]],
    ['Kế hoạch số 45/KH-MTTQ/2023 nêu', ['Kế hoạch', '45/KH-MTTQ/2023', null, null]],
    ['Chỉ thị số 12 CT/TW được phổ biến', ['Chỉ thị', '12-CT/TW', null, null]],
    ['Chỉ thị 12_CT/TW được phổ biến', ['Chỉ thị', '12-CT/TW', null, null]],
    ['Kế hoạch số 28 - KH/MTTQ', ['Kế hoạch', '28-KH/MTTQ', null, null]],
  ])('%s', (text, document) => {
    expect(documentsIn(text)).toEqual([document]);
  });

  test('one document cited twice is one, with the date from either place', () => {
    expect(documentsIn('Chỉ thị 12-CT/TW nêu rõ. Chỉ thị số 12-CT/TW ngày 5/1/2022 yêu cầu.')).toEqual([
      ['Chỉ thị', '12-CT/TW', '2022-01-05', null],
    ]);
  });

  test('its date is no event of its own', () => {
    const text = 'Hội nghị triển khai Kế hoạch số 33/KH-LHHN ngày 15/02/2019 của Liên hiệp.';
    expect(findStatements(text, contextOf()).events.map(({ startsOn }) => startsOn)).not.toContain(
      '2019-02-15',
    );
  });

  test.each(['Có 61/75 vị dự', 'xe 29A-123', 'gần 1.240 lượt/Ngày'])('%s cites none', (text) => {
    expect(documentsIn(text)).toEqual([]);
  });
});
