import { defineSite, feed, list } from '../define.ts';
import { nukeviet } from '../families/nukeviet.ts';

/** The Front of Tây Ninh, since 2025-07-01 also that of the former Long An. */
export const tayninh = defineSite(nukeviet, {
  id: 'tayninh',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Tây Ninh',
  kind: 'FRONT',
  provinceId: 'province:tay-ninh',
  homepage: 'https://mattrantoquoc.tayninh.gov.vn/',
  entries: [
    feed('https://mattrantoquoc.tayninh.gov.vn/vi/news/rss/'),
    list('https://mattrantoquoc.tayninh.gov.vn/vi/news/thong-tin-hoat-dong/'),
  ],
});
