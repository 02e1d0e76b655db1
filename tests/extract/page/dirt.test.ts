import { describe, expect, it } from 'vitest';
import { paperCreditOf } from '../../../src/extract/page/credit.ts';
import { readStamp } from '../../../src/extract/page/stamp.ts';
import { FILLER, readBody, readHtml } from '../page-of.ts';

const paragraphs = (result: ReturnType<typeof readBody>) => result.article?.text.split('\n\n') ?? [];
const CLEAN = paragraphs(readBody(FILLER));

describe('a line of furniture', () => {
  it.each([
    'Cỡ chữ: Font size: Giảm (A-) Mặc định (A) Tăng (A+)',
    'Mặc định Cỡ chữ',
    'Tăng kích thước chữ',
    'Đọc bài viết:',
    'In bài',
    'Bản in     Gởi bài viết',
    'trên Google News',
    'Theo dõi bao.example trên Google News',
    'Màu đỏ Màu xanh nước biển Màu vàng Màu xanh lá cây',
    "You have an old version of Adobe's Flash Player. Get the latest Flash player.",
    'Skip Ribbon Commands',
    'Skip to main content',
    'Tác giả',
    '0:00 / 0:00 • Nam miền Bắc • Nữ miền Bắc',
    'Trang chủ Hữu nghị Bốn phương kết bạn',
    '\u00a0',
    '\u200b',
    'DSC_2862-(1).JPG',
    'img_2205.jpg',
  ])('"%s" is no text of the article, before it or behind it', (line) => {
    expect(paragraphs(readBody(`<p>${line}</p>${FILLER}<p>${line}</p>`))).toEqual(CLEAN);
  });
});

describe('what belongs to another article', () => {
  it.each([
    'Tin liên quan',
    'Tin cùng chuyên mục',
    'Tin mới',
    'Recommended',
    'Related Topics',
    'Những tin cũ hơn',
    'Có liên quan',
    'Bài sau đó',
  ])('goes with its heading "%s"', (heading) => {
    const list =
      '<ul><li><a href="/tin/bai-thu-nhat-cua-bao-91.html">Bài thứ nhất của báo</a></li><li><a href="/tin/bai-thu-hai-cua-bao-92.html">Bài thứ hai của báo</a></li></ul>';
    expect(paragraphs(readBody(`${FILLER}<p><b>${heading}</b></p>${list}`))).toEqual(CLEAN);
  });

  it('goes where its title stands without marks before itself', () => {
    const line =
      '53 nam quan he hai nuoc va nhung chuyen it ke 53 năm quan hệ hai nước và những chuyện ít kể';
    expect(paragraphs(readBody(`<p>${line}</p>${FILLER}`))).toEqual(CLEAN);
  });

  it('goes with the beginning of its text, cut short in the cell of a table', () => {
    const row = (at: number) =>
      `<tr><td><a href="/tin/mot-bai-khac-cua-bao-${at}.html"><img src="/${at}.jpg"></a></td><td><a href="/tin/mot-bai-khac-cua-bao-${at}.html">Một bài khác của báo</a> Phần mở đầu của bài ấy bị cắt ...</td></tr>`;
    expect(paragraphs(readBody(`${FILLER}<table>${row(91)}${row(92)}</table>`))).toEqual(CLEAN);
  });

  it('goes where a list in the text has nothing but links', () => {
    const list =
      '<ul><li><a href="/c.html">Mở cửa tự do bảo tàng</a></li><li><a href="/d.html">Phố sách đón khách</a></li></ul>';
    expect(paragraphs(readBody(`${list}${FILLER}`))).toEqual(CLEAN);
  });

  it('is not a list of files, which the article hands out', () => {
    const list =
      '<ul><li><a href="/a.pdf">Mẫu đơn số một</a></li><li><a href="/b.docx">Mẫu đơn số hai</a></li></ul>';
    expect(paragraphs(readBody(`${FILLER}${list}`)).slice(3)).toEqual(['Mẫu đơn số một', 'Mẫu đơn số hai']);
  });
});

describe('a caption', () => {
  it('is printed once, though the text of the picture says it too', () => {
    const caption = 'Quang cảnh buổi họp ở nhà văn hóa. Ảnh: ĐT.';
    const result = readBody(
      `${FILLER}<p><img src="/a.jpg" alt="${caption}"></p><p>${caption} ${caption}</p>`,
    );
    expect(result.article?.captions).toEqual([caption]);
    expect(paragraphs(result)).toEqual(CLEAN);
  });

  it('is not the title without its marks, which stands before it', () => {
    const result = readBody(
      `${FILLER}<p><img src="/a.jpg" alt="hop dan o xa vung cao"></p><p>hop dan o xa vung cao</p><p align="center">Bà con nêu ý kiến. Ảnh do xã cung cấp</p>`,
    );
    expect(result.article?.captions).toEqual(['Bà con nêu ý kiến. Ảnh do xã cung cấp']);
    expect(paragraphs(result)).toEqual(CLEAN);
  });

  it('of NukeViet stands a second time in a hidden box', () => {
    const photo =
      '<figure class="article left"><img src="/a.jpg" alt="Bà con họp"><figcaption>Bà con họp</figcaption></figure>';
    const hidden =
      '<div id="imgpreview" style="display:none"><p class="text-center"><img src="/a.jpg"><br><em>Bà con họp</em></p></div>';
    const result = readBody(`${photo}${hidden}${FILLER}`);
    expect(result.article?.captions).toEqual(['Bà con họp']);
    expect(paragraphs(result)).toEqual(CLEAN);
  });
});

