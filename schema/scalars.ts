import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { isCalendarDate } from '../src/model/time.ts';

/** ISO 8601 (RFC 3339 profile) with an offset; a stamp without one names no instant. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;
const STORED_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const shown = (value: unknown) => JSON.stringify(value) ?? String(value);

function wrong(expected: string, value: unknown): GraphQLError {
  return new GraphQLError(`expected ${expected}, but got ${shown(value).slice(0, 200)}`);
}

/** The instant in UTC with milliseconds; throws a GraphQLError for anything that names no instant. */
export function parseInstant(value: unknown): string {
  const expected = 'an instant with an offset such as "2024-07-06T08:30:00+07:00"';
  const parts = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (typeof value !== 'string' || parts === null || !isCalendarDate(parts[1] ?? ''))
    throw wrong(expected, value);
  const time = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(time)) throw wrong(expected, value);
  const instant = new Date(time).toISOString();
  // Before 0000 and behind 9999 a year has a sign and six digits, and sorts before all others.
  if (!STORED_INSTANT.test(instant)) throw wrong(`${expected} in the years 0000 to 9999 of UTC`, value);
  return instant;
}

/** The date itself; throws a GraphQLError for a day that the calendar does not have. */
export function parseCalendarDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw wrong('a calendar date such as "2024-07-06"', value);
}

/** The address, serialised as the URL standard does; throws a GraphQLError for other schemes and relative addresses. */
export function parseAddress(value: unknown): string {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  throw wrong('an absolute http or https address', value);
}

/** A scalar whose values are strings inside and outside. */
function textScalar(options: {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL: string;
  readonly parse: (value: unknown) => string;
  readonly serialize: (value: unknown) => string;
}): GraphQLScalarType<string, string> {
  return new GraphQLScalarType({
    name: options.name,
    description: options.description,
    specifiedByURL: options.specifiedByURL,
    serialize: options.serialize,
    parseValue: options.parse,
    parseLiteral: (node: ValueNode) => {
      try {
        return options.parse('value' in node ? node.value : node.kind);
      } catch (error) {
        // Of several dates in a document the asker has to know which.
        throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: node }) : error;
      }
    },
  });
}

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with offset. Serialised in UTC with milliseconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  parse: parseInstant,
  serialize: (value) =>
    typeof value === 'string' && STORED_INSTANT.test(value) ? value : parseInstant(value),
});

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar date in Viet Nam (UTC+07:00), YYYY-MM-DD.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parse: parseCalendarDate,
  serialize: parseCalendarDate,
});

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute http(s) address.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  parse: parseAddress,
  // What is stored went through the reader's own canonicalisation; only foreign schemes must never leave.
  serialize: (value) =>
    typeof value === 'string' && /^https?:\/\//i.test(value) ? value : parseAddress(value),
});
