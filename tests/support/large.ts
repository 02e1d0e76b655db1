import type { ArticleRecord } from '../../src/model/batch.ts';
import type { Store } from '../../src/store/store.ts';
import {
  bodyOf,
  chair,
  documentOf,
  momentOf,
  numbered,
  numberedArticle,
  numberedSources,
  openingOf,
  personId,
  personOf,
  provinceOf,
  SOURCES,
} from './numbered.ts';
import {
  citation,
  documentId,
  event,
  eventId,
  evidence,
  organization,
  organizationId,
  record,
} from './records.ts';

export { SOURCES };

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

/** Every third article names somebody: an official of its block, of whom each is named some eight times. */
const person = (n: number) => (n % 3 === 0 ? personOf(n, Math.floor(n / 3)) : null);
/** Of sixty articles in a row ten report one event. */
const happening = (n: number) => Math.floor(n / 60);

/** The plain facts of article number n. */
export function largeArticle(n: number): LargeArticle {
  const who = person(n);
  const document = documentOf(n);
  return {
    ...numbered(n),
    officialId: who === null ? null : personId(who),
    organizationId: who === null ? null : organizationId(bodyOf(n)),
    eventId: n % 6 === 0 ? eventId(`large ${happening(n)}`) : null,
    documentId: document === null ? null : documentId(document),
  };
}

/** The same as the pipeline hands it to the store. */
export function largeRecord(n: number): ArticleRecord {
  const { provinceId, organizationId: body, officialId: chairId, eventId: happened } = largeArticle(n);
  const who = person(n);
  const text = openingOf(n);
  const document = documentOf(n);
  return record({
    key: `large ${n}`,
    article: { ...numberedArticle(n), text, html: `<p>${text}</p>` },
    organizations: body === null ? [] : [organization(bodyOf(n), { organizationId: body, provinceId })],
    mentions: who === null ? [] : [chair(n, who)],
    events:
      happened === null
        ? []
        : [
            event(`Hội nghị ${happening(n)}`, {
              eventId: happened,
              startsOn: momentOf(happening(n) * 60).slice(0, 10),
              provinceId: provinceOf(happening(n)),
              organizerIds: body === null ? [] : [body],
              participations:
                chairId === null ? [] : [{ officialId: chairId, role: 'SPEAKER', evidence: evidence() }],
            }),
          ],
    documents: document === null ? [] : [citation(document)],
  });
}

/** Saves the first `count` articles in batches. */
export async function fillLarge(store: Store, count: number, batch = 2_000): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z';
  await store.registerSources(numberedSources, at);
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    await store.save({ records: Array.from({ length }, (_none, n) => largeRecord(from + n)) }, at);
  }
}
