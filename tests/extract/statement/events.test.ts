import { describe, expect, test } from 'vitest';
import type { StatementContext } from '../../../src/extract/draft.ts';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const eventsIn = (text: string, part: Partial<StatementContext> = {}) =>
  findStatements(text, contextOf(part)).events;
const mainOf = (text: string, part: Partial<StatementContext> = {}) =>
  eventsIn(text, part).find(({ isMain }) => isMain);

const OPENING =
  'Sáng 10/5/2023, Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An tổ chức Hội nghị Ban Chấp hành mở rộng. ';

describe('the main event', () => {
  test('has its kind, days, province and hosts from the sentence that reports it', () => {
    const text =
      'Từ ngày 6-8/7/2022, Liên hiệp các tổ chức hữu nghị Việt Nam phối hợp với UBND tỉnh Cao Bằng tổ chức Hội nghị toàn quốc tại Trung tâm Hội nghị tỉnh Cao Bằng.';
    expect(mainOf(text)).toMatchObject({
      kind: 'CONFERENCE',
      name: 'Hội nghị toàn quốc',
      startsOn: '2022-07-06',
      endsOn: '2022-07-08',
      precision: 'DAY',
      provinceId: 'province:cao-bang',
    });
    expect(mainOf(text)?.organizers.map(({ name }) => name)).toEqual([
      'Liên hiệp các tổ chức hữu nghị Việt Nam',
      'UBND tỉnh',
    ]);
  });

  test.each([
    ['Đại hội đại biểu lần thứ IV', 'CONGRESS'],
    ['lớp tập huấn nghiệp vụ', 'TRAINING'],
    ['lễ khánh thành nhà văn hóa', 'CEREMONY'],
    ['mít tinh kỷ niệm 90 năm Ngày truyền thống', 'COMMEMORATION'],
    ['buổi gặp mặt chức sắc', 'MEETING'],
    ['đêm giao lưu thanh niên', 'EXCHANGE'],
    ['lễ ký kết chương trình phối hợp', 'SIGNING'],
    ['Ngày hội Đại đoàn kết', 'FESTIVAL'],
    ['hội nghị hiệp thương lần thứ hai', 'ELECTION'],
    ['lễ phát động Tháng cao điểm', 'CAMPAIGN'],
    ['hội thảo khoa học', 'SEMINAR'],
    ['cuộc thi viết', 'OTHER'],
  ])('%s is a %s', (name, kind) => {
    expect(mainOf(`Ngày 5/3/2021, Ủy ban MTTQ Việt Nam tỉnh Hà Giang tổ chức ${name}.`)?.kind).toBe(kind);
  });

  test('takes the year from the publication date', () => {
    expect(
      mainOf('Chiều 29/12, UBND tỉnh Hà Giang tổ chức hội nghị.', { publishedOn: '2024-01-02' })?.startsOn,
    ).toBe('2023-12-29');
  });

  test('has no date where the stamp cannot be right', () => {
    expect(
      mainOf('Ngày 22/9, đoàn đã tổ chức hội nghị.', { publishedOn: '2021-03-05' })?.startsOn,
    ).toBeNull();
  });

  test('has no date where no year is tied to it', () => {
    expect(mainOf('Ngày 21/6, UBND tỉnh tổ chức hội nghị. Ông Khoát sinh năm 1972.')?.startsOn).toBeNull();
  });

  test('takes the year in its own name', () => {
    expect(mainOf('Ngày 21/8, UBND tỉnh khai mạc Hội nghị tập huấn đối ngoại năm 2022.')?.startsOn).toBe(
      '2022-08-21',
    );
  });

  test('does not take the year that it reviews', () => {
    expect(mainOf('Ngày 5/1, UBND tỉnh tổ chức hội nghị tổng kết công tác năm 2023.')?.startsOn).toBeNull();
  });

  test('ends as many days later as it lasts', () => {
    expect(mainOf('Đại hội diễn ra trong 2 ngày, từ 25/6/2024 tại tỉnh Hòa Bình.')).toMatchObject({
      startsOn: '2024-06-25',
      endsOn: '2024-06-26',
    });
  });

  test('ends on the closing day that the next sentence tells', () => {
    expect(
      mainOf('Ngày 5/10/2023, UBND tỉnh khai mạc Ngày hội. Ngày hội kéo dài đến hết ngày 7-10.'),
    ).toMatchObject({ endsOn: '2023-10-07' });
  });

  test('"chiều qua" is the day before publication', () => {
    expect(
      mainOf('Chiều qua, UBND tỉnh tổ chức lễ tiếp nhận ủng hộ.', { publishedOn: '2024-09-11' })?.startsOn,
    ).toBe('2024-09-10');
  });

  test('its name, day and province may come from the lead, its evidence never does', () => {
    const text = 'Hội nghị có hơn 200 đại biểu dự. Các đại biểu nghe ba báo cáo.';
    const lead = 'Ngày 6/7/2022, UBND tỉnh tổ chức Hội nghị toàn quốc tại tỉnh Cao Bằng.';
    const main = mainOf(text, { lead });
    expect(main).toMatchObject({
      name: 'Hội nghị toàn quốc',
      startsOn: '2022-07-06',
      provinceId: 'province:cao-bang',
    });
    expect(text.slice(main?.evidence.start, main?.evidence.end)).toBe('Hội nghị');
  });
});

