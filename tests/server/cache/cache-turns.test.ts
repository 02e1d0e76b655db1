import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Touched } from '../../../src/model/footprint.ts';
import { AnswerCache, type Make } from '../../../src/server/cache/cache.ts';
import { Waiting } from '../../../src/server/operation/waiting.ts';
import { seeded } from '../../support/random.ts';

const [KEYS, READERS, WRITERS, ASKED, MAX_BYTES] = [60, 5, 2, 40, 60_000] as const;
const scopeOf = (key: number) => `event:${key}`;

/**
 * Readers and writers in turns that a seed decides. The answer to a key is the number of its last commit; at any time most ask for the same
 * few keys, some for the first time, and now and then one goes away, a making rejects or the store cannot tell what is new.
 */
async function storm(seed: number) {
  const random = seeded(seed);
  const turns = async (most: number) => {
    for (let left = random.below(most + 1); left > 0; left -= 1) await (random.chance(0.3) && setImmediate());
  };
  const committed = Array.from({ length: KEYS }, () => 0);
  const acknowledged = [...committed];
  let unseen: string[] = [];
  let isFirst = true;
  const look = async (): Promise<Touched | null> => {
    await turns(4);
    if (random.chance(0.03)) throw new Error('the store cannot tell');
    const seen = unseen;
    unseen = [];
    await turns(3);
    if (isFirst) {
      isFirst = false;
      return 'EVERYTHING';
    }
    return seen.length === 0 ? null : new Set(seen);
  };
  const freshness = { look: () => (isFirst || unseen.length > 0 || random.chance(0.5) ? look() : null) };
  const log = { debug: () => undefined };
  const cache = new AnswerCache({ maxBytes: MAX_BYTES, now: () => 0, log, freshness });
  const makeOf =
    (key: number): Make =>
    async (signal, footprint) => {
      footprint?.read([scopeOf(key)]);
      await turns(3);
      const body = Buffer.from(`{"data":{"n":${committed[key]}}}${' '.repeat(random.below(2_000))}`);
      await turns(5);
      if (signal.aborted || random.chance(0.03)) throw new Error(signal.aborted ? 'given up' : 'broken');
      return { status: 200, headers: {}, body };
    };
  let at = 0;
  let kept = 0;
  const wrong: string[] = [];
  const picked = () => at + random.below(3);
  const read = async () => {
    for (let left = ASKED; left > 0; left -= 1) {
      if (random.chance(0.2)) at = (at + 1) % (KEYS - 3);
      const key = picked();
      const before = acknowledged[key] ?? 0;
      const waiting = new Waiting();
      if (random.chance(0.15)) void turns(6).then(() => waiting.leave());
      const answer = cache.answer(`${key}`, waiting, makeOf(key));
      const came = await waiting.until(answer.catch((error: Error) => error.message));
      if (came === 'given up' && !waiting.signal.aborted) wrong.push('given up while somebody waited');
      if (came === null || typeof came === 'string') continue;
      if ('isDropped' in came) {
        kept += 1;
        came.attach(random.below(500), () => undefined);
      }
      const { n } = JSON.parse(String('isDropped' in came ? came.answer.body : came.body)).data;
      if (n < before) wrong.push(`${n} after ${before} was acknowledged`);
      if (cache.figures.bytes > MAX_BYTES) wrong.push(`${cache.figures.bytes} bytes`);
      await turns(3);
    }
  };
  const write = async () => {
    for (let left = ASKED; left > 0; left -= 1) {
      const key = picked();
      const next = (committed[key] ?? 0) + 1;
      committed[key] = next;
      unseen.push(scopeOf(key));
      await turns(2);
      acknowledged[key] = Math.max(acknowledged[key] ?? 0, next);
      await turns(8);
    }
  };
  await Promise.all([...Array.from({ length: READERS }, read), ...Array.from({ length: WRITERS }, write)]);
  return { wrong, kept };
}

it('nobody is shown what was before an acknowledged commit, nor left for another who goes, however they come in turns', async () => {
  const wrong: string[] = [];
  let kept = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const came = await storm(seed);
    wrong.push(...came.wrong.map((one) => `seed ${seed}: ${one}`));
    kept += came.kept;
  }
  expect(wrong).toEqual([]);
  expect(kept).toBeGreaterThan(1_000);
});
