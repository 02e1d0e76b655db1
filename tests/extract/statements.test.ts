import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Statements } from '../../src/extract/draft.ts';
import { findStatements } from '../../src/extract/statements.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { leastTime } from '../support/thread-time.ts';
import { contextOf } from './statement-context.ts';

const GOLD = join(import.meta.dirname, '../gold/dev');
const texts = readdirSync(GOLD)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.gold.json'))
  .map((file) => (JSON.parse(readFileSync(join(GOLD, file), 'utf8')) as { text: string }).text);

const receipts = ({
  officials,
  events,
  documents,
  provinces,
  countries,
}: Statements): readonly Evidence[] => [
  ...officials.flatMap(({ positions }) => positions.map(({ evidence }) => evidence)),
  ...events.flatMap(({ evidence, participations }) => [
    evidence,
    ...participations.map((part) => part.evidence),
  ]),
  ...documents.map(({ evidence }) => evidence),
  ...provinces.map(({ evidence }) => evidence),
  ...countries.map(({ evidence }) => evidence),
];

const SPOKEN = {
  vi: 'Ngày 3/3, đầu tháng tới, ông Lê Văn An, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng, dự buổi tổng kết công tác tại Nhà văn hóa phường 3 theo Nghị quyết số 12/NQ-CP',
  en: 'On 3 March 2025 and early May Mr Le Van An , elected Vice Chairmen of the Union in Hanoi on Monday , attended a two - day conference with more than 120 delegates',
};

test.each(['vi', 'en'] as const)('a word that every object has is a word like others (%s)', (language) => {
  const words = SPOKEN[language].split(' ');
  const context = contextOf({ language, publishedOn: '2025-03-04', title: 'Hội nghị constructor' });
  for (const word of ['constructor', 'Constructor', 'constructor/CP']) {
    for (const [at] of words.entries()) {
      for (const taken of [0, 1]) {
        const text = words.toSpliced(at, taken, word).join(' ');
        const other = text.replace(/constructor/i, (own) => (own[0] === 'C' ? 'Xonstructor' : 'xonstructor'));
        const shape = JSON.stringify(findStatements(text, context));
        expect(shape).toBe(
          JSON.stringify(findStatements(other, context)).replaceAll(/xonstructor/gi, (own) =>
            own[0] === 'X' ? 'Constructor' : 'constructor',
          ),
        );
      }
    }
  }
});

describe('evidence', () => {
  test('there is some to look at', () => {
    expect(texts.flatMap((text) => receipts(findStatements(text, contextOf()))).length).toBeGreaterThan(200);
  });

  test('the statement lies inside the quote, and both are cut from the text', () => {
    for (const text of texts) {
      for (const { start, end, quote } of receipts(findStatements(text, contextOf()))) {
        const at = text.indexOf(quote);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(quote).toContain(text.slice(start, end));
      }
    }
  });

  test('offsets hold in a text that is not composed', () => {
    const text = 'Ông Lò Văn Mừng, Bí thư Tỉnh ủy dự.'.normalize('NFD');
    const [official] = findStatements(text, contextOf()).officials;
    expect(official?.name).toBe('Lò Văn Mừng');
    const evidence = official?.positions[0]?.evidence;
    expect(text.slice(evidence?.start, evidence?.end).normalize('NFC')).toBe(
      'Ông Lò Văn Mừng, Bí thư Tỉnh ủy',
    );
  });

  test('a position names its rule and how sure it is', () => {
    const [official] = findStatements('Chủ tịch UBND tỉnh Lê Văn Nam dự.', contextOf()).officials;
    expect(official?.positions[0]?.evidence).toMatchObject({ rule: 'official.title-name', confidence: 0.95 });
  });
});

describe('context', () => {
  test('"tỉnh" without a name is the home province', () => {
    const text = 'Bà Lê Thị Én, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh dự.';
    const { officials } = findStatements(text, contextOf({ homeProvinceId: 'province:son-la' }));
    expect(officials[0]?.positions[0]?.provinceId).toBe('province:son-la');
  });

  test('an official of the lead alone is left out and told as an issue', () => {
    const { officials, issues } = findStatements(
      'Hội nghị bàn ba việc.',
      contextOf({ lead: 'Ông Ma Kiên, Bí thư Tỉnh ủy dự hội nghị.' }),
    );
    expect(officials).toEqual([]);
    expect(issues).toContainEqual({
      field: 'officials',
      code: 'ONLY_IN_LEAD',
      detail: 'expected every official in the text, but Ma Kiên is named only in the lead',
    });
  });

  test('the same text and context give the same statements', () => {
    const [text = ''] = texts;
    expect(findStatements(text, contextOf())).toEqual(findStatements(text, contextOf()));
  });
});

/** Each is about a megabyte or a hundred thousand of one thing; a pass that looks back without bound takes minutes on it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a megabyte of capitals': 'NGUYỄN VĂN AN CHỦ TỊCH '.repeat(45_000),
  'ten thousand commas': ',a'.repeat(10_000),
  'no blanks': 'ủy'.repeat(500_000),
  'a hundred thousand brackets': '('.repeat(100_000),
  'quotes that never close': '“a '.repeat(100_000),
  'offices without end': 'Chủ tịch Ủy ban '.repeat(40_000),
  'names without end': 'Nguyễn Văn An '.repeat(60_000),
  'dashes without end': 'An - '.repeat(100_000),
  'events and dates without a stop': 'hội nghị ngày 1/1/2020 '.repeat(30_000),
  'documents without a stop': 'Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư '.repeat(15_000),
  'ten thousand officials': Array.from(
    { length: 10_000 },
    (_, i) =>
      `Ông Lê Văn ${'ABCDEGHIK'[i % 9]}a${i % 97 > 48 ? 'n' : 'm'}, Chủ tịch UBND xã Tân ${String.fromCharCode(65 + (i % 26))}. `,
  ).join(''),
};

describe('hostile text', () => {
  test.each(Object.entries(HOSTILE))('%s is read in time', (_name, text) => {
    // Generous: each takes well under two seconds, a quadratic pass minutes
    expect(leastTime(20_000, () => findStatements(text, contextOf()))).toBeLessThan(20_000);
  });
});
