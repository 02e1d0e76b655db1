import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const events = (text: string, title: string | null = null) =>
  findStatements(text, contextOf({ publishedOn: '2025-06-10', title })).events;
const mainOf = (text: string, title: string | null = null) =>
  events(text, title).find(({ isMain }) => isMain);
/** Every event as "KIND first day" or "KIND first day to last day", the main one first. */
const told = (text: string, title: string | null = null) =>
  events(text, title).map(
    ({ kind, startsOn, endsOn }) => `${kind} ${startsOn}${endsOn === null ? '' : ` to ${endsOn}`}`,
  );

describe('a visit over days and what was done within it', () => {
  const VISIT = 'Từ ngày 7 đến 9/6, đoàn Hội hữu nghị Lào - Việt tỉnh Xiêng Khoảng thăm Nghệ An. ';

  test('the signing is the news where the title tells it', () => {
    expect(
      told(`${VISIT}Chiều 8/6, hai Hội ký biên bản ghi nhớ.`, 'Nghệ An - Xiêng Khoảng ký kết hợp tác'),
    ).toEqual(['SIGNING 2025-06-08', 'VISIT 2025-06-07 to 2025-06-09']);
  });

  test('the talks are the news where the title tells them', () => {
    expect(
      told(
        'Bà Lò Thị Mai, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Sơn La dẫn đầu đoàn thăm Lào từ ngày 4 đến 9/6. Sáng 6/6, bà Mai hội đàm với ông Bounmy Keo, Chủ tịch Hội hữu nghị Lào - Việt Nam.',
        'Hai tổ chức hữu nghị hội đàm tại Viêng Chăn',
      )[0],
    ).toBe('MEETING 2025-06-06');
  });

  test.each(['Đoàn Xiêng Khoảng thăm Nghệ An', 'Nghệ An đón đoàn Xiêng Khoảng'])(
    'the visit is, under "%s"',
    (title) => {
      expect(told(`${VISIT}Sáng 8/6, lãnh đạo tỉnh tiếp đoàn tại trụ sở.`, title)).toEqual([
        'VISIT 2025-06-07 to 2025-06-09',
        'MEETING 2025-06-08',
      ]);
    },
  );

  test('a meeting with its own day is the news behind "Trong chuyến thăm"', () => {
    expect(
      told(
        'Trong chuyến thăm Bình Định từ 3 đến 6/6, đoàn Quỹ Hòa bình Hàn - Việt đã có buổi gặp gỡ người dân xã Tây Vinh hôm 5/6.',
      ),
    ).toEqual(['MEETING 2025-06-05', 'VISIT 2025-06-03 to 2025-06-06']);
  });

  test('"hôm sau" of a visit over days counts from no day', () => {
    expect(told(`${VISIT}Đoàn đến chào lãnh đạo tỉnh. Hôm sau, Phó Chủ tịch UBND tỉnh tiếp đoàn.`)).toEqual([
      'VISIT 2025-06-07 to 2025-06-09',
    ]);
  });
});

