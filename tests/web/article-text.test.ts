import { describe, expect, it } from 'vitest';
import { calendarAddress } from '../../src/web/parts/calendar-address.ts';
import { confidenceStep, ruleInWords } from '../../src/web/parts/receipt/words.ts';
import { dateRanges } from '../../src/web/views/article/date-words.ts';
import { condensed, difference } from '../../src/web/views/article/diff.ts';
import {
  leadMarksOf,
  type Marked,
  marksOf,
  paragraphsOf,
  sentenceAround,
} from '../../src/web/views/article/marks.ts';
import { leastTime } from '../support/thread-time.ts';

const FRONT = { id: 'organization:1', name: 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng', otherNames: [] };
const KHAI = { id: 'official:1', name: 'Bế Văn Khải', otherNames: [] };

/** An article of a text; each statement is found by its words. */
function article(text: string, more: Partial<Marked> = {}): Marked {
  return {
    id: 'article:1',
    lead: null,
    text,
    mentions: { nodes: [] },
    organizations: { nodes: [] },
    events: { nodes: [] },
    documents: [],
    ...more,
  };
}

const rangeOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const shown = (text: string, marks: ReturnType<typeof marksOf>) =>
  marks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('marks', () => {
  const text =
    'Ông Bế Văn Khải, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh chủ trì Hội nghị ngày 21/11.\n\n😀 Ông Bế Văn Khải dẫn Chỉ thị số 12-CT/TW và 112-CT/TW.';
  const whole = article(text, {
    lead: 'Ngày 21/11/2026, ông Bế Văn Khải phát biểu.',
    mentions: {
      nodes: [
        {
          official: KHAI,
          organization: FRONT,
          evidence: rangeOf(text, 'Ông Bế Văn Khải, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh'),
        },
      ],
    },
    events: {
      nodes: [
        {
          id: 'event:1',
          startsOn: '2026-11-21',
          endsOn: null,
          evidence: [{ ...rangeOf(text, 'Hội nghị'), article: { id: 'article:1' } }],
        },
      ],
    },
    documents: [{ id: 'document:1', kind: 'Chỉ thị', number: '12-CT/TW' }],
  });

  it('stand on the name and the body of a statement, on events, their days and documents, and on the name again', () => {
    expect(shown(text, marksOf(whole))).toEqual([
      ['official', 'Bế Văn Khải'],
      ['organization', 'Ủy ban MTTQ Việt Nam tỉnh'],
      ['event', 'Hội nghị'],
      ['date', '21/11'],
      ['official', 'Bế Văn Khải'],
      ['document', 'Chỉ thị số 12-CT/TW'],
    ]);
  });

  it('are found in the lead by their letters, for receipts are of the text', () => {
    expect(shown(whole.lead ?? '', leadMarksOf(whole))).toEqual([
      ['date', '21/11/2026'],
      ['official', 'Bế Văn Khải'],
    ]);
  });

  it('count in UTF-16 code units, as the offsets of the gateway', () => {
    const again = marksOf(whole)[4];
    expect(again?.start).toBe(text.lastIndexOf('Bế Văn Khải'));
    expect(text.codePointAt(text.indexOf('😀'))).toBe(0x1f600);
  });

  it('never overlap: what stands around a name keeps its longest piece', () => {
    const words = 'thăm gia đình ông Bế Văn Khải';
    const around = `Đoàn ${words} hôm qua.`;
    const marks = marksOf(
      article(around, {
        mentions: {
          nodes: [{ official: KHAI, organization: null, evidence: rangeOf(around, 'ông Bế Văn Khải') }],
        },
        events: {
          nodes: [
            {
              id: 'event:1',
              startsOn: null,
              endsOn: null,
              evidence: [{ ...rangeOf(around, words), article: { id: 'article:1' } }],
            },
          ],
        },
      }),
    );
    expect(shown(around, marks)).toEqual([
      ['event', 'thăm gia đình ông'],
      ['official', 'Bế Văn Khải'],
    ]);
  });

  it('leave a name alone that two people of the article share, save where the receipts stand', () => {
    const two = 'Bà Lê Thị Hoa đến. Chị Lê Thị Hoa đi. Lê Thị Hoa về.';
    const hoa = (id: string) => ({ id, name: 'Lê Thị Hoa', otherNames: [] });
    const marks = marksOf(
      article(two, {
        mentions: {
          nodes: [
            { official: hoa('official:1'), organization: null, evidence: rangeOf(two, 'Bà Lê Thị Hoa') },
            { official: hoa('official:2'), organization: null, evidence: rangeOf(two, 'Chị Lê Thị Hoa') },
          ],
        },
      }),
    );
    expect(marks.map(({ id, start }) => [id, start])).toEqual([
      ['official:1', 3],
      ['official:2', 23],
    ]);
  });

  it('are none where a receipt lies beyond the text, as after an edit', () => {
    const marks = marksOf(
      article('Ngắn.', {
        mentions: { nodes: [{ official: KHAI, organization: FRONT, evidence: { start: 40, end: 90 } }] },
      }),
    );
    expect(marks).toEqual([]);
  });

  it('are found in a long text of many names in a moment', () => {
    const names = Array.from({ length: 100 }, (_, at) => ({
      id: `official:${at}`,
      name: `Lê Văn ${at}`,
      otherNames: [],
    }));
    const long = `${names.map(({ name }) => name).join(' gặp ')}. `.repeat(100);
    const mentions = {
      nodes: names.map((official) => ({ official, organization: null, evidence: { start: 0, end: 1 } })),
    };
    const spent = leastTime(1_500, () => {
      expect(marksOf(article(long, { mentions })).length).toBeGreaterThan(500);
    });
    expect(spent).toBeLessThan(1_500);
  });
});

describe('paragraphs', () => {
  it('are parted by blank lines and hold the marks that begin in them', () => {
    const marks = [{ kind: 'event' as const, id: 'event:1', start: 5, end: 8 }];
    expect(paragraphsOf('Một.\n\nHai.', marks)).toEqual([
      { start: 0, end: 4, marks: [] },
      { start: 6, end: 10, marks: [] },
    ]);
    expect(paragraphsOf('Một hai.', marks)[0]?.marks).toEqual(marks);
  });
});

it('the sentence around a passage ends where the sentence ends', () => {
  const text = 'Câu đầu. Theo Quyết định 12-CT/TW ngày 3/4, việc bắt đầu. Câu cuối.';
  expect(sentenceAround(text, rangeOf(text, '12-CT/TW'))).toBe(
    'Theo Quyết định 12-CT/TW ngày 3/4, việc bắt đầu.',
  );
});

describe('days of events', () => {
  it.each([
    ['sáng 21/11, tại', '21/11'],
    ['ngày 21/11/2026.', '21/11/2026'],
    ['ngày 21 tháng 11 năm 2026', 'ngày 21 tháng 11 năm 2026'],
    ['on 21 November 2026 in', '21 November 2026'],
    ['on November 21, 2026,', 'November 21, 2026'],
  ])('are seen in %j', (text, day) => {
    expect(dateRanges(text, ['2026-11-21', null]).map(({ start, end }) => text.slice(start, end))).toEqual([
      day,
    ]);
  });

  it.each(['21/11/2025', '1/21/11', '21-11-CT', '2,21/11', 'ngày 22/11'])('are not seen in %j', (text) => {
    expect(dateRanges(text, ['2026-11-21'])).toEqual([]);
  });
});

describe('differences', () => {
  it('are told by words, what went before what came', () => {
    expect(difference('Tham dự có 120 đại biểu.', 'Tham dự có 130 đại biểu và khách.')).toEqual([
      { kind: 'same', text: 'Tham dự có ' },
      { kind: 'removed', text: '120 ' },
      { kind: 'added', text: '130 ' },
      { kind: 'same', text: 'đại ' },
      { kind: 'removed', text: 'biểu.' },
      { kind: 'added', text: 'biểu và khách.' },
    ]);
  });

  it('make up both texts again', () => {
    const words = ['một', 'hai', 'ba', 'bốn'];
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const text = () => Array.from({ length: next(14) }, () => words[next(4)]).join(' ');
    const joined = (pieces: ReturnType<typeof difference>, left: string) =>
      pieces
        .flatMap(({ kind, text: words }) => (kind === left ? [] : [words]))
        .join('')
        .replace(/\s+/g, '');
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()];
      const pieces = difference(before, after);
      expect(joined(pieces, 'added')).toBe(before.replace(/\s+/g, ''));
      expect(joined(pieces, 'removed')).toBe(after.replace(/\s+/g, ''));
    }
  });

  it('of texts that have nothing in common take no longer than reading them', () => {
    const text = (word: string) => Array.from({ length: 50_000 }, (_, at) => word + (at % 977)).join(' ');
    const spent = leastTime(3_000, () => {
      expect(difference(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    });
    expect(spent).toBeLessThan(3_000);
  });

  it('can be shown with some words around them only', () => {
    const long = Array.from({ length: 80 }, (_, at) => `chữ${at}`).join(' ');
    const [head, ...rest] = condensed(difference(`${long} cũ`, `${long} mới`), 3);
    expect(head).toEqual({ kind: 'same', text: '[…] chữ77 chữ78 chữ79 ' });
    expect(rest.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('receipts in words', () => {
  it('name the rules of both languages of articles', () => {
    const rules = { 'participation.host': 'Câu nói người này chủ trì' };
    expect(ruleInWords(rules, 'participation.host')).toBe('Câu nói người này chủ trì');
    expect(ruleInWords(rules, 'english.participation.host')).toBe('Câu nói người này chủ trì');
    expect(ruleInWords(rules, 'constructor')).toBeNull();
  });

  it('tell confidence in three steps', () => {
    expect([0.95, 0.9, 0.89, 0.7, 0.69].map(confidenceStep)).toEqual(['high', 'high', 'fair', 'fair', 'low']);
  });
});

describe('the calendar of one event', () => {
  const event = { name: 'Hội thảo “A, b”', startsOn: '2026-11-21', endsOn: null, precision: 'DAY' };

  it('is asked for by its days and its name as a phrase', () => {
    const address = new URL(calendarAddress(event) ?? '', 'http://gateway');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      onFrom: '2026-11-21',
      onTo: '2026-11-21',
      text: '"Hội thảo A b"',
    });
  });

  it('is none where the day is not known', () => {
    expect(calendarAddress({ ...event, precision: 'MONTH' })).toBeNull();
    expect(calendarAddress({ ...event, startsOn: null })).toBeNull();
  });
});
