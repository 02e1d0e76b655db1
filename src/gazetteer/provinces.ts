import { nodeId } from '../model/id.ts';
import type { Dated, Province, ProvinceKind } from '../model/province.ts';
import type { CalendarDate } from '../model/time.ts';

/** First day of the 34 units: Nghị quyết 202/2025/QH15. */
export const MERGER_DATE: CalendarDate = '2025-07-01';

/** First day without districts, towns and provincial cities: Nghị quyết 203/2025/QH15. */
export const DISTRICTS_ABOLISHED_ON: CalendarDate = '2025-07-01';

interface Unit {
  readonly slug: string;
  readonly name: string;
  readonly english: string;
  /** Code of the General Statistics Office until 2025-06-30, and since (QĐ 19/2025/QĐ-TTg) where it changed. */
  readonly code: string;
  readonly codeSince2025?: string;
  /** When it became a centrally run city; null means before the data begins. */
  readonly cityFrom?: CalendarDate | null;
  /** Units merged into it on 2025-07-01. */
  readonly merged?: readonly string[];
  readonly aliases?: readonly string[];
}

/**
 * The 63 units until 2025-06-30; those that no other unit has in `merged` are the 34 since. Cities of 2026: Đồng Nai
 * (NQ 30/2026/QH16), Quảng Ninh (NQ 36/2026/QH16), Bắc Ninh (NQ 39/2026/QH16); Huế since 2025-01-01 (NQ 175/2024/QH15).
 */
