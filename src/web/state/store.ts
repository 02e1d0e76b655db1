import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that changes, and who wants to know of it. */
export interface Store<T> {
  get(): T;
  /** Tells the listeners, unless the value is the one that is there. */
  set(value: T): void;
  /** Calls back after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** A store with its first value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The value of a store; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, redraw] = useState<object>({});
  const value = store.get();
  useLayoutEffect(() => {
    // It may have changed between drawing and listening.
    if (!Object.is(store.get(), value)) redraw({});
    return store.subscribe(() => redraw({}));
  }, [store]);
  return value;
}
