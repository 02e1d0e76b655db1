import { describe, expect, it } from 'vitest';
import { findJsonLdArticle } from '../../../src/extract/page/json-ld.ts';

const article = { '@type': 'NewsArticle', headline: 'Tin', author: { '@type': 'Person', name: 'Lan Chi' } };

describe('findJsonLdArticle', () => {
  it.each([
    ['at the top', article],
    ['in an array', [{ '@type': 'WebSite' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'BreadcrumbList' }, article] }],
    ['with several types', { ...article, '@type': ['Article', 'NewsArticle'] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: article }],
  ])('finds an article %s', (_where, json) => {
    expect(findJsonLdArticle([JSON.stringify(json)])).toEqual({ headline: ['Tin'], author: ['Lan Chi'] });
  });

  it.each([
    ['in comments', `<!-- ${JSON.stringify(article)} -->`],
    ['in CDATA', `//<![CDATA[\n${JSON.stringify(article)}\n//]]>`],
    ['with a trailing comma', '{"@type":"NewsArticle","headline":"Tin","author":[{"name":"Lan Chi"},],}'],
    ['with a semicolon', `${JSON.stringify(article)};`],
  ])('reads JSON %s', (_how, script) => {
    expect(findJsonLdArticle([script])).toEqual({ headline: ['Tin'], author: ['Lan Chi'] });
  });

  it('keeps the paragraphs of a body with raw line breaks', () => {
    expect(
      findJsonLdArticle(['{"@type":"Article","articleBody":"Đoạn một.\n\nĐoạn hai."}'])?.articleBody,
    ).toEqual(['Đoạn một.', 'Đoạn hai.']);
  });

  it('parts keywords, and reads entities', () => {
    expect(findJsonLdArticle(['{"@type":"Article","headline":"A &amp; B","keywords":"Huế, Lào; "}'])).toEqual(
      { headline: ['A & B'], keywords: ['Huế', 'Lào'] },
    );
  });

  it.each(['', 'null', '{', '{"@type":"WebSite","name":"x"}', '"NewsArticle"', '[[[[1]]]]'])(
    'finds nothing in %s',
    (script) => {
      expect(findJsonLdArticle([script])).toBeNull();
    },
  );
});
