import type { ArticleRecord, MentionStatement, OrganizationStatement } from '../../src/model/batch.ts';
import type { Source } from '../../src/model/source.ts';
import { seeded } from '../../tests/support/random.ts';
import {
  articleId,
  citation,
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
} from '../../tests/support/records.ts';

/** What is asked of article number n, by plain reckoning. */
export interface BenchArticle {
  readonly id: string;
  readonly publishedAt: string;
  readonly provinceId: string;
  /** One of the three officials that it names. */
  readonly officialId: string;
  readonly officialName: string;
}

/** Keys of the provinces that the graph's articles lie in. */
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
const SOURCES = 20;
/** Articles of one block share officials and events, as the news of a few days do. */
const BLOCK = 1_000;
const OFFICIALS_IN_A_BLOCK = 40;
/** How far on in the block the articles stand whose officials an article names beside its own. */
const BESIDE = [3, 11];
const FIRST = Date.parse('2020-01-01T00:00:00.000Z');
/** Minutes from one article to the next: 100,000 of them fill five years. */
const STEP_MINUTES = 26;
const WORDS =
  'đoàn kết nhân dân toàn dân mặt trận tổ quốc hữu nghị hợp tác phát triển kinh tế xã hội giám sát phản biện tuyên truyền vận động cơ sở địa phương chủ tịch ủy ban tỉnh huyện xã phường hội nghị tập huấn công tác đối ngoại thăm hỏi tặng quà hộ nghèo nhà đại biên giới bầu cử đại biểu quốc hội cử tri kiến nghị chương trình kế hoạch triển khai kết quả đánh giá tổng kết thi đua khen thưởng'.split(
    ' ',
  );
const WORDS_OF_A_PARAGRAPH = 60;
const PARAGRAPHS = 3;

const provinceOf = (n: number) => `province:${PROVINCES[n % PROVINCES.length]}`;
const personOf = (n: number) => Math.floor(n / BLOCK) * OFFICIALS_IN_A_BLOCK + (n % OFFICIALS_IN_A_BLOCK);
const nameOf = (who: number) =>
  `${SURNAMES[who % 10]} ${GIVEN[Math.floor(who / 10) % 10]} ${GIVEN[Math.floor(who / 100) % 10]} ${Math.floor(who / 1000)}`;
const bodyOf = (n: number) => `Ủy ban MTTQ Việt Nam ${provinceOf(n)}`;
/** Twenty articles in a row tell of one event, four of them report it. */
const happening = (n: number) => Math.floor(n / 20);
const momentOf = (n: number) => new Date(FIRST + n * STEP_MINUTES * 60_000).toISOString();

/** The plain facts of article number n. */
export function benchArticle(n: number): BenchArticle {
  return {
    id: articleId(`large ${n}`),
    publishedAt: momentOf(n),
    provinceId: provinceOf(n),
    officialId: officialId(`person ${personOf(n)}`),
    officialName: nameOf(personOf(n)),
  };
}

function paragraph(random: ReturnType<typeof seeded>): string {
  const words = Array.from({ length: WORDS_OF_A_PARAGRAPH }, () => random.pick(WORDS));
  return `${words.join(' ')}.`;
}

const bodyStatement = (n: number): OrganizationStatement =>
  organization(bodyOf(n), { provinceId: provinceOf(n) });

const chair = (n: number): MentionStatement =>
  mention(nameOf(personOf(n)), {
    officialId: officialId(`person ${personOf(n)}`),
    post: 'chair',
    title: 'Chủ tịch',
    organizationId: organizationId(bodyOf(n)),
    provinceId: provinceOf(n),
  });

/**
 * Article number n of the bench's graph: one of twenty sites and ten provinces, some 200 words, three officials of the forty who
 * are in the news of those days with their posts, every fifth with an event, every tenth a copy of the one before.
 */
export function benchRecord(n: number): ArticleRecord {
  const random = seeded(n);
  const first = n - (n % BLOCK);
  const named = [n, ...BESIDE.map((step) => first + ((n + step) % BLOCK))];
  const opening = `Hội nghị đối ngoại nhân dân số ${n}${n % 2_000 === 7 ? ', hiếm thấy' : ''}.`;
  const paragraphs = [opening, ...Array.from({ length: PARAGRAPHS }, () => paragraph(random))];
  const at = momentOf(n);
  return record({
    key: `large ${n}`,
    article: {
      title: `Tin số ${n}`,
      lead: paragraph(random).slice(0, 150),
      text: paragraphs.join('\n\n'),
      html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
      wordCount: WORDS_OF_A_PARAGRAPH * PARAGRAPHS,
      sourceId: `source:large-${n % SOURCES}`,
      storyId: storyId(`large ${n % 10 === 9 ? n - 1 : n}`),
      kind: n % 7 === 3 ? 'VIDEO' : n % 11 === 5 ? 'OPINION' : 'NEWS',
      language: n % 25 === 0 ? 'en' : 'vi',
      publishedAt: at,
      fetchedAt: at,
      provinceIds: [provinceOf(n)],
      countryIds: n % 12 === 0 ? [COUNTRIES[(n / 12) % 3] ?? ''] : [],
      tags: n % 9 === 0 ? ['Mặt trận'] : [],
    },
    organizations: [...new Map(named.map((m) => [bodyOf(m), bodyStatement(m)])).values()],
    mentions: named.map(chair),
    events:
      n % 5 === 0
        ? [
            event(`Hội nghị ${happening(n)}`, {
              eventId: eventId(`large ${happening(n)}`),
              startsOn: momentOf(happening(n) * 20).slice(0, 10),
              provinceId: provinceOf(happening(n)),
              participations: [
                { officialId: officialId(`person ${personOf(n)}`), role: 'SPEAKER', evidence: evidence() },
              ],
            }),
          ]
        : [],
    documents: n % 50 === 0 ? [citation(`${n % 1_000}-CT/TW`)] : [],
  });
}

/** The sites of the bench's graph. */
export const benchSources: readonly Source[] = Array.from({ length: SOURCES }, (_none, n) =>
  source(`large-${n}`, { kind: n % 4 === 0 ? 'PRESS' : 'FRONT', provinceId: provinceOf(n) }),
);
