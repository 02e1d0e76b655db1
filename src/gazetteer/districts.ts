/**
 * Districts, towns and provincial cities until 2025-06-30 (the level was abolished by Nghị quyết 203/2025/QH15), by
 * province: with them a text that names only "huyện Hoài Ân" has its province. Names that more than one province had
 * appear under each and decide nothing.
 */
export const DISTRICTS: Readonly<Record<string, string>> = {
  'ha-noi':
    'Ba Đình|Hoàn Kiếm|Tây Hồ|Long Biên|Cầu Giấy|Đống Đa|Hai Bà Trưng|Hoàng Mai|Thanh Xuân|Sóc Sơn|Đông Anh|Gia Lâm|Nam Từ Liêm|Bắc Từ Liêm|Thanh Trì|Mê Linh|Hà Đông|Sơn Tây|Ba Vì|Phúc Thọ|Đan Phượng|Hoài Đức|Quốc Oai|Thạch Thất|Chương Mỹ|Thanh Oai|Thường Tín|Phú Xuyên|Ứng Hòa|Mỹ Đức',
  'ha-giang':
    'Hà Giang|Đồng Văn|Mèo Vạc|Yên Minh|Quản Bạ|Vị Xuyên|Bắc Mê|Hoàng Su Phì|Xín Mần|Bắc Quang|Quang Bình',
  'cao-bang':
    'Cao Bằng|Bảo Lâm|Bảo Lạc|Hà Quảng|Trùng Khánh|Hạ Lang|Quảng Hòa|Hòa An|Nguyên Bình|Thạch An|Trà Lĩnh|Thông Nông|Phục Hòa|Quảng Uyên',
  'bac-kan': 'Bắc Kạn|Pác Nặm|Ba Bể|Ngân Sơn|Bạch Thông|Chợ Đồn|Chợ Mới|Na Rì',
  'tuyen-quang': 'Tuyên Quang|Lâm Bình|Na Hang|Chiêm Hóa|Hàm Yên|Yên Sơn|Sơn Dương',
  'lao-cai': 'Lào Cai|Bát Xát|Mường Khương|Si Ma Cai|Bắc Hà|Bảo Thắng|Bảo Yên|Sa Pa|Văn Bàn',
  'dien-bien':
    'Điện Biên Phủ|Mường Lay|Mường Nhé|Mường Chà|Tủa Chùa|Tuần Giáo|Điện Biên|Điện Biên Đông|Mường Ảng|Nậm Pồ',
  'lai-chau': 'Lai Châu|Tam Đường|Mường Tè|Sìn Hồ|Phong Thổ|Than Uyên|Tân Uyên|Nậm Nhùn',
  'son-la':
    'Sơn La|Quỳnh Nhai|Thuận Châu|Mường La|Bắc Yên|Phù Yên|Mộc Châu|Yên Châu|Mai Sơn|Sông Mã|Sốp Cộp|Vân Hồ',
  'yen-bai': 'Yên Bái|Nghĩa Lộ|Lục Yên|Văn Yên|Mù Cang Chải|Trấn Yên|Trạm Tấu|Văn Chấn|Yên Bình',
  'hoa-binh': 'Hòa Bình|Đà Bắc|Lương Sơn|Kim Bôi|Cao Phong|Tân Lạc|Mai Châu|Lạc Sơn|Yên Thủy|Lạc Thủy|Kỳ Sơn',
  'thai-nguyen': 'Thái Nguyên|Sông Công|Định Hóa|Phú Lương|Đồng Hỷ|Võ Nhai|Đại Từ|Phổ Yên|Phú Bình',
  'lang-son':
    'Lạng Sơn|Tràng Định|Bình Gia|Văn Lãng|Cao Lộc|Văn Quan|Bắc Sơn|Hữu Lũng|Chi Lăng|Lộc Bình|Đình Lập',
  'quang-ninh':
    'Hạ Long|Móng Cái|Cẩm Phả|Uông Bí|Bình Liêu|Tiên Yên|Đầm Hà|Hải Hà|Ba Chẽ|Vân Đồn|Đông Triều|Quảng Yên|Cô Tô|Hoành Bồ',
  'bac-giang': 'Bắc Giang|Yên Thế|Tân Yên|Lạng Giang|Lục Nam|Lục Ngạn|Sơn Động|Yên Dũng|Việt Yên|Hiệp Hòa',
  'phu-tho':
    'Việt Trì|Phú Thọ|Đoan Hùng|Hạ Hòa|Thanh Ba|Phù Ninh|Yên Lập|Cẩm Khê|Tam Nông|Lâm Thao|Thanh Sơn|Thanh Thủy|Tân Sơn',
  'vinh-phuc': 'Vĩnh Yên|Phúc Yên|Lập Thạch|Tam Dương|Tam Đảo|Bình Xuyên|Yên Lạc|Vĩnh Tường|Sông Lô',
  'bac-ninh': 'Bắc Ninh|Yên Phong|Quế Võ|Tiên Du|Từ Sơn|Thuận Thành|Gia Bình|Lương Tài',
  'hai-duong':
    'Hải Dương|Chí Linh|Nam Sách|Kinh Môn|Kim Thành|Thanh Hà|Cẩm Giàng|Bình Giang|Gia Lộc|Tứ Kỳ|Ninh Giang|Thanh Miện',
  'hai-phong':
    'Hồng Bàng|Ngô Quyền|Lê Chân|Hải An|Kiến An|Đồ Sơn|Dương Kinh|Thủy Nguyên|An Dương|An Lão|Kiến Thụy|Tiên Lãng|Vĩnh Bảo|Cát Hải|Bạch Long Vĩ',
  'hung-yen': 'Hưng Yên|Văn Lâm|Văn Giang|Yên Mỹ|Mỹ Hào|Ân Thi|Khoái Châu|Kim Động|Tiên Lữ|Phù Cừ',
  'thai-binh': 'Thái Bình|Quỳnh Phụ|Hưng Hà|Đông Hưng|Thái Thụy|Tiền Hải|Kiến Xương|Vũ Thư',
  'ha-nam': 'Phủ Lý|Duy Tiên|Kim Bảng|Thanh Liêm|Bình Lục|Lý Nhân',
  'nam-dinh': 'Nam Định|Mỹ Lộc|Vụ Bản|Ý Yên|Nghĩa Hưng|Nam Trực|Trực Ninh|Xuân Trường|Giao Thủy|Hải Hậu',
  'ninh-binh': 'Ninh Bình|Tam Điệp|Nho Quan|Gia Viễn|Hoa Lư|Yên Khánh|Kim Sơn|Yên Mô',
  'thanh-hoa':
    'Thanh Hóa|Bỉm Sơn|Sầm Sơn|Mường Lát|Quan Hóa|Bá Thước|Quan Sơn|Lang Chánh|Ngọc Lặc|Cẩm Thủy|Thạch Thành|Hà Trung|Vĩnh Lộc|Yên Định|Thọ Xuân|Thường Xuân|Triệu Sơn|Thiệu Hóa|Hoằng Hóa|Hậu Lộc|Nga Sơn|Như Xuân|Như Thanh|Nông Cống|Đông Sơn|Quảng Xương|Nghi Sơn|Tĩnh Gia',
  'nghe-an':
    'Vinh|Cửa Lò|Thái Hòa|Quế Phong|Quỳ Châu|Kỳ Sơn|Tương Dương|Nghĩa Đàn|Quỳ Hợp|Quỳnh Lưu|Con Cuông|Tân Kỳ|Anh Sơn|Diễn Châu|Yên Thành|Đô Lương|Thanh Chương|Nghi Lộc|Nam Đàn|Hưng Nguyên|Hoàng Mai',
  'ha-tinh':
    'Hà Tĩnh|Hồng Lĩnh|Hương Sơn|Đức Thọ|Vũ Quang|Nghi Xuân|Can Lộc|Hương Khê|Thạch Hà|Cẩm Xuyên|Kỳ Anh|Lộc Hà',
  'quang-binh': 'Đồng Hới|Minh Hóa|Tuyên Hóa|Quảng Trạch|Bố Trạch|Quảng Ninh|Lệ Thủy|Ba Đồn',
  'quang-tri':
    'Đông Hà|Quảng Trị|Vĩnh Linh|Hướng Hóa|Gio Linh|Đakrông|Đa Krông|Cam Lộ|Triệu Phong|Hải Lăng|Cồn Cỏ',
  hue: 'Phong Điền|Quảng Điền|Phú Vang|Hương Thủy|Hương Trà|A Lưới|Phú Lộc|Nam Đông|Phú Xuân|Thuận Hóa',
  'da-nang': 'Liên Chiểu|Thanh Khê|Hải Châu|Sơn Trà|Ngũ Hành Sơn|Cẩm Lệ|Hòa Vang|Hoàng Sa',
  'quang-nam':
    'Tam Kỳ|Hội An|Tây Giang|Đông Giang|Đại Lộc|Điện Bàn|Duy Xuyên|Quế Sơn|Nam Giang|Phước Sơn|Hiệp Đức|Thăng Bình|Tiên Phước|Bắc Trà My|Nam Trà My|Núi Thành|Phú Ninh|Nông Sơn',
  'quang-ngai':
    'Quảng Ngãi|Bình Sơn|Trà Bồng|Sơn Tịnh|Tư Nghĩa|Sơn Hà|Sơn Tây|Minh Long|Nghĩa Hành|Mộ Đức|Đức Phổ|Ba Tơ|Lý Sơn|Tây Trà',
  'binh-dinh':
    'Quy Nhơn|An Lão|Hoài Nhơn|Hoài Ân|Phù Mỹ|Vĩnh Thạnh|Tây Sơn|Phù Cát|An Nhơn|Tuy Phước|Vân Canh',
  'phu-yen': 'Tuy Hòa|Sông Cầu|Đồng Xuân|Tuy An|Sơn Hòa|Sông Hinh|Tây Hòa|Phú Hòa|Đông Hòa',
  'khanh-hoa': 'Nha Trang|Cam Ranh|Cam Lâm|Vạn Ninh|Ninh Hòa|Khánh Vĩnh|Diên Khánh|Khánh Sơn|Trường Sa',
  'ninh-thuan':
    'Phan Rang - Tháp Chàm|Phan Rang-Tháp Chàm|Bác Ái|Ninh Sơn|Ninh Hải|Ninh Phước|Thuận Bắc|Thuận Nam',
  'binh-thuan':
    'Phan Thiết|La Gi|Tuy Phong|Bắc Bình|Hàm Thuận Bắc|Hàm Thuận Nam|Tánh Linh|Đức Linh|Hàm Tân|Phú Quý',
  'kon-tum':
    "Kon Tum|Đắk Glei|Đăk Glei|Ngọc Hồi|Đắk Tô|Đăk Tô|Kon Plông|Kon Rẫy|Đắk Hà|Đăk Hà|Sa Thầy|Tu Mơ Rông|Ia H'Drai",
  'gia-lai':
    'Pleiku|An Khê|Ayun Pa|KBang|Đak Đoa|Chư Păh|Ia Grai|Mang Yang|Kông Chro|Đức Cơ|Chư Prông|Chư Sê|Đak Pơ|Ia Pa|Krông Pa|Phú Thiện|Chư Pưh',
  'dak-lak':
    "Buôn Ma Thuột|Buôn Hồ|Ea H'leo|Ea Súp|Buôn Đôn|Cư M'gar|Krông Búk|Krông Năng|Ea Kar|M'Đrắk|M’Drắk|Krông Bông|Krông Pắc|Krông Pắk|Krông Ana|Krông A Na|Lắk|Cư Kuin",
  'dak-nong': "Gia Nghĩa|Đắk Glong|Cư Jút|Đắk Mil|Krông Nô|Đắk Song|Đắk R'Lấp|Tuy Đức",
  'lam-dong':
    'Đà Lạt|Bảo Lộc|Đam Rông|Lạc Dương|Lâm Hà|Đơn Dương|Đức Trọng|Di Linh|Bảo Lâm|Đạ Huoai|Đạ Tẻh|Cát Tiên',
  'binh-phuoc':
    'Phước Long|Đồng Xoài|Bình Long|Bù Gia Mập|Lộc Ninh|Bù Đốp|Hớn Quản|Đồng Phú|Bù Đăng|Chơn Thành|Phú Riềng',
  'tay-ninh': 'Tây Ninh|Tân Biên|Tân Châu|Dương Minh Châu|Châu Thành|Hòa Thành|Gò Dầu|Bến Cầu|Trảng Bàng',
  'binh-duong': 'Thủ Dầu Một|Bàu Bàng|Dầu Tiếng|Bến Cát|Phú Giáo|Tân Uyên|Dĩ An|Thuận An|Bắc Tân Uyên',
  'dong-nai':
    'Biên Hòa|Long Khánh|Tân Phú|Vĩnh Cửu|Định Quán|Trảng Bom|Thống Nhất|Cẩm Mỹ|Long Thành|Xuân Lộc|Nhơn Trạch',
  'ba-ria-vung-tau': 'Vũng Tàu|Bà Rịa|Châu Đức|Xuyên Mộc|Long Điền|Đất Đỏ|Phú Mỹ|Tân Thành|Côn Đảo',
  'ho-chi-minh':
    'Thủ Đức|Gò Vấp|Bình Thạnh|Tân Bình|Tân Phú|Phú Nhuận|Bình Tân|Củ Chi|Hóc Môn|Bình Chánh|Nhà Bè|Cần Giờ',
  'long-an':
    'Tân An|Kiến Tường|Tân Hưng|Vĩnh Hưng|Mộc Hóa|Tân Thạnh|Thạnh Hóa|Đức Huệ|Đức Hòa|Bến Lức|Thủ Thừa|Tân Trụ|Cần Đước|Cần Giuộc|Châu Thành',
  'tien-giang':
    'Mỹ Tho|Gò Công|Cai Lậy|Tân Phước|Cái Bè|Châu Thành|Chợ Gạo|Gò Công Tây|Gò Công Đông|Tân Phú Đông',
  'ben-tre': 'Bến Tre|Châu Thành|Chợ Lách|Mỏ Cày Nam|Giồng Trôm|Bình Đại|Ba Tri|Thạnh Phú|Mỏ Cày Bắc|Mỏ Cày',
  'tra-vinh': 'Trà Vinh|Càng Long|Cầu Kè|Tiểu Cần|Châu Thành|Cầu Ngang|Trà Cú|Duyên Hải',
  'vinh-long': 'Vĩnh Long|Long Hồ|Mang Thít|Vũng Liêm|Tam Bình|Bình Minh|Trà Ôn|Bình Tân',
  'dong-thap': 'Cao Lãnh|Sa Đéc|Hồng Ngự|Tân Hồng|Tam Nông|Tháp Mười|Thanh Bình|Lấp Vò|Lai Vung|Châu Thành',
  'an-giang':
    'Long Xuyên|Châu Đốc|An Phú|Tân Châu|Phú Tân|Châu Phú|Tịnh Biên|Tri Tôn|Châu Thành|Chợ Mới|Thoại Sơn',
  'kien-giang':
    'Rạch Giá|Hà Tiên|Kiên Lương|Hòn Đất|Tân Hiệp|Châu Thành|Giồng Riềng|Gò Quao|An Biên|An Minh|Vĩnh Thuận|Phú Quốc|Kiên Hải|U Minh Thượng|Giang Thành',
  'can-tho': 'Ninh Kiều|Ô Môn|Bình Thủy|Cái Răng|Thốt Nốt|Vĩnh Thạnh|Cờ Đỏ|Phong Điền|Thới Lai',
  'hau-giang': 'Vị Thanh|Ngã Bảy|Châu Thành A|Châu Thành|Phụng Hiệp|Vị Thủy|Long Mỹ',
  'soc-trang':
    'Sóc Trăng|Châu Thành|Kế Sách|Mỹ Tú|Cù Lao Dung|Long Phú|Mỹ Xuyên|Ngã Năm|Thạnh Trị|Vĩnh Châu|Trần Đề',
  'bac-lieu': 'Bạc Liêu|Hồng Dân|Phước Long|Vĩnh Lợi|Giá Rai|Đông Hải|Hòa Bình',
  'ca-mau': 'Cà Mau|U Minh|Thới Bình|Trần Văn Thời|Cái Nước|Đầm Dơi|Năm Căn|Phú Tân|Ngọc Hiển',
};
