import { describe, expect, it } from 'vitest';
import type { Footprint, Touched } from '../../../src/model/footprint.ts';
import { AnswerCache, type Waiter } from '../../../src/server/cache/cache.ts';
import type { CompleteAnswer } from '../../../src/server/cache/caching.ts';
import type { Kept } from '../../../src/server/cache/entry.ts';
import { Waiting } from '../../../src/server/operation/waiting.ts';
import { signalled } from '../serve.ts';

const whole = (text: string): CompleteAnswer => ({
  status: 200,
  headers: {},
  body: Buffer.from(`{"data":{"text":"${text}"}}`),
});
/** Who waits until they leave. */
function waiter() {
  const one = new Waiting();
  return {
    signal: one.signal,
    onAborted: (tell: () => void) => one.onAborted(tell),
    leave: (reason?: unknown) => one.abort(reason),
  };
}
const patient = waiter;

/** Asks for the first time, in vain: what comes next is for a key that is asked again. */
const prime = (cache: AnswerCache, key: string) =>
  cache.answer(key, patient(), async () => ({ ...whole(key), status: 503 }));

/** A cache over commits and a clock that the test moves. */
function opened(maxBytes = 1_000_000) {
  const commits: Touched[] = [];
  let now = 1_000;
  const cache = new AnswerCache({
    maxBytes,
    now: () => now,
    log: { debug: () => undefined },
    freshness: {
      look() {
        const touched = commits.shift();
        return touched === undefined ? null : Promise.resolve(touched);
      },
    },
  });
  let made = 0;
  const primed = new Set<string>();
  const ask = async (key: string, note: (footprint: Footprint) => void = () => {}, answer = whole(key)) => {
    if (!primed.has(key)) await prime(cache, key);
    primed.add(key);
    const found = await cache.answer(key, patient(), async (_signal, footprint) => {
      made += 1;
      if (footprint !== null) note(footprint);
      return answer;
    });
    return 'isDropped' in found ? found.answer.body : found.body;
  };
  return {
    cache,
    ask,
    made: () => made,
    commit: (...scopes: string[]) => void commits.push(new Set(['*', ...scopes])),
    commitMuch: () => void commits.push('EVERYTHING'),
    setNow: (instant: number) => {
      now = instant;
    },
  };
}

describe('an answer is kept', () => {
  it('from the second time on that it is asked for', async () => {
    const { cache } = opened();
    let made = 0;
    const ask = () =>
      cache.answer('a', patient(), async () => {
        made += 1;
        return whole('a');
      });
    for (let time = 0; time < 5; time += 1) {
      await ask();
      await new Promise((done) => setImmediate(done));
    }
    expect(made).toBe(2);
  });

  it('until a commit touches what it depends on, and not for one that does not', async () => {
    const { ask, made, commit } = opened();
    await ask('a', (footprint) => footprint.read(['event:1', 'ARTICLE@province:x']));
    commit('event:2', 'ARTICLE', 'ARTICLE@province:y');
    await ask('a');
    expect(made()).toBe(1);
    commit('ARTICLE@province:x');
    await ask('a');
    expect(made()).toBe(2);
  });

  it('until nobody can tell what was committed', async () => {
    const { ask, made, commitMuch } = opened();
    await ask('a');
    commitMuch();
    await ask('a');
    expect(made()).toBe(2);
  });

  it('until its time is over, and as long as its conditions hold', async () => {
    const { ask, made, setNow } = opened();
    let holds = true;
    await ask('timed', (footprint) => footprint.expire(2_000));
    await ask('conditional', (footprint) => footprint.require(() => holds));
    setNow(2_000);
    await ask('timed');
    await ask('conditional');
    expect(made()).toBe(2);
    setNow(2_001);
    holds = false;
    await ask('timed');
    await ask('conditional');
    expect(made()).toBe(4);
  });

  it('only where it is whole: not with another status, and not with errors beside its data', async () => {
    const { ask, made } = opened();
    const partial = Buffer.from('{"errors":[{"message":"x"}],"data":{"a":1}}');
    for (const answer of [
      { ...whole('x'), status: 503 },
      { ...whole('x'), body: partial },
    ]) {
      await ask('a', () => {}, answer);
    }
    expect(made()).toBe(2);
  });

  it('not where a commit came between the reading and the keeping', async () => {
    const { ask, made, commit } = opened();
    await ask('a', (footprint) => {
      footprint.read(['event:1']);
      commit('event:1');
    });
    await ask('a');
    expect(made()).toBe(2);
    commit('event:2');
    await ask('a');
    expect(made()).toBe(2);
  });
});

