import { mergerOf } from '../../../../src/extract/home.ts';
import { provinceById, provinces } from '../../../../src/gazetteer/provinces.ts';
import { type EventReporter, eventReferenceOf } from '../../../../src/ingest/event-identity.ts';
import { storyReferenceOf } from '../../../../src/ingest/story.ts';
import type {
  ArticleRecord,
  DocumentStatement,
  EventStatement,
  MentionStatement,
  OrganizationStatement,
} from '../../../../src/model/batch.ts';
import { hashKey, nodeId } from '../../../../src/model/id.ts';
import type { OrganizationKind, OrganizationLevel } from '../../../../src/model/organization.ts';
import type { EventReference } from '../../../../src/model/same-event.ts';
import type { PersonTraits } from '../../../../src/model/same-official.ts';
import type { Source } from '../../../../src/model/source.ts';
import { accentKey } from '../../../../src/model/text.ts';
import { dateInVietnam } from '../../../../src/model/time.ts';
import type { TruePosition, Truth, WorldArticle } from '../article.ts';
import { slugOf } from '../publication.ts';
import { localInstant } from '../stamp.ts';
import { evidenceFor } from './evidence.ts';
import { generateArticles } from './generate.ts';

const NATIONAL = 'mat-tran';
/** Every tenth record is the national page's copy of the article before it. */
const COPY_EVERY = 10;
const MINUTE_MS = 60_000;

const provinceId = (slug: string) => nodeId('PROVINCE', slug);

function source(key: string, name: string, kind: Source['kind'], province: string | null): Source {
  return {
    id: nodeId('SOURCE', key),
    name,
    kind,
    provinceId: province,
    homepage: `https://${key}.example/`,
    family: 'generic',
    enabled: true,
    isVerified: true,
    expectEveryHours: 24,
  };
}

/** The sources that the records name: a Front and a union for each of the 63 provinces, and one national page. */
export const recordSources: readonly Source[] = [
  source(NATIONAL, 'Mặt trận Tổ quốc Việt Nam', 'FRONT', null),
  ...provinces.flatMap(({ id, name }) => {
    const slug = id.slice('province:'.length);
    return [
      source(`mttq-${slug}`, `Ủy ban MTTQ Việt Nam ${name}`, 'FRONT', id),
      source(`lhhn-${slug}`, `Liên hiệp các tổ chức hữu nghị ${name}`, 'FRIENDSHIP_UNION', id),
    ];
  }),
];

const KINDS: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/MTTQ/, 'FRONT'],
  [/^Liên hiệp các tổ chức hữu nghị/, 'FRIENDSHIP_UNION'],
  [/^Hội Hữu nghị/, 'FRIENDSHIP_ASSOCIATION'],
  [/^(?:Tỉnh ủy|Thành ủy)/, 'PARTY'],
  [/^UBND/, 'STATE'],
  [/^HĐND/, 'ASSEMBLY'],
  [/^Quỹ/, 'NGO'],
  [/ tại /, 'EMBASSY'],
];

function levelOf(name: string, province: string | null, isForeign: boolean): OrganizationLevel {
  if (isForeign) return 'FOREIGN';
  if (province === null) return 'CENTRAL';
  return / xã \p{Lu}/u.test(name) ? 'COMMUNE' : 'PROVINCE';
}

function organization(name: string, province: string | null, isForeign: boolean): OrganizationStatement {
  return {
    organizationId: nodeId('ORGANIZATION', hashKey(accentKey(name), province ?? 'central')),
    name,
    kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER',
    level: levelOf(name, province, isForeign),
    provinceId: province === null ? null : provinceId(province),
    parentId: null,
  };
}

interface Said {
  readonly people: readonly PersonTraits[];
  readonly organizations: Map<string, OrganizationStatement>;
  readonly mentions: MentionStatement[];
  readonly ids: readonly string[];
}

/** People and bodies. A person is known by name and province of office; what is central belongs to no province. */
function people(truth: Truth, text: string): Said {
  const organizations = new Map<string, OrganizationStatement>();
  const mentions: MentionStatement[] = [];
  const traits = new Map<string, PersonTraits>();
  const ids = truth.officials.map(({ name, honorific, isForeign, positions }) => {
    const home =
      positions.find(({ province }) => province !== null)?.province ??
      (isForeign ? (truth.countries[0] ?? 'foreign') : 'central');
    const officialId = nodeId('OFFICIAL', hashKey(accentKey(name), home));
    const scope = provinceById(provinceId(home))?.id ?? 'central';
    const merger = mergerOf(scope);
    traits.set(officialId, {
      id: officialId,
      name: accentKey(name),
      scope,
      successor: merger?.into ?? null,
      mergedOn: merger?.on ?? null,
      place: '',
      gender: null,
    });
    const evidence = evidenceFor(text, name);
    const mention = ({ title, organization: body, province }: TruePosition) => {
      const said = body === null ? null : organization(body, province, isForeign);
      if (said !== null) organizations.set(said.organizationId, said);
      const organizationId = said?.organizationId ?? null;
      mentions.push({
        officialId,
        name,
        honorific,
        isForeign,
        post: hashKey(accentKey(title), organizationId ?? ''),
        title,
        organizationId,
        provinceId: province === null ? null : provinceId(province),
        seat: null,
        seatRank: null,
        bodyEndedOn: null,
        isFormer: title.startsWith('nguyên'),
        startedOn: null,
        endedOn: null,
        evidence,
      });
    };
    positions.forEach(mention);
    return officialId;
  });
  return { people: [...traits.values()], organizations, mentions, ids };
}

