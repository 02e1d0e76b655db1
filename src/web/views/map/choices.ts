import { dayAfter } from '../../format/dates.ts';
import { queryString } from '../../router/paths.ts';
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

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const isUnitOf = (units: Choices['units'], unit: string) =>
  layoutOf(units).tiles.some(({ slug }) => slug === unit);

/** The division that an address means: a unit that is no more, Yên Bái, stands on the map of the 63 alone. */
const unitsMeant = (said: string, unit: string): Choices['units'] =>
  said === '63' || (said !== '34' && !isUnitOf('34', unit) && isUnitOf('63', unit)) ? '63' : '34';

/** What an address asks for; what cannot be is the usual. */
export function readChoices(search: URLSearchParams): Choices {
  const value = (name: string) => search.get(name)?.trim() ?? '';
  const day = (name: string) => (isDay(value(name)) ? value(name) : '');
  const hasDays = day('from') !== '' || day('to') !== '';
  const unit = value('unit').replace(/^province:/, '');
  const period = PERIODS.find((one) => one === value('period')) ?? (hasDays ? 'days' : '30');
  return {
    units: unitsMeant(value('units'), unit),
    measure: value('measure') === 'events' ? 'events' : 'articles',
    period,
    from: period === 'days' ? day('from') : '',
    to: period === 'days' ? day('to') : '',
    face: value('face') === 'table' ? 'table' : 'map',
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
