import { describe, expect, test } from 'vitest';
import {
  foldOfficial,
  foldOrganization,
  foldPosition,
  type PositionDays,
} from '../../src/model/fold-people.ts';

describe('foldOfficial', () => {
  const named = (name: string, count: number, isForeign = false) => ({
    name,
    count,
    isForeign,
    honorific: null,
  });

  test('is null for an official of whom no statement is left', () => {
    expect(foldOfficial('official:a', [], 0, null)).toBeNull();
  });

  test('lists other spellings by how often they are printed', () => {
    const tallies = [named('Hoà', 1), named('Hòa', 5), named('Hòa B', 3)];
    expect(foldOfficial('official:a', tallies, 9, '2022-08-21')).toMatchObject({
      name: 'Hòa',
      otherNames: ['Hòa B', 'Hoà'],
      articleCount: 9,
      lastSeenOn: '2022-08-21',
    });
  });

  test('is foreign when more articles say so than not', () => {
    expect(foldOfficial('a', [named('X', 2, true), named('Y', 1)], 3, null)?.isForeign).toBe(true);
    expect(foldOfficial('a', [named('X', 1, true), named('Y', 1)], 2, null)?.isForeign).toBe(false);
    expect(foldOfficial('a', [named('X', 1, true), named('Y', 2)], 3, null)?.isForeign).toBe(false);
  });
});

describe('foldPosition', () => {
  const tally = {
    officialId: 'official:a',
    title: 'Chủ tịch',
    organizationId: null,
    provinceId: null,
    startedOn: null,
    endedOn: null,
    seat: null,
    seatRank: null,
    bodyEndedOn: null,
    count: 1,
  };
  const never = { first: null, last: null };
  const span = (first: string, last = first) => ({ first, last });
  const unseen: PositionDays = { held: never, heldDated: never, former: never };

  test('is seen from the first to the last day that any article speaks of it', () => {
    const days = {
      ...unseen,
      held: span('2022-02-01', '2022-03-01'),
      former: span('2022-01-01', '2022-02-15'),
    };
    expect(foldPosition('p', [tally], days)).toMatchObject({
      firstSeenOn: '2022-01-01',
      lastSeenOn: '2022-03-01',
    });
  });

  test('is null without a statement', () => {
    expect(foldPosition('p', [], unseen)).toBeNull();
  });

  test('a body has ended by law when most articles read its level so, not when one does', () => {
    const days = { ...unseen, held: span('2025-01-01') };
    const ended = (most: number) =>
      foldPosition(
        'p',
        [
          { ...tally, count: 3 },
          { ...tally, bodyEndedOn: '2025-06-30', count: most },
        ],
        days,
      );
    expect(ended(1)?.bodyEndedOn).toBeNull();
    expect(ended(4)?.bodyEndedOn).toBe('2025-06-30');
  });

  test('takes the seat and the rank in it from the articles that tell which body it is', () => {
    const days = { ...unseen, held: span('2025-01-01') };
    const told = { ...tally, seat: 's', seatRank: 'ACTING' as const };
    expect(foldPosition('p', [{ ...tally, count: 9 }, told], days)).toMatchObject({
      seat: 's',
      seatRank: 'ACTING',
    });
  });
});

describe('foldOrganization', () => {
  const named = (kind: 'FRONT' | 'OTHER', count: number, level: 'PROVINCE' | null = null) => ({
    name: 'Mặt trận',
    kind,
    level,
    provinceId: null,
    parentId: null,
    count,
  });

  test('OTHER never outvotes a kind that somebody knows', () => {
    expect(foldOrganization('o', [named('OTHER', 9), named('FRONT', 1)])?.kind).toBe('FRONT');
    expect(foldOrganization('o', [named('OTHER', 9)])?.kind).toBe('OTHER');
  });

  test('takes a level from the one article that gives it', () => {
    expect(foldOrganization('o', [named('FRONT', 9), named('FRONT', 1, 'PROVINCE')])?.level).toBe('PROVINCE');
  });
});
