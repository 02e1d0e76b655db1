import { describe, expect, test } from 'vitest';
import { officialsIn } from '../statement-context.ts';

describe('a name and its offices', () => {
  test.each([
    [
      'comma',
      'Ông Đinh Văn Sáu, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh tham dự.',
      'Đinh Văn Sáu: Bí thư @ Tỉnh ủy; Chủ tịch @ HĐND tỉnh',
    ],
    ['dash', 'Ông Lò Văn Mừng – phó Chủ tịch UBND huyện dự.', 'Lò Văn Mừng: phó Chủ tịch @ UBND huyện'],
    [
      'bracket',
      'Bà Tô Nga (Phó Chủ tịch Hội Nông dân tỉnh) dặn.',
      'Tô Nga: Phó Chủ tịch @ Hội Nông dân tỉnh',
    ],
    ['nothing between', 'Chủ tịch UBND tỉnh Thái Bảo Toàn dự.', 'Thái Bảo Toàn: Chủ tịch @ UBND tỉnh'],
    [
      'a name behind a comma',
      'Phó Chủ tịch Hội Luật gia tỉnh, ông Lê Bá Tùng cho biết.',
      'Lê Bá Tùng: Phó Chủ tịch @ Hội Luật gia tỉnh',
    ],
    ['"là"', 'Phó Giám đốc Sở Nội vụ là Hồ Viết Lũy tiếp nhận.', 'Hồ Viết Lũy: Phó Giám đốc @ Sở Nội vụ'],
    [
      'a detail between',
      'Bà Kring Ba, dân tộc Cơ Ho, Trưởng ban Dân vận Tỉnh ủy nói.',
      'Kring Ba: Trưởng ban @ ban Dân vận Tỉnh ủy',
    ],
    [
      'a commune and a person',
      'Chủ tịch UBND xã Tân Phú Trần Văn Hòa dự.',
      'Trần Văn Hòa: Chủ tịch @ UBND xã Tân Phú',
    ],
    [
      'a level word and a person',
      'Chủ tịch Hội Nông dân huyện Bùi Thị Sen dự.',
      'Bùi Thị Sen: Chủ tịch @ Hội Nông dân huyện',
    ],
    [
      'a body that holds a name',
      'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh Tạ Duy Phiên dự.',
      'Tạ Duy Phiên: Giám đốc @ Học viện Chính trị quốc gia Hồ Chí Minh',
    ],
  ])('%s', (_form, text, official) => {
    expect(officialsIn(text)).toEqual([official]);
  });

  test('kiêm shares the body', () => {
    expect(
      officialsIn(
        'TS. Phan Sơn - Phó Chủ tịch kiêm Tổng Thư ký Liên hiệp các tổ chức hữu nghị Việt Nam nói.',
      ),
    ).toEqual([
      'Phan Sơn: Phó Chủ tịch @ Liên hiệp các tổ chức hữu nghị Việt Nam; Tổng Thư ký @ Liên hiệp các tổ chức hữu nghị Việt Nam',
    ]);
  });

  test('a party office does not take the body of the state office beside it', () => {
    expect(officialsIn('Ông Đặng Viên, Phó Bí thư, Chủ tịch UBND huyện dự.')).toEqual([
      'Đặng Viên: Phó Bí thư @ -; Chủ tịch @ UBND huyện',
    ]);
  });

  test('nguyên stays in the office and governs its comma block', () => {
    expect(officialsIn('Ông Mai Đức, nguyên Chủ tịch UBND tỉnh, Chủ tịch Hội Khuyến học tỉnh dự.')).toEqual([
      'Mai Đức: nguyên Chủ tịch @ UBND tỉnh; Chủ tịch @ Hội Khuyến học tỉnh',
    ]);
  });

  test('the family name Ông behind "ông" is a name', () => {
    expect(officialsIn('Ông Ông Ích Sơn, Giám đốc Sở Ngoại vụ dự.')).toEqual([
      'Ông Ích Sơn: Giám đốc @ Sở Ngoại vụ',
    ]);
  });
});

