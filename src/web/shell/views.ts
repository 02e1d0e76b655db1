import type { ViewName } from '../router/paths.ts';
import type { ViewModule } from '../router/view.ts';

/** Every view, loaded when it is first gone to. */
export const VIEWS: Readonly<Record<ViewName, () => Promise<ViewModule>>> = {
  stream: () => import('../views/stream/view.tsx'),
  map: () => import('../views/map/view.tsx'),
  events: () => import('../views/events/view.tsx'),
  event: () => import('../views/event/view.tsx'),
  officials: () => import('../views/officials/view.tsx'),
  official: () => import('../views/official/view.tsx'),
  article: () => import('../views/article/view.tsx'),
  sources: () => import('../views/sources/view.tsx'),
  source: () => import('../views/source/view.tsx'),
  search: () => import('../views/search/view.tsx'),
  about: () => import('../views/about/view.tsx'),
};
