import { describe, expect, it } from 'vitest';
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
