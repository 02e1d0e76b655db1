import { attr, bodyEnd, type Family, text } from '../define.ts';
import { foldedPath, lastPart, wordsIn } from './address.ts';
import { generic } from './generic.ts';

const ITEM = /^(\d+)[-:](.+?)(?:\.html)?$/;
/** K2 keeps its items apart from Joomla's own articles, and numbers them on its own. */
const K2_ITEM = /\/item\/(\d+)(?:-|$)/;
const LEAST_WORDS = 4;
/** Templates up to Joomla 1.5 are tables: heading, writer, date and text in cells of two columns, only the last without a name. */
const CONTENT_PANE =
  'table.contentpaneopen td[colspan="2"]:not(.createdate):not(.modifydate):not(:has(> .small))';

/**
 * Joomla (the Front of Ninh Bình). The number before the alias names the article in whatever menu it is shown; sections are
 * numbered in the same way, but their aliases are short and their addresses carry `start` or `format`. Templates show a clock
 * with the day of the visit above articles of any age, so only dates within the article's own details count.
 */
export const joomla: Family = {
  name: 'joomla',
  article: {
    ...generic.article,
    name: 'joomla',
    box: [
      '.item-page',
      '.itemView, #k2Container',
      '.com-content-article',
      'div.contentpaneopen',
      ':has(> table.contentpaneopen)',
    ],
    title: [
      text('joomla.title', '.page-header h1, .page-header h2, h1.itemTitle, h2.itemTitle, .contentheading'),
      text('joomla.headline', '[itemprop="headline"]'),
      text('joomla.heading', 'h1, h2'),
      ...generic.article.title,
    ],
    lead: [text('joomla.intro', '.itemIntroText'), ...generic.article.lead],
    body: [
      text('joomla.article-body', '[itemprop="articleBody"], .itemFullText, .com-content-article__body', {
        page: true,
      }),
      text('joomla.article-content', '.article-content', { page: true }),
      text('joomla.content-pane', CONTENT_PANE, { page: true }),
      text('joomla.item-page', '.item-page', { page: true }),
      ...generic.article.body,
    ],
    publishedAt: [
      attr('joomla.time-attribute', 'time[itemprop="datePublished"][datetime]', 'datetime'),
      text('joomla.published', 'dd.published, .article-info .published, .itemDateCreated'),
      text('joomla.created', 'dd.create, .createdate'),
    ],
    byline: [
      bodyEnd('joomla.body-end'),
      text(
        'joomla.author',
        '.createdby [itemprop="name"], dd.createdby, .createdby, .itemAuthor, .contentpaneopen .small',
      ),
    ],
    section: [text('joomla.category', 'dd.category-name a, .category-name a, .itemCategory a')],
    tags: [
      text('joomla.tags', '.item-page .tags a, .itemTagsBlock li a', { page: true, pick: 'all' }),
      ...generic.article.tags,
    ],
    leadImage: ['.item-image', '.itemImage'],
    drop: [
      '.page-header, .contentheading, .article-info, .article-info-term, .icons, ul.actions, .buttonheading',
      '.pagenav, .pager, .pagination, .content_rating, .content_vote, .tags, .item-image',
      '.items-more, .relateditems, .moduletable',
      ...generic.article.drop,
    ],
    captions: ['.img_caption p, p.img_caption, .img_caption', ...generic.article.captions],
  },
  list: {
    name: 'joomla',
    items: [
      '.blog .item, .blog-items .blog-item, .blog-featured .item',
      '.items-leading > *, .items-more li',
      '.category-list tbody tr, .com-content-category__table tbody tr',
      '.itemList .itemContainer',
      ...(generic.list?.items ?? []),
    ],
    link: ['.page-header a[href], .list-title a[href], .catItemTitle a[href]', ...(generic.list?.link ?? [])],
    time: [
      'time[itemprop="datePublished"], dd.published, .list-date, .catItemDateCreated',
      ...(generic.list?.time ?? []),
    ],
    summary: ['.catItemIntroText, .item-content', ...(generic.list?.summary ?? [])],
    drop: ['script', 'style', '.icons', '.readmore', 'dd.hits', '.list-hits'],
  },
  marks: 'meta[name="generator"][content^="Joomla"], dl.article-info, .com-content-article',
  feeds: ['/?format=feed&type=rss'],
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const { searchParams } = url;
    if (searchParams.get('view') === 'article') {
      const id = /^\d+/.exec(searchParams.get('id') ?? '')?.[0];
      return id === undefined ? null : articlePath(id);
    }
    if (searchParams.has('start') || searchParams.has('limitstart') || searchParams.has('format'))
      return null;
    const path = foldedPath(url);
    const item = K2_ITEM.exec(path)?.[1];
    if (item !== undefined) return `/item/${item}`;
    const [, id, alias = ''] = ITEM.exec(lastPart(path)) ?? [];
    return id === undefined || wordsIn(alias) < LEAST_WORDS ? null : articlePath(id);
  },
};

const articlePath = (id: string): string => `/index.php?option=com_content&view=article&id=${id}`;
