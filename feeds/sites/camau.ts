import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';

const ARTICLE_PATH = /^\/(?:[^/]+\/)*[^/]*\.(\d+)$/;

/** The Front of Cà Mau, since 2025-07-01 also that of the former Bạc Liêu. An article's address was seen: slug, dot, number. */
export const camau = defineSite(generic, {
  id: 'camau',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Cà Mau',
  kind: 'FRONT',
  provinceId: 'province:ca-mau',
  homepage: 'http://ubmttq.camau.gov.vn/',
  entries: [list('http://ubmttq.camau.gov.vn/')],
  identify: (url) => {
    const id = ARTICLE_PATH.exec(url.pathname)?.[1];
    return id === undefined ? null : `/bai-viet.${id}`;
  },
  isVerified: false,
});
