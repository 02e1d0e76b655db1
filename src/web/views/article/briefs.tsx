import type { ComponentChildren } from 'preact';
import { useMessages } from '../../language/messages.ts';
import { Time } from '../../parts/time.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Brief } from './documents.ts';
import { ARTICLE_TEXTS } from './texts.ts';

/** Articles one below the other: the headline, who published it and when; `note` says what else is to be known of one. */
export function Briefs({
  articles,
  note,
  current,
}: {
  readonly articles: readonly Brief[];
  readonly note?: (article: Brief) => ComponentChildren;
  /** The id of the article that is shown itself: it is no link. */
  readonly current?: string;
}) {
  const t = useMessages(ARTICLE_TEXTS);
  return (
    <ul class="article-briefs">
      {articles.map((one) => (
        <li key={one.id}>
          {one.id === current ? (
            <span lang={one.language}>{one.title}</span>
          ) : (
            <Link href={pathTo('article', { id: one.id })} lang={one.language}>
              {one.title}
            </Link>
          )}
          <span class="article-brief-meta">
            <span lang="vi">{one.source.name}</span>
            {one.publishedAt === null ? (
              <span>{t.undated}</span>
            ) : (
              <Time at={one.publishedAt} isDayOnly={one.publishedOnly} />
            )}
            {note?.(one)}
          </span>
        </li>
      ))}
    </ul>
  );
}
