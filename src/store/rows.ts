import { type Article, type ArticleRevision, type Image, NOT_READ, type Story } from '../model/article.ts';
import type { Change } from '../model/change.ts';
import type { LegalDocument } from '../model/document.ts';
import type { Event, Participation, Report } from '../model/event.ts';
import type { ArticleEvidence } from '../model/evidence.ts';
import type { Associate, Mention, Official, Position } from '../model/official.ts';
import type { Organization } from '../model/organization.ts';
import type { Source } from '../model/source.ts';
import type * as rows from './tables.ts';

/** From rows to values. What was written by this program is trusted, so enumerations are taken as they are. */
const list = (json: string): readonly string[] => (json === '[]' ? [] : (JSON.parse(json) as string[]));
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** A long text, which one of the engines gives as UTF-8 bytes: see `Dialect.longText`. */
const longText = (value: string | Uint8Array): string =>
  typeof value === 'string' ? value : decoder.decode(value);
const dated = (text: string): string | null => (text === '' ? null : text);

const EVIDENCE = ['article_id', 'quote', 'start_at', 'end_at', 'rule', 'confidence'] as const;
const evidenceOf = (row: Pick<rows.MentionRow, (typeof EVIDENCE)[number]>): ArticleEvidence => ({
  articleId: row.article_id,
  quote: row.quote,
  start: row.start_at,
  end: row.end_at,
  rule: row.rule,
  confidence: row.confidence,
});

/** What `toArticle` reads. */
export const ARTICLE_COLUMNS = [
  'id',
  'url',
  'canonical_url',
  'source_id',
  'story_id',
  'kind',
  'title',
  'lead',
  'text',
  'html',
  'language',
  'published',
  'published_only',
  'fetched_at',
  'updated_at',
  'revision',
  'byline',
  'credit',
  'section',
  'tags',
  'images',
  'word_count',
  'province_ids',
  'country_ids',
] as const;
export type ReadArticleRow = Pick<rows.WholeArticleRow, (typeof ARTICLE_COLUMNS)[number]>;

/** The same without its body. */
export type BriefArticleRow = Omit<ReadArticleRow, 'text' | 'html'>;

const articleOf = (row: BriefArticleRow, text: string, html: string): Article => ({
  id: row.id,
  url: row.url,
  canonicalUrl: row.canonical_url,
  sourceId: row.source_id,
  storyId: row.story_id,
  kind: row.kind as Article['kind'],
  title: row.title,
  lead: row.lead,
  text,
  html,
  language: row.language,
  publishedAt: dated(row.published),
  publishedOnly: row.published_only === 1,
  fetchedAt: row.fetched_at,
  updatedAt: row.updated_at,
  revision: row.revision,
  byline: row.byline,
  credit: row.credit,
  section: row.section,
  tags: list(row.tags),
  images: row.images === '[]' ? [] : (JSON.parse(row.images) as Image[]),
  wordCount: row.word_count,
  provinceIds: list(row.province_ids),
  countryIds: list(row.country_ids),
});

/** The article of its row. */
export const toArticle = (row: ReadArticleRow): Article =>
  articleOf(row, longText(row.text), longText(row.html));

/** The article of a row without its body. */
export const toBriefArticle = (row: BriefArticleRow): Article => articleOf(row, NOT_READ, NOT_READ);

/** The earlier state of an article of its row. */
export const toRevision = (row: rows.RevisionRow): ArticleRevision => ({
  articleId: row.article_id,
  revision: row.revision,
  at: row.at,
  title: row.title,
  lead: row.lead,
  text: row.text,
});

/** The story of its row. */
export const toStory = (row: rows.StoryRow): Story => ({
  id: row.id,
  title: row.title,
  firstPublishedAt: dated(row.first_published),
  sourceCount: row.source_count,
  articleCount: row.article_count,
  originalId: row.original_id,
});

/** The event of its row. */
export const toEvent = (row: rows.EventRow): Event => ({
  id: row.id,
  kind: row.kind as Event['kind'],
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  precision: row.precision as Event['precision'],
  provinceId: row.province_id,
  venue: row.venue,
  participantCount: row.participant_count,
  participantCountIsApproximate: row.participant_count_is_approximate === 1,
  organizerIds: list(row.organizer_ids),
  documentIds: list(row.document_ids),
  countryIds: list(row.country_ids),
});

