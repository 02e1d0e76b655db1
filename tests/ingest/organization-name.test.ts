import { describe, expect, test } from 'vitest';
import { fullNameOf, isKindWord, organizationKey } from '../../src/ingest/organization-name.ts';
import { leastTime } from '../support/thread-time.ts';

const key = (name: string, province: string | null = null) =>
  organizationKey({ name, provinceId: province === null ? null : `province:${province}` });

describe('organizationKey', () => {
  test.each([
    'Ủy ban MTTQ Việt Nam tỉnh',
    'Uỷ ban MTTQ Việt Nam tỉnh',
    'Ủy Ban MTTQVN tỉnh',
    'UBMTTQVN tỉnh',
    'UB.MTTQ Việt Nam tỉnh',
    'UBMTTQ tỉnh',
    'MTTQ tỉnh',
    'Mặt trận Tổ quốc Việt Nam tỉnh',
    'Ủy ban Mặt trận Tổ quốc tỉnh Hà Giang',
    'Ủy ban MTTQ Việt Nam tỉnh Hà Giang',
    'Ủy ban MTTQ Việt Nam tỉnh Hà Giang (cũ)',
  ])('%s of Hà Giang is the Front committee', (name) => {
    expect(key(name, 'ha-giang')).toBe('ủy ban mặt trận tổ quốc việt nam');
  });

  test.each([
    'Ủy ban Trung ương MTTQ Việt Nam',
    'UBTW MTTQ Việt Nam',
    'Trung ương MTTQVN',
    'Ủy ban T.Ư MTTQ Việt Nam',
  ])('%s is the central committee', (name) =>
    expect(key(name)).toBe('ủy ban trung ương mặt trận tổ quốc việt nam'),
  );

  test.each([
    'Liên hiệp các tổ chức hữu nghị tỉnh',
    'Liên hiệp CTCHN tỉnh Hà Giang',
    'Liên hiệp hữu nghị Hà Giang',
  ])('%s is the union', (name) => expect(key(name, 'ha-giang')).toBe('liên hiệp các tổ chức hữu nghị'));

  test('knows the short names of state and party bodies', () => {
    expect(key('UBND tỉnh', 'cao-bang')).toBe('ủy ban nhân dân');
    expect(key('BTV Tỉnh uỷ Cao Bằng', 'cao-bang')).toBe('ban thường vụ tỉnh ủy');
    expect(key('Đoàn ĐBQH tỉnh', 'cao-bang')).toBe('đoàn đại biểu quốc hội');
  });

  test('cities part with their name as provinces do', () => {
    expect(key('Ủy ban MTTQ Việt Nam TP. Hồ Chí Minh', 'ho-chi-minh')).toBe(
      'ủy ban mặt trận tổ quốc việt nam',
    );
    expect(key('Hội Hữu nghị Việt - Lào tỉnh Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau')).toBe(
      'hội hữu nghị việt - lào',
    );
  });

  test('district names stay, dashes look alike', () => {
    expect(key('Ủy ban MTTQ Việt Nam huyện Hòa An', 'cao-bang')).toBe(
      'ủy ban mặt trận tổ quốc việt nam huyện hòa an',
    );
    expect(key('Hội hữu nghị Việt–Nga')).toBe(key('Hội Hữu nghị Việt - Nga'));
  });

  test('bodies that merely contain such words are left as they are', () => {
    expect(key('Học viện Chính trị quốc gia Hồ Chí Minh')).toBe('học viện chính trị quốc gia hồ chí minh');
    expect(key('Mặt trận Lào xây dựng đất nước')).toBe('mặt trận lào xây dựng đất nước');
    expect(key('Ban Dân vận Trung ương')).toBe('ban dân vận trung ương');
  });

  test('never comes to nothing', () => {
    expect(key('tỉnh', 'cao-bang')).toBe('tỉnh');
    expect(key('Cao Bằng', 'cao-bang')).toBe('cao bằng');
  });

  test('hostile names take no more than a moment', () => {
    const spent = leastTime(2_000, () => {
      for (const piece of ['.', 'ub. ', 'tỉnh ', ' - ', 'mttq', 'Ủy ban '])
        key(`${piece.repeat(20_000)}x`, 'cao-bang');
    });
    expect(spent).toBeLessThan(2_000);
  });
});

describe('isKindWord', () => {
  test.each(['Bộ', 'Chi hội', 'Cụm', 'BAN', 'Hội', 'Department'])('%s says only of what kind', (name) =>
    expect(isKindWord(name)).toBe(true),
  );

  test.each(['Bộ Y tế', 'Ban Dân vận', 'Chi hội 2', 'Tỉnh ủy', 'Huyện ủy', 'Quốc hội', 'HAUFO'])(
    '%s says more',
    (name) => expect(isKindWord(name)).toBe(false),
  );
});

describe('fullNameOf', () => {
  test.each([
    ['Ủy ban MTTQ Việt Nam tỉnh', 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'],
    ['Tỉnh uỷ', 'Tỉnh uỷ Cao Bằng'],
    ['Ủy ban MTTQ Việt Nam tỉnh Cao Bằng', 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'],
    ['Sở Ngoại vụ', 'Sở Ngoại vụ'],
  ])('%s of Cao Bằng is known as %s', (name, full) => {
    expect(fullNameOf(name, 'Cao Bằng')).toBe(full);
  });

  test('without a province it stays as printed', () => {
    expect(fullNameOf('Tỉnh ủy', null)).toBe('Tỉnh ủy');
  });
});
