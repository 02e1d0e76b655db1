import { type RawBuilder, sql } from 'kysely';
import type { Words } from '../model/words.ts';
import type { Dialect } from './engine.ts';
import type { Slot } from './statement.ts';

/** Which of the articles with the words count: all, the originals of stories, or the originals that have copies. */
export type Counted = 'ALL' | 'ORIGINALS' | 'COPIED';

const MOST: Readonly<Record<Exclude<Counted, 'ALL'>, RawBuilder<boolean>>> = {
  // Each article is either the original of its story or one of the few copies.
  ORIGINALS: sql<boolean>`+m.number not in (select a.number from story s join article a on a.story_id = s.id
    where s.article_count > 1 and a.id <> s.original_id)`,
  // "is true" keeps PostgreSQL from making a join of it, which it would run anew for each match where it expects few.
  COPIED: sql<boolean>`(+m.number in (select a.number from story s join article a on a.id = s.original_id
    where s.article_count > 1)) is true`,
};

/**
 * How many articles have the words, as a scalar. Few are looked at one by one; of many, what is counted or left out is gathered
 * first, since to look at each article takes ten times as long as to find it.
 */
export function countOfWords<A>(
  { matches, matching }: Dialect,
  sample: Words,
  words: Slot<A>,
  counted: Counted,
): RawBuilder<number> {
  const found = matching('article_text', sample, words);
  if (counted === 'ALL') return sql<number>`(select count(*) from (${found}) as m)`;
  const isSeveral = counted === 'COPIED' ? sql`and s.article_count > 1` : sql``;
  return sql<number>`(case when (select count(*) from (${found} limit ${sql.lit(matches.common)}) as f) < ${sql.lit(matches.common)}
    then (select count(*) from (${found}) as m join article a on a.number = m.number
      join story s on s.id = a.story_id and s.original_id = a.id ${isSeveral})
    else (select count(*) from (${found}) as m where ${MOST[counted]}) end)`;
}
