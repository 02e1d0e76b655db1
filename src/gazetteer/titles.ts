import type { OrganizationKind } from '../model/organization.ts';

/** How an office behaves in the grammar of titles. */
export interface TitleHead {
  /**
   * PARTY offices do not share the organisation of a state office beside them ("Phó Bí thư, Chủ tịch UBND huyện");
   * MISSION offices take a country ("Đại sứ Angola tại Việt Nam").
   */
  readonly family: 'PARTY' | 'MISSION' | 'GENERAL';
  /** Index of the word that also begins the body's name: "Trưởng [Ban] Dân vận" is head of the "Ban Dân vận". */
  readonly unit: boolean;
  /** Not an office unless a body follows: "Trưởng đoàn" leads a visit, "Trưởng đoàn ĐBQH tỉnh" holds an office. */
  readonly needsOrganization: boolean;
  /** Complete in itself: "Chủ tịch nước". */
  readonly isWhole: boolean;
  /** The only kind of body that makes an office of it; null for any. */
  readonly bodyKind: OrganizationKind | null;
}

const head = (part: Partial<TitleHead> = {}): TitleHead => ({
  family: 'GENERAL',
  unit: false,
  needsOrganization: false,
  isWhole: false,
  bodyKind: null,
  ...part,
});

const lines = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/);

const GENERAL = `
chủ tịch|phó chủ tịch|đệ nhất phó chủ tịch|đồng chủ tịch|chủ tịch điều hành|quyền chủ tịch|q. chủ tịch|pct|nữ chủ tịch|p.chủ tịch|p. chủ tịch|p.ct|phó ct
trưởng|phó trưởng|phụ trách
giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|giám đốc điều hành|giám đốc quốc gia|phó giám đốc phụ trách
chủ nhiệm|phó chủ nhiệm|tổng thư ký|phó tổng thư ký|thư ký|thư ký thường trực|tổng biên tập|phó tổng biên tập
chánh thanh tra|phó chánh thanh tra|chánh án|phó chánh án|phó viện trưởng|viện trưởng|hiệu trưởng|phó hiệu trưởng
vụ trưởng|phó vụ trưởng|cục trưởng|phó cục trưởng|tổng cục trưởng|phó tổng cục trưởng|chi cục trưởng|phó chi cục trưởng
bộ trưởng|phó bộ trưởng|thứ trưởng|quốc vụ khanh|tỉnh trưởng|phó tỉnh trưởng|thị trưởng|phó thị trưởng|thống đốc|phó thống đốc|huyện trưởng|phó huyện trưởng|châu trưởng|đô trưởng|phó đô trưởng|quận trưởng|tỉnh phó|huyện phó
tổng thanh tra|phó tổng thanh tra|tổng kiểm toán|kiểm toán trưởng|phó chủ tịch thường trực
tư lệnh|phó tư lệnh|chính ủy|phó chính ủy|chỉ huy trưởng|phó chỉ huy trưởng|chỉ huy phó|chính trị viên|phó chính trị viên|đồn trưởng|phó đồn trưởng|tham mưu trưởng|chính trị viên phó
hội trưởng|phó hội trưởng|chi hội trưởng|chi hội phó|trưởng đại diện|phó trưởng đại diện|quyền trưởng đại diện
nghị sĩ|nghị viên|hạ nghị sĩ|thượng nghị sĩ|đại diện thường trú|điều phối viên|điều phối viên thường trú|giám đốc chương trình|quản lý chương trình|quản lý dự án|giám đốc dự án|điều phối viên dự án|phó chỉ huy trưởng nghiệp vụ|phó chỉ huy trưởng quân sự|trưởng nhóm
trưởng phòng giao dịch|kế toán trưởng|đổng lý văn phòng|chủ tịch danh dự|hội trưởng danh dự
cục phó|vụ phó|hội phó|viện phó|phó hội|tổng thư kí|phó tổng thư kí|chi cục phó|hạt trưởng|thủ hiến|phó thủ hiến|phó pháp chủ|pháp chủ|đặc khu trưởng
trưởng cơ quan thường trú|trưởng cơ quan thương vụ|phó đại diện|đại diện quốc gia|quyền đại diện
quản nhiệm|phó quản nhiệm|chánh thư ký|phó chánh thư ký|tổng đại diện|phó tổng đại diện|hiệu phó
phó thường trực|ủy viên thường trực|thành viên thường trực|phó trưởng ban thường trực
`;

const UNITS = `
trưởng ban|phó trưởng ban|phó ban|phó trưởng ban thường trực|phó ban thường trực|quyền trưởng ban
trưởng phòng|phó trưởng phòng|phó phòng|chánh văn phòng|phó chánh văn phòng|phó văn phòng|quyền chánh văn phòng|trưởng văn phòng|phó trưởng văn phòng
trưởng khoa|phó trưởng khoa|trưởng bộ môn|trưởng tiểu ban|phó trưởng tiểu ban|trưởng khối|phó trưởng khối
trưởng công an|phó trưởng công an|phó công an|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu phố|trưởng khu|trưởng khu dân cư|trưởng xóm|trưởng buôn|trưởng làng|trưởng khóm
trưởng chi hội|phó chi hội|trưởng câu lạc bộ|phó chủ nhiệm câu lạc bộ
`;

/** Offices only with the body: the same words are parts in an event or plain jobs otherwise. */
const ONLY_WITH_BODY = `
giảng viên|giảng viên cao cấp|giảng viên chính|chuyên viên|chuyên viên cao cấp|chuyên viên chính|nghiên cứu viên
ct|thành viên|cố vấn|cố vấn cao cấp|đại biểu chuyên trách|thường vụ|phụ trách|thanh tra viên|trợ lý|thư ký|thư kí|đội trưởng|phó đội trưởng|trạm trưởng|phó trạm trưởng|trưởng trạm|phó trưởng trạm|trưởng ban liên lạc|người phát ngôn|đoàn trưởng|trưởng nhóm|phó trưởng nhóm
`;

