import { describe, expect, test } from 'vitest';
import { readEnglishRecordText } from '../../../src/extract/english/record-text.ts';
import { readRecord } from '../../../src/extract/record.ts';

const PROSE = 'VUFO held a workshop on aid in the capital city of Hanoi on July 15, with many guests.';

describe('readEnglishRecordText', () => {
  test.each([
    ['17:05 | 15/07/2025', '2025-07-15T17:05'],
    ['July 17, 2025 | 16:45', '2025-07-17T16:45'],
    ['10 May 2024 | 09:00 GMT+7', '2024-05-10T09:00'],
    ['Wednesday, 13 March 2024, 10:02 GMT+7', '2024-03-13T10:02'],
    ['Last updated: 8:14 PM - 18/11/2023', '2023-11-18T20:14'],
    ['Vietnam Times, March 3, 2019', '2019-03-03'],
    ['00:00 | 01/02/2024', '2024-02-01'],
  ])('reads the stamp %s', (line, value) => {
    expect(readEnglishRecordText(`A title of some words\n\n${line}\n\n${PROSE}`).publishedAt).toBe(value);
  });

  test('takes no stamp from the clock of a menu, nor a day that the calendar lacks', () => {
    expect(
      readEnglishRecordText(`October 21, 2020 11:50 | About us\n\n31/02/2024\n\n${PROSE}`).publishedAt,
    ).toBeNull();
  });

  test('parts title, prose and captions, and leaves related links out', () => {
    const page = readEnglishRecordText(
      `Home | News | About us\n\nA workshop on aid in Hanoi\n\n${PROSE}\n\nGuests at the workshop. (Photo: Thu Ha)\n\nRecommended\n\nHa Giang: gifts for pupils`,
    );
    expect(page.title).toBe('A workshop on aid in Hanoi');
    expect(page.text).toBe(`${PROSE}\n\nGuests at the workshop.`);
    expect(page.captions.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      'Guests at the workshop.',
    ]);
  });
});

test('a record in English is known by its words and read by the English rules', () => {
  const record = readRecord({
    id: 'a',
    text: `Aid workshop\n\n15/07/2025\n\n${PROSE} VUFO President Tran Van Tam said that it was for the people of the provinces.`,
  });
  expect(record.officials.map(({ name }) => name)).toEqual(['Tran Van Tam']);
  expect(record.events).toMatchObject([{ kind: 'SEMINAR', start: '2025-07-15', province: 'Hà Nội' }]);
});
