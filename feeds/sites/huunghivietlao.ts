import { defineSite, list } from '../define.ts';
import { mastercms } from '../families/mastercms.ts';

/** The Lao edition of Tạp chí Thời Đại. Only the address of a picture was seen: that this CMS makes it is likely, no more. */
export const huunghivietlao = defineSite(mastercms, {
  id: 'huunghivietlao',
  name: 'Hữu nghị Việt - Lào',
  kind: 'PRESS',
  homepage: 'https://huunghivietlao.thoidai.com.vn/',
  language: 'lo',
  entries: [list('https://huunghivietlao.thoidai.com.vn/')],
  isVerified: false,
});
