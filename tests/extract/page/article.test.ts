import { describe, expect, it } from 'vitest';
import { leastTime } from '../../support/thread-time.ts';
import { FILLER, readBody, readHtml } from '../page-of.ts';

const codes = (result: ReturnType<typeof readHtml>) => result.issues.map(({ code }) => code);
const paragraphs = (result: ReturnType<typeof readHtml>) => result.article?.text.split('\n\n') ?? [];

describe('a title', () => {
  const titled = (markup: string, head = '') =>
    readHtml(
      `<head>${head}</head><body><article>${markup}<div class="entry-content">${FILLER}</div></article>`,
    ).article?.title;

  it('takes the kicker before it', () => {
    expect(titled('<p>Hải Dương:</p><h1>Góp ý quy ước của xã</h1>')).toBe('Hải Dương: Góp ý quy ước của xã');
  });

  it('takes the kicker that only the metadata carry', () => {
    expect(
      titled(
        '<h1>Góp ý quy ước của xã</h1>',
        '<meta property="og:title" content="Hải Dương: Góp ý quy ước của xã">',
      ),
    ).toBe('Hải Dương: Góp ý quy ước của xã');
  });

  it('does not take the page clock for a kicker', () => {
    expect(titled('<p>10:30:</p><p>Thứ hai</p><h1>Góp ý quy ước của xã</h1>')).toBe('Góp ý quy ước của xã');
  });

  it('is not the logo, when the metadata announce another heading', () => {
    expect(
      titled(
        '<h1>Cổng tin của tỉnh</h1><h1>Góp ý quy ước của xã</h1>',
        '<meta property="og:title" content="Góp ý quy ước của xã">',
      ),
    ).toBe('Góp ý quy ước của xã');
  });

  it('loses the site behind a bar', () => {
    expect(
      readHtml(
        `<title>Góp ý quy ước của xã - Báo tỉnh</title><meta property="og:site_name" content="Báo tỉnh"><meta property="og:type" content="article"><div class="entry-content">${FILLER}</div>`,
      ).article?.title,
    ).toBe('Góp ý quy ước của xã');
  });

  it('is in NFC, without zero-width characters and with Đ for Eth', () => {
    expect(titled(`<h1>\u200b\u00d0oàn ${'kết'.normalize('NFD')}&nbsp; toàn dân</h1>`)).toBe(
      'Đoàn kết toàn dân',
    );
  });
});

