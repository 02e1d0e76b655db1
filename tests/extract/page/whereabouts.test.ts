import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/extract/page/page.ts';
import { originOf, refreshOf } from '../../../src/extract/page/whereabouts.ts';

const HERE = 'https://mattran.example/';
const page = (head: string) => parsePage(`<html><head>${head}</head><body></body></html>`, HERE);
const refresh = (content: string) => refreshOf(page(`<meta http-equiv="refresh" content="${content}">`));

describe('where a page sends its readers', () => {
  it.each([
    ['0; url=/cms/portal/home.html', `${HERE}cms/portal/home.html`],
    ["3;URL='vi/'", `${HERE}vi/`],
    ['1,https://khac.example/', 'https://khac.example/'],
    ['600; url=/', null],
    ['300', null],
    ['0; url=', null],
    ["0; url=''", null],
    ['0; url=javascript:alert(1)', null],
    [`0; url=${HERE}`, null],
  ])('is, by "%s", %s', (content, url) => {
    expect(refresh(content)).toBe(url);
  });

  it('is nowhere without a sign', () => expect(refreshOf(page(''))).toBeNull());
});

describe('the origin of a copy', () => {
  it.each([
    [
      '<link rel="canonical" href="https://thoidai.com.vn/mot-tin-1.html">',
      'https://thoidai.com.vn/mot-tin-1.html',
    ],
    ['<meta property="og:url" content="https://thoidai.com.vn/">', 'https://thoidai.com.vn/'],
    ['<link rel="canonical" href="/tin/"><meta property="og:url" content="https://thoidai.com.vn/">', null],
    ['<link rel="canonical" href="http://www.mattran.example/tin/">', null],
    ['<link rel="canonical" href="http://localhost:8080/tin/">', null],
    ['<link rel="canonical" href="">', null],
    [
      '<link rel="canonical" href=""><meta property="og:url" content="https://thoidai.com.vn/">',
      'https://thoidai.com.vn/',
    ],
    ['', null],
  ])('is, by %s, %s', (head, origin) => {
    expect(originOf(page(head))).toBe(origin);
  });
});
