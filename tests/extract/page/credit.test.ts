import { describe, expect, test } from 'vitest';
import { mattran } from '../../../feeds/sites/mattran.ts';
import { tayninh } from '../../../feeds/sites/tayninh.ts';
import { thoidai } from '../../../feeds/sites/thoidai.ts';
import { paperCreditOf } from '../../../src/extract/page/credit.ts';
import type { Site } from '../../../src/extract/site.ts';

const BODY = 'Sáng 5/6, đoàn thăm và tặng quà bà con vùng biên. Đoàn cảm ơn bà con.';
const end = (line: string) => `${BODY}\n\n${line}`;

function credit(text: string, site: Site = tayninh, parts: { lead?: string; byline?: string } = {}) {
  return paperCreditOf({ text, lead: parts.lead ?? null, byline: parts.byline ?? null }, site);
}

describe('a report that another paper wrote', () => {
  test.each([
    [`(Mặt trận) - ${BODY}`, 'Mặt trận'],
    [`TTXVN - ${BODY}`, 'TTXVN'],
    [end('Nguồn: mattran.org.vn'), 'mattran.org.vn'],
    [end('Nguồn: https://www.mattran.org.vn/tin-tuc/bai-1.html'), 'mattran.org.vn'],
    [end('Theo Báo Cao Bằng'), 'Báo Cao Bằng'],
    [end('(Theo TTXVN)'), 'TTXVN'],
    [end('Theo baochinhphu.vn'), 'baochinhphu.vn'],
    [end('Theo thoidai'), 'thoidai'],
    [end('Theo binhdinh online'), 'binhdinh online'],
    [end('Theo Hoàng Anh/TTXVN'), 'TTXVN'],
    [end('Nguồn tin: Đài Phát thanh và Truyền hình Long An'), 'Đài Phát thanh và Truyền hình Long An'],
    [end('Theo Đại sứ quán Lào'), 'Đại sứ quán Lào'],
    [end('Theo Báo Cao Bằng\n\nThu Hà'), 'Báo Cao Bằng'],
    [`${BODY} (Theo Cổng thông tin điện tử Chính phủ)`, 'Cổng thông tin điện tử Chính phủ'],
    [`${BODY}./. (Nguồn: TTXVN).`, 'TTXVN'],
  ])('%s', (text, expected) => {
    expect(credit(text)).toBe(expected);
  });

  test.each([
    ['Theo Báo Thái Nguyên', 'Báo Thái Nguyên'],
    ['mattran.org.vn', 'mattran.org.vn'],
    ['Báo Đại Đoàn Kết', 'Báo Đại Đoàn Kết'],
    ['Hoàng Anh (TTXVN)', 'TTXVN'],
    ['K.T/Báo Cao Bằng', 'Báo Cao Bằng'],
    ['Minh Hà - TTXVN', 'TTXVN'],
  ])('by the byline "%s"', (byline, expected) => {
    expect(credit(BODY, tayninh, { byline })).toBe(expected);
  });

  test('by the dateline of its lead', () => {
    expect(credit(BODY, tayninh, { lead: '(ĐCSVN) – Sáng 5/6, đoàn thăm bà con.' })).toBe('ĐCSVN');
  });

  test('on another site with that site’s own dateline', () => {
    expect(credit(`TĐO – ${BODY}`, mattran)).toBe('TĐO');
    expect(credit(`(Mặt trận) - ${BODY}`, thoidai)).toBe('Mặt trận');
  });

  test('on a site whose datelines are not known, by a mark known to be another’s', () => {
    const site = { name: 'Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai', hosts: ['hh.laocai.example'] };
    const from = (dateline: string) =>
      paperCreditOf({ text: dateline + BODY, lead: null, byline: null }, site);
    expect(['VUFO - ', '(QTO) - ', '(Báo Lào Cai) - ', '(LHLC) - '].map(from)).toEqual([
      'VUFO',
      'QTO',
      'Báo Lào Cai',
      null,
    ]);
  });

  test('below the site’s own dateline', () => {
    expect(credit(`(Mặt trận) - ${end('Theo TTXVN')}`, mattran)).toBe('TTXVN');
  });
});

describe('a report of the site’s own', () => {
  test.each<[string, Site, string]>([
    ['its dateline', mattran, `(Mặt trận) - ${BODY}`],
    ['its dateline without accents or case', mattran, `(MAT TRAN) - ${BODY}`],
    ['its host', mattran, end('Nguồn: mattran.org.vn')],
    ['a host below its own', mattran, end('Nguồn: m.mattran.org.vn')],
    ['its name', thoidai, end('Theo Tạp chí Thời Đại')],
    ['its name without "Tạp chí"', thoidai, end('Theo Thời Đại')],
    ['the beginning of its name', { ...tayninh, name: 'Mặt trận Tổ quốc Việt Nam' }, `(Mặt trận) - ${BODY}`],
    [
      'the mark of the body that owns it',
      { ...tayninh, name: 'Liên hiệp các tổ chức hữu nghị Việt Nam' },
      `VUFO - ${BODY}`,
    ],
    ['the body that publishes it', tayninh, end('Nguồn: Ủy ban MTTQ Việt Nam tỉnh Tây Ninh')],
  ])('%s', (_, site, text) => {
    expect(credit(text, site)).toBeNull();
  });
});

describe('no credit', () => {
  test.each([
    BODY,
    end('Theo đó, các đơn vị nộp báo cáo trước ngày 10/6'),
    end('Theo kế hoạch của tỉnh'),
    end('Theo dõi thoidai.com.vn trên'),
    end('Theo ông Hải, đường đã thông.'),
    end('Nguồn vốn do tỉnh cấp'),
    end('Theo quy định'),
    `Theo Báo Cao Bằng\n\n${BODY}\n\n${BODY}`,
  ])('%s', (text) => {
    expect(credit(text)).toBeNull();
  });

  test.each([
    'Thu Hà',
    'T.Hoa',
    'Q.TRUNG',
    'H.N',
    'Thái Hùng (Văn phòng UBND)',
    'Khắc Định - VP MTTQ',
    'Đại sứ Ấn Độ',
  ])('in the byline "%s"', (byline) => {
    expect(credit(BODY, tayninh, { byline })).toBeNull();
  });

  test('in a hostile text', () => {
    for (const piece of ['(', ' ', 'Theo ', '/', 'a.', '-'])
      expect(credit(piece.repeat(200_000), tayninh, { byline: piece.repeat(60) })).toBeNull();
  });
});