describe('lists', () => {
  test('the office before the colon belongs to all, with the own offices of each', () => {
    const text =
      'Có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Hoàng Tuệ, Giám đốc Công an tỉnh; Nông Tuyết, Chủ tịch Hội Nông dân tỉnh; đồng chí Lê Nam, Trưởng Ban Dân tộc tỉnh.';
    expect(officialsIn(text)).toEqual([
      'Hoàng Tuệ: Ủy viên Ban Thường vụ @ Tỉnh ủy; Giám đốc @ Công an tỉnh',
      'Nông Tuyết: Ủy viên Ban Thường vụ @ Tỉnh ủy; Chủ tịch @ Hội Nông dân tỉnh',
      'Lê Nam: Trưởng Ban @ Ban Dân tộc tỉnh',
    ]);
  });

  test('"gồm các ông, bà:" gives the office to every name', () => {
    expect(officialsIn('Các Phó Chủ tịch UBND tỉnh gồm các ông, bà: Lò Én, Hà Sách và Bạc Duyên.')).toEqual([
      'Lò Én: Phó Chủ tịch @ UBND tỉnh',
      'Hà Sách: Phó Chủ tịch @ UBND tỉnh',
      'Bạc Duyên: Phó Chủ tịch @ UBND tỉnh',
    ]);
  });

  test('a comma parts persons that each have their office', () => {
    const text = 'Có ông Lê Tùng, Phó Chủ tịch UBND tỉnh, bà Trần Hoa, Giám đốc Sở Ngoại vụ.';
    expect(officialsIn(text)).toHaveLength(2);
  });
});

describe('elected and appointed', () => {
  test('the verb gives the new office beside the old', () => {
    expect(
      officialsIn('Đại hội bầu bà Phan Thu, Giám đốc Sở Nội vụ, giữ chức Chủ tịch Hội Chữ thập đỏ tỉnh.'),
    ).toEqual(['Phan Thu: Giám đốc @ Sở Nội vụ; Chủ tịch @ Hội Chữ thập đỏ tỉnh']);
  });

  test('names joined before the verb share the office, and its body comes from the one before', () => {
    const text =
      'Đại hội bầu ông Võ Thạnh làm Chủ tịch Hội Luật gia tỉnh; các ông Lê Cừ, Hà Khiết làm Phó Chủ tịch.';
    expect(officialsIn(text)).toContain('Lê Cừ: Phó Chủ tịch @ Hội Luật gia tỉnh');
    expect(officialsIn(text)).toContain('Hà Khiết: Phó Chủ tịch @ Hội Luật gia tỉnh');
  });

  test('"Ông" at the head of a sentence is the person named last', () => {
    expect(officialsIn('Ông Ma Kiên nói gọn. Ông là Phó Chủ tịch UBND huyện.')).toEqual([
      'Ma Kiên: Phó Chủ tịch @ UBND huyện',
    ]);
  });
});

describe('one person, one entry', () => {
  test('a given name alone and the other tone placement are the same person', () => {
    const text =
      'Bà Lê Thị Thuỷ, Chủ tịch UBND huyện dự. Bà Thủy được bầu giữ chức Chủ tịch Hội Nông dân tỉnh. Bà Lê Thị Thủy cảm ơn.';
    expect(officialsIn(text)).toEqual(['Lê Thị Thuỷ: Chủ tịch @ UBND huyện; Chủ tịch @ Hội Nông dân tỉnh']);
  });

  test('a word that tells two of one name apart makes two', () => {
    const text =
      'Ông Lò Ín, Chủ tịch Hội Nông dân tỉnh, nghỉ. Ông Lò Ín (trẻ), Bí thư Huyện đoàn Mường Lay, dự.';
    expect(officialsIn(text)).toHaveLength(2);
  });

  test('an ambassador by courtesy holds the other office', () => {
    const text = 'Đại sứ Hoàng Khánh, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam phát biểu.';
    expect(officialsIn(text)).toEqual(['Hoàng Khánh: Chủ tịch @ Liên hiệp các tổ chức hữu nghị Việt Nam']);
  });
});

describe('no officials', () => {
  test.each([
    'Bà Đinh Thị Rược năm nay 71 tuổi.',
    'Trưởng đoàn là bà Lê Lan.',
    'Bà Lý Mai, Phó Tổng Giám đốc Công ty Minh Phú, trao quà.',
    'Theo PGS.TS Mạc Như Tùng, cái thiếu là chỗ nói.',
    'Toàn dân học tập tư tưởng Hồ Chí Minh.',
  ])('%s', (text) => {
    expect(officialsIn(text)).toEqual([]);
  });
});

