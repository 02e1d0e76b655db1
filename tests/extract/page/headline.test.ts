import { describe, expect, it } from 'vitest';
import { FILLER, readHtml } from '../page-of.ts';

const BODY = `<p>01/03/2025 08:00</p><div class="entry-content">${FILLER}</div>`;
const titled = (head: string, markup: string) =>
  readHtml(`<html><head>${head}</head><body>${markup}${BODY}</body></html>`).article?.title;

describe('a title without og:title', () => {
  it('is the heading that the page title repeats, not the heading that names the site', () => {
    const markup =
      '<h1 class="title">Bản tin xã nhà</h1><div class="post"><h3 class="entry-title">Ngày hội Nông - Công - Thương ở bản</h3></div>';
    expect(titled('<title>Xã nhà: Ngày hội Nông - Công - Thương ở bản</title>', markup)).toBe(
      'Ngày hội Nông - Công - Thương ở bản',
    );
  });

  it('is not the logo, even when the page title says nothing but the name of the site', () => {
    const markup =
      '<div class="header"><h1 class="logo">Cổng thông tin xã nhà</h1></div><h3 class="news-title">Góp ý quy ước của xã</h3>';
    expect(titled('<title>Cổng thông tin xã nhà</title>', markup)).toBe('Góp ý quy ước của xã');
  });

  it.each([
    ['up to the separator', 'Góp ý quy ước của xã - Tin tức - Cổng xã nhà'],
    ['from the separator on', 'Cổng xã nhà - Góp ý quy ước của xã'],
  ])('is the page title %s, where the page prints that on a line', (_part, title) => {
    expect(titled(`<title>${title}</title>`, '<p class="x1">Góp ý quy ước của xã</p>')).toBe(
      'Góp ý quy ước của xã',
    );
  });

  it.each(['Chi tiết tin tức', 'In bài', 'Untitled Page'])('is never a template\'s "%s"', (title) => {
    expect(titled(`<title>${title}</title>`, '<b class="title">Góp ý quy ước của xã</b>')).toBe(
      'Góp ý quy ước của xã',
    );
  });

  it('may stand in an element named in camel case', () => {
    expect(titled('<title>Cổng</title>', '<span class="TieuDeTin">Góp ý quy ước của xã</span>')).toBe(
      'Góp ý quy ước của xã',
    );
  });
});
