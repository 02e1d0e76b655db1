/**
 * Every address of the dashboard. `:id` is one segment, a global id. The build hands the list to the server, so what stands here is
 * served, and what does not is honestly not found.
 */
export const PATHS = {
  stream: '/',
  map: '/ban-do',
  events: '/su-kien',
  event: '/su-kien/:id',
  officials: '/can-bo',
  official: '/can-bo/:id',
  article: '/tin/:id',
  sources: '/nguon-tin',
  source: '/nguon-tin/:id',
  search: '/tim',
  about: '/gioi-thieu',
} as const;

/** Small pages for the frames of other sites. */
export const EMBED_PATHS = {
  stream: '/embed/stream',
  map: '/embed/map',
} as const;

/** The name of a view. */
export type ViewName = keyof typeof PATHS;
/** The name of a page for frames. */
export type EmbedName = keyof typeof EMBED_PATHS;

/** What the segments of a path say; `id` where the pattern has one. */
export interface PathParams {
  readonly id?: string;
}

/** A segment as text; null where it is no valid encoding. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function matched(pattern: string, path: string): PathParams | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  let id: string | undefined;
  for (const [at, part] of wanted.entries()) {
    const segment = given[at] ?? '';
    if (part !== ':id') {
      if (part !== segment) return null;
    } else {
      const text = decoded(segment);
      if (text === null || text === '') return null;
      id = text;
    }
  }
  return id === undefined ? {} : { id };
}

/** Which of some patterns a path is, and what its segments say; null where it is none. A slash at the end does not matter. */
export function matchPath<Name extends string>(
  paths: Readonly<Record<Name, string>>,
  path: string,
): { readonly name: Name; readonly params: PathParams } | null {
  const plain = path.replace(/([^/])\/$/, '$1');
  for (const [name, pattern] of Object.entries(paths) as [Name, string][]) {
    const params = matched(pattern, plain);
    if (params !== null) return { name, params };
  }
  return null;
}

/** A query string's values by name; what is null, empty or an empty list is left out. */
export type QueryValues = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The address of a view: its path with the id filled in, and its query. Ids keep their colon: `/su-kien/event:7f3c`. */
export function pathTo(view: ViewName, params: PathParams = {}, query: QueryValues = {}): string {
  const id = encodeURIComponent(params.id ?? '').replaceAll('%3A', ':');
  return PATHS[view].replace(':id', id) + queryString(query);
}

/** Values as a query string with its question mark; empty where there are none. A list is repeated under its name. */
export function queryString(values: QueryValues): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) {
      if (one !== '') search.append(name, one);
    }
  }
  const text = search.toString().replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
