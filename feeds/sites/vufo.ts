import { defineSite, list, text } from '../define.ts';
import { generic } from '../families/generic.ts';

const ARTICLE_PATH = /^\/[^/]*?-(\d+)-(\d+)\.html$/;

/**
 * The Viet Nam Union of Friendship Organizations, a CMS of its own. The section of provincial unions reaches provinces
 * whose union has no site. The two numbers at the end (category and item) name the article; English pages carry `lang=en`.
 */
export const vufo = defineSite(generic, {
  id: 'vufo',
  name: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
  kind: 'FRIENDSHIP_UNION',
  homepage: 'https://vufo.org.vn/',
  datelines: ['VUFO'],
  entries: [
    list('https://vufo.org.vn/lien-hiep-ctchn-tinh-thanh-pho/vn/'),
    list('https://vufo.org.vn/Provincial-Friendship-Organizations/en/'),
  ],
  article: {
    box: ['.news-detail', '.detail'],
    body: [text('vufo.content', '.news-detail .content, .detail-content', { page: true })],
    captions: ['table:has(img) tr:not(:has(img)) td'],
  },
  list: { items: ['.list-item', '.news-item'] },
  identify: (url) => {
    const match = ARTICLE_PATH.exec(url.pathname);
    if (match === null) return null;
    return `/bai-viet-${match[1]}-${match[2]}.html${url.searchParams.get('lang') === 'en' ? '?lang=en' : ''}`;
  },
});
