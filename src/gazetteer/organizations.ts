import type { OrganizationKind, OrganizationLevel } from '../model/organization.ts';

/** The first words of a body's name, and what they tell of it. */
export interface OrganizationHead {
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  /** False where the words alone name no body: "Hội", "Sở", "Ban" need more. */
  readonly isWhole: boolean;
  /** Part of a body whose name follows: "Ban Chấp hành" + "Liên hiệp", "Ban Thường vụ" + "Tỉnh ủy". */
  readonly isPart: boolean;
  /** The name goes on with words of any kind in capitals, foreign ones too: "Quỹ", "Công ty", "tổ chức". */
  readonly takesAnyName: boolean;
  /** A firm: its officers hold no public office. */
  readonly isFirm: boolean;
}

const of = (
  kind: OrganizationKind,
  list: string,
  part: Partial<Omit<OrganizationHead, 'kind'>> = {},
): readonly (readonly [string, OrganizationHead])[] =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((phrase) => [
      phrase,
      { kind, level: null, isWhole: true, isPart: false, takesAnyName: false, isFirm: false, ...part },
    ]);

/** Parties of other countries with their leading bodies. */
const parties = (list: string): string =>
  list
    .split('|')
    .flatMap((party) =>
      [
        '',
        'trung ương ',
        'ban chấp hành trung ương ',
        'bch trung ương ',
        'bộ chính trị ',
        'ban bí thư trung ương ',
      ].map((body) => body + party),
    )
    .join('|');

const NEEDS_MORE = { isWhole: false } as const;
const PART = { isPart: true } as const;
const NAMED = { isWhole: false, takesAnyName: true } as const;
const CENTRAL = { level: 'CENTRAL' } as const;
const PROVINCE = { level: 'PROVINCE' } as const;
const DISTRICT = { level: 'DISTRICT' } as const;

