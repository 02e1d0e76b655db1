import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const mainOf = (text: string, title: string | null = null) =>
  findStatements(text, contextOf({ publishedOn: '2023-06-15', title })).events.find(({ isMain }) => isMain);

describe('what an article is about', () => {
  test.each([
    [
      'the deed that opens it, not the plan told behind it',
      'Chiều 14/6, Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An họp giao ban với các hội. Ngày 26/6 sẽ diễn ra giải cầu lông hữu nghị.',
      'CONFERENCE',
    ],
    [
      'the visit, not the meeting at which its words were said',
      'Từ ngày 12 đến 14/6, đoàn Hội hữu nghị Thái - Việt tỉnh Khon Kaen thăm Đà Nẵng. Tại buổi làm việc chiều 12/6, bà Lê Nga chào mừng đoàn.',
      'VISIT',
    ],
    [
      'the reception, not what was talked of there',
      'Ngày 14/6, bà Lê Nga, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam tiếp bà Chan Keo, bàn việc tổ chức Ngày Quốc tế Yoga.',
      'MEETING',
    ],
    [
      'the visit, not the series that it goes on with',
      'Tiếp tục chuỗi hoạt động chăm lo Tết, ngày 14/6, ông Lê Nam, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Nghệ An đến thăm 40 hộ nghèo.',
      'VISIT',
    ],
    [
      'the congress that the press is told of',
      'Chiều 14/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An họp báo về Đại hội. Đại hội sẽ diễn ra trong hai ngày 28 và 29/6.',
      'CONGRESS',
    ],
    [
      'the conference that a committee meets for',
      'Ngày 14/6, Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam họp Hội nghị lần thứ hai.',
      'CONFERENCE',
    ],
    [
      'an occasion by the words of its title',
      'Tối 14/6, Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An tổ chức chương trình "Gặp gỡ hữu nghị đầu hè".',
      'EXCHANGE',
    ],
    [
      'an occasion that has nothing but a title',
      'Tối 14/6, Ủy ban MTTQ Việt Nam xã Tri Lễ tổ chức buổi "Nghe dân nói" tại nhà văn hóa.',
      'OTHER',
    ],
  ])('%s', (_what, text, kind) => {
    expect(mainOf(text)?.kind).toBe(kind);
  });
});

describe('when it was', () => {
  test('is not the day of the sentence that looks back', () => {
    const text =
      'Hội nghị của Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An bàn ba việc. Trước đó, ngày 10/6, tỉnh có mưa lớn.';
    expect(mainOf(text)?.startsOn).toBeNull();
  });

  test('is a day within the visit that frames it', () => {
    const text =
      'Trong khuôn khổ chuyến thăm Sơn La từ ngày 2 đến 4/6 của đoàn Hủa Phăn, chiều 3/6, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La đã tổ chức hội đàm với đoàn.';
    expect(mainOf(text)).toMatchObject({ kind: 'MEETING', startsOn: '2023-06-03', endsOn: null });
  });

  test('is both days of a pair over the turn of a month', () => {
    expect(
      mainOf('Trong hai ngày 31/5 và 1/6, Hội hữu nghị Việt - Nhật tỉnh Nghệ An tổ chức hội thảo.'),
    ).toMatchObject({
      startsOn: '2023-05-31',
      endsOn: '2023-06-01',
    });
  });

  test.each([
    [
      'that which opens the sentence of a deed, not that of what is planned there',
      'Chiều 14/6, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Nghệ An họp bàn việc tổ chức tiếp xúc cử tri từ ngày 20/6 đến 25/6.',
      '2023-06-14',
    ],
    [
      'that of its clause, not that of what came before it',
      'Sau chuyến khảo sát ngày 5/6, sáng 11/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An bàn giao 3 căn nhà.',
      '2023-06-11',
    ],
    [
      'that to which it was put off',
      'Hội thảo lẽ ra mở ngày 10/6 nhưng vì bão phải lùi đến 12/6, tại Đồng Hới.',
      '2023-06-12',
    ],
    [
      'the first of a row of days without a word of time',
      'Ngày hội văn hóa Nga được đưa lên Sa Pa: ba đêm, 7, 8 và 9/6, tại Quảng trường.',
      '2023-06-07',
    ],
  ])('%s', (_what, text, day) => {
    expect(mainOf(text)?.startsOn).toBe(day);
  });

  test('is the run of days that ends where it was closed', () => {
    const text =
      'Trại hè thanh niên Việt - Lào bế mạc tối 14/6 tại Sầm Sơn. Trong 5 ngày, từ 10 đến 14/6, các em đã cùng học.';
    expect(mainOf(text)).toMatchObject({ startsOn: '2023-06-10', endsOn: '2023-06-14' });
  });

  test('is not the day in a bracket where the clause opens with one', () => {
    const text =
      'Sáng 14/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức lễ phát động tuần lễ nước sạch (20/6).';
    expect(mainOf(text)?.startsOn).toBe('2023-06-14');
  });

  test('is one day for the ceremony that opens a month of action', () => {
    const text =
      'Ngày 1/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức Lễ phát động Tháng cao điểm. Tháng cao điểm kéo dài từ ngày 1/6 đến 30/6.';
    expect(mainOf(text)).toMatchObject({ startsOn: '2023-06-01', endsOn: null });
  });
});

describe('who came', () => {
  test('are not those expected at the event of another day', () => {
    const text =
      'Sáng 14/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức lễ tiếp nhận ủng hộ. Ngày 28/6, Đại hội sẽ diễn ra với 350 đại biểu.';
    expect(mainOf(text)?.participantCount).toBeNull();
  });

  test('are those present of those called', () => {
    const text =
      'Sáng 14/6, Hội hữu nghị Việt - Nhật tỉnh Nghệ An tổ chức đại hội. Trong 131 đại biểu được triệu tập, 127 người có mặt.';
    expect(mainOf(text)?.participantCount).toBe(127);
  });

  test('may open their sentence', () => {
    const text =
      'Sáng 14/6, Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức hội nghị phản biện. Ông Lê Nam chủ trì. Bà Trần Hoa báo cáo. Trên 60 đại biểu là chuyên gia, chủ trang trại, cán bộ hợp tác xã nông nghiệp đã tranh luận khá thẳng.';
    expect(mainOf(text)).toMatchObject({ participantCount: 60, participantCountIsApproximate: true });
  });
});

describe('what was done over the years', () => {
  test.each([
    'Ngày 20/12/2012, Hội hữu nghị Việt Nam - Hàn Quốc tỉnh Bình Định được tặng Bằng khen của Thủ tướng.',
    'Quỹ "Vì người nghèo" tỉnh Tây Ninh tiếp nhận 45 tỷ đồng. Từ ngày 1/5 đến 31/5, quỹ nhận 12 tỷ đồng.',
  ])('%s tells no dated event', (text) => {
    expect(mainOf(text)?.startsOn ?? null).toBeNull();
  });

  test('a day behind the verb of holding in the next sentence is the main event’s', () => {
    const text =
      'Ngày hội Đại đoàn kết toàn dân tộc ở thôn Cổ Hiền kiêm luôn lễ khánh thành đình. Cả hai diễn ra sáng Chủ nhật 11/6.';
    expect(mainOf(text)?.startsOn).toBe('2023-06-11');
  });
});
