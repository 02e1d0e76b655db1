import type { ArticleRecord } from '../../src/model/batch.ts';
import { seeded } from '../support/random.ts';
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

/** Words with a meaning of their own in every text of the graph; searched for without diacritics. */
export const WORDS = [
  ['sông', 'song'],
  ['núi', 'nui'],
  ['rừng', 'rung'],
  ['biển', 'bien'],
] as const;
export const PROVINCES = [
  'cao-bang',
  'ha-giang',
  'tuyen-quang',
  'ha-noi',
  'hue',
  'lang-son',
  'an-giang',
  'dong-thap',
  'nghe-an',
].map((key) => `province:${key}`);
export const COUNTRIES = ['country:la', 'country:kh', 'country:jp'];
export const SOURCES = [
  source('front-a'),
  source('front-b'),
  source('press', { kind: 'PRESS' }),
  source('union', { kind: 'FRIENDSHIP_UNION' }),
];
export const KINDS = ['NEWS', 'VIDEO', 'OPINION'] as const;
export const EVENT_KINDS = ['CONFERENCE', 'CONGRESS', 'VISIT'] as const;
export const BODY_KINDS = ['FRONT', 'PARTY', 'STATE'] as const;
export const LANGUAGES = ['vi', 'en', 'lo'];
export const TAGS = ['Mặt trận', 'Hữu nghị'];
export const DAYS = Array.from({ length: 20 }, (_none, n) => `2022-08-${`${n + 1}`.padStart(2, '0')}`);
const ARTICLES = 90;
const STORIES = 50;

const random = seeded(20220821);
/** From none to `most` of these, each once. */
const some = <T>(values: readonly T[], most: number): readonly T[] =>
  random.shuffled(values).slice(0, random.below(most + 1));
const word = () => random.pick(WORDS)[0];

export const BODIES = Array.from({ length: 6 }, (_none, n) =>
  organization(`Cơ quan ${word()} ${n}`, {
    organizationId: organizationId(`body ${n}`),
    kind: random.pick(BODY_KINDS),
    provinceId: random.chance(0.8) ? random.pick(PROVINCES) : null,
  }),
);
const DOCUMENTS = ['1/QĐ', '2/QĐ', '3/QĐ'];
export const DOCUMENT_IDS = DOCUMENTS.map(documentId);
const PEOPLE = Array.from({ length: 10 }, (_none, n) => ({
  n,
  name: `${word()} ${word()} ${n}`,
  isForeign: n % 4 === 0,
}));
export const PEOPLE_IDS = PEOPLE.map(({ n }) => officialId(`person ${n}`));
const POSTS = [
  { post: 'chair', title: 'Chủ tịch' },
  { post: 'vice', title: 'Phó Chủ tịch' },
  { post: 'member', title: 'Ủy viên' },
];

const HAPPENINGS = Array.from({ length: 24 }, (_none, n) => {
  const startsOn = random.chance(0.85) ? random.pick(DAYS) : null;
  return event(`Cuộc ${word()} ${n}`, {
    eventId: eventId(`happening ${n}`),
    kind: random.pick(EVENT_KINDS),
    startsOn,
    endsOn: startsOn !== null && random.chance(0.3) ? '2022-08-20' : null,
    precision: startsOn === null ? null : 'DAY',
    provinceId: random.chance(0.8) ? random.pick(PROVINCES) : null,
    venue: random.chance(0.4) ? `nhà ${word()}` : null,
    organizerIds: some(BODIES, 2).map((body) => body.organizationId),
    documentIds: some(DOCUMENT_IDS, 1),
    countryIds: some(COUNTRIES, 2),
    participations: some(PEOPLE_IDS, 2).map((who) => ({
      officialId: who,
      role: 'SPEAKER' as const,
      evidence: evidence(),
    })),
  });
});

const mentionOf = ({ n, name, isForeign }: (typeof PEOPLE)[number], start: number) => {
  const { post, title } = random.pick(POSTS);
  const body = random.chance(0.8) ? random.pick(BODIES) : null;
  return mention(name, {
    officialId: officialId(`person ${n}`),
    isForeign,
    post: `${post} ${body?.name}`,
    title,
    organizationId: body?.organizationId ?? null,
    provinceId: body?.provinceId ?? null,
    isFormer: random.chance(0.2),
    evidence: evidence({ start, end: start + 9 }),
  });
};

/** Articles that differ in every part of a filter, at random and always alike. Every body, event and person occurs. */
export const RECORDS: readonly ArticleRecord[] = Array.from({ length: ARTICLES }, (_none, n) => {
  const people = [...new Set([PEOPLE[n % PEOPLE.length], ...some(PEOPLE, 2)])].filter(
    (who) => who !== undefined,
  );
  const mentions = random.chance(0.7) ? people.map((who, at) => mentionOf(who, at * 10)) : [];
  const named = mentions.map(({ organizationId: id }) => id);
  const bodies = BODIES.filter(({ organizationId: id }, at) => named.includes(id) || at === n % 9);
  return record({
    key: `filtered ${n}`,
    article: {
      title: `Tin ${word()} ${n}`,
      text: `Bài về ${word()}.`,
      sourceId: random.pick(SOURCES).id,
      storyId: storyId(`story ${random.below(STORIES)}`),
      kind: random.pick(KINDS),
      language: random.pick(LANGUAGES),
      // Early and late on its day: in Viet Nam the late one is on the next.
      publishedAt: random.chance(0.9) ? `${random.pick(DAYS)}T${random.pick(['03', '17'])}:00:00.000Z` : null,
      provinceIds: some(PROVINCES, 3),
      countryIds: some(COUNTRIES, 2),
      tags: some(TAGS, 1),
    },
    organizations: bodies,
    mentions,
    events: [...new Set([HAPPENINGS[n % HAPPENINGS.length], ...some(HAPPENINGS, 1)])]
      .filter((one) => one !== undefined)
      .filter((_one, at) => at > 0 || n < HAPPENINGS.length || random.chance(0.5)),
    documents: some(DOCUMENTS, 1).map((number) => citation(number)),
  });
});
