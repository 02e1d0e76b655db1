import { siteHost } from '../../src/model/url.ts';
import { defineSite, list } from '../define.ts';
import { mastercms } from '../families/mastercms.ts';

const OLD_HOST = 'vietnamtimes.org.vn';

/**
 * The English edition of Tạp chí Thời Đại. Its older host numbers its articles on its own, so one number on the two hosts is
 * two articles. The head of the page shows the hour of the visit. Article pages were seen on both hosts, lists on none.
 */
export const vietnamtimes = defineSite(mastercms, {
  id: 'vietnamtimes',
  name: 'Vietnam Times',
  kind: 'PRESS',
  homepage: 'https://vietnamtimes.thoidai.com.vn/',
  mirrors: [OLD_HOST],
  language: 'en',
  entries: [list('https://vietnamtimes.thoidai.com.vn/')],
  identify: (url) => {
    const path = mastercms.identify(url);
    const isOld = siteHost(url) === OLD_HOST || url.searchParams.get('of') === OLD_HOST;
    return path !== null && isOld ? `${path}?of=${OLD_HOST}` : path;
  },
  isVerified: false,
});
