import type { WorldArticle } from './article.ts';
import { composed } from './articles/composed.ts';
import { friendshipNews } from './articles/friendship-news.ts';
import { huuNghi } from './articles/huu-nghi.ts';
import { lienHiepPhuTho, lienHiepVietNam } from './articles/lien-hiep.ts';
import { matTranDiaPhuong } from './articles/mat-tran-dia-phuong.ts';
import { matTran } from './articles/mat-tran-trung-uong.ts';
import { quangTri, yenBai } from './articles/mttq-bac-trung.ts';
import { caoBang } from './articles/mttq-cao-bang.ts';
import { canTho, tayNinh } from './articles/mttq-nam.ts';
import { keptBack } from './articles/reserve.ts';
import { tapChi } from './articles/tap-chi-mat-tran.ts';
import { thoiDai } from './articles/thoi-dai.ts';

/** What editors wrote by hand of what stands on the sites when the world starts. */
export const handWritten: readonly WorldArticle[] = [
  ...matTran,
  ...matTranDiaPhuong,
  ...tapChi,
  ...thoiDai,
  ...huuNghi,
  ...caoBang,
  ...tayNinh,
  ...quangTri,
  ...yenBai,
  ...canTho,
  ...lienHiepVietNam,
  ...lienHiepPhuTho,
  ...friendshipNews,
];

/** What stands on the sites when the world starts. */
export const stock: readonly WorldArticle[] = [...handWritten, ...composed];

/** What is kept back, in the order in which it comes out: the day of each is the day of its publication. */
export const reserve: readonly WorldArticle[] = keptBack;
