import { defineSite, list } from '../define.ts';
import { lowerPath, parameter } from '../families/address.ts';
import { generic } from '../families/generic.ts';

/**
 * The union of Phú Thọ, since 2025-07-01 also that of the former Vĩnh Phúc and Hòa Bình. An article was seen, under a stamp of
 * midnight on a day before the event that it reports.
 */
export const huunghiphutho = defineSite(generic, {
  id: 'huunghiphutho',
  name: 'Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ',
  kind: 'FRIENDSHIP_UNION',
  provinceId: 'province:phu-tho',
  homepage: 'http://lienhiephuunghiphutho.vn/',
  entries: [list('http://lienhiephuunghiphutho.vn/')],
  identify: (url) => {
    const id = parameter(url, ['id'])?.value;
    const isDetail = lowerPath(url) === '/tintuc_detail.aspx';
    return isDetail && id !== undefined && /^\d+$/.test(id) ? `/tintuc_detail.aspx?id=${id}` : null;
  },
  expectEveryHours: 168,
  isVerified: false,
});
