import { defineSite, feed, list } from '../define.ts';
import { nukeviet } from '../families/nukeviet.ts';

/**
 * The Front of Quảng Trị, since 2025-07-01 also that of the former Quảng Bình. Linked from elsewhere with an article's
 * address, whose form is that of NukeViet without rewriting; the feed is that CMS's by convention.
 */
export const quangtri = defineSite(nukeviet, {
  id: 'quangtri',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Quảng Trị',
  kind: 'FRONT',
  provinceId: 'province:quang-tri',
  homepage: 'https://ubmttqvn.quangtri.gov.vn/',
  entries: [
    feed('https://ubmttqvn.quangtri.gov.vn/index.php/news/rss/'),
    list('https://ubmttqvn.quangtri.gov.vn/'),
  ],
  isVerified: false,
});