describe('the days of what frames an event are not its own', () => {
  test.each([
    [
      'Chiều 8/6, hai Hội ký thỏa thuận hợp tác tại Tây Ninh. Lễ ký nằm trong khuôn khổ chuyến thăm từ ngày 7 đến 9/6 của đoàn Svay Rieng.',
      ['SIGNING 2025-06-08', 'VISIT 2025-06-07 to 2025-06-09'],
    ],
    [
      'Sáng 8/6, Hội hữu nghị Việt - Mỹ tỉnh Quảng Trị tổ chức hội thảo. Hội thảo là hoạt động trong khuôn khổ Tuần lễ hòa bình diễn ra từ ngày 5 đến 9/6.',
      ['SEMINAR 2025-06-08', 'FESTIVAL 2025-06-05 to 2025-06-09'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('nor is what is promised at it', () => {
    expect(
      told(
        'Sáng 8/6, Hội hữu nghị Việt - Nga tỉnh Lâm Đồng tổ chức Đại hội lần thứ IV. Khách tặng đại hội bức tranh sông Volga và hẹn tháng 9 trở lại.',
      ),
    ).toEqual(['CONGRESS 2025-06-08']);
  });
});

describe('months that are names', () => {
  test.each([
    'Các đại biểu cũng dâng hoa tại Quảng trường Tháng Tám.',
    'Năm năm qua, Hội tổ chức 6 lần gặp mặt kỷ niệm Cách mạng tháng Mười.',
  ])('%s', (text) => {
    expect(told(`Sáng 8/6, Hội hữu nghị Việt - Nga tỉnh Lâm Đồng tổ chức hội nghị. ${text}`)).toEqual([
      'CONFERENCE 2025-06-08',
    ]);
  });
});

describe('how long a contest, a campaign or a course takes', () => {
  const PLAN = 'Ủy ban MTTQ Việt Nam tỉnh Nam Định tổ chức cuộc thi viết “Người tốt quanh ta”. ';
  test.each([
    [`${PLAN}Bài dự thi được nhận từ ngày 15/6 đến hết ngày 31/8/2025.`, '2025-06-15', '2025-08-31'],
    [
      `${PLAN}Mỗi người gửi một bài. Thời gian nhận tác phẩm từ ngày 1/7 đến ngày 30/7/2025.`,
      '2025-07-01',
      '2025-07-30',
    ],
    [`${PLAN}Cuộc thi bắt đầu từ ngày 15/6 và nhận bài đến hết ngày 31/8.`, '2025-06-15', '2025-08-31'],
    [
      'Chiến dịch “Hè xanh” do Hội hữu nghị Việt - Lào tỉnh Sơn La tổ chức từ ngày 5/6 đến hết tháng 8/2025.',
      '2025-06-05',
      '2025-08-31',
    ],
    [
      'Chiến dịch “Hè xanh” do Hội hữu nghị Việt - Lào tỉnh Sơn La tổ chức từ tháng 6 đến tháng 8/2025.',
      '2025-06-01',
      '2025-08-31',
    ],
    [
      'Sáng 6/6, Ủy ban MTTQ Việt Nam tỉnh Lào Cai khai giảng lớp tập huấn. Lớp học kéo dài ba ngày.',
      '2025-06-06',
      '2025-06-08',
    ],
    [
      'Ba ngày liền, từ thứ Sáu (6/6), 64 trưởng thôn của huyện Đồng Văn dự lớp bồi dưỡng.',
      '2025-06-06',
      '2025-06-08',
    ],
    [
      'Chiều 6/6, Đại hội đại biểu MTTQ Việt Nam tỉnh Sóc Trăng lần thứ X bế mạc sau hai ngày làm việc.',
      '2025-06-05',
      '2025-06-06',
    ],
    [
      'Khai mạc từ ngày 2/6, triển lãm ảnh của Hội hữu nghị Việt Nam - Cuba thành phố vừa khép lại hôm 8/6.',
      '2025-06-02',
      '2025-06-08',
    ],
  ])('%s', (text, startsOn, endsOn) => {
    expect(mainOf(text)).toMatchObject({ startsOn, endsOn });
  });

  test('a day until which something goes on is not when it began', () => {
    expect(
      mainOf(
        'Bốn mươi lưu học sinh bước vào khóa tiếng Việt tại Trường Cao đẳng Sơn La. Lễ khai giảng diễn ra ngày 5/6. Khóa học kéo dài đến ngày 30/5/2026.',
      ),
    ).toMatchObject({ kind: 'TRAINING', startsOn: '2025-06-05' });
  });
});

describe('which year', () => {
  test('a deed told as past on a day far behind the stamp has no date', () => {
    expect(mainOf('Sáng 14/9, Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn mở lớp tập huấn.')?.startsOn).toBeNull();
  });

  test('a plan for such a day has one', () => {
    expect(mainOf('Sáng 14/9 tới, Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn sẽ mở lớp tập huấn.')?.startsOn).toBe(
      '2025-09-14',
    );
  });

  test('a plan of inspections is of its year, each inspection of its own time', () => {
    expect(
      told(
        'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bình Dương vừa ban hành kế hoạch về giám sát, phản biện xã hội năm 2025. Đoàn thứ nhất giám sát nhà ở xã hội trong quý III/2025.',
      ),
    ).toEqual(['INSPECTION 2025-01-01', 'INSPECTION 2025-07-01 to 2025-09-30']);
  });
});

describe('where it was', () => {
  test.each([
    [
      'Sáng 6/6, Ủy ban Trung ương MTTQ Việt Nam tổ chức hội nghị trực tuyến toàn quốc. Điểm cầu chính đặt tại 46 Tràng Thi, Hà Nội. Tại điểm cầu Tuyên Quang, ông Ma Đình Thuật, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang chủ trì.',
      'province:ha-noi',
    ],
    [
      'Sáng 6/6, Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức hội nghị trực tuyến. Hội nghị kết nối từ Hà Nội tới 63 điểm cầu.',
      'province:ha-noi',
    ],
    [
      'Hơn 300 đại biểu các tầng lớp nhân dân Thủ đô tới Cung Hữu nghị tối 6/6 dự mít tinh đoàn kết với nhân dân Palestine.',
      'province:ha-noi',
    ],
    ['Tối 6/6, kiều bào ở Thủ đô Viêng Chăn dự mít tinh kỷ niệm.', null],
  ])('%s', (text, provinceId) => {
    expect(mainOf(text)?.provinceId).toBe(provinceId);
  });
});

test('a number with a mark is no end of a name', () => {
  expect(mainOf('Chiều 6/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An trao 1.000 tấm lợp cho bà con.')?.name).toBe(
    'trao 1.000 tấm lợp',
  );
});
