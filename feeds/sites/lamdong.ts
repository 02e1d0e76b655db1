import { defineSite, list } from '../define.ts';
import { sharepoint } from '../families/sharepoint.ts';

/**
 * The Front of Lâm Đồng, since 2025-07-01 also that of the former Đắk Nông and Bình Thuận. It is reached on a host of its own
 * and within the province's portal, of which only its folder counts. Article pages are files named after their titles, some in
 * mixed forms of Unicode.
 */
export const lamdong = defineSite(sharepoint, {
  id: 'lamdong',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng',
  kind: 'FRONT',
  provinceId: 'province:lam-dong',
  homepage: 'http://ubmttqvn.lamdong.gov.vn/',
  mirrors: ['w3.lamdong.gov.vn'],
  folder: '/vi-vn/a/mttq',
  entries: [list('http://w3.lamdong.gov.vn/vi-VN/a/mttq/Pages/default.aspx')],
  isVerified: false,
});
