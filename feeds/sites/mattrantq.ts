import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';

const ARTICLE_PATH = /^\/mattrantq\/[a-z0-9-]+\/([a-z0-9-]+)\.html$/i;

/**
 * The Front's pages within the Party's paper, where its news of late 2025 is found besides mattran.org.vn: the same body on a
 * second host, with the same "(Mặt trận) -" at the head of its reports. Addresses are slugs without a number. Only the article
 * addresses were seen; the rest of the paper is not the Front's.
 */
export const mattrantq = defineSite(generic, {
  id: 'mattrantq',
  name: 'Mặt trận Tổ quốc Việt Nam trên dangcongsan.vn',
  kind: 'FRONT',
  homepage: 'https://dangcongsan.vn/mattrantq/',
  folder: '/mattrantq',
  datelines: ['Mặt trận', 'mattran.org.vn'],
  entries: [list('https://dangcongsan.vn/mattrantq/tin-tuc-hoat-dong/')],
  article: { captions: ['table:has(img) tr:not(:has(img)) td'] },
  identify: (url) => {
    const slug = ARTICLE_PATH.exec(url.pathname)?.[1];
    return slug === undefined ? null : `/mattrantq/bai-viet/${slug}.html`;
  },
  expectEveryHours: 24,
  isVerified: false,
});
