import { now } from '../state/clock.ts';
import { createStore } from '../state/store.ts';

/** How the page hears from the gateway. */
export type Connection =
  /** Nothing on the page wants to be told of changes. */
  | { readonly kind: 'idle' }
  /** The first connection is being made. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** It was there and is gone; the next try is at `retryAt`, or under way where that is null. */
  | { readonly kind: 'broken'; readonly lastHeardAt: number | null; readonly retryAt: number | null }
  /** The browser says that there is no network. */
  | { readonly kind: 'offline'; readonly lastHeardAt: number | null };

/** How it stands at present; the bar below the header shows it. */
export const connection = createStore<Connection>({ kind: 'idle' });

let heardAt: number | null = null;

/** Notes that the gateway has just answered or told something, over whichever way. */
export function noteHeard(): void {
  heardAt = now();
}

/** When the gateway was last heard of, in milliseconds since 1970; null before the first time. */
export const lastHeard = (): number | null => heardAt;
