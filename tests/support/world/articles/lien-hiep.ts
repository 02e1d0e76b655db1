import type { WorldArticle } from '../article.ts';
import { article, at, document, event, foreigner, official } from '../article.ts';

const UNION = 'Liên hiệp các tổ chức hữu nghị tỉnh';
const VUFO = 'Liên hiệp các tổ chức hữu nghị Việt Nam';

/** News of the national union. */
export const lienHiepVietNam: readonly WorldArticle[] = [
  article({
    key: 'vufo-toan-quoc-2024',
    site: 'lhhn-viet-nam',
    section: 'tin-tuc-su-kien',
    title: 'Hội nghị toàn quốc công tác đối ngoại nhân dân năm 2024 tại Ninh Bình',
    lead: 'Từ ngày 25 đến 27/7/2024, Liên hiệp các tổ chức hữu nghị Việt Nam phối hợp với UBND tỉnh Ninh Bình tổ chức Hội nghị toàn quốc công tác đối ngoại nhân dân năm 2024.',
    paragraphs: [
      'Hơn 260 đại biểu đến từ các tổ chức thành viên ở Trung ương và 52 Liên hiệp hữu nghị địa phương đã tham dự. Chủ trì Hội nghị có bà Tống Thị Khánh Ngân, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam; ông Đinh Thế Vinh, Phó Chủ tịch kiêm Tổng Thư ký; ông Nguyễn Cao Khải, Phó Chủ tịch UBND tỉnh Ninh Bình.',
      'Hội nghị tập trung đánh giá hai năm thực hiện Chỉ thị số 12-CT/TW ngày 05/01/2022 của Ban Bí thư và Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị; trao đổi mô hình tổ chức của Liên hiệp địa phương khi biên chế được giao chung với Mặt trận hoặc Sở Ngoại vụ.',
      'Tham luận của Liên hiệp tỉnh Đồng Tháp về “mỗi hội một địa chỉ bạn bè” và của Liên hiệp tỉnh Lào Cai về giao lưu học sinh vùng biên nhận được nhiều câu hỏi. Một số đại biểu đề nghị sớm ban hành định mức chi đón khách vì quy định hiện hành đã lạc hậu.',
      'Phát biểu kết luận, bà Tống Thị Khánh Ngân yêu cầu các đơn vị chuyển từ giao lưu lễ nghi sang hợp tác có sản phẩm; trong năm 2025, mỗi Liên hiệp địa phương chọn một đối tác trọng điểm để xây dựng chương trình ba năm.',
      'Trong chương trình, các đại biểu đã dâng hương tại đền thờ Vua Đinh Tiên Hoàng và khảo sát mô hình du lịch cộng đồng tại Tam Cốc.',
    ],
    photos: [
      { caption: 'Các đại biểu dự Hội nghị chụp ảnh lưu niệm', credit: 'Thành Luân', after: 0 },
      { caption: 'Thảo luận nhóm về vận động viện trợ', after: 2 },
    ],
    tags: ['đối ngoại nhân dân', 'Ninh Bình', 'hội nghị toàn quốc'],
    byline: 'Thành Luân',
    publishedAt: '2024-07-27 16:00',
    copies: [{ site: 'thoi-dai', delayMinutes: 60 }],
    truth: {
      officials: [
        official('bà', 'Tống Thị Khánh Ngân', [at('Chủ tịch', VUFO)], 'HOST'),
        official('ông', 'Đinh Thế Vinh', [at('Phó Chủ tịch', VUFO), at('Tổng Thư ký', VUFO)], 'HOST'),
        official('ông', 'Nguyễn Cao Khải', [at('Phó Chủ tịch', 'UBND tỉnh', 'ninh-binh')], 'HOST'),
      ],
      event: event('CONFERENCE', 'Hội nghị toàn quốc công tác đối ngoại nhân dân năm 2024', {
        startsOn: '2024-07-25',
        endsOn: '2024-07-27',
        province: 'ninh-binh',
        participants: 260,
        isApproximate: true,
        organizers: [VUFO, 'UBND tỉnh Ninh Bình'],
      }),
      documents: [
        document('Chỉ thị', '12-CT/TW', 'Ban Bí thư', '2022-01-05'),
        document('Kết luận', '57-KL/TW', 'Bộ Chính trị', '2023-06-15'),
      ],
      provinces: ['ninh-binh'],
    },
  }),
  article({
    key: 'vufo-nam-dinh-2021',
    site: 'lhhn-viet-nam',
    section: 'lien-hiep-ctchn-tinh-thanh-pho',
    title: 'Nam Định: Kiện toàn nhân sự chủ chốt Liên hiệp các tổ chức hữu nghị tỉnh',
    lead: 'Ngày 11/3/2021, Ban Chấp hành Liên hiệp các tổ chức hữu nghị tỉnh Nam Định họp phiên bất thường để kiện toàn chức danh Chủ tịch, Phó Chủ tịch.',
    paragraphs: [
      'Dự phiên họp có 29/33 ủy viên Ban Chấp hành. Ông Trần Anh Kết, Phó Chủ tịch UBND tỉnh đến dự và phát biểu chỉ đạo.',
      'Phiên họp đã đồng ý cho ông Phạm Tiến Khánh thôi giữ chức Chủ tịch để nghỉ hưu; bầu bà Vũ Thị Thúy Nga, Giám đốc Sở Ngoại vụ giữ chức Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Nam Định; ông Đỗ Quang Ninh, Chủ tịch Hội Hữu nghị Việt Nam - Hàn Quốc tỉnh giữ chức Phó Chủ tịch.',
      'Nhận nhiệm vụ, bà Vũ Thị Thúy Nga nêu ba việc sẽ làm ngay: khôi phục liên lạc với các tỉnh kết nghĩa ở Lào và Hàn Quốc, rà soát lại 19 dự án phi chính phủ đang chậm giải ngân vì dịch, mở chuyên mục song ngữ trên trang thông tin.',
      'Ban Chấp hành cũng thông qua Kế hoạch số 15/KH-LHHN ngày 09/3/2021 về tổ chức các hoạt động kỷ niệm những ngày lễ lớn của các nước bạn bè trong năm.',
    ],
    photos: [{ caption: 'Bà Vũ Thị Thúy Nga (thứ ba từ trái sang) nhận hoa chúc mừng', after: 1 }],
    tags: ['Nam Định', 'nhân sự'],
    byline: 'Xuân Thu',
    publishedAt: '2021-03-12 09:35',
    truth: {
      officials: [
        official('ông', 'Trần Anh Kết', [at('Phó Chủ tịch', 'UBND tỉnh', 'nam-dinh')], 'SPEAKER'),
        official(
          'bà',
          'Vũ Thị Thúy Nga',
          [at('Giám đốc', 'Sở Ngoại vụ', 'nam-dinh'), at('Chủ tịch', UNION, 'nam-dinh')],
          'ELECTED',
        ),
        official(
          'ông',
          'Đỗ Quang Ninh',
          [
            at('Chủ tịch', 'Hội Hữu nghị Việt Nam - Hàn Quốc tỉnh', 'nam-dinh'),
            at('Phó Chủ tịch', UNION, 'nam-dinh'),
          ],
          'ELECTED',
        ),
        official('ông', 'Phạm Tiến Khánh', [at('Chủ tịch', UNION, 'nam-dinh')]),
      ],
      event: event('CONFERENCE', 'phiên bất thường', {
        startsOn: '2021-03-11',
        province: 'nam-dinh',
        participants: 29,
        organizers: ['Ban Chấp hành Liên hiệp các tổ chức hữu nghị tỉnh Nam Định'],
      }),
      documents: [document('Kế hoạch', '15/KH-LHHN', null, '2021-03-09')],
      provinces: ['nam-dinh'],
    },
  }),
  article({
    key: 'vufo-ben-tre-2023',
    site: 'lhhn-viet-nam',
    section: 'lien-hiep-ctchn-tinh-thanh-pho',
    title: 'Bến Tre đón đoàn cựu chiến binh vì hòa bình đến từ Hoa Kỳ',
    lead: 'Sáng 14/3/2023, Liên hiệp các tổ chức hữu nghị tỉnh Bến Tre tiếp đoàn 18 thành viên của tổ chức Cựu chiến binh vì hòa bình - Chi hội 160 (Hoa Kỳ).',
    paragraphs: [
      'Ông Nguyễn Trúc Hạnh Sơn, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Bến Tre chủ trì buổi tiếp. Đoàn do ông Michael Donnelly, Phó Chủ tịch Chi hội 160 dẫn đầu; nhiều thành viên trên 75 tuổi, có người lần đầu trở lại sau hơn nửa thế kỷ.',
      'Ông Nguyễn Trúc Hạnh Sơn cảm ơn những đóng góp bền bỉ của đoàn trong khắc phục hậu quả chất độc da cam; giới thiệu với khách câu chuyện làng hoa kiểng Cái Mơn đứng dậy sau mùa mặn.',
      'Ông Michael Donnelly trao 12.000 USD cho Quỹ nạn nhân chất độc da cam của tỉnh và nói ông không đến để kể về chiến tranh, mà để nghe người Bến Tre kể về dừa, về tôm, về những đứa cháu đi học đại học; ông mong hòa bình, đoàn kết, hữu nghị sẽ là điều hai dân tộc để lại cho con cháu.',
      'Trong ngày, đoàn đến thăm Trung tâm Nuôi dạy trẻ khuyết tật, trồng 20 cây dừa xiêm tại xã Hưng Lễ, huyện Giồng Trôm.',
    ],
    photos: [{ caption: 'Đoàn trồng cây lưu niệm tại xã Hưng Lễ', after: 3 }],
    tags: ['Hoa Kỳ', 'Bến Tre', 'hòa bình'],
    byline: 'Cẩm Trúc',
    publishedAt: '2023-03-15 07:50',
    truth: {
      officials: [
        official('ông', 'Nguyễn Trúc Hạnh Sơn', [at('Chủ tịch', UNION, 'ben-tre')], 'HOST'),
        foreigner('ông', 'Michael Donnelly', [at('Phó Chủ tịch', 'Chi hội 160')], 'SPEAKER'),
      ],
      event: event('MEETING', 'tiếp đoàn 18 thành viên của tổ chức Cựu chiến binh vì hòa bình', {
        startsOn: '2023-03-14',
        province: 'ben-tre',
        participants: 18,
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Bến Tre'],
      }),
      provinces: ['ben-tre'],
      countries: ['US'],
    },
  }),
  article({
    key: 'vufo-hue-2025',
    site: 'lhhn-viet-nam',
    section: 'lien-hiep-ctchn-tinh-thanh-pho',
    title: 'Huế ký thỏa thuận hợp tác giai đoạn 2025 - 2028 với Hội Pháp - Việt vùng Bretagne',
    lead: 'Chiều 11/9/2025, Liên hiệp các tổ chức hữu nghị thành phố Huế và Hội Hữu nghị Pháp - Việt vùng Bretagne ký thỏa thuận hợp tác trong khuôn khổ Tuần lễ Pháp ngữ.',
    paragraphs: [
      'Bà Tôn Nữ Diệu Quỳnh, Chủ tịch Liên hiệp các tổ chức hữu nghị thành phố Huế và ông Yann Le Goff, Chủ tịch Hội Hữu nghị Pháp - Việt vùng Bretagne ký thỏa thuận, trước sự chứng kiến của ông Phan Thiện Ý, Phó Chủ tịch Ủy ban MTTQ Việt Nam thành phố.',
      'Theo thỏa thuận, hai bên phối hợp trùng tu nhà rường tại làng cổ Phước Tích, trao đổi mỗi năm 10 thợ mộc trẻ và tổ chức lớp học ẩm thực luân phiên; tổng kinh phí 310.000 euro, do vùng Bretagne và các nhà hảo tâm đóng góp.',
      'Bà Tôn Nữ Diệu Quỳnh nhắc lại, từ khi Huế trở thành thành phố trực thuộc Trung ương ngày 1/1/2025, nhu cầu kết nối của các tổ chức nước ngoài tăng gần gấp đôi; Liên hiệp chỉ có năm cán bộ nên phải chọn những dự án cộng đồng cùng làm được.',
      'Ông Yann Le Goff nói một cây cột nhà rường có thể sống ba trăm năm nếu người thợ kiên nhẫn, tình bạn cũng vậy.',
    ],
    photos: [{ caption: 'Hai bên ký thỏa thuận hợp tác', credit: 'Bảo Minh', after: 0 }],
    tags: ['Pháp', 'Huế', 'Phước Tích'],
    byline: 'Bảo Minh',
    publishedAt: '2025-09-12 10:10',
    truth: {
      officials: [
        official(
          'bà',
          'Tôn Nữ Diệu Quỳnh',
          [at('Chủ tịch', 'Liên hiệp các tổ chức hữu nghị thành phố', 'hue')],
          'HOST',
        ),
        foreigner('ông', 'Yann Le Goff', [at('Chủ tịch', 'Hội Hữu nghị Pháp - Việt vùng Bretagne')], 'HOST'),
        official('ông', 'Phan Thiện Ý', [at('Phó Chủ tịch', 'Ủy ban MTTQ Việt Nam thành phố', 'hue')]),
      ],
      event: event('SIGNING', 'ký thỏa thuận hợp tác', {
        startsOn: '2025-09-11',
        province: 'hue',
        organizers: [
          'Liên hiệp các tổ chức hữu nghị thành phố Huế',
          'Hội Hữu nghị Pháp - Việt vùng Bretagne',
        ],
      }),
      provinces: ['hue'],
      countries: ['FR'],
    },
  }),
];

