import { describe, expect, it } from 'vitest';
import { FILLER, readBody } from '../page-of.ts';

const paragraphs = (result: ReturnType<typeof readBody>) => result.article?.text.split('\n\n') ?? [];

describe('a body', () => {
  it('loses captions, which come apart, each once', () => {
    const picture =
      '<figure><img src="/a.jpg" alt="Bà con góp ý"><figcaption>Bà con góp ý. Ảnh: Lan Chi</figcaption></figure>';
    const result = readBody(`${FILLER}${picture}<p>Bà con góp ý. Ảnh: Lan Chi</p>`);
    expect(result.article?.captions).toEqual(['Bà con góp ý. Ảnh: Lan Chi']);
    expect(result.article?.images).toEqual([
      {
        url: 'https://bao.example/a.jpg',
        caption: 'Bà con góp ý. Ảnh: Lan Chi',
        credit: 'Lan Chi',
        width: null,
        height: null,
      },
    ]);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('takes a line between bars for the caption of a photo table that was flattened', () => {
    const result = readBody(
      `${FILLER}<p><img src="/a.jpg"></p><p>| Quang cảnh hội đàm |</p><p>Đoàn thăm làng nghề. |</p>`,
    );
    expect(result.article?.captions).toEqual(['Quang cảnh hội đàm', 'Đoàn thăm làng nghề.']);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('is read out of a table that lays out the whole of it, pictures included', () => {
    const result = readBody(
      `<table><tr><td>${FILLER}<p><img src="/a.jpg"></p><p><em>Bà con góp ý</em></p></td></tr></table>`,
    );
    expect(result.article?.captions).toEqual(['Bà con góp ý']);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('takes the centred line under a picture for its caption, and a plain paragraph for text', () => {
    const result = readBody(`<p><img src="/a.jpg"></p><p align="center">Bà con góp ý</p>${FILLER}`);
    expect(result.article?.captions).toEqual(['Bà con góp ý']);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('loses what style sheets hide', () => {
    const hidden = '<p class="hidden">Một</p><p style="display: none">Hai</p><p hidden>Ba</p>';
    expect(
      paragraphs(readBody(`${FILLER}${hidden}<p class="d-none d-md-block">Bốn người dự họp.</p>`)),
    ).toHaveLength(4);
  });

  it('gives a gallery its one caption', () => {
    const result = readBody(
      `${FILLER}<table><tr><td><img src="/a.jpg"></td><td><img src="/b.jpg"></td></tr><tr><td colspan="2">Toàn cảnh buổi họp</td></tr></table>`,
    );
    expect(result.article?.images.map(({ caption }) => caption)).toEqual([
      'Toàn cảnh buổi họp',
      'Toàn cảnh buổi họp',
    ]);
  });

  it.each([
    'aa',
    'A A',
    'Xem với cỡ chữ',
    'Chia sẻ bài viết',
    'In bài viết',
    '865 lượt xem',
    'Lượt xem: 14',
    'Số lượt truy cập 17213677',
    'Hôm nay: 12 | Tuần này: 340 | Tất cả: 88.120',
    'Đang truy cập: 7',
    'DSC_0186 (Copy).JPG',
    '.jpg)',
    'leftcenterrightdel',
    'hop dan o xa vung cao',
    'Họp dân ở xã vùng cao',
    'Cập nhật 23/07/2019 16:34 Xem với cỡ chữ',
    'Theo dõi bao.example trên',
    '0:00 / 0:00 • Nam miền Bắc',
    '[Trở về]',
  ])('loses the line "%s"', (line) => {
    expect(paragraphs(readBody(`<p>${line}</p>${FILLER}`))).toHaveLength(3);
  });

  it('loses boxes of related articles wherever they stand', () => {
    const card =
      '<table><tr><td><a href="/tin/mot-bai-khac-hoan-toan-99.html"><img src="/c.jpg"></a></td><td><a href="/tin/mot-bai-khac-hoan-toan-99.html">Một bài khác hoàn toàn của báo</a> Phần mở đầu của bài ấy.</td></tr></table>';
    const line = '<p><a href="/tin/bai-thu-ba-cua-bao-98.html">Bài thứ ba của báo về chuyện khác</a></p>';
    const result = readBody(
      `${card}${FILLER}${line}<p>Tin liên quan</p><ul><li><a href="/tin/bai-thu-tu-cua-bao-97.html">Bài thứ tư của báo</a></li></ul>`,
    );
    expect(paragraphs(result)).toHaveLength(3);
    expect(result.article?.html).not.toContain('<a');
  });

  it('loses a line that says a title twice', () => {
    const twice = 'Giao lưu hữu nghị giữa hai trường trung học Giao lưu hữu nghị giữa hai trường trung học';
    expect(paragraphs(readBody(`${FILLER}<p>${twice}</p>`))).toHaveLength(3);
  });

  it('keeps the dateline', () => {
    expect(
      paragraphs(
        readBody(`<p>(Mặt trận) -Chiều 16/6, xã họp dân góp ý quy ước mới ở nhà văn hóa.</p>${FILLER}`),
      )[0],
    ).toMatch(/^\(Mặt trận\) -Chiều 16\/6/);
  });

  it('keeps a link inside a sentence', () => {
    const result = readBody(
      `${FILLER}<p>Toàn văn xem <a href="/tin/quy-uoc-xa-ta-nam-96.html">tại đây</a>, bản in có ở nhà văn hóa.</p>`,
    );
    expect(paragraphs(result)[3]).toBe('Toàn văn xem tại đây, bản in có ở nhà văn hóa.');
  });

  it('keeps the rows of a table, dates in them too', () => {
    const result = readBody(
      `<table><tr><td>05/12/2025</td><td>Thôn Đông</td></tr><tr><td>06/12/2025</td><td>Thôn Đoài</td></tr></table>${FILLER}`,
    );
    expect(paragraphs(result).slice(0, 2)).toEqual(['05/12/2025 | Thôn Đông', '06/12/2025 | Thôn Đoài']);
  });

  it('joins lines that a break cut in mid-sentence, and parts others', () => {
    const result = readBody(
      `<p>Dự họp có đại diện thôn Đông,<br>thôn Đoài và thôn Hạ.<br>Cuộc họp kéo dài ba giờ.</p>${FILLER}`,
    );
    expect(paragraphs(result).slice(0, 2)).toEqual([
      'Dự họp có đại diện thôn Đông, thôn Đoài và thôn Hạ.',
      'Cuộc họp kéo dài ba giờ.',
    ]);
  });
});

describe('a byline', () => {
  it.each([
    ['Đỗ Văn Túy', 'Đỗ Văn Túy'],
    ['QUỐC ĐỊNH', 'QUỐC ĐỊNH'],
    ['Khắc Định - VP MTTQ', 'Khắc Định - VP MTTQ'],
    ['Thái Hùng (Văn phòng HĐND – UBND thành phố)', 'Thái Hùng (Văn phòng HĐND – UBND thành phố)'],
    ['Tin, ảnh: CHÂU AN', 'CHÂU AN'],
    ['Bài, ảnh: Tòng Thị Hạnh', 'Tòng Thị Hạnh'],
    ['Bài và ảnh: Tòng Thị Hạnh', 'Tòng Thị Hạnh'],
    ['Tác giả: Minh Châu', 'Minh Châu'],
    ['Theo thoidai', 'Theo thoidai'],
    ['（越通社）', '（越通社）'],
    ['Translated by Minh Chau', 'Minh Chau'],
  ])('is the last line "%s"', (line, byline) => {
    const result = readBody(`${FILLER}<p>${line}</p>`);
    expect(result.article?.byline).toBe(byline);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it.each(['Đại hội thành công tốt đẹp', 'Ủy ban MTTQ Việt Nam xã.', 'Việt Nam', 'Năm 2025'])(
    'is not the last line "%s"',
    (line) => {
      const result = readBody(`${FILLER}<p>${line}</p>`);
      expect([result.article?.byline, paragraphs(result)[3]]).toEqual([null, line]);
    },
  );

  it('is not an editor’s account', () => {
    expect(readBody(FILLER, { head: '<meta name="author" content="admin">' }).article?.byline).toBeNull();
  });
});
