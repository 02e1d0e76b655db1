import { describe, expect, it } from 'vitest';
import { FILLER, readHtml } from '../page-of.ts';

const LEAD = 'Xã lấy ý kiến nhân dân cho quy ước mới trong ba buổi tối.';
const page = (before: string, after: string) =>
  readHtml(
    `<table><tr><td><h2 class="tieude">Góp ý quy ước của xã</h2></td></tr>${before}<tr><td>${FILLER}</td></tr>${after}</table>`,
  ).article;

describe('what stands beside a body that has no name', () => {
  it('is the lead, when a bold line stands between title and text', () => {
    const article = page(`<tr><td>01/03/2025</td></tr><tr><td><b>${LEAD}</b></td></tr>`, '');
    expect(article?.lead).toBe(LEAD);
    expect(article?.rules.lead).toBe('generic.before-body');
  });

  it('is no lead, when the line is set like any other', () => {
    expect(page(`<tr><td>01/03/2025</td></tr><tr><td>${LEAD}</td></tr>`, '')?.lead).toBeNull();
  });

  it('is the byline, when a name stands apart right behind the text', () => {
    const article = page('<tr><td>01/03/2025</td></tr>', '<tr><td align="right"><b>Đỗ Văn Túy</b></td></tr>');
    expect(article?.byline).toBe('Đỗ Văn Túy');
    expect(article?.rules.byline).toBe('generic.after-body');
  });

  it('is the byline, when a name stands before the date', () => {
    const article = page('<tr><td>Thanh Tiến 03/07/2024 18:06</td></tr>', '');
    expect(article?.byline).toBe('Thanh Tiến');
    expect(article?.rules.byline).toBe('generic.beside-date');
    expect(article?.publishedAt).toBe('2024-07-03T11:06:00.000Z');
  });

  it('is the byline without "Bởi" before it', () => {
    const article = page('<tr><td>Bởi Thanh Tiến - 03/07/2024 18:06</td></tr>', '');
    expect(article?.byline).toBe('Thanh Tiến');
  });

  it.each([
    'Cập nhật lúc 03/07/2024',
    'Thời sự 03/07/2024',
    'Thứ Tư, 03/07/2024',
    'Hà Nội 03/07/2024',
    'Admin 03/07/2024',
  ])('is no byline, when no name stands before the date: %s', (line) => {
    expect(page(`<tr><td>${line}</td></tr>`, '')?.byline).toBeNull();
  });

  it('is no byline behind the heading of other articles', () => {
    const after = '<tr><td><b>Tin khác</b></td></tr><tr><td align="right"><b>Đỗ Văn Túy</b></td></tr>';
    expect(page('<tr><td>01/03/2025</td></tr>', after)?.byline).toBeNull();
  });
});
