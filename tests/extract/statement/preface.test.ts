import { describe, expect, test } from 'vitest';
import type { StatementContext } from '../../../src/extract/draft.ts';
import { prefaceOf } from '../../../src/extract/statement/preface.ts';
import { type Reading, read, wordsOf } from '../../../src/extract/statement/reading.ts';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const LEAD =
  'Sáng 12/5, Ủy ban MTTQ Việt Nam tỉnh Cao Bằng phối hợp với Sở Nội vụ tổ chức Hội nghị tập huấn cho 140 đại biểu.';
const TEXT = 'Hội nghị đã nghe hai chuyên đề. Bà Nông Thị Lựu, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì.';
const withLead = (text: string, lead: string, part: Partial<StatementContext> = {}) =>
  findStatements(text, contextOf({ lead, publishedOn: '2023-05-12', ...part }));

describe('a main event told in the lead', () => {
  const { events, provinces, officials } = withLead(TEXT, LEAD);
  const [main] = events;

  test('takes its day, its kind, its name and its count from there', () => {
    expect(main).toMatchObject({
      kind: 'TRAINING',
      name: 'Hội nghị tập huấn',
      startsOn: '2023-05-12',
      participantCount: 140,
      isMain: true,
    });
  });

  test('takes its hosts and its province from there', () => {
    expect(main?.organizers.map(({ name }) => name)).toEqual(['Ủy ban MTTQ Việt Nam tỉnh', 'Sở Nội vụ']);
    expect(main?.provinceId).toBe('province:cao-bang');
  });

  test('has its receipt where the text names it again', () => {
    expect(TEXT.slice(main?.evidence.start, main?.evidence.end)).toBe('Hội nghị');
    expect(main?.evidence).toMatchObject({ quote: 'Hội nghị đã nghe hai chuyên đề.', rule: 'event.lead' });
  });

  test('its province counts where a body of the text works there', () => {
    expect(provinces.map(({ id }) => id)).toEqual(['province:cao-bang']);
    expect(TEXT.slice(provinces[0]?.evidence.start, provinces[0]?.evidence.end)).toBe(
      'Ủy ban MTTQ Việt Nam tỉnh',
    );
  });

  test('its province is the home of "tỉnh"', () => {
    expect(officials[0]?.positions[0]?.provinceId).toBe('province:cao-bang');
  });
});

test('an event that the text only refers to stands on the word for it', () => {
  const text = 'Tham gia chương trình có khoảng 180 sinh viên hai nước.';
  const lead =
    'Ngày 12/5, Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ tổ chức chương trình giao lưu sinh viên.';
  const [main] = withLead(text, lead).events;
  expect(main).toMatchObject({ kind: 'EXCHANGE', startsOn: '2023-05-12', participantCount: 180 });
  expect(text.slice(main?.evidence.start, main?.evidence.end)).toBe('chương trình');
});

test('an event of the lead that the text does not even refer to is left out and told', () => {
  const { events, issues } = withLead('Trời mưa to.', LEAD);
  expect(events).toEqual([]);
  expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(['events ONLY_IN_LEAD']);
});

test('an office told in the lead stands where the text names the person', () => {
  const text = 'Ông Khanh cảm ơn bạn.';
  const lead = 'Đoàn do ông Bùi Đình Khanh, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh làm Trưởng đoàn.';
  const [official] = withLead(text, lead).officials;
  expect(official).toMatchObject({ name: 'Bùi Đình Khanh', positions: [{ title: 'Chủ tịch' }] });
  const evidence = official?.positions[0]?.evidence;
  expect(text.slice(evidence?.start, evidence?.end)).toBe('Ông Khanh');
  expect(evidence?.rule).toBe('official.lead');
});

test('"Liên hiệp" in the text is the union that the lead names', () => {
  const { officials } = withLead(
    'Ông Đinh Thế Vinh, Phó Chủ tịch Liên hiệp dự. Các Liên hiệp hữu nghị địa phương cùng dự.',
    'Ngày 12/5, Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức hội nghị.',
  );
  expect(officials[0]?.positions[0]?.organization).toMatchObject({
    name: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
    level: 'CENTRAL',
  });
});

test('a lead that the text begins with is not read twice', () => {
  const text = `${LEAD}\n\n${TEXT}`;
  const reading = read(text);
  expect(prefaceOf(LEAD, text)).toEqual({ reading, own: reading, length: 0, sentences: 0, running: null });
});

test('a text of one sentence without a date is read', () => {
  expect(
    findStatements('Hội nghị đã bế mạc.', contextOf({ publishedOn: '2023-05-12' })).events,
  ).toMatchObject([{ kind: 'CONFERENCE', startsOn: null, isMain: true }]);
});

describe('the text behind a lead', () => {
  /** What a reading found, by words instead of numbers of tokens. */
  const found = (reading: Reading) => ({
    sentences: reading.sentences.map(({ from, to }) => wordsOf(reading, from, to)),
    places: [...reading.places.values()].map(({ from, to, ids }) => [wordsOf(reading, from, to), ids]),
    elements: reading.elements.map((list) =>
      list.map(({ type, from, to }) => `${type} ${wordsOf(reading, from, to)}`),
    ),
    organizations: reading.organizations.map(({ from, to }) => wordsOf(reading, from, to)),
  });

  test('is read as if it stood alone', () => {
    expect(found(prefaceOf(LEAD, TEXT).own)).toEqual(found(read(TEXT)));
  });

  test('is parted from a lead that ends in a comma and goes on in it', () => {
    const { own, reading } = prefaceOf('Sáng 12/5, tại Hà Nội,', TEXT);
    expect(reading.sentences[0]?.from).toBe(0);
    expect(found(own)).toEqual(found(read(TEXT)));
  });

  test('has no sentence where there is no text', () => {
    expect(found(prefaceOf(LEAD, '').own)).toEqual({
      sentences: [],
      places: [],
      elements: [],
      organizations: [],
    });
  });
});

test('a receipt quotes nothing of a lead whose last sentence runs on into the text', () => {
  const text = 'bà Nông Thị Lựu, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng dự Hội nghị.';
  const { officials } = withLead(text, 'Sáng 12/5, cùng làm việc với đoàn giám sát có');
  const commaEnded = withLead(text, 'Sáng 12/5, tại xã Vĩnh Thạnh,').officials;
  const quotes = [...officials, ...commaEnded].flatMap(({ positions }) =>
    positions.map(({ evidence }) => evidence.quote),
  );
  expect(quotes).toEqual([text, text]);
});
