import type { ComponentChildren } from 'preact';
import { messages, useMessages } from '../../language/messages.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { Time } from '../time.tsx';
import type { Brief } from './documents.ts';
import './briefs.css';

const TEXTS = messages({ vi: { undated: 'Không rõ ngày đăng' }, en: { undated: 'Date not known' } });

/**
 * Articles one below the other: the headline, who published it and when; `note` says what else is to be known of one. The one whose id
 * is `current` is shown itself: it is no link.
 */
export function Briefs<Article extends Brief>({
  articles,
  note,
  current,
}: {
  readonly articles: readonly Article[];
  readonly note?: (article: Article) => ComponentChildren;
  readonly current?: string;
}) {
  const t = useMessages(TEXTS);
  return (
    <ul class="briefs">
      {articles.map((one) => (
        <li key={one.id}>
          {one.id === current ? (
            <span lang={one.language}>{one.title}</span>
          ) : (
            <Link href={pathTo('article', { id: one.id })} lang={one.language}>
              {one.title}
            </Link>
          )}
          <span class="dotted brief-meta">
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
