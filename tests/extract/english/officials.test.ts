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
const read = (text: string) => findStatements(text, CONTEXT);

/** "name: title @ body; title @ body" of every official of a text. */
const offices = (text: string) =>
  read(text).officials.map(
    ({ name, positions }) =>
      `${name}: ${positions.map(({ title, organization }) => `${title} @ ${organization?.name ?? '-'}`).join('; ')}`,
  );
const body = (text: string) => read(text).officials[0]?.positions[0]?.organization;

describe('officials', () => {
  test.each([
    [
      'a title before a name',
      'VUFO Vice President Tran Thi Phuong spoke.',
      ['Tran Thi Phuong: Vice President @ VUFO'],
    ],
    [
      'two titles at one body',
      'Vice President cum Secretary General of VUFO Tran Thi Phuong spoke.',
      ['Tran Thi Phuong: Vice President @ VUFO; Secretary General @ VUFO'],
    ],
    [
      'two bodies joined by "and concurrently"',
      "Hoang Nam Phong, vice chairman of the provincial People's Committee and concurrently chairman of the Quang Tri Union of Friendship Organisations, spoke.",
      [
        "Hoang Nam Phong: vice chairman @ provincial People's Committee; chairman @ Quang Tri Union of Friendship Organisations",
      ],
    ],
    [
      'a body that ends where a name begins',
      'Chairman of the Vietnam Fatherland Front Committee of Quang Ngai province Vo Thanh An spoke.',
      ['Vo Thanh An: Chairman @ Vietnam Fatherland Front Committee of Quang Ngai province'],
    ],
    [
      'a foreign name behind a body',
      'Vice President of the Cuban Institute of Friendship with the Peoples Noemi Rabaza spoke.',
      ['Noemi Rabaza: Vice President @ Cuban Institute of Friendship with the Peoples'],
    ],
    [
      'an office of each person of a list',
      'Vice Chairwomen of the provincial Front Committee Le Thi Thanh and Ho Thi Nguyet came.',
      [
        'Le Thi Thanh: Vice Chairwoman @ provincial Front Committee',
        'Ho Thi Nguyet: Vice Chairwoman @ provincial Front Committee',
      ],
    ],
    [
      'an office behind a row of names',
      'To Thi Bich Chau and Nguyen Huu Dung, Vice Presidents of the VFF Central Committee, came.',
      [
        'To Thi Bich Chau: Vice President @ VFF Central Committee',
        'Nguyen Huu Dung: Vice President @ VFF Central Committee',
      ],
    ],
    [
      'a body with a comma inside',
      'Tran Thanh Lam, Deputy Head of the Commission for Information, Education and Mass Mobilisation, spoke.',
      ['Tran Thanh Lam: Deputy Head @ Commission for Information, Education and Mass Mobilisation'],
    ],
    [
      'what a possessive owns',
      "Le Quoc Hung, Director of VUFO's Americas Department, spoke.",
      ["Le Quoc Hung: Director @ VUFO's Americas Department"],
    ],
    [
      'the body that "its" means',
      'A delegation of the Japan - Vietnam Friendship Association led by its President Tanaka Hiroshi came.',
      ['Tanaka Hiroshi: President @ Japan - Vietnam Friendship Association'],
    ],
    [
      'an office in brackets',
      'Nguyen Van A (Chairman of the Ninh Thuan VFF Committee) spoke first.',
      ['Nguyen Van A: Chairman @ Ninh Thuan VFF Committee'],
    ],
    [
      'an office in small letters behind "former"',
      'Nguyen Tam Chien, former deputy minister of foreign affairs and president of the Vietnam-USA Society, came.',
      ['Nguyen Tam Chien: former deputy minister of foreign affairs @ -; president @ Vietnam-USA Society'],
    ],
    [
      'a person named again by the given name',
      'Mr. Nguyen Ngoc Lan, President of VUFO, came. President Ngoc Lan spoke.',
      ['Nguyen Ngoc Lan: President @ VUFO'],
    ],
  ])('are read from %s', (_what, text, expected) => {
    expect(offices(text)).toEqual(expected);
  });

  test.each([
    ['the head of an organising board', 'Le Van Tam, head of the organising board, spoke.'],
    [
      'a leader without a body',
      'The team leader Nguyen Van Be and film director Tran Van Thuy were thanked.',
    ],
    ['members of a delegation', 'Members of the delegation included Danh Hong Phat.'],
    ['a figure of history', 'They bowed before President Ho Chi Minh.'],
  ])('are not %s', (_what, text) => {
    expect(offices(text)).toEqual([]);
  });

  test('both forms of an ambassador name one mission', () => {
    expect(
      offices('Cuban Ambassador to Vietnam Ernesto Lopez met Marc Dupont, Ambassador of Cuba to Vietnam.'),
    ).toEqual(['Ernesto Lopez: Ambassador @ Cuba to Vietnam', 'Marc Dupont: Ambassador @ Cuba to Vietnam']);
  });

  test('"former" makes an office a past one and stays in the title', () => {
    const [official] = read('Former Swedish Ambassador Bengt Lindqvist spoke.').officials;
    expect(official?.positions[0]).toMatchObject({ title: 'Former Ambassador', isFormer: true });
  });

  test('the honorific is parted from the name', () => {
    const [official] = read('Assoc. Prof. Dr. Le Anh Tu, President of VUFO, spoke.').officials;
    expect(official).toMatchObject({ name: 'Le Anh Tu', honorific: 'Assoc. Prof. Dr.', isForeign: false });
  });

  test('who holds an office at a foreign body is foreign, whatever the name', () => {
    const [official] = read(
      'Sok Dareth, Vice President of the Cambodia - Vietnam Friendship Association, came.',
    ).officials;
    expect(official?.isForeign).toBe(true);
  });

  test('"was elected" gives a part in the main event', () => {
    const { events } = read(
      'The congress of the Vietnam - Hungary Friendship Association was held on July 12. Nguyen Hong Dung was re-elected its President.',
    );
    expect(events[0]?.participations).toMatchObject([{ official: 0, role: 'RE_ELECTED' }]);
  });
});

