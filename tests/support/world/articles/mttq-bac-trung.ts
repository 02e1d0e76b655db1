import type { WorldArticle } from '../article.ts';
import { article, at, document, event, foreigner, official } from '../article.ts';

const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh';

/** News of the Front of Quảng Trị, with which Quảng Bình was merged. */
export const quangTri: readonly WorldArticle[] = [
  article({
    key: 'quang-tri-nha-2023',
    site: 'mttq-quang-tri',
    section: 'thong-tin-hoat-dong',
    title: 'Bàn giao 25 ngôi nhà tránh lũ cho hộ nghèo huyện Hải Lăng',
    lead: 'Ngày 28/8/2023, Ủy ban MTTQ Việt Nam tỉnh Quảng Trị phối hợp với Mặt trận huyện Hải Lăng bàn giao 25 ngôi nhà tránh lũ cho hộ nghèo các xã vùng trũng Hải Phong, Hải Định, Hải Dương.',
    paragraphs: [
      'Tham dự lễ bàn giao có ông Tống Mạnh Cương, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; bà Lê Thị Hồng Vân, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện Hải Lăng; đại diện nhà tài trợ.',
      'Mỗi ngôi nhà rộng 36 m2, có gác cao 3,8 mét so với nền ruộng, đủ chỗ cho bốn người và lúa giống khi nước lên. Quỹ “Vì người nghèo” tỉnh hỗ trợ 70 triệu đồng một nhà, dòng họ và làng xóm góp thêm hơn 600 ngày công.',
      'Cụ Lê Thị Bướm, 83 tuổi, ở xã Hải Dương, kể trận lũ năm 2020 cụ phải ngồi trên bàn thờ hai đêm. “Chừ có gác rồi, nước lớn thì tui lên gác đếm ghe chơi”, cụ cười.',
      'Ông Tống Mạnh Cương đề nghị Mặt trận xã theo dõi việc sử dụng nhà, đồng thời tiếp tục rà soát 140 hộ còn lại để hoàn thành Đề án số 2145/ĐA-UBND ngày 10/5/2022 của UBND tỉnh trước mùa mưa năm 2024.',
    ],
    photos: [{ caption: 'Trao chìa khóa nhà cho cụ Lê Thị Bướm', credit: 'Nhơn Bốn', after: 2 }],
    tags: ['nhà tránh lũ', 'Hải Lăng'],
    byline: 'Nhơn Bốn',
    publishedAt: '2023-08-28 17:55',
    isDecomposed: true,
    truth: {
      officials: [
        official('ông', 'Tống Mạnh Cương', [at('Chủ tịch', FRONT, 'quang-tri')], 'HOST'),
        official('bà', 'Lê Thị Hồng Vân', [
          at('Phó Bí thư Thường trực', 'Huyện ủy', 'quang-tri'),
          at('Chủ tịch', 'HĐND huyện Hải Lăng', 'quang-tri'),
        ]),
      ],
      event: event('CEREMONY', 'bàn giao 25 ngôi nhà tránh lũ', {
        startsOn: '2023-08-28',
        province: 'quang-tri',
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Quảng Trị', 'Mặt trận huyện Hải Lăng'],
      }),
      documents: [document('Đề án', '2145/ĐA-UBND', 'UBND tỉnh', '2022-05-10')],
      provinces: ['quang-tri'],
    },
  }),
  article({
    key: 'quang-tri-savannakhet-2024',
    site: 'mttq-quang-tri',
    section: 'thong-tin-hoat-dong',
    title: 'Liên hoan dân ca vùng biên Quảng Trị và Savannakhet',
    lead: 'Tối 20/11/2024, tại thị trấn Lao Bảo, Ủy ban MTTQ Việt Nam tỉnh Quảng Trị phối hợp với Mặt trận Lào xây dựng đất nước tỉnh Savannakhet khai mạc Liên hoan dân ca vùng biên lần thứ hai.',
    paragraphs: [
      'Liên hoan có 18 đội với khoảng 420 nghệ nhân của các bản kết nghĩa hai bên biên giới, kéo dài đến hết ngày 22/11. Ông Hồ Văn Pả, Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh và bà Manivanh Keoboualapha, Phó Chủ tịch Mặt trận Lào xây dựng đất nước tỉnh Savannakhet đánh hồi chiêng khai mạc.',
      'Các tiết mục khai thác làn điệu Oát, Xà nớt của người Bru - Vân Kiều, Ta oải của người Pa Kô và lăm Sa-la-văn của nước bạn. Điều thú vị là có nhiều cặp vợ chồng kết hôn xuyên biên giới cùng đứng chung một đội.',
      'Phát biểu khai mạc, ông Hồ Văn Pả cho rằng tiếng hát đi qua biên giới không cần hộ chiếu, song người hát phải biết giữ đường biên, cột mốc; mỗi bản kết nghĩa cần đưa quy ước này vào hương ước.',
      'Trong khuôn khổ Liên hoan, hai bên tổ chức hội chợ nông sản với 30 gian hàng và ra mắt nhóm “Chị em hai bên bờ Sê Pôn”.',
    ],
    photos: [{ caption: 'Tiết mục của đội nghệ nhân bản Ka Túp', after: 1 }],
    tags: ['Lào', 'dân ca', 'Lao Bảo'],
    byline: 'Nhơn Bốn',
    publishedAt: '2024-11-20 22:14',
    copies: [{ site: 'huu-nghi-viet-lao', delayMinutes: 600 }],
    truth: {
      officials: [
        official('ông', 'Hồ Văn Pả', [at('Phó Chủ tịch Thường trực', FRONT, 'quang-tri')], 'HOST'),
        foreigner(
          'bà',
          'Manivanh Keoboualapha',
          [at('Phó Chủ tịch', 'Mặt trận Lào xây dựng đất nước tỉnh Savannakhet')],
          'HOST',
        ),
      ],
      event: event('FESTIVAL', 'Liên hoan dân ca vùng biên lần thứ hai', {
        startsOn: '2024-11-20',
        endsOn: '2024-11-22',
        province: 'quang-tri',
        venue: 'thị trấn Lao Bảo',
        participants: 420,
        isApproximate: true,
        organizers: [
          'Ủy ban MTTQ Việt Nam tỉnh Quảng Trị',
          'Mặt trận Lào xây dựng đất nước tỉnh Savannakhet',
        ],
      }),
      provinces: ['quang-tri'],
      countries: ['LA'],
    },
  }),
  article({
    key: 'quang-tri-tiep-xuc-2026',
    site: 'mttq-quang-tri',
    section: 'giam-sat-phan-bien',
    title: 'Cử tri phường Đồng Hới kiến nghị về quy hoạch đô thị ven sông Nhật Lệ',
    lead: 'Sáng 6/5/2026, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Quảng Trị tổ chức Hội nghị tiếp xúc cử tri trước kỳ họp thứ nhất HĐND tỉnh tại phường Đồng Hới.',
    paragraphs: [
      'Khoảng 230 cử tri dự Hội nghị. Bà Hoàng Thị Diệu Linh, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Quảng Trị chủ trì; các đại biểu HĐND tỉnh ứng cử tại phường cùng tham dự, trong đó có ông Trần Phong Nhã, Phó Chủ tịch HĐND tỉnh.',
      'Cử tri Nguyễn Đức Thuần nêu, đoạn kè từ cầu Nhật Lệ 1 về cửa biển được quy hoạch công viên nhưng nhiều năm nay là bãi giữ xe; cử tri Phan Thị Lài đề nghị giữ lại một dãy nhà cổ của làng chài Bảo Ninh làm điểm tham quan. Các ý kiến khác tập trung vào việc đổi giấy tờ sau hợp nhất tỉnh và phí thu gom rác.',
      'Ông Trần Phong Nhã trả lời 9 nội dung thuộc thẩm quyền, tiếp thu 12 kiến nghị chuyển cơ quan chức năng giải quyết; hẹn trở lại báo cáo kết quả với bà con sau kỳ họp.',
      'Bà Hoàng Thị Diệu Linh đề nghị Mặt trận phường lập sổ theo dõi kiến nghị, đến hạn mà chưa có trả lời thì báo ngay về Ban Thường trực.',
    ],
    photos: [{ caption: 'Cử tri phường Đồng Hới phát biểu ý kiến', after: 1 }],
    tags: ['tiếp xúc cử tri', 'Đồng Hới'],
    byline: 'Thùy Trâm',
    publishedAt: '2026-05-06 15:40',
    truth: {
      officials: [
        official('bà', 'Hoàng Thị Diệu Linh', [at('Phó Chủ tịch', FRONT, 'quang-tri')], 'HOST'),
        official('ông', 'Trần Phong Nhã', [at('Phó Chủ tịch', 'HĐND tỉnh', 'quang-tri')], 'SPEAKER'),
      ],
      event: event('MEETING', 'Hội nghị tiếp xúc cử tri trước kỳ họp thứ nhất HĐND tỉnh', {
        startsOn: '2026-05-06',
        province: 'quang-tri',
        venue: 'phường Đồng Hới',
        participants: 230,
        isApproximate: true,
        organizers: ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Quảng Trị'],
      }),
      provinces: ['quang-tri'],
    },
  }),
];

