import { describe, expect, test } from 'vitest';
import type { OrganizationDraft } from '../../src/extract/draft.ts';
import { seatOf } from '../../src/ingest/seat.ts';
import { evidenceFor } from './values.ts';

const HOME = 'province:cao-bang';
const FRONT: OrganizationDraft = {
  name: 'Ủy ban MTTQ Việt Nam tỉnh',
  kind: 'FRONT',
  level: 'PROVINCE',
  provinceId: HOME,
};

/** What an office at a body says; the body is the Front of Cao Bằng with the given parts replaced. */
function said(title: string, body: Partial<OrganizationDraft> | null = {}, home: string | null = HOME) {
  const draft = {
    title,
    organization: body === null ? null : { ...FRONT, ...body },
    provinceId: null,
    isFormer: false,
    startedOn: null,
    endedOn: null,
    evidence: evidenceFor('Chủ tịch'),
  };
  return seatOf(draft, home);
}

describe('an office and the seat of its body', () => {
  test.each([
    ['Chủ tịch', 'HEAD'],
    ['nguyên Chủ tịch', 'HEAD'],
    ['Chủ tịch kiêm Bí thư Đảng đoàn', 'HEAD'],
    ['quyền Chủ tịch', 'ACTING'],
    ['Q. Chủ tịch', 'ACTING'],
    ['Phó Chủ tịch phụ trách', 'ACTING'],
    ['Phó Chủ tịch Thường trực', 'DEPUTY'],
    ['PCT', 'DEPUTY'],
    ['Phó Chủ tịch phụ trách đối ngoại', 'DEPUTY'],
    ['Tổng Thư ký', 'HEAD'],
    ['Phó Ban', 'DEPUTY'],
    ['Uỷ viên Thường trực', null],
    ['Chủ tịch danh dự', null],
    ['Phó Chủ tịch danh dự', null],
    ['Giám đốc điều hành', null],
    ['Thư ký', null],
    ['Chuyên viên', null],
  ])('%s is %s', (title, rank) => {
    expect(said(title).seatRank).toBe(rank);
    expect(said(title).seat === null).toBe(rank === null);
  });

  test('head, deputy and who fills it for the time being share the seat, other offices of the body do not', () => {
    const { seat } = said('Chủ tịch');
    for (const title of ['Phó Chủ tịch', 'quyền Chủ tịch', 'chủ tịch', 'nguyên Phó Chủ tịch Thường trực'])
      expect(said(title).seat).toBe(seat);
    expect(said('Tổng Thư ký').seat).not.toBe(seat);
    expect(said('Chủ tịch', { provinceId: 'province:ha-giang' }).seat).not.toBe(seat);
    expect(said('Chủ tịch', { name: 'UBMTTQVN tỉnh Cao Bằng' }).seat).toBe(seat);
  });

  test('"tổng giám đốc" is no "giám đốc"', () => {
    const body = { name: 'Liên minh Hợp tác xã tỉnh', kind: 'MASS_ORGANIZATION' } as const;
    expect(said('Tổng Giám đốc', body).seat).not.toBe(said('Giám đốc', body).seat);
  });
});

describe('a body that nobody can tell from others of its kind has no seat', () => {
  const none = { provinceId: null, level: null } as const;
  test.each<[string, string, Partial<OrganizationDraft>, string | null, boolean]>([
    [
      'a commune without its name',
      'Chủ tịch',
      { name: 'UBND xã', kind: 'STATE', level: 'COMMUNE' },
      HOME,
      false,
    ],
    [
      'a commune with it',
      'Chủ tịch',
      { name: 'UBND xã Trà Leng', kind: 'STATE', level: 'COMMUNE' },
      HOME,
      true,
    ],
    [
      'a district without its name',
      'Bí thư',
      { name: 'Huyện ủy', kind: 'PARTY', level: 'DISTRICT' },
      HOME,
      false,
    ],
    [
      'a board of a district without its name',
      'Trưởng Ban',
      { ...none, name: 'Ban Dân vận Huyện ủy' },
      HOME,
      false,
    ],
    [
      'a board of the province’s committee',
      'Trưởng Ban',
      { ...none, name: 'Ban Dân vận Tỉnh ủy' },
      HOME,
      true,
    ],
    [
      'the same where the province is not known',
      'Trưởng Ban',
      { ...none, name: 'Ban Dân vận Tỉnh ủy' },
      null,
      false,
    ],
    ['a board of any body', 'Trưởng Ban', { ...none, name: 'Ban Phong trào' }, HOME, false],
    [
      'a town in a province',
      'Chủ tịch',
      { name: 'Ủy ban MTTQ Việt Nam thành phố', level: null },
      HOME,
      false,
    ],
    [
      'a centrally run city',
      'Chủ tịch',
      { name: 'Ủy ban MTTQ Việt Nam thành phố', level: null, provinceId: 'province:da-nang' },
      'province:da-nang',
      true,
    ],
    ['a department', 'Giám đốc', { ...none, name: 'Sở Nông nghiệp và Phát triển nông thôn' }, HOME, true],
    ['an association in news of a province', 'Chủ tịch', { ...none, name: 'Hội Nông dân' }, HOME, false],
    [
      'an association in news of the country',
      'Chủ tịch',
      { ...none, name: 'Hội Nông dân Việt Nam' },
      null,
      true,
    ],
    ['a body of one word', 'Chủ tịch', { ...none, name: 'Hội' }, HOME, false],
    [
      'secretaries of the central committee',
      'Bí thư',
      { ...none, name: 'Trung ương Đảng', level: 'CENTRAL' },
      HOME,
      false,
    ],
    [
      'an embassy',
      'Đại sứ',
      { ...none, name: 'Lào tại Việt Nam', kind: 'EMBASSY', level: 'FOREIGN' },
      HOME,
      true,
    ],
  ])('%s', (_what, title, body, home, hasSeat) => {
    expect(said(title, body, home).seat !== null).toBe(hasSeat);
  });

  test('nor has an office without a body', () => {
    expect(said('Chủ tịch', null)).toEqual({ seat: null, seatRank: null, bodyEndedOn: null });
  });
});

describe('the last day of a body, by law', () => {
  const BINH_DUONG = 'province:binh-duong';
  test.each<[string, Partial<OrganizationDraft>, string | null]>([
    ['of a province that was merged away', { provinceId: BINH_DUONG }, '2025-06-30'],
    ['of a province that others were merged into', { provinceId: 'province:ho-chi-minh' }, null],
    ['of a province that nothing happened to', {}, null],
    ['of a district anywhere', { name: 'Ủy ban MTTQ huyện Hòa An', level: 'DISTRICT' }, '2025-06-30'],
    [
      'of a commune of a province that was merged away',
      { name: 'Ủy ban MTTQ xã Thanh An', level: 'COMMUNE', provinceId: BINH_DUONG },
      null,
    ],
    [
      'that is no body of the province',
      { name: 'Trường Đại học', kind: 'OTHER', provinceId: BINH_DUONG },
      null,
    ],
    ['of the whole country', { level: 'CENTRAL', provinceId: null }, null],
  ])('%s', (_what, body, expected) => {
    expect(said('Ủy viên', body).bodyEndedOn).toBe(expected);
  });
});
