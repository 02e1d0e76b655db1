import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';
import { knownSystems } from '../families.ts';

/** The union of Huế (HueFO). A list's and an article's address were seen: section, part and slug without a number. */
export const huefo = defineSite(generic, {
  id: 'huefo',
  name: 'Liên hiệp các tổ chức hữu nghị thành phố Huế',
  kind: 'FRIENDSHIP_UNION',
  provinceId: 'province:hue',
  homepage: 'https://huefo.vn/',
  entries: [list('https://huefo.vn/hoa-binh-huu-nghi/giao-luu-van-hoa')],
  expectEveryHours: 168,
  isVerified: false,
  variants: knownSystems,
});
