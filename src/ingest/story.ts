import type { Article } from '../model/article.ts';
import { nodeId } from '../model/id.ts';
import type { StoryReference } from '../model/same-story.ts';
import { EMPTY_SKETCH } from '../model/sketch.ts';
import { sketchOf } from './sketch.ts';

/** What of an article says which story it tells. */
export type StoryTeller = Pick<
  Article,
  'id' | 'sourceId' | 'kind' | 'text' | 'publishedAt' | 'publishedOnly' | 'wordCount'
>;

/**
 * The story that an article tells, as long as nothing else is known to tell it: its id is the article's key. `credit` is the
 * other paper that the page names, see `ArticleDraft`, `isAtHome` whether it is about its site's own province. A digest holds many stories and copies none, so it stands for itself.
 */
export function storyReferenceOf(
  article: StoryTeller,
  credit: string | null,
  isAtHome = false,
): StoryReference {
  const { id, sourceId, kind, text, publishedAt, publishedOnly, wordCount } = article;
  return {
    id: nodeId('STORY', id.slice(id.indexOf(':') + 1)),
    articleId: id,
    sourceId,
    sketch: kind === 'DIGEST' ? EMPTY_SKETCH : sketchOf(text),
    publishedAt,
    publishedOnly,
    isReprint: credit !== null,
    isAtHome,
    wordCount,
  };
}
