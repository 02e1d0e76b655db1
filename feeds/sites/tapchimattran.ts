import { defineSite, list } from '../define.ts';
import { epi } from '../families/epi.ts';

/** The Front's review: essays beside news. */
export const tapchimattran = defineSite(epi, {
  id: 'tapchimattran',
  name: 'Tạp chí Mặt trận',
  kind: 'PRESS',
  homepage: 'https://tapchimattran.vn/',
  // The review's editors also write mattran.org.vn.
  datelines: ['Mặt trận', 'TCMT'],
  entries: [list('https://tapchimattran.vn/thoi-su/'), list('https://tapchimattran.vn/the-gioi/')],
  isVerified: false,
});
