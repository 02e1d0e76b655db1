import { describe, expect, test } from 'vitest';
import { eventBody, eventWords } from '../../src/ingest/event-words.ts';
import { leastTime } from '../support/thread-time.ts';

/** What a name is about, without what is done at the event. */
const words = (name: string) =>
  eventWords(name)
    .filter((word) => !word.startsWith('#'))
    .join(' ');

describe('eventWords', () => {
  test.each([
    'Hội nghị',
    'Hội nghị tổng kết công tác Mặt trận năm 2023, triển khai nhiệm vụ năm 2024',
    'buổi tiếp',
    'Đại hội đại biểu MTTQ Việt Nam tỉnh Cao Bằng, nhiệm kỳ 2025-2030',
    'Ngày hội Đại đoàn kết toàn dân tộc năm 2022',
    'Phiên họp thường kỳ của Ban Thường vụ Liên hiệp các tổ chức hữu nghị tỉnh Nam Định',
    'lễ bàn giao nhà Đại đoàn kết',
    'the annual conference of the Union',
  ])('finds nothing telling in a name that any event of its kind could have: %s', (name) => {
    expect(words(name)).toBe('');
  });

  test('keeps the subject, once a word and in order, without diacritics', () => {
    expect(words('Hội nghị phản biện xã hội dự thảo Nghị quyết về mức thu học phí')).toBe('muc thu hoc phi');
    expect(words('khởi công thư viện chống bão')).toBe('thu vien chong bao');
  });

  test('keeps a word whole though a part of it is stock', () => {
    expect(words('lớp tập huấn kỹ năng hòa giải')).toBe('hoa giai');
    expect(words('lễ khánh thành cầu Đoàn Kết')).toBe('cau doan ket');
    expect(words('hội nghị đối ngoại nhân dân')).toBe('doi ngoai');
  });

  test('reads both placements of a tone', () => {
    expect(words('khánh thành cầu Bình Hoà')).toBe(words('khánh thành cầu Bình Hòa'));
    expect(words('khóa tập huấn')).toBe('');
    expect(words('khoá tập huấn')).toBe('');
  });

  test('leaves the province and the units below it to the place', () => {
    expect(words('Lễ khánh thành trạm y tế bản Na Ca Đọc')).toBe('tram y te');
    expect(words('thăm Đà Nẵng và Quảng Nam')).toBe('');
  });

  test('tells the province Hòa Bình from peace', () => {
    expect(words('đến thăm tỉnh Hòa Bình')).toBe('');
    expect(words('Diễn đàn “Hòa bình từ căn bếp”')).toBe('hoa binh can bep');
  });

  test('knows a country by every name', () => {
    expect(words('Ngày hội Văn hóa Hàn Quốc')).toBe('@kr');
    expect(words('lễ ký kết với Cu Ba')).toBe(words('lễ ký kết với Cuba'));
    expect(words('giao lưu hữu nghị Việt - Nga')).toBe('@ru');
  });

  test('takes a common word for a country only where it stands alone', () => {
    expect(words('khánh thành trường Đức Lân')).toBe('truong duc lan');
    expect(words('tiếp đoàn cựu chiến binh Đức')).toBe('cuu chien binh @de');
  });

  test.each(['lần thứ 14', 'lần thứ XIV', 'lần thứ mười bốn'])('counts sessions alike: %s', (session) => {
    expect(words(`Hội nghị ${session}, khóa IX`)).toBe('lan14');
  });

  test('keeps the number of a paper, and no other', () => {
    expect(words('hội nghị quán triệt Chỉ thị số 12 năm 2023')).toBe('12');
    expect(words('trao 30 ngôi nhà')).toBe('');
  });

  test('says by a key what is done, the same for words that reports exchange', () => {
    expect(eventWords('Hội nghị sơ kết công tác Mặt trận')).toEqual(['#tong-ket']);
    expect(eventWords('Hội nghị tổng kết năm 2023')).toEqual(['#tong-ket']);
    expect(eventWords('hội nghị góp ý dự thảo')).toEqual(eventWords('Hội nghị phản biện xã hội'));
    expect(eventWords('chương trình trao đổi kinh nghiệm')).toEqual([]);
  });

  test('is linear in the length of a name', () => {
    const long = 'xã Hội nghị lần thứ Việt Nam '.repeat(5_000);
    let words: readonly string[] = [];
    const spent = leastTime(3_000, () => {
      words = eventWords(long);
    });
    expect(words.length).toBeLessThan(10);
    expect(spent).toBeLessThan(3_000);
  });
});

describe('eventBody', () => {
  test('has one key for the spellings of a body', () => {
    for (const name of [
      'Đại hội MTTQ tỉnh',
      'Đại hội Mặt trận Tổ quốc Việt Nam huyện Hòa An',
      'Đại hội UBMTTQ xã',
    ])
      expect(eventBody(name)).toBe('mat tran');
  });

  test('tells the bodies from each other', () => {
    const names = [
      'Đại hội Hội Liên hiệp Phụ nữ tỉnh',
      'Đại hội Hội Nông dân tỉnh',
      'Đại hội Liên hiệp các tổ chức hữu nghị tỉnh',
      'Đại hội Hội hữu nghị Việt Nam - Campuchia tỉnh',
      'Đại hội Hội hữu nghị Việt Nam - Lào tỉnh',
      'Đại hội Hội Sinh vật cảnh tỉnh',
      'Đại hội MTTQ tỉnh',
    ];
    expect(new Set(names.map(eventBody)).size).toBe(names.length);
  });

  test('knows a friendship association by its country, in whatever order and spelling', () => {
    expect(eventBody('Đại hội Hội Hữu nghị Việt - Nhật tỉnh Quảng Ninh')).toBe('huu nghi jp');
    expect(eventBody('Đại hội đại biểu Hội hữu nghị Việt Nam – Nhật Bản lần thứ II')).toBe('huu nghi jp');
  });

  test('takes the competition congress for one of its own, whoever holds it', () => {
    expect(eventBody('Đại hội Thi đua yêu nước MTTQ Việt Nam thành phố Hà Nội')).toBe('thi dua');
  });

  test('is empty where no body is named', () => {
    expect(eventBody('Đại hội đại biểu lần thứ III, nhiệm kỳ 2024-2029')).toBe('');
  });
});
