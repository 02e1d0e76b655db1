import { type RawBuilder, sql } from 'kysely';

/**
 * How many of the articles for which a condition on `article a` holds are originals of their stories, as a scalar: all of them, less the few
 * copies. To ask each for its story would be to read its row, text and all, where an index has what the condition needs. "cross join" says
 * to SQLite that it is to begin with the stories of several articles.
 */
export const countOfOriginals = (passes: RawBuilder<boolean>): RawBuilder<number> =>
  sql<number>`(select count(*) from article a where ${passes})
    - (select count(*) from story s cross join article a
      where s.article_count > 1 and a.story_id = s.id and a.id <> s.original_id and ${passes})`;