/** Heads of bodies' names; the longest match wins, later entries overrule earlier ones. */
export const ORGANIZATION_HEADS: readonly (readonly [string, OrganizationHead])[] = [
  ...of(
    'OTHER',
    'ban|tổ|đội|phòng|cụm|khối|tiểu ban|ban chỉ đạo|ban quản lý|ban tổ chức|ban công tác|ban điều hành|ban giám hiệu|ban giám đốc|ban đại diện|ban quản trị|tổ công tác',
    NEEDS_MORE,
  ),
  ...of(
    'OTHER',
    'quỹ|quỹ học bổng|câu lạc bộ|clb|tổ chức|mạng lưới|dự án|viện|trung tâm|nhà văn hóa|thư viện|bảo tàng|bệnh viện|trường|trường đại học|trường cao đẳng|trường thpt|trường thcs|trường tiểu học|đại học|học viện|trường chính trị|phái đoàn|trung tâm y tế|làng|hệ thống|kho bạc|khoa|nhà hát|nhà xuất bản|viện nghiên cứu|trạm y tế|ga|cảng|phân hiệu|nhà thiếu nhi',
    NAMED,
  ),
  ...of('OTHER', 'nhà trường'),
  ...of(
    'OTHER',
    'công ty|tập đoàn|ngân hàng|tổng công ty|hợp tác xã|htx|nhà máy|doanh nghiệp|khách sạn|liên doanh|xí nghiệp|công ty cổ phần|công ty tnhh|doanh nghiệp tư nhân|siêu thị|nhà hàng|cửa hàng',
    { ...NAMED, isFirm: true },
  ),
  ...of(
    'FRONT',
    'ủy ban mttq|ủy ban mttqvn|ủy ban mặt trận tổ quốc|ủy ban mặt trận|ủy ban mttq việt nam|ủy ban mttq vn|ủy ban trung ương mttq|ủy ban trung ương mttqvn|ủy ban trung ương mặt trận tổ quốc|ủy ban tw mttq|ủy ban tư mttq|ủy ban t.ư mttq|ubtw mttq|ubtư mttq|ubtw mttqvn|ub mttq|ub.mttq|ub.mttqvn|ub mttqvn|ubmttq|ubmttqvn|ubmt|ubmttqvn|mặt trận tổ quốc|mặt trận tổ quốc việt nam|mttq việt nam|mặt trận tqvn|mttq|mttqvn|mặt trận|mttttq|ub mặt trận tổ quốc|ủy ban mttttq|ủy ban mtt q|ub mặt trận|ủy ban tw mặt trận tổ quốc|ubmt tổ quốc|ubmttq vn|mttq vn|cơ quan mttq|cơ quan ủy ban mttq|hội đồng tư vấn',
  ),
  ...of(
    'FRONT',
    'ủy ban trung ương mttq|ủy ban trung ương mttqvn|ủy ban trung ương mặt trận tổ quốc|ủy ban tw mttq|ủy ban tư mttq|ủy ban t.ư mttq|ubtw mttq|ubtư mttq|ubtw mttqvn|ủy ban tw mặt trận tổ quốc',
    CENTRAL,
  ),
  ...of('FRONT', 'ban công tác mặt trận|ban ctmt|ban công tác mt', { level: 'COMMUNE' }),
  ...of(
    'FRONT',
    'ủy ban mặt trận lào xây dựng đất nước|ủy ban trung ương mặt trận lào xây dựng đất nước|mặt trận lào xây dựng đất nước|ủy ban trung ương mặt trận lào|ủy ban mặt trận lào|mặt trận lào|hội đồng quốc gia mặt trận đoàn kết phát triển tổ quốc campuchia|mặt trận đoàn kết phát triển tổ quốc|ủy ban mặt trận đoàn kết phát triển tổ quốc|hội đồng mặt trận đoàn kết phát triển tổ quốc|mặt trận đoàn kết',
    { level: 'FOREIGN' },
  ),
  ...of(
    'FRIENDSHIP_UNION',
    'liên hiệp các tổ chức hữu nghị|lhctchn|liên hiệp ctchn|liên hiệp hữu nghị|lhhn|liên hiệp các tchn|liên hiệp các tổ chức hòa bình, đoàn kết, hữu nghị|vufo|haufo|hufo|dufo|stufo|dafo|huefo|ctufo|qnufo|thufo|bdufo|tufo',
  ),
  ...of('FRIENDSHIP_UNION', 'liên hiệp', NEEDS_MORE),
  ...of(
    'FRIENDSHIP_ASSOCIATION',
    'hội hữu nghị|phân hội hữu nghị|chi hội hữu nghị|hội hữu nghị và hợp tác|hội giao lưu|hội đoàn kết hữu nghị|hội việt mỹ|hội việt - mỹ|hội hữu nghị hợp tác|hội giao lưu văn hóa|liên hiệp các hội hữu nghị|liên đoàn các hội hữu nghị|hiệp hội hữu nghị|hội phát triển quan hệ',
    NEEDS_MORE,
  ),
  ...of(
    'FRIENDSHIP_ASSOCIATION',
    'ủy ban đoàn kết|ủy ban hòa bình|quỹ hòa bình và phát triển|ủy ban đoàn kết và hữu nghị|hội đồng hòa bình',
  ),
  ...of(
    'NGO',
    'ban điều phối viện trợ nhân dân|ủy ban công tác về các tổ chức phi chính phủ nước ngoài|ủy ban công tác phi chính phủ nước ngoài|ủy ban công tác về phi chính phủ nước ngoài|paccom|comingo',
  ),
  ...of(
    'PARTY',
    'trung ương đảng|ban chấp hành trung ương đảng|bch trung ương đảng|bch tw đảng|ban chấp hành tw đảng|tw đảng|tư đảng|bộ chính trị|ban bí thư|ban bí thư trung ương đảng|trung ương|bct|ban chấp hành trung ương|văn phòng trung ương đảng|ban đối ngoại trung ương|ban dân vận trung ương|ban tổ chức trung ương|ban tuyên giáo trung ương|ban tuyên giáo và dân vận trung ương|ban nội chính trung ương|ban kinh tế trung ương|ban chính sách, chiến lược trung ương|ủy ban kiểm tra trung ương|hội đồng lý luận trung ương|văn phòng trung ương|t.ư đảng|t.ư|tw|tư|ban chấp hành t.ư đảng|bch t.ư đảng|trung ương đảng cộng sản việt nam|đảng cộng sản việt nam|ban đối ngoại tw|ban dân vận tw|đảng ủy mttq, các đoàn thể trung ương|đảng bộ mttq, các đoàn thể trung ương|đảng bộ mặt trận tổ quốc, các đoàn thể trung ương|đảng ủy mặt trận tổ quốc, các đoàn thể trung ương|đảng ủy các cơ quan đảng trung ương|đảng ủy quân sự trung ương|quân ủy trung ương|đảng ủy công an trung ương',
    CENTRAL,
  ),
  ...of(
    'PARTY',
    `${parties('đảng nhân dân cách mạng lào|đảng nhân dân campuchia|đảng cộng sản trung quốc|đảng cộng sản cuba')}`,
    { level: 'FOREIGN' },
  ),
  ...of(
    'PARTY',
    'tỉnh ủy|thành ủy|ban thường vụ tỉnh ủy|btv tỉnh ủy|ban thường vụ thành ủy|btv thành ủy|bch đảng bộ tỉnh|ban chấp hành đảng bộ tỉnh|đảng bộ tỉnh|văn phòng tỉnh ủy|văn phòng thành ủy|thường trực tỉnh ủy|thường trực thành ủy|thường vụ tỉnh ủy|thường vụ thành ủy|khu ủy',
    PROVINCE,
  ),
  ...of(
    'PARTY',
    'huyện ủy|quận ủy|thị ủy|ban thường vụ huyện ủy|ban thường vụ quận ủy|ban thường vụ thị ủy|btv huyện ủy|thường vụ huyện ủy',
    DISTRICT,
  ),
  ...of(
    'PARTY',
    'đảng bộ mttq, các đoàn thể|đảng ủy mttq, các đoàn thể|đảng ủy mặt trận tổ quốc, các đoàn thể|đảng ủy ubnd|đảng ủy các cơ quan đảng|đảng ủy|đảng đoàn|ban cán sự đảng|đảng bộ|chi bộ|đảng|đảng ủy khối|đảng ủy khối các cơ quan|đảng ủy khối doanh nghiệp|chi ủy|đảng bộ bộ đội biên phòng',
  ),
  ...of(
    'PARTY',
    'ban dân vận|ban tổ chức|ban tuyên giáo|ban tuyên giáo và dân vận|ban nội chính|ủy ban kiểm tra|ubkt|ban xây dựng đảng|bdv|ban đối ngoại|ban kinh tế',
  ),
  ...of(
    'PARTY',
    'ban thường vụ|ban chấp hành|btv|bch|thường trực|ban kiểm tra|ban thường vụ đảng ủy|ban thường vụ đảng bộ|thường vụ',
    PART,
  ),
  ...of(
    'FRONT',
    'ban thường trực|btt|đoàn chủ tịch|ban thường trực ủy ban|ban chủ tịch|ban thư ký|cơ quan|cơ quan thường trực|văn phòng|vp|hội đồng tư vấn|ủy ban',
    { isPart: true, isWhole: false },
  ),
  ...of(
    'STATE',
    'ubnd|ủy ban nhân dân|ủy ban bầu cử|ubbc|hội đồng bầu cử|hội đồng bầu cử quốc gia|ban chỉ đạo bầu cử|ban bầu cử|tổ bầu cử|ubhc|ủy ban hành chính|chính quyền|ub nhân dân|văn phòng ubnd|văn phòng đoàn đbqh và hđnd|văn phòng hđnd|văn phòng đoàn đbqh|văn phòng đoàn đbqh, hđnd và ubnd',
  ),
  ...of(
    'STATE',
    'chính phủ|văn phòng chính phủ|văn phòng chủ tịch nước|ban tôn giáo chính phủ|ủy ban dân tộc|thanh tra chính phủ|kiểm toán nhà nước|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao|bảo hiểm xã hội việt nam|ngân hàng nhà nước|ngân hàng nhà nước việt nam|ủy ban nhà nước về người việt nam ở nước ngoài|phòng thương mại và công nghiệp việt nam|vcci|ngân hàng chính sách xã hội',
    CENTRAL,
  ),
  ...of('STATE', 'bộ|tổng cục|cục|vụ', NEEDS_MORE),
  ...of(
    'STATE',
    'sở|sở, ngành|ban dân tộc|ban tôn giáo|ban thi đua - khen thưởng|ban thi đua khen thưởng|thanh tra tỉnh|ban quản lý các khu công nghiệp|ban quản lý khu kinh tế|ban dân tộc và tôn giáo',
    NEEDS_MORE,
  ),
  ...of(
    'STATE',
    'bộ chqs|bộ chỉ huy quân sự|bộ chỉ huy bộ đội biên phòng|bộ chỉ huy bđbp|bộ chqs|bđbp|bộ đội biên phòng|biên phòng|bộ tư lệnh|bộ tham mưu|đồn biên phòng|ban chqs|ban chỉ huy quân sự|quân khu|công an|công an tỉnh|cảnh sát biển|kiểm lâm|hải quân|vùng cảnh sát biển|quân chủng|binh đoàn|lữ đoàn|sư đoàn|trung đoàn|tiểu khu|tiểu khu quân sự|cục chính trị|tổng cục chính trị|viện kiểm sát nhân dân|vksnd|tòa án nhân dân|tand|cục thuế|chi cục|kho bạc nhà nước|cục hải quan|cục thống kê|bảo hiểm xã hội|bhxh|chi cục thuế|thanh tra|bộ đội|nhà nước|bộ công an|bộ quốc phòng|thuế tỉnh',
  ),
  ...of(
    'ASSEMBLY',
    'hđnd|hội đồng nhân dân|đoàn đbqh|đoàn đại biểu quốc hội|thường trực hđnd|đbqh|đại biểu quốc hội|đoàn đbqh tỉnh|đoàn đbqh thành phố|đoàn đbqh và hđnd',
  ),
  ...of(
    'ASSEMBLY',
    'quốc hội|ủy ban thường vụ quốc hội|văn phòng quốc hội|ủy ban đối ngoại|ủy ban đối ngoại của quốc hội|hội đồng dân tộc|hội đồng dân tộc của quốc hội|ban dân nguyện|ban công tác đại biểu|ủy ban văn hóa, giáo dục|ủy ban xã hội|ủy ban xã hội của quốc hội|ủy ban tư pháp của quốc hội|ủy ban pháp luật của quốc hội|ủy ban kinh tế|ủy ban kinh tế của quốc hội|ủy ban tài chính, ngân sách|ủy ban khoa học, công nghệ và môi trường|ủy ban quốc phòng và an ninh|ủy ban tư pháp|ủy ban pháp luật|ủy ban dân nguyện và giám sát|ủy ban văn hóa và xã hội',
    CENTRAL,
  ),
  ...of(
    'ASSEMBLY',
    'thượng viện|hạ viện|nghị viện|nghị viện châu âu|duma|duma quốc gia|hội đồng liên bang|nghị viện nhân dân|quốc hội lào|quốc hội campuchia|quốc hội cuba|quốc hội hàn quốc|hội đồng nhân dân tỉnh lào|đại hội đại biểu nhân dân|chính hiệp|hội nghị hiệp thương chính trị nhân dân|ủy ban toàn quốc chính hiệp|hội đồng tỉnh|chính quyền tỉnh|tòa thị chính|nhóm nghị sĩ hữu nghị',
    { level: 'FOREIGN' },
  ),
  ...of(
    'MASS_ORGANIZATION',
    'hội lhpn|hội liên hiệp phụ nữ|hội phụ nữ|hội nông dân|hội cựu chiến binh|hội ccb|liên đoàn lao động|ldlđ|lđlđ|tổng liên đoàn lao động|tổng liên đoàn lao động việt nam|đoàn tncs hồ chí minh|đoàn tncs|đoàn thanh niên|đoàn thanh niên cộng sản hồ chí minh|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|thị đoàn|xã đoàn|phường đoàn|trung ương đoàn|tw đoàn|hội liên hiệp thanh niên|hội lhtn|hội chữ thập đỏ|hội người cao tuổi|hội khuyến học|hội luật gia|hội nhà báo|hội đông y|hội cựu thanh niên xung phong|hội cựu tnxp|hội làm vườn|hội sinh viên|hội liên hiệp phụ nữ việt nam|hội nông dân việt nam|liên hiệp các hội khoa học và kỹ thuật|liên hiệp hội|liên minh hợp tác xã|liên minh htx|hội liên hiệp văn học nghệ thuật|liên hiệp các hội văn học nghệ thuật|hội văn học nghệ thuật|hội nạn nhân chất độc da cam|hội nạn nhân chất độc da cam/dioxin|hội bảo trợ người khuyết tật|hội bảo trợ nntt và trẻ mồ côi|hội người mù|hội tù yêu nước|hội kế hoạch hóa gia đình|hội doanh nhân trẻ|hiệp hội doanh nghiệp|hội doanh nghiệp|hội liên lạc với người việt nam ở nước ngoài|công đoàn|công đoàn viên chức|đoàn trường|trung ương hội|tw hội|hội cựu giáo chức|hội sinh vật cảnh|hội nạn nhân chất độc da cam/dioxin việt nam|hội truyền thống trường sơn|hội y học|hội tâm năng dưỡng sinh|hội nữ doanh nhân|hội trí thức khoa học và công nghệ trẻ|hội kiến trúc sư|hội khoa học lịch sử|hội di sản văn hóa|hội cựu tù chính trị|hội bảo vệ quyền trẻ em|hội từ thiện',
  ),
  ...of(
    'MASS_ORGANIZATION',
    'hội|hiệp hội|liên đoàn|tổng hội|đoàn|hội đồng|liên minh|trung ương hội|chi hội|hội người việt nam|hội người việt|ban vận động thành lập|hội đồng hương|ban liên lạc|ban vận động|hội thân nhân|hội đồng hương',
    NEEDS_MORE,
  ),
  ...of(
    'RELIGIOUS',
    'giáo hội phật giáo việt nam|ghpgvn|giáo hội phật giáo|ban trị sự|ban trị sự ghpgvn|ban trị sự giáo hội phật giáo việt nam|ban trị sự giáo hội phật giáo|btsghpgvn|hội đồng trị sự|hội đồng trị sự ghpgvn|hội đồng chứng minh|hội đoàn kết sư sãi yêu nước|hội đksyn|ban đại diện phật giáo hòa hảo|ủy ban đoàn kết công giáo|ubđkcg|ubđkcgvn|ủy ban đoàn kết công giáo việt nam|hội đồng giám mục việt nam|tòa giám mục|giáo phận|hội thánh|hội thánh tin lành|hội thánh tin lành việt nam|tổng liên hội|hội thánh cao đài|hội thánh cao đài tây ninh|cao đài|ban cai quản|họ đạo|hội đồng sư cả|hội đồng sư cả hồi giáo bàni|ban đại diện cộng đồng hồi giáo|ban quản trị thánh đường|ban trị sự trung ương|giáo hội phật giáo hòa hảo|ban trị sự phật giáo|phật giáo hòa hảo|hội đồng chưởng quản|tịnh độ cư sĩ phật hội việt nam|giáo hội|học viện phật giáo|ban hướng dẫn phật tử|hội đồng mục vụ|ban từ thiện|hội thánh truyền giáo cao đài|phân ban ni giới|trường trung cấp phật học|ban chấp hành giáo xứ|phật giáo',
  ),
  ...of(
    'EMBASSY',
    'đại sứ quán|đsq|văn phòng lãnh sự|văn phòng đại sứ quán|cơ quan lãnh sự|tổng lãnh sự quán|tổng lsq|lãnh sự quán|văn phòng kinh tế và văn hóa|cơ quan đại diện|phái đoàn liên minh châu âu|phái đoàn eu',
    { level: 'FOREIGN', isWhole: false },
  ),
  ...of(
    'PRESS',
    'báo|tạp chí|đài phát thanh và truyền hình|đài pt&th|đài pt - th|đài ptth|đài truyền hình|đài tiếng nói việt nam|thông tấn xã việt nam|ttxvn|cổng thông tin điện tử|trung tâm truyền thông|báo và phát thanh, truyền hình|đài pt-th',
    { isWhole: false, takesAnyName: true },
  ),
  ...of(
    'NGO',
    'unicef|undp|unesco|unfpa|who|usaid|jica|koica|ilo|fao|un women|liên hợp quốc|liên minh châu âu|world vision|habitat|oxfam|plan international',
    { level: 'FOREIGN', takesAnyName: true },
  ),
];

