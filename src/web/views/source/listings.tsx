import { useMessages } from '../../language/messages.ts';
import { Card } from '../../parts/card.tsx';
import type { Source } from './documents.ts';
import { SOURCE_TEXTS } from './texts.ts';

/** An address without what is the same for all of a site. */
function withoutOrigin(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Which feeds, list pages and sitemaps a site is read by. */
export function Listings({ source: { listings } }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  if (listings.length === 0) return null;
  return (
    <Card title={t.listings}>
      <ul class="source-listings">
        {listings.map(({ kind, url }) => (
          <li key={url}>
            <span class="source-soft">{t.listingKinds[kind]}</span>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {withoutOrigin(url)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
