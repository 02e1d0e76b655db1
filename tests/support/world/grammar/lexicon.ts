/** Surnames by how often they are met, and those of the peoples of the northern mountains, the highlands and the Mekong delta. */
export const SURNAMES = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trịnh',
  'Mai',
  'Tạ',
  'Lương',
  'Cao',
  'Châu',
  'Tô',
  'Kiều',
  'Quách',
] as const;
export const NORTHERN_SURNAMES = [
  'Nông',
  'Hoàng',
  'Lò',
  'Quàng',
  'Cầm',
  'Giàng',
  'Sùng',
  'Vàng',
  'Bế',
  'Triệu',
  'Hà',
  'Lục',
  'Vi',
  'Ma',
  'Hứa',
  'Lường',
] as const;
export const DELTA_SURNAMES = ['Thạch', 'Sơn', 'Danh', 'Lâm', 'Kim', 'Châu', 'Trà'] as const;
export const MALE_MIDDLES = [
  'Văn',
  'Đức',
  'Minh',
  'Quang',
  'Hữu',
  'Công',
  'Thanh',
  'Xuân',
  'Ngọc',
  'Tiến',
  'Thế',
  'Đình',
  'Quốc',
  'Anh',
] as const;
export const FEMALE_MIDDLES = [
  'Thị',
  'Thị Thu',
  'Thị Kim',
  'Thị Hồng',
  'Thị Bích',
  'Ngọc',
  'Thị Minh',
  'Thị Thanh',
  'Phương',
  'Thị Mỹ',
  'Diệu',
] as const;
export const MALE_GIVEN = [
  'Khánh',
  'Hùng',
  'Thắng',
  'Dũng',
  'Tuấn',
  'Hải',
  'Nam',
  'Sơn',
  'Lâm',
  'Phúc',
  'Bình',
  'Long',
  'Trung',
  'Kiên',
  'Vinh',
  'Toàn',
  'Thịnh',
  'Hiếu',
  'Phong',
  'Đạt',
  'Khoa',
  'Nghĩa',
  'Tâm',
  'Thuận',
  'Quý',
  'Bảo',
  'Cường',
  'Duy',
  'Lợi',
  'Tùng',
] as const;
export const FEMALE_GIVEN = [
  'Hạnh',
  'Hương',
  'Lan',
  'Mai',
  'Nga',
  'Thủy',
  'Hà',
  'Yến',
  'Dung',
  'Liên',
  'Vân',
  'Hoa',
  'Trang',
  'Oanh',
  'Nhung',
  'Hiền',
  'Thảo',
  'Loan',
  'Tuyết',
  'Phượng',
  'Quyên',
  'Trâm',
  'Ngân',
  'Huệ',
  'Diệp',
  'Xuân',
  'Cúc',
  'Châu',
  'Thơ',
  'Giang',
] as const;

/** Slugs of the provinces where the surnames above are at home. */
export const NORTHERN_PROVINCES: ReadonlySet<string> = new Set([
  'cao-bang',
  'bac-kan',
  'lang-son',
  'ha-giang',
  'tuyen-quang',
  'lao-cai',
  'yen-bai',
  'son-la',
  'dien-bien',
  'lai-chau',
  'hoa-binh',
  'thai-nguyen',
]);
export const DELTA_PROVINCES: ReadonlySet<string> = new Set([
  'soc-trang',
  'tra-vinh',
  'kien-giang',
  'an-giang',
  'bac-lieu',
  'ca-mau',
  'can-tho',
  'vinh-long',
  'hau-giang',
]);

/** What a training teaches. */
export const TRAINING_TOPICS = [
  'công tác đối ngoại nhân dân',
  'nghiệp vụ công tác Mặt trận',
  'kỹ năng giám sát và phản biện xã hội',
  'công tác tuyên truyền trên không gian mạng',
  'chuyển đổi số trong hoạt động Mặt trận',
  'công tác hòa giải ở cơ sở',
  'công tác dân tộc, tôn giáo',
] as const;

/** What is supervised. */
export const INSPECTION_TOPICS = [
  'việc thực hiện Luật Thực hiện dân chủ ở cơ sở',
  'việc chi trả chế độ cho người có công',
  'việc xóa nhà tạm, nhà dột nát',
  'công tác tiếp công dân, giải quyết khiếu nại',
  'việc thu các khoản đóng góp đầu năm học',
  'việc cải cách thủ tục hành chính ở cấp xã',
  'việc bảo vệ nguồn nước sinh hoạt',
] as const;

/** What is discussed at seminars. */
export const SEMINAR_TOPICS = [
  'phát huy vai trò người có uy tín trong cộng đồng',
  'đối ngoại nhân dân trong kỷ nguyên mới',
  'vận động nguồn lực viện trợ phi chính phủ nước ngoài',
  'xây dựng khu dân cư đoàn kết, ấm no, hạnh phúc',
  'vai trò của kiều bào trong quảng bá văn hóa Việt Nam',
  'nâng cao chất lượng phản biện xã hội',
] as const;

/** Standing campaigns. */
export const CAMPAIGNS = [
  'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh',
  'Người Việt Nam ưu tiên dùng hàng Việt Nam',
  'Đoàn kết sáng tạo',
  'Vì người nghèo',
] as const;

/** Documents that the texts cite; their numbers are varied within the years in which such bodies issue them. */
export const DOCUMENTS = [
  { kind: 'Chỉ thị', suffix: 'CT/TW', issuer: 'Ban Bí thư' },
  { kind: 'Nghị quyết', suffix: 'NQ/TW', issuer: 'Ban Chấp hành Trung ương' },
  { kind: 'Kết luận', suffix: 'KL/TW', issuer: 'Bộ Chính trị' },
  { kind: 'Quyết định', suffix: 'QĐ/TW', issuer: 'Bộ Chính trị' },
] as const;

