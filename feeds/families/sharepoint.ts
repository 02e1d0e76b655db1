import { attr, bodyEnd, type Family, stamp, text } from '../define.ts';
import { lastPart, lowerPath, parameter } from './address.ts';
import { generic } from './generic.ts';

/** Parameters that name an item; "CatId", "l", "lv" and "page" only say in which list it was found. */
const ITEM_PARAMETERS = ['itemid', 'newsid', 'nid', 'bvid', 'articleid', 'id'];
/** Page files of a library that show lists, forms or an item that is not named. */
const NO_ARTICLE =
  /^(?:default|home|trang-?chu|index|chi-?tiet|news-?detail|news-?list|danh-?sach|tin-?tuc|list|all-?items|disp-?form|edit-?form|new-?form|search|tim-?kiem|lien-?he|contact|gioi-?thieu|site-?map|results)/;
/** A page file that is named after its title has a longer name than one that is named after its purpose. */
const LEAST_NAME = 20;

/** A field of a list's raw form by its label, or by the bookmark that the form puts before it. */
const field = (label: string, bookmark?: string): string =>
  [
    `.ms-formlabel:contains("${label}") + .ms-formbody`,
    ...(bookmark === undefined ? [] : [`.ms-formlabel:has(a[name="SPBookmark_${bookmark}"]) + .ms-formbody`]),
  ].join(', ');

/**
 * SharePoint (the Fronts of Yên Bái, Lâm Đồng, Ninh Thuận, Quảng Ninh, Bạc Liêu and Đồng Nai, the union of Đồng Nai). List and
 * article may be one and the same .aspx: an item's number makes it an article. Paths and parameters are blind to case. The same
 * items are reached as a list's raw form (`DispForm.aspx?ID=`), a table of labelled fields. Classes of news pages differ by
 * skin; what the editor stores always stands in an `ExternalClass` or `ms-rtestate-field` box.
 */
export const sharepoint: Family = {
  name: 'sharepoint',
  article: {
    ...generic.article,
    name: 'sharepoint',
    box: [
      'table.ms-formtable',
      '.newsdetail, .news-detail, .chitiettin, .ct-tin, .tin-chi-tiet',
      '#DeltaPlaceHolderMain, #contentBox, #MSO_ContentTable',
      ...generic.article.box,
    ],
    title: [
      text('sharepoint.form-title', field('Title', 'Title')),
      text('sharepoint.title', '.tieude, .tieu-de, .news-title, .newstitle, .title-news'),
      ...generic.article.title,
    ],
    lead: [
      text('sharepoint.form-lead', field('Đoạn tin ngắn')),
      text('sharepoint.lead', '.tomtat, .tom-tat, .trichdan, .news-lead, .mota'),
      ...generic.article.lead,
    ],
    body: [
      text('sharepoint.form-body', field('Nội dung')),
      text('sharepoint.rich-text', '[id$="RichHtmlField"], .ms-rtestate-field'),
      text('sharepoint.external-class', '[class^="ExternalClass"]'),
      ...generic.article.body,
    ],
    publishedAt: [
      text('sharepoint.form-date', field('Ngày đăng')),
      text('sharepoint.date', '.ngaydang, .ngay-dang, .ngay, .news-date, .newsdate, .thoigian, .date'),
      stamp('sharepoint.stamp'),
      attr('sharepoint.time-attribute', 'time[datetime]', 'datetime'),
    ],
    byline: [
      text('sharepoint.form-author', field('Tác giả')),
      text('sharepoint.author', '.tacgia, .tac-gia, .news-author, .nguontin'),
      bodyEnd('sharepoint.body-end'),
    ],
    section: [text('sharepoint.form-section', field('Loại tin')), ...generic.article.section],
    drop: [
      '#s4-ribbonrow',
      '.ms-skip, .noindex',
      '.ms-rteTable-print, .font-size, .congcu, .tin-lien-quan, .tinlienquan',
      ...generic.article.drop,
    ],
    captions: ['.ms-rteImageCaption, .chuthichanh, .chu-thich-anh', ...generic.article.captions],
  },
  list: {
    name: 'sharepoint',
    items: [
      'li.dfwp-item',
      '.ms-listviewtable tr',
      '.newslist > *, .news-list > *, .dstin > *, .ds-tin > *',
      ...(generic.list?.items ?? []),
    ],
    link: ['.link-item a[href]', '.tieude a[href], .news-title a[href]', ...(generic.list?.link ?? [])],
    time: ['.ngay, .ngaydang, .news-date, .ms-vb2', ...(generic.list?.time ?? [])],
    summary: ['.description, .tomtat, .trichdan', ...(generic.list?.summary ?? [])],
    drop: ['script', 'style', '.views', '.luotxem'],
  },
  marks: 'meta[content^="Microsoft SharePoint"], #s4-workspace, #s4-bodyContainer, table.ms-formtable',
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const path = lowerPath(url);
    if (!path.endsWith('.aspx')) return null;
    const item = parameter(url, ITEM_PARAMETERS);
    if (item !== null && /^\d+$/.test(item.value)) return `${path}?${item.name}=${item.value}`;
    const name = decoded(lastPart(path)).replace(/\.aspx$/, '');
    return item === null && path.includes('/pages/') && name.length >= LEAST_NAME && !NO_ARTICLE.test(name)
      ? path
      : null;
  },
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