describe('participants', () => {
  test.each([
    ['Tham dự có hơn 320 đại biểu là cán bộ các cấp.', 320, true],
    ['Dự hội nghị có 61/75 vị ủy viên.', 61, false],
    ['Tổng số đại biểu dự hội nghị là 298, trong đó 120 nữ.', 298, false],
    ['426 người dự hội nghị, trong đó 279 là hội viên.', 426, false],
    ['Hội nghị có 1.100 đại biểu dự tại 22 điểm cầu.', 1100, false],
  ])('%s', (text, count, isApproximate) => {
    expect(mainOf(OPENING + text)).toMatchObject({
      participantCount: count,
      participantCountIsApproximate: isApproximate,
    });
  });

  test.each([
    'Hội hiện có hơn 600 hội viên.',
    'Đại hội bầu Ban Chấp hành gồm 27 đồng chí.',
    'Dịp này trao 45 suất quà.',
  ])('%s counts nobody', (text) => {
    expect(mainOf(OPENING + text)?.participantCount).toBeNull();
  });
});

describe('other events', () => {
  test.each([
    [
      'Hai bên thống nhất tổ chức Ngày hội văn hóa vào tháng 11/2023.',
      'FESTIVAL',
      '2023-11-01',
      '2023-11-30',
      'MONTH',
    ],
    ['Trước đó, ngày 8/5, đoàn đã dâng hương tại khu di tích.', 'CEREMONY', '2023-05-08', null, 'DAY'],
    [
      'Lớp tập huấn tiếp theo dự kiến mở vào cuối tháng 8/2023.',
      'TRAINING',
      '2023-08-21',
      '2023-08-31',
      'PART_OF_MONTH',
    ],
    ['Chiều cùng ngày, đoàn đã làm việc với Sở Ngoại vụ.', 'MEETING', '2023-05-10', null, 'DAY'],
  ])('%s', (text, kind, startsOn, endsOn, precision) => {
    expect(eventsIn(OPENING + text, { publishedOn: '2023-05-11' })[1]).toMatchObject({
      kind,
      startsOn,
      endsOn,
      precision,
      isMain: false,
    });
  });

  test.each([
    'Hội được thành lập ngày 17/11/1950.',
    'Các huyện hoàn thành báo cáo trước ngày 15/6.',
    'Nhiệm kỳ 2019 - 2024, Hội đã đón 58 đoàn.',
    'Nhân kỷ niệm Ngày truyền thống (18/11/1930 - 18/11/2022).',
  ])('%s tells none', (text) => {
    expect(eventsIn(OPENING + text, { publishedOn: '2023-05-11' })).toHaveLength(1);
  });

  test('two held together are both main', () => {
    const text =
      'Ngày 8/10/2020, Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh tổ chức Hội nghị lần thứ tư, đồng thời phát động Tháng cao điểm.';
    expect(
      eventsIn(text)
        .filter(({ isMain }) => isMain)
        .map(({ kind }) => kind),
    ).toEqual(['CONFERENCE', 'CAMPAIGN']);
  });
});

