import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineSite } from '../../feeds/define.ts';
import { families } from '../../feeds/families.ts';
import { genericSite, sites } from '../../feeds/index.ts';
import { readArticle } from '../../src/extract/page/article.ts';

const PARAGRAPH =
  '<p>Chiều nay, Mặt trận xã và bà con trong thôn cùng sửa lại con đường dẫn ra cánh đồng sau mùa mưa lũ.</p>'.repeat(
    3,
  );
const OBSERVED = '2026-03-05T02:00:00.000Z';

/** Pages in which one rule answers: family, field, rule, page. What the fixtures show is not repeated here. */
const PAGES: readonly (readonly [string, string, string, string])[] = [
  [
    'epi',
    'publishedAt',
    'epi.meta-time-attribute',
    `<div class="main-column"><h1>Sửa đường ra đồng</h1><div class="article__meta"><time datetime="2025-03-01T08:00:00+07:00">1/3</time></div><div class="article__body">${PARAGRAPH}</div></div>`,
  ],
  [
    'generic',
    'title',
    'generic.title-class',
    `<article><h1 class="entry-title">Sửa đường ra đồng</h1><p class="x">01/03/2025 08:00</p>${PARAGRAPH}</article>`,
  ],
  [
    'generic',
    'title',
    'generic.title-class-other',
    `<div class="news-title">Sửa đường ra đồng</div><div class="entry-content">${PARAGRAPH}</div>`,
  ],
  [
    'generic',
    'title',
    'generic.page-heading',
    `<div id="t"><h1>Sửa đường ra đồng</h1></div><div class="article-detail"><div class="entry-content">${PARAGRAPH}</div></div>`,
  ],
  [
    'generic',
    'title',
    'generic.page-title',
    `<title>Sửa đường ra đồng</title><div class="entry-content">${PARAGRAPH}</div>`,
  ],
  [
    'generic',
    'title',
    'generic.title-any',
    `<title>Chi tiết tin tức</title><b class="title">Sửa đường ra đồng</b><p>01/03/2025 08:00</p><div class="entry-content">${PARAGRAPH}</div>`,
  ],
  [
    'generic',
    'section',
    'generic.category-class',
    `<article><h1 class="entry-title">Sửa đường ra đồng</h1><p class="category-name">Chuyên mục: <a href="/xa">Tin từ xã</a></p>${PARAGRAPH}</article>`,
  ],
  [
    'generic',
    'publishedAt',
    'generic.time-title',
    `<h1>Sửa đường ra đồng</h1><div class="entry-content">${PARAGRAPH}</div><div class="post-footer"><abbr class="published" title="2025-03-01T08:00:00+07:00">08:00</abbr></div>`,
  ],
  [
    'generic',
    'publishedAt',
    'generic.itemprop-content',
    `<h1>Sửa đường ra đồng</h1><span itemprop="datePublished" content="2025-03-01T08:00:00+07:00"></span><div class="entry-content">${PARAGRAPH}</div>`,
  ],
  [
    'generic',
    'publishedAt',
    'generic.itemprop-text',
    `<h1>Sửa đường ra đồng</h1><div class="entry-content">${PARAGRAPH}</div><b itemprop="datePublished">2025-03-01 08:00</b>`,
  ],
  [
    'mastercms',
    'byline',
    'mastercms.author',
    `<div class="bx-article-detail"><h1 class="article-detail-title">Sửa đường ra đồng</h1><span class="article-detail-author">Lan Chi</span><div class="__MASTERCMS_CONTENT">${PARAGRAPH}</div></div>`,
  ],
  [
    'mastercms',
    'byline',
    'mastercms.source',
    `<h1 class="article-detail-title">Sửa đường ra đồng</h1><div class="__MASTERCMS_CONTENT">${PARAGRAPH}</div><div class="article-detail-source">Nguồn: Báo Hải Dương</div>`,
  ],
  [
    'nukeviet',
    'publishedAt',
    'nukeviet.print-date',
    `<div id="print"><div id="content"><h1>Sửa đường ra đồng</h1><ul><li>Thứ bảy - 01/03/2025 08:00</li></ul><div id="bodytext">${PARAGRAPH}</div></div></div>`,
  ],
  [
    'nukeviet',
    'publishedAt',
    'nukeviet.stamp',
    `<div class="news_column"><h1 class="title">Sửa đường ra đồng</h1><div>Đăng ngày 01/03/2025 08:00</div><div id="news-bodyhtml">${PARAGRAPH}</div></div>`,
  ],
  [
    'nukeviet',
    'byline',
    'nukeviet.body-end',
    `<div class="news_column"><h1 class="title">Sửa đường ra đồng</h1><div id="news-bodyhtml">${PARAGRAPH}<p>Lan Chi</p></div></div>`,
  ],
];

function siteOf(family: string) {
  const found = families.get(family);
  if (found === undefined) throw new Error(`expected a family, but got ${family}`);
  return defineSite(found, {
    id: 'x',
    name: 'Trang thử',
    kind: 'FRONT',
    homepage: 'https://thu.example/',
    entries: [],
  });
}

