import { useLayoutEffect } from 'preact/hooks';
import { place } from '../router/navigation.ts';
import { pathTo, type ViewName } from '../router/paths.ts';

/**
 * Puts the present id of a node into the address, in place of one that was joined with it: a copied address is then the lasting one.
 * The reader stays on the page, and no step is added to the browser's history.
 */
export function usePresentAddress(view: ViewName, asked: string, present: string | undefined): void {
  useLayoutEffect(() => {
    if (present === undefined || present === asked) return;
    const path = pathTo(view, { id: present });
    history.replaceState(history.state, '', path + location.search);
    place.set({ ...place.get(), path });
  }, [view, asked, present]);
}
