import type { ArticleRecord, DocumentStatement, OrganizationStatement, References } from '../model/batch.ts';
import { DRIFTING_FIELDS } from '../model/drift.ts';
import type { ParticipationRole } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import { bySmaller } from '../model/fold.ts';
import { hashKey } from '../model/id.ts';
import { positionIdOf } from '../model/official.ts';
import { accentKey } from '../model/text.ts';
import { dateInVietnam, type Instant } from '../model/time.ts';
import { storableValue } from './json.ts';
import type * as rows from './tables.ts';

/** Everything of one article as rows, with hashes that tell whether anything differs from what is stored. */
export interface RecordRows {
  /** `updated_at` and `revision` as of a first reading. */
  readonly article: rows.WholeArticleRow;
  readonly page: rows.PageRow;
  readonly mentions: readonly rows.MentionRow[];
  readonly reports: readonly rows.ReportRow[];
  readonly links: readonly rows.ArticleLinkRow[];
  readonly references: References;
}

/** What a report says of an official's part in its event: an item of the row's `participations`. */
export interface Attendance {
  readonly referenceId: string;
  /** What the reference means. */
  readonly officialId: string;
  readonly role: ParticipationRole;
  readonly evidence: Evidence;
}

/** The parts that a report tells of. */
export const attendancesOf = ({ participations }: Pick<rows.ReportRow, 'participations'>) =>
  participations === '[]' ? [] : (JSON.parse(participations) as readonly Attendance[]);

/** The report with each part as it is told from now on; null leaves one out. */
export const reattended = (
  row: rows.ReportRow,
  attended: (one: Attendance) => Attendance | null,
): rows.ReportRow => ({
  ...row,
  participations: JSON.stringify(
    attendancesOf(row)
      .map(attended)
      .filter((one) => one !== null),
  ),
});

const bit = (value: boolean): number => (value ? 1 : 0);

const evidenceRow = (evidence: Evidence): rows.EvidenceRow => ({
  quote: evidence.quote,
  start_at: evidence.start,
  end_at: evidence.end,
  rule: evidence.rule,
  confidence: evidence.confidence,
});

/** The same with its parts in one order, so that the same evidence is the same text. */
const inOrder = ({ quote, start, end, rule, confidence }: Evidence): Evidence => ({
  quote,
  start,
  end,
  rule,
  confidence,
});

/** A list with its items in the order of their own content, and the same as JSON. */
function listed<T>(items: readonly T[]): { readonly items: readonly T[]; readonly json: string } {
  const keyed = items.map((item) => ({ item, json: JSON.stringify(item) }));
  if (keyed.length > 1) keyed.sort((a, b) => bySmaller(a.json, b.json));
  return { items: keyed.map(({ item }) => item), json: `[${keyed.map(({ json }) => json).join()}]` };
}

function byContent(a: unknown, b: unknown): number {
  return bySmaller(JSON.stringify(a), JSON.stringify(b));
}

/**
 * Statements in the order of the text, on a tie in that of their own content, so that the order in which a rule finds
 * them does not matter. `place` counts down from 0: lists run newest article first and then down the text, and an index
 * serves them only when all its columns run the same way.
 */
function placed<S>(
  statements: readonly S[],
  start: (statement: S) => number,
): { statement: S; place: number }[] {
  const keyed = statements.map((statement) => ({ statement, at: start(statement) }));
  keyed.sort((a, b) => a.at - b.at || byContent(a.statement, b.statement));
  return keyed.map(({ statement }, index) => ({ statement, place: index === 0 ? 0 : -index }));
}

/** The link by which a list of articles is filtered by tag: `Mặt trận` and `mặt trận` are one. */
export const tagTarget = (tag: string): string => `tag:${accentKey(tag.trim())}`;

/** Which rule answered each watched field, in a fixed order; no part of the content, for a rule may get another name. */
const answered = (rules: ArticleRecord['rules'] = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    DRIFTING_FIELDS.flatMap((field) => (rules[field] === undefined ? [] : [[field, rules[field]]])),
  );