function documents(truth: Truth, text: string): readonly DocumentStatement[] {
  return truth.documents.map(({ kind, number, issuer, issuedOn }) => ({
    documentId: nodeId('LEGAL_DOCUMENT', hashKey(number)),
    number,
    kind,
    issuer,
    issuedOn,
    evidence: evidenceFor(text, number),
  }));
}

interface Held {
  readonly statements: readonly EventStatement[];
  readonly references: readonly EventReference[];
}

function events(
  truth: Truth,
  text: string,
  said: Said,
  documentIds: readonly string[],
  reporter: EventReporter,
): Held {
  const { event } = truth;
  if (event === null) return { statements: [], references: [] };
  const place = event.province === null ? null : provinceId(event.province);
  // A province's name is parted off, as it is in positions: one body, one id.
  const own = place === null ? null : (provinceById(place)?.name ?? null);
  const organizers = event.organizers.map((name) =>
    organization(
      own !== null && name.endsWith(` ${own}`) ? name.slice(0, -own.length - 1) : name,
      event.province,
      false,
    ),
  );
  for (const body of organizers) said.organizations.set(body.organizationId, body);
  const organizerIds = organizers.map(({ organizationId }) => organizationId);
  const draft = {
    kind: event.kind,
    name: event.name,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    precision: event.precision,
    provinceId: place,
    venue: event.venue,
    participantCount: event.participants,
    participantCountIsApproximate: event.isApproximate,
    isMain: true,
    countryIds: truth.countries.map((code) => nodeId('COUNTRY', code.toLowerCase())),
    evidence: evidenceFor(text, event.name),
  };
  const reference = eventReferenceOf({ ...draft, organizers, participations: [] }, reporter, organizerIds);
  const participations = truth.officials.flatMap(({ name, role }, index) => {
    const officialId = said.ids[index];
    return officialId === undefined ? [] : [{ officialId, role, evidence: evidenceFor(text, name) }];
  });
  return {
    statements: [{ ...draft, eventId: reference.id, organizerIds, documentIds, participations }],
    references: [reference],
  };
}

/** The body as the store holds it: the lead's facts belong to the generated body, so that every statement has its evidence. */
function bodyOf({ lead, paragraphs }: WorldArticle): string {
  return [lead, ...paragraphs].join('\n\n');
}

function recordOf(
  article: WorldArticle,
  sourceKey: string,
  number: number,
  publishedAt: Date,
): ArticleRecord {
  const { truth } = article;
  const text = bodyOf(article);
  const url = `https://${sourceKey}.example/${slugOf(article.title)}-${number}.html`;
  const said = people(truth, text);
  const cited = documents(truth, text);
  const id = nodeId('ARTICLE', hashKey(url));
  const sourceId = nodeId('SOURCE', sourceKey);
  const wordCount = text.split(/\s+/).length;
  const told = {
    id,
    sourceId,
    kind: article.kind,
    text,
    wordCount,
    publishedAt: publishedAt.toISOString(),
    publishedOnly: false,
  };
  const story = storyReferenceOf(told, null);
  const publishedOn = dateInVietnam(told.publishedAt);
  const held = events(
    truth,
    text,
    said,
    cited.map(({ documentId }) => documentId),
    { articleId: id, storyId: story.id, publishedOn },
  );
  return {
    article: {
      id,
      url,
      canonicalUrl: url,
      sourceId,
      storyId: story.id,
      kind: article.kind,
      title: article.title,
      lead: article.lead,
      text,
      html: text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('\n'),
      language: 'vi',
      publishedAt: publishedAt.toISOString(),
      publishedOnly: false,
      fetchedAt: new Date(publishedAt.getTime() + 10 * MINUTE_MS).toISOString(),
      byline: article.byline,
      credit: null,
      section: null,
      tags: article.tags,
      images: article.photos.map(({ caption }, at) => ({
        url: `${url.slice(0, -5)}-${at + 1}.png`,
        caption,
        credit: null,
        width: 600,
        height: 337,
      })),
      wordCount,
      provinceIds: truth.provinces.map(provinceId),
      countryIds: truth.countries.map((code) => nodeId('COUNTRY', code.toLowerCase())),
    },
    validators: { etag: null, lastModified: null },
    organizations: [...said.organizations.values()],
    mentions: said.mentions,
    events: held.statements,
    references: { people: said.people, events: held.references, story },
    documents: cited,
  };
}

/**
 * Records ready for `Store.save`, made straight from the truth of generated articles: no page, no extraction. Deterministic by
 * seed, in the order of writing (dates are shuffled over 2018 to 2026); every tenth is a copy that shares its story. The
 * sources are `recordSources`.
 */
export function* generateRecords(seed: string | number, count: number): Generator<ArticleRecord, void> {
  let given = 0;
  for (const article of generateArticles(seed, count)) {
    if (given >= count) return;
    const [slug] = article.truth.provinces;
    const isUnion = article.truth.event?.organizers[0]?.startsWith('Liên hiệp') ?? false;
    const publishedAt = localInstant(article.publishedAt ?? '');
    yield recordOf(article, `${isUnion ? 'lhhn' : 'mttq'}-${slug}`, given, publishedAt);
    given++;
    if (given % COPY_EVERY === COPY_EVERY - 1 && given < count) {
      yield recordOf(article, NATIONAL, given, new Date(publishedAt.getTime() + 90 * MINUTE_MS));
      given++;
    }
  }
}
