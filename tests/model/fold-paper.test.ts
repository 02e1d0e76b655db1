import { describe, expect, test } from 'vitest';
import { foldStory, type StoryArticle } from '../../src/model/fold-paper.ts';

const article = (key: string, parts: Partial<StoryArticle> = {}): StoryArticle => ({
  id: `article:${key}`,
  title: `Bản ${key}`,
  sourceId: 'source:mattran',
  publishedAt: '2025-11-13T03:00:00.000Z',
  publishedOnly: false,
  isReprint: false,
  ...parts,
});

describe('foldStory', () => {
  test('is null without an article', () => {
    expect(foldStory('story:a', [])).toBeNull();
  });

  test('takes title and date from the original and counts articles and sources', () => {
    const earlier = '2025-11-13T01:00:00.000Z';
    const articles = [
      article('a'),
      article('b', { publishedAt: earlier, sourceId: 'source:vufo' }),
      article('c', { publishedAt: null }),
    ];
    expect(foldStory('story:x', articles)).toEqual({
      id: 'story:x',
      title: 'Bản b',
      firstPublishedAt: earlier,
      sourceCount: 2,
      articleCount: 3,
      originalId: 'article:b',
    });
  });

  test('a reprint with an earlier stamp is not the original', () => {
    const reprint = article('a', { isReprint: true, publishedAt: '2025-11-12T03:00:00.000Z' });
    expect(foldStory('story:x', [reprint, article('b')])?.originalId).toBe('article:b');
  });

  test('of reprints alone the earliest is', () => {
    const later = article('a', { isReprint: true });
    const earlier = article('b', { isReprint: true, publishedAt: '2025-11-12T03:00:00.000Z' });
    expect(foldStory('story:x', [later, earlier])?.originalId).toBe('article:b');
  });

  test('on a tie the smaller id is, in whatever order they come', () => {
    expect(foldStory('story:x', [article('b'), article('a')])?.originalId).toBe('article:a');
    expect(foldStory('story:x', [article('a'), article('b')])?.originalId).toBe('article:a');
  });

  test('is of the article whose key it bears, which the linkage chose as its head', () => {
    expect(foldStory('story:b', [article('a'), article('b')])?.originalId).toBe('article:b');
  });

  test('an article without a date comes last among those of its kind', () => {
    const undated = article('a', { publishedAt: null });
    expect(foldStory('story:x', [undated, article('b')])?.originalId).toBe('article:b');
    expect(foldStory('story:x', [undated, article('b', { isReprint: true })])?.originalId).toBe('article:a');
  });
});
