import type { MentionStatement } from '../../src/model/batch.ts';
import { DRIFTING_FIELDS } from '../../src/model/drift.ts';
import type { SourceRun } from '../../src/model/source.ts';
import { openGraph, type TestGraph } from '../resolvers/graph.ts';
import {
  citation,
  documentId,
  event,
  eventId,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  record,
  source,
  storyId,
} from '../support/records.ts';

/** The clock of the library: the morning of 20 November 2026 in Viet Nam. */
const NOW = '2026-11-20T02:00:00.000Z';
const FEED = 'https://site-a.test/rss';
const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng';
const CENTRAL = 'Ủy ban Trung ương MTTQ Việt Nam';
const [host, guest] = ['Nguyễn Hữu Nghị', 'Xamlane Phankhavong'];

const daysBefore = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

const bodies = [
  organization(FRONT, { parentId: organizationId(CENTRAL) }),
  organization(CENTRAL, { level: 'CENTRAL', provinceId: null }),
];

/** Somebody in an office of the province's Front; heads follow each other. */
const chair = (name: string, parts: Partial<MentionStatement> = {}) =>
  mention(name, {
    honorific: 'đồng chí',
    post: `Chủ tịch ${FRONT}`,
    title: 'Chủ tịch',
    organizationId: organizationId(FRONT),
    provinceId: 'province:cao-bang',
    seat: FRONT,
    seatRank: 'HEAD',
    ...parts,
  });

const ambassador = mention(guest, {
  isForeign: true,
  post: 'Tổng lãnh sự Lào',
  title: 'Tổng lãnh sự',
  organizationId: organizationId('Tổng lãnh sự quán Lào'),
});

/** A visit that says everything that an event can say; a key of its own makes it another one. */
export const visit = (key: string, startsOn = '2026-11-24', endsOn = '2026-11-26') =>
  event(`Giao lưu hữu nghị Việt - Lào ${key}`, {
    eventId: eventId(key),
    kind: 'EXCHANGE',
    startsOn,
    endsOn,
    venue: 'Trung tâm Hội nghị tỉnh',
    participantCount: 120,
    participantCountIsApproximate: true,
    organizerIds: [organizationId(FRONT)],
    documentIds: [documentId('12-CT/TW')],
    countryIds: ['country:la'],
    participations: [
      { officialId: officialId(host), role: 'HOST', evidence: evidence({ rule: 'event.host' }) },
      { officialId: officialId(guest), role: 'GUEST', evidence: evidence({ rule: 'event.guest' }) },
    ],
  });

/** A report of a visit. */
const report = (key: string, day: number, parts: Parameters<typeof record>[0] = {}) =>
  record({
    key,
    organizations: [
      ...bodies,
      organization('Tổng lãnh sự quán Lào', { kind: 'EMBASSY', level: 'FOREIGN', provinceId: null }),
    ],
    mentions: [chair(host), ambassador],
    events: [visit('thu')],
    documents: [citation('12-CT/TW', { issuer: 'Ban Chấp hành Trung ương', issuedOn: '2026-01-15' })],
    ...parts,
    article: {
      publishedAt: daysBefore(day),
      title: `Giao lưu hữu nghị, đối ngoại nhân dân với Lào (${key})`,
      lead: 'Hai tỉnh giáp biên bàn về hợp tác.',
      byline: 'Hà Anh',
      countryIds: ['country:la'],
      images: [
        { url: `https://site.test/${key}.jpg`, caption: 'Toàn cảnh', credit: null, width: 640, height: 480 },
      ],
      ...parts.article,
    },
  });

const run = (at: string, parts: Partial<SourceRun> = {}): SourceRun => ({
  sourceId: 'source:site-a',
  startedAt: at,
  finishedAt: at,
  succeeded: true,
  entryCount: 1,
  fetched: 0,
  unchanged: 0,
  added: 0,
  updated: 0,
  failed: 0,
  errors: [],
  nextCheckAt: NOW,
  validators: {},
  refused: [],
  checkedArticleIds: [],
  ruledFields: DRIFTING_FIELDS,
  ...parts,
});

/** A reading of the feed in which the oldest entry is of that time. */
const read = (from: string): Partial<SourceRun> => ({
  lists: [
    {
      url: FEED,
      state: 'READ',
      entries: [{ canonicalUrl: from, published: { from, to: from }, wasKnown: false, isUnread: false }],
    },
  ],
});

/** Half a year of a site whose rule for the lead stopped answering, and whose feed was once left unread too long. */
async function fillHistory({ store }: TestGraph): Promise<void> {
  const items = Array.from({ length: 36 }, (_none, n) => ({
    ...record({
      key: `old-${n}`,
      article: {
        publishedAt: daysBefore(71 - n * 2),
        lead: 'Sapô',
        provinceIds: [n % 2 === 0 ? 'province:lao-cai' : 'province:yen-bai'],
      },
    }),
    rules: { lead: n < 30 ? 'epi.sapo' : 'generic.meta' },
  }));
  await store.save({ records: items.slice(0, 30) }, NOW);
  await store.recordRun(run(daysBefore(20), read(daysBefore(21))));
  await store.save({ records: items.slice(30) }, NOW);
  await store.recordRun(run(daysBefore(10), read(daysBefore(11))));
  const error = { code: 'FETCH_DNS', message: 'expected a name, but there is none', at: NOW, url: FEED };
  await store.recordRun(
    run(daysBefore(1), {
      succeeded: false,
      entryCount: null,
      failed: 1,
      errors: [error],
      lists: [{ url: FEED, state: 'FAILED' }],
    }),
  );
}

/** A graph that has something to say to every field that the documents of docs/queries ask for. */
export async function openLibrary(): Promise<TestGraph> {
  const graph = await openGraph();
  graph.setNow(NOW);
  await graph.store.registerSources([source('site-a', { provinceId: 'province:cao-bang' })], NOW);
  await graph.save(
    report('trước', 900, { mentions: [chair('Nguyễn An')], events: [] }),
    report('một', 9),
    report('hai', 8, {
      mentions: [chair(host, { name: 'Nguyễn Hữu Nghi' })],
      events: [visit('hai', '2026-11-19')],
    }),
    report('ba', 7, {
      organizations: [...bodies, organization(FRONT, { name: 'MTTQ tỉnh Cao Bằng' })],
      mentions: [chair(host)],
      events: [],
    }),
    report('chép', 6, {
      article: { sourceId: 'source:site-b', storyId: storyId('một'), credit: 'Báo Cao Bằng' },
    }),
    report('mới', 0.1, { article: { credit: 'Báo Cao Bằng' } }),
  );
  await fillHistory(graph);
  return graph;
}

let happenings = 0;

/** Lets something happen that the subscription of this name tells of. */
export async function happen(graph: TestGraph, name: string): Promise<void> {
  if (name === 'SourceHealthChanged') return graph.fail('source:site-b');
  happenings += 1;
  await graph.save(report(`tin ${happenings}`, 0.5, { events: [visit(`mới ${happenings}`)] }));
}
