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
import { type EventReporter, eventNameOf, eventReferenceOf } from './event-identity.ts';
import { checkEvidence } from './evidence.ts';
import { articleIdOf, documentIdOf, organizationIdOf, provinceOf, sourceIdOf } from './identity.ts';
import { missionName } from './mission.ts';
import { fullNameOf, isKindWord } from './organization-name.ts';
import { parentIdOf } from './organization-parent.ts';
import { personOf, postOf } from './person.ts';
import { seatOf } from './seat.ts';
import { storyReferenceOf } from './story.ts';

/** A page that was read, with what its text says. */
export interface Reading {
  readonly siteId: string;
  /** The province of the site's body and the one that it had before a merger; left out for a national site. */
  readonly siteProvinceIds?: readonly string[] | undefined;
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
  const { draft } = reading;
  const statements = withMissions(reading.statements);
  const home = statements.provinces[0]?.id ?? reading.homeProvinceId;
  const publishedOn = draft.publishedAt === null ? null : dateInVietnam(draft.publishedAt);
  const id = articleIdOf(draft.canonicalUrl);
  const sourceId = sourceIdOf(reading.siteId);
  const wordCount = countWords(draft.text);
  const isAtHome = statements.provinces.some(({ id }) => reading.siteProvinceIds?.includes(id) === true);
  const story = storyReferenceOf({ ...draft, id, sourceId, wordCount }, draft.credit, isAtHome);
  const people = statements.officials.map((official) => personOf(official, home));
  const reports = reportsOf(statements, home, { articleId: id, storyId: story.id, publishedOn });
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
    mentions: statements.officials.flatMap((official, index) =>
      mentionsOf(official, personAt(people, index).id, home),
    ),
    events: reports.map((report) => eventStatement(report, statements, people, draft.title)),
    documents: documentsOf(statements),
    rules: draft.rules,
    references: {
      people: [...new Map(people.map((person) => [person.id, person])).values()],
      events: reports.map(({ reference }) => reference),
      story,
    },
  };
  for (const evidence of evidenceOf(statements)) checkEvidence(draft.text, evidence);
  return record;
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Statements in which an envoy's office stands at a mission and not at "Cuba tại Việt Nam". */
function withMissions(statements: Statements): Statements {
  const officials = statements.officials.map((official) => ({
    ...official,
    positions: official.positions.map((position) => {
      const { organization, title } = position;
      if (organization?.kind !== 'EMBASSY') return position;
      return { ...position, organization: { ...organization, name: missionName(organization.name, title) } };
    }),
  }));
  return { ...statements, officials };
}

/** Bodies that are nodes of the graph: of "Bộ" alone nobody knows which one it is. */
const isNode = ({ name }: OrganizationDraft): boolean => !isKindWord(name);

/** Words as a reader of Vietnamese counts them: runs of letters and digits between blanks, a syllable each. */
function countWords(text: string): number {
  return text.match(/(?:^|\s)[^\s\p{L}\d]*[\p{L}\d]/gu)?.length ?? 0;
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
  ].filter(isNode);
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

function personAt(people: readonly PersonTraits[], index: number): PersonTraits {
  const person = people[index];
  if (person === undefined)
    throw new Error(`expected one of ${people.length} officials at an event, but got index ${index}`);
  return person;
}

function mentionsOf(
  official: OfficialDraft,
  officialId: string,
  home: string | null,
): readonly MentionStatement[] {
  const byPosition = new Map<string, MentionStatement>();
  for (const position of official.positions) {
    const { title, organization, provinceId, isFormer, startedOn, endedOn, evidence } = position;
    const organizationId =
      organization === null || !isNode(organization) ? null : organizationIdOf(organization, home);
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

/** An event as drafted, and the reference by which the article knows it. */
interface EventReport {
  readonly event: EventDraft;
  readonly reference: EventReference;
}

/** Of two drafts of one event, mostly a main one and a later mention of it, the main one: it tells more. */
function reportsOf(
  { events }: Statements,
  home: string | null,
  reporter: EventReporter,
): readonly EventReport[] {
  const byId = new Map<string, EventReport>();
  for (const event of events) {
    const organizerIds = unique(
      event.organizers.filter(isNode).map((organizer) => organizationIdOf(organizer, home)),
    );
    const reference = eventReferenceOf(event, reporter, organizerIds);
    const known = byId.get(reference.id);
    if (known === undefined || (event.isMain && !known.event.isMain))
      byId.set(reference.id, { event, reference });
  }
  return [...byId.values()];
}

function eventStatement(
  { event, reference }: EventReport,
  { documents }: Statements,
  people: readonly PersonTraits[],
  headline: string,
): EventStatement {
  const { organizers: _organizers, participations, ...rest } = event;
  return {
    ...rest,
    name: eventNameOf(event, headline),
    eventId: reference.id,
    organizerIds: reference.organizerIds,
    // A document belongs to the event whose sentence cites it; further off it may be any.
    documentIds: unique(
      documents.filter(({ evidence }) => evidence.quote === event.evidence.quote).map(documentIdOf),
    ),
    participations: participations.map(({ official, role, evidence }) => ({
      officialId: personAt(people, official).id,
      role,
      evidence,
    })),
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
