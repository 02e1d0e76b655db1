import { textOf } from '../../graph/document.ts';
import { explorerAddress } from '../../graph/explorer.ts';
import { useMessages } from '../../language/messages.ts';
import { EmbedCode } from '../../parts/embed-code.tsx';
import { Icon } from '../../parts/icon.tsx';
import { EMBED_PATHS } from '../../router/paths.ts';
import { STREAM_PAGE } from './documents.ts';
import { type Filters, feedOf, filterOf, writeFilters } from './filters.ts';
import { STREAM } from './texts.ts';

/** Other ways to the stream as it is filtered: a feed, the query behind it, a frame on another site. */
export function Elsewhere({
  filters,
  place,
  first,
}: {
  readonly filters: Filters;
  readonly place: string;
  readonly first: number;
}) {
  const t = useMessages(STREAM);
  const variables = { filter: filterOf(filters), first };
  return (
    <section class="card elsewhere" aria-label={t.elsewhere}>
      <h2 class="card-title">{t.elsewhere}</h2>
      <ul>
        <li>
          <a href={feedOf(filters)}>
            <Icon name="feed" />
            {t.feed}
          </a>
        </li>
        <li>
          <a href={explorerAddress(textOf(STREAM_PAGE), variables)}>
            <Icon name="code" />
            {t.graphql}
          </a>
        </li>
        <li>
          <details>
            <summary>{t.embed}</summary>
            <EmbedCode
              address={EMBED_PATHS.stream + writeFilters(filters)}
              title={`${t.embedTitle(place)} – Cầu Nối`}
              height={520}
              text={t.embedText}
            />
          </details>
        </li>
      </ul>
    </section>
  );
}
