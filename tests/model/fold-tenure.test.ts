import { describe, expect, test } from 'vitest';
import type { PositionFacts } from '../../src/model/fold-people.ts';
import { foldTenures } from '../../src/model/fold-tenure.ts';
import { seeded } from '../support/random.ts';

const never = { first: null, last: null };
const span = (first: string, last = first) => ({ first, last });
type Days = ReturnType<typeof span> | typeof never;

/** A position spoken of as held in dated articles in these days. */
function position(id: string, held: Days, parts: Partial<PositionFacts> = {}, former: Days = never) {
  const seen = [held.first, held.last, former.first, former.last].filter((day) => day !== null).sort();
  const facts: PositionFacts = {
    id,
    officialId: id,
    title: 'Chủ tịch',
    organizationId: 'organization:front',
    provinceId: null,
    startedOn: null,
    endedOn: null,
    firstSeenOn: seen[0] ?? '',
    lastSeenOn: seen.at(-1) ?? '',
    seat: 'chair of the Front',
    seatRank: 'HEAD',
    bodyEndedOn: null,
    days: { held, heldDated: held, former },
    ...parts,
  };
  return facts;
}
const undated = (facts: PositionFacts): PositionFacts => ({
  ...facts,
  days: { ...facts.days, heldDated: never },
});

/** "id: from..until REASON" of each position. */
const told = (...facts: readonly PositionFacts[]) =>
  foldTenures(facts).map(
    ({ id, heldFrom, heldUntil, endKnownBy }) => `${id}: ${heldFrom}..${heldUntil} ${endKnownBy}`,
  );

