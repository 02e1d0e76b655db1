import type { WorldArticle } from '../article.ts';
import { article, at, document, event, foreigner, official } from '../article.ts';

const UNION = 'Liên hiệp các tổ chức hữu nghị tỉnh';
const VUFO = 'Liên hiệp các tổ chức hữu nghị Việt Nam';

/** News of the unions' paper. */
export const thoiDai: readonly WorldArticle[] = [
  article({
    key: 'quang-ninh-doi-ngoai-2022',
    site: 'thoi-dai',
    section: 'huu-nghi',
    kicker: 'Quảng Ninh:',
    title: 'Tập huấn công tác đối ngoại nhân dân cho hơn 180 cán bộ hội',
    lead: 'Trong hai ngày 15 và 16/9, tại thành phố Hạ Long, Liên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh tổ chức lớp tập huấn công tác đối ngoại nhân dân năm 2022.',
    paragraphs: [
      'Lớp tập huấn thu hút hơn 180 học viên là cán bộ các hội hữu nghị, cán bộ phụ trách đối ngoại của Mặt trận, đoàn thể và 13 huyện, thị xã, thành phố trong tỉnh.',
      'Phát biểu khai mạc, ông Bùi Hải Đăng, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh cho biết, sau hai năm hoạt động trực tuyến, nhiều chi hội mất liên lạc với bạn bè quốc tế; vì vậy lớp học dành một nửa thời gian cho thực hành viết thư, tiếp khách và giới thiệu di sản vịnh Hạ Long bằng tiếng Anh, tiếng Trung.',
      'Các học viên được nghe TS. Đinh Thế Vinh, Phó Chủ tịch kiêm Tổng Thư ký Liên hiệp các tổ chức hữu nghị Việt Nam quán triệt Chỉ thị số 12-CT/TW ngày 05/01/2022 của Ban Bí thư về công tác đối ngoại nhân dân; bà Phạm Thu Hiền, Trưởng phòng Hợp tác quốc tế Sở Ngoại vụ giới thiệu quy trình tiếp nhận viện trợ theo Nghị định số 80/2020/NĐ-CP.',
      'Tại buổi thảo luận, đại biểu huyện Bình Liêu nêu kinh nghiệm mời nghệ nhân hát Soóng cọ tham gia đón khách biên giới; đại biểu thị xã Đông Triều đề nghị lập danh bạ chuyên gia, phiên dịch tình nguyện dùng chung cho các hội.',
      'Bế giảng lớp học, Ban Tổ chức trao giấy chứng nhận cho 182 học viên hoàn thành chương trình.',
    ],
    photos: [
      {
        caption: 'Toàn cảnh lớp tập huấn tại thành phố Hạ Long',
        credit: 'Liên hiệp tỉnh cung cấp',
        after: 0,
      },
    ],
    tags: ['đối ngoại nhân dân', 'Quảng Ninh', 'tập huấn'],
    byline: 'Hà Thư',
    publishedAt: '2022-09-17 07:06',
    related: ['cuba-giao-luu-2023', 'ha-tinh-vien-tro-2021'],
    copies: [{ site: 'lhhn-viet-nam', delayMinutes: 240 }],
    truth: {
      officials: [
        official('ông', 'Bùi Hải Đăng', [at('Chủ tịch', UNION, 'quang-ninh')], 'HOST'),
        official('TS.', 'Đinh Thế Vinh', [at('Phó Chủ tịch', VUFO), at('Tổng Thư ký', VUFO)], 'SPEAKER'),
        official(
          'bà',
          'Phạm Thu Hiền',
          [at('Trưởng phòng', 'Hợp tác quốc tế Sở Ngoại vụ', 'quang-ninh')],
          'SPEAKER',
        ),
      ],
      event: event('TRAINING', 'lớp tập huấn công tác đối ngoại nhân dân năm 2022', {
        startsOn: '2022-09-15',
        endsOn: '2022-09-16',
        province: 'quang-ninh',
        venue: 'thành phố Hạ Long',
        participants: 180,
        isApproximate: true,
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh'],
      }),
      documents: [
        document('Chỉ thị', '12-CT/TW', 'Ban Bí thư', '2022-01-05'),
        document('Nghị định', '80/2020/NĐ-CP'),
      ],
      provinces: ['quang-ninh'],
    },
  }),
  article({
    key: 'cuba-giao-luu-2023',
    site: 'thoi-dai',
    section: 'bon-phuong-ket-ban',
    title: 'Giao lưu kỷ niệm 50 năm ngày lãnh tụ Fidel Castro thăm vùng giải phóng Quảng Trị',
    lead: 'Tối 15/9/2023, tại thành phố Đông Hà, Hội Hữu nghị Việt Nam - Cuba phối hợp với Liên hiệp các tổ chức hữu nghị tỉnh Quảng Trị tổ chức chương trình giao lưu hữu nghị Việt Nam - Cuba.',
    paragraphs: [
      'Chương trình có sự tham dự của hơn 400 đại biểu, trong đó có nhiều cựu lưu học sinh từng học tập tại La Habana. Về phía khách quốc tế có ông Orestes Valdés Luna, Đại sứ Cuba tại Việt Nam; về phía tỉnh Quảng Trị có ông Lê Phước Cảnh, Phó Chủ tịch UBND tỉnh.',
      'Trong diễn văn ôn lại truyền thống, bà Trương Ái Nghĩa, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Quảng Trị nhắc lại hình ảnh vị lãnh tụ nước bạn phất cao lá cờ trên cao điểm 241, một khoảnh khắc mà nhiều người dân Cam Lộ có mặt hôm ấy vẫn kể cho con cháu nghe.',
      'Đại sứ Orestes Valdés Luna bày tỏ xúc động trước những con đường, trường học mang tên đất nước Cuba; khẳng định nhân dân Cuba luôn coi tình đoàn kết với Việt Nam là tài sản không gì đánh đổi được.',
      'Dịp này, Ban Tổ chức trao 30 suất học bổng “Moncada” cho học sinh nghèo vượt khó của huyện Cam Lộ và khai mạc triển lãm 52 bức ảnh tư liệu, mở cửa đến hết ngày 30/9.',
    ],
    photos: [
      { caption: 'Tiết mục múa rumba của sinh viên Cuba đang học tại Huế', credit: 'Tuấn Việt', after: 0 },
      { caption: 'Các đại biểu tham quan triển lãm ảnh tư liệu', after: 3 },
    ],
    tags: ['Cuba', 'Quảng Trị', 'Fidel Castro'],
    byline: 'Tuấn Việt',
    publishedAt: '2023-09-16 09:21',
    truth: {
      officials: [
        foreigner('ông', 'Orestes Valdés Luna', [at('Đại sứ', 'Cuba tại Việt Nam')], 'SPEAKER'),
        official('ông', 'Lê Phước Cảnh', [at('Phó Chủ tịch', 'UBND tỉnh', 'quang-tri')]),
        official('bà', 'Trương Ái Nghĩa', [at('Chủ tịch', UNION, 'quang-tri')], 'SPEAKER'),
      ],
      event: event('EXCHANGE', 'chương trình giao lưu hữu nghị Việt Nam - Cuba', {
        startsOn: '2023-09-15',
        province: 'quang-tri',
        venue: 'thành phố Đông Hà',
        participants: 400,
        isApproximate: true,
        organizers: ['Hội Hữu nghị Việt Nam - Cuba', 'Liên hiệp các tổ chức hữu nghị tỉnh Quảng Trị'],
      }),
      provinces: ['quang-tri'],
      countries: ['CU'],
    },
  }),
  article({
    key: 'ha-tinh-vien-tro-2021',
    site: 'thoi-dai',
    section: 'nhip-cau-nhan-ai',
    title: 'Hà Tĩnh ký kết dự án nước sạch học đường với tổ chức phi chính phủ Nhật Bản',
    lead: 'Chiều 8/12/2021, Liên hiệp các tổ chức hữu nghị tỉnh Hà Tĩnh và tổ chức Sakura Water (Nhật Bản) ký kết biên bản thỏa thuận triển khai dự án “Nước sạch học đường” giai đoạn 2022 - 2024.',
    paragraphs: [
      'Lễ ký được tổ chức theo hình thức trực tiếp tại thành phố Hà Tĩnh và trực tuyến với điểm cầu Osaka. Dự án có tổng kinh phí 6,2 tỷ đồng, lắp đặt hệ thống lọc nước cho 24 trường tiểu học, mầm non ở các huyện Hương Khê, Vũ Quang, Kỳ Anh.',
      'Ông Thái Ngọc Bảo, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Hà Tĩnh cảm ơn sự đồng hành của bạn bè Nhật Bản sau trận lũ lịch sử tháng 10/2020; cam kết phối hợp chặt chẽ với ngành giáo dục để chọn đúng điểm trường khó khăn nhất.',
      'Từ điểm cầu Osaka, bà Kobayashi Naomi, Giám đốc điều hành tổ chức Sakura Water cho biết mỗi hệ thống đều có sổ theo dõi chất lượng nước do chính học sinh ghi chép hằng tuần, như cách làm tại các trường ở Nhật Bản.',
      'Chứng kiến lễ ký, bà Võ Hồng Minh Châu, Phó Chủ tịch UBND tỉnh Hà Tĩnh giao Sở Giáo dục và Đào tạo bố trí người vận hành, bảo dưỡng ngay khi bàn giao công trình đầu tiên, dự kiến trong quý II/2022.',
    ],
    photos: [{ caption: 'Hai bên ký kết biên bản thỏa thuận qua hình thức trực tuyến', after: 1 }],
    tags: ['viện trợ', 'Nhật Bản', 'Hà Tĩnh'],
    byline: 'Minh Lý',
    publishedAt: '2021-12-09 10:15',
    isDecomposed: true,
    truth: {
      officials: [
        official('ông', 'Thái Ngọc Bảo', [at('Chủ tịch', UNION, 'ha-tinh')], 'HOST'),
        foreigner('bà', 'Kobayashi Naomi', [at('Giám đốc điều hành', 'tổ chức Sakura Water')], 'SPEAKER'),
        official('bà', 'Võ Hồng Minh Châu', [at('Phó Chủ tịch', 'UBND tỉnh', 'ha-tinh')], 'GUEST'),
      ],
      event: event('SIGNING', 'ký kết biên bản thỏa thuận triển khai dự án “Nước sạch học đường”', {
        startsOn: '2021-12-08',
        province: 'ha-tinh',
        venue: 'thành phố Hà Tĩnh',
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Hà Tĩnh', 'tổ chức Sakura Water'],
      }),
      provinces: ['ha-tinh'],
      countries: ['JP'],
    },
  }),
];
