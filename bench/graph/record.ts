import type { ArticleRecord } from '../../src/model/batch.ts';
import {
  BLOCK,
  bodyOf,
  chair,
  documentOf,
  momentOf,
  nameOf,
  numbered,
  numberedArticle,
  numberedSources,
  openingOf,
  PROVINCES,
  personId,
  personOf,
  provinceOf,
} from '../../tests/support/numbered.ts';
import { seeded } from '../../tests/support/random.ts';
import { citation, event, eventId, evidence, organization, record } from '../../tests/support/records.ts';

export { PROVINCES };

/** What is asked of article number n, by plain reckoning. */
export interface BenchArticle {
  readonly id: string;
  readonly publishedAt: string;
  readonly provinceId: string;
  /** One of the three officials that it names. */
  readonly officialId: string;
  readonly officialName: string;
}

/** How far on in the block the articles stand whose officials an article names beside its own. */
const BESIDE = [3, 11];
const WORDS =
  'đoàn kết nhân dân toàn dân mặt trận tổ quốc hữu nghị hợp tác phát triển kinh tế xã hội giám sát phản biện tuyên truyền vận động cơ sở địa phương chủ tịch ủy ban tỉnh huyện xã phường hội nghị tập huấn công tác đối ngoại thăm hỏi tặng quà hộ nghèo nhà đại biên giới bầu cử đại biểu quốc hội cử tri kiến nghị chương trình kế hoạch triển khai kết quả đánh giá tổng kết thi đua khen thưởng'.split(
    ' ',
  );
const WORDS_OF_A_PARAGRAPH = 60;
const PARAGRAPHS = 3;

const person = (n: number) => personOf(n, n);
/** Twenty articles in a row tell of one event, four of them report it. */
const happening = (n: number) => Math.floor(n / 20);

/** The plain facts of article number n. */
export function benchArticle(n: number): BenchArticle {
  const { id, publishedAt, provinceId } = numbered(n);
  const who = person(n);
  return { id, publishedAt, provinceId, officialId: personId(who), officialName: nameOf(who) };
}

function paragraph(random: ReturnType<typeof seeded>): string {
  const words = Array.from({ length: WORDS_OF_A_PARAGRAPH }, () => random.pick(WORDS));
  return `${words.join(' ')}.`;
}

/**
 * Article number n of the bench's graph: one of twenty sites and ten provinces, some 200 words, three officials of the forty who
 * are in the news of those days with their posts, every fifth with an event, every tenth a copy of the one before.
 */
export function benchRecord(n: number): ArticleRecord {
  const random = seeded(n);
  const first = n - (n % BLOCK);
  const named = [n, ...BESIDE.map((step) => first + ((n + step) % BLOCK))];
  const paragraphs = [openingOf(n), ...Array.from({ length: PARAGRAPHS }, () => paragraph(random))];
  const document = documentOf(n);
  return record({
    key: `large ${n}`,
    article: {
      ...numberedArticle(n),
      lead: paragraph(random).slice(0, 150),
      text: paragraphs.join('\n\n'),
      html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
      wordCount: WORDS_OF_A_PARAGRAPH * PARAGRAPHS,
      tags: n % 9 === 0 ? ['Mặt trận'] : [],
    },
    organizations: [
      ...new Map(
        named.map((m) => [bodyOf(m), organization(bodyOf(m), { provinceId: provinceOf(m) })]),
      ).values(),
    ],
    mentions: named.map((m) => chair(m, person(m))),
    events:
      n % 5 === 0
        ? [
            event(`Hội nghị ${happening(n)}`, {
              eventId: eventId(`large ${happening(n)}`),
              startsOn: momentOf(happening(n) * 20).slice(0, 10),
              provinceId: provinceOf(happening(n)),
              participations: [{ officialId: personId(person(n)), role: 'SPEAKER', evidence: evidence() }],
            }),
          ]
        : [],
    documents: document === null ? [] : [citation(document)],
  });
}

/** The sites of the bench's graph. */
export const benchSources = numberedSources;
