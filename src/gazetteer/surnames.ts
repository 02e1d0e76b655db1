const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Kinh, and Chinese-Vietnamese families (Hoa): Quách, Lưu, Âu, Ôn, Tô, Trang... */
const KINH_AND_HOA = `
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Đào Cao Tạ Hà Lương Lưu Tô Châu Chu Thái Phùng Tôn Trương Vương Tăng Quách Từ La Hứa Kiều Văn Thân Nghiêm Tống Doãn Khuất Khổng Bạch Mạc Ninh Đồng Đàm Đậu Lại Lã Lữ Triệu Giang Giáp Cung Ông Âu Ôn Ung Uông Tiêu Thiều Thi Thạch Tiết Trang Trình Trầm Trà Triều Viên Viết Vi Xa Xuân Yên An Ân Ánh Bành Bàng Bá Biện Bồ Cái Cam Cát Cầm Chế Chử Chung Chương Công Cổ Cù Cự Dư Dung Diệp Danh Đan Đái Đăng Điền Điêu Đới Đường Đức Đôn Gia Hạ Hàn Hầu Hình Hoa Hoắc Hồng Hùng Hữu Hàng Hướng Kha Khâu Khiếu Khúc Khương Kim Kông Kỳ Khưu Khuông Khoa Lạc Lai Lộ Lỗ Long Lô Lộc Luân Luyện Lục Lăng Liêu Liễu Lịch Mã Mạch Mẫn Mạnh Mâu Mộc Mục Mông Nghị Ngạc Ngụy Nhan Nhâm Nhữ Nhậm Nhung Ngân Ngũ Ngưu Nhạc Nhị Nông Ổ Phí Phó Phù Phú Phương Quản Quan Quang Quàng Quảng Quế Quyền Sái Sầm Sử Sơn Sơ Sùng Tả Tán Tào Tất Thang Thẩm Thập Thiệu Thủy Thương Tiền Tiếp Tòng Tòa Toàn Ty Tưởng Tường Ứng Úc Vạn Vòng Vĩnh Vưu Vy Vệ Viễn Xìn Đổng Đèo Lẩu Hoàng Nhiếp Ngọ Nhân Ngọc Quyến Thành Tiến Đinh Cồ Trưng Khiếu Lều Phiến Lệ Nghê Ngột Khà Đống Phúc Tuấn Trác Bế Ma Hách Hầu Mùi Bằng Bảo Mạnh Đắc Đình Khang Thuần Trọng Tài Thượng Lừu Mầu Vàng Cà Lò Lù Lầu Lường Lộc Sằm Khổng Đàng Tẩn Chảo Phàn Bồn Xin Mậu Hờ Thế Trì Sầu
`;

/** Peoples of the north and Trường Sơn: Tày, Nùng, Thái, Mường, Mông, Dao, Hà Nhì, Khơ Mú, Giáy, La Chí, Thổ... */
const NORTHERN = `
Bế Nông Ma Sầm Vi Hoàng Lò Cầm Bạc Quàng Tòng Cà Lường Hà Lèo Lự Lù Đèo Điêu Sộng Sồng Sùng Giàng Giàng Vàng Vừ Vũ Và Hạng Hảng Hầu Hờ Lầu Ly Lý Mùa Mã Má Thào Tráng Thò Chang Chảo Chẻo Tẩn Phàn Bàn Triệu Đặng Phùng Lừu Lử Mùi Dương Đinh Bùi Quách Xa Hà Sa Phà Pờ Chu Lỳ Ly Khoàng Toán Vù Vàng Giồng Dính Xiêng Cứ Cư Củng Cụt Moong Ven Xeo Lữ Lô Lộc Lương Vang Lang Kha Ngân Lục Kim Lìu Lèng Lồ Làn Seo Phù Phừ Tếnh Thèn Sân Chíu Tằng Chìu Dường Vùi Lùng Then Lùa Hù Hoong Vạng Ngải Xồng Già Lỷ Ma Sình Hừ Tụ Páo Cháng Sào Tao Hoàng Vìa Lìm Lô Quang Pịt Thên Khang Khoang Mào Cút Sin Lỳ Pồ Sừng Chà Chớ Cháo Lâu Tải Tòng Cút Điêu
`;

