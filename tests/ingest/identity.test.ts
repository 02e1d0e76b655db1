import { describe, expect, test } from 'vitest';
import type { OrganizationDraft } from '../../src/extract/draft.ts';
import { documentIdOf, organizationIdOf } from '../../src/ingest/identity.ts';

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

  test('a body is the same in news in English', () => {
    const id = (name: string, provinceId: string | null = CAO_BANG) =>
      organizationIdOf(body(name, { provinceId, level: provinceId === null ? 'CENTRAL' : 'PROVINCE' }), null);
    expect(id('Vietnam Fatherland Front Committee')).toBe(id('Ủy ban MTTQ Việt Nam tỉnh'));
    expect(id('Vietnam Union of Friendship Organizations', null)).toBe(
      id('Liên hiệp các tổ chức hữu nghị Việt Nam', null),
    );
    expect(id('Vietnam Fatherland Front Committee')).not.toBe(
      id('Vietnam Fatherland Front Committee', HA_GIANG),
    );
  });

  test('the Front without a place is its central committee', () => {
    const id = (name: string) => organizationIdOf(central(name), CAO_BANG);
    expect(id('Ủy ban MTTQ Việt Nam')).toBe(id('Ủy ban Trung ương MTTQ Việt Nam'));
    expect(id('Ủy ban MTTQ Việt Nam')).not.toBe(organizationIdOf(body('Ủy ban MTTQ Việt Nam'), CAO_BANG));
  });
});

test('documentIdOf looks past blanks, dashes and case', () => {
  expect(documentIdOf({ number: '57- KL/TW' })).toBe(documentIdOf({ number: '57–kl/tw' }));
  expect(documentIdOf({ number: '57-KL/TW' })).not.toBe(documentIdOf({ number: '75-KL/TW' }));
});
