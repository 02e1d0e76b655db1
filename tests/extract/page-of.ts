import { genericSite } from '../../feeds/index.ts';
import { readArticle } from '../../src/extract/page/article.ts';

const URL_OF_PAGE = 'https://bao.example/tin/mot-bai-bao-de-thu-1234.html';

/** Three sentences of running text, so that a page counts as an article. */
export const FILLER =
  '<p>Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa để góp ý cho bản quy ước mới của xã.</p>' +
  '<p>Nhiều ý kiến đề nghị giữ lại điều khoản về bảo vệ rừng đầu nguồn và nguồn nước sinh hoạt chung.</p>' +
  '<p>Cuối buổi, tổ soạn thảo đọc lại từng điều trước khi lấy biểu quyết bằng thẻ.</p>';

/** Reads a page made of a body, and whatever stands before and after it, by the generic rules. */
export function readBody(body: string, { before = '', after = '', head = '' } = {}) {
  const html = `<html lang="vi"><head>${head}</head><body><article><h1>Họp dân ở xã vùng cao</h1>${before}<div class="entry-content">${body}</div>${after}</article></body></html>`;
  return readHtml(html);
}

/** Reads a whole page, by the generic rules unless a site is given. */
export function readHtml(html: string, url = URL_OF_PAGE, site = genericSite(url)) {
  if (site === null) throw new Error(`expected an address, but got ${url}`);
  return readArticle(site, {
    bytes: html,
    contentType: 'text/html',
    url,
    observedAt: '2026-03-05T02:00:00.000Z',
  });
}
