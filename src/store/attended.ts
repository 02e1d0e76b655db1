import { setImmediate } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import type { Store } from './store.ts';

/**
 * SQLite answers without giving up the thread, so a long operation would run to its end before anything else, a timer included.
 * After so many calls it lets the others have their turn; an operation of usual size still sees one state of the graph.
 */
const CALLS_PER_TURN = 16;

function unlessAborted(signal: AbortSignal): void {
  if (!signal.aborted) return;
  const { reason } = signal;
  throw reason instanceof GatewayError
    ? reason
    : new GatewayError('TIMEOUT', 'expected somebody to wait for the answer, but nobody does any more');
}

/**
 * A store that works only as long as somebody waits: once the signal is aborted each call rejects, with the signal's reason
 * where that is a GatewayError, else with TIMEOUT. What has begun is carried out.
 */
export function attendedStore(store: Store, signal: AbortSignal): Store {
  let calls = 0;
  let turn: Promise<void> | null = null;
  /** What a call has to wait for; null where it may go on. */
  const begin = (): Promise<void> | null => {
    unlessAborted(signal);
    calls += 1;
    if (calls % CALLS_PER_TURN === 0) {
      turn ??= setImmediate().then(() => {
        turn = null;
      });
    }
    // Those that come meanwhile wait too: what is asked together stays together.
    return turn?.then(() => unlessAborted(signal)) ?? null;
  };
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...values: unknown[]): unknown => {
        let waiting: Promise<void> | null;
        try {
          waiting = begin();
        } catch (error) {
          return Promise.reject(error);
        }
        const call = () => Reflect.apply(method, target, values);
        return waiting === null ? call() : waiting.then(call);
      };
    },
  });
}
