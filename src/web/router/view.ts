import type { ComponentType } from 'preact';
import type { PathParams } from './paths.ts';

/** What a view is given: the parts of its address. It reads its filters with `useSearch`. */
export interface ViewProps {
  readonly params: PathParams;
}

/** A module of a view: the view is its default export. */
export interface ViewModule {
  readonly default: ComponentType<ViewProps>;
}
