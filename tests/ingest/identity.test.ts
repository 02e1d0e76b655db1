import { describe, expect, test } from 'vitest';
import type { OfficialDraft, OrganizationDraft, PositionDraft } from '../../src/extract/draft.ts';
import { documentIdOf, officialIdOf, organizationIdOf, positionIdOf } from '../../src/ingest/identity.ts';
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
describe('officialIdOf', () => {
  const front = body('Ủy ban MTTQ Việt Nam tỉnh');
  const here = officialIdOf(person('Nông Thị Mai', position('Chủ tịch', front)), CAO_BANG);

  test('joins spellings of tone marks, case and blanks', () => {
    const id = (name: string) => officialIdOf(person(name, position('Chủ tịch', front)), null);
    expect(id('Hoàng Công Thuỷ')).toBe(id('HOÀNG  CÔNG THỦY'));
    expect(id('Hoàng Công Thủy')).not.toBe(id('Hoàng Công Thúy'));
  });

  test('keeps namesakes of two provinces apart', () => {
    const there = body('Tỉnh ủy', { provinceId: HA_GIANG });
    expect(officialIdOf(person('Nông Thị Mai', position('Bí thư', there)), CAO_BANG)).not.toBe(here);
  });

  test('a central post beside a provincial one does not make another person', () => {
    const posts = [
      position('Ủy viên', central('Ủy ban Trung ương MTTQ Việt Nam')),
      position('Chủ tịch', front),
    ];
    expect(officialIdOf(person('Nông Thị Mai', ...posts), HA_GIANG)).toBe(here);
    expect(officialIdOf(person('Nông Thị Mai', ...posts.reverse()), HA_GIANG)).toBe(here);
  });

  test('a post held now gives the province before a former one', () => {
    const former = position('nguyên Bí thư', body('Tỉnh ủy', { provinceId: HA_GIANG }), { isFormer: true });
    expect(officialIdOf(person('Nông Thị Mai', former, position('Chủ tịch', front)), null)).toBe(here);
  });

  test('a provincial body without a named province is the article’s', () => {
    const posts = position('Bí thư', body('Tỉnh ủy', { provinceId: null }));
    expect(officialIdOf(person('Nông Thị Mai', posts), CAO_BANG)).toBe(here);
  });

  test('a central official is one person in news of any province', () => {
    const id = (home: string | null) =>
      officialIdOf(
        person('Lê Tiến', position('Phó Chủ tịch', central('Ủy ban Trung ương MTTQ Việt Nam'))),
        home,
      );
    expect(id(CAO_BANG)).toBe(id(HA_GIANG));
    expect(id(CAO_BANG)).toBe(id(null));
  });

  test('so is an ambassador, wherever the news comes from', () => {
    const abroad = body('Việt Nam tại Lào', { level: 'FOREIGN', provinceId: null });
    const id = (home: string) => officialIdOf(person('Lê Tiến', position('Đại sứ', abroad)), home);
    expect(id(CAO_BANG)).toBe(id(HA_GIANG));
  });

  test('foreigners are known by name', () => {
    const id = (home: string) =>
      officialIdOf({ ...person('Khamphan', position('Đại sứ', null)), isForeign: true }, home);
    expect(id(CAO_BANG)).toBe(id(HA_GIANG));
  });
});

describe('organizationIdOf', () => {
  test('joins spellings, keeps provinces apart', () => {
    const id = (name: string, provinceId: string | null = CAO_BANG) =>
      organizationIdOf(body(name, { provinceId }), CAO_BANG);
    expect(id('UBMTTQVN tỉnh')).toBe(id('Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'));
    expect(id('UBMTTQVN tỉnh', null)).toBe(id('UBMTTQVN tỉnh'));
    expect(id('UBMTTQVN tỉnh', HA_GIANG)).not.toBe(id('UBMTTQVN tỉnh'));
  });

  test('a name may say that a body is a province’s, though nothing else does', () => {
    const id = (name: string, level: 'PROVINCE' | null) =>
      organizationIdOf(body(name, { level, provinceId: null }), CAO_BANG);
    for (const name of ['Ban Dân vận Tỉnh ủy', 'Sở Ngoại vụ', 'Ủy ban MTTQ Việt Nam thành phố']) {
      expect(id(name, null), name).toBe(id(name, 'PROVINCE'));
    }
    expect(id('Hội Nông dân Việt Nam', null)).not.toBe(id('Hội Nông dân Việt Nam', 'PROVINCE'));
  });

  test('the Front without a place is its central committee', () => {
    const id = (name: string) => organizationIdOf(central(name), CAO_BANG);
    expect(id('Ủy ban MTTQ Việt Nam')).toBe(id('Ủy ban Trung ương MTTQ Việt Nam'));
    expect(id('Ủy ban MTTQ Việt Nam')).not.toBe(organizationIdOf(body('Ủy ban MTTQ Việt Nam'), CAO_BANG));
  });
});

test('positionIdOf knows a post that is over as the same post', () => {
  const id = (title: string, organization: string | null = 'organization:x') =>
    positionIdOf('official:a', title, organization);
  expect(id('nguyên Phó Chủ tịch')).toBe(id('Phó chủ tịch'));
  expect(id('Phó Chủ tịch')).not.toBe(id('Chủ tịch'));
  expect(id('Phó Chủ tịch')).not.toBe(id('Phó Chủ tịch', null));
});

test('documentIdOf looks past blanks, dashes and case', () => {
  expect(documentIdOf({ number: '57- KL/TW' })).toBe(documentIdOf({ number: '57–kl/tw' }));
  expect(documentIdOf({ number: '57-KL/TW' })).not.toBe(documentIdOf({ number: '75-KL/TW' }));
});
