import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldText } from '../../src/model/text.ts';
import { nukevietFeedDate } from '../support/world/markup/nukeviet.ts';
import type { World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: () => new Date('2026-11-20T03:00:00Z'), seed: 1 });
});
afterAll(() => world.close());

const find = (site: string, key: string) => {
  const found = world.articles.find(({ siteId, article }) => siteId === site && article.key === key);
  if (found === undefined) throw new Error(`no ${key} on ${site}`);
  return found;
};
const source = (site: string) => world.sources.find(({ id }) => id === site)!;
const page = async (url: string | URL) => load(await (await fetch(url)).text());

describe('EPI', () => {
  test('prints clock before date, the dateline glued to the lead, and images without a protocol', async () => {
    const { url } = find('mat-tran-trung-uong', 'doan-chu-tich-2022');
    const $ = await page(url);
    expect(url).toMatch(/\/tin-hoat-dong\/[a-z0-9-]+-\d{5}\.html$/);
    expect($('.main-column .article__meta time').text()).toBe('18:30 16/12/2022');
    expect($('.article__sapo').text()).toMatch(/^\(Mặt trận\) -Chiều 16\/12/);
    expect(
      $('.article__body img').first().attr('data-src') ?? $('.article__body img').first().attr('src'),
    ).toMatch(/^\/\/127\.0\.0\.1:\d+\/zoom\/700\/uploaded\//);
    expect($('.header__clock').text()).toBe('Thứ sáu, 20/11/2026 10:00');
  });

  test('offers related news inside the body', async () => {
    const $ = await page(find('mat-tran-trung-uong', 'doan-chu-tich-2022').url);
    expect($('.article__body .article__inner-relate .story__heading a').text()).toContain(
      'Trao Kỷ niệm chương',
    );
  });

  test('tells the age of fresh news in minutes or hours, of old news by date', async () => {
    const $ = await page(source('mat-tran-trung-uong').lists[0] ?? '');
    expect($('.list-news article.story .story__time').first().text()).toMatch(
      /^\d\d:\d\d \d\d\/\d\d\/\d{4}$/,
    );
    const small = await startWorld({
      now: () => new Date('2026-11-20T03:00:00Z'),
      seed: 1,
      sites: ['mat-tran-trung-uong'],
    });
    try {
      small.publishNext();
      const fresh = await page(small.sources[0]?.lists[0] ?? '');
      expect(fresh('.list-news article.story .story__time').first().text()).toBe('1 phút');
    } finally {
      await small.close();
    }
  });

  test('lists a single day by bydate, and nothing on a day without news', async () => {
    const list = source('mat-tran-trung-uong').lists[0] ?? '';
    expect((await page(`${list}?bydate=16-12-2022&page=1`))('.list-news article.story')).toHaveLength(1);
    expect((await page(`${list}?bydate=01-01-2020`))('.list-news article.story')).toHaveLength(0);
  });
});

describe('MasterCMS', () => {
  test('prints the stamp with a bar and GMT+7, kicker before title, aa, and the author last', async () => {
    const $ = await page(find('thoi-dai', 'quang-ninh-doi-ngoai-2022').url);
    expect($('.article-detail-info').text()).toBe('07:06 | 17/09/2022 GMT+7');
    expect($('h1.article-detail-title').text()).toBe(
      'Quảng Ninh: Tập huấn công tác đối ngoại nhân dân cho hơn 180 cán bộ hội',
    );
    expect($('.article-tools .font-size').text()).toBe('aa');
    expect($('.__MASTERCMS_CONTENT p[align=right] strong').last().text()).toBe('Hà Thư');
  });

  test('gives photos the bare title as alt and the caption in the second row', async () => {
    const { url, article } = find('thoi-dai', 'quang-ninh-doi-ngoai-2022');
    const $ = await page(url);
    const photo = $('table.MASTERCMS_TPL_TABLE').first();
    expect(photo.find('img').attr('alt')).toBe(foldText(article.title));
    expect(photo.find('tr').eq(1).text()).toBe(
      'Toàn cảnh lớp tập huấn tại thành phố Hạ Long (Ảnh: Liên hiệp tỉnh cung cấp)',
    );
  });

  test('puts boxes with other articles and their leads into the body', async () => {
    const $ = await page(find('thoi-dai', 'quang-ninh-doi-ngoai-2022').url);
    const boxes = $('.__MASTERCMS_CONTENT table.__MB_ARTICLE_A');
    expect(boxes).toHaveLength(2);
    expect(boxes.first().text()).toContain('Hội Hữu nghị Việt Nam - Cuba phối hợp');
  });

  test('answers every section feed with the feed of the whole site', async () => {
    const feed = source('thoi-dai').feeds[0] ?? '';
    const whole = await (await fetch(feed)).text();
    expect(await (await fetch(`${feed}nhip-cau-nhan-ai`)).text()).toBe(whole);
    expect(whole).toContain('<content:encoded>');
  });

  test('has a print view without breadcrumb and aa', async () => {
    const { url } = find('thoi-dai', 'quang-ninh-doi-ngoai-2022');
    const number = /-(\d+)\.html$/.exec(url)?.[1];
    const $ = await page(new URL(`/apicenter@/print_article&i=${number}`, url));
    expect($('.print-article .time').text()).toBe('07:06 | 17/09/2022');
    expect($('.article-tools, .breadcrumb')).toHaveLength(0);
  });
});

describe('NukeViet', () => {
  test('prints weekday, date and clock, and repeats the lead photo in a hidden box', async () => {
    const $ = await page(find('mttq-cao-bang', 'cao-bang-so-ket-2022').url);
    expect($('meta[name=generator]').attr('content')).toMatch(/^NukeViet v4/);
    expect($('.news_column span.h5').first().text()).toBe('Thứ sáu - 24/06/2022 16:12');
    expect($('#imgpreview figcaption').text()).toBe($('figure.article figcaption').text());
    expect($('#news-bodyhtml p').length).toBeGreaterThanOrEqual(5);
  });

  test('gives the edit time as datePublished', async () => {
    const { url } = find('mttq-cao-bang', 'cao-bang-giam-sat-2023');
    expect((await page(url))('[itemprop=datePublished]').text()).toBe('2023-10-18T08:40:00+07:00');
    world.revise(url);
    const $ = await page(url);
    expect($('[itemprop=datePublished]').text()).toBe('2026-11-20T10:00:00+07:00');
    expect($('.news_column span.h5').first().text()).toBe('Thứ tư - 18/10/2023 08:40');
  });

  test('prints the month where the minutes of a feed date belong', () => {
    expect(nukevietFeedDate(new Date('2024-06-12T01:47:05Z'))).toBe('Wed, 12 Jun 2024 08:06:05 GMT');
  });

  test('carries that date in its feed', async () => {
    const feed = await (await fetch(source('mttq-yen-bai').feeds[0] ?? '')).text();
    expect(feed).toContain('<pubDate>Thu, 26 Jun 2025 17:06:00 GMT</pubDate>');
  });

  test('leads an old address of the same number to the present one', async () => {
    const { url } = find('mttq-can-tho', 'can-tho-ung-ho-2020');
    const old = url.replace(/thong-tin-hoat-dong\/[a-z0-9-]+-(\d+)\.html$/, 'muc-cu/tua-cu-$1.html');
    const response = await fetch(old, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, new URL(url).pathname]);
  });

  test('lives under /vi/news, /index.php, /news or the root, with feeds for each section', async () => {
    const paths = ['mttq-tay-ninh', 'mttq-quang-tri', 'mttq-cao-bang', 'mttq-yen-bai'].map(
      (id) => new URL(source(id).feeds[0] ?? '').pathname,
    );
    expect(paths).toEqual(['/vi/news/rss/', '/index.php/rss/', '/news/rss/', '/rss/']);
    const section = await (await fetch(`${source('mttq-tay-ninh').feeds[0]}giam-sat-phan-bien/`)).text();
    expect(section.match(/<item>/g)).toHaveLength(1);
  });
});

