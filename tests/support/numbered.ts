import type { MentionStatement } from '../../src/model/batch.ts';
import type { Source } from '../../src/model/source.ts';
import { articleId, mention, officialId, organizationId, source, storyId } from './records.ts';

/*
 * What article number n of a made graph is as far as the graphs of the tests and of the benches agree: by plain reckoning, so that what a
 * list, a count or a chart says can be reckoned without the store.
 */

/** Keys of the provinces that the articles lie in. */
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
  'da-nang',
];
const COUNTRIES = ['country:la', 'country:kh', 'country:jp'];
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Ngọc'];
/** How many sites there are, however many articles. */
export const SOURCES = 20;
/** Articles of one block share officials and events, as the news of a few days do. */
export const BLOCK = 1_000;
const OFFICIALS_IN_A_BLOCK = 40;
const FIRST = Date.parse('2020-01-01T00:00:00.000Z');
/** Minutes from one article to the next: 100,000 of them fill five years. */
const STEP_MINUTES = 26;

export const provinceOf = (n: number): string => `province:${PROVINCES[n % PROVINCES.length]}`;
export const bodyOf = (n: number): string => `Ủy ban MTTQ Việt Nam ${provinceOf(n)}`;
export const momentOf = (n: number): string => new Date(FIRST + n * STEP_MINUTES * 60_000).toISOString();
export const documentOf = (n: number): string | null => (n % 50 === 0 ? `${n % 1_000}-CT/TW` : null);

/** The number of an official of the article's block, of whom there are forty; `turn` says whose turn it is. */
export const personOf = (n: number, turn: number): number =>
  Math.floor(n / BLOCK) * OFFICIALS_IN_A_BLOCK + (turn % OFFICIALS_IN_A_BLOCK);
export const personId = (who: number): string => officialId(`person ${who}`);
export const nameOf = (who: number): string =>
  `${SURNAMES[who % 10]} ${GIVEN[Math.floor(who / 10) % 10]} ${GIVEN[Math.floor(who / 100) % 10]} ${Math.floor(who / 1000)}`;

const isRare = (n: number) => n % 2_000 === 7;

/** The facts of article number n that every such graph has. */
export function numbered(n: number) {
  return {
    id: articleId(`large ${n}`),
    publishedAt: momentOf(n),
    sourceId: `source:large-${n % SOURCES}`,
    provinceId: provinceOf(n),
    kind: n % 7 === 3 ? 'VIDEO' : n % 11 === 5 ? 'OPINION' : 'NEWS',
    language: n % 25 === 0 ? 'en' : 'vi',
    countryId: n % 12 === 0 ? (COUNTRIES[(n / 12) % 3] ?? null) : null,
    // Every tenth article is a copy of the one before.
    storyId: storyId(`large ${n % 10 === 9 ? n - 1 : n}`),
    isOriginal: n % 10 !== 9,
    isRare: isRare(n),
  } as const;
}

/** The opening sentence; two words stand in one article of 2,000 only. */
export const openingOf = (n: number): string =>
  `Hội nghị đối ngoại nhân dân số ${n}${isRare(n) ? ', hiếm thấy' : ''}.`;

/** What article number n has of a record's `article` in every such graph. */
export function numberedArticle(n: number) {
  const { sourceId, storyId: story, kind, language, publishedAt, provinceId, countryId } = numbered(n);
  return {
    title: `Tin số ${n}`,
    sourceId,
    storyId: story,
    kind,
    language,
    publishedAt,
    fetchedAt: publishedAt,
    provinceIds: [provinceId],
    countryIds: countryId === null ? [] : [countryId],
  };
}

/** That an official is the chair of the body of the article's province. */
export const chair = (n: number, who: number): MentionStatement =>
  mention(nameOf(who), {
    officialId: personId(who),
    post: 'chair',
    title: 'Chủ tịch',
    organizationId: organizationId(bodyOf(n)),
    provinceId: provinceOf(n),
  });

/** The sites of the articles. */
export const numberedSources: readonly Source[] = Array.from({ length: SOURCES }, (_none, n) =>
  source(`large-${n}`, { kind: n % 4 === 0 ? 'PRESS' : 'FRONT', provinceId: provinceOf(n) }),
);
