import { describe, expect, test } from 'vitest';
import { type StoryTeller, storyReferenceOf } from '../../src/ingest/story.ts';
import { EMPTY_SKETCH } from '../../src/model/sketch.ts';

const TEXT =
  'Sáng 14/3, tại thôn Nà Lủng, bà con mổ hai con lợn đen mừng chiếc cầu treo dài 62 m vừa nối xong bờ suối. ' +
  'Cầu do 38 hộ góp 1.260 ngày công, thợ hàn từ huyện Vị Xuyên lên dựng khung thép trong 47 ngày.';

const article: StoryTeller = {
  id: 'article:0123456789abcdef',
  sourceId: 'source:mattran',
  kind: 'NEWS',
  text: TEXT,
  publishedAt: '2025-03-14T08:00:00.000Z',
  publishedOnly: false,
  wordCount: 43,
};

describe('storyReferenceOf', () => {
  test('is named by the article alone', () => {
    expect(storyReferenceOf(article, null).id).toBe('story:0123456789abcdef');
    expect(storyReferenceOf({ ...article, text: '', publishedAt: null }, 'TTXVN').id).toBe(
      'story:0123456789abcdef',
    );
  });

  test('hands on what tells the original', () => {
    expect(storyReferenceOf(article, null)).toMatchObject({
      articleId: article.id,
      sourceId: 'source:mattran',
      publishedAt: '2025-03-14T08:00:00.000Z',
      wordCount: 43,
      publishedOnly: false,
      isReprint: false,
    });
  });

  test('a credit to another paper makes a reprint', () => {
    expect(storyReferenceOf(article, 'TTXVN').isReprint).toBe(true);
  });

  test('says whether it is about its own province', () => {
    expect(storyReferenceOf(article, null).isAtHome).toBe(false);
    expect(storyReferenceOf(article, null, true).isAtHome).toBe(true);
  });

  test('a digest copies nothing, whatever it holds', () => {
    expect(storyReferenceOf(article, null).sketch.anchors).not.toEqual([]);
    expect(storyReferenceOf({ ...article, kind: 'DIGEST' }, null).sketch).toEqual(EMPTY_SKETCH);
  });
});