describe('the bound in bytes', () => {
  it('holds, and what was not used goes first', async () => {
    const { cache, ask, made } = opened(40_000);
    const large = (key: string) => whole(key.repeat(2_000));
    for (let n = 0; n < 40; n += 1) {
      await ask(`${n % 10}${Math.floor(n / 10)}`, () => {}, large('x'));
      await ask('00', () => {}, large('x'));
      expect(cache.figures.bytes).toBeLessThanOrEqual(40_000);
    }
    const before = made();
    await ask('00');
    expect(made()).toBe(before);
    expect(cache.figures.entries).toBeGreaterThan(5);
  });

  it('counts scopes and what is kept beside an answer, and keeps nothing that would take most of it', async () => {
    const { cache, ask, made } = opened(100_000);
    await ask('many', (footprint) =>
      footprint.read(Array.from({ length: 1_000 }, (_none, n) => `event:${n}`)),
    );
    expect(cache.figures.entries).toBe(0);
    await ask('a');
    const kept = (await cache.answer('a', patient(), () => Promise.reject(new Error('kept')))) as Kept;
    const { bytes } = cache.figures;
    let isTold = false;
    expect(kept.attach(5_000, () => (isTold = true))).toBe(true);
    expect(cache.figures.bytes).toBe(bytes + 5_000);
    for (let n = 0; n < 200; n += 1) await ask(`other ${n}`);
    expect([isTold, kept.isDropped, kept.attach(1, () => {})]).toEqual([true, true, false]);
    expect(made()).toBe(202);
  });

  it('is let go of as answers are dropped', async () => {
    const { cache, ask, commit } = opened();
    for (let n = 0; n < 20; n += 1) await ask(`${n}`, (footprint) => footprint.read(['EVENT', `event:${n}`]));
    commit('EVENT');
    await cache.settle();
    expect(cache.figures).toMatchObject({ entries: 0, bytes: 0 });
  });
});

describe('an answer that many wait for', () => {
  it('is made once, and goes on when one of them leaves', async () => {
    const { cache } = opened();
    const { promise, resolve } = signalled<CompleteAnswer>();
    let made = 0;
    let given: AbortSignal | null = null;
    const leaving = waiter();
    const ask = (who: Waiter) =>
      cache.answer('a', who, (own) => {
        made += 1;
        given = own;
        return promise;
      });
    const all = [ask(leaving), ask(patient()), ask(patient())];
    await Promise.resolve();
    leaving.leave();
    resolve(whole('a'));
    const bodies = (await Promise.all(all)).map((one) =>
      String('isDropped' in one ? one.answer.body : one.body),
    );
    expect(new Set(bodies)).toEqual(new Set(['{"data":{"text":"a"}}']));
    expect(made).toBe(1);
    expect((given as AbortSignal | null)?.aborted).toBe(false);
  });

  it('is given up when the last of them leaves, and made anew for the next', async () => {
    const { cache } = opened();
    const leaving = [waiter(), waiter()];
    let made = 0;
    const make = (signal: AbortSignal) => {
      made += 1;
      return new Promise<CompleteAnswer>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
      );
    };
    const all = leaving.map((who) => cache.answer('a', who, make));
    await Promise.resolve();
    for (const one of leaving) one.leave(new Error('gone'));
    for (const one of all) await expect(one).rejects.toThrow('gone');
    expect(made).toBe(1);
    await cache.answer('a', patient(), async () => whole('a'));
    await new Promise((done) => setImmediate(done));
    expect(cache.figures.entries).toBe(1);
  });

  it('is given up at once where the only one left before it was begun, while commits were looked for', async () => {
    const looked = signalled<null>();
    const cache = new AnswerCache({
      maxBytes: 1_000_000,
      now: () => 0,
      log: { debug: () => undefined },
      freshness: { look: () => looked.promise },
    });
    const begun = signalled<AbortSignal>();
    const one = new Waiting();
    void cache.answer('a', one, (signal) => {
      begun.resolve(signal);
      return new Promise(() => {});
    });
    one.leave();
    looked.resolve(null);
    expect((await begun.promise).reason).toEqual(new Error('the client went away'));
  });

  it('that fails fails for all of them, and is not kept', async () => {
    const { cache, ask, made } = opened();
    const fail = () => Promise.reject(new Error('broken'));
    const all = [cache.answer('a', patient(), fail), cache.answer('a', patient(), fail)];
    for (const one of all) await expect(one).rejects.toThrow('broken');
    await ask('a');
    expect(made()).toBe(1);
  });

  it('is made anew for whoever comes after a commit', async () => {
    const { cache, commit } = opened();
    await prime(cache, 'a');
    const slow = signalled<CompleteAnswer>();
    const first = cache.answer('a', patient(), (_signal, footprint) => {
      footprint?.read(['event:1']);
      return slow.promise;
    });
    await Promise.resolve();
    commit('event:1');
    const second = await cache.answer('a', patient(), async () => whole('new'));
    slow.resolve(whole('old'));
    await first;
    const third = await cache.answer('a', patient(), async () => whole('newest'));
    const text = (one: CompleteAnswer | Kept) => String('isDropped' in one ? one.answer.body : one.body);
    expect([text(second), text(third)]).toEqual(['{"data":{"text":"new"}}', '{"data":{"text":"new"}}']);
  });
});

