import { dayOf, fullTime, longDay, timeOfDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { ARTICLE_KIND_NAMES } from '../../parts/article-kinds.ts';
import { Badge } from '../../parts/badge.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Article } from './documents.ts';
import { ARTICLE_TEXTS } from './texts.ts';

/** When the site published it, as exactly as it says. */
function When({ article: { publishedAt, publishedOnly } }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  const language = useLanguage();
  if (publishedAt === null) return <span>{t.undated}</span>;
  const day = longDay(dayOf(publishedAt), language);
  if (publishedOnly) return <time dateTime={dayOf(publishedAt)}>{t.dayOnly(day)}</time>;
  return <time dateTime={publishedAt}>{t.atTime(day, timeOfDay(publishedAt, language))}</time>;
}

/** The head of an article: where it is from, its headline, when and by whom, the way to the original, copies and edits. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const kinds = useMessages(ARTICLE_KIND_NAMES);
  const t = useMessages(ARTICLE_TEXTS);
  const language = useLanguage();
  const { source, kind, title, byline, credit, section, url, fetchedAt, revision, story } = article;
  return (
    <header class="article-head">
      <p class="article-source">
        <Link href={pathTo('source', { id: source.id })} lang="vi">
          {source.name}
        </Link>
        {kind !== 'NEWS' && <Badge>{kinds[kind]}</Badge>}
      </p>
      <Heading lang={article.language}>{title}</Heading>
      <p class="dotted article-meta">
        <When article={article} />
        {byline !== null && <span lang={article.language}>{t.by(byline)}</span>}
        {credit !== null && <span lang={article.language}>{t.credit(credit)}</span>}
        {section !== null && <span lang={article.language}>{t.section(section)}</span>}
      </p>
      <p class="article-actions">
        {/* The site is opened beside this page and learns nothing of it; nofollow, for search engines shall not take it for our word. */}
        <a class="button button-primary" href={url} target="_blank" rel="noopener noreferrer nofollow">
          {t.original}
          <Icon name="external" />
          <span class="unseen">({t.opensAway})</span>
        </a>
        <span class="article-read">{t.read(fullTime(fetchedAt, language))}</span>
      </p>
      {(revision > 1 || story.sourceCount > 1) && (
        <ul class="article-notices">
          {revision > 1 && (
            <li>
              {t.edited(formatNumber(revision - 1, language))} <a href="#edits">{t.seeEdits}</a>
            </li>
          )}
          {story.sourceCount > 1 && (
            <li>
              {t.copied(formatNumber(story.sourceCount, language))} <a href="#copies">{t.seeCopies}</a>
            </li>
          )}
        </ul>
      )}
    </header>
  );
}
