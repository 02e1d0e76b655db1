import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '../../../src/extract/draft.ts';
import { FILLER, readHtml } from '../page-of.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const PAGES = 40;
const UNITS = 500_000;
const CAPTION = 'Các đại biểu dự hội nghị tổng kết công tác Mặt trận của tỉnh';

const PARAGRAPH = FILLER.replaceAll('</p><p>', ' ').replaceAll(/<\/?p>/g, '');

/** A page of a megabyte in memory, with everything that an article is cut out of. */
const pageOf = (number: number): string =>
  `<html lang="vi"><head><meta property="article:section" content="Tin tức trong tỉnh ${number}"><meta property="article:tag" content="Đại đoàn kết toàn dân ${number}"></head><body><article><h1>Họp dân ở xã vùng cao lần thứ ${number}</h1><div class="sapo">Hơn hai trăm người dân góp ý cho quy ước mới, lần thứ ${number}.</div><div class="entry-content"><p>${PARAGRAPH}</p><figure><img src="/anh-${number}.jpg"><figcaption>${CAPTION} ${number}. Ảnh: Nguyễn Văn Thành Đạt</figcaption></figure></div><p class="author">Nguyễn Thị Minh Khai ${number}</p></article><!-- ${'đ'.repeat(UNITS)} --></body></html>`;

test.each<[string, (article: ArticleDraft) => unknown]>([
  ['title', ({ title }) => title],
  ['lead', ({ lead }) => lead],
  ['byline', ({ byline }) => byline],
  ['section', ({ section }) => section],
  ['tags', ({ tags }) => tags[0]],
  ['pictures', ({ images }) => images[0]?.caption],
  ['text of one paragraph', ({ text }) => text],
])('an article that waits to be stored does not keep its page by its %s', (_field, of) => {
  const read = (number: number) => {
    const { article } = readHtml(pageOf(number));
    return article === null ? null : of(article);
  };
  read(0);
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: PAGES }, (_none, number) => read(number));
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  for (const value of kept) expect(value).toEqual(expect.stringMatching(/.{13}/));
  expect(grown).toBeLessThan((PAGES * 2 * UNITS) / 4);
});