describe('looking for commits', () => {
  it('is done once for all who come while a look is under way, and anew for them', async () => {
    const looks: ((touched: Touched | null) => void)[] = [];
    const cache = new AnswerCache({
      maxBytes: 1_000_000,
      now: () => 0,
      log: { debug: () => undefined },
      freshness: { look: () => new Promise((resolve) => looks.push(resolve)) },
    });
    const first = cache.settle();
    const later = [cache.settle(), cache.settle(), cache.settle()];
    expect(looks).toHaveLength(1);
    looks[0]?.(null);
    await first;
    await Promise.resolve();
    expect(looks).toHaveLength(2);
    looks[1]?.(null);
    await Promise.all(later);
    expect(looks).toHaveLength(2);
  });

  it('that fails leaves each to make its own answer', async () => {
    const cache = new AnswerCache({
      maxBytes: 1_000_000,
      now: () => 0,
      log: { debug: () => undefined },
      freshness: { look: () => Promise.reject(new Error('no store')) },
    });
    let made = 0;
    for (let time = 0; time < 2; time += 1) {
      await cache.answer('a', patient(), async () => {
        made += 1;
        return whole('a');
      });
    }
    expect([made, cache.figures.entries]).toEqual([2, 0]);
  });
});

describe('a look for commits', () => {
  /** A cache that counts its looks; the first has been. */
  async function counted() {
    const { promise, resolve } = Promise.withResolvers<Touched>();
    resolve('EVERYTHING');
    let [looks, touched]: [number, Promise<Touched> | null] = [0, promise];
    const look = () => {
      looks += 1;
      const found = touched;
      touched = null;
      return found;
    };
    const log = { debug: () => undefined };
    const cache = new AnswerCache({ maxBytes: 1_000_000, now: () => 0, log, freshness: { look } });
    await cache.settle();
    const commit = (...scopes: string[]) => {
      touched = Promise.resolve(new Set(scopes));
    };
    return { cache, commit, looks: () => looks };
  }

  it('is not taken for what is asked for the first time', async () => {
    const { cache, looks } = await counted();
    for (const key of ['a', 'b', 'c']) await prime(cache, key);
    expect(looks()).toBe(1);
    await prime(cache, 'a');
    expect(looks()).toBeGreaterThan(1);
  });

  it('is taken for who joins what was begun without one: nobody is shown what was before a commit', async () => {
    const { cache, commit } = await counted();
    const before = Promise.withResolvers<CompleteAnswer>();
    const first = cache.answer('a', patient(), () => before.promise);
    commit('event:1');
    const second = cache.answer('a', patient(), async () => whole('after'));
    before.resolve(whole('before'));
    expect(String(((await second) as CompleteAnswer).body)).toContain('after');
    expect(String(((await first) as CompleteAnswer).body)).toContain('before');
  });
});
