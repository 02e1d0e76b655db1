import { dayAfter } from '../../format/dates.ts';
import { queryString } from '../../router/paths.ts';
import { valuesOf } from '../../router/values.ts';
import { layoutOf } from './layout.ts';

/** The periods that are offered: days up to today, everything, or days that the reader names. */
export const PERIODS = ['7', '30', '90', '365', 'all', 'days'] as const;
/** A period that is offered. */
export type Period = (typeof PERIODS)[number];

/** What the reader chose. */
export interface Choices {
  readonly units: '34' | '63';
  readonly measure: 'articles' | 'events';
  readonly period: Period;
  /** The days of the period `days`, `2026-11-22`; empty where open. */
  readonly from: string;
  readonly to: string;
  readonly face: 'map' | 'table';
  /** The key of the province whose panel is open; empty for none. */
  readonly unit: string;
}

/** Days, both included; open where one is missing. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a key is that of a unit of a division. */
export const isUnitOf = (units: Choices['units'], unit: string): boolean =>
  layoutOf(units).tiles.some(({ slug }) => slug === unit);

/** The division that an address means: a unit that is no more, Yên Bái, stands on the map of the 63 alone. */
const unitsMeant = (said: string, unit: string): Choices['units'] =>
  said === '63' || (said !== '34' && !isUnitOf('34', unit) && isUnitOf('63', unit)) ? '63' : '34';

/** What an address asks for; what cannot be is the usual. */
export function readChoices(search: URLSearchParams): Choices {
  const { text, key, day, oneOf } = valuesOf(search);
  const hasDays = day('from') !== '' || day('to') !== '';
  const unit = key('unit');
  const period = oneOf('period', PERIODS) || (hasDays ? 'days' : '30');
  return {
    units: unitsMeant(text('units'), unit),
    measure: oneOf('measure', ['events']) || 'articles',
    period,
    from: period === 'days' ? day('from') : '',
    to: period === 'days' ? day('to') : '',
    face: oneOf('face', ['table']) || 'map',
    unit,
  };
}

/** The query string of choices; the usual is left out. */
export function writeChoices({ units, measure, period, from, to, face, unit }: Choices): string {
  return queryString({
    units: units === '34' ? '' : units,
    measure: measure === 'articles' ? '' : measure,
    period: period === '30' ? '' : period,
    from,
    to,
    face: face === 'map' ? '' : face,
    unit,
  });
}

/** The days that count, seen from a day; null for all. */
export function daysOf({ period, from, to }: Choices, today: string): Days | null {
  if (period === 'all') return null;
  if (period !== 'days') return { from: dayAfter(today, 1 - Number(period)) };
  if (from === '' && to === '') return null;
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
}