const UNITS: readonly Unit[] = [
  {
    slug: 'ha-noi',
    name: 'Hà Nội',
    english: 'Hanoi',
    code: '01',
    cityFrom: null,
    aliases: ['Thành phố Hà Nội', 'TP Hà Nội', 'TP. Hà Nội', 'Thủ đô Hà Nội'],
  },
  { slug: 'ha-giang', name: 'Hà Giang', english: 'Ha Giang', code: '02' },
  { slug: 'cao-bang', name: 'Cao Bằng', english: 'Cao Bang', code: '04' },
  { slug: 'bac-kan', name: 'Bắc Kạn', english: 'Bac Kan', code: '06', aliases: ['Bắc Cạn', 'Bắc Kan'] },
  { slug: 'tuyen-quang', name: 'Tuyên Quang', english: 'Tuyen Quang', code: '08', merged: ['ha-giang'] },
  {
    slug: 'lao-cai',
    name: 'Lào Cai',
    english: 'Lao Cai',
    code: '10',
    codeSince2025: '15',
    merged: ['yen-bai'],
  },
  { slug: 'dien-bien', name: 'Điện Biên', english: 'Dien Bien', code: '11' },
  { slug: 'lai-chau', name: 'Lai Châu', english: 'Lai Chau', code: '12' },
  { slug: 'son-la', name: 'Sơn La', english: 'Son La', code: '14' },
  { slug: 'yen-bai', name: 'Yên Bái', english: 'Yen Bai', code: '15' },
  { slug: 'hoa-binh', name: 'Hòa Bình', english: 'Hoa Binh', code: '17', aliases: ['Hoà Bình'] },
  { slug: 'thai-nguyen', name: 'Thái Nguyên', english: 'Thai Nguyen', code: '19', merged: ['bac-kan'] },
  { slug: 'lang-son', name: 'Lạng Sơn', english: 'Lang Son', code: '20' },
  {
    slug: 'quang-ninh',
    name: 'Quảng Ninh',
    english: 'Quang Ninh',
    code: '22',
    cityFrom: '2026-09-01',
    aliases: ['Thành phố Quảng Ninh', 'TP Quảng Ninh'],
  },
  { slug: 'bac-giang', name: 'Bắc Giang', english: 'Bac Giang', code: '24' },
  { slug: 'phu-tho', name: 'Phú Thọ', english: 'Phu Tho', code: '25', merged: ['vinh-phuc', 'hoa-binh'] },
  { slug: 'vinh-phuc', name: 'Vĩnh Phúc', english: 'Vinh Phuc', code: '26' },
  {
    slug: 'bac-ninh',
    name: 'Bắc Ninh',
    english: 'Bac Ninh',
    code: '27',
    codeSince2025: '24',
    cityFrom: '2026-09-20',
    merged: ['bac-giang'],
    aliases: ['Thành phố Bắc Ninh', 'TP Bắc Ninh'],
  },
  { slug: 'hai-duong', name: 'Hải Dương', english: 'Hai Duong', code: '30' },
  {
    slug: 'hai-phong',
    name: 'Hải Phòng',
    english: 'Hai Phong',
    code: '31',
    cityFrom: null,
    merged: ['hai-duong'],
    aliases: ['Thành phố Hải Phòng', 'TP Hải Phòng', 'TP. Hải Phòng'],
  },
  { slug: 'hung-yen', name: 'Hưng Yên', english: 'Hung Yen', code: '33', merged: ['thai-binh'] },
  { slug: 'thai-binh', name: 'Thái Bình', english: 'Thai Binh', code: '34' },
  { slug: 'ha-nam', name: 'Hà Nam', english: 'Ha Nam', code: '35' },
  { slug: 'nam-dinh', name: 'Nam Định', english: 'Nam Dinh', code: '36' },
  { slug: 'ninh-binh', name: 'Ninh Bình', english: 'Ninh Binh', code: '37', merged: ['ha-nam', 'nam-dinh'] },
  { slug: 'thanh-hoa', name: 'Thanh Hóa', english: 'Thanh Hoa', code: '38', aliases: ['Thanh Hoá'] },
  { slug: 'nghe-an', name: 'Nghệ An', english: 'Nghe An', code: '40' },
  { slug: 'ha-tinh', name: 'Hà Tĩnh', english: 'Ha Tinh', code: '42' },
  { slug: 'quang-binh', name: 'Quảng Bình', english: 'Quang Binh', code: '44' },
  {
    slug: 'quang-tri',
    name: 'Quảng Trị',
    english: 'Quang Tri',
    code: '45',
    codeSince2025: '44',
    merged: ['quang-binh'],
  },
  {
    slug: 'hue',
    name: 'Huế',
    english: 'Hue',
    code: '46',
    cityFrom: '2025-01-01',
    aliases: ['Thành phố Huế', 'TP Huế', 'TP. Huế', 'Thừa Thiên Huế', 'Thừa Thiên - Huế', 'Thừa Thiên–Huế'],
  },
  {
    slug: 'da-nang',
    name: 'Đà Nẵng',
    english: 'Da Nang',
    code: '48',
    cityFrom: null,
    merged: ['quang-nam'],
    aliases: ['Thành phố Đà Nẵng', 'TP Đà Nẵng', 'TP. Đà Nẵng'],
  },
  { slug: 'quang-nam', name: 'Quảng Nam', english: 'Quang Nam', code: '49' },
  { slug: 'quang-ngai', name: 'Quảng Ngãi', english: 'Quang Ngai', code: '51', merged: ['kon-tum'] },
  { slug: 'binh-dinh', name: 'Bình Định', english: 'Binh Dinh', code: '52' },
  { slug: 'phu-yen', name: 'Phú Yên', english: 'Phu Yen', code: '54' },
  {
    slug: 'khanh-hoa',
    name: 'Khánh Hòa',
    english: 'Khanh Hoa',
    code: '56',
    merged: ['ninh-thuan'],
    aliases: ['Khánh Hoà'],
  },
  { slug: 'ninh-thuan', name: 'Ninh Thuận', english: 'Ninh Thuan', code: '58' },
  { slug: 'binh-thuan', name: 'Bình Thuận', english: 'Binh Thuan', code: '60' },
  { slug: 'kon-tum', name: 'Kon Tum', english: 'Kon Tum', code: '62', aliases: ['Kontum'] },
  {
    slug: 'gia-lai',
    name: 'Gia Lai',
    english: 'Gia Lai',
    code: '64',
    codeSince2025: '52',
    merged: ['binh-dinh'],
  },
  {
    slug: 'dak-lak',
    name: 'Đắk Lắk',
    english: 'Dak Lak',
    code: '66',
    merged: ['phu-yen'],
    aliases: ['Đắc Lắc', 'Đăk Lăk', 'Đắklắk', 'Dak Lak'],
  },
  {
    slug: 'dak-nong',
    name: 'Đắk Nông',
    english: 'Dak Nong',
    code: '67',
    aliases: ['Đăk Nông', 'Đắc Nông', 'Dak Nong'],
  },
  { slug: 'lam-dong', name: 'Lâm Đồng', english: 'Lam Dong', code: '68', merged: ['dak-nong', 'binh-thuan'] },
  { slug: 'binh-phuoc', name: 'Bình Phước', english: 'Binh Phuoc', code: '70' },
  {
    slug: 'tay-ninh',
    name: 'Tây Ninh',
    english: 'Tay Ninh',
    code: '72',
    codeSince2025: '80',
    merged: ['long-an'],
  },
  { slug: 'binh-duong', name: 'Bình Dương', english: 'Binh Duong', code: '74' },
  {
    slug: 'dong-nai',
    name: 'Đồng Nai',
    english: 'Dong Nai',
    code: '75',
    cityFrom: '2026-04-30',
    merged: ['binh-phuoc'],
    aliases: ['Thành phố Đồng Nai', 'TP Đồng Nai'],
  },
  {
    slug: 'ba-ria-vung-tau',
    name: 'Bà Rịa - Vũng Tàu',
    english: 'Ba Ria - Vung Tau',
    code: '77',
    aliases: ['Bà Rịa – Vũng Tàu', 'Bà Rịa-Vũng Tàu', 'BR-VT', 'BRVT'],
  },
  {
    slug: 'ho-chi-minh',
    name: 'Hồ Chí Minh',
    english: 'Ho Chi Minh City',
    code: '79',
    cityFrom: null,
    merged: ['binh-duong', 'ba-ria-vung-tau'],
    aliases: [
      'Thành phố Hồ Chí Minh',
      'TP Hồ Chí Minh',
      'TP. Hồ Chí Minh',
      'TP.HCM',
      'TP HCM',
      'TPHCM',
      'Sài Gòn',
    ],
  },
  { slug: 'long-an', name: 'Long An', english: 'Long An', code: '80' },
  { slug: 'tien-giang', name: 'Tiền Giang', english: 'Tien Giang', code: '82' },
  { slug: 'ben-tre', name: 'Bến Tre', english: 'Ben Tre', code: '83' },
  { slug: 'tra-vinh', name: 'Trà Vinh', english: 'Tra Vinh', code: '84' },
  { slug: 'vinh-long', name: 'Vĩnh Long', english: 'Vinh Long', code: '86', merged: ['ben-tre', 'tra-vinh'] },
  {
    slug: 'dong-thap',
    name: 'Đồng Tháp',
    english: 'Dong Thap',
    code: '87',
    codeSince2025: '82',
    merged: ['tien-giang'],
  },
  {
    slug: 'an-giang',
    name: 'An Giang',
    english: 'An Giang',
    code: '89',
    codeSince2025: '91',
    merged: ['kien-giang'],
  },
  { slug: 'kien-giang', name: 'Kiên Giang', english: 'Kien Giang', code: '91' },
  {
    slug: 'can-tho',
    name: 'Cần Thơ',
    english: 'Can Tho',
    code: '92',
    cityFrom: null,
    merged: ['soc-trang', 'hau-giang'],
    aliases: ['Thành phố Cần Thơ', 'TP Cần Thơ', 'TP. Cần Thơ'],
  },
  { slug: 'hau-giang', name: 'Hậu Giang', english: 'Hau Giang', code: '93' },
  { slug: 'soc-trang', name: 'Sóc Trăng', english: 'Soc Trang', code: '94' },
  { slug: 'bac-lieu', name: 'Bạc Liêu', english: 'Bac Lieu', code: '95' },
  { slug: 'ca-mau', name: 'Cà Mau', english: 'Ca Mau', code: '96', merged: ['bac-lieu'] },
];

