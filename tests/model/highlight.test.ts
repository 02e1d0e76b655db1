import { describe, expect, test } from 'vitest';
import { highlight } from '../../src/model/highlight.ts';
import { parseWords } from '../../src/model/words.ts';
import { threadTime } from '../support/thread-time.ts';

const found = (text: string, ...texts: readonly string[]) => highlight(texts, parseWords(text));
const plain = (html: string) => html.replaceAll(/<\/?mark>/g, '');
const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('what is marked', () => {
  test.each([
    ['doi ngoai', 'Đối ngoại nhân dân', '<mark>Đối</mark> <mark>ngoại</mark> nhân dân', 'any diacritics'],
    ['hòa', 'Hoà, Hòa, Hóa, hoa', '<mark>Hoà</mark>, <mark>Hòa</mark>, Hóa, hoa', 'a tone on either vowel'],
    ['hoa', 'Hoà hóa', '<mark>Hoà</mark> <mark>hóa</mark>', 'none typed matches any'],
    ['đương', 'Đường, đương, duong', 'Đường, <mark>đương</mark>, duong', 'diacritics that are typed'],
    ['duong', 'đương dương', '<mark>đương</mark> <mark>dương</mark>', 'đ where d is typed'],
    [
      'binh Dương',
      'Bình Dường Dương',
      '<mark>Bình</mark> Dường <mark>Dương</mark>',
      'each word by its own rule',
    ],
    [
      'hữu ngh*',
      'hữu nghị, nghề',
      '<mark>hữu</mark> <mark>nghị</mark>, <mark>nghề</mark>',
      'a prefix by the whole word',
    ],
    ['"nhân dân"', 'nhân dân, dân nhân', '<mark>nhân dân</mark>, dân nhân', 'a phrase in one mark'],
    ['"nhân d"*', 'nhân dân', '<mark>nhân dân</mark>', 'a phrase that goes on'],
    ['12-CT/TW', 'Chỉ thị 12-CT/TW, 12', 'Chỉ thị <mark>12-CT/TW</mark>, 12', 'a number with its marks'],
    ['xyz', 'Không có gì', 'Không có gì', 'nothing where nothing matches'],
    ['', 'Tin ngắn', 'Tin ngắn', 'nothing for no words'],
  ])('%j in %j: %s (%s)', (text, given, expected) => {
    expect(found(text, given)).toBe(expected);
  });

  test('overlapping phrases are one mark', () => {
    expect(found('"mặt trận tổ" "trận tổ quốc"', 'Mặt trận Tổ quốc Việt Nam')).toBe(
      '<mark>Mặt trận Tổ quốc</mark> Việt Nam',
    );
  });

  test('letters outside the basic plane are not torn apart', () => {
    expect(found('𠮷野', 'a 𠮷野 🙂 b')).toBe('a <mark>𠮷野</mark> 🙂 b');
  });
});

describe('what is escaped', () => {
  test('tags and quotes of a page are text, in a mark and outside', () => {
    expect(found('script', `<script>alert("x" & 'y')</script>`)).toBe(
      '&lt;<mark>script</mark>&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/<mark>script</mark>&gt;',
    );
    expect(found('mark', '</mark><mark>')).toBe('&lt;/<mark>mark</mark>&gt;&lt;<mark>mark</mark>&gt;');
    expect(found('"a b"', 'a<b>b a <b>')).not.toContain('<b>');
  });

  test('a phrase across a tag of a page stays one mark of text', () => {
    expect(found('"a b"', 'a<img src=x>b a<b')).toBe('a&lt;img src=x&gt;b <mark>a&lt;b</mark>');
  });

  test('half a surrogate pair is replaced', () => {
    expect(found('a', 'a \ud800 b')).toBe('<mark>a</mark> \ufffd b');
  });
});

describe('which passage is chosen', () => {
  const filler = 'Câu này không nói gì về việc ấy cả, chỉ để cho dài thêm mà thôi. '.repeat(20);

  test('the title, where it has all the words', () => {
    expect(found('giao lưu', 'Giao lưu hữu nghị', 'Lead giao lưu', filler)).toBe(
      '<mark>Giao</mark> <mark>lưu</mark> hữu nghị',
    );
  });

  test('the text with more of the words', () => {
    expect(found('giao lưu hữu nghị', 'Giao lưu', 'Tình hữu nghị, giao lưu')).toBe(
      'Tình <mark>hữu</mark> <mark>nghị</mark>, <mark>giao</mark> <mark>lưu</mark>',
    );
  });

  test('the sentence of a long text that has most of the words', () => {
    const text = `${filler}Chỉ có giao lưu. ${filler}Đoàn đã giao lưu hữu nghị với bạn. ${filler}`;
    expect(found('giao lưu hữu nghị', 'Tin', text)).toBe(
      'Đoàn đã <mark>giao</mark> <mark>lưu</mark> <mark>hữu</mark> <mark>nghị</mark> với bạn.',
    );
  });

  test('a piece of a sentence without an end, with an ellipsis at both', () => {
    const html = found('hiếm', `${'từ '.repeat(200)}hiếm ${'từ '.repeat(200)}`);
    expect(html).toMatch(/^…từ .* <mark>hiếm<\/mark> từ .*từ…$/);
    expect(plain(html).length).toBeLessThanOrEqual(202);
  });

  test('the beginning of the first text, where nothing matches', () => {
    expect(found('xyz', '', `Mở đầu. ${filler}`)).toBe('Mở đầu.');
    expect(found('xyz')).toBe('');
  });

  test('words of any length stay within the room', () => {
    for (const text of ['x'.repeat(100_000), `${'x'.repeat(5000)} giao ${'y'.repeat(5000)}`]) {
      for (const typed of ['x*', 'giao', 'zzz']) {
        expect(plain(found(typed, text)).length).toBeLessThanOrEqual(402);
      }
    }
  });
});

test('every mark is of a word that was asked for, and marks are closed', () => {
  const text = 'Hoà giải, hòa bình & hóa học <b>hoa</b> “đối ngoại” 12-CT/TW\n\nĐương kim 𠮷 '.repeat(30);
  for (const typed of ['hòa', 'h*', '"ngoai 12"', 'doi đương', 'binh hoc', '𠮷', '"b hoa b"']) {
    const html = found(typed, text);
    expect(html.replaceAll(/<mark>[^<>]+<\/mark>/g, '')).not.toMatch(/[<>]/);
    for (const [, mark] of html.matchAll(/<mark>(.*?)<\/mark>/g)) {
      expect(found(typed, unescaped(mark ?? ''))).toContain('<mark>');
    }
  }
});

test('a text of any length costs no more than its beginning', () => {
  // The least of three: one of them may have been compiled, or swept up after, while it ran.
  const spent = (text: string) =>
    Math.min(...[1, 2, 3].map(() => threadTime(() => found('"a a a a a b" a* c', text))));
  spent('a '.repeat(10_000));
  const [short, long] = [spent('a '.repeat(20_000)), spent('a '.repeat(2_000_000))];
  expect(long).toBeLessThan(20 * Math.max(short, 5));
  expect(found('hiếm', `${'a '.repeat(100_000)} hiếm`)).not.toContain('<mark>');
});
