import { describe, expect, test } from 'vitest';
import {
  datesMeet,
  daysAgree,
  daysOf,
  nameAgreement,
  placeRelation,
} from '../../src/model/event-agreement.ts';

const on = (startsOn: string, endsOn: string | null = null) => ({
  startsOn,
  endsOn,
  precision: 'DAY' as const,
});

test('names agree by the shorter one, so that a fuller report loses nothing by it', () => {
  expect(nameAgreement(['chong', 'bao'], ['thu', 'vien', 'chong', 'bao'])).toMatchObject({
    share: 1,
    isAgreed: true,
    isStrong: false,
  });
  expect(nameAgreement(['champasak'], ['champasak']).isAgreed).toBe(true);
  expect(nameAgreement(['bao'], ['bao']).isAgreed).toBe(false);
});

test('a name that tells less than a word of two syllables agrees with nothing and denies nothing', () => {
  expect(nameAgreement(['hoa'], ['cau', 'treo'])).toMatchObject({ isAgreed: false, isDenied: false });
  expect(nameAgreement([], [])).toMatchObject({ share: 0, isAgreed: false, isDenied: false });
});

describe('places', () => {
  test('are the same by a unit that both name', () => {
    expect(placeRelation('xa tan tuyen', 'ap tan an, xa tan tuyen')).toBe('SAME');
  });

  test('are apart when they name other units of one level, whatever else they share', () => {
    expect(placeRelation('xa tan tuyen', 'phuong tan tuyen')).toBe('APART');
    expect(placeRelation('huyen tri ton, xa tan tuyen', 'huyen tri ton, xa luong phi')).toBe('APART');
  });

  test('are unsure when only one is named, or they are of different levels', () => {
    expect(placeRelation('xa tan tuyen', '')).toBe('UNSURE');
    expect(placeRelation('xa tan tuyen', 'xa')).toBe('UNSURE');
    expect(placeRelation('xa tan tuyen', 'huyen tri ton')).toBe('UNSURE');
  });

  test('are none where no unit is named', () => {
    expect(placeRelation(null, 'hoi truong tinh uy')).toBe('NONE');
  });
});

describe('days', () => {
  test('agree when one range holds every first day', () => {
    expect(daysAgree([on('2025-05-12'), on('2025-05-12', '2025-05-13'), on('2025-05-13')])).toBe(true);
    expect(daysAgree([on('2025-05-12'), on('2025-05-13')])).toBe(false);
    expect(
      daysAgree([on('2025-05-12', '2025-05-14'), on('2025-05-14', '2025-05-16'), on('2025-05-16')]),
    ).toBe(false);
  });

  test('of a week are all given, of a longer range the first', () => {
    expect(daysOf(on('2025-04-28', '2025-05-04'))).toHaveLength(7);
    expect(daysOf(on('2025-04-28', '2025-05-05'))).toEqual(['2025-04-28']);
    expect(daysOf({ startsOn: '2025-05-01', endsOn: '2025-05-31', precision: 'MONTH' })).toEqual([]);
  });

  test('backwards are taken for the first alone', () => {
    expect(daysOf(on('2025-05-12', '2025-05-10'))).toEqual(['2025-05-12']);
  });

  test('meet a month or a year that they lie in', () => {
    const month = { startsOn: '2025-05-01', endsOn: null, precision: 'MONTH' } as const;
    const year = { startsOn: '2025-01-01', endsOn: null, precision: 'YEAR' } as const;
    expect([datesMeet(on('2025-05-12'), month), datesMeet(on('2025-06-12'), month)]).toEqual([true, false]);
    expect([datesMeet(on('2025-05-12'), year), datesMeet(on('2026-05-12'), year)]).toEqual([true, false]);
  });
});
