import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { startWorld } from '../support/world/world.ts';

/** Per family: a site, its size of page, the links to articles, the link to the next page. */
const families = [
  ['mat-tran-trung-uong', 12, '.list-news .story__heading a', '.pagination__pages a.next'],
  ['thoi-dai', 15, '._MB_CATEGORY_LIST h3 a', '.__MB_ARTICLE_PAGING a:contains("Sau")'],
  ['mttq-yen-bai', 10, '.news_column h3 a', 'ul.pagination li.active + li a.page-link'],
  ['lhhn-viet-nam', 10, '.news-list h2 a', '.paging a.current + a'],
  ['lhhn-phu-tho', 8, 'a.tieude', 'b + a'],
] as const;

test.each(families)('%s shows every article once on pages of %i', async (siteId, size, articles, next) => {
  const world = await startWorld({ now: () => new Date('2026-11-20T03:00:00Z'), seed: 3, sites: [siteId] });
  try {
    while (world.articles.length <= 2 * size) world.publishNext();
    const section = siteId === 'mat-tran-trung-uong' ? '/' : '';
    let url: string | undefined = section === '/' ? world.sources[0]?.homepage : world.sources[0]?.lists[0];
    const pages: string[][] = [];
    while (url !== undefined) {
      const here: string = url;
      const $ = load(await (await fetch(here)).text());
      pages.push(
        $(articles)
          .map((_at, link) => new URL($(link).attr('href') ?? '', here).href)
          .get(),
      );
      const following = $(next).first().attr('href');
      url = following === undefined ? undefined : new URL(following, here).href;
    }
    expect(pages.map((page) => page.length).slice(0, 2)).toEqual([size, size]);
    expect(pages.flat()).toEqual(world.articles.map((article) => article.url));
  } finally {
    await world.close();
  }
});

test.each([
  ['mat-tran-trung-uong', '/tin-hoat-dong/?page=99'],
  ['thoi-dai', '/huu-nghi&s_cond=&BRSR=990'],
  ['mttq-yen-bai', '/thong-tin-hoat-dong/page-99'],
  ['lhhn-viet-nam', '/tin-tuc-su-kien/vn/?page=99'],
  ['lhhn-phu-tho', '/tintuc.aspx?page=99'],
] as const)('%s has no page beyond the last (%s)', async (siteId, path) => {
  const world = await startWorld({ now: () => new Date('2026-11-20T03:00:00Z'), seed: 3, sites: [siteId] });
  try {
    expect((await fetch(new URL(path, world.sources[0]?.homepage))).status).toBe(404);
  } finally {
    await world.close();
  }
});
