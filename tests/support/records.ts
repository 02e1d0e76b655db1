import type {
  ArticleRecord,
  DocumentStatement,
  EventStatement,
  MentionStatement,
  OrganizationStatement,
  References,
} from '../../src/model/batch.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { hashKey, nodeId } from '../../src/model/id.ts';
import { positionIdOf } from '../../src/model/official.ts';
import type { Source } from '../../src/model/source.ts';

/** What a record may say of itself; `key` alone gives a valid one, and the same key gives the same ids. */
export interface RecordParts {
  readonly key?: string;
  readonly article?: Partial<ArticleRecord['article']>;
  readonly validators?: ArticleRecord['validators'];
  readonly organizations?: readonly OrganizationStatement[];
  readonly mentions?: readonly MentionStatement[];
  readonly events?: readonly EventStatement[];
  readonly documents?: readonly DocumentStatement[];
  readonly references?: Partial<References>;
}

/** The id that an article built with this key has. */
export const articleId = (key: string): string => nodeId('ARTICLE', hashKey(`https://site.test/${key}`));
/** The id that an official built with this key has. */
export const officialId = (key: string): string => nodeId('OFFICIAL', hashKey(key));
/** The id that an organisation built with this key has. */
export const organizationId = (key: string): string => nodeId('ORGANIZATION', hashKey(key));
/** The id that an event built with this key has. */
export const eventId = (key: string): string => nodeId('EVENT', hashKey(key));
/** The id that a document built with this key has. */
export const documentId = (key: string): string => nodeId('LEGAL_DOCUMENT', hashKey(key));
/** The id that a story built with this key has. */
export const storyId = (key: string): string => nodeId('STORY', hashKey(key));
/** The id of the position that an official built with this key has by this post. */
export const positionId = (official: string, post: string): string =>
  positionIdOf(officialId(official), post);

const TEXT = 'Sáng 21/8, Ủy ban MTTQ Việt Nam tỉnh tổ chức hội nghị tập huấn công tác đối ngoại nhân dân.';

/** A valid record of one article; the parts replace what they name. */
export function record(parts: RecordParts = {}): ArticleRecord {
  const key = parts.key ?? 'first';
  const url = `https://site.test/${key}`;
  return {
    article: {
      id: articleId(key),
      url,
      canonicalUrl: url,
      sourceId: 'source:site-a',
      storyId: storyId(key),
      kind: 'NEWS',
      title: `Tập huấn công tác đối ngoại nhân dân (${key})`,
      lead: null,
      text: TEXT,
      html: `<p>${TEXT}</p>`,
      language: 'vi',
      publishedAt: '2022-08-21T03:00:00.000Z',
      publishedOnly: false,
      fetchedAt: '2022-08-21T04:00:00.000Z',
      byline: null,
      credit: null,
      section: null,
      tags: [],
      images: [],
      wordCount: 20,
      provinceIds: ['province:cao-bang'],
      countryIds: [],
      ...parts.article,
    },
    validators: parts.validators ?? { etag: null, lastModified: null },
    organizations: parts.organizations ?? [],
    mentions: parts.mentions ?? [],
    events: parts.events ?? [],
    documents: parts.documents ?? [],
    references: { people: [], events: [], story: null, ...parts.references },
  };
}

/** Evidence at a place in the text. */
export function evidence(parts: Partial<Evidence> = {}): Evidence {
  return { quote: 'Sáng 21/8', start: 0, end: 9, rule: 'test.rule', confidence: 0.9, ...parts };
}

/** An official named in a text; with `post` also in that position. */
export function mention(key: string, parts: Partial<MentionStatement> = {}): MentionStatement {
  return {
    officialId: officialId(key),
    name: key,
    honorific: null,
    isForeign: false,
    post: null,
    title: null,
    organizationId: null,
    provinceId: null,
    seat: null,
    seatRank: null,
    bodyEndedOn: null,
    isFormer: false,
    startedOn: null,
    endedOn: null,
    evidence: evidence(),
    ...parts,
  };
}

/** An organisation named in a text. */
export function organization(key: string, parts: Partial<OrganizationStatement> = {}): OrganizationStatement {
  return {
    organizationId: organizationId(key),
    name: key,
    kind: 'FRONT',
    level: 'PROVINCE',
    provinceId: 'province:cao-bang',
    parentId: null,
    ...parts,
  };
}

/** The main event of a text, on a day, without people. */
export function event(key: string, parts: Partial<EventStatement> = {}): EventStatement {
  return {
    eventId: eventId(key),
    kind: 'CONFERENCE',
    name: key,
    startsOn: '2022-08-21',
    endsOn: null,
    precision: 'DAY',
    provinceId: 'province:cao-bang',
    venue: null,
    participantCount: null,
    participantCountIsApproximate: false,
    isMain: true,
    organizerIds: [],
    documentIds: [],
    countryIds: [],
    participations: [],
    evidence: evidence(),
    ...parts,
  };
}

/** A numbered document cited in a text. */
export function citation(number: string, parts: Partial<DocumentStatement> = {}): DocumentStatement {
  return {
    documentId: documentId(number),
    number,
    kind: 'Chỉ thị',
    issuer: null,
    issuedOn: null,
    evidence: evidence(),
    ...parts,
  };
}

/** A registered source. */
export function source(id: string, parts: Partial<Source> = {}): Source {
  return {
    id: `source:${id}`,
    name: id,
    kind: 'FRONT',
    provinceId: null,
    homepage: `https://${id}.test/`,
    family: 'generic',
    enabled: true,
    isVerified: true,
    expectEveryHours: 24,
    ...parts,
  };
}
