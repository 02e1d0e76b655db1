import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { leastTime } from '../../support/thread-time.ts';

/** "name: title start..end", with "former" where the post is over, of every position in a text of 16 July 2025. */
const terms = (text: string) =>
  findStatements(text, {
    title: null,
    lead: null,
    publishedOn: '2025-07-16',
    homeProvinceId: null,
    language: 'en',
  }).officials.flatMap(({ name, positions }) =>
    positions.map(
      ({ title, startedOn, endedOn, isFormer }) =>
        `${name}: ${title} ${startedOn ?? ''}..${endedOn ?? ''}${isFormer ? ' former' : ''}`,
    ),
  );

test('a sentence of ten thousand offices is read in time', () => {
  const text = `On 3 March 2025 ${'Tran Thi Phuong was elected Vice President of VUFO, '.repeat(10_000)}spoke.`;
  expect(leastTime(5_000, () => terms(text))).toBeLessThan(5_000);
});

describe('the days of a post', () => {
  test.each([
    [
      'since a day',
      'Tran Thi Phuong, Vice President of VUFO since 3 March 2025, spoke.',
      'Tran Thi Phuong: Vice President 2025-03-03..',
    ],
    [
      'since a day in brackets, behind the name',
      'Vice President of VUFO Tran Thi Phuong (since March 3, 2025) spoke.',
      'Tran Thi Phuong: Vice President 2025-03-03..',
    ],
    [
      'from one day to another that is over',
      'Tran Thi Phuong, Vice President of VUFO from 15 April 2019 to 31 May 2024, spoke.',
      'Tran Thi Phuong: Vice President 2019-04-15..2024-05-31 former',
    ],
    [
      'appointed to it on a day',
      'Tran Thi Phuong was appointed Vice President of VUFO on 3 March 2025.',
      'Tran Thi Phuong: Vice President 2025-03-03..',
    ],
    [
      'appointed as its holder on a day',
      'Tran Thi Phuong was appointed as Vice President of VUFO on March 3, 2025.',
      'Tran Thi Phuong: Vice President 2025-03-03..',
    ],
    [
      'appointed to it on the day that opens the sentence',
      'On 3 March 2025, Tran Thi Phuong was elected Vice President of VUFO.',
      'Tran Thi Phuong: Vice President 2025-03-03..',
    ],
    [
      'appointed to it with effect from a day',
      'Tran Thi Phuong was appointed Vice President of VUFO, effective from 1 July 2025.',
      'Tran Thi Phuong: Vice President 2025-07-01..',
    ],
  ])('%s', (_name, text, expected) => {
    expect(terms(text)).toEqual([expected]);
  });

  test.each([
    ['a year alone', 'Tran Thi Phuong, Vice President of VUFO since 2023, spoke.'],
    ['years alone', 'Tran Thi Phuong, Vice President of VUFO from 2019 to 2024, spoke.'],
    ['a month alone', 'Tran Thi Phuong was appointed Vice President of VUFO in March 2025.'],
    ['a day without its year', 'Tran Thi Phuong was appointed Vice President of VUFO on March 3.'],
    ['a re-election', 'On 3 March 2025, Tran Thi Phuong was re-elected Vice President of VUFO.'],
    ['what is planned', 'Tran Thi Phuong, Vice President of VUFO from 3 September 2025, will speak.'],
    ['what is proposed', 'On 3 March 2025, Tran Thi Phuong was nominated Vice President of VUFO.'],
    [
      'a day on which somebody did something else',
      'On 3 March 2025, Tran Thi Phuong, newly elected Vice President of VUFO, visited Hue.',
    ],
    ['a day of what the holder did', 'Tran Thi Phuong, Vice President of VUFO, visited Hue on 3 March 2025.'],
    [
      'a day beside what somebody else was elected to',
      'Le An was elected by all, said Tran Thi Phuong, Vice President of VUFO on 3 March 2025.',
    ],
    [
      'a day that a relative clause stands apart from',
      'On 3 March 2025 Hue received Tran Thi Phuong, who was elected Vice President of VUFO.',
    ],
    [
      'the days of a visit',
      'Tran Thi Phuong, Vice President of VUFO, from 3 March 2025 to 9 March 2025 led a delegation.',
    ],
    [
      'the days of a visit behind a name',
      'The visit of Vice President of VUFO Tran Thi Phuong from 3 to 9 March 2025 went well.',
    ],
    [
      'the days of a visit in brackets',
      'The tour of Vice President of VUFO Tran Thi Phuong (from 3 March 2025 to 9 March 2025) went well.',
    ],
    [
      'the end of an exhibition',
      'The exhibition opened by Vice President of VUFO Tran Thi Phuong until 31 May 2024 was full.',
    ],
    [
      'what went on for longer',
      'Tran Thi Phuong, Vice President of VUFO since 3 March 2025 on a visit, spoke.',
    ],
    [
      'what somebody elected did',
      'Tran Thi Phuong, elected Vice President of VUFO, on 3 March 2025 visited Hue.',
    ],
    ['a friendship', 'Le An has known Vice President of VUFO Tran Thi Phuong since 3 March 2005.'],
    [
      'a balance of letters',
      'Tran Thi Phuong, Vice President of VUFO, as of 3 March 2025 had received 30 letters.',
    ],
    [
      'the day from which rules hold',
      'The rules, signed by Tran Thi Phuong, Vice President of VUFO, with effect from 1 July 2025, were read.',
    ],
    [
      'the day on which it was said',
      'On 3 March 2025, Le An said Tran Thi Phuong was elected Vice President of VUFO.',
    ],
    [
      'the day of another clause',
      'On 17 November 1950, the union was founded and Tran Thi Phuong was elected Vice President of VUFO.',
    ],
    [
      'the day on which others were elected',
      'On 3 March 2025, a committee was elected, including Vice President of VUFO Tran Thi Phuong.',
    ],
    ['a condition', 'If Tran Thi Phuong was elected Vice President of VUFO on 3 March 2025, all is well.'],
  ])('are not told by %s', (_name, text) => {
    expect(terms(text)).toContain('Tran Thi Phuong: Vice President ..');
  });
});
