import { attr, bodyEnd, type Family, stamp, text } from '../define.ts';
import { lowerPath, parameter } from './address.ts';
import { generic } from './generic.ts';

/** A part of the path that says that an item's number follows, as DotNetNuke writes parameters into the path. */
const ITEM_PATH =
  /^((?:\/[^/]+)*?\/(?:chitiet|chi-tiet|post|articleid|newsid|itemid|detail|view|pid|id))\/(\d+)(?:[/.]|$)/;
const ITEM_PARAMETERS = ['articleid', 'newsid', 'itemid'];

/**
 * What a module's label is called: "dnn_ctr412_ViewTinTuc_lblNgayDang". Not those of the HTML module, which every page has
 * for its head and foot.
 */
const label = (...names: readonly string[]): string =>
  names.map((name) => `[id^="dnn_ctr"][id$="${name}" i]:not([id*="_HtmlModule_"])`).join(', ');

/**
 * DotNetNuke (the Fronts of Bình Thuận and of Hồ Chí Minh City; thoidai.com.vn before 2018). Parameters stand in the path as
 * keys and values, so the number behind the module's key names the article whatever category and slug follow it; tab names
 * may have diacritics and either case. Every module's box has an id that begins with `dnn_ctr` and its number; classes that
 * begin with `edn_` are those of the widespread module EasyDNNnews.
 */
export const dnn: Family = {
  name: 'dnn',
  article: {
    ...generic.article,
    name: 'dnn',
    box: [
      '.newdetailscontent',
      '.edn_article, .edn_articleDetails',
      '[id^="dnn_ctr"][id$="_ModuleContent"]:has(h1)',
      '[id^="dnn_ctr"]:has(h1)',
      ...generic.article.box,
    ],
    title: [
      text('dnn.label-title', label('lblTitle', 'lblTieuDe')),
      text('dnn.title', '.edn_articleTitle, .newdetailscontent h1'),
      ...generic.article.title,
    ],
    lead: [
      text('dnn.label-lead', label('lblTomTat', 'lblSapo', 'lblSummary')),
      text('dnn.lead', '.newdetailscontent h2, .edn_articleSummary, .Detail_Summary'),
      ...generic.article.lead,
    ],
    body: [
      text('dnn.label-body', label('lblNoiDung', 'lblContent', 'lblBody'), { page: true }),
      text('dnn.body', '.newdetailscontent .xcontents, .edn_article .main_content', { page: true }),
      text('dnn.article', 'article.edn_articleDetails', { page: true }),
      text('dnn.html-module', '.DNN_HTMLContent, .DNNModuleContent .Normal', { page: true }),
      ...generic.article.body,
    ],
    publishedAt: [
      text('dnn.label-date', label('lblNgayDang', 'lblDate', 'lblPublishDate')),
      text(
        'dnn.date',
        '.newdetailscontent .xdate, .edn_metaDetails time, .edn_metaDetails, .edn_metaDetails1',
        { page: true },
      ),
      stamp('dnn.stamp'),
      attr('dnn.time-attribute', 'time[datetime]', 'datetime'),
    ],
    byline: [
      text('dnn.label-author', label('lblTacGia', 'lblAuthor')),
      bodyEnd('dnn.body-end'),
      ...generic.article.byline.filter(({ probe }) => probe.at !== 'body-end'),
    ],
    section: [
      text('dnn.breadcrumb', '[id^="dnn_dnnBREADCRUMB"] a, .SkinObject.breadcrumb a', {
        page: true,
        pick: 'last',
      }),
      ...generic.article.section,
    ],
    drop: [
      '.edn_articleTitle, .edn_metaDetails, .edn_metaDetails1, .edn_articleSummary, .Detail_Summary',
      '.edn_relatedArticles, .edn_socialLinks',
      '[id^="dnn_ctr"][id*="TinLienQuan"], [id^="dnn_ctr"][id*="TinKhac"]',
      ...generic.article.drop,
    ],
  },
  list: {
    name: 'dnn',
    items: [
      '.edn_article',
      '[id^="dnn_ctr"] .item, [id^="dnn_ctr"] .news-item',
      ...(generic.list?.items ?? []),
    ],
    link: ['.edn_articleTitle a[href]', ...(generic.list?.link ?? [])],
    time: ['.edn_metaDetails time', '.edn_metaDetails', ...(generic.list?.time ?? [])],
    summary: ['.edn_articleSummary', ...(generic.list?.summary ?? [])],
    drop: ['script', 'style', '.views'],
  },
  marks: '[id^="dnn_ctr"]',
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const path = lowerPath(url);
    const match = ITEM_PATH.exec(path);
    if (match !== null) return `${match[1]}/${match[2]}`;
    const item = parameter(url, ITEM_PARAMETERS);
    return item !== null && /^\d+$/.test(item.value) ? `${path}?${item.name}=${item.value}` : null;
  },
};
