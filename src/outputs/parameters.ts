import { GatewayError } from '../errors.ts';
import { ArticleKind } from '../model/article.ts';
import { EventKind, EventStatus } from '../model/event.ts';
import { SourceKind } from '../model/source.ts';
import { isCalendarDate } from '../model/time.ts';
import type { ArticleChoice, DayRange, EventChoice } from './parts.ts';

/** Names of parameters in the order in which a refusal lists them. */
export const ARTICLE_PARAMETERS = [
  'provinces',
  'predecessors',
  'sources',
  'sourceKinds',
  'officials',
  'organizations',
  'events',
  'countries',
  'kinds',
  'languages',
  'publishedFrom',
  'publishedTo',
  'tags',
  'text',
  'distinct',
] as const;
export const EVENT_PARAMETERS = [
  'provinces',
  'predecessors',
  'kinds',
  'onFrom',
  'onTo',
  'status',
  'organizers',
  'officials',
  'countries',
  'text',
] as const;

const shown = (value: string) => JSON.stringify(value.slice(0, 100));

/** A refusal of a parameter, with its name for programs. */
export function badParameter(
  parameter: string,
  message: string,
  code: 'BAD_INPUT' | 'BAD_PAGE_SIZE' = 'BAD_INPUT',
) {
  return new GatewayError(code, message, { details: { parameter } });
}

/**
 * The parameters of an address, read by name. A parameter that nobody reads is a mistake: a filter that is silently left out
 * would hand a subscriber everything.
 */
export class Parameters {
  readonly #query: URLSearchParams;

  /** Throws BAD_INPUT for a name that is not among `known`, and for a parameter without a value. */
  constructor(query: URLSearchParams, known: readonly string[]) {
    for (const [name, value] of query) {
      if (!known.includes(name)) {
        const expected = known.length === 0 ? 'no parameters' : `only ${known.join(', ')}`;
        throw badParameter(name.slice(0, 100), `expected ${expected}, but got the parameter ${shown(name)}`);
      }
      if (value.trim() === '')
        throw badParameter(name, `${name} must have a value; leave it out for all, but got an empty one`);
    }
    this.#query = query;
  }

  /** The one value; null where it is not given. Throws BAD_INPUT for several. */
  one(name: string): string | null {
    const values = this.#query.getAll(name);
    if (values.length > 1)
      throw badParameter(name, `${name} must be given once, but got ${values.length} of it`);
    return values[0] ?? null;
  }

  /** All values, whichever way they are given. */
  list(name: string): readonly string[] | null {
    const values = this.whole(name)?.flatMap((value) => value.split(',').map((one) => one.trim())) ?? null;
    if (values?.includes('') === true)
      throw badParameter(name, `${name} must have a value between commas, but got an empty one`);
    return values;
  }

  /** The values of a parameter that is repeated, with the commas in them. */
  whole(name: string): readonly string[] | null {
    return this.#query.has(name) ? this.#query.getAll(name) : null;
  }

  /** Values of a closed set, in any case and once each; throws BAD_INPUT with the set. */
  among<T extends string>(name: string, set: Readonly<Record<T, T>>): readonly T[] | null {
    const values = this.list(name)?.map((value) => {
      const found = value.toUpperCase();
      if (Object.hasOwn(set, found)) return found as T;
      throw badParameter(
        name,
        `${name} must be among ${Object.keys(set).join(', ')}, but got ${shown(value)}`,
      );
    });
    return values === undefined ? null : [...new Set(values)];
  }

  /** `true` or `false`. */
  flag(name: string): boolean | null {
    const value = this.one(name);
    if (value === null) return null;
    if (value === 'true' || value === 'false') return value === 'true';
    throw badParameter(name, `${name} must be true or false, but got ${shown(value)}`);
  }

  /** A run of days from `<name>From` to `<name>To`; null where neither is given. Throws BAD_INPUT where it ends before it begins. */
  range(name: string): DayRange | null {
    const [from, to] = [this.#date(`${name}From`), this.#date(`${name}To`)];
    if (from !== null && to !== null && from > to)
      throw badParameter(`${name}From`, `${name}From must not be after ${name}To, but got ${from} and ${to}`);
    return from === null && to === null ? null : { from, to };
  }

  /** A page's size, 1 to `most`, or null; throws BAD_PAGE_SIZE. */
  size(name: string, most: number): number | null {
    const value = this.one(name);
    if (value === null) return null;
    const size = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (size >= 1 && size <= most) return size;
    throw badParameter(name, `${name} must be 1 to ${most}, but got ${shown(value)}`, 'BAD_PAGE_SIZE');
  }

  #date(name: string): string | null {
    const value = this.one(name);
    if (value === null || isCalendarDate(value)) return value;
    throw badParameter(name, `${name} must be a calendar date such as 2024-07-06, but got ${shown(value)}`);
  }
}

/** What the parameters say of articles. */
export function articleChoice(parameters: Parameters): ArticleChoice {
  return {
    provinces: parameters.list('provinces'),
    predecessors: parameters.flag('predecessors'),
    sources: parameters.list('sources'),
    sourceKinds: parameters.among('sourceKinds', SourceKind),
    officials: parameters.list('officials'),
    organizations: parameters.list('organizations'),
    events: parameters.list('events'),
    countries: parameters.list('countries'),
    kinds: parameters.among('kinds', ArticleKind),
    languages: parameters.list('languages'),
    published: parameters.range('published'),
    tags: parameters.whole('tags'),
    text: parameters.one('text'),
    distinct: parameters.flag('distinct'),
  };
}

/** What the parameters say of events. */
export function eventChoice(parameters: Parameters): EventChoice {
  return {
    provinces: parameters.list('provinces'),
    predecessors: parameters.flag('predecessors'),
    kinds: parameters.among('kinds', EventKind),
    on: parameters.range('on'),
    status: parameters.among('status', EventStatus),
    organizers: parameters.list('organizers'),
    officials: parameters.list('officials'),
    countries: parameters.list('countries'),
    text: parameters.one('text'),
  };
}

/** What a rule of the graph's API answers; its refusal names the parameter, without the word "filter" of GraphQL. */
export async function byRule<T>(rule: () => T | Promise<T>): Promise<T> {
  try {
    return await rule();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const message = error.message.replace(/^filter\./, '');
    const parameter = /^page size /.test(message) ? 'first' : (/^\w+/.exec(message)?.[0] ?? '');
    throw new GatewayError(error.code, message, { cause: error, details: { ...error.details, parameter } });
  }
}
