import { describe, expect, test } from 'vitest';
import { readRecord } from '../../../src/extract/record.ts';

const read = (text: string) => readRecord({ id: 'notice', text });
const eventsIn = (text: string) => read(text).events;

describe('what a notice calls off or moves', () => {
  test('is dated by the day that holds', () => {
    const events = eventsIn(
      'Lùi Lễ phát động Tháng cao điểm “Vì người nghèo”\n\n06/10/2026 15:20\n\nTheo kế hoạch ban đầu, lễ phát động diễn ra vào sáng 10/10 tại Quảng trường Hồ Chí Minh. Thời gian mới của lễ phát động là 19h30 ngày 17/10.',
    );
    expect(events.map(({ kind, start }) => `${kind} ${start}`)).toEqual(['CAMPAIGN 2026-10-17']);
  });

  test.each(['bị hủy', 'tạm hoãn', 'đã hủy bỏ'])('is no event where it is "%s"', (words) => {
    const text = (end: string) =>
      `Thông báo của Liên hiệp các tổ chức hữu nghị\n\n12/08/2026 08:00\n\nVì lý do thời tiết, chuyến thăm của đoàn Hội Hữu nghị Nhật - Việt dự kiến từ ngày 20 đến 23/8/2026${end}.`;
    expect(eventsIn(text('')).map(({ start }) => start)).toEqual(['2026-08-20']);
    expect(eventsIn(text(` ${words}`))).toEqual([]);
  });
});

describe('an invitation', () => {
  const invitation = (middle: string) =>
    `GIẤY MỜI\nDự Lễ kỷ niệm Quốc khánh nước bạn tại địa phương\n\nLiên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh tổ chức Lễ kỷ niệm và giao lưu văn nghệ.\n\nTrân trọng kính mời đại diện lãnh đạo quý cơ quan tới dự.\n\n${middle}\n\nĐề nghị quý cơ quan gửi danh sách đại biểu trước ngày 24/11/2026 để ban tổ chức tổng hợp.`;

  test('tells behind its labels when and where it is, which is no stamp', () => {
    const { publishedAt, events } = read(
      invitation(
        'Thời gian: 8h30, thứ Sáu, ngày 27/11/2026.\nĐịa điểm: Hội trường Cung Quy hoạch, phường Hạ Long.',
      ),
    );
    expect(publishedAt).toBeNull();
    expect(events).toMatchObject([
      { start: '2026-11-27', end: null, venue: 'Hội trường Cung Quy hoạch, phường Hạ Long', main: true },
    ]);
  });

  test('with two times dates nothing by either', () => {
    const events = eventsIn(
      invitation(
        '1. Thời gian: 8h30, ngày 27/11/2026.\nĐịa điểm: Hội trường A.\n2. Thời gian: 8h30, ngày 28/11/2026.\nĐịa điểm: Hội trường B.',
      ),
    );
    expect(events.filter(({ venue }) => venue !== null)).toEqual([]);
    expect(events[0]?.start).toBeNull();
  });
});

describe("a week's programme", () => {
  const week = (monday: string) =>
    `Lịch làm việc tuần từ 16/11 đến 20/11/2026 của Ủy ban MTTQ Việt Nam tỉnh Sơn La\n\n${monday}\n- Sáng, 8h00: Hội nghị giao ban công tác dân vận tháng 11.\n\nThứ Ba (17/11)\n- Chiều: Làm việc tại cơ quan.\n\nThứ Năm (19/11)\n- Sáng, 8h00: Hội nghị tập huấn nghiệp vụ công tác Mặt trận.\n\nTrong tuần nếu có thay đổi, Văn phòng sẽ thông báo sau.`;
  const told = (text: string) => eventsIn(text).map(({ kind, start, main }) => `${kind} ${start} ${main}`);

  test('dates its items by the day above them, and has no main event', () => {
    expect(told(week('Thứ Hai (16/11)'))).toEqual([
      'CONFERENCE 2026-11-16 false',
      'TRAINING 2026-11-19 false',
    ]);
  });

  test('is no congress that has its days listed so', () => {
    const text = week('Thứ Hai (16/11)').replace('Lịch làm việc tuần', 'Chương trình Đại hội đại biểu');
    expect(eventsIn(text)[0]).toMatchObject({ main: true });
  });

  test('dates nothing by a day that is another weekday', () => {
    expect(told(week('Thứ Hai (15/11)'))).toEqual(['TRAINING 2026-11-19 false']);
  });
});

describe('where an event of a list or with a mission is', () => {
  test('a digest’s item is in the province that it begins with', () => {
    const events = eventsIn(
      'Tin vắn đối ngoại nhân dân\n\n14/11/2026 08:00\n\n● Cần Thơ: Chiều 10/11, Liên hiệp các tổ chức hữu nghị thành phố Cần Thơ tiếp đoàn sinh viên Thái Lan.\n\n● Huế: Tối 12/11 diễn ra đêm giao lưu nghệ thuật Việt - Pháp với gần 250 khán giả.',
    );
    expect(events.map(({ start, province }) => `${start} ${province}`).sort()).toEqual([
      '2026-11-10 Cần Thơ',
      '2026-11-12 Huế',
    ]);
  });

  test('a consul’s city is no venue', () => {
    const [event] = eventsIn(
      'Triển lãm ảnh hữu nghị\n\n22/10/2026 07:45\n\nChiều 21/10, Liên hiệp các tổ chức hữu nghị tỉnh Khánh Hòa phối hợp với Tổng Lãnh sự quán Liên bang Nga tại Thành phố Hồ Chí Minh khai mạc triển lãm ảnh “Nước Nga trong tim tôi”.',
    );
    expect(event).toMatchObject({ start: '2026-10-21', province: 'Khánh Hòa', venue: null });
  });

  test('what is told in local time is not at home', () => {
    const [event] = eventsIn(
      'Ký thỏa thuận hợp tác\n\n07/05/2026 21:14\n\nChiều 7/5 (giờ địa phương), Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An ký thỏa thuận hợp tác với Hội Hữu nghị Lào - Việt Nam.',
    );
    expect(event).toMatchObject({ kind: 'SIGNING', start: '2026-05-07', province: null });
  });
});

describe('what a report counts', () => {
  test('is no event', () => {
    const text = (count: string) =>
      `Kết quả công tác Mặt trận tỉnh Điện Biên\n\n08/10/2026 08:00\n\nTrong quý III năm 2026, Ủy ban MTTQ Việt Nam tỉnh đã tổ chức ${count}hội nghị tuyên truyền về bảo hiểm y tế.`;
    expect(eventsIn(text(''))).toHaveLength(1);
    expect(eventsIn(text('214 '))).toEqual([]);
    expect(eventsIn(text('1.214 '))).toEqual([]);
  });
});

test('people of a past edition are not those of the event that is announced', () => {
  const [event] = eventsIn(
    'Mời tham gia Giải chạy Hữu nghị Hạ Long 2026\n\n02/09/2026 14:00\n\nLiên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh mở cổng đăng ký Giải chạy Hữu nghị Hạ Long 2026. Giải diễn ra ngày 11/10/2026 tại Công viên Đại Dương.\n\nHạn đăng ký: ngày 20/9/2026. Phí tham gia 250.000 đồng/người. Ban tổ chức dự kiến thu hút 2.000 vận động viên của 25 quốc gia.\n\nMùa giải 2025 tổ chức ngày 12/10/2025 với 1.650 vận động viên tham gia.',
  );
  expect(event).toMatchObject({ start: '2026-10-11', participants: 2000 });
});