const DELEGATION = 'trưởng đoàn|phó trưởng đoàn|phó đoàn|phó trưởng đoàn chuyên trách|đại biểu';

const PARTY = `
bí thư|phó bí thư|phó bí thư thường trực|quyền bí thư|phó bí thư chuyên trách|bí thư thứ nhất|tổng bí thư|phó bí thư phụ trách
ủy viên|ủy viên dự khuyết|ủy viên thường vụ|ủy viên chuyên trách|ủy viên ban chấp hành|ủy viên bch|ủy viên ban thường vụ|ủy viên btv|ủy viên đoàn chủ tịch|ủy viên ban thư ký
uv|uv btv|uv. btv|uv.btv|uv.bch|uv. bch|uv.tv|uv. tv|uvbtv|uvtv|uv tv|tvtu|tuv|huv|quv|thuv|uvtu|uvtư|uvt.ư|uvtw|uv tw|uv t.ư|uvtwđ|uvtư đảng|uvtw đảng|uvt.ư đảng|uvbch|uv bch|uvbct|uvbtvtu|uvbtv tu|uvtvtu|đuv|uvtt|uvbtt|ubtv|uvđct|uv đct|ubtvtu
thường trực tỉnh ủy|thường vụ tỉnh ủy|thường vụ huyện ủy|thường vụ thành ủy|tỉnh ủy viên|thành ủy viên|huyện ủy viên|quận ủy viên|đảng ủy viên|thị ủy viên|pbt
`;

const MISSION = `
đại sứ|phó đại sứ|đại biện|đại biện lâm thời|tham tán|tham tán công sứ|công sứ|công sứ tham tán|tham tán thương mại|tham tán chính trị|tham tán văn hóa|tham tán kinh tế
bí thư thứ nhất|bí thư thứ hai|bí thư thứ ba|bí thư thứ nhì|tùy viên|tùy viên văn hóa|tùy viên giáo dục|tùy viên kinh tế|tùy viên thương mại|tùy viên báo chí|tùy viên chính trị|tùy viên lao động|tham tán giáo dục|tham tán nông nghiệp|tham tán khoa học|tham tán báo chí|tùy viên quân sự|tùy viên quốc phòng
tổng lãnh sự|phó tổng lãnh sự|quyền tổng lãnh sự|lãnh sự|phó lãnh sự|lãnh sự danh dự|tổng lãnh sự danh dự|đại sứ đặc mệnh toàn quyền|đặc phái viên|quyền đại sứ|phó trưởng phái đoàn|trưởng phái đoàn|trưởng đoàn ngoại giao
trưởng cơ quan đại diện|trưởng phòng chính trị
`;

const WHOLE = `
chủ tịch nước|phó chủ tịch nước|tổng bí thư|thủ tướng chính phủ|phó thủ tướng chính phủ|phó thủ tướng thường trực chính phủ|thủ tướng|phó thủ tướng|phó thủ tướng thường trực|chủ tịch quốc hội|phó chủ tịch quốc hội|phó chủ tịch thường trực quốc hội|thường trực ban bí thư
đại biểu quốc hội|đbqh|tổng thống|phó tổng thống|quốc vương|nguyên thủ
`;

const entries = (list: string, value: TitleHead) => lines(list).map((phrase) => [phrase, value] as const);

/** Offices by their words; the longest match wins, later entries overrule earlier ones. */
export const TITLE_HEADS: readonly (readonly [string, TitleHead])[] = [
  ...entries(ONLY_WITH_BODY, head({ needsOrganization: true })),
  ...entries(GENERAL, head()),
  ...entries('trưởng|phó trưởng|phụ trách|thư ký|thường vụ', head({ needsOrganization: true })),
  ...entries(UNITS, head({ unit: true })),
  // Who leads a group of neighbours or of borrowers holds no office
  ...entries('tổ trưởng|phó tổ trưởng', head({ unit: true, needsOrganization: true })),
  ...entries(DELEGATION, head({ unit: true, needsOrganization: true, bodyKind: 'ASSEMBLY' })),
  ...entries(PARTY, head({ family: 'PARTY' })),
  ...entries('tổng giám đốc|phó tổng giám đốc', head({ needsOrganization: true })),
  ...entries(MISSION, head({ family: 'MISSION' })),
  ...entries(WHOLE, head({ isWhole: true })),
  // A diplomat's rank and a party secretary's share the words; the body beside them tells which.
  ...entries('bí thư thứ nhất', head({ family: 'MISSION' })),
];

/** Words before an office that belong to it. */
export const TITLE_PREFIXES = 'nguyên|cựu|quyền|nguyên là|q.';

/** Words of a prefix that make a former office. */
export const FORMER_WORDS: ReadonlySet<string> = new Set(['nguyên', 'cựu']);

/** Words after an office that belong to it: "Phó Chủ tịch Thường trực", "Đại sứ đặc mệnh toàn quyền". */
export const TITLE_SUFFIXES = `
thường trực|không chuyên trách|bán chuyên trách|chuyên trách|kiêm nhiệm|danh dự|lâm thời|thứ nhất|thứ hai|thứ ba|điều hành|phụ trách|cấp cao|đặc mệnh toàn quyền|đặc mệnh toàn quyền nước|tt|thường trú|khóa mới
phụ trách chính trị|phụ trách chung|phụ trách hoạt động|ban thường vụ|btv|ban chấp hành|bch|dự khuyết|chương trình|chuyên trách đảng|luân phiên
`;
