import { describe, expect, test } from 'vitest';
import { levelOf, organizationAt } from '../../../src/extract/statement/organizations.ts';
import { placesOf } from '../../../src/extract/statement/places.ts';
import { tokenize } from '../../../src/extract/statement/tokens.ts';

const bodyOf = (text: string) => {
  const tokens = tokenize(text);
  const found = organizationAt(tokens, 0, tokens.length, placesOf(tokens));
  if (found === null) return null;
  return {
    name: text.slice(0, tokens[found.to - 1]?.end),
    kind: found.head.kind,
    level: levelOf(found),
    acronym: found.acronym,
  };
};

describe('organizationAt', () => {
  test.each([
    ['Ủy ban MTTQ Việt Nam tỉnh Hà Giang tổ chức', 'Ủy ban MTTQ Việt Nam tỉnh Hà Giang', 'FRONT', 'PROVINCE'],
    ['UB.MTTQVN tỉnh kiểm tra việc này', 'UB.MTTQVN tỉnh', 'FRONT', 'PROVINCE'],
    ['Ban Thường vụ Tỉnh ủy họp', 'Ban Thường vụ Tỉnh ủy', 'PARTY', 'PROVINCE'],
    ['Sở Văn hóa, Thể thao và Du lịch phối hợp', 'Sở Văn hóa, Thể thao và Du lịch', 'STATE', null],
    [
      'Hội hữu nghị Việt - Nga tỉnh Nghệ An',
      'Hội hữu nghị Việt - Nga tỉnh Nghệ An',
      'FRIENDSHIP_ASSOCIATION',
      'PROVINCE',
    ],
    ['Đại sứ quán Ba Lan tại Việt Nam cảm ơn', 'Đại sứ quán Ba Lan tại Việt Nam', 'EMBASSY', 'FOREIGN'],
    [
      'Liên hiệp các tổ chức hữu nghị Việt Nam Đặng Hoàng Quân',
      'Liên hiệp các tổ chức hữu nghị Việt Nam',
      'FRIENDSHIP_UNION',
      'CENTRAL',
    ],
    ['Đảng ủy MTTQ, các đoàn thể tỉnh họp', 'Đảng ủy MTTQ, các đoàn thể tỉnh', 'PARTY', 'PROVINCE'],
    ['tổ chức Nordic Hands tại Việt Nam', 'tổ chức Nordic Hands tại Việt Nam', 'OTHER', null],
  ])('%s', (text, name, kind, level) => {
    expect(bodyOf(text)).toMatchObject({ name, kind, level });
  });

  test('the acronym in brackets belongs to the name before it', () => {
    expect(bodyOf('Ban Điều phối viện trợ nhân dân (PACCOM) mở lớp')).toMatchObject({
      name: 'Ban Điều phối viện trợ nhân dân',
      acronym: 'PACCOM',
    });
  });

  test('the verb "tổ chức" is no body', () => {
    expect(bodyOf('tổ chức Hội nghị lần thứ tư')).toBeNull();
  });

  test('a person whose family name is Đoàn is no body', () => {
    expect(bodyOf('Đoàn Quang Vịnh phát biểu')).toBeNull();
  });
});

test.each([
  ['Ủy ban Trung ương MTTQ Việt Nam họp', 'CENTRAL'],
  ['Ủy ban MTTQ Việt Nam tỉnh họp', 'PROVINCE'],
])('%s', (text, level) => {
  expect(bodyOf(text)?.level).toBe(level);
});

test.each([
  ['Sở Ngoại vụ đồng chủ trì', 'Sở Ngoại vụ'],
  ['Hội Hữu nghị Pháp - Việt họp', 'Hội Hữu nghị Pháp - Việt'],
])('%s is cut where the clause begins', (text, name) => {
  expect(bodyOf(text)?.name).toBe(name);
});

test('"tư" in small letters is no committee', () => {
  expect(bodyOf('tư vấn cho tỉnh')).toBeNull();
});
