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
  ])('loses its label: %s', (before, name) => {
    expect(readBody(FILLER, { before }).article?.byline).toBe(name);
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
