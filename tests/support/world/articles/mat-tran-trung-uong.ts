import type { WorldArticle } from '../article.ts';
import { article, at, document, event, official } from '../article.ts';

const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh';
const CENTRAL = 'Ủy ban Trung ương MTTQ Việt Nam';

/** News of the national Front's pages. */
export const matTran: readonly WorldArticle[] = [
  article({
    key: 'doan-chu-tich-2022',
    site: 'mat-tran-trung-uong',
    section: 'tin-hoat-dong',
    title: 'Hội nghị Đoàn Chủ tịch cho ý kiến về chương trình phối hợp và thống nhất hành động năm 2023',
    lead: 'Chiều 16/12, tại Hà Nội, Hội nghị lần thứ 13 Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam khóa IX đã thảo luận, cho ý kiến về dự thảo chương trình phối hợp và thống nhất hành động năm 2023.',
    paragraphs: [
      'Hội nghị được tổ chức trực tiếp kết hợp trực tuyến tới 63 điểm cầu. Ông Trịnh Công Lập, Bí thư Trung ương Đảng, Chủ tịch Ủy ban Trung ương MTTQ Việt Nam chủ trì Hội nghị; cùng dự có các vị Phó Chủ tịch, các vị nguyên Chủ tịch Ủy ban Trung ương MTTQ Việt Nam qua các thời kỳ.',
      'Trình bày dự thảo báo cáo, ông Hầu Seo Páo, Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam nêu rõ năm 2022 Mặt trận các cấp đã tiếp nhận ủng hộ Quỹ “Vì người nghèo” và an sinh xã hội trên 5.100 tỷ đồng, hỗ trợ xây dựng hơn 31.000 căn nhà Đại đoàn kết; tổ chức 1.274 cuộc phản biện xã hội, gần một nửa ở cấp cơ sở.',
      'Góp ý tại Hội nghị, các vị Ủy viên Đoàn Chủ tịch đề nghị giảm số cuộc vận động trùng lắp, mỗi cấp chọn không quá ba việc trọng tâm; quan tâm đúng mức đời sống công nhân các khu công nghiệp thiếu việc làm dịp cuối năm; sớm có hướng dẫn thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương.',
      'Kết luận Hội nghị, Chủ tịch Trịnh Công Lập yêu cầu Ban Thường trực tiếp thu đầy đủ, hoàn thiện dự thảo để trình Hội nghị Ủy ban Trung ương trong tháng 1/2023; tổ chức Tết Quý Mão cho người nghèo thật chu đáo, không để ai không có Tết.',
    ],
    photos: [{ caption: 'Quang cảnh Hội nghị tại điểm cầu Hà Nội.', credit: 'Quang Vinh', after: 0 }],
    tags: ['Đoàn Chủ tịch', 'Nghị quyết số 27-NQ/TW'],
    byline: 'Hương Diệp',
    publishedAt: '2022-12-16 18:30',
    related: ['bac-ninh-tong-ket-2023'],
    copies: [
      {
        site: 'mttq-yen-bai',
        delayMinutes: 700,
        tail: 'Tại điểm cầu Yên Bái, bà Hà Thị Mai Xuân, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Yên Bái cùng Thường trực Ủy ban MTTQ các huyện, thị xã, thành phố đã theo dõi và đăng ký tham gia ý kiến bằng văn bản.',
      },
      { site: 'mttq-tay-ninh', delayMinutes: 820 },
    ],
    truth: {
      officials: [
        official('ông', 'Trịnh Công Lập', [at('Bí thư', 'Trung ương Đảng'), at('Chủ tịch', CENTRAL)], 'HOST'),
        official('ông', 'Hầu Seo Páo', [at('Phó Chủ tịch', CENTRAL)], 'SPEAKER'),
      ],
      event: event(
        'CONFERENCE',
        'Hội nghị lần thứ 13 Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam khóa IX',
        { startsOn: '2022-12-16', province: 'ha-noi', organizers: [CENTRAL] },
      ),
      documents: [document('Nghị quyết', '27-NQ/TW', 'Ban Chấp hành Trung ương', '2022-11-09')],
    },
  }),
  article({
    key: 'bac-ninh-tong-ket-2023',
    site: 'mat-tran-trung-uong',
    section: 'hoat-dong-mat-tran-dia-phuong',
    title: 'Bắc Ninh: Trao Kỷ niệm chương cho 19 cán bộ Mặt trận có nhiều đóng góp',
    lead: 'Ngày 16/11, Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh long trọng tổ chức Lễ kỷ niệm 93 năm Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam (18/11/1930 - 18/11/2023).',
    paragraphs: [
      'Dự Lễ kỷ niệm có bà Ngô Thị Quỳnh Giao, Phó Bí thư Thường trực Tỉnh ủy; ông Trần Gia Khánh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh; các ông, bà nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh qua các thời kỳ và gần 200 cán bộ Mặt trận tiêu biểu.',
      'Ôn lại chặng đường vẻ vang của Mặt trận, ông Trần Gia Khánh nhấn mạnh trong giai đoạn nào tổ chức này cũng là nơi quy tụ những tấm lòng yêu nước, không phân biệt giàu nghèo, lương giáo. Riêng năm nay, người dân 126 xã, phường, thị trấn của tỉnh đã chung tay trồng 48.000 cây xanh, lắp 310 km đường điện thắp sáng làng quê.',
      'Thừa ủy quyền của Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam, bà Ngô Thị Quỳnh Giao trao Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết toàn dân tộc” cho 19 cá nhân, trong đó có 4 chức sắc tôn giáo và 6 trưởng ban công tác Mặt trận khu phố.',
      'Phần hội sau buổi lễ diễn ra đầm ấm với những làn điệu quan họ do các liền anh, liền chị làng Diềm biểu diễn.',
    ],
    photos: [{ caption: 'Bà Ngô Thị Quỳnh Giao trao Kỷ niệm chương cho các cá nhân.', after: 2 }],
    tags: ['Bắc Ninh', 'Ngày truyền thống Mặt trận'],
    byline: 'Nguyễn Thơm',
    publishedAt: '2023-11-16 14:02',
    truth: {
      officials: [
        official('bà', 'Ngô Thị Quỳnh Giao', [at('Phó Bí thư Thường trực', 'Tỉnh ủy', 'bac-ninh')], 'GUEST'),
        official('ông', 'Trần Gia Khánh', [at('Chủ tịch', FRONT, 'bac-ninh')], 'HOST'),
      ],
      event: event('COMMEMORATION', 'Lễ kỷ niệm 93 năm Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam', {
        startsOn: '2023-11-16',
        province: 'bac-ninh',
        participants: 200,
        isApproximate: true,
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh'],
      }),
      provinces: ['bac-ninh'],
    },
  }),
];
