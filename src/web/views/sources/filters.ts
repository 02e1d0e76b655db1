import { STATUSES, type Status } from '../../parts/source-health.tsx';
import { queryString } from '../../router/paths.ts';
import { valuesOf } from '../../router/values.ts';

/** The kinds of site, as `SourceKind` of the schema. */
export const SITE_KINDS = ['FRONT', 'FRIENDSHIP_UNION', 'PRESS'] as const;
type SiteKind = (typeof SITE_KINDS)[number];

/** What the reader chose; the empty text where nothing. */
export interface Filters {
  readonly state: Status | '';
  readonly kind: SiteKind | '';
  /** The key of a province: `cao-bang`. */
  readonly province: string;
}

/** Nothing chosen. */
export const NO_FILTERS: Filters = { state: '', kind: '', province: '' };

/** The filters that an address asks for; what cannot be one is left out. */
export function readFilters(search: URLSearchParams): Filters {
  const { key, oneOf } = valuesOf(search);
  return {
    state: oneOf('state', STATUSES),
    kind: oneOf('kind', SITE_KINDS),
    province: key('province'),
  };
}

/** The query string of filters. */
export const writeFilters = (filters: Filters): string => queryString({ ...filters });

/** The filters as the gateway takes them; the state is left to the page, which tells how many there are of each. */
export const askedOf = ({ kind, province }: Filters) => ({
  kinds: kind === '' ? null : [kind],
  provinces: province === '' ? null : [`province:${province}`],
});
