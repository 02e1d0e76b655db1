import { describe, expect, it } from 'vitest';
import { tayninh } from '../../../feeds/sites/tayninh.ts';
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
    [
      'you have been blocked',
      '<h1>Sorry, you have been blocked</h1><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p>',
    ],
    [
      'account has been suspended',
      '<h1>mattran.example</h1><p>This account has been suspended. Please contact your hosting provider for more information about this matter.</p>',
    ],
    [
      'Tên miền này đang được rao bán',
      '<h1>mattran.example.vn</h1><p>Tên miền này đang được rao bán. Vui lòng liên hệ với chúng tôi để biết giá và thủ tục chuyển nhượng.</p>',
    ],
    [
      'đăng nhập để xem',
      '<h1>Tài khoản thành viên</h1><p>Bạn cần đăng nhập để xem nội dung này. Nếu chưa có tài khoản, vui lòng liên hệ với quản trị viên của trang.</p>',
    ],
    [
      'Hệ thống tạm ngừng để bảo trì',
      '<h1>Thông báo</h1><p>Hệ thống tạm ngừng để bảo trì từ 22h00 ngày 14/03/2026 đến 6h00 ngày 15/03/2026. Mong quý độc giả thông cảm.</p>',
    ],
    [
      'Website này đã hết hạn',
      '<h1>Tạm ngưng hoạt động</h1><p>Website này đã hết hạn sử dụng dịch vụ. Quý khách vui lòng liên hệ nhà cung cấp để gia hạn và tiếp tục sử dụng.</p>',
    ],
    [
      'xảy ra lỗi trong quá trình xử lý',
      '<h1>Thông báo</h1><p>Đã xảy ra lỗi trong quá trình xử lý yêu cầu của bạn. Vui lòng thử lại sau ít phút hoặc liên hệ với quản trị hệ thống.</p>',
    ],
    [
      'nhập mã xác nhận',
      '<h1>Vui lòng xác thực</h1><p>Lượng truy cập từ mạng của bạn quá lớn. Vui lòng nhập mã xác nhận bên dưới để chứng minh bạn không phải là người máy.</p>',
    ],
    [
      "Server Error in '/",
      "<h1>Server Error in '/' Application.</h1><p>Description: An application error occurred on the server. The current custom error settings prevent the details from being viewed.</p>",
    ],
    [
      'Apache2 Ubuntu Default Page',
      `<h1>Apache2 Ubuntu Default Page</h1>${'<p>This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems, and nothing else.</p>'.repeat(6)}`,
    ],
    ['Kết quả tìm kiếm cho "mặt trận"', `<h1>Kết quả tìm kiếm cho "mặt trận"</h1>${FILLER}`],
  ])('is refused for what it says: %s', (said, html) => {
    expect(refusal(html)?.toLowerCase()).toContain(said.toLowerCase());
  });

  it('is told from a dated report of a system under maintenance', () => {
    const report = `<article><h1>Hệ thống cấp nước đang bảo trì</h1><time datetime="2026-03-01T08:00:00+07:00">01/03/2026</time><div class="entry-content">${FILLER}</div></article>`;
    expect(refusal(report)).toBeNull();
  });

  it.each([
    'Trao 404 suất quà cho hộ nghèo vùng cao',
    '410 đại biểu dự đại hội Mặt trận',
    '500 căn nhà đại đoàn kết về đích',
    'Kết quả tìm kiếm, quy tập hài cốt liệt sĩ',
    'Đăng nhập cổng dịch vụ công: bà con còn lúng túng',
  ])('is told from a short report by its title: %s', (title) => {
    expect(
      refusal(`<div class="tin"><h1>${title}</h1><p>05/03/2026</p>${FILLER.slice(0, 400)}</p></div>`),
    ).toBeNull();
  });

  it.each([
    'Công an xã khuyến cáo bà con không nhập mã xác nhận theo yêu cầu của người lạ gọi đến, dù họ xưng là cán bộ.',
    'Người dân đăng nhập tài khoản định danh để xem kết quả giải quyết hồ sơ, có tổ công nghệ số giúp tận nhà.',
    'Trang web giả mạo đã bị khóa sau khi cơ quan chức năng vào cuộc, bà con cần cảnh giác với lời kêu gọi lạ.',
    'Hệ thống truyền thanh xã được nâng cấp bằng tiền góp của nhân dân, dự kiến xong trước tháng sáu năm nay.',
  ])('is told from a short report without a date: %s', (line) => {
    expect(refusal(`<div><h1>Bà con xã vùng cao</h1><p>${line}</p><p>${line}</p></div>`)).toBeNull();
  });

  const teaser = (at: number) =>
    `<div class="item"><h3><a href="/tin/xa-ban-hop-dan-lan-thu-${at}-${at}100.html">Xã bạn họp dân lần thứ ${at}</a></h3><span>0${at}/02/2026</span><p>Bà con góp ý cho quy ước, đề nghị giữ rừng đầu nguồn và nguồn nước chung của cả xã.</p></div>`;
  const list = `<h1>Tin hoạt động</h1>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}`;

  it('is refused as a list, when its headings lead to articles, dates and leads notwithstanding', () => {
    expect(refusal(list, 'https://bao.example/tin-hoat-dong/')).toContain('a list of links');
  });

  describe('with headlines alone in the box of a text', () => {
    const headline = (at: number) =>
      `<li><a href="/tin/xa-ban-hop-dan-lan-thu-${at}-${at}100.html">Xã bạn họp dân bàn quy ước giữ rừng lần thứ ${at}</a></li>`;
    const box = `<h1>Tin hoạt động</h1><div class="entry-content"><ul>${[1, 2, 3, 4, 5, 6].map(headline).join('')}</ul></div>`;

    it('is refused as a list', () => {
      expect(refusal(box, 'https://bao.example/tin-hoat-dong/')).toContain('a list of links');
    });

    it('is no list by the address of an article', () => {
      expect(refusal(box) ?? '').not.toContain('a list of links');
    });

    it('is no list where it calls itself an article', () => {
      const stated = `<meta property="og:type" content="article">${box}`;
      expect(refusal(stated, 'https://bao.example/tin-hoat-dong/') ?? '').not.toContain('a list of links');
    });
  });
});