describe('a lead', () => {
  it('that the body repeats is taken out of the text', () => {
    const lead = 'Hơn hai trăm người dân góp ý cho quy ước mới.';
    const result = readBody(`<p>(Mặt trận) - ${lead}</p>${FILLER}`, {
      before: `<div class="sapo">${lead}</div>`,
    });
    expect(result.article?.lead).toBe(lead);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('is the bold opening when nothing else is', () => {
    const result = readBody(
      `<p><strong>Hơn hai trăm người dân góp ý cho quy ước mới trong một ngày họp ở nhà văn hóa xã.</strong></p>${FILLER}`,
    );
    expect(result.article?.lead).toBe(
      'Hơn hai trăm người dân góp ý cho quy ước mới trong một ngày họp ở nhà văn hóa xã.',
    );
  });

  it('is not the first paragraph cut short for search engines', () => {
    const result = readBody(FILLER, {
      head: '<meta name="description" content="Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa ...">',
    });
    expect(result.article?.lead).toBeNull();
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('is not the beginning of the text below a heading, cut short for search engines', () => {
    const result = readBody(`<p>LÀNG TA</p>${FILLER}`, {
      head: '<meta name="description" content="Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa…">',
    });
    expect(result.article?.lead).toBeNull();
    expect(paragraphs(result)).toHaveLength(4);
  });

  it.each(['', 'LÀNG TA - '])('is the first paragraph in bold, behind the dateline "%s" too', (dateline) => {
    const lead = `${dateline}Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa để góp ý.`;
    const result = readBody(`<p><strong>${lead}</strong></p>${FILLER}`, {
      head: '<meta name="description" content="Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa…">',
    });
    expect(result.article?.lead).toBe(lead);
    expect(paragraphs(result)).toHaveLength(3);
  });

  it('may begin the text in few words', () => {
    const result = readBody(FILLER, {
      head: '<meta name="description" content="Từ sáng sớm, bà con các thôn">',
    });
    expect(result.article?.lead).toBe('Từ sáng sớm, bà con các thôn');
  });

  it('may be said again far down in the text', () => {
    const lead = 'Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa.';
    const result = readBody(
      `<p>Làng ta họp hai ngày, mỗi nhà một người, bàn đường, bàn mương, bàn chợ và bàn cả chuyện học.</p><p>${lead}</p>${FILLER}`,
      {
        head: `<meta name="description" content="${lead}">`,
      },
    );
    expect(result.article?.lead).toBe(lead);
  });

  it('may stand in a box called a profile that holds the title too', () => {
    const lead = 'Hơn hai trăm người dân dự họp.';
    const result = readHtml(
      `<html><head><title>Họp dân ở xã vùng cao</title></head><body><div class="profile"><h1>Họp dân ở xã vùng cao</h1><p class="summary">${lead}</p><div class="entry-content">${FILLER}</div></div></body></html>`,
    );
    expect(result.article?.lead).toBe(lead);
  });

  it('is one where it is printed apart, though the text says it again under a heading', () => {
    const lead = 'Từ sáng sớm, bà con các thôn đã có mặt ở nhà văn hóa.';
    const result = readBody(`<p>LÀNG TA</p>${FILLER}`, { before: `<div class="sapo">${lead}</div>` });
    expect(result.article?.lead).toBe(lead);
  });

  it.each([
    ['what is said of the author', '<div class="author-box"><p class="summary">', '</p></div>'],
    ['a motto', '<header><p class="summary">', '</p></header>'],
    ['a caption', '<figure><img src="/a.jpg"><p class="summary">', '</p></figure>'],
    [
      'a link to another article',
      '<div class="summary"><a href="/bai-khac-cua-bao-5678.html">',
      '</a></div>',
    ],
  ])('is not %s', (_what, before, after) => {
    const result = readBody(FILLER, { before: `${before}Hơn hai trăm người dân dự họp.${after}` });
    expect(result.article?.lead).toBeNull();
  });
});

describe('metadata', () => {
  it('are read though escaped once too often', () => {
    const { article } = readBody(FILLER, {
      head: '<meta name="description" content="C&amp;ocirc;ng t&amp;aacute;c d&amp;acirc;n vận &amp;ndash; 5 &lt; 7 &amp;amp; đ&amp;#7873;u được b&amp;agrave;n."><meta name="keywords" content="c&amp;ocirc;ng t&amp;aacute;c, d&amp;acirc;n vận">',
    });
    expect(article).toMatchObject({
      lead: 'Công tác dân vận – 5 < 7 & đều được bàn.',
      tags: ['công tác', 'dân vận'],
    });
  });
});

describe('a date', () => {
  it('in the page frame is never the article’s', () => {
    const result = readHtml(
      `<body><div class="clock">Thứ năm 05/03/2026 08:02</div><header>04/03/2026 08:00</header><h1>Họp dân ở xã vùng cao</h1><div class="entry-content">${FILLER}</div>`,
    );
    expect(result.article?.publishedAt).toBeNull();
    expect(codes(result)).toEqual(['DATE_MISSING']);
  });

  it('beside the title counts', () => {
    const result = readBody(FILLER, { before: '<div>Thứ hai - 24/06/2024 08:47</div>' });
    expect(result.article?.publishedAt).toBe('2024-06-24T01:47:00.000Z');
  });

  it('after the time of reading is refused', () => {
    const result = readBody(FILLER, {
      head: '<meta property="article:published_time" content="2031-01-01T08:00:00+07:00">',
    });
    expect([result.article?.publishedAt, codes(result)]).toEqual([null, ['DATE_IN_FUTURE']]);
  });

  it('that no one can read is null with an issue', () => {
    const result = readBody(FILLER, {
      head: '<meta property="article:published_time" content="31/02/2024">',
    });
    expect([result.article?.publishedAt, codes(result)]).toEqual([null, ['DATE_UNREADABLE']]);
  });

  it('from before the day that the opening reports is refused', () => {
    const result = readBody(
      `<p>Sáng 17/11/2020, xã họp dân góp ý cho quy ước mới về bảo vệ rừng.</p>${FILLER}`,
      { before: '<div>Cập nhật lúc: 12:00 AM, ngày 26/03/2019</div>' },
    );
    expect([result.article?.publishedAt, codes(result)]).toEqual([null, ['DATE_BEFORE_EVENT']]);
  });

  it('from before the end of a span or an anniversary that the opening names stands', () => {
    const opening =
      '<p>Hưởng ứng đợt thi đua từ 1/7/2025 - 30/9/2025 chào mừng ngày truyền thống (18/11/2025), xã họp dân góp ý quy ước.</p>';
    const result = readBody(`${opening}${FILLER}`, { before: '<div>15/08/2025 09:00</div>' });
    expect(result.article?.publishedAt).toBe('2025-08-15T02:00:00.000Z');
  });

  it('from before a day that is only announced stands', () => {
    const result = readBody(
      `<p>Ngày 17/11/2020, xã sẽ họp dân góp ý cho quy ước mới về bảo vệ rừng.</p>${FILLER}`,
      { before: '<div>10/11/2020 09:00</div>' },
    );
    expect(result.article?.publishedAt).toBe('2020-11-10T02:00:00.000Z');
  });
});

describe('what is no article', () => {
  it.each([
    ['a PDF', '%PDF-1.7 ...', 'READ_UNSUPPORTED_TYPE'],
    ['JSON', '{"ok":true}', 'READ_UNSUPPORTED_TYPE'],
    ['an empty document', '', 'READ_UNSUPPORTED_TYPE'],
    ['a feed', '<rss version="2.0"><channel></channel></rss>', 'READ_NOT_AN_ARTICLE'],
    ['a page without text', '<h1>Họp dân ở xã vùng cao</h1>', 'READ_NOT_AN_ARTICLE'],
    [
      'a "not found" page',
      `<title>404</title><h1>Không tìm thấy trang</h1><div class="entry-content"><p>Trang bạn yêu cầu không tồn tại, mời quay lại trang chủ của báo.</p></div>`,
      'READ_NOT_AN_ARTICLE',
    ],
    [
      'a video',
      '<main><h1>Phim về xã vùng cao</h1><iframe src="https://www.youtube.com/embed/x"></iframe></main>',
      'READ_NOT_AN_ARTICLE',
    ],
  ])('%s gives the reason', (_what, text, code) => {
    const bytes = text.startsWith('%PDF') ? new TextEncoder().encode(text) : text;
    const result = readHtml(bytes as string);
    expect([result.article, codes(result)]).toEqual([null, [code]]);
  });

  it('the home page is none, whatever it shows', () => {
    expect(
      codes(
        readHtml(
          `<article><h1>Trang của tỉnh</h1><div class="entry-content">${FILLER}</div></article>`,
          'https://bao.example/',
        ),
      ),
    ).toEqual(['READ_NOT_AN_ARTICLE']);
  });
});

describe('a page', () => {
  it('may leave out the tags html and body', () => {
    const article = readHtml(
      `<title>Góp ý quy ước của xã</title><h1>Góp ý quy ước của xã</h1><p>01/03/2025 08:00</p>${FILLER}`,
    ).article;
    expect(article?.title).toBe('Góp ý quy ước của xã');
    expect(article?.publishedAt).toBe('2025-03-01T01:00:00.000Z');
    expect(article?.text.split('\n\n')).toHaveLength(3);
  });
});

describe('hostile pages', () => {
  const large = (part: string) => part.repeat(Math.ceil(300_000 / part.length));

  it.each([
    ['open elements', large('<div>')],
    ['open elements with text', large('<p>Xin chào, ')],
    ['line breaks', large('x<br>')],
    ['nested tables', large('<table><tr><td>')],
    ['closing tags that match nothing', `${large('<b>')}${large('</i>')}`],
    ['an attribute that never ends', `<a href="${large('x ')}`],
    ['brackets', large('<')],
    ['JSON without end', `<script type="application/ld+json">${large('[')}</script>`],
    ['links', large('<a href="/tin/mot-hai-ba-bon-1.html">Tiêu đề của một bài</a>')],
  ])('%s are read in well under ten seconds, without a throw', (_what, html) => {
    const page = `<h1>Họp dân ở xã</h1><div class="entry-content">${FILLER}${html}`;
    expect(leastTime(10_000, () => readHtml(page))).toBeLessThan(10_000);
  });
});
