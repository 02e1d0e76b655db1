import { describe, expect, test } from 'vitest';
import { vietnameseName } from '../../src/gazetteer/english-organizations.ts';

const named = (
  name: string,
  level: 'CENTRAL' | 'PROVINCE' | 'FOREIGN' | null,
  provinceId: string | null = null,
) => vietnameseName({ name, level, provinceId });

describe('vietnameseName', () => {
  test.each([
    [
      'Viet Nam Union of Friendship Organizations',
      'CENTRAL',
      null,
      'Liên hiệp các tổ chức hữu nghị Việt Nam',
    ],
    ['VFF Central Committee', 'CENTRAL', null, 'Ủy ban Trung ương MTTQ Việt Nam'],
    [
      'Cao Bang provincial Fatherland Front Committee',
      'PROVINCE',
      'province:cao-bang',
      'Ủy ban MTTQ Việt Nam tỉnh',
    ],
    [
      'Vietnam Fatherland Front Committee of Ba Ria - Vung Tau province',
      'PROVINCE',
      'province:ba-ria-vung-tau',
      'Ủy ban MTTQ Việt Nam tỉnh',
    ],
    [
      'Hanoi Union of Friendship Organizations',
      'PROVINCE',
      'province:ha-noi',
      'Liên hiệp các tổ chức hữu nghị thành phố',
    ],
    ['provincial Party Committee', 'PROVINCE', 'province:nghe-an', 'Tỉnh ủy'],
    ['Hanoi Party Committee', 'PROVINCE', 'province:ha-noi', 'Thành ủy'],
    ['Vietnam - Cuba Friendship Association', null, null, 'Hội hữu nghị Việt Nam - Cuba'],
    ['Lao – Vietnam Friendship Association', 'FOREIGN', null, 'Hội hữu nghị Lào - Việt Nam'],
    [
      'Vietnam-France Friendship Association of Ho Chi Minh City',
      'PROVINCE',
      'province:ho-chi-minh',
      'Hội hữu nghị Việt Nam - Pháp thành phố',
    ],
  ] as const)('%s', (name, level, provinceId, expected) => {
    expect(named(name, level, provinceId)).toBe(expected);
  });

  test('a body that the table does not know has no Vietnamese name', () => {
    expect(named('Veterans for Peace Chapter 160', 'FOREIGN')).toBeNull();
    expect(named('Atlantis - Vietnam Friendship Association', 'FOREIGN')).toBeNull();
  });
});