/** What well-known acronyms stand for, in lower case. */
export const ACRONYMS: Readonly<Record<string, string>> = {
  VUFO: 'liên hiệp các tổ chức hữu nghị việt nam',
  HAUFO: 'liên hiệp các tổ chức hữu nghị thành phố hà nội',
  HUFO: 'liên hiệp các tổ chức hữu nghị thành phố hồ chí minh',
  PACCOM: 'ban điều phối viện trợ nhân dân',
  COMINGO: 'ủy ban công tác về các tổ chức phi chính phủ nước ngoài',
  VCCI: 'phòng thương mại và công nghiệp việt nam',
  TTXVN: 'thông tấn xã việt nam',
};

/** Papers whose names stand alone behind their editors' offices: "Tổng Biên tập Đại Đoàn Kết". */
export const NEWSPAPERS =
  'thời đại|đại đoàn kết|nhân dân|quân đội nhân dân|công an nhân dân|lao động|tiền phong|thanh niên|tuổi trẻ|phụ nữ việt nam|sài gòn giải phóng|hà nội mới|kinh tế và đô thị|nông thôn ngày nay|cựu chiến binh|giác ngộ|mặt trận|vietnam times|người lao động|pháp luật việt nam|thế giới và việt nam|giáo dục và thời đại';

