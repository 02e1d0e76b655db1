import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';
import { knownSystems } from '../families.ts';

const ARTICLE_PATH = /^\/(?:[^/]+\/)*[a-z0-9-]*-c(\d+)\.html$/i;

/**
 * The Front of Hưng Yên, since 2025-07-01 also that of the former Thái Bình. The home page was seen; the form of articles'
 * addresses is that of a city's site beside it.
 */
export const hungyen = defineSite(generic, {
  id: 'hungyen',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Hưng Yên',
  kind: 'FRONT',
  provinceId: 'province:hung-yen',
  homepage: 'https://mttq.hungyen.dcs.vn/',
  entries: [list('https://mttq.hungyen.dcs.vn/')],
  identify: (url) => {
    const id = ARTICLE_PATH.exec(url.pathname)?.[1];
    return id === undefined ? null : `/bai-viet-c${id}.html`;
  },
  isVerified: false,
  variants: knownSystems,
});
