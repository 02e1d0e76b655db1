import type { Article, Story } from './article.ts';
import type { LegalDocument } from './document.ts';
import { byLonger, bySmaller, mostStated, ranked, votesOf } from './fold.ts';
import { byOriginality } from './same-story.ts';

/** Citations that give a document alike, counted. */
export type DocumentTally = Omit<LegalDocument, 'id'> & { readonly count: number };

/** A document as all citations give it. Null without a citation. */
export function foldDocument(id: string, tallies: readonly DocumentTally[]): LegalDocument | null {
  const [kind] = ranked(
    votesOf(tallies, (citation) => citation.kind),
    bySmaller,
  );
  if (kind === undefined) return null;
  return {
    id,
    number: mostStated(tallies, (citation) => citation.number),
    kind,
    issuer: mostStated(tallies, (citation) => citation.issuer, byLonger),
    issuedOn: mostStated(tallies, (citation) => citation.issuedOn),
  };
}

/** What a story is folded from. */
export interface StoryArticle
  extends Pick<Article, 'id' | 'title' | 'sourceId' | 'publishedAt' | 'publishedOnly'> {
  /** Whether the page credits another paper. */
  readonly isReprint: boolean;
}

/**
 * The story of these articles. Its original is the article whose story it was first, the head that `storyLinkage` chose and whose
 * key it bears. Where that is not among them, the first by what is known here: no reprint before reprints, then the earliest
 * published, on a tie the one with the smaller id; articles without a date come last. `firstPublishedAt` is the original's. Null
 * without an article.
 */
export function foldStory(id: string, articles: readonly StoryArticle[]): Story | null {
  const head = articles.find((article) => keyOf(article.id) === keyOf(id));
  const original = head ?? articles.toSorted((a, b) => byOriginality(a, b) || bySmaller(a.id, b.id))[0];
  if (original === undefined) return null;
  return {
    id,
    title: original.title,
    firstPublishedAt: original.publishedAt,
    sourceCount: new Set(articles.map((article) => article.sourceId)).size,
    articleCount: articles.length,
    originalId: original.id,
  };
}

const keyOf = (id: string): string => id.slice(id.indexOf(':') + 1);
