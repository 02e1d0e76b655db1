import { describe, expect, it } from 'vitest';
import { siteForUrl, sites } from '../../../feeds/index.ts';
import { readArticle } from '../../../src/extract/page/article.ts';
import { FILLER } from '../page-of.ts';

/** Reads a page by the rules of the catalogue's site that it lies on. */
function read(url: string, body: string) {
  const site = siteForUrl(url, sites);
  if (site === null) throw new Error(`expected an address of the catalogue, but got ${url}`);
  const bytes = `<html><head><title>Chi tiết</title></head><body>${body}</body></html>`;
  return readArticle(site, { bytes, contentType: 'text/html', url, observedAt: null }).article;
}

const paragraphs = (article: ReturnType<typeof read>) => article?.text.split('\n\n') ?? [];

describe('a page that the modules of its articles also give head and foot', () => {
  const DNN = 'https://ubmttq.hochiminhcity.gov.vn/tin-tuc/chitiet/8999/ra-mat-to-hoa-giai';
  const foot =
    '<div id="dnn_ctr90_HtmlModule_lblContent" class="Normal">Cơ quan chủ quản: Ủy ban MTTQ Việt Nam Thành phố, số 55 Mạc Đĩnh Chi</div>';

  it.each([
    ['a label', `<div id="dnn_ctr41_ViewTin_lblNoiDung">${FILLER}</div>`],
    ['EasyDNNnews', `<div class="edn_article"><div class="main_content">${FILLER}</div></div>`],
    ['an HTML module', `<div class="DNN_HTMLContent">${FILLER}</div>`],
  ])('of DotNetNuke keeps the foot out of a text in %s', (_, text) => {
    const article = read(
      DNN,
      `<div id="dnn_ctr41_ModuleContent"><h1>Ra mắt tổ hòa giải</h1>${text}</div>${foot}`,
    );
    expect(article?.title).toBe('Ra mắt tổ hòa giải');
    expect(paragraphs(article)).toHaveLength(3);
  });

  const LIFERAY = 'http://hufo.hochiminhcity.gov.vn/web/guest/tin/-/asset_publisher/Zz/content/tham-chua';
  const web = (content: string) =>
    `<div class="portlet-boundary"><div class="journal-content-article">${content}</div></div>`;

  it('of Liferay reads the asset, not the portlets around it', () => {
    const asset = `<div class="portlet-boundary portlet-asset-publisher"><h3 class="asset-title">Thăm chùa nhân lễ Vu lan</h3><div class="journal-content-article">${FILLER}</div></div>`;
    const article = read(LIFERAY, `${web('<p>Đường dây nóng: 028 3829 9999</p>')}${asset}${web(foot)}`);
    expect(article?.title).toBe('Thăm chùa nhân lễ Vu lan');
    expect(paragraphs(article)).toHaveLength(3);
  });

  it('of Liferay passes over a portlet that holds a note', () => {
    const date = '<div class="metadata-publish-date">06/09/2025 17:20</div>';
    const journal = web(`<h1>Thăm chùa nhân lễ Vu lan</h1>${date}${FILLER}`);
    const article = read(LIFERAY, `${web('<h2>Đường dây nóng</h2><p>028 3829 9999</p>')}${journal}`);
    expect(article?.title).toBe('Thăm chùa nhân lễ Vu lan');
    expect(article?.publishedAt).toBe('2025-09-06T10:20:00.000Z');
    expect(paragraphs(article)).toHaveLength(3);
  });
});
