import type { WorldArticle } from '../article.ts';
import { article, at, document, event, official } from '../article.ts';

const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh';
const CENTRAL = 'Ủy ban Trung ương MTTQ Việt Nam';

/** News of the Front's magazine, and what the national Front's pages print of social criticism. */
export const tapChi: readonly WorldArticle[] = [
  article({
    key: 'hoi-thao-giam-sat-2023',
    site: 'tap-chi-mat-tran',
    section: 'thuc-tien',
    title: 'Hội thảo khoa học: Giám sát của Nhân dân qua nền tảng số',
    lead: 'Ngày 22/9/2023, tại Hà Nội, Tạp chí Mặt trận phối hợp với Học viện Chính trị quốc gia Hồ Chí Minh tổ chức Hội thảo khoa học “Giám sát của Nhân dân qua nền tảng số: kinh nghiệm và kiến nghị”.',
    paragraphs: [
      'Chủ trì Hội thảo có bà Vũ Ngọc Trâm Anh, Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam; PGS.TS Lưu Bách Tùng, Phó Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh. Hơn 90 nhà khoa học, cán bộ Mặt trận các tỉnh, thành phố đã tham dự, gửi 47 tham luận.',
      'Các tham luận phân tích hai cách làm trái ngược: nơi mở ứng dụng phản ánh hiện trường nhưng thiếu người trả lời, nơi chỉ dùng nhóm tin nhắn khu phố mà kiến nghị nào cũng có địa chỉ. Từ đó, nhiều ý kiến thống nhất rằng công nghệ chỉ là phương tiện, trách nhiệm giải trình mới là gốc.',
      'PGS.TS Lưu Bách Tùng đề xuất chuẩn hóa dữ liệu kiến nghị của cử tri thành một bộ chỉ mục dùng chung, có mã theo dõi như bưu phẩm, để người dân biết ý kiến của mình đang ở bàn nào. Đại diện Mặt trận tỉnh Quảng Ninh chia sẻ kinh nghiệm phân loại tự động hơn 8.000 phản ánh mỗi năm.',
      'Kết luận Hội thảo, bà Vũ Ngọc Trâm Anh đề nghị Ban Tổ chức chắt lọc những kiến nghị khả thi, phục vụ việc sơ kết 10 năm thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.',
    ],
    photos: [{ caption: 'Các đại biểu chủ trì Hội thảo.', credit: 'Tiến Đạt', after: 0 }],
    tags: ['hội thảo', 'giám sát', 'chuyển đổi số'],
    byline: 'Tiến Đạt',
    publishedAt: '2023-09-22 17:20',
    truth: {
      officials: [
        official('bà', 'Vũ Ngọc Trâm Anh', [at('Phó Chủ tịch', CENTRAL)], 'HOST'),
        official(
          'PGS.TS',
          'Lưu Bách Tùng',
          [at('Phó Giám đốc', 'Học viện Chính trị quốc gia Hồ Chí Minh')],
          'HOST',
        ),
      ],
      event: event(
        'SEMINAR',
        'Hội thảo khoa học “Giám sát của Nhân dân qua nền tảng số: kinh nghiệm và kiến nghị”',
        {
          startsOn: '2023-09-22',
          province: 'ha-noi',
          participants: 90,
          isApproximate: true,
          organizers: ['Tạp chí Mặt trận', 'Học viện Chính trị quốc gia Hồ Chí Minh'],
        },
      ),
      documents: [document('Quyết định', '217-QĐ/TW', 'Bộ Chính trị', '2013-12-12')],
    },
  }),
  article({
    key: 'thai-nguyen-phan-bien-2024',
    site: 'mat-tran-trung-uong',
    section: 'giam-sat-phan-bien-xa-hoi',
    title: 'Thái Nguyên: Phản biện dự thảo nghị quyết hỗ trợ học phí, tiếp thu 14 nhóm ý kiến',
    lead: 'Ngày 21-6, Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên tổ chức Hội nghị phản biện xã hội đối với dự thảo Nghị quyết của HĐND tỉnh về chính sách hỗ trợ học phí năm học 2024 - 2025.',
    paragraphs: [
      'Chủ trì Hội nghị có bà Ma Thị Hồng Nguyệt, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh. Cơ quan soạn thảo có ông Tạ Hữu Phú, Phó Giám đốc Sở Giáo dục và Đào tạo; cùng dự có 46 đại biểu là thành viên Hội đồng tư vấn, hiệu trưởng, phụ huynh học sinh.',
      'Ý kiến phản biện cho rằng dự thảo mới căn cứ vào hộ khẩu thường trú mà bỏ quên con em công nhân tạm trú quanh các khu công nghiệp ở Phổ Yên, Sông Công; mức hỗ trợ giữa trường công lập và tư thục chênh lệch chưa giải thích được. Một phụ huynh ở huyện Võ Nhai đề nghị chi trả theo tháng thay vì cuối học kỳ, vì nhà ở xa phải vay tiền đóng trước.',
      'Ông Tạ Hữu Phú giải trình từng nội dung, tiếp thu 14 nhóm ý kiến để chỉnh sửa trước khi trình kỳ họp giữa năm.',
      'Bà Ma Thị Hồng Nguyệt nhấn mạnh, theo Quyết định số 218-QĐ/TW ngày 12-12-2013 của Bộ Chính trị, cơ quan soạn thảo phải trả lời bằng văn bản; Ban Thường trực sẽ công khai bản trả lời trên trang thông tin của Mặt trận để người góp ý kiểm tra lại.',
    ],
    photos: [{ caption: 'Đại biểu góp ý vào dự thảo Nghị quyết.', after: 1 }],
    tags: ['phản biện xã hội', 'Thái Nguyên'],
    byline: 'Lộc Vượng',
    publishedAt: '2024-06-21 16:40',
    truth: {
      officials: [
        official('bà', 'Ma Thị Hồng Nguyệt', [at('Phó Chủ tịch', FRONT, 'thai-nguyen')], 'HOST'),
        official(
          'ông',
          'Tạ Hữu Phú',
          [at('Phó Giám đốc', 'Sở Giáo dục và Đào tạo', 'thai-nguyen')],
          'SPEAKER',
        ),
      ],
      event: event('CONFERENCE', 'Hội nghị phản biện xã hội', {
        startsOn: '2024-06-21',
        province: 'thai-nguyen',
        participants: 46,
        organizers: ['Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên'],
      }),
      documents: [document('Quyết định', '218-QĐ/TW', 'Bộ Chính trị', '2013-12-12')],
      provinces: ['thai-nguyen'],
    },
  }),
  article({
    key: 'dong-nai-tap-huan-2019',
    site: 'tap-chi-mat-tran',
    section: 'thoi-su',
    title: 'Đồng Nai bồi dưỡng nghiệp vụ cho 540 trưởng ban công tác Mặt trận ấp, khu phố',
    lead: 'Từ ngày 5 đến 9/8/2019, Ủy ban MTTQ Việt Nam tỉnh Đồng Nai mở ba lớp bồi dưỡng nghiệp vụ cho trưởng ban công tác Mặt trận ấp, khu phố nhiệm kỳ 2019 - 2024.',
    paragraphs: [
      'Có 540 học viên của 11 huyện, thành phố tham gia, trong đó hơn một phần ba lần đầu làm công tác Mặt trận. Khai giảng lớp thứ nhất tại thành phố Long Khánh, ông Phùng Khắc Minh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Đồng Nai đề nghị giảng viên bớt lý thuyết, tăng xử lý tình huống.',
      'Năm chuyên đề được giảng dạy gồm: phương pháp tổ chức Ngày hội Đại đoàn kết, kỹ năng hòa giải, giám sát đầu tư của cộng đồng, vận động trong đồng bào có đạo và cách ghi biên bản họp dân. Bà Bùi Thị Lệ Giang, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh trực tiếp đứng lớp chuyên đề hòa giải với câu chuyện có thật về một lối đi chung rộng chưa đầy hai mét ở huyện Cẩm Mỹ.',
      'Ông Ong Văn Tùng, trưởng ban công tác Mặt trận khu phố 3, phường Xuân An, cho biết khu phố ông có bốn dân tộc, ba tôn giáo, mỗi lần họp là mỗi lần phải nghĩ xem ai nên nói trước để mọi người đều vui lòng.',
      'Sau lớp học, mỗi học viên đăng ký một việc làm cụ thể trong sáu tháng và được Mặt trận cấp xã theo dõi, giúp đỡ.',
    ],
    photos: [
      { caption: 'Học viên thảo luận nhóm tại thành phố Long Khánh.', credit: 'Văn Truyên', after: 2 },
    ],
    tags: ['tập huấn', 'Đồng Nai', 'Ban công tác Mặt trận'],
    byline: 'Văn Truyên',
    publishedAt: '2019-08-06 14:12',
    truth: {
      officials: [
        official('ông', 'Phùng Khắc Minh', [at('Chủ tịch', FRONT, 'dong-nai')], 'HOST'),
        official('bà', 'Bùi Thị Lệ Giang', [at('Phó Chủ tịch', FRONT, 'dong-nai')], 'SPEAKER'),
      ],
      event: event(
        'TRAINING',
        'ba lớp bồi dưỡng nghiệp vụ cho trưởng ban công tác Mặt trận ấp, khu phố nhiệm kỳ 2019 - 2024',
        {
          startsOn: '2019-08-05',
          endsOn: '2019-08-09',
          province: 'dong-nai',
          venue: 'thành phố Long Khánh',
          participants: 540,
          organizers: ['Ủy ban MTTQ Việt Nam tỉnh Đồng Nai'],
        },
      ),
      provinces: ['dong-nai'],
    },
  }),
];
