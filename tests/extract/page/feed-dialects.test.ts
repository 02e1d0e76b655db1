import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/extract/page/feed.ts';
import { atomDialects, jsonDialects } from './feed-atom.ts';
import { AT, atomCases, LINK, rssCases } from './feed-cases.ts';
import { feedDates } from './feed-dates.ts';
import type { Dialect } from './feed-dialect.ts';
import { feedEncodings } from './feed-encodings.ts';
import { rssDialects } from './feed-rss.ts';

const context = { url: 'https://bao.example/rss/tin.xml', observedAt: '2025-01-01T00:00:00.000Z' };

const dialects: readonly Dialect[] = [
  ...feedDates,
  ...rssDialects,
  ...atomDialects,
  ...jsonDialects,
  ...feedEncodings,
];

/** Which fields of a feed's one item are as it states them; null when there is not one item. */
async function agreed({ feed, stated = {}, contentType = 'application/xml' }: Dialect) {
  const { entries } = await parseFeed(feed, { ...context, contentType });
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) return null;
  const { title = 'Tin một', url = LINK, at = AT, summary = 'Tóm tắt một' } = stated;
  return {
    title: entry.title === title,
    link: entry.url === url,
    date: entry.publishedAt === at,
    summary: entry.summary === summary,
  };
}

const known = [...rssCases, ...atomCases].map(
  ([what, feed, stated = {}]): Dialect => ({ what, feed, stated }),
);

describe('well-formed feeds', () => {
  it.each(dialects.map((dialect) => [dialect.what, dialect] as const))(
    'with %s give what they state',
    async (_what, dialect) => {
      expect(await agreed(dialect)).toEqual({ title: true, link: true, date: true, summary: true });
    },
  );

  it('are more than 120, of which 99 in 100 parse and 95 in 100 agree in each field', async ({
    annotate,
  }) => {
    const all = await Promise.all([...known, ...dialects].map(agreed));
    expect(all.length).toBeGreaterThanOrEqual(120);
    const parsed = all.filter((one) => one !== null);
    const share = (count: number) => count / all.length;
    const shares = (['title', 'link', 'date', 'summary'] as const).map(
      (field) => [field, share(parsed.filter((one) => one[field]).length)] as const,
    );
    await annotate(
      `${all.length} feeds: ${parsed.length} parse; ${shares.map(([field, value]) => `${field} ${value.toFixed(3)}`).join(', ')}`,
    );
    expect(share(parsed.length)).toBeGreaterThanOrEqual(0.99);
    for (const [, value] of shares) expect(value).toBeGreaterThanOrEqual(0.95);
  });
});
