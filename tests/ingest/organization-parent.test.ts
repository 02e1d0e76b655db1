import { describe, expect, test } from 'vitest';
import type { OrganizationDraft } from '../../src/extract/draft.ts';
import { organizationIdOf } from '../../src/ingest/identity.ts';
import { parentIdOf } from '../../src/ingest/organization-parent.ts';

const HOME = 'province:cao-bang';
const body = (
  name: string,
  kind: OrganizationDraft['kind'],
  level: OrganizationDraft['level'] = null,
  provinceId: string | null = null,
): OrganizationDraft => ({ name, kind, level, provinceId });
const FRONT = body('Ủy ban MTTQ Việt Nam tỉnh', 'FRONT', 'PROVINCE', HOME);
const CENTRAL_FRONT = body('Ủy ban Trung ương MTTQ Việt Nam', 'FRONT', 'CENTRAL');
const PARTY = body('Tỉnh ủy', 'PARTY', 'PROVINCE', HOME);

describe('the body that another is part of', () => {
  test.each<[OrganizationDraft, OrganizationDraft]>([
    [FRONT, CENTRAL_FRONT],
    [body('UBMTTQVN tỉnh Cao Bằng', 'FRONT', 'PROVINCE', HOME), CENTRAL_FRONT],
    [body('Ủy ban MTTQ Việt Nam huyện Hòa An', 'FRONT', 'DISTRICT', HOME), FRONT],
    [body('Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh', 'FRONT', 'PROVINCE', HOME), FRONT],
    [body('Ban Phong trào Ủy ban Trung ương MTTQ Việt Nam', 'FRONT', 'CENTRAL'), CENTRAL_FRONT],
    [body('Ban Thường vụ Tỉnh ủy', 'PARTY', 'PROVINCE', HOME), PARTY],
    [body('Ban Dân vận Tỉnh uỷ', 'PARTY'), PARTY],
    [body('Ủy ban Kiểm tra Tỉnh ủy', 'PARTY'), PARTY],
    [
      body('Ban Dân tộc HĐND tỉnh', 'ASSEMBLY', 'PROVINCE', HOME),
      body('HĐND tỉnh', 'ASSEMBLY', 'PROVINCE', HOME),
    ],
    [
      body('Ban Dân vận Huyện ủy Hòa An', 'PARTY', 'DISTRICT', HOME),
      body('Huyện ủy Hòa An', 'PARTY', 'DISTRICT', HOME),
    ],
  ])('$name', (part, whole) => {
    expect(parentIdOf(part, HOME)).toBe(organizationIdOf(whole, HOME));
  });

  test.each<OrganizationDraft>([
    CENTRAL_FRONT,
    PARTY,
    body('Ủy ban MTTQ Việt Nam xã Trà Leng', 'FRONT', 'COMMUNE', HOME),
    body('Hội Nông dân tỉnh', 'MASS_ORGANIZATION', 'PROVINCE', HOME),
    body('Đảng ủy MTTQ, các đoàn thể tỉnh', 'PARTY', 'PROVINCE', HOME),
    body('Ban Dân tộc tỉnh', 'STATE', 'PROVINCE', HOME),
    body('Sở Ngoại vụ', 'STATE'),
  ])('$name is part of none that its name tells', (one) => {
    expect(parentIdOf(one, HOME)).toBeNull();
  });

  test('a board of a province that nobody names is part of nothing', () => {
    expect(parentIdOf(body('Ban Dân vận Tỉnh ủy', 'PARTY'), null)).toBeNull();
  });
});
