import type {
  ArticleDraft,
  EventDraft,
  OfficialDraft,
  OrganizationDraft,
  Statements,
} from '../extract/draft.ts';
import { provinceNameOf } from '../extract/home.ts';
import type {
  ArticleRecord,
  DocumentStatement,
  EventStatement,
  MentionStatement,
  OrganizationStatement,
} from '../model/batch.ts';
import type { Evidence } from '../model/evidence.ts';
import type { EventReference } from '../model/same-event.ts';
import type { PersonTraits } from '../model/same-official.ts';
import type { Validators } from '../model/source.ts';
import { normalizeText } from '../model/text.ts';
import { dateInVietnam, type Instant } from '../model/time.ts';
import { type EventReporter, eventNameOf, eventReferenceId, eventReferenceOf } from './event-identity.ts';
import { checkEvidence } from './evidence.ts';
import { articleIdOf, documentIdOf, organizationIdOf, provinceOf, sourceIdOf } from './identity.ts';
import { fullNameOf } from './organization-name.ts';
import { parentIdOf } from './organization-parent.ts';
import { personOf, postOf } from './person.ts';
import { seatOf } from './seat.ts';
import { storyReferenceOf } from './story.ts';

/** A page that was read, with what its text says. */
export interface Reading {
  readonly siteId: string;
  /** The article's own province, see `homeOf`; what belongs to no named province is taken to be there. */
  readonly homeProvinceId: string | null;
  readonly draft: ArticleDraft;
  readonly statements: Statements;
  readonly validators: Validators;
  readonly fetchedAt: Instant;
}

/**
 * Turns a reading into a record with ids, ready for the store. It looks at nothing but the reading, so articles may come in
 * any order. Throws when a statement's evidence does not hold, see `checkEvidence`.
 */