/** Words that belong to bodies' names without a capital letter of their own, and phrases with "và" or a comma inside. */
export const ORGANIZATION_WORDS = `
việt nam|vn|trung ương|tw|tư|t.ư|tỉnh|thành phố|tp|tp.|t.p|huyện|quận|thị xã|tx|tx.|thị trấn|xã|phường|đặc khu|thôn|bản|ấp|khu phố|khu dân cư|tổ dân phố|buôn|bon|làng|xóm|khóm|khối|khối phố|tổ|miền|khu vực|địa phương|liên xã|cụm|châu
các|các tổ chức|hữu nghị|và hợp tác|đoàn thể|các đoàn thể|các cơ quan|khối các cơ quan|khối các cơ quan và doanh nghiệp|khối doanh nghiệp|các cơ quan đảng|các cơ quan trung ương
đối ngoại|đối ngoại nhân dân|nhân dân|viện trợ nhân dân|điều phối|phi chính phủ nước ngoài|về các tổ chức phi chính phủ nước ngoài|công tác|công tác bầu cử|công tác mặt trận|xây dựng đất nước|mặt trận|tổ quốc|quốc gia|quốc tế|dân tộc|tôn giáo|dân vận|tuyên giáo|nội chính|kiểm tra|chính sách|lâm thời
hòa bình|phát triển|hòa bình và phát triển|đoàn kết|hợp tác|văn hóa|kinh tế|giao lưu|khoa học|kỹ thuật|khoa học kỹ thuật|khoa học và kỹ thuật|nghệ thuật|văn học nghệ thuật|văn học - nghệ thuật|thương mại|công nghiệp|và công nghiệp|du lịch|nông dân|phụ nữ|cựu chiến binh|thanh niên|người cao tuổi|chữ thập đỏ|công an|quân sự|lao động|biên phòng|công giáo|phật giáo|tin lành|hồi giáo|cao đài|yêu nước|sư sãi|quân đội|sinh viên|doanh nghiệp|doanh nhân|doanh nhân trẻ|trí thức
xã hội|công tác xã hội|kinh tế - ngân sách|kinh tế và ngân sách|ngân sách|pháp chế|ngoại vụ|nội vụ|tư pháp|tài chính|xây dựng|công thương|y tế|giao thông vận tải|giao thông - vận tải|ngoại giao|quốc phòng|thông tin và truyền thông|văn hóa, thể thao và du lịch|văn hóa - thể thao và du lịch|văn hóa và thể thao|vh,tt&dl|vhttdl|vh-tt&dl|vhtt&dl|văn hóa, thể thao|văn hóa thể thao|giáo dục và đào tạo|gd&đt|gd-đt|gdđt|lao động - thương binh và xã hội|lao động, thương binh và xã hội|lđ-tb&xh|lđ,tb&xh|lđtbxh|lđ - tb&xh|nông nghiệp và phát triển nông thôn|nn&ptnt|nông nghiệp và môi trường|tài nguyên và môi trường|tn&mt|khoa học và công nghệ|kh&cn|kế hoạch và đầu tư|kh&đt|quy hoạch kiến trúc|du lịch và thể thao|dân tộc và tôn giáo|dân tộc - tôn giáo|tuyên giáo và dân vận|thông tin - truyền thông|thông tin đối ngoại
phong trào|dân chủ - pháp luật|dân chủ và pháp luật|tổng hợp|tổ chức - cán bộ|tổ chức cán bộ|tổ chức và cán bộ|hành chính - tổ chức|tuyên truyền|hành chính|chính trị|lý luận|lý luận chính trị|nghiên cứu|đào tạo|bồi dưỡng|đào tạo, bồi dưỡng|á - âu|á - phi|á - phi - mỹ latinh|á-phi-mỹ latinh|á phi|á, phi|mỹ latinh|trung đông|trung đông - châu phi|tây á - châu phi|châu á - thái bình dương|châu mỹ latinh|châu á|châu âu|châu mỹ|châu phi|âu - mỹ|đông nam á|tây bắc|tây nguyên|tây nam bộ|nam bộ|miền trung|miền nam|miền bắc|đông dương|biên giới|lãnh sự|hợp tác quốc tế|quan hệ quốc tế|luật sư|luật gia|nhà báo|nhà văn|nạn nhân chất độc da cam|chất độc da cam/dioxin|người khuyết tật|trẻ mồ côi|bảo trợ|người việt nam ở nước ngoài|ở nước ngoài|về người việt nam ở nước ngoài|khuyến học|đông y|làm vườn|người mù|thầy thuốc trẻ|tín dụng|nhà nước|chính phủ|quốc hội|chủ tịch nước|chuyên trách|hội thánh|hồ chí minh|cộng sản|cộng sản việt nam|tncs hồ chí minh|thanh niên cộng sản hồ chí minh|lao động việt nam|phụ nữ việt nam|dân tộc nội trú|khu tự trị|khu tự trị dân tộc choang|tối cao|khu công nghiệp|các khu công nghiệp|khu kinh tế|liên hợp quốc|với|nhân dân cách mạng|nhân dân cách mạng lào|nhân dân campuchia|toàn quốc|thành viên|các hội|các hội hữu nghị|thường trực|toàn cầu|trẻ em|bảo hiểm xã hội|thế giới|lưu học sinh|cựu sinh viên|cựu lưu học sinh|tuổi trẻ|hỗ trợ|nhân đạo|từ thiện|môi trường|giáo dục|sức khỏe|cộng đồng|phật tử|ni giới|tăng sự|trị sự|hướng dẫn phật tử
đbqh|đbqh tỉnh|đbqh đơn vị|ghpgvn|đảng|đảng bộ|chính quyền|ubnd|hđnd|cách mạng|cấp cao|đất nước|và ubnd|và hđnd|, hđnd|đbqh, hđnd và ubnd|đảng - đoàn thể|tôn giáo chính phủ|an ninh|an ninh đối ngoại|phòng chống tham nhũng|dầu khí|điện lực|hải quan|thuế|thống kê|kiểm lâm|thủy sản|kiến trúc sư|âm nhạc|mỹ thuật|cựu thanh niên xung phong|cựu chuyên gia|giúp cách mạng|cựu quân nhân|cựu lưu học sinh|cựu tù chính trị|cựu giáo chức|thanh niên xung phong|tù chính trị|tù yêu nước|trường sơn|gia đình|kế hoạch hóa gia đình|sinh vật cảnh|cây cảnh|thiện nguyện|đồng hành|hợp tác và phát triển|học tập|hữu nghị và hợp tác|đại biểu|chuyên môn|đương nhiệm
việt - trung|trung - việt|việt nam - trung|trung - việt nam|việt - nga|nga - việt|việt nam - nga|nga - việt nam|việt - mỹ|mỹ - việt|việt nam - mỹ|mỹ - việt nam|việt - nhật|nhật - việt|việt nam - nhật|nhật - việt nam|việt - hàn|hàn - việt|việt nam - hàn|hàn - việt nam|việt - thái|thái - việt|việt nam - thái|thái - việt nam|việt - lào|lào - việt|việt nam - lào|lào - việt nam|việt - pháp|pháp - việt|việt nam - pháp|pháp - việt nam|việt - đức|đức - việt|việt nam - đức|đức - việt nam|việt - úc|úc - việt|việt nam - úc|úc - việt nam|việt - ấn|ấn - việt|việt nam - ấn|ấn - việt nam|việt - anh|anh - việt|việt nam - anh|anh - việt nam|việt - bỉ|bỉ - việt|việt nam - bỉ|bỉ - việt nam|việt - ý|ý - việt|việt nam - ý|ý - việt nam|việt - séc|séc - việt|việt nam - séc|séc - việt nam|việt - xô|xô - việt|việt nam - xô|xô - việt nam|việt - áo|áo - việt|việt nam - áo|áo - việt nam|việt - hung|hung - việt|việt nam - hung|hung - việt nam|việt - bun|bun - việt|việt nam - bun|bun - việt nam|việt - ba|ba - việt|việt nam - ba|ba - việt nam|việt - cuba|cuba - việt|việt nam - cuba|cuba - việt nam
vh-xh|vh - xh|kt-ns|kt - ns|về văn hóa - xã hội|văn hóa - xã hội|về dân tộc|về tôn giáo|về dân tộc - tôn giáo|về dân chủ - pháp luật|về dân chủ và pháp luật|về kinh tế|về đối ngoại|về khoa học|về khoa học - giáo dục|về y tế|tp.hcm|tphcm|thực vật|thú y|dự bị|công binh|không quân|phòng không|hậu cần|cấp tỉnh|cấp huyện|cấp xã|dân chính đảng|nước
`;

