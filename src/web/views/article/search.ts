import { queryString } from '../../router/paths.ts';

/** The query string in use with some values changed; an empty one is dropped. */
export const searchWith = (search: URLSearchParams, change: Readonly<Record<string, string>>): string =>
  queryString({ ...Object.fromEntries(search), ...change });
