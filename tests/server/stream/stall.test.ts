import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Pipe } from '../../../src/server/stream/pipe.ts';
import { cutOffUntaken, leftOf, watchStall } from '../../../src/server/stream/stall.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells once of a client that takes nothing for the whole time', () => {
  const onStall = vi.fn();
  watchStall(100, new PassThrough(), onStall).begin();
  vi.advanceTimersByTime(99);
  expect(onStall).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(onStall).toHaveBeenCalledTimes(1);
});

it('is patient with one that takes something now and then', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, new PassThrough(), onStall);
  const taken = [stall.begin(), stall.begin(), stall.begin()];
  for (const take of taken) {
    vi.advanceTimersByTime(90);
    take();
  }
  vi.advanceTimersByTime(1_000);
  expect([onStall.mock.calls.length, stall.isWaiting]).toEqual([0, false]);
});

it('counts what is taken once, however often it is told', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, new PassThrough(), onStall);
  const take = stall.begin();
  stall.begin();
  take();
  take();
  expect(stall.isWaiting).toBe(true);
  vi.advanceTimersByTime(100);
  expect(onStall).toHaveBeenCalledTimes(1);
});

it('is silent after its end', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, new PassThrough(), onStall);
  stall.begin();
  stall.end();
  stall.begin();
  vi.advanceTimersByTime(1_000);
  expect(onStall).not.toHaveBeenCalled();
});

/** Both ends of a connection; they are cut when the test ends. */
async function connected(): Promise<{ readonly here: Socket; readonly there: Socket }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const there = connect((server.address() as { readonly port: number }).port, '127.0.0.1');
  const [here] = (await once(server, 'connection')) as [Socket];
  onTestFinished(() => {
    for (const end of [here, there]) end.destroy();
    server.close();
  });
  return { here, there };
}
/** More than the buffers of both ends of a loopback connection take in. */
const HEAVY = Buffer.alloc(20_000_000);

/** Has the client take some of the write under way, or the rest of it. */
async function takeSome({ here, there }: Awaited<ReturnType<typeof connected>>): Promise<void> {
  const before = leftOf(here);
  const onData = () => void there.pause();
  there.on('data', onData);
  while (leftOf(here) === before) {
    there.resume();
    await new Promise((resolve) => setImmediate(resolve));
  }
  there.off('data', onData).pause();
}

describe('a client that reads slowly', () => {
  beforeEach(() => void vi.useRealTimers());

  it('is left alone while it takes some of one event now and then, and told when it takes no more', async () => {
    const ends = await connected();
    ends.there.pause();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const onStall = vi.fn();
    const pipe = new Pipe(ends.here, { stallMs: 100, onStall });
    pipe.write([HEAVY]);
    for (let time = 0; time < 5; time += 1) {
      expect(pipe.isWaiting).toBe(true);
      await takeSome(ends);
      vi.advanceTimersByTime(99);
    }
    expect(onStall).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onStall).toHaveBeenCalledOnce();
  });
});

describe('a connection that was ended', () => {
  beforeEach(() => void vi.useRealTimers());

  it('is cut off when its client takes nothing of the rest', async () => {
    const { here, there } = await connected();
    there.pause();
    here.end(HEAVY);
    cutOffUntaken(here, here, 50);
    await once(here, 'close');
    expect(here.writableFinished).toBe(false);
  });

  it('is left alone while its client takes some of it now and then', async () => {
    const ends = await connected();
    ends.there.pause();
    ends.here.end(HEAVY);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    cutOffUntaken(ends.here, ends.here, 50);
    for (let time = 0; time < 5; time += 1) {
      await takeSome(ends);
      vi.advanceTimersByTime(50);
    }
    expect([ends.here.destroyed, ends.here.writableFinished]).toEqual([false, false]);
    ends.there.resume();
    await once(ends.here, 'finish');
  });

  it('is not watched where everything was taken at once', async () => {
    const { here } = await connected();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    here.end('few');
    cutOffUntaken(here, here, 50);
    expect(vi.getTimerCount()).toBe(0);
  });
});
