import { describe, expect, it } from 'vitest';
import { provinces } from '../../src/gazetteer/provinces.ts';
import { daysOf, readChoices, writeChoices } from '../../src/web/views/map/choices.ts';
import { figureText } from '../../src/web/views/map/figures.ts';
import { layoutOf, stepFrom } from '../../src/web/views/map/layout.ts';
import { shadeOf, stepsOf } from '../../src/web/views/map/scale.ts';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

describe.each(['34', '63'] as const)('the map of %s units', (count) => {
  const { tiles, islands } = layoutOf(count);

  it('has each unit once, each on a place of its own', () => {
    const slugs = provinces
      .filter(({ abolishedOn }) => count === '63' || abolishedOn === null)
      .map(({ id }) => id.replace('province:', ''));
    expect(tiles.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
    expect(new Set([...tiles, ...islands].map(({ column, row }) => `${column},${row}`)).size).toBe(
      tiles.length + islands.length,
    );
  });

  it('shows Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa, east of them', () => {
    expect(islands.map(({ name, slug }) => [name, slug])).toEqual([
      ['Hoàng Sa', 'da-nang'],
      ['Trường Sa', 'khanh-hoa'],
    ]);
    for (const { slug, column } of islands)
      expect(column).toBeGreaterThan(tiles.find((tile) => tile.slug === slug)?.column ?? 99);
  });

  it('leads to every tile by the arrow keys, from any', () => {
    const reached = new Set(['ca-mau']);
    for (const slug of reached)
      for (const key of ARROWS) reached.add(stepFrom(tiles, slug, key) ?? 'nowhere');
    expect(reached.size).toBe(tiles.length);
  });
});

describe('the arrow keys', () => {
  const { tiles } = layoutOf('34');

  it('go to the neighbour on that side and stay where there is none', () => {
    expect(stepFrom(tiles, 'ha-noi', 'ArrowRight')).toBe('bac-ninh');
    expect(stepFrom(tiles, 'ha-noi', 'ArrowUp')).toBe('phu-tho');
    expect(stepFrom(tiles, 'ha-tinh', 'ArrowDown')).toBe('quang-tri');
    expect(stepFrom(tiles, 'hue', 'ArrowDown')).toBe('da-nang');
    expect(stepFrom(tiles, 'lai-chau', 'ArrowLeft')).toBe('lai-chau');
    expect(stepFrom(tiles, 'lai-chau', 'x')).toBeNull();
  });
});

describe('the scale', () => {
  it('parts many values into five steps of about as many units', () => {
    const values = Array.from({ length: 100 }, (_, at) => at);
    const steps = stepsOf(values);
    expect(steps.map(({ shade }) => shade)).toEqual([1, 2, 3, 4, 5]);
    for (const { from, to } of steps) expect(Math.abs(to - from + 1 - 20)).toBeLessThanOrEqual(1);
    expect(steps.at(-1)?.to).toBe(99);
    expect(shadeOf(steps, 0)).toBe(0);
    expect(shadeOf(steps, 99)).toBe(5);
  });

  it('has a step for each value where there are few, and none without values', () => {
    expect(stepsOf([0, 1, 1, 3])).toEqual([
      { from: 1, to: 2, shade: 1 },
      { from: 3, to: 3, shade: 5 },
    ]);
    expect(stepsOf([4])).toEqual([{ from: 4, to: 4, shade: 3 }]);
    expect(stepsOf([0, 0])).toEqual([]);
  });
});

describe('a figure', () => {
  it('says whether nothing was published or nothing could be read', () => {
    expect(figureText(0, 'whole', '0')).toBe('0');
    expect(figureText(0, 'gaps', '0')).toBe('?');
    expect(figureText(12, 'gaps', '12')).toBe('12+');
    expect(figureText(0, 'none', '0')).toBe('–');
    expect(figureText(3, 'none', '3')).toBe('3');
  });
});

describe('the choices', () => {
  it('are what their address says', () => {
    const search =
      '?units=63&measure=events&period=days&from=2025-01-01&to=2025-06-30&face=table&unit=cao-bang';
    expect(writeChoices(readChoices(new URLSearchParams(search)))).toBe(search);
    expect(
      writeChoices(readChoices(new URLSearchParams('?units=12&period=x&from=2026-02-30&to=never'))),
    ).toBe('');
  });

  it('open the map that has the unit', () => {
    const read = (search: string) => {
      const { units, unit } = readChoices(new URLSearchParams(search));
      return [units, unit];
    };
    expect(read('?unit=yen-bai')).toEqual(['63', 'yen-bai']);
    expect(read('?unit=lao-cai')).toEqual(['34', 'lao-cai']);
    expect(read('?units=34&unit=yen-bai')).toEqual(['34', 'yen-bai']);
    expect(read('?unit=nowhere')).toEqual(['34', 'nowhere']);
  });

  it('count today as the last of the days', () => {
    const choices = readChoices(new URLSearchParams('?period=7'));
    expect(daysOf(choices, '2026-11-22')).toEqual({ from: '2026-11-16' });
    expect(daysOf({ ...choices, period: 'all' }, '2026-11-22')).toBeNull();
  });
});
