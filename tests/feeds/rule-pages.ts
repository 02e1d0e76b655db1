/** Three paragraphs of an article. */
export const PARAGRAPH =
  '<p>Chiều nay, Mặt trận xã và bà con trong thôn cùng sửa lại con đường dẫn ra cánh đồng sau mùa mưa lũ.</p>'.repeat(
    3,
  );

/** Pages in which one rule answers: family, field, rule, page. What the fixtures show is not repeated here. */
export const PAGES: readonly (readonly [string, string, string, string])[] = [
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
    `<title>Chi tiết tin tức</title><span class="title">Sửa đường ra đồng</span><div class="entry-content">${PARAGRAPH}</div>`,
  ],
  [
    'generic',
    'title',
    'generic.title-line',
    `<title>Chi tiết tin tức</title><p><b>Sửa đường ra đồng</b></p><p>01/03/2025 08:00</p><div class="entry-content">${PARAGRAPH}</div>`,
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
  [
    'sharepoint',
    'byline',
    'sharepoint.author',
    `<div class="newsdetail"><div class="tieude">Sửa đường ra đồng</div><p class="tacgia">Tác giả: Lan Chi</p><div class="ExternalClass1">${PARAGRAPH}</div></div>`,
  ],
  [
    'sharepoint',
    'publishedAt',
    'sharepoint.time-attribute',
    `<div class="newsdetail"><h1>Sửa đường ra đồng</h1><time datetime="2025-03-01T08:00:00+07:00"></time><div class="ExternalClass1">${PARAGRAPH}</div></div>`,
  ],
  [
    'dnn',
    'text',
    'dnn.article',
    `<div id="dnn_ctr5_ModuleContent"><article class="edn_article edn_articleDetails"><h1 class="edn_articleTitle">Sửa đường ra đồng</h1><div class="edn_metaDetails"><time>01/03/2025</time></div>${PARAGRAPH}</article></div>`,
  ],
  [
    'dnn',
    'text',
    'dnn.html-module',
    `<div id="dnn_ctr5_ModuleContent"><h1>Sửa đường ra đồng</h1><div class="DNN_HTMLContent">${PARAGRAPH}</div></div>`,
  ],
  [
    'dnn',
    'publishedAt',
    'dnn.stamp',
    `<div id="dnn_ctr5_ModuleContent"><h1>Sửa đường ra đồng</h1><p>Đăng ngày 01/03/2025 08:00</p><div class="DNN_HTMLContent">${PARAGRAPH}</div></div>`,
  ],
  [
    'dnn',
    'publishedAt',
    'dnn.time-attribute',
    `<div id="dnn_ctr5_ModuleContent"><h1>Sửa đường ra đồng</h1><time datetime="2025-03-01T08:00:00+07:00"></time><div class="DNN_HTMLContent">${PARAGRAPH}</div></div>`,
  ],
  [
    'liferay',
    'lead',
    'liferay.summary',
    `<div class="portlet-boundary"><h1 class="header-title">Sửa đường ra đồng</h1><div class="asset-summary">Bốn mươi hộ góp công, góp đá để sửa con đường.</div><div class="journal-content-article">${PARAGRAPH}</div></div>`,
  ],
  [
    'joomla',
    'title',
    'joomla.headline',
    `<div class="item-page"><b itemprop="headline">Sửa đường ra đồng</b><div itemprop="articleBody">${PARAGRAPH}</div></div>`,
  ],
  [
    'joomla',
    'title',
    'joomla.heading',
    `<div class="item-page"><h2>Sửa đường ra đồng</h2><div itemprop="articleBody">${PARAGRAPH}</div></div>`,
  ],
  [
    'joomla',
    'lead',
    'joomla.intro',
    `<div class="itemView"><h2 class="itemTitle">Sửa đường ra đồng</h2><div class="itemIntroText">Bốn mươi hộ góp công, góp đá để sửa con đường.</div><div class="itemFullText">${PARAGRAPH}</div></div>`,
  ],
  [
    'joomla',
    'text',
    'joomla.article-content',
    `<div class="item-page"><h2>Sửa đường ra đồng</h2><div class="article-content">${PARAGRAPH}</div></div>`,
  ],
  [
    'joomla',
    'text',
    'joomla.item-page',
    `<div class="item-page"><h2>Sửa đường ra đồng</h2>${PARAGRAPH}</div>`,
  ],
  [
    'joomla',
    'publishedAt',
    'joomla.time-attribute',
    `<div class="item-page"><h2>Sửa đường ra đồng</h2><dl class="article-info"><dd><time datetime="2025-03-01T08:00:00+07:00" itemprop="datePublished">1/3</time></dd></dl>${PARAGRAPH}</div>`,
  ],
  [
    'joomla',
    'tags',
    'joomla.tags',
    `<div class="item-page"><h2>Sửa đường ra đồng</h2>${PARAGRAPH}<ul class="tags"><li><a href="/t/xa">đường quê</a></li></ul></div>`,
  ],
];
