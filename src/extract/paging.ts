import type { CalendarDate } from '../model/time.ts';
import { parseUrl } from '../model/url.ts';

/** By what a list's older pages are told apart: a running number, or the day or month that they show. */
export type PagingUnit = 'page' | 'day' | 'month';

const PLACEHOLDER = /\{([^{}]{0,20})\}/g;
const KNOWN = /^(?:url|page|offset:[1-9]\d{0,3}|YYYY|MM|DD)$/;

/**
 * What a template of page addresses goes by; null where it is none: a placeholder is unknown, or none tells pages apart.
 * A day needs all of `{YYYY}`, `{MM}` and `{DD}`, a month the first two.
 */
export function pagingUnit(template: string): PagingUnit | null {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  if (!names.every((name) => KNOWN.test(name))) return null;
  const [year, month, day] = ['YYYY', 'MM', 'DD'].map((name) => names.includes(name));
  if (year && month) return day ? 'day' : 'month';
  if (year || month || day) return null;
  return hasPages(template) ? 'page' : null;
}

/** Whether a template numbers pages; one by day may do so within a day. */
export const hasPages = (template: string): boolean => /\{(?:page|offset:\d+)\}/.test(template);

/**
 * The address of an older page of a list. In the template `{page}` is its number from 1 on, `{offset:15}` the number of items
 * before it on pages of fifteen, `{YYYY}`, `{MM}`, `{DD}` its day, `{url}` the list's own address; the rest is read against
 * that address: `?page={page}`, `page-{page}`, `{url}&s_cond=&BRSR={offset:15}`, `/{YYYY}/{MM}/{DD}`. Null where no http(s)
 * address comes of it.
 */
export function pageAddress(
  list: string,
  template: string,
  page: number,
  on: CalendarDate | null,
): string | null {
  const [year = '', month = '', day = ''] = (on ?? '').split('-');
  const values: Readonly<Record<string, string>> = {
    url: list,
    page: String(page),
    YYYY: year,
    MM: month,
    DD: day,
  };
  const filled = template.replace(PLACEHOLDER, (_whole, name: string) => {
    if (!name.startsWith('offset:')) return values[name] ?? '';
    return String((page - 1) * Number(name.slice('offset:'.length)));
  });
  return parseUrl(filled, list)?.href ?? null;
}