describe('bodies', () => {
  test.each([
    [
      'Nguyen Van Tam, Chairman of the Cao Bang provincial Fatherland Front Committee, came.',
      'FRONT',
      'PROVINCE',
      'province:cao-bang',
    ],
    ['Nguyen Van Tam, President of the VFF Central Committee, came.', 'FRONT', 'CENTRAL', null],
    ['Nguyen Van Tam, President of VUFO, came.', 'FRIENDSHIP_UNION', 'CENTRAL', null],
    ['Nguyen Van Tam, President of HUFO, came.', 'FRIENDSHIP_UNION', 'PROVINCE', 'province:ho-chi-minh'],
    [
      'Sok San, President of the Laos - Vietnam Friendship Association, came.',
      'FRIENDSHIP_ASSOCIATION',
      'FOREIGN',
      null,
    ],
    [
      'Nguyen Van Tam, Chairman of the Vietnam - Cuba Friendship Association of Ba Ria - Vung Tau, came.',
      'FRIENDSHIP_ASSOCIATION',
      'PROVINCE',
      'province:ba-ria-vung-tau',
    ],
    [
      "Nguyen Van Tam, Chairman of the Xuyen Moc district People's Committee, came.",
      'STATE',
      'DISTRICT',
      'province:ba-ria-vung-tau',
    ],
    ['Oleg Petrov, First Secretary of the Russian Embassy, came.', 'EMBASSY', 'FOREIGN', null],
  ])('%s', (text, kind, level, provinceId) => {
    expect(body(text)).toMatchObject({ kind, level, provinceId });
  });

  test('of the dead nothing is told that is', () => {
    expect(
      offices('He recalled the late President Salvador Allende and the late former Chairman Le Van Tam.'),
    ).toEqual([]);
  });

  test('a delegation led by a vice president comes from the body that the text is about', () => {
    expect(
      offices(
        'The Vietnam Fatherland Front Central Committee launched a campaign. Pastor Y Hlim of the Evangelical Church in Buon Don gave money. Earlier a delegation led by Vice President Trieu Van Duy visited the ward.',
      ),
    ).toEqual(['Trieu Van Duy: Vice President @ Vietnam Fatherland Front Central Committee']);
  });

  test('an office of a body that no rule reads is of none', () => {
    expect(
      offices(
        'Ms. Dinh Thuc Uyen, former Chairwoman of the Vietnam - Japan Friendship Association of Binh Thuan, was elected Acting Chairwoman of the merged association.',
      ),
    ).toEqual([
      'Dinh Thuc Uyen: former Chairwoman @ Vietnam - Japan Friendship Association of Binh Thuan; Acting Chairwoman @ -',
    ]);
  });

  test('a university has a rector', () => {
    expect(offices('Prof. Wirat Charoenporn, Rector of Nakhon Phanom University, spoke.')).toEqual([
      'Wirat Charoenporn: Rector @ Nakhon Phanom University',
    ]);
  });

  test('an acronym is written out where the text explains it', () => {
    expect(
      body('The Vietnam Fatherland Front (VFF) met. VFF Central Committee President Do Van Tam spoke.')?.name,
    ).toBe('Vietnam Fatherland Front Central Committee');
  });
});
