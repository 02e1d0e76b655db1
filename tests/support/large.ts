import type { ArticleRecord } from '../../src/model/batch.ts';
import type { Source } from '../../src/model/source.ts';
import type { Store } from '../../src/store/store.ts';
import {
  articleId,
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
} from './records.ts';

/**
 * What article number n of a large graph is, by plain reckoning. Whatever a list, a count or a chart says of that graph can be
 * reckoned from it without the store.
 */
export interface LargeArticle {
  readonly id: string;
  readonly publishedAt: string;
  readonly sourceId: string;
  readonly provinceId: string;
  readonly kind: 'NEWS' | 'VIDEO' | 'OPINION';
  readonly language: 'vi' | 'en';
  readonly countryId: string | null;
  readonly officialId: string | null;
  readonly organizationId: string | null;
  readonly eventId: string | null;
  readonly documentId: string | null;
  readonly storyId: string;
  readonly isOriginal: boolean;
  readonly isRare: boolean;
}

const PROVINCES = [
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
/** How many there are of each, however many articles. */
export const SOURCES = 20;
const OFFICIALS_IN_A_BLOCK = 40;
/** Articles of one block share officials and events, as the news of a few days do. */
const BLOCK = 1_000;
const FIRST = Date.parse('2020-01-01T00:00:00.000Z');
/** Minutes from one article to the next: 100,000 of them fill five years. */
const STEP_MINUTES = 26;

export const sourceOf = (n: number): string => `source:large-${n % SOURCES}`;
const provinceOf = (n: number) => `province:${PROVINCES[n % PROVINCES.length]}`;
/** Every third article names somebody: an official of its block, of whom each is named some eight times. */
const personOf = (n: number) =>
  Math.floor(n / BLOCK) * OFFICIALS_IN_A_BLOCK + (Math.floor(n / 3) % OFFICIALS_IN_A_BLOCK);
const personKey = (who: number) => `person ${who}`;
const nameOf = (who: number) =>
  `${SURNAMES[who % 10]} ${GIVEN[Math.floor(who / 10) % 10]} ${GIVEN[Math.floor(who / 100) % 10]} ${Math.floor(who / 1000)}`;
const bodyOf = (n: number) => `Ủy ban MTTQ Việt Nam ${provinceOf(n)}`;
const storyKey = (n: number) => `large ${n % 10 === 9 ? n - 1 : n}`;
/** Of sixty articles in a row ten report one event. */
const happening = (n: number) => Math.floor(n / 60);
const dayOf = (n: number) => new Date(FIRST + n * STEP_MINUTES * 60_000).toISOString().slice(0, 10);

/** The plain facts of article number n. */
export function largeArticle(n: number): LargeArticle {
  return {
    id: articleId(`large ${n}`),
    publishedAt: new Date(FIRST + n * STEP_MINUTES * 60_000).toISOString(),
    sourceId: sourceOf(n),
    provinceId: provinceOf(n),
    kind: n % 7 === 3 ? 'VIDEO' : n % 11 === 5 ? 'OPINION' : 'NEWS',
    language: n % 25 === 0 ? 'en' : 'vi',
    countryId: n % 12 === 0 ? (COUNTRIES[(n / 12) % 3] ?? null) : null,
    officialId: n % 3 === 0 ? officialId(personKey(personOf(n))) : null,
    organizationId: n % 3 === 0 ? organizationId(bodyOf(n)) : null,
    eventId: n % 6 === 0 ? eventId(`large ${happening(n)}`) : null,
    documentId: n % 50 === 0 ? documentId(`${n % 1000}-CT/TW`) : null,
    storyId: storyId(storyKey(n)),
    isOriginal: n % 10 !== 9,
    isRare: n % 2_000 === 7,
  };
}

const inOffice = (n: number, who: string) =>
  mention(nameOf(personOf(n)), {
    officialId: who,
    post: 'chair',
    title: 'Chủ tịch',
    organizationId: organizationId(bodyOf(n)),
    provinceId: provinceOf(n),
  });

/** The same as the pipeline hands it to the store. */
export function largeRecord(n: number): ArticleRecord {
  const facts = largeArticle(n);
  const { provinceId, organizationId: body, officialId: who, eventId: happened } = facts;
  const text = `Hội nghị đối ngoại nhân dân số ${n}${facts.isRare ? ', hiếm thấy' : ''}.`;
  return record({
    key: `large ${n}`,
    article: {
      title: `Tin số ${n}`,
      text,
      html: `<p>${text}</p>`,
      sourceId: facts.sourceId,
      storyId: facts.storyId,
      kind: facts.kind,
      language: facts.language,
      publishedAt: facts.publishedAt,
      fetchedAt: facts.publishedAt,
      provinceIds: [provinceId],
      countryIds: facts.countryId === null ? [] : [facts.countryId],
    },
    organizations: body === null ? [] : [organization(bodyOf(n), { organizationId: body, provinceId })],
    mentions: who === null ? [] : [inOffice(n, who)],
    events:
      happened === null
        ? []
        : [
            event(`Hội nghị ${happening(n)}`, {
              eventId: happened,
              startsOn: dayOf(happening(n) * 60),
              provinceId: provinceOf(happening(n)),
              organizerIds: body === null ? [] : [body],
              participations:
                who === null ? [] : [{ officialId: who, role: 'SPEAKER', evidence: evidence() }],
            }),
          ],
    documents: facts.documentId === null ? [] : [citation(`${n % 1000}-CT/TW`)],
  });
}

/** The sites of the large graph. */
export const largeSources: readonly Source[] = Array.from({ length: SOURCES }, (_none, n) =>
  source(`large-${n}`, { kind: n % 4 === 0 ? 'PRESS' : 'FRONT', provinceId: provinceOf(n) }),
);

/** Saves the first `count` articles in batches. */
export async function fillLarge(store: Store, count: number, batch = 2_000): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z';
  await store.registerSources(largeSources, at);
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    await store.save({ records: Array.from({ length }, (_none, n) => largeRecord(from + n)) }, at);
  }
}
