import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const eventsIn = (text: string) => findStatements(text, contextOf({ publishedOn: '2024-04-25' })).events;
const shown = (text: string) =>
  eventsIn(text).map(
    ({ kind, startsOn, endsOn }) => `${kind} ${startsOn}${endsOn === null ? '' : ` to ${endsOn}`}`,
  );

describe('a deed told first takes the day of the noun that takes it up', () => {
  test.each([
    [
      'Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An tiếp đoàn đại biểu tỉnh Gunma. Buổi tiếp diễn ra sáng 12/4 tại Vinh.',
      { kind: 'MEETING', name: 'tiếp đoàn đại biểu tỉnh Gunma', startsOn: '2024-04-12', venue: 'Vinh' },
    ],
    [
      'Hội hữu nghị Việt - Lào tỉnh Nghệ An đã đến thăm tỉnh Bôlykhămxay. Chuyến thăm kéo dài từ ngày 10 đến 12/4.',
      { kind: 'VISIT', name: 'đến thăm tỉnh Bôlykhămxay', startsOn: '2024-04-10', endsOn: '2024-04-12' },
    ],
    [
      'Hội hữu nghị Việt - Lào tỉnh Nghệ An gặp mặt, tặng quà 60 cựu chiến binh. Cuộc gặp mặt diễn ra chiều 13/4.',
      { kind: 'MEETING', name: 'gặp mặt, tặng quà 60 cựu chiến binh', startsOn: '2024-04-13' },
    ],
  ])('%s', (text, event) => {
    expect(eventsIn(text)).toEqual([expect.objectContaining({ isMain: true, ...event })]);
  });

  test('the people in its name are those who took part', () => {
    const text =
      'Hội hữu nghị Việt - Lào tỉnh Nghệ An gặp mặt, chúc Tết cổ truyền 112 lưu học sinh Lào. Cuộc gặp mặt diễn ra chiều 13/4.';
    expect(eventsIn(text)[0]).toMatchObject({ participantCount: 112 });
  });

  test('a noun in the midst of its sentence takes up nothing', () => {
    const text =
      'Hội hữu nghị Việt - Lào tỉnh Nghệ An đến thăm tỉnh Bôlykhămxay. Ngày 12/4, Hội tổ chức Hội nghị Ban Chấp hành.';
    expect(eventsIn(text).find(({ isMain }) => isMain)?.name).toBe('Hội nghị Ban Chấp hành');
  });
});

describe('a ceremony without a name', () => {
  const SIGNED =
    'Hội hữu nghị Việt - Nhật tỉnh Nghệ An và Hội Giao lưu Nhật - Việt tỉnh Gunma đã ký thỏa thuận hợp tác trong buổi lễ diễn ra ngày 16/4 tại Vinh.';

  test('is the signing that was done at it, held by those who sign', () => {
    const [event] = eventsIn(SIGNED);
    expect(event).toMatchObject({ kind: 'SIGNING', name: 'ký thỏa thuận hợp tác', startsOn: '2024-04-16' });
    expect(event?.organizers.map(({ name }) => name)).toEqual([
      'Hội hữu nghị Việt - Nhật tỉnh',
      'Hội Giao lưu Nhật - Việt tỉnh Gunma',
    ]);
  });

  test('with a name stays what its name says', () => {
    const text = SIGNED.replace('buổi lễ', 'lễ khánh thành Nhà hữu nghị');
    expect(shown(text)).toContain('CEREMONY 2024-04-16');
  });
});

test('both bodies that sign hold the signing', () => {
  const text =
    'Ngày 16/4/2024, Hội hữu nghị Việt - Hàn tỉnh Nghệ An và Hội Giao lưu Hàn - Việt thành phố Suwon ký thỏa thuận hợp tác.';
  expect(eventsIn(text)[0]?.organizers).toHaveLength(2);
});

describe('what a sentence points back to', () => {
  test.each([
    'Đại biểu nhất trí với danh sách chính thức. Đó là kết quả Hội nghị hiệp thương lần thứ ba do Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức chiều 16/4.',
    'Cả phòng họp im lặng. Đó là không khí tại Hội nghị hiệp thương lần thứ ba diễn ra ngày 16/4.',
  ])('%s', (text) => {
    expect(shown(text)).toEqual(['ELECTION 2024-04-16']);
  });
});

describe('the days of what closed', () => {
  test.each([
    [
      'Đại hội MTTQ huyện Kỳ Sơn khép lại trưa 19/4 sau một ngày rưỡi làm việc, tính từ sáng 18/4.',
      '18',
      '19',
    ],
    ['Đại hội MTTQ huyện Kỳ Sơn bế mạc chiều 19/4, khai mạc từ sáng 17/4.', '17', '19'],
    ['Hội thao hữu nghị khép lại tối 14/4 sau 3 ngày thi đấu.', '12', '14'],
  ])('%s', (text, first, last) => {
    expect(eventsIn(text)).toEqual([
      expect.objectContaining({ startsOn: `2024-04-${first}`, endsOn: `2024-04-${last}` }),
    ]);
  });
});

describe('months and days that are not the event’s', () => {
  test.each([
    [
      'Đoàn có buổi giám sát việc phân bổ hàng cứu trợ đợt lũ tháng 10-2023. Ngày làm việc là 24-4.',
      'INSPECTION 2024-04-24',
    ],
    [
      'Mặt trận tổ chức lễ bàn giao nhà cho các hộ bị bão hồi tháng 9/2023. Ngày bàn giao: 22/4.',
      'CEREMONY 2024-04-22',
    ],
    ['Ngày 20/4, Hội mở lớp tập huấn nghiệp vụ về luật có hiệu lực từ ngày 1/7/2023.', 'TRAINING 2024-04-20'],
  ])('%s', (text, event) => {
    expect(shown(text)).toEqual([event]);
  });
});

describe('another of the same kind', () => {
  test.each([
    [
      'Ngày 3/4, Hội mở lớp tập huấn nghiệp vụ. Lớp tiếp theo dành cho các huyện miền núi sẽ mở tại thị xã Hoàng Mai vào cuối tháng 7.',
      ['TRAINING 2024-04-03', 'TRAINING 2024-07-21 to 2024-07-31'],
    ],
    [
      'Sáng 16/4, Mặt trận tỉnh làm lễ bàn giao nhà cho 7 hộ nghèo. Chiều cùng ngày, lễ bàn giao 4 căn còn lại diễn ra ở xã Tri Lễ.',
      ['CEREMONY 2024-04-16', 'CEREMONY 2024-04-16'],
    ],
    [
      'Sáng 16/4, Hội tổ chức Hội nghị Ban Chấp hành. Chiều cùng ngày, hội nghị thảo luận.',
      ['CONFERENCE 2024-04-16'],
    ],
  ])('%s', (text, events) => {
    expect(shown(text)).toEqual(events);
  });
});