describe("what a known site's own markup says in place of an article", () => {
  const read = (title: string, text: string, date = '') =>
    readHtml(
      `<html><head><meta charset="utf-8"></head><body><div class="news_column panel"><h1 class="title">${title}</h1><span class="h5">${date}</span><div id="news-bodyhtml" class="bodytext"><p>${text}</p></div></div></body></html>`,
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/noi-bo/tai-lieu-77.html',
      tayninh,
    ).article?.title ?? null;
  const LOGIN =
    'Bạn cần đăng nhập để xem nội dung này. Nếu chưa có tài khoản, vui lòng liên hệ quản trị cổng thông tin.';

  it('is refused where no date stands beside it', () => {
    expect(read('Tài liệu nội bộ', LOGIN)).toBeNull();
    expect(
      read(
        'Không tìm thấy trang',
        'Trang bạn yêu cầu không có ở đây, xin quay lại trang chủ để đọc tin mới.',
      ),
    ).toBeNull();
  });

  it('is an article where one does', () => {
    expect(read('Tài liệu nội bộ', LOGIN, 'Thứ hai - 15/12/2025 08:47')).toBe('Tài liệu nội bộ');
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

  it('stands between the title and the text, though a list of other articles does so as well', () => {
    const others = `<h4>Tin liên quan</h4><ul><li>${link} 01/01/2026</li><li>${link} 02/01/2026</li></ul>`;
    const { article } = readHtml(
      `<article><h1>Họp dân ở xã vùng cao</h1>${others}<p>03/03/2026 10:00</p>${FILLER}${FILLER}</article>`,
    );
    expect(article?.publishedAt).toBe('2026-03-03T03:00:00.000Z');
  });

  it('is none of those behind the list of other articles below the text', () => {
    const others = `<h4>Tin liên quan</h4><ul><li>${link}</li></ul><p>Bình luận lúc 10:00 03/03/2026</p>`;
    const { article } = readHtml(
      `<article><h1>Họp dân ở xã vùng cao</h1>${FILLER}${FILLER}${others}<p>x</p><p>y</p><p>z</p><p>t</p></article>`,
    );
    expect([article?.title, article?.publishedAt]).toEqual(['Họp dân ở xã vùng cao', null]);
  });

  it.each([
    '<p>Cập nhật lần cuối: 04/03/2026 17:45</p><p>Ngày đăng: 03/03/2026 08:00</p>',
    '<p><span>Cập nhật: 04/03/2026 17:45</span> <span>Đăng lúc: 03/03/2026 08:00</span></p>',
    '<p>Ngày đăng: 03/03/2026 08:00 - Cập nhật: 04/03/2026 17:45</p>',
  ])('is not that of the last edit, where both are told: %s', (lines) => {
    const { article } = readHtml(`<article><h1>Họp dân ở xã vùng cao</h1>${lines}${FILLER}</article>`);
    expect(article?.publishedAt).toBe('2026-03-03T01:00:00.000Z');
  });

  it('is that of the last edit, where a comment below has the only other', () => {
    const { article } = readHtml(
      `<article><h1>Họp dân ở xã vùng cao</h1><p>Cập nhật lúc 03/03/2026 08:00</p>${FILLER}<p>Đăng lúc 04/03/2026 09:00</p></article>`,
    );
    expect(article?.publishedAt).toBe('2026-03-03T01:00:00.000Z');
  });

  it.each(['3 giờ trước', 'hôm qua', 'Hôm qua 08:15', '15 phút trước', 'vừa xong'])(
    'is not made of "%s", which is no line of the text either',
    (line) => {
      const { article } = readHtml(
        `<div class="x"><h1>Họp dân ở xã vùng cao</h1><div class="entry-content"><p>${line}</p>${FILLER}</div></div>`,
      );
      expect([article?.publishedAt, article?.text.split('\n\n').length]).toEqual([null, 3]);
    },
  );

  it('is none of those behind a title in a list', () => {
    const { article } = page(`<ul><li>${link} (01/02/2026)</li><li>${link} (03/02/2026)</li></ul>`);
    expect([article?.title, article?.publishedAt]).toEqual(['Họp dân ở xã vùng cao', null]);
  });
});
