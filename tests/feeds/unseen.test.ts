import { describe, expect, it } from 'vitest';
import { genericSite } from '../../feeds/index.ts';
import { readArticle } from '../../src/extract/page/article.ts';
import { agreement } from './grams.ts';
import { unseenPages } from './unseen.ts';

/** Reads the pages of one half, and says how well. */
function scores(half: 'tuned' | 'held-out') {
  const pages = unseenPages(half).map(({ bytes, stated }) => {
    const site = genericSite(stated.url);
    if (site === null) throw new Error(`expected an http(s) address, but got ${stated.url}`);
    const { article } = readArticle(site, {
      bytes,
      contentType: 'text/html; charset=utf-8',
      url: stated.url,
      observedAt: '2026-03-20T02:00:00.000Z',
    });
    return {
      title: article?.title === stated.title,
      date: (article?.publishedAt ?? null) === stated.publishedAt,
      f1: agreement(`${article?.lead ?? ''}\n${article?.text ?? ''}`, `${stated.lead ?? ''}\n${stated.text}`)
        .f1,
      made: article === null ? null : article.publishedAt,
      stated: stated.publishedAt,
    };
  });
  const mean = (value: (page: (typeof pages)[number]) => number) =>
    pages.reduce((sum, page) => sum + value(page), 0) / pages.length;
  return {
    pages,
    titles: mean(({ title }) => Number(title)),
    dates: mean(({ date }) => Number(date)),
    f1: mean(({ f1 }) => f1),
  };
}

describe('pages of systems that have no family', () => {
  it('are read well where the rules were made on them', () => {
    const { titles, dates, f1 } = scores('tuned');
    expect(titles).toBeGreaterThanOrEqual(0.97);
    // Some print the year in two digits or a time without saying whose, of which nothing is made.
    expect(dates).toBeGreaterThanOrEqual(0.93);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it('are read well where nobody looked while the rules were made', () => {
    const { titles, dates, f1 } = scores('held-out');
    expect(titles).toBeGreaterThanOrEqual(0.97);
    expect(dates).toBeGreaterThanOrEqual(0.97);
    expect(f1).toBeGreaterThanOrEqual(0.95);
  });

  it('never get a date that the page does not state', () => {
    const wrong = [...scores('tuned').pages, ...scores('held-out').pages].filter(
      ({ made, stated }) => made !== null && made !== undefined && made !== stated,
    );
    expect(wrong).toHaveLength(0);
  });
});

describe('the agreement of two texts', () => {
  it.each([
    ['một hai ba bốn năm', 'Một hai, ba bốn năm.', 1],
    ['một hai ba bốn', 'năm sáu bảy tám', 0],
    ['', '', 1],
    ['một hai ba bốn', '', 0],
  ])('of "%s" and "%s" is %d', (read, expected, f1) => {
    expect(agreement(read, expected).f1).toBe(f1);
  });

  it('weighs what is missing and what is too much alike', () => {
    const { precision, recall, f1 } = agreement('a b c d e', 'a b c d e f g');
    expect([precision, recall]).toEqual([1, 0.5]);
    expect(f1).toBeCloseTo(2 / 3);
  });
});
