import { expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf, partsIn } from '../statement-context.ts';

const OPENING =
  'Le Van An, Chairman of the VFF Committee of Nghe An province, on June 12 received Khamphao Ernthavanh, Ambassador of Laos to Vietnam. ';
const RECEIVED = ['Le Van An: HOST', 'Khamphao Ernthavanh: GUEST'];
const CONGRESS =
  'The 9th Congress of the Vietnam Fatherland Front Committee of Nghe An province opened on June 12. ';

test.each([
  ['who receives, and who is received', OPENING, RECEIVED],
  [
    'those that a reception is attended by',
    `${OPENING}The reception was attended by Vo Thi Lam, Vice Chairwoman of the provincial People's Committee.`,
    [...RECEIVED, 'Vo Thi Lam: ATTENDEE'],
  ],
  [
    'one who speaks under the last word of the name',
    `${OPENING}An thanked the ambassador for her support.`,
    ['Le Van An: HOST SPEAKER', 'Khamphao Ernthavanh: GUEST'],
  ],
  [
    'one who could not come',
    `${OPENING}Vo Thi Lam, Vice Chairwoman of the provincial People's Committee, was unable to attend.`,
    RECEIVED,
  ],
  [
    'one who is elected, and one who is elected again',
    `${CONGRESS}Tran Minh Hoai was elected Vice Chairman of the VFF Committee of Nghe An province. Vo Thi Lam, Chairwoman of the VFF Committee of Nghe An province, chaired the congress. Vo Thi Lam was re-elected as Chairwoman.`,
    ['Tran Minh Hoai: ELECTED', 'Vo Thi Lam: HOST RE_ELECTED'],
  ],
  [
    'one who attends and speaks',
    `${CONGRESS}Vo Thi Lam, Vice President of the VFF Central Committee, attended and addressed the congress.`,
    ['Vo Thi Lam: ATTENDEE SPEAKER'],
  ],
])('%s', (_what, text, parts) => {
  expect(partsIn(text, { language: 'en' })).toEqual(parts);
});

const LAM = "Vo Thi Lam, Vice Chairwoman of the provincial People's Committee,";
const CHAIR = 'Le Van An, Chairman of the VFF Committee of Nghe An province,';
const AMBASSADOR = 'Khamphao Ernthavanh, Ambassador of Laos to Vietnam,';

test('who is received somewhere, on some day, by somebody is the guest', () => {
  expect(
    partsIn(
      `${AMBASSADOR} was warmly received on June 12 by Le Van An, Chairman of the VFF Committee of Nghe An province.`,
      { language: 'en' },
    ),
  ).toEqual(['Khamphao Ernthavanh: GUEST', 'Le Van An: HOST']);
});

test.each([
  ['were', `Also in attendance were ${LAM} and guests.`],
  ['include', `Guests attending the congress included ${LAM} and others.`],
  ['of', `The congress was held in the presence of ${LAM} and others.`],
])('those who are there are named behind "%s"', (_word, text) => {
  expect(partsIn(CONGRESS + text, { language: 'en' })).toEqual(['Vo Thi Lam: ATTENDEE']);
});

test.each([
  ['attended by somebody', `The reception, attended by ${LAM} and guests, was long.`],
  ['is attending', `${LAM} is attending the congress.`],
  ['was present', `${LAM} was present and smiled.`],
  ['present were', `Present were ${LAM} and guests.`],
  ['present at', `Guests present at the congress included ${LAM} and others.`],
  ["in a year that is the event's own", `In June 2024, ${LAM} attended the congress.`],
  ['in the term of other years', `${LAM} attended the congress for the 2025-2030 term.`],
  ['before a verb of another year', `${LAM} attended the congress and recalled a workshop in 2019.`],
  ['before a semicolon and another year', `${LAM} attended the congress; in 2019 it was in Vinh.`],
  ['before a comma and another year', `${LAM} attended the congress, the first in Vinh since 2019.`],
  ['behind one who declined', `${LAM} smiled. The leader declined and Vo Thi Lam attended.`],
  ['behind one who did not', `Beside ${CHAIR} ${LAM} attended.`],
  [
    'before one who did not',
    `${CHAIR} smiled. The congress was attended by ${LAM} and ended with a song for Le Van An.`,
  ],
])('attends: %s', (_how, text) => {
  expect(partsIn(CONGRESS + text, { language: 'en' })).toEqual(['Vo Thi Lam: ATTENDEE']);
});

test.each([
  ['a group', `${CHAIR} on June 12 received a group led by ${AMBASSADOR} in Vinh.`],
  [
    'one for whom a reception is held',
    `${CHAIR} on June 12 hosted a reception to welcome ${AMBASSADOR} in Vinh.`,
  ],
  ['one for whom a choir sings', `${OPENING}A choir led by ${LAM} sang.`],
])('who receives %s is the host', (_whom, text) => {
  expect(partsIn(text, { language: 'en' })).toEqual(RECEIVED);
});

