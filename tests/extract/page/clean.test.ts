import { describe, expect, it } from 'vitest';
import { siteForUrl, sites } from '../../../feeds/index.ts';
import { readArticle } from '../../../src/extract/page/article.ts';
import { FILLER, readBody } from '../page-of.ts';

const LAST = 'Bản quy ước được niêm yết ở nhà văn hóa trong mười lăm ngày để mọi người xem lại.';
const lines = (body: string) => readBody(body).article?.text.split('\n\n') ?? [];
const others = (...titles: string[]) =>
  `<ul>${titles.map((title, at) => `<li><a href="/tin/${at}-xa-ban-hop-dan-${at}100.html">${title}</a></li>`).join('')}</ul>`;

describe('a list of other articles inside a body', () => {
  it('ends where plain text goes on', () => {
    const body = `${FILLER}<h3>Tin đọc nhiều</h3>${others('Xã bạn họp dân tháng ba', 'Thôn Thượng dọn đường')}<p>${LAST}</p>`;
    expect(lines(body)).toHaveLength(4);
    expect(lines(body).at(-1)).toBe(LAST);
  });

  it('goes to the end where its leads stand between the links', () => {
    const body = `${FILLER}<h3>Tin liên quan</h3>${others('Xã bạn họp dân tháng ba')}<p>Họp dân lần hai.</p>${others('Thôn Thượng dọn đường làng, ngõ xóm')}<p>Dọn đường.</p>`;
    expect(lines(body)).toHaveLength(3);
  });

  it('may be a line of its own with a link to any address', () => {
    const body = `${FILLER}<p><b>Xem thêm:</b> <a href="/t-2.html">Trường học kết nghĩa ở biên giới</a></p>`;
    expect(lines(body)).toHaveLength(3);
  });

  it.each([
    'Sẵn sàng phối hợp với Đại sứ quán Lào Sẵn sàng phối hợp với Đại sứ quán Lào Lãnh đạo xã tiếp đoàn hôm qua.',
    'san sang phoi hop voi dai su quan lao Sẵn sàng phối hợp với Đại sứ quán Lào Lãnh đạo xã tiếp đoàn hôm qua.',
  ])('may be flattened to a title printed twice and its lead: %s', (line) => {
    expect(lines(`${FILLER}<p>${line}</p><p>${LAST}</p>`)).toHaveLength(4);
    expect(lines(`${FILLER}<p>${line.slice(line.lastIndexOf('Sẵn'))}</p><p>${LAST}</p>`)).toHaveLength(5);
  });

  it('may be a linked title with a lead that was cut', () => {
    const title = '<a href="/t/xa-ban-hop-dan-lan-hai-2100.html">Xã bạn họp dân lần hai</a>';
    const row = (lead: string) => `${FILLER}<table><tr><td>${title} ${lead}</td></tr></table><p>${LAST}</p>`;
    expect(lines(row('Bà con đề nghị giữ rừng ...'))).toHaveLength(4);
    expect(lines(row('đã thống nhất việc giữ rừng.'))).toHaveLength(5);
  });

  it('is not seen in what a class says of the look of a paragraph', () => {
    expect(lines(`${FILLER}<p class="has-medium-font-size">${LAST}</p>`)).toHaveLength(4);
  });

  it('may be marked by a name in camel case', () => {
    const body = `${FILLER}<div class="VCObjectBoxRelatedNews"><p>Hàng chục hộ góp đất làm đường.</p></div>`;
    expect(lines(body)).toHaveLength(3);
  });
});

describe('a line of a picture', () => {
  it('is a caption without the bar that a flattened table left', () => {
    const body = `<figure><img src="/a.jpg"><figcaption>Quang cảnh buổi họp |</figcaption></figure>${FILLER}`;
    expect(readBody(body).article?.captions).toEqual(['Quang cảnh buổi họp']);
  });

  it.each(['Ảnh: Đức Thành', '4253 tls 1'])('is no text: "%s"', (line) => {
    expect(lines(`${FILLER}<p>${line}</p><p>${LAST}</p>`)).not.toContain(line);
  });
});

describe('a byline', () => {
  it.each([
    ['<p class="author">bởi Ban Biên tập</p>', 'Ban Biên tập'],
    ['<p class="createdby">Viết bởi Lê Thu Hà</p>', 'Lê Thu Hà'],
    ['<p class="author">Người đăng: Lò Văn Ín</p>', 'Lò Văn Ín'],
    ['<p class="author">Tin: Quỳnh Chi - Ảnh: Anh Thư</p>', 'Quỳnh Chi - Anh Thư'],
    ['<p class="byline">By Quang Vinh | Nov 14, 2025 3:05 PM</p>', 'Quang Vinh'],
    ['<p class="author">Lò Văn Ín • 14/11/2025</p>', 'Lò Văn Ín'],
  ])('loses its label and its date: %s', (before, name) => {
    expect(readBody(FILLER, { before }).article?.byline).toBe(name);
  });

  it('is no button', () => {
    expect(readBody(FILLER, { before: '<a class="author">A+</a>' }).article?.byline).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    '<em class="time fa fa-clock-o">Thứ tư - 03/07/2024 07:15</em>',
    '<div class="post-footer">Thứ tư - 03/07/2024 07:15</div>',
  ])('counts beside an icon and in the foot of the article: %s', (before) => {
    expect(readBody(FILLER, { before }).article?.publishedAt).toBe('2024-07-03T00:15:00.000Z');
  });
});

