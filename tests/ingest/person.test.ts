import { describe, expect, test } from 'vitest';
import type { OfficialDraft, OrganizationDraft, PositionDraft } from '../../src/extract/draft.ts';
import { postOf, personOf as traitsOf } from '../../src/ingest/person.ts';
import { evidenceFor } from './values.ts';

const CAO_BANG = 'province:cao-bang';
const HA_GIANG = 'province:ha-giang';

const body = (name: string, parts: Partial<OrganizationDraft> = {}): OrganizationDraft => ({
  name,
  kind: 'FRONT',
  level: 'PROVINCE',
  provinceId: CAO_BANG,
  ...parts,
});
const central = (name: string) => body(name, { level: 'CENTRAL', provinceId: null });
const position = (
  title: string,
  organization: OrganizationDraft | null,
  parts: Partial<PositionDraft> = {},
): PositionDraft => ({
  title,
  organization,
  provinceId: organization?.provinceId ?? null,
  isFormer: false,
  startedOn: null,
  endedOn: null,
  evidence: evidenceFor('Chủ tịch'),
  ...parts,
});
const person = (name: string, ...positions: PositionDraft[]): OfficialDraft => ({
  name,
  otherNames: [],
  honorific: null,
  isForeign: false,
  positions,
});
const personOf = (official: OfficialDraft, home: string | null) => traitsOf(official, home).id;

describe('personOf', () => {
  const front = body('Ủy ban MTTQ Việt Nam tỉnh');
  const here = personOf(person('Nông Thị Mai', position('Chủ tịch', front)), CAO_BANG);

  test('joins spellings of tone marks, case and blanks', () => {
    const id = (name: string) => personOf(person(name, position('Chủ tịch', front)), null);
    expect(id('Hoàng Công Thuỷ')).toBe(id('HOÀNG  CÔNG THỦY'));
    expect(id('Hoàng Công Thủy')).not.toBe(id('Hoàng Công Thúy'));
  });

  test('keeps namesakes of two provinces apart', () => {
    const there = body('Tỉnh ủy', { provinceId: HA_GIANG });
    expect(personOf(person('Nông Thị Mai', position('Bí thư', there)), CAO_BANG)).not.toBe(here);
  });

  test('a central post beside a provincial one does not make another person', () => {
    const posts = [
      position('Ủy viên', central('Ủy ban Trung ương MTTQ Việt Nam')),
      position('Chủ tịch', front),
    ];
    expect(personOf(person('Nông Thị Mai', ...posts), HA_GIANG)).toBe(here);
    expect(personOf(person('Nông Thị Mai', ...posts.reverse()), HA_GIANG)).toBe(here);
  });

  test('a post held now gives the province before a former one', () => {
    const former = position('nguyên Bí thư', body('Tỉnh ủy', { provinceId: HA_GIANG }), { isFormer: true });
    expect(personOf(person('Nông Thị Mai', former, position('Chủ tịch', front)), null)).toBe(here);
  });

  test('a provincial body without a named province is the article’s', () => {
    const posts = position('Bí thư', body('Tỉnh ủy', { provinceId: null }));
    expect(personOf(person('Nông Thị Mai', posts), CAO_BANG)).toBe(here);
  });

  test('a central official is one person in news of any province', () => {
    const id = (home: string | null) =>
      personOf(person('Lê Tiến', position('Phó Chủ tịch', central('Ủy ban Trung ương MTTQ Việt Nam'))), home);
    expect(id(CAO_BANG)).toBe(id(HA_GIANG));
    expect(id(CAO_BANG)).toBe(id(null));
  });

  test('so is an ambassador, wherever the news comes from', () => {
    const abroad = body('Việt Nam tại Lào', { level: 'FOREIGN', provinceId: null });
    const id = (home: string) => personOf(person('Lê Tiến', position('Đại sứ', abroad)), home);
    expect(id(CAO_BANG)).toBe(id(HA_GIANG));
  });

  test('foreigners are known by name', () => {
    const id = (home: string) =>
      personOf({ ...person('Khamphan', position('Đại sứ', null)), isForeign: true }, home);
    expect(id(CAO_BANG)).toBe(id(HA_GIANG));
  });
});

describe('what tells people of one name apart', () => {
  const of = (official: OfficialDraft) => traitsOf(official, CAO_BANG);
  const district = (name: string) => body(name, { level: 'DISTRICT' });

  test('"y" and "i" spell one sound after some onsets, and only there', () => {
    const name = (text: string) => of(person(text)).name;
    expect(name('Lý Thị Mỹ')).toBe(name('Lí Thị Mĩ'));
    expect(name('Nguyễn Quý')).toBe(name('Nguyễn Quí'));
    expect(name('Lê Vy')).not.toBe(name('Lê Vi'));
    expect(name('Y Thông')).not.toBe(name('I Thông'));
  });

  test('the unit below the province in which all leading offices lie', () => {
    const place = (...positions: PositionDraft[]) => of(person('Nông Thị Mai', ...positions)).place;
    expect(place(position('Bí thư', district('Huyện ủy Hòa An')))).toBe('DISTRICT hoa an');
    expect(place(position('Chủ tịch', district('Ủy ban MTTQ Việt Nam huyện Hòa An')))).toBe(
      'DISTRICT hoa an',
    );
    expect(place(position('Chủ tịch', body('UBND xã Tân Phú', { level: 'COMMUNE' })))).toBe(
      'COMMUNE tan phu',
    );
    expect(place(position('Bí thư', district('Huyện ủy')))).toBe('?');
    expect(place(position('Chủ tịch', body('Ủy ban MTTQ Việt Nam tỉnh')))).toBe('');
    expect(place(position('Chủ tịch', null))).toBe('');
  });

  test('a member of the province’s committee who leads a district is of the district', () => {
    const member = position('Ủy viên', body('Ban Chấp hành Đảng bộ tỉnh', { kind: 'PARTY' }));
    const secretary = position('Bí thư', district('Huyện ủy Hòa An'));
    expect(of(person('Nông Thị Mai', member, secretary)).place).toBe('DISTRICT hoa an');
  });

  test('a man or a woman, where the honorific says so', () => {
    const gender = (honorific: string | null) => of({ ...person('Lê Thanh Hà'), honorific }).gender;
    expect(['ông', 'Bà', 'Mr.', 'đồng chí', 'TS', null].map(gender)).toEqual([
      'M',
      'F',
      'M',
      null,
      null,
      null,
    ]);
  });

  test('the unit that the province became part of', () => {
    const there = position('Chủ tịch', body('Ủy ban MTTQ Việt Nam tỉnh', { provinceId: HA_GIANG }));
    expect(of(person('Lê Hà', there))).toMatchObject({
      scope: HA_GIANG,
      successor: 'province:tuyen-quang',
      mergedOn: '2025-07-01',
    });
    expect(of(person('Lê Hà'))).toMatchObject({ scope: CAO_BANG, successor: null, mergedOn: null });
  });
});

test('postOf knows a post that is over as the same post', () => {
  const front = body('Ủy ban MTTQ Việt Nam tỉnh');
  const id = (title: string, organization: OrganizationDraft | null = front) =>
    postOf(position(title, organization), CAO_BANG);
  expect(id('nguyên Phó Chủ tịch')).toBe(id('Phó chủ tịch'));
  expect(id('Phó Chủ tịch')).not.toBe(id('Chủ tịch'));
  expect(id('Phó Chủ tịch')).not.toBe(id('Phó Chủ tịch', null));
});
