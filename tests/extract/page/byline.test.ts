import { describe, expect, it } from 'vitest';
import { isName, plainByline } from '../../../src/extract/page/byline.ts';
import { FILLER, readHtml } from '../page-of.ts';

describe('a byline', () => {
  it.each([
    ['Thanh Tiến 03/07/2024 18:06', 'Thanh Tiến'],
    ['Thanh Tiến 18:06 03/07/2024', 'Thanh Tiến'],
    ['Thanh Tiến - 03.07.2024', 'Thanh Tiến'],
    ['Minh Châu | Thứ sáu, 14/11/2025 15:05 | 1.209 lượt xem', 'Minh Châu'],
    ['Minh Châu, đăng ngày 14/11/2025', 'Minh Châu'],
    ['Hải Đăng | 12/6/2024', 'Hải Đăng'],
    ['John Nelson 12/6/2024', 'John Nelson'],
    ['Li Sun 12/6/2024 10:00', 'Li Sun'],
    ['Lê Văn An đăng ngày 12/6/2024', 'Lê Văn An'],
    ['Lê Văn An - Đăng lúc: 10:00 12/6/2024', 'Lê Văn An'],
    ['Lê Văn An Thứ Hai, 12/6/2024', 'Lê Văn An'],
    ['Cập nhật lúc 12/6/2024 14:00 - Lê Văn An', 'Lê Văn An'],
    ['Jane Doe, VNA 8:42 a.m. October 3, 2014', 'Jane Doe, VNA'],
    ['9:39 AM 05 Oct 2011', null],
    ['Thu Trang (thực hiện)', 'Thu Trang'],
    ['Bảo Ngọc (ghi)', 'Bảo Ngọc'],
    ['Thái Hùng (Văn phòng UBND)', 'Thái Hùng (Văn phòng UBND)'],
    ['Nhóm phóng viên 24h', 'Nhóm phóng viên 24h'],
  ])('of "%s" is "%s"', (line, name) => {
    expect(plainByline(line)).toBe(name);
  });

  it('is read where Ghost, Squarespace and Wix print it', () => {
    for (const mark of [
      '<h4 class="gh-article-author-name">Trần Mai Lan</h4>',
      '<a class="blog-author-name" href="?author=1">Trần Mai Lan</a>',
      '<span data-hook="user-name">Trần Mai Lan</span>',
    ])
      expect(
        readHtml(`<html><body><h1>Khách từ xa</h1><p>13/06/2025</p>${mark}<div>${FILLER}</div></body></html>`)
          .article?.byline,
      ).toBe('Trần Mai Lan');
  });
});

describe('the first question of an interview', () => {
  it.each([
    '- Thưa ông, vì sao năm nay chương trình giám sát chọn giao thông?',
    'PV: Vì sao năm nay chương trình giám sát lại chọn giao thông?',
  ])('is text and no lead: "%s"', (question) => {
    const { article } = readHtml(
      `<html><body><h1>Dân cần được đối thoại</h1><p>11/09/2025</p><div class="article-content"><p><b>${question}</b></p>${FILLER}</div></body></html>`,
    );
    expect(article).toMatchObject({ lead: null, text: expect.stringContaining(question) });
  });
});

describe('a name', () => {
  it.each([
    ['BTV ĐU', false],
    ['TM. BCH HU', false],
    ['BTV Thu Hà', true],
    ['Thu Hà', true],
  ])('"%s": %s', (line, is) => {
    expect(isName(line)).toBe(is);
  });
});
