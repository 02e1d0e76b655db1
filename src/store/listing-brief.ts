import { sql } from 'kysely';
import type { ArticleFilter } from '../model/filter.ts';
import type { Listing } from './listing.ts';
import { articleBranches, articleListing } from './listing-article.ts';
import { type Packed, PackedRows } from './packed-rows.ts';
import { type BriefArticleRow, toBriefArticle } from './rows.ts';

const BRIEF_ROWS = new PackedRows({
  id: 'PLAIN',
  url: 'PLAIN',
  canonical_url: 'PLAIN',
  source_id: 'PLAIN',
  story_id: 'PLAIN',
  kind: 'PLAIN',
  title: 'TEXT',
  lead: 'TEXT_OR_NULL',
  language: 'PLAIN',
  published: 'PLAIN',
  published_only: 'NUMBER',
  fetched_at: 'PLAIN',
  updated_at: 'PLAIN',
  revision: 'NUMBER',
  byline: 'TEXT_OR_NULL',
  credit: 'TEXT_OR_NULL',
  section: 'TEXT_OR_NULL',
  tags: 'TEXT',
  images: 'TEXT',
  word_count: 'NUMBER',
  province_ids: 'PLAIN',
  country_ids: 'PLAIN',
} satisfies Record<keyof BriefArticleRow, Packed>);

/** Articles without their bodies. */
export const briefArticleListing: Listing<
  ArticleFilter,
  BriefArticleRow,
  ReturnType<typeof toBriefArticle>
> = {
  ...articleListing,
  branches: articleBranches,
  columns: BRIEF_ROWS.columns,
  keyColumns: ['published', 'id'],
  packing: BRIEF_ROWS,
  join: sql`join article t on t.id = k.k1`,
  item: toBriefArticle,
};
