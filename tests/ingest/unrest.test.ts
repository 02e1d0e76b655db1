import { describe, expect, it } from 'vitest';
import { defineSite } from '../../feeds/define.ts';
import { families } from '../../feeds/families.ts';
import { readArticle, readEntries } from '../../src/extract/read.ts';
import { findStatements } from '../../src/extract/statements.ts';
import { articleIdOf } from '../../src/ingest/identity.ts';
import { at, setStage } from './stage.ts';

const HOUR = 3_600_000;

/** A page of a family as it answers the nth time: what differs is furniture. */
type Skin = (page: { readonly title: string; readonly paragraphs: string; readonly nth: number }) => string;

const clock = (nth: number) => `Thứ hai, 0${2 + nth}/03/2026 1${nth}:0${nth}:2${nth}`;
const others = (nth: number) =>
  `<div class="lien-quan"><h4>Tin liên quan</h4><ul><li><a href="/tin/bai-khac-so-${nth}-${900 + nth}.html">Bài khác số ${nth} về việc làng việc nước</a></li></ul></div>`;

const SKINS: Readonly<Record<string, Skin>> = {
  epi: ({ title, paragraphs, nth }) =>
    `<div class="top-bar">${clock(nth)}</div><div class="main-column"><h1 class="article__title">${title}</h1><div class="article__meta"><time>08:00 01/03/2026</time> <span class="views">${100 + nth} lượt xem</span></div><div class="article__body">${paragraphs}<p>Lượt xem: ${100 + nth}</p></div>${others(nth)}</div>`,
  mastercms: ({ title, paragraphs, nth }) =>
    `<div class="header-date">${clock(nth)}</div><div class="article-detail"><h1 class="article-detail-title">${title}</h1><span class="format_time">08:00 | 01/03/2026 GMT+7</span><div class="__MASTERCMS_CONTENT">${paragraphs}<table class="__MB_ARTICLE_A"><tr><td><a href="/bai-khac-${900 + nth}.html">Bài khác số ${nth}</a></td></tr></table><p>${1200 + nth} lượt xem</p></div></div><div>Số lượt truy cập ${17_213_677 + nth}</div>`,
  nukeviet: ({ title, paragraphs, nth }) =>
    `<meta name="generator" content="NukeViet v4.5"><div id="clock">${clock(nth)}</div><div class="news_column panel" itemtype="http://schema.org/NewsArticle"><h1 class="title" itemprop="headline">${title}</h1><span class="h5">Chủ nhật - 01/03/2026 08:00</span><span>Đã xem: ${55 + nth}</span><div id="news-bodyhtml" class="bodytext">${paragraphs}</div><div class="other-news"><h4>Những tin mới hơn</h4><ul class="detail-related"><li><a href="/vi/news/a/b-${nth}.html">Bài khác số ${nth}</a> (0${nth + 1}/3/2026)</li></ul></div></div><div>Đang truy cập ${nth}</div>`,
  sharepoint: ({ title, paragraphs, nth }) =>
    `<div class="date-now">${clock(nth)}</div><div id="WebPartWPQ2"><h1>${title}</h1><span class="date">Cập nhật 01/03/2026 08:00 Xem với cỡ chữ</span><div class="ms-rtestate-field">${paragraphs}<p>Lượt xem: ${14 + nth}</p></div></div><div>Tổng truy cập: ${99 + nth}</div>`,
  dnn: ({ title, paragraphs, nth }) =>
    `<div id="dnn_topBar"><span class="date">${clock(nth)}</span></div><div id="dnn_ctr412_ModuleContent"><h1><span id="dnn_ctr412_View_lblTieuDe">${title}</span></h1><span id="dnn_ctr412_View_lblNgayDang">01/03/2026 8:00:00 SA</span><div id="dnn_ctr412_View_lblNoiDung">${paragraphs}<p>Số lượt xem: ${31 + nth}</p></div><div id="dnn_ctr412_View_pnlTinKhac"><b>Các tin khác</b><a href="/tin-tuc/chitiet/${900 + nth}/bai-khac">Bài khác số ${nth}</a></div></div>`,
  liferay: ({ title, paragraphs, nth }) =>
    `<div class="portlet-asset-publisher"><h3 class="header-title"><span>${title}</span></h3><div class="metadata-publish-date">01/03/2026 08:00</div><div class="journal-content-article">${paragraphs}<p>Số lượt truy cập ${17_213_677 + nth}</p></div></div>`,
  wordpress: ({ title, paragraphs, nth }) =>
    `<article class="post"><h1 class="entry-title">${title}</h1><time class="entry-date" datetime="2026-03-01T08:00:00+07:00">1/3/2026</time><div class="entry-content">${paragraphs}<div class="post-views"><span>Lượt xem: ${nth + 7}</span></div><div class="sharedaddy">Chia sẻ ${nth}</div></div></article><aside><h2>Bài mới</h2><a href="/bai-khac-so-${nth}-moi/">Bài khác số ${nth}</a></aside>`,
  joomla: ({ title, paragraphs, nth }) =>
    `<p>${clock(nth)}</p><div class="item-page"><h2 itemprop="headline">${title}</h2><dl class="article-info"><dd class="published">Đăng ngày 01/03/2026 08:00</dd><dd class="hits">Lượt xem: ${88 + nth}</dd></dl><div itemprop="articleBody">${paragraphs}</div></div>`,
  portal: ({ title, paragraphs, nth }) =>
    `<div class="clock">${clock(nth)}</div><div class="news-detail"><h1>${title}</h1><p>01/03/2026 08:00</p><div class="content-detail">${paragraphs}</div><p>Lượt xem: ${nth}</p></div>`,
  '3cms': ({ title, paragraphs, nth }) =>
    `<div class="clock">${clock(nth)}</div><div class="content"><h1>${title}</h1><p>01/03/2026 08:00</p><div class="noidung">${paragraphs}<p>Lượt truy cập: ${nth + 3}</p></div></div>`,
  generic: ({ title, paragraphs, nth }) =>
    `<p>${clock(nth)}</p><div class="a"><h1>${title}</h1><p>01/03/2026 08:00</p><div class="b">${paragraphs}<p>Lượt xem: ${1234 + nth}</p><p>Số lượt truy cập: ${887_654 + nth}</p><p>Hôm nay: ${nth} | Tuần này: ${nth + 20}</p></div>${others(nth)}</div><div>Trực tuyến: ${nth}</div>`,
};

