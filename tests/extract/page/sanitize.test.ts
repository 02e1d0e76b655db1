import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/extract/page/sanitize.ts';

const clean = (html: string) => sanitize(html, 'https://bao.example/tin/a.html');

describe('sanitize', () => {
  it.each([
    ['<p onclick="x()" class="y" style="color:red">A</p>', '<p>A</p>'],
    ['<script>alert(1)</script><p>A</p>', '<p>A</p>'],
    ['<a href="javascript:alert(1)">A</a>', '<a>A</a>'],
    [
      '<a href="../b.html" target="_blank">A</a>',
      '<a href="https://bao.example/b.html" rel="noopener nofollow">A</a>',
    ],
    ['<img src="x" onerror="alert(1)" alt="A">', '<img src="https://bao.example/tin/x" alt="A" />'],
    [
      '<img src="data:image/gif;base64,xx" data-src="//anh.example/a.jpg">',
      '<img src="https://anh.example/a.jpg" />',
    ],
    ['<img alt="A">', ''],
    ['<iframe src="https://www.youtube.com/embed/x"></iframe>B', 'B'],
    ['<svg><a xlink:href="javascript:alert(1)">C</a></svg>', '<a>C</a>'],
    ['<h1>A</h1><span>B</span>', '<h2>A</h2>B'],
    [`<p>${'kết'.normalize('NFD')}</p>`, '<p>kết</p>'],
    ['<p>Đ\u200bại &#x202e;hội&#8294;</p>', '<p>Đại hội</p>'],
  ])('makes %s safe', (html, safe) => {
    expect(clean(html)).toBe(safe);
  });
});
