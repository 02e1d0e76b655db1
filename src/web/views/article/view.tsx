import { useQuery } from '../../graph/use-query.ts';
import { useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { Briefs } from '../../parts/briefs/briefs.tsx';
import { Heading } from '../../parts/heading.tsx';
import { MissingNode } from '../../parts/missing.tsx';
import { usePresentAddress } from '../../parts/present-address.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { usePage } from '../../router/page.ts';
import { pathTo } from '../../router/paths.ts';
import type { ViewProps } from '../../router/view.ts';
import { ArticleAside } from './aside.tsx';
import { ArticleBody } from './body.tsx';
import { ARTICLE, type Article } from './documents.ts';
import { Edits } from './edits.tsx';
import { ArticleHead } from './head.tsx';
import { ARTICLE_TEXTS } from './texts.ts';
import './article.css';

function Captions({ article: { images, language } }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  const told = images.filter(({ caption }) => caption !== null);
  if (told.length === 0) return null;
  return (
    <section class="article-section" aria-label={t.captions}>
      <h2>{t.captions}</h2>
      <p class="article-section-note">{t.captionsNote}</p>
      <ul class="article-captions" lang={language}>
        {told.map(({ caption, credit }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one caption.
          <li key={at}>
            {caption}
            {credit !== null && !caption?.includes(credit) && <span> ({t.pictureBy(credit)})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Copies({ article }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  const { nodes } = article.story.articles;
  if (nodes.length < 2) return null;
  return (
    <section class="article-section" id="copies" aria-label={t.copies}>
      <h2>{t.copies}</h2>
      <p class="article-section-note">{t.copiesNote}</p>
      <Briefs
        articles={nodes}
        current={article.id}
        note={({ id, credit, language }) => (
          <>
            {id === article.story.original?.id && <Badge tone="good">{t.isOriginal}</Badge>}
            {id === article.id && <Badge>{t.thisOne}</Badge>}
            {credit !== null && <span lang={language}>{t.credit(credit)}</span>}
          </>
        )}
      />
    </section>
  );
}

function Related({ article }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  if (article.related.length === 0) return null;
  return (
    <section class="article-section only-screen" aria-label={t.related}>
      <h2>{t.related}</h2>
      <Briefs articles={article.related} />
    </section>
  );
}

/** An article: its text with what it speaks of marked, each mark with its receipt; copies and edits. */
export default function ArticleView({ params: { id = '' } }: ViewProps) {
  const t = useMessages(ARTICLE_TEXTS);
  const { data, fault, retry } = useQuery(ARTICLE, { id }, { kinds: ['ARTICLE'] });
  const article = data?.article;
  const isMissing = article === null || (data === null && fault?.code === 'BAD_ID');
  usePage(article?.title ?? (isMissing ? t.missing : t.page), ARTICLE, { id });
  usePresentAddress('article', id, article?.id);
  if (isMissing) {
    return (
      <div class="article-view">
        <Heading>{t.missing}</Heading>
        <MissingNode href={pathTo('stream')} list={t.list} />
      </div>
    );
  }
  if (article === undefined) {
    return (
      <div class="article-view">
        <Heading>{t.page}</Heading>
        {fault === null ? <Skeleton count={6} lines={3} /> : <ErrorState fault={fault} onRetry={retry} />}
      </div>
    );
  }
  return (
    <div class="article-view">
      <article class="article-main">
        <ArticleHead article={article} />
        <ArticleBody article={article} />
        <Captions article={article} />
        <Copies article={article} />
        {article.revision > 1 && <Edits article={article} />}
        <Related article={article} />
      </article>
      <ArticleAside article={article} />
    </div>
  );
}