describe('a family', () => {
  it.each(PAGES)('%s: %s is answered by %s', (family, field, rule, html) => {
    const { article } = readArticle(siteOf(family), {
      bytes: `<html><body>${html}</body></html>`,
      contentType: null,
      url: 'https://thu.example/vi/tin/sua-duong-ra-dong-123.html',
      observedAt: OBSERVED,
    });
    expect(article?.rules[field]).toBe(rule);
    expect(article?.title).toBe('Sửa đường ra đồng');
  });

  it('has no rule that never answers, here or in a fixture', () => {
    const folders = [...sites.map(({ id }) => `sites/${id}`), 'families/generic'];
    const answered = new Set(PAGES.map(([, field, rule]) => `${field} ${rule}`));
    for (const folder of folders) {
      const root = new URL(`../../feeds/${folder}/`, import.meta.url);
      for (const name of readdirSync(root).filter((file) => file.endsWith('.json'))) {
        const rules = JSON.parse(readFileSync(new URL(name, root), 'utf8')).reading.article?.rules ?? {};
        for (const [field, rule] of Object.entries(rules)) answered.add(`${field} ${rule}`);
      }
    }
    const owners = [...families.values(), ...sites.map(({ id, article }) => ({ name: id, article }))];
    const silent = owners.flatMap(({ name, article }) =>
      (['title', 'lead', 'body', 'publishedAt', 'byline', 'section', 'tags'] as const).flatMap((field) =>
        article[field]
          .filter((rule) => rule.name.startsWith(`${name}.`))
          .map((rule) => `${field === 'body' ? 'text' : field} ${rule.name}`)
          .filter((rule) => !answered.has(rule)),
      ),
    );
    expect(silent).toEqual([]);
  });

  it('nukeviet never takes the edit time for the date of publication', () => {
    const html = `<div class="news_column" itemtype="http://schema.org/NewsArticle"><h1 class="title">Sửa đường ra đồng</h1><span itemprop="datePublished">2025-12-01T10:11:12+07:00</span><div id="news-bodyhtml">${PARAGRAPH}</div></div>`;
    const { article, issues } = readArticle(siteOf('nukeviet'), {
      bytes: html,
      contentType: null,
      url: 'https://thu.example/vi/news/tin/sua-duong-12.html',
      observedAt: OBSERVED,
    });
    expect(article?.publishedAt).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['DATE_MISSING']);
  });
});

describe('identity', () => {
  const canonical = (url: string) => {
    const site =
      sites.find(({ hosts }) => hosts.includes(new URL(url).host.replace(/^www\./, ''))) ?? genericSite(url);
    return site?.identify(new URL(url))?.canonicalUrl ?? null;
  };

  it.each([
    [
      'https://mattran.org.vn/hoat-dong/ten-cu-46909.html',
      'http://m.mattran.org.vn/tin-tuc/ten-moi-46909.html?utm_source=fb',
    ],
    [
      'https://thoidai.com.vn/ten-bai-110974.html',
      'https://thoidai.com.vn/apicenter@/print_article&i=110974',
    ],
    ['https://thoidai.com.vn/ten-bai-110974.html', 'http://tacnghiep.thoidai.com.vn/ten-khac-110974.html#x'],
    [
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/a/ten-12.html',
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/print/b/ten-moi-12.html',
    ],
    [
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/a/ten-12.html',
      'https://mattrantoquoc.tayninh.gov.vn/index.php?language=vi&nv=news&op=a/ten-12.html',
    ],
    [
      'https://vufo.org.vn/Ten-bai-08-98466.html?lang=vn',
      'http://www.vufo.org.vn/Ten-bai-khac-08-98466.html',
    ],
  ])('%s and %s are one article', (one, other) => {
    expect(canonical(one)).not.toBeNull();
    expect(canonical(one)).toBe(canonical(other));
  });

  it('keeps the English edition apart from the Vietnamese', () => {
    expect(canonical('https://vufo.org.vn/Ten-bai-13-2901.html?lang=en')).not.toBe(
      canonical('https://vufo.org.vn/Ten-bai-13-2901.html?lang=vn'),
    );
  });

  it('gives an address that its own site knows as the same article', () => {
    for (const url of [
      'https://mattran.org.vn/a/b-46909.html',
      'https://thoidai.com.vn/b-110974.html',
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/a/b-12.html',
      'https://vufo.org.vn/b-08-98466.html',
    ]) {
      const first = canonical(url) ?? '';
      expect(canonical(first)).toBe(first);
    }
  });

  it.each([
    'https://mattran.org.vn/tin-hoat-dong/',
    'https://thoidai.com.vn/huu-nghi',
    'https://mattrantoquoc.tayninh.gov.vn/vi/news/thong-tin-hoat-dong/page-25',
    'https://bao.example/',
    'https://bao.example/tag/mat-tran-to-quoc-viet-nam',
    'https://bao.example/anh/mot-hai-ba-bon-nam.jpg',
  ])('%s is no article', (url) => {
    expect(canonical(url)).toBeNull();
  });
});