test('missions keep the country and where it is sent', () => {
  expect(officialsIn('Bà Ingrid Olsen, Đại sứ Vương quốc Na Uy tại Việt Nam cảm ơn.')).toEqual([
    'Ingrid Olsen: Đại sứ @ Vương quốc Na Uy tại Việt Nam',
  ]);
});

describe('offices that several names share', () => {
  test.each([
    [
      'items of a list',
      'Các đồng chí: Lò Mai, Bí thư Tỉnh ủy; Vàng Chứ Pó, Lê Đại - Phó Chủ tịch UBND huyện.',
      [
        'Lò Mai: Bí thư @ Tỉnh ủy',
        'Lê Đại: Phó Chủ tịch @ UBND huyện',
        'Vàng Chứ Pó: Phó Chủ tịch @ UBND huyện',
      ],
    ],
    [
      'names before a verb',
      'Hội nghị nghe báo cáo; bà Trương Nho, ông Lê Cát được cử giữ chức Phó Chủ tịch Hội Nông dân xã.',
      ['Lê Cát: Phó Chủ tịch @ Hội Nông dân xã', 'Trương Nho: Phó Chủ tịch @ Hội Nông dân xã'],
    ],
    [
      '"là A và B"',
      'Phó Chủ tịch UBND xã là ông Hồ Păn và ông Đinh Thới.',
      ['Hồ Păn: Phó Chủ tịch @ UBND xã', 'Đinh Thới: Phó Chủ tịch @ UBND xã'],
    ],
    [
      'a list that a bracket breaks',
      'Các Phó Chủ tịch Hội Luật gia tỉnh gồm: Lê Hương, Trần Hợi (Giám đốc Sở Tư pháp, tỉnh Hà Nam), Sái Uyên.',
      [
        'Lê Hương: Phó Chủ tịch @ Hội Luật gia tỉnh',
        'Trần Hợi: Phó Chủ tịch @ Hội Luật gia tỉnh; Giám đốc @ Sở Tư pháp',
        'Sái Uyên: Phó Chủ tịch @ Hội Luật gia tỉnh',
      ],
    ],
  ])('%s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });
});

describe('names and offices in unusual shapes', () => {
  test.each([
    [
      'the family name Ông',
      'Các vị: Ông Thị Khanh, Chủ tịch HĐND tỉnh dự.',
      'Ông Thị Khanh: Chủ tịch @ HĐND tỉnh',
    ],
    [
      'a name of one word in a list',
      'Các đồng chí: K’Mậu - Phó Chủ tịch HĐND tỉnh.',
      'K’Mậu: Phó Chủ tịch @ HĐND tỉnh',
    ],
    [
      'a family name that begins no commune',
      'Đón khách có chủ tịch UBND xã Điểu Tơi.',
      'Điểu Tơi: chủ tịch @ UBND xã',
    ],
    [
      'a governor of a unit of three words',
      'Ông Khamla Sengdala, Phó Tỉnh trưởng Luông Nậm Thà dự.',
      'Khamla Sengdala: Phó Tỉnh trưởng @ Luông Nậm Thà',
    ],
    [
      'a name between dashes',
      'Chủ tịch HĐND tỉnh - bà Lê Thị Nga - phát biểu.',
      'Lê Thị Nga: Chủ tịch @ HĐND tỉnh',
    ],
    [
      'two details before the office',
      'Ông Lê Hải, 52 tuổi, quê Hà Nam, Chủ tịch Hội Luật gia tỉnh nói.',
      'Lê Hải: Chủ tịch @ Hội Luật gia tỉnh',
    ],
    [
      'the leader of a delegation',
      'Đoàn Hội hữu nghị đối ngoại nhân dân tỉnh Quảng Đông (Trung Quốc) do bà Trần Quân, Phó Hội trưởng, dẫn đầu.',
      'Trần Quân: Phó Hội trưởng @ Hội hữu nghị đối ngoại nhân dân tỉnh Quảng Đông',
    ],
    [
      '"kiêm" in a bracket',
      'Các vị Phó Chủ tịch HĐND tỉnh: bà Lê Hòa; ông Cao Vĩ (kiêm Trưởng ban Pháp chế).',
      'Cao Vĩ: Phó Chủ tịch @ HĐND tỉnh; Trưởng ban @ ban Pháp chế',
    ],
  ])('%s', (_what, text, official) => {
    expect(officialsIn(text)).toContain(official);
  });
});
