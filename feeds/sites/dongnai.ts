import { defineSite, list } from '../define.ts';
import { nukeviet } from '../families/nukeviet.ts';
import { sharepoint } from '../families/sharepoint.ts';

/**
 * The Front of Đồng Nai, since 2025-07-01 also that of the former Bình Phước, of a city since 2026-04-30. Linked from
 * elsewhere; the form of articles' addresses is that of the union beside it. The city's portal runs NukeViet by now, so its
 * pages are read by their marks.
 */
export const dongnai = defineSite(sharepoint, {
  id: 'dongnai',
  name: 'Ủy ban MTTQ Việt Nam thành phố Đồng Nai',
  kind: 'FRONT',
  provinceId: 'province:dong-nai',
  homepage: 'http://ubmttq.dongnai.gov.vn/pages/default.aspx',
  entries: [list('http://ubmttq.dongnai.gov.vn/pages/default.aspx')],
  variants: [nukeviet],
  identify: (url) => sharepoint.identify(url) ?? nukeviet.identify(url),
  isVerified: false,
});
