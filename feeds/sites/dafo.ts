import { defineSite, list } from '../define.ts';
import { lowerPath, parameter } from '../families/address.ts';
import { generic } from '../families/generic.ts';

/**
 * The union of Đà Nẵng (DAFO), since 2025-07-01 also that of the former Quảng Nam. An article was seen; remains of file names
 * stand before its captions.
 */
export const dafo = defineSite(generic, {
  id: 'dafo',
  name: 'Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng',
  kind: 'FRIENDSHIP_UNION',
  provinceId: 'province:da-nang',
  homepage: 'https://dafo.danang.gov.vn/',
  entries: [list('https://dafo.danang.gov.vn/')],
  identify: (url) => {
    const id = parameter(url, ['id'])?.value;
    const isView = lowerPath(url) === '/view.aspx';
    return isView && id !== undefined && /^\d+$/.test(id) ? `/view.aspx?ID=${id}` : null;
  },
  expectEveryHours: 168,
  isVerified: false,
});