/** Partner countries, the year of diplomatic relations, and people to meet. The people are invented. */
export const PARTNERS = [
  {
    code: 'LA',
    name: 'Lào',
    friendship: 'Việt Nam - Lào',
    guests: ['Khamphone Vongdala', 'Bounthavy Sisouphan', 'Somchit Inthavong', 'Viengkham Phommasone'],
    since: 1962,
  },
  {
    code: 'KH',
    name: 'Campuchia',
    friendship: 'Việt Nam - Campuchia',
    guests: ['Sok Vannak', 'Chea Sophal', 'Prak Sreymom', 'Heng Ratana'],
    since: 1967,
  },
  {
    code: 'CU',
    name: 'Cuba',
    friendship: 'Việt Nam - Cuba',
    guests: ['Raúl Ortega Peña', 'Mirta Delgado Ríos', 'Ernesto Varela Cruz'],
    since: 1960,
  },
  {
    code: 'RU',
    name: 'Nga',
    friendship: 'Việt - Nga',
    guests: ['Sergei Vasilyevich Orlov', 'Olga Petrovna Mirskaya', 'Dmitri Lebedev'],
    since: 1950,
  },
  {
    code: 'JP',
    name: 'Nhật Bản',
    friendship: 'Việt Nam - Nhật Bản',
    guests: ['Tanabe Koichi', 'Morimoto Sayuri', 'Hayakawa Jun'],
    since: 1973,
  },
  {
    code: 'IN',
    name: 'Ấn Độ',
    friendship: 'Việt Nam - Ấn Độ',
    guests: ['Rajesh Nambiar', 'Priya Deshmukh'],
    since: 1972,
  },
  {
    code: 'KR',
    name: 'Hàn Quốc',
    friendship: 'Việt Nam - Hàn Quốc',
    guests: ['Seo Min Jae', 'Baek Hyun Ah'],
    since: 1992,
  },
] as const;

/** What is handed over, with the unit of counting. */
export const GIFTS = [
  'căn nhà Đại đoàn kết',
  'suất học bổng',
  'phòng học',
  'bồn chứa nước',
  'xe đạp',
  'giếng nước sạch',
] as const;

/** Stock sentences of the trade: boilerplate that copies of other news share too. */
export const STOCK_SENTENCES = [
  'Nhân dịp này, nhiều tập thể, cá nhân có thành tích xuất sắc đã được biểu dương, khen thưởng.',
  'Các đại biểu cũng dành thời gian thảo luận, chia sẻ cách làm hay, mô hình hiệu quả ở cơ sở.',
  'Trước đó, các đại biểu đã dâng hương tưởng niệm các Anh hùng liệt sĩ tại nghĩa trang địa phương.',
  'Không khí buổi làm việc diễn ra cởi mở, chân tình và thẳng thắn.',
  'Ban Tổ chức tiếp thu các ý kiến, hoàn thiện văn bản để triển khai trong thời gian tới.',
  'Cùng ngày, đoàn đã thăm, tặng quà các gia đình chính sách tiêu biểu trên địa bàn.',
] as const;

/** What people who know the place say about it: sentences with a number that makes each article its own. */
export const LOCAL_SENTENCES = [
  (count: number) =>
    `Từ đầu năm đến nay, các khu dân cư đã tổ chức ${count} buổi sinh hoạt cộng đồng, thu hút đông đảo người dân tham gia.`,
  (count: number) =>
    `Thống kê của Ban Thường trực cho thấy có ${count} ý kiến, kiến nghị của cử tri đã được tổng hợp và gửi tới cơ quan có thẩm quyền.`,
  (count: number) =>
    `Toàn địa bàn hiện có ${count} tổ tự quản đang hoạt động, tăng so với cùng kỳ năm trước.`,
  (count: number) =>
    `Quỹ “Vì người nghèo” các cấp đã tiếp nhận ${count} triệu đồng và hỗ trợ kịp thời cho các hộ khó khăn.`,
  (count: number) =>
    `Trong số các mô hình được giới thiệu, có ${count} mô hình do chính người dân đề xuất và tự quản.`,
] as const;

/** Bylines. */
export const REPORTERS = [
  'Thu Hằng',
  'Quốc Thái',
  'Minh Đăng',
  'Lệ Quyên',
  'Bảo Ngọc',
  'Anh Tú',
  'Hải Yến',
  'Văn Tân',
  'Diễm My',
  'Xuân Lộc',
] as const;

/** Communes, of which most provinces have one of the name; some are called like a province, as real ones are. */
export const COMMUNES = [
  'Tân Lập',
  'Phú Mỹ',
  'An Phú',
  'Vĩnh Thạnh',
  'Thái Bình',
  'Hòa Bình',
  'Tân Tiến',
  'Quang Trung',
  'Minh Tân',
  'Đông Sơn',
  'Bình Minh',
  'Long Hòa',
  'Phước Hưng',
  'Nam Sơn',
  'Hưng Thịnh',
  'Thanh Bình',
  'Yên Sơn',
  'Tân Phong',
  'Hợp Thành',
  'Lương Sơn',
  'Cẩm Thủy',
  'Đại Đồng',
  'Trung Nghĩa',
  'Mỹ Lộc',
  'Sơn Hà',
  'Tam Hiệp',
  'Phong Phú',
  'Vạn Xuân',
  'Ninh Hải',
  'Kim Long',
] as const;