describe('the two others', () => {
  test('the union has JSON-LD, article meta and an Atom feed, and keeps capitals in its addresses', async () => {
    const { url } = find('lhhn-viet-nam', 'vufo-hue-2025');
    expect(url).toMatch(/\/Hue-ky-thoa-thuan-[A-Za-z0-9-]+-02-\d+\.html$/);
    const $ = await page(url);
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2025-09-12T10:10:00+07:00',
    });
    expect($('meta[property="article:published_time"]').attr('content')).toBe('2025-09-12T10:10:00+07:00');
    expect(await (await fetch(source('lhhn-viet-nam').feeds[0] ?? '')).text()).toContain(
      '<feed xmlns="http://www.w3.org/2005/Atom">',
    );
  });

  test('the WebForms site has no metadata, a stamp of the day at midnight, and captions twice', async () => {
    const midnight = await page(find('lhhn-phu-tho', 'phu-tho-luong-nam-tha-2019').url);
    expect(midnight('meta[name], meta[property], script')).toHaveLength(0);
    expect(midnight('.ngay').text()).toBe('Cập nhật lúc: 12:00 AM, ngày 26/04/2019');
    expect(
      midnight('.noidung table i')
        .map((_at, cell) => midnight(cell).text())
        .get(),
    ).toEqual(['Hai đoàn trao đổi biên bản ghi nhớ', 'Hai đoàn trao đổi biên bản ghi nhớ']);
  });
});

test('decomposed letters reach the page as they are', async () => {
  const { url, article } = find('thoi-dai', 'ha-tinh-vien-tro-2021');
  const html = await (await fetch(url)).text();
  expect(html).toContain(article.title.normalize('NFD'));
  expect(html).not.toContain(article.title);
});
