import { describe, expect, it } from 'vitest';
import { foldUrl, parseUrl, siteHost, steadyUrl, withoutVisit } from '../../src/model/url.ts';

const fold = (url: string) => foldUrl(new URL(url));

describe('foldUrl', () => {
  it.each([
    ['http://www.bao.example/tin/a-1.html', 'https://bao.example/tin/a-1.html'],
    ['https://m.bao.example/tin/a-1.html#binh-luan', 'https://bao.example/tin/a-1.html'],
    ['https://bao.example/a?utm_source=rss&id=5&fbclid=x', 'https://bao.example/a?id=5'],
    ['https://bao.example/gioi-thieu;jsessionid=A816EF', 'https://bao.example/gioi-thieu'],
    ['https://bao.example/print/tin/a-1.html', 'https://bao.example/tin/a-1.html'],
    ['https://bao.example:443//tin///a/', 'https://bao.example/tin/a'],
    ['https://bao.example/a?b=2&a=1', 'https://bao.example/a?a=1&b=2'],
    ['https://bao.example', 'https://bao.example/'],
  ])('folds %s to %s', (from, to) => {
    expect(fold(from)).toBe(to);
  });

  it('writes a path of decomposed letters in NFC', () => {
    expect(fold('https://bao.example/ho%CC%A3i')).toBe(`https://bao.example/${encodeURIComponent('họi')}`);
  });

  it('keeps scheme and port of a loopback site', () => {
    expect(fold('http://127.0.0.1:4001/tin/a-1.html?utm_medium=x')).toBe(
      'http://127.0.0.1:4001/tin/a-1.html',
    );
  });

  it('is stable: folding twice changes nothing', () => {
    const once = fold('http://www.bao.example/T%C3%ACm%20ki%E1%BA%BFm/a%2Fb?x=%C3%A1&y=a%26b');
    expect(fold(once)).toBe(once);
  });

  it('leaves a broken percent sequence as it is', () => {
    expect(fold('https://bao.example/100%-a')).toContain('100');
  });
});

describe('withoutVisit', () => {
  it.each([
    [
      'http://www.bao.example/tin/a-1.html;jsessionid=A81F?p_p_id=3',
      'http://www.bao.example/tin/a-1.html?p_p_id=3',
    ],
    ['https://bao.example/(S(lit3py55t21z5v55vlm25s55))/tin.aspx?ID=7', 'https://bao.example/tin.aspx?ID=7'],
    ['https://bao.example/a?utm_source=rss&b=2&a=%2F&fbclid=x#tin', 'https://bao.example/a?b=2&a=%2F#tin'],
    ['https://bao.example/a?PHPSESSID=8f', 'https://bao.example/a'],
    ['https://bao.example/a?a=1;b', 'https://bao.example/a?a=1;b'],
    ['https://bao.example/ho%CC%A3i/?', 'https://bao.example/ho%CC%A3i/'],
    ['https://bao.example/Tin/a(3).aspx', 'https://bao.example/Tin/a(3).aspx'],
  ])('leaves of %s what is written otherwise: %s', (from, to) => {
    expect(withoutVisit(from)).toBe(to);
  });
});

describe('steadyUrl', () => {
  it.each([
    ['https://bao.example/a.html', 'http://bao.example/a.html', 'https://bao.example/a.html'],
    ['https://www.bao.example/a', 'https://bao.example/a/', 'https://www.bao.example/a'],
    ['http://bao.example/a.html', 'https://www.bao.example/a.html', 'https://www.bao.example/a.html'],
    ['http://www.bao.example/a.html', 'http://bao.example/a.html', 'http://www.bao.example/a.html'],
    ['https://bao.example/cu-1.html', 'https://bao.example/moi-1.html', 'https://bao.example/moi-1.html'],
    ['https://m.bao.example/a.html', 'https://bao.example/a.html', 'https://bao.example/a.html'],
    ['https://bao.example/a?id=1', 'https://bao.example/a?id=2', 'https://bao.example/a?id=2'],
  ])('of a page known as %s that came as %s keeps %s', (known, seen, kept) => {
    expect(steadyUrl(known, seen)).toBe(kept);
  });
});

describe('parseUrl', () => {
  it('reads relative addresses against a base', () => {
    expect(parseUrl('../b.html', 'https://bao.example/a/c.html')?.href).toBe('https://bao.example/b.html');
  });

  it.each(['', '   ', 'javascript:alert(1)', 'mailto:a@b.vn', 'ftp://bao.example/', 'không phải địa chỉ'])(
    'refuses "%s"',
    (text) => {
      expect(parseUrl(text)).toBeNull();
    },
  );
});

describe('siteHost', () => {
  it.each([
    ['https://www.bao.example/', 'bao.example'],
    ['https://m.bao.example/', 'bao.example'],
    ['http://127.0.0.1:4001/', '127.0.0.1:4001'],
    ['https://m.vn/', 'm.vn'],
  ])('knows %s as %s', (url, host) => {
    expect(siteHost(new URL(url))).toBe(host);
  });
});
