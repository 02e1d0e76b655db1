import { describe, expect, it } from 'vitest';
import { FILLER, readHtml } from '../page-of.ts';

const refusal = (html: string, url?: string) => {
  const { article, issues } = readHtml(
    `<html><head><meta charset="utf-8"></head><body>${html}</body></html>`,
    url,
  );
  return article === null ? (issues.find(({ field }) => field === 'page')?.detail ?? '') : null;
};

describe('a page in place of an article', () => {
  it.each([
    [
      'something went wrong',
      '<h1>Sorry, something went wrong</h1><p>File Not Found. Troubleshoot issues with Microsoft SharePoint Foundation.</p><p>Correlation ID: 9f9a3b9d-7a1c-0021-b1b2-000000000000, please tell it to your administrator.</p>',
    ],
    [
      'Checking your browser',
      '<h1>Checking your browser before accessing the site</h1><p>This process is automatic. Your browser will redirect to your requested content shortly, in five seconds at most.</p>',
    ],
    [
      'Hệ thống đang bảo trì',
      '<h1>Hệ thống đang bảo trì</h1><p>Cổng tin tạm dừng để sao lưu dữ liệu, mong quý độc giả thông cảm và quay lại vào sáng mai để đọc tiếp.</p>',
    ],
    [
      'Bài viết này đã ngừng',
      '<h1>Thông báo</h1><p>Bài viết này đã ngừng kích hoạt. Trình duyệt sẽ được chuyển về trang chính của chuyên mục sau ít giây nữa, xin cảm ơn.</p>',
    ],
  ])('is refused for what it says: %s', (said, html) => {
    expect(refusal(html)?.toLowerCase()).toContain(said.toLowerCase());
  });

  it('is told from a dated report of a system under maintenance', () => {
    const report = `<article><h1>Hệ thống cấp nước đang bảo trì</h1><time datetime="2026-03-01T08:00:00+07:00">01/03/2026</time><div class="entry-content">${FILLER}</div></article>`;
    expect(refusal(report)).toBeNull();
  });

  const teaser = (at: number) =>
    `<div class="item"><h3><a href="/tin/xa-ban-hop-dan-lan-thu-${at}-${at}100.html">Xã bạn họp dân lần thứ ${at}</a></h3><span>0${at}/02/2026</span><p>Bà con góp ý cho quy ước, đề nghị giữ rừng đầu nguồn và nguồn nước chung của cả xã.</p></div>`;
  const list = `<h1>Tin hoạt động</h1>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}`;

  it('is refused as a list, when its headings lead to articles, dates and leads notwithstanding', () => {
    expect(refusal(list, 'https://bao.example/tin-hoat-dong/')).toContain('a list of links');
  });
});

describe('a date of publication', () => {
  const page = (below: string) =>
    readHtml(`<h1>Họp dân ở xã vùng cao</h1><div class="noidung">${FILLER}</div>${below}`);
  const link = '<a href="/tin/thon-thuong-don-duong-2100.html">Thôn Thượng dọn đường làng, ngõ xóm</a>';

  it('is none of those below the heading of other articles', () => {
    const { article } = page('<div><h3>Các tin khác</h3><p>Thôn Hạ họp (01/02/2026)</p></div>');
    expect([article?.title, article?.publishedAt]).toEqual(['Họp dân ở xã vùng cao', null]);
  });

  it('is none of those behind a title in a list', () => {
    const { article } = page(`<ul><li>${link} (01/02/2026)</li><li>${link} (03/02/2026)</li></ul>`);
    expect([article?.title, article?.publishedAt]).toEqual(['Họp dân ở xã vùng cao', null]);
  });
});
