import { once } from 'node:events';
import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MISCHIEFS } from '../support/world/mischief.ts';
import { worldSites } from '../support/world/sites.ts';
import { breakFeed } from '../support/world/spoil.ts';
import { beat, PROGRAMME_BEATS } from '../support/world/timetable.ts';
import type { World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld({
    now: () => new Date('2026-11-20T03:00:00Z'),
    seed: 1,
    sites: ['thoi-dai', 'mttq-yen-bai'],
  });
});
afterEach(() => world.close());

const feed = () => world.sources[0]?.feeds[0] ?? '';
const list = () => world.sources[0]?.lists[0] ?? '';
const article = () => world.articles.find(({ siteId }) => siteId === 'thoi-dai')?.url ?? '';
const status = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  await response.text();
  return response.status;
};

describe('misbehave', () => {
  test('error: 500 to everything, until told to stop, and only on that site', async () => {
    world.misbehave('thoi-dai', 'error');
    expect([await status(feed()), await status(list()), await status(article())]).toEqual([500, 500, 500]);
    expect(await status(world.sources[1]?.homepage ?? '')).toBe(200);
    world.misbehave('thoi-dai', null);
    expect([await status(feed()), await status(list()), await status(article())]).toEqual([200, 200, 200]);
  });

  test('broken-feed: a bare ampersand and no end, pages as usual', async () => {
    world.misbehave('thoi-dai', 'broken-feed');
    const body = await (await fetch(feed())).text();
    expect(body).toContain('<title>Tin & bài: ');
    expect(body).not.toContain('</rss>');
    expect(await status(article())).toBe(200);
  });

  test('missing-article: 404 for what lists and feeds go on naming', async () => {
    world.misbehave('thoi-dai', 'missing-article');
    expect(await (await fetch(feed())).text()).toContain(article());
    expect(await status(article())).toBe(404);
  });

  test('private-redirect: articles lead to an address inside the machine', async () => {
    world.misbehave('thoi-dai', 'private-redirect');
    const response = await fetch(article(), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/noi-bo']);
  });

  test('endless: an article goes on as long as it is read', async () => {
    world.misbehave('thoi-dai', 'endless');
    const aborter = new AbortController();
    const response = await fetch(article(), { signal: aborter.signal });
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > 5_000_000) break;
    }
    aborter.abort();
    expect(size).toBeGreaterThan(5_000_000);
    expect(await status(feed())).toBe(200);
  });

  test('slow: nothing comes for the time being, and closing the world ends the wait', async () => {
    world.misbehave('thoi-dai', 'slow');
    const request = get(feed());
    const failed = once(request, 'error');
    await once(request, 'socket');
    expect(
      await Promise.race([
        once(request, 'response').then(() => 'answered'),
        status(world.sources[1]?.homepage ?? ''),
      ]),
    ).toBe(200);
    await world.close();
    expect(String((await failed)[0])).toContain('socket hang up');
    world = await startWorld({ now: () => new Date(), seed: 1, sites: ['thoi-dai'] });
  });

  test('an unknown site is refused by name', () => {
    expect(() => world.misbehave('mttq-khong-co', 'error')).toThrow('mttq-khong-co');
  });
});

test('a feed is broken in the same way each time', () => {
  expect(breakFeed('<rss><title>Một</title><title>Hai</title></rss>')).toBe(
    '<rss><title>Tin & bài: Một</title><title>',
  );
});

describe('the programme of the demo', () => {
  const beats = Array.from({ length: PROGRAMME_BEATS }, (_none, count) => beat(count));
  const turns = beats.flatMap(({ turn }) => turn ?? []);

  test('lets every mischief happen once but those of robots.txt, on sites of the world', () => {
    const begun = turns.filter(({ mischief }) => mischief !== null);
    expect(begun.map(({ mischief }) => mischief).sort()).toEqual(
      MISCHIEFS.filter((mischief) => !mischief.startsWith('robots-')).sort(),
    );
    for (const { siteId } of begun) expect(worldSites.map(({ id }) => id)).toContain(siteId);
    expect(beat(PROGRAMME_BEATS + 2)).toEqual(beat(2));
  });

  test('lets every site recover before the next one begins, which is another', () => {
    for (let index = 0; index < turns.length; index += 2) {
      expect(turns[index]?.mischief).not.toBeNull();
      expect(turns[index + 1]).toEqual({ siteId: turns[index]?.siteId, mischief: null });
      expect(turns[index + 2]?.siteId).not.toBe(turns[index]?.siteId);
    }
  });

  test('lets a site publish while it is in trouble, and the first one is in trouble at the third beat', () => {
    expect(beats.findIndex(({ troubled }) => troubled !== null)).toBe(2);
    for (const { turn, troubled } of beats)
      if (turn !== null) expect(troubled).toBe(turn.mischief === null ? null : turn.siteId);
  });

  test('corrects an article every sixth beat', () => {
    expect(beats.filter(({ isRevision }) => isRevision)).toHaveLength(PROGRAMME_BEATS / 6);
  });
});
