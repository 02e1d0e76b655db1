import { describe, expect, test } from 'vitest';
import { complete, remembered } from '../../src/ingest/complete.ts';
import type { Article } from '../../src/model/article.ts';
import { draft, entry } from './values.ts';

const url = 'https://mattran.example/a.html';
const announcement = entry(url, {
  title: 'Từ danh sách',
  publishedAt: '2026-02-28T17:00:00.000Z',
  publishedOnly: true,
});

describe('complete', () => {
  test('fills a missing date from the entry and says so', () => {
    expect(complete(draft({ publishedAt: null }), announcement)).toMatchObject({
      publishedAt: '2026-02-28T17:00:00.000Z',
      publishedOnly: true,
      rules: { title: 'test.title', publishedAt: 'entry' },
    });
  });

  test('fills a missing title from the entry and says so', () => {
    expect(complete(draft({ title: ' ' }), announcement)).toMatchObject({
      title: 'Từ danh sách',
      rules: { title: 'entry' },
    });
  });

  test('prefers what the page says', () => {
    expect(complete(draft(), announcement)).toEqual(draft());
  });

  test('leaves a gap that nobody can fill', () => {
    const undated = draft({ publishedAt: null });
    expect(complete(undated, entry(url))).toEqual(undated);
    expect(complete(undated, null)).toBe(undated);
  });
});

describe('remembered', () => {
  const stored = {
    url,
    title: 'Đã lưu',
    publishedAt: '2026-02-20T03:00:00.000Z',
    publishedOnly: false,
  } as Article;

  test('prefers what is stored to what a list says', () => {
    expect(remembered(stored, announcement)).toEqual({
      url,
      title: 'Đã lưu',
      publishedAt: '2026-02-20T03:00:00.000Z',
      publishedOnly: false,
      summary: null,
    });
  });

  test('lets the list fill what is not stored', () => {
    expect(remembered({ ...stored, title: '', publishedAt: null }, announcement)).toEqual(announcement);
  });

  test('does without a list', () => {
    expect(remembered({ ...stored, publishedAt: null }, null)).toMatchObject({
      title: 'Đã lưu',
      publishedAt: null,
    });
  });
});