/** News of the Front of Yên Bái, a province until it was merged into Lào Cai. */
export const yenBai: readonly WorldArticle[] = [
  article({
    key: 'yen-bai-phat-dong-2021',
    site: 'mttq-yen-bai',
    section: 'thong-tin-hoat-dong',
    title: 'Uỷ ban MTTQ tỉnh phát động Tháng cao điểm “Vì người nghèo” năm 2021',
    lead: 'Sáng 14/10, Uỷ ban MTTQ Việt Nam tỉnh Yên Bái tổ chức Lễ phát động Tháng cao điểm “Vì người nghèo” năm 2021 tại huyện Văn Chấn.',
    paragraphs: [
      'Dự Lễ phát động có đồng chí Tạ Bích Thuỷ, Phó Bí thư Thường trực Tỉnh uỷ; đồng chí Giàng A Sà, Chủ tịch Uỷ ban MTTQ Việt Nam tỉnh; lãnh đạo huyện Văn Chấn và trên 300 đại biểu, nhân dân thị trấn Sơn Thịnh.',
      'Đọc thư kêu gọi, đồng chí Giàng A Sà cho biết toàn tỉnh còn 9.180 hộ nghèo, tập trung ở Trạm Tấu, Mù Cang Chải; mục tiêu của đợt vận động là làm 500 ngôi nhà trước Tết Nguyên đán, trong đó ưu tiên người có công, người già neo đơn và phụ nữ đơn thân nuôi con nhỏ.',
      'Đồng chí Tạ Bích Thuỷ đề nghị các cơ quan, đơn vị nhận đỡ đầu hộ nghèo theo địa chỉ, mỗi đảng viên góp ít nhất một ngày công; việc chọn hộ phải họp dân, lập biên bản và niêm yết tại nhà văn hoá thôn.',
      'Kết thúc buổi lễ, 41 đơn vị, doanh nghiệp đăng ký ủng hộ 6,7 tỷ đồng. Các đại biểu đã đến dự lễ khởi công nhà Đại đoàn kết cho gia đình bà Hà Thị Nọi ở thôn Văn Thi 3.',
    ],
    photos: [{ caption: 'Các đơn vị trao biển ủng hộ Quỹ “Vì người nghèo”', after: 3 }],
    tags: ['Vì người nghèo', 'Văn Chấn'],
    byline: 'Hải Triều - VP MTTQ',
    publishedAt: '2021-10-14 15:16',
    truth: {
      officials: [
        official('đồng chí', 'Tạ Bích Thuỷ', [at('Phó Bí thư Thường trực', 'Tỉnh uỷ', 'yen-bai')], 'SPEAKER'),
        official('đồng chí', 'Giàng A Sà', [at('Chủ tịch', 'Uỷ ban MTTQ Việt Nam tỉnh', 'yen-bai')], 'HOST'),
      ],
      event: event('CAMPAIGN', 'Lễ phát động Tháng cao điểm “Vì người nghèo” năm 2021', {
        startsOn: '2021-10-14',
        province: 'yen-bai',
        venue: 'huyện Văn Chấn',
        participants: 300,
        isApproximate: true,
        organizers: ['Uỷ ban MTTQ Việt Nam tỉnh Yên Bái'],
      }),
      provinces: ['yen-bai'],
    },
  }),
  article({
    key: 'yen-bai-dai-hoi-2024',
    site: 'mttq-yen-bai',
    section: 'thong-tin-hoat-dong',
    title: 'Bế mạc Đại hội đại biểu MTTQ Việt Nam tỉnh Yên Bái lần thứ XV',
    lead: 'Sau một ngày rưỡi làm việc, sáng 28/6/2024, Đại hội đại biểu MTTQ Việt Nam tỉnh Yên Bái lần thứ XV, nhiệm kỳ 2024 - 2029 đã bế mạc.',
    paragraphs: [
      'Đại hội khai mạc chiều 27/6 với 260 đại biểu chính thức, hoàn thành toàn bộ chương trình. Ông Hầu Seo Páo, Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; ông Lâm Quốc Hiển, Bí thư Tỉnh ủy Yên Bái dự và phát biểu chỉ đạo.',
      'Đại hội đã hiệp thương cử 83 vị tham gia Ủy ban MTTQ Việt Nam tỉnh khóa XV. Tại Hội nghị lần thứ nhất, ông Giàng A Sà tiếp tục giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; các Phó Chủ tịch gồm bà Hà Thị Mai Xuân (Phó Chủ tịch Thường trực), ông Lò Văn Sướng.',
      'Nghị quyết Đại hội xác định mỗi năm xây dựng ít nhất 120 khu dân cư kiểu mẫu “hạnh phúc”, 100% cấp xã có mô hình tiếp nhận ý kiến qua mã QR; giữ vững khối đại đoàn kết của 30 dân tộc anh em.',
      'Đại hội cử đoàn 12 đại biểu dự Đại hội đại biểu toàn quốc MTTQ Việt Nam lần thứ X.',
    ],
    photos: [{ caption: 'Ông Giàng A Sà phát biểu bế mạc Đại hội', credit: 'Thanh Năm', after: 1 }],
    tags: ['Đại hội', 'Yên Bái'],
    byline: 'Thanh Năm',
    publishedAt: '2024-06-28 13:05',
    related: ['yen-bai-phat-dong-2021'],
    truth: {
      officials: [
        official('ông', 'Hầu Seo Páo', [at('Phó Chủ tịch', 'Ủy ban Trung ương MTTQ Việt Nam')], 'SPEAKER'),
        official('ông', 'Lâm Quốc Hiển', [at('Bí thư', 'Tỉnh ủy', 'yen-bai')], 'SPEAKER'),
        official('ông', 'Giàng A Sà', [at('Chủ tịch', FRONT, 'yen-bai')], 'RE_ELECTED'),
        official('bà', 'Hà Thị Mai Xuân', [at('Phó Chủ tịch Thường trực', FRONT, 'yen-bai')], 'ELECTED'),
        official('ông', 'Lò Văn Sướng', [at('Phó Chủ tịch', FRONT, 'yen-bai')], 'ELECTED'),
      ],
      event: event(
        'CONGRESS',
        'Đại hội đại biểu MTTQ Việt Nam tỉnh Yên Bái lần thứ XV, nhiệm kỳ 2024 - 2029',
        { startsOn: '2024-06-27', endsOn: '2024-06-28', province: 'yen-bai', participants: 260 },
      ),
      provinces: ['yen-bai'],
    },
  }),
  article({
    key: 'yen-bai-ban-giao-2025',
    site: 'mttq-yen-bai',
    section: 'thong-tin-hoat-dong',
    title: 'Hội nghị bàn giao nhiệm vụ công tác Mặt trận giữa hai tỉnh Yên Bái và Lào Cai',
    lead: 'Ngày 26/6/2025, tại thành phố Yên Bái, Ủy ban MTTQ Việt Nam tỉnh Yên Bái và Ủy ban MTTQ Việt Nam tỉnh Lào Cai tổ chức Hội nghị bàn giao nhiệm vụ, chuẩn bị cho việc hợp nhất từ ngày 01/7/2025.',
    paragraphs: [
      'Chủ trì Hội nghị có ông Giàng A Sà, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Yên Bái và bà Sần Thị Thu Quế, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Lào Cai; cùng dự có 64 cán bộ chuyên trách của hai cơ quan.',
      'Hai bên thống nhất danh mục hồ sơ, tài sản, số dư các quỹ “Vì người nghèo”, cứu trợ đến hết ngày 25/6; bàn giao 1.127 hồ sơ kiến nghị của cử tri đang theo dõi để không kiến nghị nào bị gián đoạn khi thay tên cơ quan trả lời.',
      'Bà Sần Thị Thu Quế đề nghị giữ nguyên đầu mối hỗ trợ các hộ bị thiệt hại do cơn bão số 3 năm 2024 ở Làng Nủ và Lục Yên cho tới khi hoàn thành tái định cư.',
      'Ông Giàng A Sà xúc động nhắc lại 33 năm kể từ ngày tái lập tỉnh, mong anh chị em cán bộ dù ở đâu, làm nhiệm vụ gì cũng giữ nếp gần dân, trọng dân.',
    ],
    photos: [{ caption: 'Lãnh đạo Mặt trận hai tỉnh ký biên bản bàn giao', credit: 'Thanh Năm', after: 1 }],
    tags: ['hợp nhất', 'Yên Bái', 'Lào Cai'],
    byline: 'Thanh Năm',
    publishedAt: '2025-06-26 17:30',
    truth: {
      officials: [
        official('ông', 'Giàng A Sà', [at('Chủ tịch', FRONT, 'yen-bai')], 'HOST'),
        official('bà', 'Sần Thị Thu Quế', [at('Chủ tịch', FRONT, 'lao-cai')], 'HOST'),
      ],
      event: event('CONFERENCE', 'Hội nghị bàn giao nhiệm vụ', {
        startsOn: '2025-06-26',
        province: 'yen-bai',
        venue: 'thành phố Yên Bái',
        participants: 64,
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Yên Bái', 'Ủy ban MTTQ Việt Nam tỉnh Lào Cai'],
      }),
      provinces: ['yen-bai', 'lao-cai'],
    },
  }),
];