describe('what articles say of one position', () => {
  test.each<[string, PositionFacts, string]>([
    ['held is open', position('a', span('2022-01-01', '2022-03-01')), 'a: 2022-01-01..null null'],
    [
      'held, then former, ended before it was called so',
      position('a', span('2022-01-01', '2022-03-01'), {}, span('2022-06-02')),
      'a: 2022-01-01..2022-06-01 FORMER',
    ],
    [
      'former, then held again, is open',
      position('a', span('2022-03-01'), {}, span('2022-02-01')),
      'a: 2022-03-01..null null',
    ],
    [
      'former on the same day, which is not later, is open',
      position('a', span('2022-03-01'), {}, span('2022-03-01')),
      'a: 2022-03-01..null null',
    ],
    [
      'only ever former has no first day',
      position('a', never, {}, span('2022-02-01')),
      'a: null..2022-01-31 FORMER',
    ],
    [
      'ended on a stated day ended then, not when it was called former',
      position('a', span('2022-01-01'), { endedOn: '2022-05-01' }, span('2022-09-01')),
      'a: 2022-01-01..2022-05-01 STATED',
    ],
    [
      'begun again after a stated end is open',
      position('a', span('2014-01-01', '2021-01-01'), { startedOn: '2020-01-01', endedOn: '2019-01-01' }),
      'a: 2014-01-01..null null',
    ],
    [
      'begun on a stated day is held since then',
      position('a', span('2022-03-01'), { startedOn: '2021-12-30' }),
      'a: 2021-12-30..null null',
    ],
    [
      'former in every article, with the day on which it began, is over',
      position('a', never, { startedOn: '2024-10-29' }, span('2024-10-29')),
      'a: 2024-10-29..2024-10-29 FORMER',
    ],
    [
      'of an undated article yields to a dated one that says former',
      undated(position('a', span('2026-01-01'), {}, span('2022-02-01'))),
      'a: null..2022-01-31 FORMER',
    ],
    [
      'spoken of as held only after a law had ended the body began on a day that nothing tells',
      position('a', span('2025-08-01'), { bodyEndedOn: '2025-06-30' }),
      'a: null..2025-06-30 BODY_ABOLISHED',
    ],
    [
      'spoken of as held only after a stated end began on a day that nothing tells',
      position('a', span('2025-08-01'), { endedOn: '2020-05-01' }),
      'a: null..2020-05-01 STATED',
    ],
    [
      'at a body that a law ended, ended with it, though a later article says otherwise',
      position('a', span('2023-01-01', '2025-08-01'), { bodyEndedOn: '2025-06-30' }),
      'a: 2023-01-01..2025-06-30 BODY_ABOLISHED',
    ],
    [
      'that was over before the law ended the body stays over since then',
      position('a', span('2023-01-01'), { bodyEndedOn: '2025-06-30' }, span('2024-02-01')),
      'a: 2023-01-01..2024-01-31 FORMER',
    ],
  ])('a position %s', (_name, facts, expected) => {
    expect(told(facts)).toEqual([expected]);
  });

  test('is current exactly while nothing says that it is over', () => {
    const all = [position('a', span('2022-01-01')), position('b', span('2023-01-01'))];
    expect(foldTenures(all).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });
});

describe('the seat of which a body has one', () => {
  test('whoever is later in it ends the time of those before, each on the day before the next', () => {
    const chairs = [
      position('c', span('2024-12-01', '2025-01-01')),
      position('a', span('2020-01-01', '2022-01-01')),
      position('b', span('2022-05-10', '2024-01-01')),
    ];
    expect(told(...chairs)).toEqual([
      'c: 2024-12-01..null null',
      'a: 2020-01-01..2022-05-09 SUCCEEDED',
      'b: 2022-05-10..2024-11-30 SUCCEEDED',
    ]);
  });

  test('the successor is who comes first after, not who is in it now', () => {
    const chairs = [
      position('c', span('2024-12-01')),
      position('b', span('2022-05-10')),
      position('a', span('2020-01-01')),
    ];
    expect(foldTenures(chairs).map(({ successorId }) => successorId)).toEqual([null, 'c', 'b']);
  });

  test('a stated beginning of the next is sooner than the first article that names them', () => {
    const next = position('b', span('2024-06-01'), { startedOn: '2024-03-10' });
    expect(told(position('a', span('2023-01-01')), next)).toEqual([
      'a: 2023-01-01..2024-03-09 SUCCEEDED',
      'b: 2024-03-10..null null',
    ]);
  });

  test('is never ended before an article that still speaks of it as held', () => {
    const chairs = [
      position('a', span('2020-01-01', '2023-03-01')),
      position('b', span('2022-01-01', '2024-01-01')),
    ];
    expect(told(...chairs)[0]).toBe('a: 2020-01-01..2023-03-01 SUCCEEDED');
  });

  test('passes on a day on which both are spoken of', () => {
    const chairs = [position('a', span('2020-01-01', '2024-03-10')), position('b', span('2024-03-10'))];
    expect(told(...chairs)).toEqual(['a: 2020-01-01..2024-03-10 SUCCEEDED', 'b: 2024-03-10..null null']);
  });

  test('two who are first spoken of in one article are parted by who is said to have begun', () => {
    const elected = position('b', span('2024-03-11'), { startedOn: '2024-03-10' });
    const all = [position('a', span('2024-03-11')), elected];
    expect(told(...all)).toEqual(['a: 2024-03-11..2024-03-11 SUCCEEDED', 'b: 2024-03-10..null null']);
    const both = foldTenures([position('a', span('2024-03-10')), position('b', span('2024-03-10'))]);
    expect(both.map(({ isCurrent }) => isCurrent)).toEqual([true, true]);
  });

  test('a stated beginning outweighs articles that give the old title to the one before', () => {
    const elected = position('b', span('2024-03-11'), { startedOn: '2024-03-10' });
    const old = position('a', span('2020-01-01', '2025-09-02'));
    expect(told(old, elected)).toEqual(['a: 2020-01-01..2024-03-09 SUCCEEDED', 'b: 2024-03-10..null null']);
  });

  test('who is only ever called former has followed nobody', () => {
    const former = position('b', never, { startedOn: '2024-10-29' }, span('2024-10-30'));
    expect(told(position('a', span('2020-01-01')), former)[0]).toBe('a: 2020-01-01..null null');
  });

  test('a stated beginning before the other was seen proves nothing', () => {
    const elected = position('b', span('2019-06-01'), { startedOn: '2019-05-01' });
    expect(told(position('a', span('2020-01-01')), elected)).toEqual([
      'a: 2020-01-01..null null',
      'b: 2019-05-01..2019-12-31 SUCCEEDED',
    ]);
  });

  test('an article without a date neither ends a time nor is ended by another', () => {
    const chairs = [position('a', span('2022-01-01')), undated(position('b', span('2026-11-01')))];
    expect(told(...chairs)).toEqual(['a: 2022-01-01..null null', 'b: 2026-11-01..null null']);
  });

  test('one who fills it for the time being comes between two heads', () => {
    const chairs = [
      position('a', span('2020-01-01')),
      position('q', span('2022-02-01'), { seatRank: 'ACTING' }),
      position('b', span('2023-03-01')),
    ];
    expect(told(...chairs).map((one) => one.slice(-9))).toEqual(['SUCCEEDED', 'SUCCEEDED', 'null null']);
  });

  test('deputies may be many, and end nobody', () => {
    const deputy = { seatRank: 'DEPUTY' } as const;
    const all = [
      position('a', span('2020-01-01')),
      position('b', span('2021-01-01'), deputy),
      position('c', span('2022-01-01'), deputy),
    ];
    expect(foldTenures(all).every(({ isCurrent }) => isCurrent)).toBe(true);
  });

  test('seats of other bodies, and offices that are none, do not matter', () => {
    const all = [
      position('a', span('2020-01-01')),
      position('b', span('2021-01-01'), { seat: 'chair of the union' }),
      position('c', span('2022-01-01'), { seat: null, seatRank: null }),
      position('d', span('2023-01-01'), { seat: null, seatRank: null }),
    ];
    expect(foldTenures(all).every(({ isCurrent }) => isCurrent)).toBe(true);
  });

  test('two spellings of the office are one person in it: an article between them ends neither', () => {
    const spelled = (id: string, day: string) => position(id, span(day), { officialId: 'A' });
    const all = [spelled('a1', '2020-01-01'), position('b', span('2022-01-01')), spelled('a2', '2024-01-01')];
    expect(foldTenures(all).map(({ isCurrent }) => isCurrent)).toEqual([true, false, true]);
  });
});

describe('one person in one body', () => {
  const own = (
    id: string,
    held: Days,
    seatRank: PositionFacts['seatRank'],
    startedOn: string | null = null,
  ) => position(id, held, { officialId: 'A', seatRank, startedOn });

  test('a deputy who became the head is no deputy any more', () => {
    const all = [
      own('deputy', span('2020-01-01', '2023-01-01'), 'DEPUTY'),
      own('head', span('2024-05-01'), 'HEAD'),
    ];
    expect(told(...all)).toEqual(['deputy: 2020-01-01..2024-04-30 MOVED', 'head: 2024-05-01..null null']);
  });

  test('nor is one whom the very article of the election calls so', () => {
    const all = [
      own('deputy', span('2024-05-02'), 'DEPUTY'),
      own('head', span('2024-05-02'), 'HEAD', '2024-05-01'),
    ];
    expect(foldTenures(all).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  test('one who filled the seat for the time being does so no more when elected to it', () => {
    const all = [own('acting', span('2024-01-01'), 'ACTING'), own('head', span('2024-05-01'), 'HEAD')];
    expect(told(...all)[0]).toBe('acting: 2024-01-01..2024-04-30 MOVED');
  });

  test('a deputy in charge may be called a deputy only', () => {
    const all = [own('acting', span('2024-01-01'), 'ACTING'), own('deputy', span('2024-05-01'), 'DEPUTY')];
    expect(foldTenures(all).every(({ isCurrent }) => isCurrent)).toBe(true);
  });
});

test('the order of positions does not matter, and every end has a reason', () => {
  const random = seeded(20250701);
  const day = () => `20${18 + random.below(8)}-0${1 + random.below(9)}-1${random.below(10)}`;
  const days = () => (random.chance(0.2) ? never : span(...([day(), day()].sort() as [string, string])));
  for (let round = 0; round < 60; round += 1) {
    const facts = Array.from({ length: 8 }, (_, index) => {
      const held = days();
      return position(
        `${index}`,
        held,
        {
          officialId: `person ${random.below(4)}`,
          seat: random.chance(0.8) ? 'seat' : null,
          seatRank: random.pick(['HEAD', 'ACTING', 'DEPUTY'] as const),
          startedOn: random.chance(0.3) ? day() : null,
          endedOn: random.chance(0.2) ? day() : null,
        },
        held.first === null ? span('2022-02-02') : days(),
      );
    });
    const forwards = foldTenures(facts);
    const backwards = foldTenures([...facts].reverse());
    expect([...backwards].reverse()).toEqual(forwards);
    for (const one of forwards) {
      expect(one.isCurrent).toBe(one.heldUntil === null);
      expect(one.endKnownBy === null).toBe(one.heldUntil === null);
      expect(one.heldFrom === null || one.heldUntil === null || one.heldFrom <= one.heldUntil).toBe(true);
    }
  }
});
