import { useQuery } from '../../graph/use-query.ts';
import { useMessages } from '../../language/messages.ts';
import { EmptyState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { STREAM_SOURCES } from './documents.ts';
import type { Filters } from './filters.ts';
import { STREAM } from './texts.ts';

const UNREAD: ReadonlySet<string> = new Set(['FAILING', 'NEVER_CHECKED', 'DISABLED']);

/** Why nothing is here: the sites were silent, the filter keeps nothing, or sites could not be read. */
export function NothingHere({
  filters,
  isFiltered,
}: {
  readonly filters: Filters;
  readonly isFiltered: boolean;
}) {
  const t = useMessages(STREAM);
  const { province, source } = filters;
  const variables = province === '' ? {} : { provinces: [`province:${province}`] };
  const { data } = useQuery(STREAM_SOURCES, variables, { kinds: ['SOURCE'] });
  if (data === null) return null;
  const sources = data.sources.filter(({ id }) => source === '' || id === `source:${source}`);
  const unread = sources.filter(({ health }) => UNREAD.has(health.status));
  if (unread.length > 0) {
    return (
      <EmptyState why="read">
        <p>{t.unread}</p>
        <ul class="stream-unread">
          {unread.slice(0, 8).map(({ id, name }) => (
            <li key={id}>
              <Link href={pathTo('source', { id })} lang="vi">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </EmptyState>
    );
  }
  return (
    <EmptyState why={isFiltered ? 'matches' : 'published'}>
      <p>{sources.length === 0 ? t.noSource : isFiltered ? t.noMatch : t.silent}</p>
    </EmptyState>
  );
}
