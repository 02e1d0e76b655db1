import { expect, test } from 'vitest';
import { at, list, page, setStage } from './stage.ts';

/** A stage with one article on its list, whose feed and server say for how many seconds it is fresh. */
async function freshStage(ttlSeconds: number | null, maxAgeSeconds: number | null) {
  const stage = await setStage();
  stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
  const { fetch, extraction } = stage.deps;
  const others = {
    fetch: async (request: Parameters<typeof fetch>[0]) => ({ ...(await fetch(request)), maxAgeSeconds }),
    extraction: {
      ...extraction,
      readEntries: async (...args: Parameters<typeof extraction.readEntries>) => ({
        ...(await extraction.readEntries(...args)),
        ...(ttlSeconds === null ? {} : { ttlSeconds }),
      }),
    },
  };
  return { stage, check: async () => (await stage.run(undefined, undefined, others)).nextCheckAt };
}

test.each([
  ['neither says', null, null, '12:00'],
  ['only the feed says', 3 * 3_600, null, '13:00'],
  ['only the server says', null, 4 * 3_600, '14:00'],
  ['both say', 3 * 3_600, 4 * 3_600, '14:00'],
  ['the server says "at once"', 3 * 3_600, 0, '13:00'],
])('how long a list is fresh counts when %s', async (_who, ttlSeconds, maxAgeSeconds, time) => {
  const { check } = await freshStage(ttlSeconds, maxAgeSeconds);
  expect(await check()).toBe(`2026-03-02T${time}:00.000Z`);
});

test('checks that find nothing become rarer, news make them frequent', async () => {
  const { stage, check } = await freshStage(null, null);
  const minutes = async () => {
    const next = Date.parse((await check()) ?? '');
    const wait = (next - stage.clock.ms) / 60_000;
    stage.clock.ms = next;
    return wait;
  };
  const waits = [await minutes(), await minutes(), await minutes()];
  stage.props
    .set(at('/tin/'), { body: list('/a.html', '/b.html') })
    .set(at('/b.html'), { body: page('Hai') });
  expect([...waits, await minutes(), await minutes()].map(Math.round)).toEqual([120, 132, 145, 73, 80]);
});