const ADDRESS: Readonly<Record<string, string>> = {
  epi: '/tin/hop-dan-ban-duong-46909.html',
  mastercms: '/hop-dan-ban-duong-46909.html',
  nukeviet: '/vi/news/tin/hop-dan-ban-duong-12.html',
  sharepoint: '/Pages/chi-tiet.aspx?ItemID=890',
  dnn: '/tin-tuc/chitiet/8316/hop-dan-ban-duong',
  liferay: '/web/guest/tin/-/asset_publisher/k2Xb/content/hop-dan-ban-duong',
  wordpress: '/hop-dan-ban-duong-lien-xa',
  joomla: '/tin/30-hop-dan-ban-duong',
  portal: '/portal/read/tin/news/hop-dan-ban-duong.html',
  '3cms': '/3cms/hop-dan-ban-duong.htm',
  generic: '/tin/hop-dan-ban-duong-46909.html',
};

const TITLE = 'Họp dân bàn đường liên xã';
const PARAGRAPHS = [
  'Chiều nay, Mặt trận xã và bà con trong thôn họp bàn việc mở rộng con đường dẫn ra cánh đồng sau mùa mưa lũ.',
  'Ông Nguyễn Văn Bền, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã, cho biết hai mươi hộ đã đồng ý hiến đất.',
  'Con đường dài một cây số, dự kiến làm xong trước vụ gặt tới để xe chở lúa đi lại dễ dàng.',
];
const markup = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

async function stageOf(family: string) {
  const [rules, skin, address] = [families.get(family), SKINS[family], ADDRESS[family]];
  if (rules === undefined || skin === undefined || address === undefined)
    throw new Error(`expected a family with a page here, but got ${family}`);
  const site = defineSite(rules, {
    id: 'cao-bang',
    name: 'Mặt trận Cao Bằng',
    kind: 'FRONT',
    homepage: at('/'),
    entries: [{ kind: 'feed', url: at('/rss') }],
  });
  const stage = await setStage();
  let nth = 0;
  const fetchPage = async (title: string, paragraphs: readonly string[]) => {
    nth++;
    const body = `<html lang="vi"><head><title>${title}</title></head><body>${skin({ title, paragraphs: markup(paragraphs), nth })}</body></html>`;
    const item = `<item><title>${title}</title><link>${at(address).replace(/&/g, '&amp;')}</link></item>`;
    stage.props.set(at(address), { body });
    stage.props.set(at('/rss'), {
      body: `<rss version="2.0"><channel><title>Tin ${nth}</title>${item}</channel></rss>`,
    });
    stage.clock.ms += 2 * HOUR;
    return stage.run(site, undefined, { extraction: { readEntries, readArticle, findStatements } });
  };
  const id = articleIdOf(site.identify(new URL(at(address)))?.canonicalUrl ?? '');
  const article = async () => (await stage.store.byIds('ARTICLE', [id]))[0] ?? null;
  return { stage, fetchPage, article };
}

describe.each([...families.keys()])('an article of %s', (family) => {
  it('is no other because a counter, a clock or the links beside it change', async () => {
    const { stage, fetchPage } = await stageOf(family);
    expect(await fetchPage(TITLE, PARAGRAPHS)).toMatchObject({ fetched: 1, added: 1 });
    const before = await stage.store.latestSeq();
    for (const _ of [2, 3, 4])
      expect(await fetchPage(TITLE, PARAGRAPHS)).toMatchObject({ fetched: 1, unchanged: 1, updated: 0 });
    expect(await stage.store.latestSeq()).toBe(before);
  });

  it('is a revision of itself when its title and its text were edited', async () => {
    const { fetchPage, article } = await stageOf(family);
    await fetchPage(TITLE, PARAGRAPHS);
    const edited = PARAGRAPHS.with(
      2,
      'Con đường dài hai cây số, dự kiến làm xong trước Tết để bà con đi lại.',
    );
    expect(await fetchPage(`${TITLE} và kè mương`, edited)).toMatchObject({
      fetched: 1,
      updated: 1,
      added: 0,
    });
    expect(await article()).toMatchObject({
      title: `${TITLE} và kè mương`,
      text: edited.join('\n\n'),
      revision: 2,
    });
  });
});
