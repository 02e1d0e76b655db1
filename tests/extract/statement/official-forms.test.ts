import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('between an office and its name', () => {
  test.each([
    [
      'a term',
      'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh khóa XIV Lương Thị Hạnh báo cáo.',
      ['Lương Thị Hạnh: Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh'],
    ],
    [
      'a bracket',
      'Dự có Vụ trưởng Vụ châu Âu (Bộ Ngoại giao) Đào Thị Kim Oanh.',
      ['Đào Thị Kim Oanh: Vụ trưởng @ Vụ châu Âu'],
    ],
    [
      'a part in the event',
      'Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, Trưởng đoàn giám sát Kiều Thị Hường kết luận.',
      ['Kiều Thị Hường: Phó Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh'],
    ],
    [
      'a field of work',
      'Phó Chủ tịch UBND tỉnh phụ trách văn xã Trần Song Toàn dự.',
      ['Trần Song Toàn: Phó Chủ tịch @ UBND tỉnh'],
    ],
    [
      'words of holding',
      'Chức Chủ tịch Hội Luật gia tỉnh thuộc về ông Huỳnh Bảo Quân.',
      ['Huỳnh Bảo Quân: Chủ tịch @ Hội Luật gia tỉnh'],
    ],
    [
      'the age in the office’s own bracket',
      'Ông Trương Hòa (56 tuổi, nguyên Chủ tịch Hội CCB xã Đại Lãnh) kể lại.',
      ['Trương Hòa: nguyên Chủ tịch @ Hội CCB xã Đại Lãnh'],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});

describe('several persons', () => {
  test('a bracket lists those who hold an office', () => {
    expect(officialsIn('Hai Phó Chủ tịch Hội Luật gia tỉnh (Nhữ Đình Sang, Đậu Thị Lý) có mặt.')).toEqual([
      'Nhữ Đình Sang: Phó Chủ tịch @ Hội Luật gia tỉnh',
      'Đậu Thị Lý: Phó Chủ tịch @ Hội Luật gia tỉnh',
    ]);
  });

  test('the plural form and who is joined to it by "và" share what the verb gives', () => {
    expect(
      officialsIn(
        'Bà Lê Thị Hằng và các ông Trần Đức Bình, Ngô Hướng Nam giữ chức Phó Chủ tịch Hội Luật gia tỉnh.',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Lê Thị Hằng: Phó Chủ tịch @ Hội Luật gia tỉnh',
        'Trần Đức Bình: Phó Chủ tịch @ Hội Luật gia tỉnh',
        'Ngô Hướng Nam: Phó Chủ tịch @ Hội Luật gia tỉnh',
      ]),
    );
  });

  test('a number before an office counts its holders and gives it to nobody', () => {
    expect(
      officialsIn('Ban Chấp hành gồm 25 ủy viên, ông Lại Thế Nguyên làm Chủ tịch Hội Luật gia tỉnh.'),
    ).toEqual(['Lại Thế Nguyên: Chủ tịch @ Hội Luật gia tỉnh']);
  });

  test('the last item of a list names the body of all', () => {
    expect(
      officialsIn(
        'Các ông, bà: Vũ Thị Thơm, Chủ tịch; Trần Bá Thọ, Phó Chủ tịch Hội Luật gia tỉnh được khen.',
      ),
    ).toEqual(['Vũ Thị Thơm: Chủ tịch @ Hội Luật gia tỉnh', 'Trần Bá Thọ: Phó Chủ tịch @ Hội Luật gia tỉnh']);
  });

  test('"trong đó ông ... kiêm" adds an office to one of them', () => {
    expect(
      officialsIn(
        'Bà Đặng Anh và ông Cao Minh Tú làm Phó Chủ tịch Hội Luật gia tỉnh, trong đó ông Tú kiêm Tổng Thư ký.',
      ),
    ).toContain('Cao Minh Tú: Phó Chủ tịch @ Hội Luật gia tỉnh; Tổng Thư ký @ Hội Luật gia tỉnh');
  });
});

describe('what is no office', () => {
  test.each([
    ['a part in an event', 'Ông Lê Văn Bình, Trưởng Ban Tổ chức cuộc thi, trao giải.'],
    ['the chair of a jury', 'Hội đồng giám khảo do nhà thơ Trương Hoài Bắc làm Chủ tịch.'],
    ['a delegation’s head', 'Ông Trần Văn Đạt, Trưởng đoàn công tác, cảm ơn chủ nhà.'],
  ])('%s', (_what, text) => {
    expect(officialsIn(text)).toEqual([]);
  });
});

describe('names that no list of families holds', () => {
  test.each([
    [
      '"Văn" and "Thị" tell a person from a place',
      'Bí thư Huyện ủy Nậm Pồ Thùng Văn Chẩu dự.',
      ['Thùng Văn Chẩu: Bí thư @ Huyện ủy Nậm Pồ'],
    ],
    [
      'a mayor abroad',
      'Thống đốc tỉnh Aichi Omura Hideaki phát biểu.',
      ['Omura Hideaki: Thống đốc @ tỉnh Aichi'],
    ],
    [
      'a foreigner behind a body of this country’s spelling',
      'Chủ tịch Ủy ban Trung ương Mặt trận Lào Sinlavong Khoutphaythoune dự.',
      ['Sinlavong Khoutphaythoune: Chủ tịch @ Ủy ban Trung ương Mặt trận Lào'],
    ],
    [
      'an ambassador of a state named in full',
      'Đại sứ Cộng hòa Hồi giáo Iran tại Việt Nam Ali Akbar Nazari đến chào.',
      ['Ali Akbar Nazari: Đại sứ @ Cộng hòa Hồi giáo Iran tại Việt Nam'],
    ],
    [
      'foreign capitals behind an office are the body of who stands before it',
      'Bà Lakshmi Raghunathan, Giám đốc điều hành Mekong Light, ký.',
      ['Lakshmi Raghunathan: Giám đốc điều hành @ Mekong Light'],
    ],
    [
      'a paper by its name alone',
      'Bà Lưu Tố Nga, Phó Tổng Biên tập Thời Đại trao giải.',
      ['Lưu Tố Nga: Phó Tổng Biên tập @ Thời Đại'],
    ],
    [
      'an editor’s dash without blanks',
      "Ông Giảng tặng hoa bà Ksor H'Liêng-nguyên Chủ tịch Ủy ban MTTQ Việt Nam tỉnh.",
      ["Ksor H'Liêng: nguyên Chủ tịch @ Ủy ban MTTQ Việt Nam tỉnh"],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});

describe('bodies', () => {
  test.each([
    [
      'a unit by its number',
      'Thiếu tướng Lò Văn Ngân - Phó Tư lệnh Quân khu 2 dự.',
      'Lò Văn Ngân: Phó Tư lệnh @ Quân khu 2',
    ],
    [
      'two fields joined by a dash',
      'Bà Lê Thị Mộng - Trưởng Ban Tổ chức - Tuyên giáo dự.',
      'Lê Thị Mộng: Trưởng Ban @ Ban Tổ chức - Tuyên giáo',
    ],
    [
      'a whole body between commas',
      'Ông Phan Thanh Tùng, Vụ trưởng, Ủy ban Nhà nước về người Việt Nam ở nước ngoài.',
      'Phan Thanh Tùng: Vụ trưởng @ Ủy ban Nhà nước về người Việt Nam ở nước ngoài',
    ],
    [
      'the committee of a division’s head',
      'Ông Vi Khăm, Ủy viên Thường trực, Trưởng ban Phong trào Ủy ban MTTQ tỉnh dự.',
      'Vi Khăm: Ủy viên Thường trực @ Ủy ban MTTQ tỉnh; Trưởng ban @ ban Phong trào Ủy ban MTTQ tỉnh',
    ],
    [
      'a division of a body known by its acronym',
      'Liên hiệp các tổ chức hữu nghị Việt Nam đón khách. Trưởng ban châu Á VUFO Quản Trọng Đoan dự.',
      'Quản Trọng Đoan: Trưởng ban @ ban châu Á Liên hiệp các tổ chức hữu nghị Việt Nam',
    ],
  ])('%s', (_what, text, official) => {
    expect(officialsIn(text)).toEqual([official]);
  });
});

describe('where a name stands', () => {
  test.each([
    [
      'a family that no list holds, before its office',
      'Dự có Xừ Bảo Minh - Phó Chủ tịch UBND xã Nà Hẩu.',
      ['Xừ Bảo Minh: Phó Chủ tịch @ UBND xã Nà Hẩu'],
    ],
    [
      'bare behind a comma at the head of the sentence',
      'Phó Chủ tịch Hội Luật gia tỉnh, Nguyễn Phước Dinh cho biết.',
      ['Nguyễn Phước Dinh: Phó Chủ tịch @ Hội Luật gia tỉnh'],
    ],
    [
      'not behind a comma further on, where somebody else begins',
      'Được sự hỗ trợ của Chủ tịch Hội Nông dân xã, Lò Văn Ín vay được vốn.',
      [],
    ],
    [
      'before "với tư cách"',
      'Ông Giancarlo Bellandi thay mặt Đại sứ quán Italia với tư cách Tùy viên văn hóa dự.',
      ['Giancarlo Bellandi: Tùy viên văn hóa @ Đại sứ quán Italia'],
    ],
    [
      'behind a department and the ministry that it is of',
      'Dự có Phó Vụ trưởng Vụ Châu Âu, Bộ Ngoại giao Vương Tất Đạt.',
      ['Vương Tất Đạt: Phó Vụ trưởng @ Vụ Châu Âu, Bộ Ngoại giao'],
    ],
    [
      'with a nickname inside',
      'Ông Thomas “Tom” McAllister, Chủ tịch Hội hữu nghị Mỹ - Việt, dự.',
      ['Thomas “Tom” McAllister: Chủ tịch @ Hội hữu nghị Mỹ - Việt'],
    ],
    [
      'before "từng là" and something else',
      'Ông Rơ Châm Hyưn sinh năm 1970. Ông từng là giáo viên, Chủ tịch UBND huyện Ia Grai.',
      ['Rơ Châm Hyưn: Chủ tịch @ UBND huyện Ia Grai'],
    ],
  ])('%s', (_where, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });

  test('in the title with the office, in the text without it', () => {
    const title = 'Chủ tịch Ủy ban MTTQ tỉnh Lê Văn Hào thăm trẻ em nghèo';
    expect(officialsIn('Chiều 31/5, ông Lê Văn Hào đến thăm trẻ em.', { title })).toEqual([
      'Lê Văn Hào: Chủ tịch @ Ủy ban MTTQ tỉnh',
    ]);
    expect(officialsIn('Chiều 31/5, đoàn đến thăm trẻ em.', { title })).toEqual([]);
  });
});

describe('a short form of a body', () => {
  const national = 'Liên hiệp các tổ chức hữu nghị Việt Nam';
  test.each([
    [
      'does not stand for who issued a document',
      `Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An họp. Thực hiện Kế hoạch số 15/KH-LHHN ngày 3/5/2020 của ${national}, ông Hồ Văn Tú, Phó Chủ tịch Liên hiệp triển khai.`,
      'Hồ Văn Tú: Phó Chủ tịch @ Liên hiệp các tổ chức hữu nghị tỉnh',
    ],
    [
      'does so where the text names no other',
      `Quyết định số 15/QĐ-LHHN của ${national} được công bố. Ông Hồ Văn Tú, Phó Chủ tịch Liên hiệp chúc mừng.`,
      `Hồ Văn Tú: Phó Chủ tịch @ ${national}`,
    ],
    [
      'stands for the other though that is named only behind it',
      `Theo Quyết định số 15/QĐ-LHHN của ${national}, hội nghị khai mạc. Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An họp. Ông Hồ Văn Tú, Phó Chủ tịch Liên hiệp chúc mừng.`,
      'Hồ Văn Tú: Phó Chủ tịch @ Liên hiệp các tổ chức hữu nghị tỉnh',
    ],
  ])('%s', (_what, text, official) => {
    expect(officialsIn(text)).toEqual([official]);
  });
});

test('an election’s committee is a body, and the list goes on behind it', () => {
  expect(
    officialsIn(
      'Dự còn có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Ma Khoan Đức, Phó Chủ tịch Ủy ban bầu cử tỉnh; Hầu Thị Lan, Phó Chủ tịch HĐND tỉnh.',
    ),
  ).toEqual([
    'Ma Khoan Đức: Ủy viên Ban Thường vụ @ Tỉnh ủy; Phó Chủ tịch @ Ủy ban bầu cử tỉnh',
    'Hầu Thị Lan: Ủy viên Ban Thường vụ @ Tỉnh ủy; Phó Chủ tịch @ HĐND tỉnh',
  ]);
});

test.each([
  [
    'Bà Hà Thu, Phó Chủ tịch Hội đồng bầu cử quốc gia cùng dự.',
    'Hà Thu: Phó Chủ tịch @ Hội đồng bầu cử quốc gia',
  ],
  [
    'Ông Lê Nam, Phó Trưởng Ban Chỉ đạo bầu cử thành phố cùng dự.',
    'Lê Nam: Phó Trưởng Ban @ Ban Chỉ đạo bầu cử thành phố',
  ],
])('%s names the committee whole', (text, official) => {
  expect(officialsIn(text)).toEqual([official]);
});

test('what an election’s committee elects is no office of its own', () => {
  expect(officialsIn('Ban bầu cử bầu bà Lê Thu Minh làm Phó Chủ tịch Hội Nông dân xã.')).toEqual([
    'Lê Thu Minh: Phó Chủ tịch @ Hội Nông dân xã',
  ]);
});