describe('what is no text of an article', () => {
  it.each([
    '<p><a href="/tep/ke-hoach-12.pdf">Ke-hoach-12.pdf</a></p>',
    '<p><a href="/tep/a.docx?x=1">Tải tệp đính kèm: Kế hoạch giám sát.docx (1,2 MB)</a></p>',
  ])('is the name of an attached file, which the HTML still links: %s', (line) => {
    const { article } = readBody(`${FILLER}${line}`);
    expect(article?.text.split('\n\n')).toHaveLength(3);
    expect(article?.html).toContain('/tep/');
  });

  it('is not a document that is linked by its title', () => {
    expect(lines(`${FILLER}<p><a href="/tep/12.pdf">Kế hoạch giám sát số 12/KH-MTTQ</a></p>`)).toHaveLength(
      4,
    );
  });

  it.each([
    '<p><a>[Trở về]</a> <a href="/in">Bản in</a> <a href="/gui">Gởi bài viết</a></p>',
    '<p>Từ khóa: <a href="/t/1">mặt trận</a>, <a href="/t/2">hộ nghèo</a>, <a href="/t/3">đoàn kết</a></p>',
    '<p>Bản quyền thuộc Ủy ban Mặt trận tỉnh</p>',
    '<p>Nghe bài viết 0:00 / 3:12</p>',
    '<p>Đánh giá bài viết ★★★★☆ (4.5/5 - 12 lượt)</p>',
    '<div class="paywall"><p>Bạn đã đọc hết ba bài miễn phí trong tháng này.</p></div>',
    '<p style="position:absolute;left:-9999px">Nhà cái uy tín, bấm vào đây ngay.</p>',
  ])('is what belongs to the page: %s', (line) => {
    expect(lines(`${FILLER}${line}`)).toHaveLength(3);
  });
});

describe('whose an article is', () => {
  const byline = (end: string, before = '') =>
    readBody(`${FILLER}<p style="text-align:right">${end}</p>`, { before }).article?.byline;

  it('is a name, without that it did so', () => {
    expect(byline('(Thu Hà thực hiện)')).toBe('Thu Hà');
  });

  it('is no button beside the date', () => {
    const site = siteForUrl('https://mattran.org.vn/', sites);
    if (site === null) throw new Error('expected the site of mattran.org.vn');
    const url = 'https://mattran.org.vn/hoat-dong/hop-dan-12345.html';
    const html = `<div class="main-column"><h1>Họp dân ở xã vùng cao</h1><div class="article__meta"><time>01/03/2026</time><a>Facebook</a><a>Copy link</a></div><div class="article__body">${FILLER}</div></div>`;
    const { article } = readArticle(site, { bytes: html, contentType: 'text/html', url, observedAt: null });
    expect([article?.title, article?.byline]).toEqual(['Họp dân ở xã vùng cao', null]);
  });

  it('is its writer rather than where it was taken from', () => {
    const url = 'http://haufo.org.vn/hop-dan-o-xa-vung-cao/';
    const site = siteForUrl(url, sites);
    if (site === null) throw new Error('expected the site of haufo.org.vn');
    const html = `<article class="post"><h1 class="entry-title">Họp dân ở xã vùng cao</h1><span class="byline"><span class="author">Thu Hà</span></span><div class="entry-content">${FILLER}<p style="text-align:right">Nguồn: baoquangnam.vn</p></div></article>`;
    const { article } = readArticle(site, { bytes: html, contentType: 'text/html', url, observedAt: null });
    expect(article?.byline).toBe('Thu Hà');
  });
});

it('shows the pictures of an AMP page', () => {
  const { article } = readBody(
    `${FILLER}<figure><amp-img src="/i/1.jpg" width="600" height="400"><noscript><img src="/i/1.jpg"></noscript></amp-img><figcaption>Bà con góp ý</figcaption></figure>`,
  );
  expect(article?.images).toEqual([
    { url: 'https://bao.example/i/1.jpg', caption: 'Bà con góp ý', credit: null, width: 600, height: 400 },
  ]);
  expect(article?.html).toContain('/i/1.jpg');
});
