import { describe, expect, it } from 'vitest';
import { sites } from '../../../feeds/index.ts';
import { readArticle } from '../../../src/extract/page/article.ts';
import { leastTime } from '../../support/thread-time.ts';
import { readHtml } from '../page-of.ts';

const SENTENCE = 'Sáng 12/3/2024, bà con các thôn góp ý cho bản quy ước mới của xã. ';
const written = (length: number) => SENTENCE.repeat(Math.ceil(length / SENTENCE.length));
const MEGABYTE = 1_000_000;
const DEPTH = 380;
const HEAD =
  '<title>Họp dân ở xã vùng cao | Báo xã</title><h1>Họp dân ở xã vùng cao</h1><p>12/03/2024 10:20</p>';

/** One long text in boxes in each other; a text between box and box; lines behind boxes that were never closed. */
const nestings: readonly ((box: string) => string)[] = [
  (box) => box.repeat(DEPTH) + written(MEGABYTE),
  (box) => (box + written(MEGABYTE / DEPTH)).repeat(DEPTH),
  (box) => `${box.repeat(DEPTH)}${`<b>${written(60)}</b><br>`.repeat(MEGABYTE / 60)}`,
];

describe('a megabyte in 380 boxes in each other is read in two seconds of this thread', () => {
  it.each([
    '<h1>',
    '<b class="title">',
    '<time class="date">',
    '<span class="author">',
    '<div class="sapo">',
    '<a class="tags" rel="tag" href="/tin/mot-bai-1.html">',
    '<div class="related">',
    '<div class="widget">',
    '<div class="photo"><img src="/a.jpg">',
    '<table><tr><td>',
    '<main>',
    '<div class="entry-content">',
  ])('of %s', (box) => {
    for (const nest of nestings) {
      const page = `<body>${HEAD}${nest(box)}`;
      expect(leastTime(2_000, () => readHtml(page))).toBeLessThan(2_000);
    }
  });
});

it('a body of thousands of parts deep in a page is read in two seconds of this thread', () => {
  const parts = `<div class="detail-content">${SENTENCE}</div>`.repeat(8_000);
  const page = `<body>${HEAD}${'<div>'.repeat(300)}${parts}`;
  expect(leastTime(2_000, () => readHtml(page))).toBeLessThan(2_000);
});

it('rules of captions for tables take no longer where tables stand in tables', () => {
  for (const id of ['mattrantq', 'vufo', 'bacgiang']) {
    const site = sites.find((one) => one.id === id);
    if (site === undefined) throw new Error(`expected the site ${id}, but got none`);
    const bytes = `<body>${HEAD}<div class="entry-content detail __MASTERCMS_CONTENT">${'<table class="MASTERCMS_TPL_TABLE"><tr><td>'.repeat(120)}${`<tr><td>${SENTENCE}</td></tr>`.repeat(8_000)}`;
    const document = {
      bytes,
      contentType: 'text/html',
      url: `${site.homepage}a-12345.html`,
      observedAt: null,
    };
    expect(leastTime(2_000, () => readArticle(site, document))).toBeLessThan(2_000);
  }
});
