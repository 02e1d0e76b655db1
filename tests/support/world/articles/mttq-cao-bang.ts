import type { WorldArticle } from '../article.ts';
import { article, at, document, event, official } from '../article.ts';

const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh';

/** News of the Front of Cao Bằng, a province that the merger left as it was. */
export const caoBang: readonly WorldArticle[] = [
  article({
    key: 'cao-bang-so-ket-2022',
    site: 'mttq-cao-bang',
    section: 'thong-tin-hoat-dong',
    title: 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng sơ kết công tác 6 tháng đầu năm 2022',
    lead: 'Sáng 24/6, Ủy ban MTTQ Việt Nam tỉnh Cao Bằng tổ chức Hội nghị lần thứ tám, khóa XIV, nhiệm kỳ 2019 - 2024, đánh giá công tác Mặt trận 6 tháng đầu năm và bàn nhiệm vụ những tháng cuối năm 2022.',
    paragraphs: [
      'Dự Hội nghị có bà Nông Thị Bích Lựu, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh; lãnh đạo các tổ chức chính trị - xã hội và 78 đại biểu là Ủy viên Ủy ban MTTQ Việt Nam tỉnh. Ông Hoàng Đức Thuyên, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng chủ trì Hội nghị.',
      'Theo báo cáo do ông Bế Văn Khải, Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh trình bày, sáu tháng qua Mặt trận các cấp đã vận động Nhân dân hiến hơn 61.000 m2 đất làm đường nội xóm, đóng góp trên 9.400 ngày công; Quỹ “Vì người nghèo” ba cấp hỗ trợ xây mới, sửa chữa 187 ngôi nhà cho hộ nghèo ở các xóm vùng cao thuộc huyện Bảo Lạc, Bảo Lâm và Hạ Lang.',
      'Thảo luận tại Hội nghị, các ý kiến tập trung làm rõ việc Ban công tác Mặt trận ở những xóm sáp nhập còn lúng túng khi họp dân bằng hai thứ tiếng, kinh phí hoạt động chi chậm, nhiều người có uy tín tuổi đã cao. Đại biểu huyện Hà Quảng đề nghị tỉnh in tài liệu tuyên truyền khổ nhỏ, có tranh minh họa để trưởng xóm mang theo khi đi rẫy.',
      'Phát biểu tại Hội nghị, bà Nông Thị Bích Lựu ghi nhận nỗ lực của cán bộ Mặt trận vùng biên, đề nghị từ nay đến cuối năm tiếp tục đẩy mạnh học tập và làm theo Bác theo tinh thần Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, gắn với giám sát ba chương trình mục tiêu quốc gia trên địa bàn.',
      'Hội nghị đã hiệp thương cử bổ sung 3 vị vào Ủy ban MTTQ Việt Nam tỉnh khóa XIV.',
    ],
    photos: [
      { caption: 'Quang cảnh Hội nghị lần thứ tám', credit: 'Đàm Hiếu', after: 0 },
      { caption: 'Ông Hoàng Đức Thuyên phát biểu khai mạc Hội nghị', credit: 'Đàm Hiếu', after: 1 },
    ],
    tags: ['Cao Bằng', 'sơ kết', 'Vì người nghèo'],
    byline: 'Đàm Hiếu',
    publishedAt: '2022-06-24 16:12',
    related: ['cao-bang-giam-sat-2023'],
    truth: {
      officials: [
        official(
          'bà',
          'Nông Thị Bích Lựu',
          [at('Phó Bí thư Thường trực', 'Tỉnh ủy', 'cao-bang'), at('Chủ tịch', 'HĐND tỉnh', 'cao-bang')],
          'SPEAKER',
        ),
        official('ông', 'Hoàng Đức Thuyên', [at('Chủ tịch', FRONT, 'cao-bang')], 'HOST'),
        official('ông', 'Bế Văn Khải', [at('Phó Chủ tịch Thường trực', FRONT, 'cao-bang')], 'SPEAKER'),
      ],
      event: event('CONFERENCE', 'Hội nghị lần thứ tám, khóa XIV, nhiệm kỳ 2019 - 2024', {
        startsOn: '2022-06-24',
        province: 'cao-bang',
        participants: 78,
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'],
      }),
      documents: [document('Chỉ thị', '05-CT/TW', 'Bộ Chính trị', '2016-05-15')],
      provinces: ['cao-bang'],
    },
  }),
  article({
    key: 'cao-bang-giam-sat-2023',
    site: 'mttq-cao-bang',
    section: 'giam-sat-phan-bien',
    title: 'Giám sát việc thực hiện dân chủ ở cơ sở tại huyện Thạch An',
    lead: 'Ngày 17/10, Đoàn giám sát của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Cao Bằng làm việc với UBND huyện Thạch An về việc thực hiện Luật Thực hiện dân chủ ở cơ sở.',
    paragraphs: [
      'Đoàn do ông Bế Văn Khải, Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh làm Trưởng đoàn, cùng 9 thành viên là đại diện Ban Pháp chế HĐND tỉnh, Hội Nông dân, Hội Cựu chiến binh tỉnh. Làm việc với Đoàn có ông Nguyễn Văn Sầm, Phó Chủ tịch UBND huyện Thạch An.',
      'Trước đó, Đoàn đã xem hồ sơ công khai tại hai xã Đức Xuân, Lê Lai và gặp 14 hộ dân có đất thu hồi làm đường. Phần lớn bà con đồng tình với phương án đền bù nhưng phản ánh bảng niêm yết đặt trong phòng họp, ngày nghỉ không vào xem được; thông báo chỉ có chữ phổ thông trong khi nhiều cụ chỉ nghe được tiếng Nùng.',
      'Huyện Thạch An tiếp thu, cam kết trong tháng 11 chuyển toàn bộ bảng công khai ra hiên nhà văn hóa xóm, thu âm bản tin song ngữ để phát trên loa. Riêng kiến nghị về giá cây trồng trên đất, UBND huyện sẽ báo cáo cấp có thẩm quyền trước ngày 30/11.',
      'Kết luận buổi làm việc, ông Bế Văn Khải đề nghị huyện thực hiện đúng Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ, xem việc lấy ý kiến dân là một khâu bắt buộc chứ không phải thủ tục làm sau. Đoàn sẽ trở lại kiểm tra việc thực hiện kiến nghị sau 60 ngày.',
    ],
    photos: [{ caption: 'Đoàn giám sát xem bảng niêm yết công khai tại nhà văn hóa xóm', after: 1 }],
    tags: ['Giám sát', 'Dân chủ cơ sở'],
    byline: 'Triệu Quyên',
    publishedAt: '2023-10-18 08:40',
    truth: {
      officials: [
        official('ông', 'Bế Văn Khải', [at('Phó Chủ tịch Thường trực', FRONT, 'cao-bang')], 'HOST'),
        official(
          'ông',
          'Nguyễn Văn Sầm',
          [at('Phó Chủ tịch', 'UBND huyện Thạch An', 'cao-bang')],
          'ATTENDEE',
        ),
      ],
      event: event('INSPECTION', 'Giám sát việc thực hiện dân chủ ở cơ sở tại huyện Thạch An', {
        startsOn: '2023-10-17',
        province: 'cao-bang',
        participants: 9,
        organizers: ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'],
      }),
      documents: [document('Nghị định', '59/2023/NĐ-CP', 'Chính phủ', '2023-08-14')],
      provinces: ['cao-bang'],
    },
  }),
  article({
    key: 'cao-bang-long-chau-2024',
    site: 'mttq-cao-bang',
    section: 'thong-tin-hoat-dong',
    title: 'Mặt trận Cao Bằng gặp gỡ, hội đàm với Chính hiệp thành phố Sùng Tả',
    lead: 'Chiều 12/4, tại thành phố Cao Bằng, Ủy ban MTTQ Việt Nam tỉnh Cao Bằng hội đàm với đoàn đại biểu Chính hiệp thành phố Sùng Tả, Quảng Tây, Trung Quốc.',
    paragraphs: [
      'Đoàn Việt Nam do ông Hoàng Đức Thuyên, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh dẫn đầu. Đoàn Trung Quốc gồm 12 người do ông Lương Kiến Bình, Phó Chủ tịch Chính hiệp thành phố Sùng Tả làm Trưởng đoàn.',
      'Hai bên thông báo cho nhau tình hình phát triển kinh tế - xã hội của mỗi địa phương; trao đổi kinh nghiệm tuyên truyền, vận động Nhân dân hai bên biên giới chấp hành ba văn kiện pháp lý về biên giới trên đất liền, giữ gìn nguồn nước đầu nguồn và phối hợp phòng cháy rừng mùa khô.',
      'Ông Hoàng Đức Thuyên đánh giá cao việc kết nghĩa cụm dân cư hai bên biên giới đã duy trì được mười năm, số vụ xâm canh giảm hẳn. Ông đề nghị hai bên tổ chức giao lưu văn hóa Tày - Choang hằng năm luân phiên, ưu tiên học sinh và nghệ nhân trẻ.',
      'Ông Lương Kiến Bình nhất trí với các đề xuất, mời đoàn Cao Bằng sang dự Lễ hội hát Sli vào mùa thu tới. Kết thúc hội đàm, hai bên thống nhất lập tổ liên lạc để trao đổi thông tin mỗi quý một lần.',
    ],
    photos: [{ caption: 'Hai đoàn chụp ảnh lưu niệm sau hội đàm', after: 3 }],
    tags: ['Đối ngoại nhân dân', 'Trung Quốc'],
    byline: 'Đàm Hiếu',
    publishedAt: '2024-04-12 20:05',
    copies: [{ site: 'mat-tran-trung-uong', delayMinutes: 95 }],
    truth: {
      officials: [
        official(
          'ông',
          'Hoàng Đức Thuyên',
          [at('Ủy viên', 'Ban Thường vụ Tỉnh ủy', 'cao-bang'), at('Chủ tịch', FRONT, 'cao-bang')],
          'HOST',
        ),
        {
          name: 'Lương Kiến Bình',
          honorific: 'ông',
          isForeign: true,
          positions: [at('Phó Chủ tịch', 'Chính hiệp thành phố Sùng Tả')],
          role: 'GUEST',
        },
      ],
      event: event('MEETING', 'hội đàm với đoàn đại biểu Chính hiệp thành phố Sùng Tả', {
        startsOn: '2024-04-12',
        province: 'cao-bang',
        venue: 'thành phố Cao Bằng',
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'],
      }),
      provinces: ['cao-bang'],
      countries: ['CN'],
    },
  }),
  article({
    key: 'cao-bang-dai-hoi-2025',
    site: 'mttq-cao-bang',
    section: 'thong-tin-hoat-dong',
    title: 'Đại hội đại biểu MTTQ Việt Nam tỉnh Cao Bằng lần thứ XVI: 255 đại biểu bước vào phiên trọng thể',
    lead: 'Ngày 21/10/2025, Đại hội đại biểu MTTQ Việt Nam tỉnh Cao Bằng lần thứ XVI, nhiệm kỳ 2025 - 2030 tổ chức phiên trọng thể tại Trung tâm Hội nghị tỉnh với 255 đại biểu chính thức.',
    paragraphs: [
      'Dự và chỉ đạo Đại hội có bà Vũ Ngọc Trâm Anh, Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; ông Lục Quang Thiệu, Bí thư Tỉnh ủy Cao Bằng; đại diện các dân tộc, tôn giáo, văn nghệ sĩ, trí thức tiêu biểu trong tỉnh.',
      'Báo cáo chính trị nêu rõ, nhiệm kỳ qua hệ thống Mặt trận đã hoàn thành xóa 11.600 nhà tạm, nhà dột nát, sớm hơn kế hoạch bốn tháng. Sau khi tổ chức chính quyền hai cấp, 56 Ủy ban Mặt trận xã, phường đi vào hoạt động ổn định, cán bộ được bố trí gần dân hơn nhưng địa bàn rộng gấp ba lần trước.',
      'Phát biểu tại Đại hội, bà Vũ Ngọc Trâm Anh đề nghị Mặt trận tỉnh vùng biên này đi đầu trong chuyển đổi số, để người dân ở xóm xa nhất cũng gửi được kiến nghị mà không phải đi hơn ba mươi cây số đường núi.',
      'Đại hội hiệp thương cử 85 vị tham gia Ủy ban MTTQ Việt Nam tỉnh khóa XVI. Tại Hội nghị lần thứ nhất, ông Bế Văn Khải được cử giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng khóa XVI; ông Hoàng Đức Thuyên, nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh được tặng hoa cảm ơn trước khi nghỉ chế độ.',
    ],
    photos: [
      { caption: 'Các đại biểu biểu quyết thông qua Nghị quyết Đại hội', credit: 'Triệu Quyên', after: 1 },
      { caption: 'Ủy ban MTTQ Việt Nam tỉnh khóa XVI ra mắt Đại hội', after: 3 },
    ],
    tags: ['Đại hội', 'nhiệm kỳ 2025 - 2030'],
    byline: 'Triệu Quyên',
    publishedAt: '2025-10-21 17:48',
    related: ['cao-bang-so-ket-2022'],
    copies: [{ site: 'tap-chi-mat-tran', delayMinutes: 160 }],
    truth: {
      officials: [
        official(
          'bà',
          'Vũ Ngọc Trâm Anh',
          [at('Phó Chủ tịch', 'Ủy ban Trung ương MTTQ Việt Nam')],
          'SPEAKER',
        ),
        official('ông', 'Lục Quang Thiệu', [at('Bí thư', 'Tỉnh ủy', 'cao-bang')], 'ATTENDEE'),
        official('ông', 'Bế Văn Khải', [at('Chủ tịch', FRONT, 'cao-bang')], 'ELECTED'),
        official('ông', 'Hoàng Đức Thuyên', [at('nguyên Chủ tịch', FRONT, 'cao-bang')], 'ATTENDEE'),
      ],
      event: event(
        'CONGRESS',
        'Đại hội đại biểu MTTQ Việt Nam tỉnh Cao Bằng lần thứ XVI, nhiệm kỳ 2025 - 2030',
        { startsOn: '2025-10-21', province: 'cao-bang', venue: 'Trung tâm Hội nghị tỉnh', participants: 255 },
      ),
      provinces: ['cao-bang'],
    },
  }),
];