/** News of the union of Phú Thọ. */
export const lienHiepPhuTho: readonly WorldArticle[] = [
  article({
    key: 'phu-tho-luong-nam-tha-2019',
    site: 'lhhn-phu-tho',
    section: 'tintuc',
    title: 'Liên hiệp hữu nghị tỉnh Phú Thọ thăm và làm việc tại tỉnh Luông Nậm Thà',
    lead: 'Từ ngày 22 đến 25/4/2019, đoàn đại biểu Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ do ông Bùi Đình Khanh, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh làm Trưởng đoàn đã thăm và làm việc tại tỉnh Luông Nậm Thà (Lào).',
    paragraphs: [
      'Đoàn đã chào xã giao ông Khamla Sengdala, Phó Tỉnh trưởng Luông Nậm Thà và hội đàm với Hội Hữu nghị Lào - Việt Nam của tỉnh bạn. Ông Bùi Đình Khanh cảm ơn sự đón tiếp nồng hậu, thông báo việc xây dựng bếp ăn mới cho lưu học sinh Lào tại Trường Đại học Hùng Vương sẽ hoàn thành trước năm học tới.',
      'Hai bên thống nhất tăng số học bổng dành cho học sinh Luông Nậm Thà từ 12 lên 18 suất mỗi năm; cử hai giáo viên tiếng Việt sang dạy tại Trường Hữu nghị; hợp tác trồng thử nghiệm chè trên 5 ha.',
      'Ông Khamla Sengdala khẳng định Luông Nậm Thà coi Phú Thọ là người anh em đất Tổ, nhiều cán bộ của tỉnh hiện nay từng ăn cơm, uống nước trung du Việt Nam.',
      'Nhân dịp này, đoàn tặng 200 bộ sách giáo khoa tiếng Việt và thăm các gia đình Việt kiều đang làm ăn, sinh sống tại huyện Mường Sỉnh.',
    ],
    photos: [{ caption: 'Hai đoàn trao đổi biên bản ghi nhớ', after: 1 }],
    byline: 'Phương Thanh',
    publishedAt: '2019-04-26 00:00',
    truth: {
      officials: [
        official('ông', 'Bùi Đình Khanh', [at('Chủ tịch', UNION, 'phu-tho')], 'HOST'),
        foreigner('ông', 'Khamla Sengdala', [at('Phó Tỉnh trưởng', 'Luông Nậm Thà')]),
      ],
      event: event('VISIT', 'thăm và làm việc tại tỉnh Luông Nậm Thà', {
        startsOn: '2019-04-22',
        endsOn: '2019-04-25',
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ'],
      }),
      provinces: ['phu-tho'],
      countries: ['LA'],
    },
  }),
  article({
    key: 'phu-tho-tong-ket-2021',
    site: 'lhhn-phu-tho',
    section: 'tintuc',
    title: 'Phú Thọ tổng kết công tác đối ngoại nhân dân năm 2021',
    lead: 'Ngày 30/12/2021, Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ tổ chức Hội nghị tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022.',
    paragraphs: [
      'Hội nghị do bà Đinh Thị Thu Huyền, Phó Chủ tịch Thường trực Liên hiệp các tổ chức hữu nghị tỉnh chủ trì, có 56 đại biểu các hội thành viên tham dự; nhiều đại biểu ở huyện Thanh Sơn, Tân Sơn dự qua màn hình.',
      'Năm 2021, do dịch bệnh, phần lớn hoạt động chuyển sang trực tuyến: 9 buổi giao lưu, 4 lớp dạy tiếng Việt qua mạng cho học sinh Luông Nậm Thà. Toàn tỉnh vận động được 31 dự án, khoản viện trợ với giá trị giải ngân 2,4 triệu USD, trong đó có 15.000 bộ xét nghiệm và 3 máy thở do bạn bè Đức, Hàn Quốc tặng.',
      'Thảo luận tại Hội nghị, các hội đề nghị có phần mềm quản lý hội viên dùng chung, vì danh sách hiện nay vẫn chép tay; Hội Hữu nghị Việt - Đức kiến nghị hỗ trợ thủ tục cho sinh viên du học nghề.',
      'Bà Đinh Thị Thu Huyền ghi nhận, giao Văn phòng Liên hiệp tham mưu thực hiện Kế hoạch số 5214/KH-UBND ngày 20/11/2021 của UBND tỉnh về công tác đối ngoại năm 2022.',
    ],
    byline: 'Phương Thanh',
    publishedAt: '2021-12-31 00:00',
    truth: {
      officials: [
        official('bà', 'Đinh Thị Thu Huyền', [at('Phó Chủ tịch Thường trực', UNION, 'phu-tho')], 'HOST'),
      ],
      event: event('CONFERENCE', 'Hội nghị tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022', {
        startsOn: '2021-12-30',
        province: 'phu-tho',
        participants: 56,
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ'],
      }),
      documents: [document('Kế hoạch', '5214/KH-UBND', 'UBND tỉnh', '2021-11-20')],
      provinces: ['phu-tho'],
    },
  }),
  article({
    key: 'phu-tho-hop-nhat-2025',
    site: 'lhhn-phu-tho',
    section: 'tintuc',
    title: 'Ra mắt Ban Chấp hành lâm thời Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ',
    lead: 'Sáng 22/8/2025, tại phường Việt Trì, Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ tổ chức Hội nghị công bố quyết định hợp nhất Liên hiệp các tổ chức hữu nghị ba tỉnh Phú Thọ, Vĩnh Phúc, Hòa Bình và ra mắt Ban Chấp hành lâm thời.',
    paragraphs: [
      'Dự Hội nghị có ông Đinh Thế Vinh, Phó Chủ tịch kiêm Tổng Thư ký Liên hiệp các tổ chức hữu nghị Việt Nam; ông Phùng Thế Lực, Phó Chủ tịch UBND tỉnh và 88 đại biểu.',
      'Theo Quyết định số 977/QĐ-UBND ngày 15/8/2025 của UBND tỉnh Phú Thọ, Ban Chấp hành lâm thời gồm 43 người. Bà Đinh Thị Thu Huyền được chỉ định giữ chức Chủ tịch; ông Bạch Công Tiến, nguyên Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Hòa Bình giữ chức Phó Chủ tịch; bà Nguyễn Lan Vy, nguyên Phó Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Vĩnh Phúc giữ chức Phó Chủ tịch.',
      'Ông Đinh Thế Vinh cho rằng ba vùng đất Tổ, đất Mường và cửa ngõ công nghiệp gộp lại sẽ có sức hấp dẫn riêng với bạn bè quốc tế; đề nghị Liên hiệp giữ lại những mối quan hệ mà từng tỉnh đã dày công vun đắp.',
      'Bà Đinh Thị Thu Huyền cam kết tổ chức đại hội lần thứ nhất trong quý IV/2025.',
    ],
    photos: [{ caption: 'Ban Chấp hành lâm thời ra mắt Hội nghị', after: 1 }],
    byline: 'Quang Nhật',
    publishedAt: '2025-08-22 14:25',
    copies: [{ site: 'lhhn-viet-nam', delayMinutes: 150 }],
    truth: {
      officials: [
        official('ông', 'Đinh Thế Vinh', [at('Phó Chủ tịch', VUFO), at('Tổng Thư ký', VUFO)], 'SPEAKER'),
        official('ông', 'Phùng Thế Lực', [at('Phó Chủ tịch', 'UBND tỉnh', 'phu-tho')]),
        official(
          'bà',
          'Đinh Thị Thu Huyền',
          [at('Chủ tịch', 'Ban Chấp hành lâm thời', 'phu-tho')],
          'APPOINTED',
        ),
        official(
          'ông',
          'Bạch Công Tiến',
          [at('nguyên Chủ tịch', UNION, 'hoa-binh'), at('Phó Chủ tịch', 'Ban Chấp hành lâm thời', 'phu-tho')],
          'APPOINTED',
        ),
        official(
          'bà',
          'Nguyễn Lan Vy',
          [
            at('nguyên Phó Chủ tịch', UNION, 'vinh-phuc'),
            at('Phó Chủ tịch', 'Ban Chấp hành lâm thời', 'phu-tho'),
          ],
          'APPOINTED',
        ),
      ],
      event: event('CONFERENCE', 'Hội nghị công bố quyết định hợp nhất', {
        startsOn: '2025-08-22',
        province: 'phu-tho',
        venue: 'phường Việt Trì',
        participants: 88,
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ'],
      }),
      documents: [document('Quyết định', '977/QĐ-UBND', 'UBND tỉnh Phú Thọ', '2025-08-15')],
      provinces: ['phu-tho'],
    },
  }),
  article({
    key: 'phu-tho-han-quoc-2026',
    site: 'lhhn-phu-tho',
    section: 'tintuc',
    title: 'Gặp mặt các tổ chức phi chính phủ nước ngoài hoạt động tại tỉnh Phú Thọ',
    lead: 'Chiều 16/1/2026, Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ phối hợp với Sở Ngoại vụ tổ chức Hội nghị gặp mặt các tổ chức phi chính phủ nước ngoài nhân dịp chuẩn bị đón Tết Bính Ngọ.',
    paragraphs: [
      'Hội nghị có sự tham dự của 27 tổ chức đang thực hiện dự án trên địa bàn. Bà Đinh Thị Thu Huyền, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ và ông Phùng Thế Lực, Phó Chủ tịch UBND tỉnh đồng chủ trì.',
      'Năm 2025, giá trị giải ngân viện trợ trên địa bàn sau hợp nhất đạt 7,9 triệu USD với 112 chương trình, dự án; nhiều nhất là lĩnh vực y tế, giáo dục và sinh kế cho phụ nữ Mường, Dao ở vùng hồ Hòa Bình.',
      'Bà Kang So Ra, Trưởng đại diện tổ chức Good Garden Hàn Quốc tại Việt Nam, đề nghị tỉnh thống nhất một biểu mẫu báo cáo thay cho ba mẫu của ba tỉnh cũ. Ông Phùng Thế Lực đồng ý và giao Sở Ngoại vụ ban hành mẫu mới trước ngày 10/2.',
      'Kết thúc Hội nghị, các đại biểu cùng gói bánh chưng và trao 150 suất quà Tết cho trẻ em phường Hòa Bình, xã Đà Bắc.',
    ],
    photos: [{ caption: 'Đại biểu các tổ chức phi chính phủ thi gói bánh chưng', after: 3 }],
    byline: 'Quang Nhật',
    publishedAt: '2026-01-17 09:15',
    truth: {
      officials: [
        official('bà', 'Đinh Thị Thu Huyền', [at('Chủ tịch', UNION, 'phu-tho')], 'HOST'),
        official('ông', 'Phùng Thế Lực', [at('Phó Chủ tịch', 'UBND tỉnh', 'phu-tho')], 'HOST'),
        foreigner(
          'bà',
          'Kang So Ra',
          [at('Trưởng đại diện', 'tổ chức Good Garden Hàn Quốc tại Việt Nam')],
          'SPEAKER',
        ),
      ],
      event: event('MEETING', 'Hội nghị gặp mặt các tổ chức phi chính phủ nước ngoài', {
        startsOn: '2026-01-16',
        province: 'phu-tho',
        organizers: ['Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ', 'Sở Ngoại vụ'],
      }),
      provinces: ['phu-tho'],
      countries: ['KR'],
    },
  }),
];