/** Peoples of the Central Highlands and the south: Ê Đê, Gia Rai, Ba Na, Xơ Đăng, Cơ Ho, Mạ, Mnông, Xtiêng, Cơ Tu, Bru, Tà Ôi, Ra Glai, Chăm, Khmer. */
const SOUTHERN = `
Bố Thổ Thông Linh Ngôn Lìn Bô A Y H Ksor Siu Nay Rmah Rơ Rah Kpă Kpa Kpuih Ayun Niê Nie Êban Mlô Kbuôr Buôn Byă Hmok Hđơk Knul Adrơng Rcom RCom Rahlan Romah Rơmah Rchâm Đinh Brôl Bdap Bkrông Ênuôl Hwing Kđoh Krông Ktla Liêng Lơ Mu Rơông Cil Kră Đơng Pang Ka K' Kon Kơ Kra Ya Bon Bơ Đa Da Cill Ha Dagout Liêng Hot Pnăng Điểu Thị Lâm Bờ Nướch Alăng A-lăng Zơrâm Zơ Bling Coor Bhling Briu Bríu Arất Arâl Pơloong Ating Tơ Cơ Clâu Kêr Hiên Blúp Rapat Avô Arâng Hối Ploong Riah Hôih Hồ Kôn Kăn Kray Pi Năng Chamaléa Katơr Cadá Pinăng Tain Mấu Pupur Bà Mấu Bo Patâu Cao Đàng Đổng Quảng Thành Bá Lưu Lượng Trượng Hán Kiều Thập Não Châu Chau Danh Thạch Sơn Kim Lâm Kiên Liêu Lý Tăng Trà Trầm Kha Kiêm Huỳnh Neáng Chanh Đào Sô Som Sa Men Tôn Néang Neang Ro Mohamach Mách Haji Hứa Tô Dụng Qua Ung Ức Bạch Thiên Đạo Quảng Dư Lựu Samach Dohamide Thông Thiều Nguyên Phú Đắc Cây Trương Mâu Ama Aê Amí Ksơr Puih Rolan Hyưh Djuih Chuh Đê Rơlan Hlan Hnút Hbia Đinh Bahnar Byên Đrao Ngrao Yor Blo Blong Bloong Hênh U Un Uh Ngưu Thao Brao Xiêng Xê Kê Kring Kpơr Kpor Rơchâm Rơcom Rơmăh Kbôr Hlong Hra Hdơk Hmơk
`;

/** First syllables of the family names of the peoples of Viet Nam, as printed. */
export const SURNAMES: readonly string[] = [...words(KINH_AND_HOA), ...words(NORTHERN), ...words(SOUTHERN)];

/** Middle words that make a run of capitals a person's name. */
export const MIDDLE_NAMES: readonly string[] = words('Thị Văn Hữu Đức Thanh Minh Ngọc Đình Duy Tấn Quốc');

/** Family names that more than four in five Vietnamese bear. */
export const COMMON_SURNAMES: readonly string[] = words(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Đào Cao Lương Trương Hà Tạ Lưu Phùng Nông Vi Lò Giàng Vàng Quách Thạch Danh',
);

/** Family names that no place begins with. */
export const DISTINCT_SURNAMES: readonly string[] = words(
  'Điểu Giàng Sùng Vừ Ksor Siu Kpă Rmah Rcom Rahlan Niê Êban Alăng Bling Zơrâm Hạng Thào Lầu Sồng',
);

/** Baptismal names, which Catholics bear before the family name. */
export const BAPTISMAL_NAMES: readonly string[] = words(
  'Giuse Phêrô Phaolô Maria Gioan Antôn Đaminh Phanxicô Têrêsa Têrêxa Anna Martinô Giacôbê Micae Tôma Matthêu Luca Máccô Augustinô Gioakim Lôrensô Simon Inhaxiô Philipphê Stêphanô Giêrônimô Vinhsơn Emmanuel Đôminicô Gioankim Baotixita Xaviê Anrê Tađêô Bênêđictô Batôlômêô Clêmentê Cêcilia Agata Catarina Lucia Matta Monica Rôsa Isave Vicentê Raphael Gabriel Micael Grêgôriô Alphongsô Savio Gioana Đamianô Tômasô',
);

/** Figures of history and leaders whose names stand in names of bodies, places and movements: no officials of a news text. */
export const HISTORICAL_NAMES: readonly string[] = [
  'Hồ Chí Minh',
  'Nguyễn Ái Quốc',
  'Nguyễn Tất Thành',
  'Nguyễn Sinh Sắc',
  'Tôn Đức Thắng',
  'Võ Nguyên Giáp',
  'Phạm Văn Đồng',
  'Trường Chinh',
  'Lê Duẩn',
  'Trần Phú',
  'Lê Hồng Phong',
  'Nguyễn Thị Minh Khai',
  'Nguyễn Văn Cừ',
  'Huỳnh Thúc Kháng',
  'Hoàng Quốc Việt',
  'Nguyễn Hữu Thọ',
  'Lê Quang Đạo',
  'Mỹ Latinh',
  'Kaysone Phomvihane',
  'Souphanouvong',
  'Fidel Castro',
  'Che Guevara',
  'José Martí',
  'Karl Marx',
  'Lê Nin',
  'Mao Trạch Đông',
  'Chu Ân Lai',
  'Norodom Sihanouk',
  'Trần Hưng Đạo',
  'Quang Trung',
  'Lý Tự Trọng',
  'Võ Thị Sáu',
];