/** Words after a capital that open a clause, not the second half of a compound ("Ngoại vụ", but "Vĩnh Long nhận xét"). */
export const CLAUSE_WORDS = `
cho|đã|được|phát biểu|trình bày|chủ trì|tặng|khóa|nhiệm kỳ|tại|làm|giữ|nói|cùng|đến|dự|nhấn mạnh|báo cáo|thông qua|chúc mừng|trao|tổ chức|phối hợp|phổ biến|và|có|là|đang|sẽ|vừa|đề nghị|yêu cầu|thay mặt|đại diện|đánh giá|khẳng định|chia sẻ|ghi nhận|biểu dương|cảm ơn|bày tỏ|mong|mở|họp|trực tiếp|chỉ đạo|điều hành|khai mạc|bế mạc|do|của|từ|trong|trên|với|về|theo|khi|sau|trước|nhân|tiếp|đón|thăm|ký|ra|nhận|lên|xuống|vào|để|mà|thì|cũng|còn|nêu|kêu gọi|nhắc|hỏi|mời|giới thiệu|cung cấp|giải đáp|quán triệt|truyền đạt|phát động|hướng dẫn|bầu|cử|gồm|rời|công bố|tuyên bố|dẫn đầu|hát|khen|ghé|gắn|gửi|lần|năm|thông tin|thống nhất|đồng ý|ngày|sáng|chiều|tối|lần thứ|bắt tay|chuyển|hoặc|nhưng|không|chưa|phải|nên|vẫn|đều|thường|hay|rất|mừng|dành|đưa|xin|gặp|tham gia|tham dự|hiệp thương|kết luận|tham luận|động viên|trao đổi|giải thích|lưu ý|đề xuất|kiến nghị|phản ánh|đáp|nghe|bổ sung|hứa|góp|quyết định|ban hành|triển khai|thực hiện|chỉ ra|hoan nghênh|ủng hộ|vận động|trúng cử|tái cử|đắc cử|tái đắc cử|đảm nhiệm|kiêm|phụ trách|xúc động|thắp|dâng|đứng|ngồi|cam kết|rà soát|lập|bàn|cắt|khuyên|dặn|chúc|ôn lại|điểm lại|hẹn|kể|lắng nghe|thừa nhận|lý giải|nhìn nhận|thẳng thắn|gánh|trả lời|đồng|tâm sự|bộc bạch|chủ tọa|dẫn|rút|sinh|quê|mới|hiện|nguyên|trúng|tái|phê chuẩn|tiến hành|xem|kiểm tra|giám sát|nhớ|lo ngại|băn khoăn|thay|nghỉ|xác nhận|trưng bày|thì|hứa|hẹn|bảo|nhắc lại|tiếp thu|ghi|đọc|tập huấn|bàn giao|khánh thành|khởi công|ra quân|khảo sát|tiếp xúc|đối thoại|giao lưu|hội đàm|tọa đàm|viếng|mít tinh|kỷ niệm|vinh dự|thôi|miễn nhiệm|luân chuyển|chứng kiến|có mặt|đồng chủ trì|bổ nhiệm|điều động|chỉ định|phân công|giữ chức|hy vọng|nhận định|khái quát|tin tưởng|từ trần|qua đời
`;
