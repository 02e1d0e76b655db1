import type { ArticleDraft } from '../extract/draft.ts';
import { mergerOf, provinceIdOf } from '../extract/home.ts';
import type { Site } from '../extract/site.ts';
import { dateInVietnam, type Instant } from '../model/time.ts';

/**
 * Datelines of houses that write for the whole country. On a province's own site they mark a reprint (sites print "(Mặt trận) -",
 * "TĐO –", "(Chinhphu.vn) –"), and then "tỉnh" without a name need not be the site's.
 */
const NATIONAL_DATELINE =
  /^\(?(?:mặt trận|tđo|thời đại|vufo|ttxvn|vna|vov|chinhphu\.vn|đcsvn|dangcongsan\.vn|đđk|vietpeace)\)?\s*[-–—]/iu;
const KICKER = /^([^:]{3,40}):\s/u;

/**
 * The province that is meant where an article names none: the one that its title puts before a colon ("Cà Mau: ..."), for so the
 * editors say whose news it is; else the site's own, unless the article is a reprint from a national house. A report of a body
 * that was merged away since is its former province's when it dates from before.
 */
export function homeOf(
  site: Site,
  { title, lead, text, publishedAt }: Pick<ArticleDraft, 'title' | 'lead' | 'text' | 'publishedAt'>,
): string | null {
  const kicker = KICKER.exec(title)?.[1];
  const named = kicker === undefined ? null : provinceIdOf(kicker);
  if (named !== null) return named;
  const isReprint = [lead ?? '', text].some((part) => NATIONAL_DATELINE.test(part));
  return isReprint ? null : provinceOn(site, publishedAt);
}

function provinceOn({ provinceId, formerProvinceId }: Site, publishedAt: Instant | null): string | null {
  const merger = formerProvinceId === undefined ? null : mergerOf(formerProvinceId);
  if (formerProvinceId === undefined || merger === null || publishedAt === null) return provinceId;
  return dateInVietnam(publishedAt) < merger.on ? formerProvinceId : provinceId;
}
