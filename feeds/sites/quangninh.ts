import { defineSite, list } from '../define.ts';
import { sharepoint } from '../families/sharepoint.ts';

/**
 * The Front of Quảng Ninh, a city since 2026-09-01: a folder of its portal, where days and months of dates cannot always be
 * told apart. A page about the body was seen, no news.
 */
export const quangninh = defineSite(sharepoint, {
  id: 'quangninh',
  name: 'Ủy ban MTTQ Việt Nam thành phố Quảng Ninh',
  kind: 'FRONT',
  provinceId: 'province:quang-ninh',
  homepage: 'https://www.quangninh.gov.vn/bannganh/uybanMTTQ/',
  folder: '/bannganh/uybanMTTQ',
  entries: [list('https://www.quangninh.gov.vn/bannganh/uybanMTTQ/')],
  isVerified: false,
});
