import type { WorldArticle } from '../article.ts';
import { article, at, document, event, official } from '../article.ts';

const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh';
const CITY_FRONT = 'Ủy ban MTTQ Việt Nam thành phố';

/** News of the Front of Tây Ninh, with which Long An was merged. Days are often printed with dots here. */
export const tayNinh: readonly WorldArticle[] = [
  article({
    key: 'tay-ninh-yen-dieu-tri-2019',
    site: 'mttq-tay-ninh',
    section: 'dan-toc-ton-giao',
    title: 'Ủy ban MTTQ Việt Nam tỉnh chúc mừng Đại lễ Hội Yến Diêu Trì Cung',
    lead: 'Ngày 12.9, đoàn cán bộ Ủy ban MTTQ Việt Nam tỉnh Tây Ninh đến thăm, chúc mừng Hội thánh Cao Đài Tây Ninh nhân Đại lễ Hội Yến Diêu Trì Cung năm Kỷ Hợi.',
    paragraphs: [
      'Đoàn do ông Trương Hoàng Nhã, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh làm Trưởng đoàn; cùng đi có bà Võ Thị Ngọc Mến, Phó Trưởng Ban Dân vận Tỉnh ủy và đại diện Ban Tôn giáo tỉnh. Tiếp đoàn có Phối sư Thượng Bảy Thanh cùng chư chức sắc Hội thánh.',
      'Tại buổi thăm, ông Trương Hoàng Nhã thông tin về tình hình kinh tế - xã hội của tỉnh 8 tháng đầu năm, ghi nhận Hội thánh đã vận động đồng đạo hiến 3.200 m2 đất làm đường, nấu hơn 40.000 suất cơm chay miễn phí cho bệnh nhân nghèo và cử 270 người tham gia các đội phòng cháy, chữa cháy tại chỗ trong những ngày đại lễ.',
      'Thay mặt Hội thánh, Phối sư Thượng Bảy Thanh cảm ơn sự quan tâm của chính quyền, Mặt trận; mong tỉnh hỗ trợ phân luồng giao thông quanh Nội ô Tòa Thánh vì dự kiến có trên 100.000 lượt khách về dự lễ.',
      'Cùng ngày, đoàn thăm xã Thái Bình, huyện Châu Thành, nơi có đông đồng bào Khmer và tín đồ Cao Đài sinh sống, tặng 20 phần quà cho các hộ khó khăn.',
    ],
    photos: [{ caption: 'Đoàn tặng hoa chúc mừng Hội thánh Cao Đài Tây Ninh', after: 0 }],
    tags: ['tôn giáo', 'Cao Đài'],
    byline: 'Kim Chi',
    publishedAt: '2019-09-12 15:31',
    truth: {
      officials: [
        official('ông', 'Trương Hoàng Nhã', [at('Chủ tịch', FRONT, 'tay-ninh')], 'HOST'),
        official('bà', 'Võ Thị Ngọc Mến', [at('Phó Trưởng Ban', 'Ban Dân vận Tỉnh ủy', 'tay-ninh')]),
      ],
      event: event('VISIT', 'thăm, chúc mừng Hội thánh Cao Đài Tây Ninh', {
        startsOn: '2019-09-12',
        province: 'tay-ninh',
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Tây Ninh'],
      }),
      provinces: ['tay-ninh'],
    },
  }),
  article({
    key: 'tay-ninh-dai-hoi-2024',
    site: 'mttq-tay-ninh',
    section: 'thong-tin-hoat-dong',
    title: '\u00d0ại hội đại biểu MTTQ Việt Nam tỉnh Tây Ninh lần thứ XI thành công tốt đẹp',
    lead: 'Trong hai ngày 18 và 19.7.2024, Đại hội đại biểu MTTQ Việt Nam tỉnh Tây Ninh lần thứ XI, nhiệm kỳ 2024 - 2029 được tổ chức tại Hội trường 26B.',
    paragraphs: [
      'Dự Đại hội có bà Vũ Ngọc Trâm Anh, Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; ông Huỳnh Công Danh, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh; Mẹ Việt Nam Anh hùng Nguyễn Thị Sáu và 247 đại biểu chính thức.',
      'Nhiệm kỳ qua, Mặt trận các cấp trong tỉnh xây tặng 1.486 căn nhà Đại đoàn kết, duy trì 94 tổ tự quản đường biên, cột mốc dọc hơn 240 km biên giới với Campuchia; chủ trì 312 cuộc giám sát, 97 hội nghị phản biện.',
      'Đại hội hiệp thương cử 81 vị tham gia Ủy ban MTTQ Việt Nam tỉnh khóa XI. Ông Trương Hoàng Nhã tái cử chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; bà Võ Thị Ngọc Mến, Phó Trưởng Ban Dân vận Tỉnh ủy được cử giữ chức Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh.',
      'Phát biểu tại Đại hội, bà Vũ Ngọc Trâm Anh mong Mặt trận Tây Ninh tiếp tục làm tốt công tác đối ngoại nhân dân vùng biên, triển khai có hiệu quả Chỉ thị số 18-CT/TW ngày 26.10.2022 của Ban Bí thư.',
    ],
    photos: [
      { caption: 'Quang cảnh Đại hội', credit: 'Kim Chi', after: 0 },
      { caption: 'Lãnh đạo Trung ương và tỉnh tặng hoa chúc mừng Ủy ban khóa XI', after: 2 },
    ],
    tags: ['Đại hội', 'Tây Ninh'],
    byline: 'Kim Chi',
    publishedAt: '2024-07-19 18:22',
    related: ['tay-ninh-yen-dieu-tri-2019'],
    truth: {
      officials: [
        official(
          'bà',
          'Vũ Ngọc Trâm Anh',
          [at('Phó Chủ tịch', 'Ủy ban Trung ương MTTQ Việt Nam')],
          'SPEAKER',
        ),
        official('ông', 'Huỳnh Công Danh', [
          at('Phó Bí thư Thường trực', 'Tỉnh ủy', 'tay-ninh'),
          at('Chủ tịch', 'HĐND tỉnh', 'tay-ninh'),
        ]),
        official('ông', 'Trương Hoàng Nhã', [at('Chủ tịch', FRONT, 'tay-ninh')], 'RE_ELECTED'),
        official(
          'bà',
          'Võ Thị Ngọc Mến',
          [
            at('Phó Trưởng Ban', 'Ban Dân vận Tỉnh ủy', 'tay-ninh'),
            at('Phó Chủ tịch Thường trực', FRONT, 'tay-ninh'),
          ],
          'ELECTED',
        ),
      ],
      event: event(
        'CONGRESS',
        'Đại hội đại biểu MTTQ Việt Nam tỉnh Tây Ninh lần thứ XI, nhiệm kỳ 2024 - 2029',
        {
          startsOn: '2024-07-18',
          endsOn: '2024-07-19',
          province: 'tay-ninh',
          venue: 'Hội trường 26B',
          participants: 247,
        },
      ),
      documents: [document('Chỉ thị', '18-CT/TW', 'Ban Bí thư', '2022-10-26')],
      provinces: ['tay-ninh'],
    },
  }),
  article({
    key: 'tay-ninh-hop-nhat-2025',
    site: 'mttq-tay-ninh',
    section: 'thong-tin-hoat-dong',
    title: 'Hội nghị đầu tiên của Ủy ban MTTQ Việt Nam tỉnh Tây Ninh sau hợp nhất',
    lead: 'Sáng 18.7.2025, tại phường Long An, Ủy ban MTTQ Việt Nam tỉnh Tây Ninh tổ chức Hội nghị lần thứ nhất sau khi hợp nhất hai tỉnh Tây Ninh và Long An.',
    paragraphs: [
      'Chủ trì Hội nghị có bà Nguyễn Thị Kim Thoa, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; các Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh gồm bà Võ Thị Ngọc Mến, ông Phạm Văn Bốn, ông Chau Sóc Nhơn. Có 139/142 vị Ủy viên dự Hội nghị.',
      'Hội nghị thảo luận quy chế hoạt động, phân công phụ trách 96 xã, phường và thống nhất mở “Ngày lắng nghe” vào thứ Sáu tuần cuối mỗi tháng: lãnh đạo Mặt trận tỉnh luân phiên ngồi tại trung tâm hành chính công của xã để gặp dân, không cần hẹn trước.',
      'Nhiều ủy viên nêu khó khăn khi cán bộ phải đi gần 90 km từ Tân Biên về trụ sở, đề nghị họp trực tuyến là chính và giữ lại phòng tiếp dân ở phường Tân Ninh. Bà Nguyễn Thị Kim Thoa đồng ý, giao bà Võ Thị Ngọc Mến trực tiếp phụ trách khu vực biên giới phía bắc.',
      'Hội nghị cũng biểu quyết thông qua Chương trình số 03/CTr-MTTQ-BTT ngày 15.7.2025 của Ban Thường trực về những việc trọng tâm 6 tháng cuối năm.',
    ],
    photos: [{ caption: 'Quang cảnh Hội nghị lần thứ nhất', credit: 'Hồng Diễm', after: 0 }],
    tags: ['hợp nhất', 'Tây Ninh', 'Long An'],
    byline: 'Hồng Diễm',
    publishedAt: '2025-07-18 13:47',
    copies: [{ site: 'mat-tran-trung-uong', delayMinutes: 200 }],
    truth: {
      officials: [
        official(
          'bà',
          'Nguyễn Thị Kim Thoa',
          [at('Ủy viên', 'Ban Thường vụ Tỉnh ủy', 'tay-ninh'), at('Chủ tịch', FRONT, 'tay-ninh')],
          'HOST',
        ),
        official('bà', 'Võ Thị Ngọc Mến', [at('Phó Chủ tịch', FRONT, 'tay-ninh')]),
        official('ông', 'Phạm Văn Bốn', [at('Phó Chủ tịch', FRONT, 'tay-ninh')]),
        official('ông', 'Chau Sóc Nhơn', [at('Phó Chủ tịch', FRONT, 'tay-ninh')]),
      ],
      event: event('CONFERENCE', 'Hội nghị lần thứ nhất', {
        startsOn: '2025-07-18',
        province: 'tay-ninh',
        venue: 'phường Long An',
        participants: 139,
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Tây Ninh'],
      }),
      documents: [document('Chương trình', '03/CTr-MTTQ-BTT', 'Ban Thường trực', '2025-07-15')],
      provinces: ['tay-ninh'],
    },
  }),
  article({
    key: 'tay-ninh-giam-sat-2026',
    site: 'mttq-tay-ninh',
    section: 'giam-sat-phan-bien',
    title: 'Giám sát việc cấp nước sạch mùa khô tại các xã ven sông Vàm Cỏ Đông',
    lead: 'Ngày 24.3.2026, Đoàn giám sát của Ủy ban MTTQ Việt Nam tỉnh Tây Ninh làm việc tại các xã Bến Lức, Thạnh Lợi và Lương Hòa về tình hình cấp nước sinh hoạt mùa khô.',
    paragraphs: [
      'Bà Võ Thị Ngọc Mến, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh làm Trưởng đoàn. Tham gia Đoàn giám sát có 11 thành viên là đại diện Ban Kinh tế - Ngân sách HĐND tỉnh, Hội Nông dân, Hội Liên hiệp Phụ nữ tỉnh.',
      'Đoàn đến tận nhà 27 hộ dân để xem đồng hồ nước và hóa đơn. Tại ấp 4, nước chỉ chảy từ 1 giờ đến 4 giờ sáng, bà con phải thức canh; trong khi đó tuyến ống cấp về cụm dân cư mới xây từ năm 2024 vẫn chưa đấu nối vì vướng thủ tục bàn giao giữa hai đơn vị trước hợp nhất.',
      'Ông Mai Tấn Phát, Phó Chủ tịch UBND xã Thạnh Lợi thừa nhận chậm trễ, cam kết đấu nối trước ngày 10.4 và bố trí xe bồn chở nước miễn phí trong thời gian chờ.',
      'Bà Võ Thị Ngọc Mến đề nghị các xã công khai lịch cấp nước, số điện thoại người chịu trách nhiệm tại nhà văn hóa ấp; Mặt trận xã chụp ảnh đồng hồ nước mỗi tuần gửi về Ban Thường trực để theo dõi.',
    ],
    photos: [{ caption: 'Đoàn giám sát kiểm tra đồng hồ nước tại hộ dân', after: 1 }],
    tags: ['giám sát', 'nước sạch'],
    byline: 'Hồng Diễm',
    publishedAt: '2026-03-24 19:11',
    truth: {
      officials: [
        official('bà', 'Võ Thị Ngọc Mến', [at('Phó Chủ tịch', FRONT, 'tay-ninh')], 'HOST'),
        official('ông', 'Mai Tấn Phát', [at('Phó Chủ tịch', 'UBND xã Thạnh Lợi', 'tay-ninh')]),
      ],
      event: event('INSPECTION', 'Giám sát việc cấp nước sạch mùa khô tại các xã ven sông Vàm Cỏ Đông', {
        startsOn: '2026-03-24',
        province: 'tay-ninh',
        participants: 11,
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Tây Ninh'],
      }),
      provinces: ['tay-ninh'],
    },
  }),
];

