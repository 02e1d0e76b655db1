import { integer, integerOrNull, table, text, textOrNull } from './table.ts';

export { SOURCE, type SourceRow } from './source-tables.ts';

const evidence = { quote: text, start_at: integer, end_at: integer, rule: text, confidence: integer };

const article = {
  id: text,
  source_id: text,
  story_reference_id: text,
  story_id: text,
  kind: text,
  language: text,
  published: text,
  published_only: integer,
  seen_on: text,
  seen_at: text,
  fetched_at: text,
  updated_at: text,
  revision: integer,
  word_count: integer,
  rules: text,
  content_hash: text,
  statement_hash: text,
  url: text,
  canonical_url: text,
  title: text,
  lead: textOrNull,
  byline: textOrNull,
  credit: textOrNull,
  section: textOrNull,
  tags: text,
  images: text,
  province_ids: text,
  country_ids: text,
};
const body = { text: text, html: text, namings: text, citations: text };
const revision = {
  article_id: text,
  revision: integer,
  at: text,
  title: text,
  lead: textOrNull,
  text: text,
};
const page = {
  canonical_url: text,
  article_id: textOrNull,
  published_at: textOrNull,
  checked_at: text,
  etag: textOrNull,
  last_modified: textOrNull,
  refusal_code: textOrNull,
  refusal_at: textOrNull,
  refusal_attempts: integerOrNull,
};
const mention = {
  article_id: text,
  place: integer,
  published: text,
  seen_on: text,
  reference_id: text,
  official_id: text,
  name: text,
  honorific: textOrNull,
  is_foreign: integer,
  post: textOrNull,
  seat: textOrNull,
  seat_rank: textOrNull,
  body_ended_on: textOrNull,
  position_id: textOrNull,
  title: textOrNull,
  organization_id: textOrNull,
  organization_kind: textOrNull,
  province_id: textOrNull,
  is_former: integer,
  started_on: textOrNull,
  ended_on: textOrNull,
  ...evidence,
};
const report = {
  article_id: text,
  place: integer,
  published: text,
  reference_id: text,
  event_id: text,
  kind: text,
  name: text,
  starts_on: textOrNull,
  ends_on: textOrNull,
  precision: textOrNull,
  province_id: textOrNull,
  venue: textOrNull,
  participant_count: integerOrNull,
  participant_count_is_approximate: integer,
  is_main: integer,
  organizer_ids: text,
  document_ids: text,
  country_ids: text,
  participations: text,
  ...evidence,
};
const official = {
  id: text,
  name: text,
  other_names: text,
  honorific: textOrNull,
  is_foreign: integer,
  article_count: integer,
  last_seen: text,
  name_order: text,
};
const position = {
  id: text,
  official_id: text,
  title: text,
  organization_id: textOrNull,
  province_id: textOrNull,
  started_on: textOrNull,
  ended_on: textOrNull,
  first_seen_on: text,
  last_seen_on: text,
  held_from: textOrNull,
  held_until: textOrNull,
  end_known_by: textOrNull,
  successor_id: textOrNull,
  is_current: integer,
};
const organization = {
  id: text,
  name: text,
  other_names: text,
  kind: text,
  level: textOrNull,
  province_id: textOrNull,
  parent_id: textOrNull,
  name_order: text,
};
const event = {
  id: text,
  kind: text,
  name: text,
  starts: text,
  starts_on: textOrNull,
  ends_on: textOrNull,
  ends: text,
  precision: textOrNull,
  province_id: textOrNull,
  venue: textOrNull,
  participant_count: integerOrNull,
  participant_count_is_approximate: integer,
  organizer_ids: text,
  document_ids: text,
  country_ids: text,
};
const participation = {
  event_id: text,
  role_order: integer,
  official_id: text,
  role: text,
  starts: text,
  article_id: text,
  ...evidence,
};
const legalDocument = {
  id: text,
  number: textOrNull,
  kind: text,
  issuer: textOrNull,
  issued_on: textOrNull,
  number_order: text,
};
const story = {
  id: text,
  title: text,
  first_published: text,
  source_count: integer,
  article_count: integer,
  original_id: textOrNull,
};
const tallied = { tally: text };
const seated = { ...tallied, seat: textOrNull, seat_rank: textOrNull, tenancy: text };
const change = {
  seq: integer,
  kind: text,
  node_kind: text,
  node_id: text,
  at: text,
  province_ids: text,
  source_ids: text,
  official_ids: text,
};
const articleLink = { target_id: text, published: text, article_id: text };
const eventLink = { target_id: text, starts: text, event_id: text };

/** Rows of the tables below; each bears the name of what it holds. */
export type ArticleRow = typeof article;
/** What lists show articles without: `article_body`. */
export type BodyRow = typeof body;
export type WholeArticleRow = ArticleRow & BodyRow;
export type RevisionRow = typeof revision;
export type PageRow = typeof page;
export type MentionRow = typeof mention;
export type ReportRow = typeof report;
export type OfficialRow = typeof official;
export type PositionRow = typeof position;
export type OrganizationRow = typeof organization;
export type EventRow = typeof event;
export type ParticipationRow = typeof participation;
export type LegalDocumentRow = typeof legalDocument;
export type StoryRow = typeof story;
/** What only later folds read of an entity: what statements say of it, counted (see `tallied`). */
export type Tallied = typeof tallied;
/** What only later folds read of a position. */
export type Seated = typeof seated;
export type ChangeRow = typeof change;
export type ArticleLinkRow = typeof articleLink;
export type EventLinkRow = typeof eventLink;
export type EvidenceRow = typeof evidence;

export const ARTICLE = table('article', article);
export const ARTICLE_BODY = table('article_body', { number: integer, ...body });
/** A view over both. */
export const WHOLE_ARTICLE = table('whole_article', { ...article, ...body });
export const REVISION = table('article_revision', revision);
/** Pages that were asked for, with or without an article. */
export const PAGE = table('page', page);
/** Statements of articles: the truth from which the entities below are folded. */
export const MENTION = table('mention', mention);
/** Events as articles report them. */
export const REPORT = table('event_report', report);
/** Entities. */
export const OFFICIAL = table('official', official);
export const POSITION = table('position', position);
export const TALLIED: Tallied = tallied;
export const SEATED: Seated = seated;
export const ORGANIZATION = table('organization', organization);
export const EVENT = table('event', event);
export const PARTICIPATION = table('participation', participation);
export const LEGAL_DOCUMENT = table('legal_document', legalDocument);
export const STORY = table('story', story);
/** What lists are filtered by, in the order of the lists. */
export const ARTICLE_LINK = table('article_link', articleLink);
export const EVENT_LINK = table('event_link', eventLink);
export const CHANGE = table('change', change);