const idOf = (slug: string) => nodeId('PROVINCE', slug);
const heirOf = new Map(
  UNITS.flatMap((unit) => (unit.merged ?? []).map((slug) => [slug, unit.slug] as const)),
);

function kindsOf({ cityFrom }: Unit): readonly Dated<ProvinceKind>[] {
  if (cityFrom === undefined) return [{ from: null, value: 'PROVINCE' }];
  if (cityFrom === null) return [{ from: null, value: 'CITY' }];
  return [
    { from: null, value: 'PROVINCE' },
    { from: cityFrom, value: 'CITY' },
  ];
}

function codesOf({ code, codeSince2025 }: Unit): readonly Dated<string>[] {
  const before = { from: null, value: code };
  return codeSince2025 === undefined ? [before] : [before, { from: MERGER_DATE, value: codeSince2025 }];
}

function provinceOf(unit: Unit): Province {
  const heir = heirOf.get(unit.slug);
  return {
    id: idOf(unit.slug),
    name: unit.name,
    englishName: unit.english,
    aliases: unit.aliases ?? [],
    kinds: kindsOf(unit),
    codes: codesOf(unit),
    abolishedOn: heir === undefined ? null : MERGER_DATE,
    mergedIntoId: heir === undefined ? null : idOf(heir),
    predecessorIds: (unit.merged ?? []).map(idOf),
  };
}

/** All units that ever were since 2008, in the order of the General Statistics Office's old codes. */
export const provinces: readonly Province[] = UNITS.map((unit) => Object.freeze(provinceOf(unit)));

const byId = new Map(provinces.map((province) => [province.id, province]));

/** The unit with a global id, or null. */
export function provinceById(id: string): Province | null {
  return byId.get(id) ?? null;
}