test.each([
  ['a guest, who attends too', `${OPENING}${LAM} was received by Le Van An. Vo Thi Lam attended.`, 'GUEST'],
  ['one by whom it is chaired', `${CONGRESS}The congress was chaired by ${LAM} in Vinh.`, 'HOST'],
  ['one who leads a group', `${OPENING}A group led by ${LAM} came.`, 'GUEST'],
  ['one who gets a medal', `${CONGRESS}${LAM} received a medal.`, 'AWARDED'],
  [
    'elected again',
    `${CONGRESS}${LAM} was also elected Chairwoman. Vo Thi Lam was re-elected.`,
    'RE_ELECTED',
  ],
  ['the one named behind "said"', `${CONGRESS}${LAM} smiled. "Good," said Chairwoman Vo Thi Lam.`, 'SPEAKER'],
])('%s', (_what, text, role) => {
  expect(partsIn(text, { language: 'en' })).toContain(`Vo Thi Lam: ${role}`);
});

test('a last word that two bear names nobody', () => {
  const parts = partsIn(
    `${CONGRESS}${LAM} smiled. Tran Thi Lam, Chairwoman of the VFF Committee of Nghe An province, smiled. Lam attended.`,
    { language: 'en' },
  );
  expect(parts).toEqual([]);
});

test('an event without a day is of the year of its article', () => {
  expect(
    partsIn(
      `The Congress of the VFF Committee of Nghe An province opened. In 2019, ${LAM} attended a workshop.`,
      {
        language: 'en',
      },
    ),
  ).toEqual([]);
});

test('a part is shown where it is told first', () => {
  const { events } = findStatements(
    `${CONGRESS}${LAM} attended the congress. On June 12 Vo Thi Lam attended it.`,
    contextOf({ language: 'en' }),
  );
  expect(events[0]?.participations.map(({ evidence }) => evidence.quote)).toEqual([
    expect.stringContaining('Vice Chairwoman'),
  ]);
});

test('who says by whom it was attended is none of those', () => {
  expect(
    partsIn(`${CONGRESS}The congress was attended by guests, stressed ${LAM} at length.`, { language: 'en' }),
  ).toEqual(['Vo Thi Lam: SPEAKER']);
});

test.each([
  ['was thanked', `${AMBASSADOR} was thanked for her support.`],
  ['was asked something', `${LAM} was also asked about it.`],
  ['attended something in another year', `${LAM} attended a workshop in Vinh in 2019.`],
  ['attended something on a day of another year', `${LAM} attended a workshop in Vinh on June 12, 2019.`],
  ['attended something in a month of another year', `${LAM} attended a workshop in June 2019.`],
  ['has attended since another year', `${LAM} has attended workshops in Vinh since 2019.`],
  ['is told of in another year', `In 2019, ${LAM} attended a workshop in Vinh.`],
  ['was elected in another year', `${LAM} who was elected Vice Chairwoman in 2019, is on leave.`],
  ['is named behind "at present"', `At present ${LAM} is on leave.`],
  ['wrote the letter that was received', `The congress received a letter of ${AMBASSADOR} and others.`],
  ['sent the letter that was received', `The congress received a letter sent by ${AMBASSADOR} and others.`],
  ['is thanked by those who attend', `Delegates attending the congress honoured ${LAM} at length.`],
  [
    'is the husband of one who attended',
    `The wife of Le Van An, Chairman of the VFF Committee, attended it.`,
  ],
  ['leads those who sang', `A delegation led by ${LAM} sang.`],
  ['is thanked by others', `The leaders thanked ${LAM} at length.`],
  ['gets flowers from somebody', `${CHAIR} received flowers from ${AMBASSADOR} and others.`],
  ['gets flowers beside somebody', `${CHAIR} received flowers; ${AMBASSADOR} smiled.`],
  ['is married to one who attended', `${CHAIR} smiled. The wife of Chairman Le Van An attended.`],
  ['is named before another who attended', `${CHAIR} smiled. Today Le Van An, Mr. Bounmy Xaysana attended.`],
  ['is named before a semicolon', `${LAM} smiled. The song was for all; Vo Thi Lam; also attended, guests.`],
  ['is the name of a play', `${LAM} smiled. A play called "Vo Thi Lam" was present at it.`],
  [
    'is named behind others who attended',
    `Delegates attending it met Vo Thi Lam and were led to ${CHAIR} too. ${LAM} smiled.`,
  ],
  ['is named behind a semicolon', `The congress was attended by guests; ${LAM} was ill.`],
  [
    'is told of behind those who attend',
    `Delegates attending the congress sang; ill were ${LAM} and others.`,
  ],
  [
    'has the name of a small word',
    'Tran Van To, Chairman of the VFF Committee, is ill. To attend, he will rest.',
  ],
])('no part has one who %s', (_what, text) => {
  expect(partsIn(CONGRESS + text, { language: 'en' })).toEqual([]);
});