export function resolve(reading: Reading): ArticleRecord {
  const { draft, statements } = reading;
  const home = statements.provinces[0]?.id ?? reading.homeProvinceId;
  const publishedOn = draft.publishedAt === null ? null : dateInVietnam(draft.publishedAt);
  const id = articleIdOf(draft.canonicalUrl);
  const sourceId = sourceIdOf(reading.siteId);
  const wordCount = countWords(draft.text);
  const story = storyReferenceOf({ ...draft, id, sourceId, wordCount }, draft.credit);
  const record: ArticleRecord = {
    article: {
      id,
      url: draft.url,
      canonicalUrl: draft.canonicalUrl,
      sourceId,
      storyId: story.id,
      kind: draft.kind,
      title: draft.title,
      lead: draft.lead,
      text: draft.text,
      html: draft.html,
      language: draft.language,
      publishedAt: draft.publishedAt,
      publishedOnly: draft.publishedOnly,
      fetchedAt: reading.fetchedAt,
      byline: draft.byline,
      credit: draft.credit,
      section: draft.section,
      tags: draft.tags,
      images: draft.images,
      wordCount,
      provinceIds: unique(statements.provinces.map(({ id }) => id)),
      countryIds: unique(statements.countries.map(({ id }) => id)),
    },
    validators: reading.validators,
    organizations: organizationsOf(statements, home),
    mentions: statements.officials.flatMap((official) => mentionsOf(official, home)),
    events: eventsOf(statements, home, id, draft.title),
    documents: documentsOf(statements),
    references: {
      people: peopleOf(statements, home),
      events: reportsOf(statements, home, { articleId: id, storyId: story.id, publishedOn }),
      story,
    },
  };
  for (const evidence of evidenceOf(statements)) checkEvidence(draft.text, evidence);
  return record;
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Words as a reader of Vietnamese counts them: runs of letters and digits between blanks, a syllable each. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

function* evidenceOf(statements: Statements): Iterable<Evidence> {
  for (const { positions } of statements.officials) for (const { evidence } of positions) yield evidence;
  for (const event of statements.events) {
    yield event.evidence;
    for (const { evidence } of event.participations) yield evidence;
  }
  for (const { evidence } of statements.documents) yield evidence;
  for (const { evidence } of [...statements.provinces, ...statements.countries]) yield evidence;
}

function organizationsOf(statements: Statements, home: string | null): readonly OrganizationStatement[] {
  const named: readonly OrganizationDraft[] = [
    ...statements.officials.flatMap(({ positions }) =>
      positions.flatMap(({ organization }) => organization ?? []),
    ),
    ...statements.events.flatMap(({ organizers }) => organizers),
  ];
  const byId = new Map<string, OrganizationStatement>();
  for (const body of named) {
    const organizationId = organizationIdOf(body, home);
    const provinceId = provinceOf(body, home);
    const name = fullNameOf(body.name, provinceId === null ? null : provinceNameOf(provinceId));
    const level = body.level ?? (provinceId === null ? null : 'PROVINCE');
    const known = byId.get(organizationId);
    // Of several spellings in one article the fullest stands for all.
    if (known !== undefined && !isFuller(name, known.name)) continue;
    const parentId = parentIdOf(body, home);
    byId.set(organizationId, { organizationId, name, kind: body.kind, level, provinceId, parentId });
  }
  return [...byId.values()];
}

const isFuller = (name: string, than: string) =>
  name.length > than.length || (name.length === than.length && name < than);

function peopleOf({ officials }: Statements, home: string | null): readonly PersonTraits[] {
  const people = officials.map((official) => personOf(official, home));
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function mentionsOf(official: OfficialDraft, home: string | null): readonly MentionStatement[] {
  const { id: officialId } = personOf(official, home);
  const byPosition = new Map<string, MentionStatement>();
  for (const position of official.positions) {
    const { title, organization, provinceId, isFormer, startedOn, endedOn, evidence } = position;
    const organizationId = organization === null ? null : organizationIdOf(organization, home);
    const post = postOf(position, home);
    if (byPosition.has(post)) continue;
    byPosition.set(post, {
      officialId,
      name: normalizeText(official.name),
      honorific: official.honorific,
      isForeign: official.isForeign,
      post,
      title,
      organizationId,
      provinceId: provinceId ?? (organization === null ? null : provinceOf(organization, home)),
      ...seatOf(position, home),
      isFormer,
      startedOn,
      endedOn,
      evidence,
    });
  }
  return [...byPosition.values()];
}

/** Of two drafts of one event, mostly a main one and a later mention of it, the main one: it tells more. */
function draftsOf({ events }: Statements, articleId: string): ReadonlyMap<string, EventDraft> {
  const byId = new Map<string, EventDraft>();
  for (const event of events) {
    const id = eventReferenceId(articleId, event);
    const known = byId.get(id);
    if (known === undefined || (event.isMain && !known.isMain)) byId.set(id, event);
  }
  return byId;
}

function eventsOf(
  statements: Statements,
  home: string | null,
  articleId: string,
  headline: string,
): readonly EventStatement[] {
  return [...draftsOf(statements, articleId)].map(([id, event]) =>
    eventStatement(id, { ...event, name: eventNameOf(event, headline) }, statements, home),
  );
}

function reportsOf(
  statements: Statements,
  home: string | null,
  reporter: EventReporter,
): readonly EventReference[] {
  return [...draftsOf(statements, reporter.articleId).values()].map((event) =>
    eventReferenceOf(event, reporter, organizerIdsOf(event, home)),
  );
}

const organizerIdsOf = ({ organizers }: EventDraft, home: string | null): readonly string[] =>
  unique(organizers.map((organizer) => organizationIdOf(organizer, home)));

function eventStatement(
  eventId: string,
  event: EventDraft,
  statements: Statements,
  home: string | null,
): EventStatement {
  const { organizers: _organizers, participations, ...rest } = event;
  return {
    ...rest,
    eventId,
    organizerIds: organizerIdsOf(event, home),
    // A document belongs to the event whose sentence cites it; further off it may be any.
    documentIds: unique(
      statements.documents
        .filter(({ evidence }) => evidence.quote === event.evidence.quote)
        .map(documentIdOf),
    ),
    participations: participations.flatMap(({ official, role, evidence }) => {
      const person = statements.officials[official];
      if (person === undefined) {
        throw new Error(
          `expected one of ${statements.officials.length} officials at an event, but got index ${official}`,
        );
      }
      return { officialId: personOf(person, home).id, role, evidence };
    }),
  };
}

function documentsOf(statements: Statements): readonly DocumentStatement[] {
  const byId = new Map<string, DocumentStatement>();
  for (const { number, kind, issuer, issuedOn, evidence } of statements.documents) {
    const documentId = documentIdOf({ number });
    const known = byId.get(documentId);
    // Cited twice, the citation with the date says more.
    if (known !== undefined && (known.issuedOn !== null || issuedOn === null)) continue;
    byId.set(documentId, { documentId, number, kind, issuer, issuedOn, evidence });
  }
  return [...byId.values()];
}
