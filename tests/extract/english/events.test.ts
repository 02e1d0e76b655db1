import { describe, expect, test } from 'vitest';
import type { StatementContext } from '../../../src/extract/draft.ts';
import { findStatements } from '../../../src/extract/statements.ts';

const CONTEXT: StatementContext = {
  title: null,
  lead: null,
  publishedOn: '2025-07-16',
  homeProvinceId: null,
  language: 'en',
};
const read = (text: string, context: Partial<StatementContext> = {}) =>
  findStatements(text, { ...CONTEXT, ...context });
const main = (text: string, context: Partial<StatementContext> = {}) =>
  read(text, context).events.find(({ isMain }) => isMain);

describe('events', () => {
  test('a dateline with a colon tells when it was written', () => {
    expect(
      main('VNA - Can Tho, September 26, 2025: The congress of the Front wrapped up on September 25.')
        ?.startsOn,
    ).toBe('2025-09-25');
  });

  test.each([
    ['July 15', 'A workshop was held in Hanoi on July 15.', '2025-07-15', null],
    ['15 July 2025', 'A workshop was held in Hanoi on 15 July 2025.', '2025-07-15', null],
    ['July 15-17', 'A workshop is on in Hanoi from July 15-17, 2025.', '2025-07-15', '2025-07-17'],
    [
      'from July 30 to August 2',
      'A festival will take place in Hue from July 30 to August 2.',
      '2025-07-30',
      '2025-08-02',
    ],
    ['9 to 10 July', 'A conference took place from 9 to 10 July in Ninh Binh.', '2025-07-09', '2025-07-10'],
    ['on Friday, by the day of publication', 'VUFO held a workshop in Hanoi on Friday.', '2025-07-11', null],
    ['on Friday, ahead', 'VUFO will hold a workshop in Hanoi on Friday.', '2025-07-18', null],
    ['yesterday', 'VUFO held a workshop yesterday.', '2025-07-15', null],
    [
      'a two-day course that opened',
      'A training course opened on July 14. The two-day course drew 30 trainees.',
      '2025-07-14',
      '2025-07-15',
    ],
    [
      'until when it runs',
      'An exhibition opened in Hanoi on July 8 and will run until July 30.',
      '2025-07-08',
      '2025-07-30',
    ],
    [
      'the event, not what it remembers',
      'A ceremony to mark the victory (May 9, 1945 - 2025) was held on July 14.',
      '2025-07-14',
      null,
    ],
  ])('dates are read: %s', (_what, text, start, end) => {
    expect(main(text)).toMatchObject({ startsOn: start, endsOn: end, precision: 'DAY' });
  });

  test.each([
    ['MEETING', 'VUFO President Tran Van Tam received Cuban Ambassador Ernesto Lopez on July 15.'],
    [
      'VISIT',
      'VUFO President Tran Van Tam paid a working visit to Cambodia on July 11-13, where he met Ms. Sok Dara on July 12.',
    ],
    ['SIGNING', 'VUFO and the Lao Front signed a memorandum of understanding on July 15.'],
    ['COMMEMORATION', 'A ceremony to mark the 50th anniversary of ties was held on July 15.'],
    ['CEREMONY', 'A ceremony to hand over 45 houses was held on July 15.'],
    ['CONFERENCE', 'The VFF Presidium convened its seventh meeting on July 15.'],
    ['CONGRESS', 'The 16th Congress of the Vietnam Fatherland Front of Cao Bang was held on July 15.'],
    ['FESTIVAL', 'The city union will host the "Korea Day" from August 1 to 3.'],
    ['SEMINAR', 'A roundtable on aid was held on July 15.'],
    ['INSPECTION', 'The Front conducted an inspection of relief money on July 15.'],
    ['CAMPAIGN', 'The VFF Committee launched a campaign on July 15.'],
  ])('%s is told from its words', (kind, text) => {
    expect(main(text)?.kind).toBe(kind);
  });

  test('the place is where it was held, not where its people studied', () => {
    expect(main('Experts trained in Ukraine held a seminar in Hai Phong on July 15.')?.provinceId).toBe(
      'province:hai-phong',
    );
  });

  test('an event abroad has no province, though a body of one holds it', () => {
    expect(
      main('The Union of Friendship Organizations of Lam Dong held a workshop in Vientiane on July 15.')
        ?.provinceId,
    ).toBeNull();
  });

  test('those who came are counted, those who were helped are not', () => {
    const event = main(
      'A congress was held on July 15, attended by officials and more than 200 former students. Doctors examined 2,300 poor people.',
    );
    expect(event).toMatchObject({ participantCount: 200, participantCountIsApproximate: true });
  });

  test('a year that nothing ties is left open', () => {
    expect(main('A workshop was held in Hanoi on July 15.', { publishedOn: null })?.startsOn).toBeNull();
  });

  test('the day that only the lead tells is taken from it, with the receipt in the text', () => {
    const text = 'The workshop drew 40 delegates.';
    const event = main(text, { lead: 'VUFO held a workshop in Hanoi on July 15.' });
    expect(event?.startsOn).toBe('2025-07-15');
    expect(text.slice(event?.evidence.start, event?.evidence.end)).toBe(event?.name);
  });
});
