import { describe, expect, test } from 'vitest';
import { createBus } from '../../src/live/bus.ts';
import { change } from './log.ts';

describe('createBus', () => {
  test('gives every change to every subscriber', async () => {
    const bus = createBus();
    const subscriptions = [bus.subscribe(), bus.subscribe()];
    bus.publish([change(1), change(2)]);
    for (const subscription of subscriptions) {
      expect(await subscription.take()).toEqual({ state: 'item', item: change(1) });
      expect(await subscription.take()).toEqual({ state: 'item', item: change(2) });
    }
  });

  test('a subscriber gets nothing published before it came', async () => {
    const bus = createBus();
    bus.publish([change(1)]);
    const subscription = bus.subscribe();
    bus.publish([change(2)]);
    expect(await subscription.take()).toEqual({ state: 'item', item: change(2) });
  });

  test('one that lags overflows alone', async () => {
    const bus = createBus();
    const slow = bus.subscribe(1);
    const fast = bus.subscribe(2);
    bus.publish([change(1), change(2)]);
    expect(await slow.take()).toEqual({ state: 'overflowed' });
    expect(await fast.take()).toEqual({ state: 'item', item: change(1) });
  });

  test('a closed subscription leaves nothing behind', async () => {
    const bus = createBus();
    const subscription = bus.subscribe();
    expect(bus.subscriberCount).toBe(1);
    subscription.close();
    subscription.close();
    expect(bus.subscriberCount).toBe(0);
    expect(await subscription.take()).toEqual({ state: 'ended' });
  });

  test('close hangs up on subscribers, those that come later too', async () => {
    const bus = createBus();
    const waiting = bus.subscribe().take();
    bus.close();
    expect(await waiting).toEqual({ state: 'ended' });
    expect(await bus.subscribe().take()).toEqual({ state: 'ended' });
    expect(bus.subscriberCount).toBe(0);
  });
});
