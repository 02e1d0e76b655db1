import { createStore, useStore } from '../state/store.ts';

/** Where the reader is. */
export interface Place {
  readonly path: string;
  /** From the question mark on. */
  readonly search: string;
  /** How the reader came here: the heading is focused after a link, the scroll position comes back after "back". */
  readonly by: 'load' | 'link' | 'filter' | 'back';
}

const here = (by: Place['by']): Place => ({ path: location.pathname, search: location.search, by });

/** The address in use. */
export const place = createStore<Place>(here('load'));

/** Where the reader had scrolled to on the page that an entry of the history stands for. */
interface Kept {
  readonly scrollY?: number;
}

const keepScroll = () => history.replaceState({ scrollY: window.scrollY } satisfies Kept, '');

/** Goes to an address of the dashboard; what is there already is not gone to again. */
export function go(address: string): void {
  if (address === location.pathname + location.search) return;
  keepScroll();
  history.pushState(null, '', address);
  place.set(here('link'));
}

/**
 * Writes filters into the address of the page that is shown. The reader stays where they are; `isStep` makes it a step that "back"
 * undoes, as a choice is, but not each letter that is typed.
 */
export function setSearch(search: string, isStep = true): void {
  if (search === location.search) return;
  const address = location.pathname + search;
  if (isStep) {
    keepScroll();
    history.pushState(null, '', address);
  } else history.replaceState(history.state, '', address);
  place.set(here('filter'));
}

/** The scroll position that belongs to the entry of the history that is shown; the top without one. */
export const keptScroll = (): number => (history.state as Kept | null)?.scrollY ?? 0;

/** Follows the browser's own buttons. */
export function followHistory(): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => {
    const { path, search } = place.get();
    // A jump within the page, as by the link to its main part, is no other address.
    if (path !== location.pathname || search !== location.search) place.set(here('back'));
  });
  addEventListener('pagehide', keepScroll);
}

/** The address in use; the component is drawn again when it changes. */
export const usePlace = (): Place => useStore(place);

/** The query of the address in use. */
export const useSearch = (): URLSearchParams => new URLSearchParams(usePlace().search);
