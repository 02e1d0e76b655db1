import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/extract/page/feed.ts';
import { AT, atomCases, LINK, rssCases } from './feed-cases.ts';

const context = { url: 'https://bao.example/rss/tin.xml', observedAt: '2025-01-01T00:00:00.000Z' };

describe.each([
  ['RSS', rssCases],
  ['Atom', atomCases],
] as const)('a well-formed %s feed', (_kind, cases) => {
  const stated = cases.map(([what, text, states = {}]) => ({ what, text, states }));

  it.each(stated)('with $what gives what it states', async ({ text, states }) => {
    const { entries } = await parseFeed(text, context);
    const { title = 'Tin một', url = LINK, at = AT, summary = 'Tóm tắt một' } = states;
    expect(entries.map((entry) => [entry.title, entry.url, entry.publishedAt, entry.summary])).toEqual([
      [title, url, at, summary],
    ]);
  });
});
