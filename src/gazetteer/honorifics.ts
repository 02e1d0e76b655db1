/** Forms of address, of rank and of learning that stand before a name and are no office. */
export interface Honorific {
  /** CIVIL forms may stand for a person alone ("ông", "bà Hạnh"); RANK and DEGREE stand before a full name. */
  readonly kind: 'CIVIL' | 'RANK' | 'DEGREE' | 'CLERGY';
  /** "các ông, bà": more than one name follows. */
  readonly isPlural: boolean;
}

const of = (kind: Honorific['kind'], isPlural: boolean, list: string) =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((phrase) => [phrase, { kind, isPlural }] as const);

const CIVIL = `
ông|bà|anh|chị|cụ|già|ngài|đồng chí|đ/c|đ.c|đc|đ/ c|cô|chú|bác|mẹ|phu nhân|quý ông|quý bà|thầy|cô giáo|thầy giáo|nhà báo|nhà văn|nhà thơ|nhạc sĩ|nghệ sĩ|nghệ nhân|luật sư|bác sĩ|bs|bs.|kỹ sư|ks.|già làng|mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|madame|nữ sĩ|vị|đại biểu
doanh nhân|võ sư|dược sĩ|kiến trúc sư|nhà khoa học|nhà giáo|họa sĩ|học giả|dịch giả|nhà giáo nhân dân|nhà giáo ưu tú|nsnd|nsưt|ngưt|ngnd
`;

const PLURAL = `
các đồng chí|các ông|các bà|các ông bà|các ông, bà|các ông/bà|các ông (bà)|các vị|các ngài|các anh|các chị|các đ/c|các anh, chị|các anh chị|quý vị|hai đồng chí|hai ông|hai bà|ba đồng chí|hai ông bà|hai vị|các anh hùng|các nhà khoa học|các bác
`;

const RANK = `
thiếu úy|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|thiếu tướng|trung tướng|thượng tướng|đại tướng|chuẩn đô đốc|phó đô đốc|đô đốc|chuẩn tướng|tướng|đại tá, ts|thuyền trưởng|thượng tá, ts|trung tá, ts|trung tá qncn
`;

const DEGREE = `
ts|ts.|tiến sĩ|tiến sỹ|ths|ths.|th.s|th.s.|thạc sĩ|thạc sỹ|cn.|pgs|pgs.|gs|gs.|pgs.ts|pgs.ts.|pgs. ts|pgs. ts.|pgs, ts|pgs, ts.|pgs-ts|pgs - ts|gs.ts|gs.ts.|gs. ts|gs. ts.|gs, ts|gs, ts.|gs-ts|giáo sư|phó giáo sư|giáo sư, tiến sĩ|phó giáo sư, tiến sĩ|giáo sư tiến sĩ|phó giáo sư tiến sĩ|tskh|tskh.|gs.tskh|gs.tskh.|gs.vs|viện sĩ|viện sỹ|bscki|bsckii|bsck2|bsck1|ths.bs|ts.bs|bs.cki|bs.ckii|bác sĩ ckii|nguyên giáo sư|ts.ls|luật gia|ts. bs|ls|ls.|thẩm phán|kỹ sư cao cấp|ts.ks
`;

const CLERGY = `
hòa thượng|thượng tọa|đại đức|ni trưởng|ni sư|sư cô|sư thầy|ht.|ht|tt.|đđ.|đđ|nt.|ns.|linh mục|lm.|lm|giám mục|đức giám mục|đức tổng giám mục|tổng giám mục|hồng y|đức hồng y|đức cha|mục sư|tu sĩ|nữ tu|giáo cả|thượng sư|chư tôn đức|lục cả|tỳ kheo|achar|à cha|acha|hakim|hakem|imam|đầu sư|giáo sư đạo|phối sư|chưởng quản|lễ sanh|giáo hữu|thừa sai|mục sư nhiệm chức|sư cả|trưởng lão|trưởng lão hòa thượng|đức pháp chủ|sư cả imưm|imưm|cả sư|phó cả sư|po gru|po adhia|đạo huynh|hiền tài|sa di|thích nữ|giáo sĩ|cha xứ|đức ông|ông cả
`;

/** Honorifics by their words. */
export const HONORIFICS: readonly (readonly [string, Honorific])[] = [
  ...of('CIVIL', false, CIVIL),
  ...of('DEGREE', false, DEGREE),
  ...of('RANK', false, RANK),
  ...of('CLERGY', false, CLERGY),
  ...of('CIVIL', true, PLURAL),
];
