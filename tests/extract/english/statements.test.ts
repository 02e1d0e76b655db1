import { describe, expect, test } from 'vitest';
import type { StatementContext } from '../../../src/extract/draft.ts';
import { findStatements } from '../../../src/extract/statements.ts';
import { threadTime } from '../../support/thread-time.ts';

const CONTEXT: StatementContext = {
  title: null,
  lead: null,
  publishedOn: '2025-07-16',
  homeProvinceId: null,
  language: 'en',
};
const read = (text: string, context: Partial<StatementContext> = {}) =>
  findStatements(text, { ...CONTEXT, ...context });

describe('places', () => {
  test('a province acts by its bodies, not by being named', () => {
    const { provinces } = read(
      'The Son La Union of Friendship Organizations held a workshop. Similar ones were held in Can Tho and Lao Cai.',
    );
    expect(provinces.map(({ id }) => id)).toEqual(['province:son-la']);
  });

  test('a venue in the capital makes no event of the capital', () => {
    expect(read('A concert was held at the Hanoi Opera House on July 15.').provinces).toEqual([]);
  });

  test('countries are read from their adjectives', () => {
    expect(read('Russian and Lao guests came.').countries.map(({ id }) => id)).toEqual([
      'country:ru',
      'country:la',
    ]);
  });
});

test('a text may end with a family name that is a small word too', () => {
  expect(read('The congress opened in Ha Noi on June 12. An').events).toHaveLength(1);
});

test('every receipt is cut from the text and lies in its quote', () => {
  const text =
    'On July 15 in Hanoi, Phạm Ngọc Toàn, President of the Viet Nam Union of Friendship Organizations (VUFO), received Lao Ambassador Khamphao Ernthavanh.\n\nThe Cao Bang provincial VFF Committee will hold a workshop on August 2.';
  const { officials, events, provinces, countries } = read(text);
  const receipts = [
    ...officials.flatMap(({ positions }) => positions.map(({ evidence }) => evidence)),
    ...events.flatMap(({ evidence, participations }) => [
      evidence,
      ...participations.map((part) => part.evidence),
    ]),
    ...provinces.map(({ evidence }) => evidence),
    ...countries.map(({ evidence }) => evidence),
  ];
  expect(receipts.length).toBeGreaterThan(5);
  for (const { start, end, quote, rule } of receipts) {
    expect(quote).toContain(text.slice(start, end));
    expect(end).toBeGreaterThan(start);
    expect(rule).toMatch(/^english\./);
  }
});

test('Vietnamese texts keep the Vietnamese rules', () => {
  const [official] = read('Ông Lê Văn Tám, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng, dự.', {
    language: 'vi',
  }).officials;
  expect(official?.positions[0]?.evidence.rule).not.toMatch(/^english\./);
});

describe('time grows with the length of the text', () => {
  // The least of three: one of them may have been compiled, or swept up after, while it ran.
  const cost = (text: string) => Math.min(...[1, 2, 3].map(() => threadTime(() => read(text))));
  test.each([
    ['capitals', 'NGUYEN VAN '],
    ['names', 'Nguyen Van Thi '],
    ['owners', "VUFO's "],
    ['joints', 'Committee of the '],
    ['levels', 'city provincial '],
    ['titles', 'Vice President and '],
    ['dates', 'July 15, 16, '],
    ['brackets', '('],
    ['commas', ','],
    ['events', 'The camp opened on July 3. '],
  ])('of %s', (_what, part) => {
    const short = part.repeat(Math.ceil(60_000 / part.length));
    const once = Math.max(cost(short), 20);
    expect(cost(short.repeat(4))).toBeLessThan(once * 12);
  });
});
