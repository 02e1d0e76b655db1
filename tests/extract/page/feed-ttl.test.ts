import { expect, test } from 'vitest';
import { genericSite } from '../../../feeds/index.ts';
import { feedTtl } from '../../../src/extract/page/feed-ttl.ts';
import { readEntries } from '../../../src/extract/read.ts';
import type { Site } from '../../../src/extract/site.ts';

const sy = (period: string, frequency = '') =>
  `<sy:updatePeriod> ${period} </sy:updatePeriod>${frequency && `<sy:updateFrequency>${frequency}</sy:updateFrequency>`}`;

test.each([
  ['<ttl>60</ttl>', 3_600],
  ['<ttl> 5 </ttl>', 300],
  ['<ttl>0</ttl>', null],
  ['<ttl>soon</ttl>', null],
  ['<ttl>-5</ttl>', null],
  [sy('hourly'), 3_600],
  [sy('daily', '2'), 43_200],
  [sy('weekly', '0'), 604_800],
  [sy('always'), null],
  [`<ttl>10</ttl>${sy('daily')}`, 600],
  ['<item><ttl>60</ttl></item>', null],
  ['', null],
])('a channel with %s is fresh for %j seconds', (text, seconds) => {
  expect(feedTtl(`<rss version="2.0"><channel><title>Tin</title>${text}</channel></rss>`)).toBe(seconds);
});

test('is told beside the entries of a feed, and left out where the feed does not say', async () => {
  const site = genericSite('https://mattran.example/') as Site;
  const read = (channel: string) =>
    readEntries(
      site,
      { kind: 'feed', url: 'https://mattran.example/rss' },
      {
        bytes: `<rss version="2.0"><channel>${channel}<item><link>https://mattran.example/a.html</link></item></channel></rss>`,
        url: 'https://mattran.example/rss',
        contentType: null,
        observedAt: '2026-03-02T10:00:00.000Z',
      },
    );
  expect(await read('<ttl>30</ttl>')).toMatchObject({ ttlSeconds: 1_800, entries: [{}] });
  expect(await read('')).not.toHaveProperty('ttlSeconds');
});
