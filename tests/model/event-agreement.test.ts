import { describe, expect, test } from 'vitest';
import { nameAgreement, nameOf, placeOf, placeRelation } from '../../src/model/event-agreement.ts';

const namesOf = (a: readonly string[], b: readonly string[]) => nameAgreement(nameOf(a), nameOf(b));
const relationOf = (a: string | null, b: string | null) => placeRelation(placeOf(a), placeOf(b));

test('names agree by the shorter one, so that a fuller report loses nothing by it', () => {
  expect(namesOf(['chong', 'bao'], ['thu', 'vien', 'chong', 'bao'])).toMatchObject({
    share: 1,
    isAgreed: true,
    isStrong: false,
  });
  expect(namesOf(['champasak'], ['champasak']).isAgreed).toBe(true);
  expect(namesOf(['bao'], ['bao']).isAgreed).toBe(false);
});

test('a name that tells less than a word of two syllables agrees with nothing and denies nothing', () => {
  expect(namesOf(['hoa'], ['cau', 'treo'])).toMatchObject({ isAgreed: false, isDenied: false });
  expect(namesOf([], [])).toMatchObject({ share: 0, isAgreed: false, isDenied: false });
});

describe('places', () => {
  test('are the same by a unit that both name', () => {
    expect(relationOf('xa tan tuyen', 'ap tan an, xa tan tuyen')).toBe('SAME');
  });

  test('are apart when they name other units of one level, whatever else they share', () => {
    expect(relationOf('xa tan tuyen', 'phuong tan tuyen')).toBe('APART');
    expect(relationOf('huyen tri ton, xa tan tuyen', 'huyen tri ton, xa luong phi')).toBe('APART');
  });

  test('are unsure when only one is named, or they are of different levels', () => {
    expect(relationOf('xa tan tuyen', '')).toBe('UNSURE');
    expect(relationOf('xa tan tuyen', 'xa')).toBe('UNSURE');
    expect(relationOf('xa tan tuyen', 'huyen tri ton')).toBe('UNSURE');
  });

  test('are none where no unit is named', () => {
    expect(relationOf(null, 'hoi truong tinh uy')).toBe('NONE');
  });
});