/** The official of its row. */
export const toOfficial = (row: rows.OfficialRow): Official => ({
  id: row.id,
  name: row.name,
  otherNames: list(row.other_names),
  honorific: row.honorific,
  isForeign: row.is_foreign === 1,
  articleCount: row.article_count,
  lastSeenOn: dated(row.last_seen),
});

/** What `toPosition` reads. */
export const POSITION_COLUMNS = [
  'id',
  'official_id',
  'title',
  'organization_id',
  'province_id',
  'started_on',
  'ended_on',
  'first_seen_on',
  'last_seen_on',
  'held_from',
  'held_until',
  'end_known_by',
  'successor_id',
  'is_current',
] as const;
export type ReadPositionRow = Pick<rows.PositionRow, (typeof POSITION_COLUMNS)[number]>;

/** The position of its row. */
export const toPosition = (row: ReadPositionRow): Position => ({
  id: row.id,
  officialId: row.official_id,
  title: row.title,
  organizationId: row.organization_id,
  provinceId: row.province_id,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  firstSeenOn: row.first_seen_on,
  lastSeenOn: row.last_seen_on,
  heldFrom: row.held_from,
  heldUntil: row.held_until,
  endKnownBy: row.end_known_by as Position['endKnownBy'],
  successorId: row.successor_id,
  isCurrent: row.is_current === 1,
});

/** The organisation of its row. */
export const toOrganization = (row: rows.OrganizationRow): Organization => ({
  id: row.id,
  name: row.name,
  otherNames: list(row.other_names),
  kind: row.kind as Organization['kind'],
  level: row.level as Organization['level'],
  provinceId: row.province_id,
  parentId: row.parent_id,
});

/** The document of its row. */
export const toLegalDocument = (row: rows.LegalDocumentRow): LegalDocument => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  issuer: row.issuer,
  issuedOn: row.issued_on,
});

/** What `toSource` reads. */
export const SOURCE_COLUMNS = [
  'id',
  'name',
  'kind',
  'province_id',
  'homepage',
  'family',
  'enabled',
  'is_verified',
  'expect_every_hours',
] as const;
export type ReadSourceRow = Pick<rows.SourceRow, (typeof SOURCE_COLUMNS)[number]>;

/** The source of its row. */
export const toSource = (row: ReadSourceRow): Source => ({
  id: row.id,
  name: row.name,
  kind: row.kind as Source['kind'],
  provinceId: row.province_id,
  homepage: row.homepage,
  family: row.family,
  enabled: row.enabled === 1,
  isVerified: row.is_verified === 1,
  expectEveryHours: row.expect_every_hours,
});

/** What `toMention` reads. */
export const MENTION_COLUMNS = [
  'official_id',
  'position_id',
  'title',
  'organization_id',
  ...EVIDENCE,
] as const;
export type ReadMentionRow = Pick<rows.MentionRow, (typeof MENTION_COLUMNS)[number]>;

/** The mention of its row. */
export const toMention = (row: ReadMentionRow): Mention => ({
  officialId: row.official_id,
  positionId: row.position_id,
  title: row.title,
  organizationId: row.organization_id,
  evidence: evidenceOf(row),
});

/** What `toReport` reads. */
export const REPORT_COLUMNS = ['event_id', 'is_main', ...EVIDENCE] as const;
export type ReadReportRow = Pick<rows.ReportRow, (typeof REPORT_COLUMNS)[number]>;

/** The report of its row. */
export const toReport = (row: ReadReportRow): Report => ({
  eventId: row.event_id,
  isMain: row.is_main === 1,
  evidence: evidenceOf(row),
});

/** The participation of its row. */
export const toParticipation = (row: rows.ParticipationRow): Participation => ({
  officialId: row.official_id,
  eventId: row.event_id,
  role: row.role as Participation['role'],
  evidence: evidenceOf(row),
});

/** A row of the listing of associates, whose sort key is all it has. */
export const toAssociate = (row: { official_id: string; other_id: string; shared: number }): Associate => ({
  officialId: row.official_id,
  otherId: row.other_id,
  sharedArticleCount: row.shared,
});

/** The change of its row. */
export const toChange = (row: rows.ChangeRow): Change => ({
  seq: row.seq,
  kind: row.kind as Change['kind'],
  nodeKind: row.node_kind as Change['nodeKind'],
  nodeId: row.node_id,
  at: row.at,
  provinceIds: list(row.province_ids),
  sourceIds: list(row.source_ids),
  officialIds: list(row.official_ids),
});
