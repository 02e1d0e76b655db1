import { describe, expect, it } from 'vitest';
import {
  type Axis,
  axisOf,
  drawn,
  type Held,
  inOrder,
  placeOn,
} from '../../src/web/views/official/career.ts';
import { around, nameLines, pictureOf, RADIUS } from '../../src/web/views/official/network.ts';
import { askedOf, NO_FILTERS, readFilters, writeFilters } from '../../src/web/views/officials/filters.ts';

const TODAY = '2026-11-22';
const held = (more: Partial<Held>): Held => ({
  startedOn: null,
  firstSeenOn: '2024-01-10',
  lastSeenOn: '2024-06-10',
  heldFrom: '2024-01-10',
  heldUntil: null,
  isCurrent: true,
  ...more,
});
const AXIS: Axis = { from: '2024-01-01', to: '2024-12-31', years: [], merger: null };
const at = (day: string) => placeOn(AXIS, day);

describe('the axis of positions', () => {
  it('goes from the year of the first day to today, with the merger of 1 July 2025 on it', () => {
    const axis = axisOf([held({})], TODAY, true);
    expect([axis.from, axis.to]).toEqual(['2024-01-01', '2026-11-22']);
    expect(axis.years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(axis.merger).toBe(placeOn(axis, '2025-07-01'));
  });

  it('reaches back to the merger where all positions are later', () => {
    const axis = axisOf(
      [held({ firstSeenOn: '2026-03-01', lastSeenOn: '2026-03-01', heldFrom: '2026-03-01' })],
      TODAY,
      true,
    );
    expect(axis.from).toBe('2025-01-01');
  });

  it('has no merger for who serves another country, and no more years than can be read', () => {
    const axis = axisOf([held({ firstSeenOn: '2001-05-01', heldFrom: '2001-05-01' })], TODAY, false);
    expect(axis.merger).toBeNull();
    expect(axis.years.map(({ year }) => year)).toEqual([2001, 2006, 2011, 2016, 2021, 2026]);
  });
});

describe('a position', () => {
  it('that nothing ends goes on to today, told apart from what articles say', () => {
    const axis = { ...AXIS, to: TODAY };
    expect(drawn(held({}), axis, TODAY)).toEqual({
      told: { from: placeOn(axis, '2024-01-10'), to: placeOn(axis, '2024-06-10') },
      untold: { from: placeOn(axis, '2024-06-10'), to: 1 },
      isStartKnown: false,
      end: null,
      seen: { from: placeOn(axis, '2024-01-10'), to: placeOn(axis, '2024-06-10') },
      isSeenAfterEnd: false,
    });
  });

  it('that is over ends there, with the stretch that no article tells of before', () => {
    const over = drawn(
      held({ heldUntil: '2024-09-30', isCurrent: false, startedOn: '2024-01-10' }),
      AXIS,
      TODAY,
    );
    expect(over.told).toEqual({ from: at('2024-01-10'), to: at('2024-06-10') });
    expect(over.untold).toEqual({ from: at('2024-06-10'), to: at('2024-09-30') });
    expect([over.end, over.isStartKnown]).toEqual([at('2024-09-30'), true]);
  });

  it('that articles only call former has no beginning', () => {
    const former = drawn(held({ heldFrom: null, heldUntil: '2024-01-09', isCurrent: false }), AXIS, TODAY);
    expect([former.told, former.untold, former.isSeenAfterEnd]).toEqual([null, null, true]);
  });

  it('that articles give after its end is not drawn backwards', () => {
    const late = drawn(held({ heldUntil: '2024-01-05', isCurrent: false }), AXIS, TODAY);
    expect([late.told, late.untold, late.end]).toEqual([null, null, at('2024-01-05')]);
  });

  it('stands in the order of its beginning', () => {
    const positions = [
      { ...held({}), title: 'B' },
      { ...held({ heldFrom: null, heldUntil: '2023-01-01' }), title: 'C' },
      { ...held({}), title: 'A' },
    ];
    expect(inOrder(positions).map(({ title }) => title)).toEqual(['C', 'A', 'B']);
  });
});

describe('the picture of who appears with whom', () => {
  const people = Array.from({ length: 14 }, (_, number) => ({ id: `p${number}`, shared: 20 - number }));

  it('puts those side by side who belong together, the same each time', () => {
    const ties = [
      { a: 'p0', b: 'p9', shared: 4 },
      { a: 'p3', b: 'p9', shared: 2 },
    ];
    const order = around(people, ties).map(({ id }) => id);
    expect(order.slice(0, 4)).toEqual(['p0', 'p9', 'p3', 'p1']);
    expect(around(people.toReversed(), ties).map(({ id }) => id)).toEqual(order);
    expect(new Set(order).size).toBe(14);
  });

  it.each([
    [1216, 14],
    [720, 14],
    [358, 8],
    [288, 8],
  ])('keeps circles within %i px and apart', (width, count) => {
    const { places, height } = pictureOf(people.slice(0, count), width);
    for (const [index, one] of places.entries()) {
      expect(one.x).toBeGreaterThan(RADIUS);
      expect(one.x).toBeLessThan(width - RADIUS);
      expect(one.y).toBeGreaterThan(RADIUS);
      expect(one.y).toBeLessThan(height - RADIUS);
      for (const other of places.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * RADIUS);
    }
  });

  it('parts a name in two lines of like length where it is narrow', () => {
    expect(nameLines('Nguyễn Thị Kim Thoa', { isNarrow: true })).toEqual(['Nguyễn Thị', 'Kim Thoa']);
    expect(nameLines('Souphanouvong', { isNarrow: true })).toEqual(['Souphanouvong']);
    expect(nameLines('Nguyễn Thị Kim Thoa', { isNarrow: false })).toEqual(['Nguyễn Thị Kim Thoa']);
  });

  it('shortens a name that is longer than its place', () => {
    const name = 'Nguyễn Phước Bảo Quý Khánh Tường Vân Hoàng Thị Kim Ngân';
    expect(nameLines(name, { isNarrow: false })).toEqual(['Nguyễn Phước Bảo Quý Kh…']);
    expect(nameLines(name, { isNarrow: true })).toEqual(['Nguyễn Phước B…', 'Tường Vân Hoàn…']);
  });
});

describe('the filters of officials', () => {
  it('are the address', () => {
    const search = '?q=B%E1%BA%BF&province=cao-bang&kind=FRONT&organization=7f3c&held=former&order=name';
    const filters = readFilters(new URLSearchParams(search));
    expect(writeFilters(filters)).toBe(search);
    expect(askedOf(filters)).toEqual({
      filter: {
        text: 'Bế',
        provinces: ['province:cao-bang'],
        organizationKinds: ['FRONT'],
        organizations: ['organization:7f3c'],
        current: false,
      },
      order: 'NAME_ASC',
    });
  });

  it('pass over what cannot be one', () => {
    expect(readFilters(new URLSearchParams('?kind=nothing&held=maybe&order=random'))).toEqual(NO_FILTERS);
  });
});
