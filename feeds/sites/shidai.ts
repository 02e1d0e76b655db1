import { defineSite, list } from '../define.ts';
import { mastercms } from '../families/mastercms.ts';

/** The Chinese edition of Tạp chí Thời Đại: addresses have a number and no slug. One article page was seen, no list. */
export const shidai = defineSite(mastercms, {
  id: 'shidai',
  name: '时代',
  kind: 'PRESS',
  homepage: 'https://shidai.thoidai.com.vn/',
  language: 'zh',
  entries: [list('https://shidai.thoidai.com.vn/')],
  isVerified: false,
});
