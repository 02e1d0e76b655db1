import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cutOffUntaken, watchStall } from '../../../src/server/stream/stall.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells once of a client that takes nothing for the whole time', () => {
  const onStall = vi.fn();
  watchStall(100, onStall).begin();
  vi.advanceTimersByTime(99);
  expect(onStall).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(onStall).toHaveBeenCalledTimes(1);
});

it('is patient with one that takes something now and then', () => {
  const onStall = vi.fn();
  const stall = watchStall(100, onStall);
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
  const stall = watchStall(100, onStall);
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
  const stall = watchStall(100, onStall);
  stall.begin();
  stall.end();
  stall.begin();
  vi.advanceTimersByTime(1_000);
  expect(onStall).not.toHaveBeenCalled();
});

describe('a connection that was ended', () => {
  beforeEach(() => void vi.useRealTimers());

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

  it('is cut off when its client takes nothing of the rest', async () => {
    const { here, there } = await connected();
    there.pause();
    here.end(HEAVY);
    cutOffUntaken(here, here, 50);
    await once(here, 'close');
    expect(here.writableFinished).toBe(false);
  });

  it('is left alone while its client takes some now and then', async () => {
    const { here, there } = await connected();
    there.pause();
    for (let part = 0; part < 20; part += 1) here.write(HEAVY.subarray(0, 1_000_000));
    here.end();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    cutOffUntaken(here, here, 50);
    there.on('data', () => void there.pause());
    while (!here.writableFinished) {
      const before = here.writableLength;
      while (here.writableLength === before) {
        there.resume();
        await new Promise((resolve) => setImmediate(resolve));
      }
      vi.advanceTimersByTime(50);
    }
    expect(here.writableFinished).toBe(true);
  });

  it('is not watched where everything was taken at once', async () => {
    const { here } = await connected();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    here.end('few');
    cutOffUntaken(here, here, 50);
    expect(vi.getTimerCount()).toBe(0);
  });
});
