import { defineSite, list } from '../define.ts';
import { parameter } from '../families/address.ts';
import { generic } from '../families/generic.ts';

/**
 * The Front of Quảng Ngãi, since 2025-07-01 also that of the former Kon Tum. A print view of 2011 was seen; whether the site
 * is still alive is not known.
 */
export const quangngai = defineSite(generic, {
  id: 'quangngai',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Quảng Ngãi',
  kind: 'FRONT',
  provinceId: 'province:quang-ngai',
  homepage: 'http://ubmttq.quangngai.org.vn/',
  entries: [list('http://ubmttq.quangngai.org.vn/')],
  identify: (url) => {
    const id = parameter(url, ['postid'])?.value;
    return id !== undefined && /^\d+$/.test(id) ? `/print.aspx?postid=${id}` : null;
  },
  isVerified: false,
});