describe('who took part', () => {
  test('the verb of the appointment is the role', () => {
    const text = `${OPENING}Hội nghị bầu bà Lê Thu giữ chức Phó Chủ tịch Liên hiệp. Phát biểu tại hội nghị, ông Võ Nam, Giám đốc Sở Ngoại vụ biểu dương kết quả.`;
    expect(mainOf(text)?.participations.map(({ role }) => role)).toEqual(['ELECTED', 'SPEAKER']);
  });
});

describe("a date that is another thing's", () => {
  test.each([
    [
      'Ngày 26/6/2025, hai Ủy ban MTTQ tỉnh tổ chức Hội nghị bàn giao, chuẩn bị hợp nhất từ ngày 01/7/2025.',
      '2025-06-26',
    ],
    ['Ngày 7-10-2022, Ủy ban MTTQ tỉnh tổ chức Hội nghị giao ban quý III năm 2022.', '2022-10-07'],
    [
      'Chiều 02.8.2022, Liên hiệp tổ chức lễ trao xe lăn nhân Ngày vì nạn nhân chất độc da cam (10.8).',
      '2022-08-02',
    ],
  ])('%s', (text, day) => {
    expect(mainOf(text)?.startsOn).toBe(day);
  });
});

describe('events beside the main one, in other words', () => {
  test.each([
    ['Chiều 12/5, Ban Thường trực họp với 10 huyện để chốt số nhà.', 'MEETING 2023-05-12'],
    ['Trước đó một ngày, 9/5, tỉnh đã bàn giao 5 căn nhà cho hộ nghèo.', 'CEREMONY 2023-05-09'],
    ['Cuối tháng 8/2023, huyện sẽ khởi công thư viện chống bão.', 'CEREMONY 2023-08-21'],
    ['Ý kiến được gửi trước kỳ họp giữa năm của HĐND tỉnh, dự kiến ngày 7/7/2023.', 'CONFERENCE 2023-07-07'],
    ['Chiều 11/5, đoàn tới chào Phó Bí thư Tỉnh ủy.', 'MEETING 2023-05-11'],
  ])('%s', (text, event) => {
    expect(
      eventsIn(OPENING + text)
        .filter(({ isMain }) => !isMain)
        .map(({ kind, startsOn }) => `${kind} ${startsOn}`),
    ).toEqual([event]);
  });

  test.each([
    'Hai bên thống nhất sơ kết ba tháng một lần.',
    'Ngày 3/3/2023 hai bên thống nhất sơ kết công tác phối hợp 6 tháng 1 lần.',
    'Ngày 3/3/2023 Mặt trận và Công an quy định họp giao ban mỗi quý một lần.',
  ])('how often something is done is no event: %s', (text) => {
    expect(eventsIn(text, { publishedOn: '2023-03-04' })).toEqual([]);
  });

  test('what is held once in a while is an event where its day is told', () => {
    const text = 'Sáng 10/5/2023, Mặt trận tỉnh Nghệ An họp giao ban quý một lần thứ hai.';
    expect(mainOf(text)).toMatchObject({ startsOn: '2023-05-10' });
  });

  test('when something ends is not when it is', () => {
    expect(eventsIn(`${OPENING}Đợt vận động kết thúc ngày 18/11/2023.`)).toHaveLength(1);
  });
});

describe('who holds it', () => {
  test.each([
    [
      'an occasion named by a verb',
      'Ngày 5/5/2023, UBMTTQ Việt Nam tỉnh Cà Mau tổ chức chương trình bàn giao 10 căn nhà.',
      'UBMTTQ Việt Nam tỉnh',
    ],
    [
      'the sender of a delegation',
      'Ngày 9/4/2019, đoàn công tác của Ủy ban Trung ương MTTQ Việt Nam đã đến thăm tỉnh Sóc Trăng.',
      'Ủy ban Trung ương MTTQ Việt Nam',
    ],
    [
      'the body of the host',
      'Ngày 5/5/2023, bà Lê Nga, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam tiếp bà Chan Keo.',
      'Liên hiệp các tổ chức hữu nghị Việt Nam',
    ],
    [
      'the body whose meeting it is',
      'Ngày 5/5/2023, Hội nghị lần thứ 13 Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam đã thảo luận.',
      'Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
    ],
  ])('%s', (_what, text, name) => {
    expect(mainOf(text)?.organizers.map((body) => body.name)).toEqual([name]);
  });
});
