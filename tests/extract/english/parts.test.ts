import { expect, test } from 'vitest';
import { partsIn } from '../statement-context.ts';

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
