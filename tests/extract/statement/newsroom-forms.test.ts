import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf, officialsIn, partsIn } from '../statement-context.ts';

describe('an official of a text', () => {
  test.each([
    [
      'of a body with its acronym in the middle of its name',
      'Bà Lò Thị Hạnh, Phó Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc (MTTQ) Việt Nam dự.',
      ['Lò Thị Hạnh: Phó Chủ tịch @ Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
    ],
    [
      'of such a body of a province',
      'Ông Cao Bá Tuyên, Chủ tịch Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam tỉnh Bến Tre, Phó Chủ tịch Hội đồng nhân dân (HĐND) tỉnh dự.',
      [
        'Cao Bá Tuyên: Chủ tịch @ Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Phó Chủ tịch @ Hội đồng nhân dân tỉnh',
      ],
    ],
    [
      'each with the office that is approved for him',
      'Thủ tướng phê chuẩn việc bầu bổ sung: chức vụ Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2011 - 2016 đối với ông Lường Văn Hải, Phó Bí thư Tỉnh ủy và chức vụ Phó Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2011 - 2016 đối với bà Quàng Thị Mai, Bí thư Huyện ủy Mai Sơn.',
      [
        'Lường Văn Hải: Chủ tịch @ UBND tỉnh; Phó Bí thư @ Tỉnh ủy',
        'Quàng Thị Mai: Phó Chủ tịch @ UBND tỉnh; Bí thư @ Huyện ủy Mai Sơn',
      ],
    ],
    [
      'of the body of those who come with him',
      'Hội nghị do Ủy ban Trung ương MTTQ Việt Nam tổ chức. Dự tại điểm cầu Sơn La có ông Cầm Văn Doan, Phó Chủ tịch và các ông, bà là Ủy viên Thường trực Ủy ban MTTQ tỉnh.',
      ['Cầm Văn Doan: Phó Chủ tịch @ Ủy ban MTTQ tỉnh'],
    ],
    [
      'in a province’s room, and of no national body',
      'Bà Lò Thị Hạnh, Chủ tịch Ủy ban Trung ương MTTQ Việt Nam chủ trì Hội nghị. Tại điểm cầu Sơn La, ông Cầm Văn Doan, Phó Chủ tịch dự.',
      ['Lò Thị Hạnh: Chủ tịch @ Ủy ban Trung ương MTTQ Việt Nam', 'Cầm Văn Doan: Phó Chủ tịch @ -'],
    ],
    [
      'of a society whose name begins with who its members were',
      'Hội Hữu nghị Việt Nam - Campuchia dự. Đại hội đã bầu ông Trịnh Kha làm Chủ tịch Hội cựu chuyên gia nhiệm kỳ II.',
      ['Trịnh Kha: Chủ tịch @ Hội cựu chuyên gia'],
    ],
    [
      'of the association that elects',
      'Hội Hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức Đại hội. Ông Cầm Văn Doan tái đắc cử chức Chủ tịch Hội Hữu nghị Việt Nam - Lào nhiệm kỳ mới.',
      ['Cầm Văn Doan: Chủ tịch @ Hội Hữu nghị Việt Nam - Lào tỉnh'],
    ],
    [
      'of a body that prepares an election',
      'Bà Lò Thị Hạnh, Trưởng Ban Chỉ đạo công tác bầu cử của MTTQ Việt Nam, chủ trì hội nghị.',
      ['Lò Thị Hạnh: Trưởng Ban @ Ban Chỉ đạo công tác bầu cử, MTTQ Việt Nam'],
    ],
    [
      'the one who is elected, not the one who proposes',
      'Theo đề nghị của Chủ tịch UBND tỉnh Lò Văn Tuấn, các đại biểu tiến hành bỏ phiếu bầu bổ sung Ủy viên UBND tỉnh nhiệm kỳ 2021 - 2026. Kỳ họp đã bầu bổ sung Ủy viên UBND tỉnh, nhiệm kỳ 2021-2026 đối với đồng chí Cầm Thắng - Giám đốc Sở Tư pháp. Bà Quàng Thị Mai được HĐND tỉnh bầu Phó Chủ tịch UBND tỉnh.',
      [
        'Lò Văn Tuấn: Chủ tịch @ UBND tỉnh',
        'Cầm Thắng: Ủy viên @ UBND tỉnh; Giám đốc @ Sở Tư pháp',
        'Quàng Thị Mai: Phó Chủ tịch @ UBND tỉnh',
      ],
    ],
    [
      'of a fund that bears another’s name',
      'Bà Lò Thị Hạnh, nguyên Phó Chủ tịch nước, Chủ tịch Quỹ Học bổng Nguyễn Văn Bảy, Chủ nhiệm Câu lạc bộ “Vì Trường Sa thân yêu” dự.',
      [
        'Lò Thị Hạnh: nguyên Phó Chủ tịch nước @ -; Chủ tịch @ Quỹ Học bổng Nguyễn Văn Bảy; Chủ nhiệm @ Câu lạc bộ “Vì Trường Sa thân yêu”',
      ],
    ],
    [
      'of the committee that he led as its general secretary',
      'Đồng chí Lò Văn Phiêu, nguyên Tổng Bí thư Ban Chấp hành Trung ương Đảng đã từ trần.',
      ['Lò Văn Phiêu: nguyên Tổng Bí thư @ Ban Chấp hành Trung ương Đảng'],
    ],
    [
      'of the committee, not of its commission for inspection',
      'Ông Cầm Văn Doan - Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy dự.',
      ['Cầm Văn Doan: Ủy viên Ban Thường vụ @ Tỉnh ủy; Chủ nhiệm @ Ủy ban Kiểm tra Tỉnh ủy'],
    ],
    [
      'not of a front that he heads beside a province',
      'Ngài Sok Phia - Phó Tỉnh trưởng, Phó Chủ tịch Mặt trận Đoàn kết phát triển Campuchia tỉnh Kratie dự.',
      ['Sok Phia: Phó Tỉnh trưởng @ -; Phó Chủ tịch @ Mặt trận Đoàn kết phát triển Campuchia tỉnh Kratie'],
    ],
    [
      'not of a funeral’s committee, however long its list',
      'Ban tổ chức lễ tang gồm: 1. Đồng chí Cầm Văn Doan, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, Trưởng ban.\n2. Đồng chí Lò Thị Hạnh, Phó Bí thư Thường trực Tỉnh ủy, Phó Trưởng ban.\n3. Đồng chí Quàng Văn Hải, Phó Bí thư Tỉnh ủy, Phó Trưởng ban.',
      [
        'Cầm Văn Doan: Ủy viên @ Trung ương Đảng; Bí thư @ Tỉnh ủy; Chủ tịch @ HĐND tỉnh',
        'Lò Thị Hạnh: Phó Bí thư Thường trực @ Tỉnh ủy',
        'Quàng Văn Hải: Phó Bí thư @ Tỉnh ủy',
      ],
    ],
  ])('is %s', (_what, text, officials) => {
    expect(officialsIn(text)).toEqual(officials);
  });

  test.each([
    'Phó Chủ tịch Ủy ban MTTQ tỉnh Lò Thị Hạnh báo cáo tình hình giới thiệu người ứng cử ĐBQH khóa XVI.',
    'Phó Chủ tịch Ủy ban MTTQ tỉnh Lò Thị Hạnh nhấn mạnh, cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ 2026-2031 là sự kiện lớn.',
    'Phó Chủ tịch Ủy ban MTTQ tỉnh Lò Thị Hạnh trình bày danh sách ứng cử đại biểu Quốc hội (ĐBQH) khóa XVI.',
  ])('has no seat that is only stood for: %s', (text) => {
    expect(officialsIn(text)).toEqual(['Lò Thị Hạnh: Phó Chủ tịch @ Ủy ban MTTQ tỉnh']);
  });

  test.each([
    [
      'Tổng Bí thư, Chủ tịch nước Cộng hòa Nhân dân Trung Hoa Lý Cảnh Bình',
      'Lý Cảnh Bình: Tổng Bí thư @ -; Chủ tịch nước @ Cộng hòa Nhân dân Trung Hoa',
    ],
    [
      'Chủ tịch Quốc hội nước CHDCND Lào Khampheng Sayavong',
      'Khampheng Sayavong: Chủ tịch Quốc hội @ CHDCND Lào',
    ],
    ['Chủ tịch Trung Quốc Lý Cảnh Bình', 'Lý Cảnh Bình: Chủ tịch @ Trung Quốc'],
    [
      'ông Im Sokha, Tổng lãnh sự vương quốc Campuchia tại Thành phố Hồ Chí Minh',
      'Im Sokha: Tổng lãnh sự @ vương quốc Campuchia tại Thành phố Hồ Chí Minh',
    ],
    [
      'ông Thạch Long, Chủ nhiệm Văn phòng Ngoại sự Khu tự trị dân tộc Choang Quảng Tây, Trung Quốc',
      'Thạch Long: Chủ nhiệm @ Văn phòng Ngoại sự Khu tự trị dân tộc Choang Quảng Tây',
    ],
    ['ông Um Bun Lâng, Phó Tỉnh trưởng tỉnh Prây Veng', 'Um Bun Lâng: Phó Tỉnh trưởng @ tỉnh Prây Veng'],
    [
      'ông Bun Thon, Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào',
      'Bun Thon: Ủy viên @ Trung ương Đảng Nhân dân Cách mạng Lào',
    ],
  ])('serves another country: %s', (named, official) => {
    const text = `Chiều 12/6, ${named} đến thăm tỉnh.`;
    expect(officialsIn(text)).toEqual([official]);
    expect(findStatements(text, contextOf()).officials.map(({ isForeign }) => isForeign)).toEqual([true]);
  });

  test.each([
    ['Thủ tướng Việt Nam Lê Văn Bình', 'Lê Văn Bình: Thủ tướng @ -'],
    ['Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam Lê Bình', 'Lê Bình: Chủ tịch nước @ -'],
  ])('serves ours, whose name is no part of his: %s', (named, official) => {
    const text = `Chiều 12/6, ${named} đến thăm.`;
    expect(officialsIn(text)).toEqual([official]);
    expect(findStatements(text, contextOf()).officials.map(({ isForeign }) => isForeign)).toEqual([false]);
  });

  test('is led by no delegation, but by who sends it', () => {
    expect(
      officialsIn(
        'Đoàn đại biểu cấp cao tỉnh Sê Kông do ông Khăm Phơi, Tỉnh trưởng, làm trưởng đoàn sang thăm. Đoàn Hội Hữu nghị Lào - Việt Nam do bà Bun My, Phó Chủ tịch, dẫn đầu cùng đi.',
      ),
    ).toEqual(['Khăm Phơi: Tỉnh trưởng @ -', 'Bun My: Phó Chủ tịch @ Hội Hữu nghị Lào - Việt Nam']);
  });

  test('left the office of which he is relieved', () => {
    const { officials } = findStatements(
      'Hội nghị miễn nhiệm chức vụ Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2011 - 2016 đối với ông Lường Văn Hải để nghỉ hưu và chức vụ Phó Chủ tịch UBND tỉnh Sơn La đối với bà Quàng Thị Mai.',
      contextOf(),
    );
    expect(
      officials.map(({ name, positions }) => [name, positions[0]?.title, positions[0]?.isFormer]),
    ).toEqual([
      ['Lường Văn Hải', 'Chủ tịch', true],
      ['Quàng Thị Mai', 'Phó Chủ tịch', true],
    ]);
  });
});

describe('the main event of a text', () => {
  const mainIn = (text: string, home: string | null = null) =>
    findStatements(
      text,
      contextOf({ publishedOn: '2025-11-29', homeProvinceId: home === null ? null : `province:${home}` }),
    ).events.find(({ isMain }) => isMain);

  test.each([
    [
      'goes on behind the stop of "TP."',
      'Ngày 29/11, Ủy ban MTTQ Việt Nam TP.HCM tổ chức Đại hội đại biểu MTTQ Việt Nam TP.HCM lần thứ 1, nhiệm kỳ 2025 - 2030.',
      'Đại hội đại biểu MTTQ Việt Nam TP.HCM lần thứ 1, nhiệm kỳ 2025 - 2030',
    ],
    [
      'does not end inside its term',
      'Ngày 21/11, Ủy ban Trung ương MTTQ Việt Nam tổ chức Hội nghị trực tuyến toàn quốc quán triệt, triển khai Nghị quyết Đại hội đại biểu toàn quốc MTTQ Việt Nam lần thứ IX, nhiệm kỳ 2019-2024.',
      'Hội nghị trực tuyến toàn quốc quán triệt, triển khai Nghị quyết Đại hội đại biểu toàn quốc MTTQ Việt Nam lần thứ IX, nhiệm kỳ 2019-2024',
    ],
    [
      'names both who talk',
      'Chiều 25/11, tại Hà Nội diễn ra cuộc Hội đàm giữa Ủy ban MTTQ Việt Nam tỉnh Sơn La với Mặt trận Lào xây dựng đất nước.',
      'cuộc Hội đàm giữa Ủy ban MTTQ Việt Nam tỉnh Sơn La với Mặt trận Lào xây dựng đất nước',
    ],
  ])('has a name that %s', (_what, text, name) => {
    expect(mainIn(text)?.name).toBe(name);
  });

  test('takes place where people met, not at another event', () => {
    expect(
      mainIn('Ngày 4/10, Đại hội đại biểu lần thứ III diễn ra tại Phú Thọ. Tại hội nghị lần thứ nhất, ...')
        ?.venue,
    ).toBe('Phú Thọ');
    expect(mainIn('Ngày 4/11, tại Đại hội đại biểu lần thứ III, các đại biểu thảo luận.')?.venue).toBeNull();
    expect(
      mainIn('Ngày 30/9, Đoàn ĐBQH tỉnh tổ chức buổi tiếp xúc cử tri tại huyện Sông Mã trước kỳ họp thứ 8.')
        ?.venue,
    ).toBe('huyện Sông Mã');
  });

  test('takes place in the province of its district', () => {
    expect(
      mainIn(
        'Sáng 6/11, tại chùa Pôthi, phường Châu Văn Liêm, quận Ô Môn, đoàn công tác do ông Cầm Văn Doan, Chủ tịch Ủy ban Trung ương MTTQ Việt Nam dẫn đầu đến thăm đồng bào. Hôm trước, đoàn đến thăm Hội Đoàn kết sư sãi yêu nước tỉnh Hậu Giang.',
      ),
    ).toMatchObject({ provinceId: 'province:can-tho' });
    expect(
      mainIn(
        'Sáng 6/11, Cầm Văn Doan, Chủ tịch Ủy ban MTTQ tỉnh chủ trì buổi tiếp đoàn thanh niên Lào tại Đà Nẵng đến thăm.',
      )?.venue,
    ).toBe('Đà Nẵng');
  });

  test('takes place in the province that its address ends with, or in none where it is abroad', () => {
    const festival =
      'Ngày 11/11, tại TP. Biên Hòa, tỉnh Đồng Nai, Hội Nông dân tỉnh đã tham gia Liên hoan Giai điệu hữu nghị.';
    expect(mainIn(festival, 'ben-tre')).toMatchObject({ provinceId: 'province:dong-nai', organizers: [] });
    expect(
      mainIn(
        'Sáng 6/11, ông Cầm Văn Doan, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh đến thăm bà con nhân chuyến công tác tại Lào.',
        'son-la',
      ),
    ).toMatchObject({ provinceId: null });
    expect(
      mainIn('Sáng 6/11, Hội cựu lưu học sinh Việt Nam tại Nga tổ chức buổi gặp mặt.', 'son-la'),
    ).toMatchObject({ provinceId: 'province:son-la' });
  });

  test('is on the days that are counted behind it, not on the day on which it was told', () => {
    expect(
      mainIn(
        'Ngày 14/11, bà Lò Thị Hạnh, Phó Chủ tịch Ủy ban MTTQ tỉnh cho biết, Đại hội đại biểu MTTQ tỉnh lần thứ 12 sẽ diễn ra trong 2 ngày (20-21/11).',
      ),
    ).toMatchObject({ startsOn: '2025-11-20', endsOn: '2025-11-21' });
  });

  test('is abroad where somebody pays a visit to another country, and has no country for its hall', () => {
    expect(
      mainIn(
        'Sáng 6/11, ông Cầm Văn Doan, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh sang thăm hữu nghị Lào.',
        'son-la',
      ),
    ).toMatchObject({ kind: 'VISIT', provinceId: null });
    expect(
      mainIn(
        'Ngày 14/11, Liên hiệp các tổ chức hữu nghị Việt Nam trao bằng khen cho các dự án tại Việt Nam năm 2025.',
      )?.venue,
    ).toBeNull();
  });

  test('counts who came, not who is sent on or who came to another', () => {
    expect(
      mainIn(
        'Ngày 29/11, Ủy ban MTTQ tỉnh tổ chức Đại hội. Đại hội cử Đoàn đại biểu dự Đại hội toàn quốc gồm 30 đại biểu chính thức và 2 đại biểu dự khuyết.',
      )?.participantCount,
    ).not.toBe(2);
    expect(
      mainIn(
        'Ngày 21/11, Đoàn đại biểu Đảng bộ tỉnh viếng Nghĩa trang liệt sĩ.\n\nĐại hội Đảng bộ tỉnh diễn ra trong 2 ngày 22 và 23/11 với sự tham dự của 350 đại biểu.',
      )?.participantCount,
    ).not.toBe(350);
  });

  test('is held by those who hold it, not by who agreed, nor by a delegation without a name', () => {
    const names = (text: string) => mainIn(text)?.organizers.map(({ name }) => name);
    expect(
      names(
        'Ngày 20/11, được sự chấp thuận của Ủy ban MTTQ Việt Nam thành phố Long Xuyên và Đảng ủy phường Mỹ Thạnh, Đại hội đại biểu được tổ chức.',
      ),
    ).toEqual([]);
    expect(names('Ngày 20/11, Đoàn công tác tỉnh Sơn La đến thăm Lữ đoàn 26.')).toEqual([]);
  });

  test('ends on its own day, not with a programme that is told of behind', () => {
    expect(
      mainIn(
        'Ngày 12/11, tại Hà Nội, ông Cầm Văn Doan, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam tiếp đoàn Hội Hữu nghị Lào - Việt Nam. Từ ngày 12 đến 13/11, Liên hiệp tổ chức chương trình Gặp gỡ thế hệ trẻ.',
      ),
    ).toMatchObject({ startsOn: '2025-11-12', endsOn: null });
  });
});

describe('a part in an event', () => {
  test.each([
    [
      'behind a place whose last word is "Vinh"',
      'Sáng 12/6, ông Thạch Sa Rây, Phó Chủ tịch UBMTTQ Việt Nam tỉnh Trà Vinh chủ trì hội nghị phản biện xã hội.',
      ['Thạch Sa Rây: HOST'],
    ],
    [
      'of all who stand before the verb',
      'Sáng 12/6, Hội Luật gia tỉnh tổ chức Đại hội. Chủ tịch UBND tỉnh Lê Văn An, Giám đốc Sở Tư pháp Cao Thị Bích đã tới dự.',
      ['Lê Văn An: ATTENDEE', 'Cao Thị Bích: ATTENDEE'],
    ],
    [
      'of who comes with a delegation',
      'Sáng 12/6, ông Lê Văn An, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh cùng đoàn công tác đã đến thăm chùa Som Rong.',
      ['Lê Văn An: GUEST'],
    ],
    [
      'with how warmly somebody receives',
      'Sáng 12/6, ông Lê Văn An, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh thân mật tiếp bà Bun My, Phó Chủ tịch Mặt trận Lào xây dựng đất nước.',
      ['Lê Văn An: HOST', 'Bun My: GUEST'],
    ],
  ])('is told %s', (_what, text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  test('is not told by the noun "kiến nghị"', () => {
    expect(
      partsIn(
        'Sáng 12/6, Đoàn giám sát do ông Lê Văn An, Chủ tịch Ủy ban MTTQ Việt Nam huyện làm Trưởng đoàn giám sát việc giải quyết ý kiến, kiến nghị của cử tri tại UBND xã.',
      ),
    ).toEqual([]);
  });
});