/** The rows of a record that is stored at `at`, each reference taken for what it means. */
export function rowsOf(given: ArticleRecord, at: Instant): RecordRows {
  const record = storableValue(given);
  const { article } = record;
  const published = article.publishedAt ?? '';
  const seenAt = article.publishedAt ?? article.fetchedAt;
  const seenOn = dateInVietnam(seenAt);
  const own = { article_id: article.id, published };
  const kinds = new Map(record.organizations.map((body) => [body.organizationId, body.kind]));
  const said = placed(record.mentions, (mention) => mention.evidence.start).map(({ statement, place }) => ({
    article_id: article.id,
    place,
    published,
    reference_id: statement.officialId,
    official_id: statement.officialId,
    name: statement.name,
    honorific: statement.honorific,
    is_foreign: bit(statement.isForeign),
    post: statement.post,
    seat: statement.seat,
    seat_rank: statement.seatRank,
    body_ended_on: statement.bodyEndedOn,
    position_id: statement.post === null ? null : positionIdOf(statement.officialId, statement.post),
    title: statement.title,
    organization_id: statement.organizationId,
    organization_kind: kinds.get(statement.organizationId ?? '') ?? null,
    province_id: statement.provinceId,
    is_former: bit(statement.isFormer),
    started_on: statement.startedOn,
    ended_on: statement.endedOn,
    ...evidenceRow(statement.evidence),
  }));
  const mentions = said.map((row) => ({ ...row, seen_on: seenOn }));
  const namings = listed(
    record.organizations.map(
      ({ organizationId, name, kind, level, provinceId, parentId }): OrganizationStatement => ({
        organizationId,
        name,
        kind,
        level,
        provinceId,
        parentId,
      }),
    ),
  );
  const reports = placed(record.events, (event) => event.evidence.start).map(({ statement, place }) => ({
    ...own,
    place,
    reference_id: statement.eventId,
    event_id: statement.eventId,
    kind: statement.kind,
    name: statement.name,
    starts_on: statement.startsOn,
    ends_on: statement.endsOn,
    precision: statement.precision,
    province_id: statement.provinceId,
    venue: statement.venue,
    participant_count: statement.participantCount,
    participant_count_is_approximate: bit(statement.participantCountIsApproximate),
    is_main: bit(statement.isMain),
    organizer_ids: JSON.stringify([...statement.organizerIds].sort()),
    document_ids: JSON.stringify([...statement.documentIds].sort()),
    country_ids: JSON.stringify([...statement.countryIds].sort()),
    participations: JSON.stringify(
      statement.participations
        .map(
          ({ officialId, role, evidence }): Attendance => ({
            referenceId: officialId,
            officialId,
            role,
            evidence: inOrder(evidence),
          }),
        )
        .sort((a, b) => a.evidence.start - b.evidence.start || byContent(a, b)),
    ),
    ...evidenceRow(statement.evidence),
  }));
  const cited = record.documents
    .map(
      ({ documentId, number, kind, issuer, issuedOn, evidence }): DocumentStatement => ({
        documentId,
        number,
        kind,
        issuer,
        issuedOn,
        evidence: inOrder(evidence),
      }),
    )
    .sort((a, b) => a.evidence.start - b.evidence.start || byContent(a, b));
  const citations = JSON.stringify(cited);
  const content = {
    id: article.id,
    source_id: article.sourceId,
    story_reference_id: article.storyId,
    story_id: article.storyId,
    kind: article.kind,
    language: article.language,
    published,
    published_only: bit(article.publishedOnly),
    word_count: article.wordCount,
    url: article.url,
    canonical_url: article.canonicalUrl,
    title: article.title,
    lead: article.lead,
    byline: article.byline,
    credit: article.credit,
    section: article.section,
    tags: JSON.stringify(article.tags),
    images: JSON.stringify(article.images),
    province_ids: JSON.stringify(article.provinceIds),
    country_ids: JSON.stringify(article.countryIds),
    text: article.text,
    html: article.html,
  };
  // An undated article's day is that of its first reading: a later reading alone does not change what it states.
  const stated = `[${JSON.stringify(said)},${namings.json},${JSON.stringify(reports)},${citations}]`;
  const targets = new Set([
    article.sourceId,
    article.storyId,
    ...article.provinceIds,
    ...article.countryIds,
    ...article.tags.map(tagTarget),
    ...mentions.map((mention) => mention.official_id),
    ...namings.items.map((naming) => naming.organizationId),
    ...reports.map((report) => report.event_id),
    ...cited.map((citation) => citation.documentId),
  ]);
  return {
    article: {
      ...content,
      namings: namings.json,
      citations,
      seen_on: seenOn,
      seen_at: seenAt,
      fetched_at: article.fetchedAt,
      updated_at: at,
      revision: 1,
      rules: JSON.stringify(answered(record.rules)),
      content_hash: hashKey(JSON.stringify(content)),
      statement_hash: hashKey(stated),
    },
    page: {
      canonical_url: article.canonicalUrl,
      article_id: article.id,
      published_at: article.publishedAt,
      checked_at: article.fetchedAt,
      etag: record.validators.etag,
      last_modified: record.validators.lastModified,
      refusal_code: null,
      refusal_at: null,
      refusal_attempts: null,
    },
    mentions,
    reports,
    links: [...targets].map((target) => ({ target_id: target, published, article_id: article.id })),
    references: record.references,
  };
}

/** What a reference means; itself when nothing else is known. */
export type EntityOf = (referenceId: string) => string;

/** A mention whose person is known by what the reference means. */
export function meantMention(row: rows.MentionRow, entityOf: EntityOf): rows.MentionRow {
  const officialId = entityOf(row.reference_id);
  if (officialId === row.official_id) return row;
  const positionId = row.post === null ? null : positionIdOf(officialId, row.post);
  return { ...row, official_id: officialId, position_id: positionId };
}

/** An event's report, likewise, with the parts that it tells of. */
export const meantReport = (row: rows.ReportRow, entityOf: EntityOf): rows.ReportRow => ({
  ...(row.participations === '[]'
    ? row
    : reattended(row, (one) => ({ ...one, officialId: entityOf(one.referenceId) }))),
  event_id: entityOf(row.reference_id),
});

/** The rows of a record with each reference replaced by what it means. */
export function meant(rows: RecordRows, entityOf: EntityOf): RecordRows {
  const targets = new Map(
    rows.links.map((link) => {
      const target = entityOf(link.target_id);
      return [target, target === link.target_id ? link : { ...link, target_id: target }];
    }),
  );
  return {
    ...rows,
    article: { ...rows.article, story_id: entityOf(rows.article.story_reference_id) },
    mentions: rows.mentions.map((row) => meantMention(row, entityOf)),
    reports: rows.reports.map((row) => meantReport(row, entityOf)),
    links: [...targets.values()],
  };
}