describe('broken markup', () => {
  it('of quotes within quotes leaves no debris in the text', () => {
    const link =
      '<a href="/tin/mot-bai-khac-cua-bao-91.html" title="Chương trình "xuan="" yeu="" thuong"=""><img src="/c.jpg" alt="x "xuan="" yeu=""></a>';
    const result = readBody(`<p>${link}</p>${FILLER}`);
    expect(result.article?.text).not.toMatch(/=""|xuan/);
    expect(paragraphs(result)).toEqual(CLEAN);
  });

  it('with forms and hidden ids around the text gives the text', () => {
    const form = '<form><input type="hidden" value="MTEyMzc5"><p>Gửi bình luận</p></form>';
    expect(paragraphs(readBody(`${FILLER}${form}`))).toEqual(CLEAN);
  });

  it('of paragraphs that hold blanks only, zero-width characters and NBSP', () => {
    const dirty = FILLER.replaceAll(' ', '\u00a0').replaceAll('<p>', '<p>&nbsp;</p><p>\u200b');
    expect(paragraphs(readBody(dirty))).toEqual(CLEAN);
  });
});

describe('a dateline', () => {
  const site = { name: 'Liên hiệp các tổ chức hữu nghị tỉnh thử', hosts: ['hh.example'] };
  it.each([
    ['(Mặt trận) - ', 'Mặt trận'],
    ['(Mặt trận) -', 'Mặt trận'],
    ['TĐO – ', 'TĐO'],
    ['VUFO - ', 'VUFO'],
    ['(Vietpeace) ', 'Vietpeace'],
    ['QTO - ', 'QTO'],
    ['(QNO) - ', 'QNO'],
    ['(GLO)- ', 'GLO'],
    ['CTTĐT - ', 'CTTĐT'],
    ['TTTĐ - ', 'TTTĐ'],
    ['(PLVN) - ', 'PLVN'],
    ['(Chinhphu.vn) – ', 'Chinhphu.vn'],
    ['Hanoi (VNA) – ', 'VNA'],
    // Marks of a province: whose they are depends on the site.
    ['(TUAG)- ', null],
    ['(ĐN)- ', null],
  ])('"%s" stays in the text and tells whose report it is', (dateline, credit) => {
    const result = readBody(
      `<p>${dateline}Chiều 16/6, xã họp dân góp ý quy ước mới ở nhà văn hóa.</p>${FILLER}`,
    );
    expect(paragraphs(result)[0]?.startsWith(dateline.trim())).toBe(true);
    expect(paperCreditOf({ text: result.article?.text ?? '', lead: null, byline: null }, site)).toBe(credit);
  });
});

describe('a date as sites print it', () => {
  it.each([
    ['17:34 | 23/06/2020', '2020-06-23T10:34:00.000Z', false],
    ['09:21 19/06/2023', '2023-06-19T02:21:00.000Z', false],
    ['24/06/2024 08:47:05', '2024-06-24T01:47:05.000Z', false],
    ['Ngày đưa:  30/09/2011 09:47:47 AM In bài', '2011-09-30T02:47:47.000Z', false],
    ['Cập nhật 23/07/2019 16:34', '2019-07-23T09:34:00.000Z', false],
    ['21:15:00 27/12/2017', '2017-12-27T14:15:00.000Z', false],
    ['Thứ hai, 18/03/2019 07:30:00', '2019-03-18T00:30:00.000Z', false],
    ['03/07/2024 18:06', '2024-07-03T11:06:00.000Z', false],
    ['Thứ 2, 14/01/2019, 11:00', '2019-01-14T04:00:00.000Z', false],
    ['Thứ 6, 11/12/2020 | 00:00:00', '2020-12-10T17:00:00.000Z', true],
    ['Ngày đăng: 08/07/2024  11:38', '2024-07-08T04:38:00.000Z', false],
    ['12/01/2018', '2018-01-11T17:00:00.000Z', true],
    ['3 thg 2, 2023', '2023-02-02T17:00:00.000Z', true],
  ])('%s', (text, at, dayOnly) => {
    expect(readStamp(text)).toMatchObject({ at, dayOnly });
  });

  it.each([
    ['a clock above the title', '<div class="top-bar">Thứ năm 05/03/2026 19:02</div>', ''],
    ['a clock without a name above the title', '<div>Thứ 2, 02/03/2026, 20:57[GMT+7]</div>', ''],
    ['a header that froze', '<div class="header-date">Thứ 6 - 26/02/2016</div>', ''],
    [
      'dates of other articles behind the text',
      '',
      '<div class="tin-khac"><a href="/tin/mot-bai-khac-cua-bao-91.html">Bài khác</a> (21/11/2025)</div>',
    ],
  ])('is not %s', (_what, above, behind) => {
    const page = `<html><body>${above}<div class="x"><h1>Họp dân ở xã vùng cao</h1><p class="y">26/08/2024 22:29</p><div class="noidung">${FILLER}</div>${behind}</div></body></html>`;
    expect(readHtml(page).article?.publishedAt).toBe('2024-08-26T15:29:00.000Z');
    const undated = page.replace('<p class="y">26/08/2024 22:29</p>', '');
    expect(readHtml(undated).article?.publishedAt).toBeNull();
  });
});

describe('a language', () => {
  it('is that of the text, whatever the buttons around it say', () => {
    const english =
      '<p>The union welcomed a delegation of teachers who came to visit two schools in the city and to learn about local history.</p><p>They were also shown how the people of the ward keep the river clean, and planted trees with the pupils.</p>';
    const page = `<html lang="vi"><body><p>Trang chủ | Tin tức | Liên hệ</p><article><h1>Teachers visit two schools in the city</h1><p>Cập nhật 23/07/2019 16:34 Xem với cỡ chữ</p><div class="entry-content">${english}</div><p>Xem thêm</p></article></body></html>`;
    expect(readHtml(page).article?.language).toBe('en');
  });
});
