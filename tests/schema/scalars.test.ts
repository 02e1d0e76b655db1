import { GraphQLObjectType, GraphQLSchema, GraphQLString, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import {
  DateScalar,
  DateTimeScalar,
  parseAddress,
  parseCalendarDate,
  parseInstant,
  UrlScalar,
} from '../../schema/scalars.ts';
import { serve } from '../server/serve.ts';

describe('a literal that is none', () => {
  it.each([
    ['DateTime', DateTimeScalar, '"2024-07-06"', 'expected an instant with an offset such as'],
    [
      'Date',
      DateScalar,
      '"2026-13-01"',
      'expected a calendar date such as "2024-07-06", but got "2026-13-01"',
    ],
    ['Date', DateScalar, '20260101', 'expected a calendar date such as "2024-07-06", but got "20260101"'],
    ['URL', UrlScalar, '"ban.example"', 'expected an absolute http or https address, but got "ban.example"'],
    [
      'URL',
      UrlScalar,
      '["https://ban.example"]',
      'expected an absolute http or https address, but got "ListValue"',
    ],
  ])('of %s says what was expected, and where it stands', (_name, scalar, literal, said) => {
    const schema = new GraphQLSchema({
      types: [scalar],
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { found: { type: GraphQLString, args: { value: { type: scalar } } } },
      }),
    });
    const [fault] = validate(schema, parse(`{\n  found(value: ${literal})\n}`));
    expect(fault?.message).toContain(said);
    expect(fault?.locations).toEqual([{ line: 2, column: 16 }]);
  });
});

it('a date that is none names its place over HTTP', async () => {
  const server = await serve({ schema: buildGraph() });
  const document = '{ articles(filter: { published: { from: "2026-13-01" } }) { totalCount } }';
  expect(await (await server.ask(document)).json()).toMatchObject({
    errors: [
      {
        message: 'expected a calendar date such as "2024-07-06", but got "2026-13-01"',
        locations: [{ line: 1, column: 41 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  });
});

describe('DateTime', () => {
  it.each([
    ['2024-07-06T08:30:00+07:00', '2024-07-06T01:30:00.000Z'],
    ['2024-07-06T08:30:00.5Z', '2024-07-06T08:30:00.500Z'],
    ['2024-07-06T08:30+0700', '2024-07-06T01:30:00.000Z'],
    ['2024-02-29T23:59:59.999-05:30', '2024-03-01T05:29:59.999Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    '2024-07-06',
    '2024-07-06T08:30:00',
    '2023-02-29T00:00:00Z',
    '2024-07-06T24:00:00Z',
    'now',
    '',
    1720200000000,
    null,
  ])('refuses %s and says what it wants', (value) => {
    expect(() => parseInstant(value)).toThrow(
      `expected an instant with an offset such as "2024-07-06T08:30:00+07:00", but got ${JSON.stringify(value)}`,
    );
  });

  it.each(['0000-01-01T00:00:00+07:00', '9999-12-31T23:00:00-05:00'])(
    'takes no instant whose year in UTC has more than four digits: %s',
    (value) => {
      expect(() => parseInstant(value)).toThrow('in the years 0000 to 9999 of UTC');
    },
  );

  it('gives a stored instant as it is, in UTC with milliseconds', () => {
    expect(DateTimeScalar.serialize('2022-08-21T03:00:00.000Z')).toBe('2022-08-21T03:00:00.000Z');
  });
});

describe('Date', () => {
  it('takes a leap day of a leap year', () => {
    expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29');
  });

  it.each(['2023-02-29', '2024-13-01', '06/07/2024', '2024-7-6', 20240706, null])('refuses %s', (value) => {
    expect(() => parseCalendarDate(value)).toThrow(
      `expected a calendar date such as "2024-07-06", but got ${JSON.stringify(value)}`,
    );
  });

  it('never gives out what is no date', () => {
    expect(() => DateScalar.serialize('soon')).toThrow('expected a calendar date');
  });
});

describe('URL', () => {
  it('takes http and https addresses', () => {
    expect(parseAddress('https://example.vn/tin-tuc?id=1')).toBe('https://example.vn/tin-tuc?id=1');
    expect(parseAddress('http://127.0.0.1:4001/a')).toBe('http://127.0.0.1:4001/a');
  });

  it.each(['javascript:alert(1)', 'ftp://example.vn/', '/tin-tuc', 'example.vn', '', 7])(
    'refuses %s',
    (value) => {
      expect(() => parseAddress(value)).toThrow(
        `expected an absolute http or https address, but got ${JSON.stringify(value)}`,
      );
    },
  );

  it('never gives out a script as an address', () => {
    expect(() => UrlScalar.serialize('javascript:alert(1)')).toThrow(
      'expected an absolute http or https address',
    );
  });
});