/** News of the Front of Cần Thơ, with which Sóc Trăng and Hậu Giang were merged. */
export const canTho: readonly WorldArticle[] = [
  article({
    key: 'can-tho-ung-ho-2020',
    site: 'mttq-can-tho',
    section: 'thong-tin-hoat-dong',
    title: 'Cần Thơ: Tiếp nhận hơn 4,8 tỷ đồng ủng hộ đồng bào miền Trung',
    lead: 'Chiều 19-10-2020, Ủy ban MTTQ Việt Nam thành phố Cần Thơ tổ chức Lễ phát động ủng hộ đồng bào các tỉnh miền Trung khắc phục hậu quả lũ lụt.',
    paragraphs: [
      'Tại buổi lễ, bà Trần Thị Xuân Lan, Chủ tịch Ủy ban MTTQ Việt Nam thành phố đọc lời kêu gọi, nêu rõ trong hơn nửa tháng mưa lũ chồng lũ, hàng trăm nghìn ngôi nhà ở Quảng Trị, Thừa Thiên Huế, Quảng Bình, Hà Tĩnh ngập sâu; miền Tây từng nhận sự giúp đỡ của miền Trung trong mùa hạn mặn, nay là lúc sẻ chia.',
      'Ông Nguyễn Trung Hậu, Phó Chủ tịch UBND thành phố thay mặt lãnh đạo thành phố trao tượng trưng 2 tỷ đồng trích từ Quỹ cứu trợ. Ngay trong chiều phát động, 63 tập thể, cá nhân đăng ký ủng hộ hơn 4,8 tỷ đồng cùng 30 tấn gạo, 1.200 thùng mì và 500 áo phao do thợ may ở quận Cái Răng tự cắt may.',
      'Chuyến xe đầu tiên gồm 8 chiếc xuất phát lúc 20 giờ cùng ngày. Ban Thường trực cử hai tổ đi theo giao hàng tận tay người dân, có biên nhận và hình ảnh gửi về để người ủng hộ cùng theo dõi.',
      'Việc tiếp nhận tiếp tục được thực hiện tại trụ sở Mặt trận các cấp đến hết ngày 30-11-2020.',
    ],
    photos: [{ caption: 'Người dân chuyển hàng cứu trợ lên xe', credit: 'Kiều Oanh', after: 2 }],
    tags: ['cứu trợ', 'miền Trung'],
    byline: 'Kiều Oanh',
    publishedAt: '2020-10-19 20:26',
    truth: {
      officials: [
        official('bà', 'Trần Thị Xuân Lan', [at('Chủ tịch', CITY_FRONT, 'can-tho')], 'HOST'),
        official('ông', 'Nguyễn Trung Hậu', [at('Phó Chủ tịch', 'UBND thành phố', 'can-tho')]),
      ],
      event: event('CAMPAIGN', 'Lễ phát động ủng hộ đồng bào các tỉnh miền Trung khắc phục hậu quả lũ lụt', {
        startsOn: '2020-10-19',
        province: 'can-tho',
        organizers: ['Ủy ban MTTQ Việt Nam thành phố Cần Thơ'],
      }),
      provinces: ['can-tho'],
    },
  }),
  article({
    key: 'can-tho-giao-ban-cum-2022',
    site: 'mttq-can-tho',
    section: 'thong-tin-hoat-dong',
    title: 'Giao ban Cụm thi đua Mặt trận các tỉnh, thành phố Tây Nam Bộ quý III năm 2022',
    lead: 'Ngày 7-10, tại quận Ninh Kiều, Ủy ban MTTQ Việt Nam thành phố Cần Thơ, Cụm trưởng Cụm thi đua các tỉnh, thành phố Tây Nam Bộ, tổ chức Hội nghị giao ban quý III năm 2022.',
    paragraphs: [
      'Dự Hội nghị có đại diện Ủy ban MTTQ Việt Nam các tỉnh An Giang, Kiên Giang, Cà Mau, Bạc Liêu, Sóc Trăng, Hậu Giang, Vĩnh Long, Đồng Tháp. Bà Trần Thị Xuân Lan, Chủ tịch Ủy ban MTTQ Việt Nam thành phố Cần Thơ, Cụm trưởng chủ trì.',
      'Chín tháng qua, các đơn vị trong Cụm đã phối hợp xây dựng 6.310 căn nhà, vận động người dân hiến hơn 920.000 m2 đất; nổi bật là mô hình “Cổng rào an ninh trật tự” của An Giang, “Tuyến kênh không rác” của Hậu Giang và “Tổ hùn vốn” của phụ nữ Khmer Sóc Trăng.',
      'Hội nghị dành nhiều thời gian bàn việc bình xét thi đua sao cho thực chất, không chấm điểm theo số văn bản ban hành. Ông Danh Hoàng Vũ, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Kiên Giang đề nghị mỗi quý các đơn vị chỉ báo cáo một mô hình có số liệu kiểm chứng được.',
      'Bà Trần Thị Xuân Lan tiếp thu, thống nhất chương trình kiểm tra chéo từ ngày 24-10 đến 4-11-2022 và tổ chức tổng kết Cụm trong tháng 12.',
    ],
    photos: [{ caption: 'Đại biểu các tỉnh chụp ảnh lưu niệm', after: 3 }],
    tags: ['cụm thi đua', 'Tây Nam Bộ'],
    byline: 'Kiều Oanh',
    publishedAt: '2022-10-07 16:03',
    truth: {
      officials: [
        official('bà', 'Trần Thị Xuân Lan', [at('Chủ tịch', CITY_FRONT, 'can-tho')], 'HOST'),
        official('ông', 'Danh Hoàng Vũ', [at('Phó Chủ tịch', FRONT, 'kien-giang')], 'SPEAKER'),
      ],
      event: event('CONFERENCE', 'Hội nghị giao ban quý III năm 2022', {
        startsOn: '2022-10-07',
        province: 'can-tho',
        venue: 'quận Ninh Kiều',
        organizers: ['Ủy ban MTTQ Việt Nam thành phố Cần Thơ'],
      }),
      provinces: ['can-tho'],
    },
  }),
  article({
    key: 'can-tho-dai-hoi-2025',
    site: 'mttq-can-tho',
    section: 'thong-tin-hoat-dong',
    title: 'Thành phố Cần Thơ: 400 đại biểu dự Đại hội Mặt trận lần thứ I, nhiệm kỳ 2025 - 2030',
    lead: 'Sáng 14-10-2025, Đại hội đại biểu MTTQ Việt Nam thành phố Cần Thơ lần thứ I, nhiệm kỳ 2025 - 2030 khai mạc trọng thể tại Trung tâm Văn hóa Tây Đô.',
    paragraphs: [
      'Dự Đại hội có ông Trịnh Công Lập, nguyên Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; bà Vũ Ngọc Trâm Anh, Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; ông Lữ Quốc Thới, Phó Bí thư Thường trực Thành ủy Cần Thơ cùng 400 đại biểu đại diện hơn 4 triệu người dân của thành phố mới.',
      'Đây là đại hội đầu tiên sau khi thành phố Cần Thơ, tỉnh Sóc Trăng và tỉnh Hậu Giang hợp nhất. Báo cáo chính trị dành hẳn một chương về đồng bào Khmer, Hoa; đề ra chỉ tiêu 100% khóm, ấp có nhóm nòng cốt biết nói tiếng Khmer ở nơi có đông đồng bào.',
      'Phát biểu chỉ đạo, ông Lữ Quốc Thới mong Mặt trận thành phố làm tốt vai trò cầu nối để người dân Ngã Bảy, Vĩnh Châu hay Ninh Kiều đều thấy mình là chủ của một đô thị sông nước.',
      'Đại hội thống nhất cử 125 vị vào Ủy ban khóa I. Bà Danh Thị Sa Rương được cử giữ chức Chủ tịch Ủy ban MTTQ Việt Nam thành phố Cần Thơ; bà Trần Thị Xuân Lan, nguyên Chủ tịch Ủy ban MTTQ Việt Nam thành phố nghỉ hưu theo chế độ.',
    ],
    photos: [
      { caption: 'Nghi thức chào cờ khai mạc Đại hội', after: 0 },
      { caption: 'Tặng hoa các vị thôi tham gia Ủy ban khóa mới', credit: 'Thanh Tân', after: 3 },
    ],
    tags: ['Đại hội', 'Cần Thơ', 'nhiệm kỳ 2025 - 2030'],
    byline: 'Thanh Tân',
    publishedAt: '2025-10-14 12:09',
    copies: [{ site: 'mat-tran-trung-uong', delayMinutes: 130 }],
    truth: {
      officials: [
        official('ông', 'Trịnh Công Lập', [at('nguyên Chủ tịch', 'Ủy ban Trung ương MTTQ Việt Nam')]),
        official('bà', 'Vũ Ngọc Trâm Anh', [at('Phó Chủ tịch', 'Ủy ban Trung ương MTTQ Việt Nam')]),
        official('ông', 'Lữ Quốc Thới', [at('Phó Bí thư Thường trực', 'Thành ủy', 'can-tho')], 'SPEAKER'),
        official('bà', 'Danh Thị Sa Rương', [at('Chủ tịch', CITY_FRONT, 'can-tho')], 'ELECTED'),
        official('bà', 'Trần Thị Xuân Lan', [at('nguyên Chủ tịch', CITY_FRONT, 'can-tho')]),
      ],
      event: event(
        'CONGRESS',
        'Đại hội đại biểu MTTQ Việt Nam thành phố Cần Thơ lần thứ I, nhiệm kỳ 2025 - 2030',
        { startsOn: '2025-10-14', province: 'can-tho', venue: 'Trung tâm Văn hóa Tây Đô', participants: 400 },
      ),
      provinces: ['can-tho'],
    },
  }),
];
