import { defineSite, feed, list } from '../define.ts';
import { dnn } from '../families/dnn.ts';
import { mastercms } from '../families/mastercms.ts';

/**
 * The friendship unions' review. Section feeds of this CMS repeat the site's feed, so one is enough; the editors' mirror
 * `tacnghiep.` serves the same articles under the same numbers. Pages from before 2018 may still have the markup of DotNetNuke.
 */
export const thoidai = defineSite(mastercms, {
  id: 'thoidai',
  name: 'Tạp chí Thời Đại',
  kind: 'PRESS',
  homepage: 'https://thoidai.com.vn/',
  mirrors: ['tacnghiep.thoidai.com.vn'],
  datelines: ['TĐO', 'Thời Đại', 'Thoidai'],
  entries: [feed('https://thoidai.com.vn/rss_feed/'), list('https://thoidai.com.vn/huu-nghi')],
  variants: [dnn],
  expectEveryHours: 24,
});
