import { createStore, useStore } from './store.ts';

/** Milliseconds since 1970: the only place where the browser's clock is read. */
export const now = (): number => Date.now();

const TICK_MS = 15_000;
const time = createStore(now());

function tick(): void {
  if (!document.hidden) time.set(now());
}
setInterval(tick, TICK_MS);
document.addEventListener('visibilitychange', tick);

/** The time, read anew every fifteen seconds: one timer for all that is told relative to now, and none for a hidden page. */
export const useNow = (): number => useStore(time);
