import { defineSite, list } from '../define.ts';
import { epi } from '../families/epi.ts';

/** The Front's Central Committee. Its lists cover the provinces that have no site of their own; no feed was ever seen. */
export const mattran = defineSite(epi, {
  id: 'mattran',
  name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  kind: 'FRONT',
  homepage: 'https://mattran.org.vn/',
  mirrors: ['m.mattran.org.vn'],
  datelines: ['Mặt trận', 'mattran.org.vn'],
  entries: [
    list('https://mattran.org.vn/tin-hoat-dong/'),
    list('https://mattran.org.vn/hoat-dong-mat-tran-dia-phuong/'),
    list('https://mattran.org.vn/giam-sat-phan-bien-xa-hoi/'),
    list('https://mattran.org.vn/doi-ngoai-kieu-bao/'),
  ],
  expectEveryHours: 24,
});
