import { countries } from '../gazetteer/countries.ts';
import { provinces } from '../gazetteer/provinces.ts';
import { cursorOf } from '../model/cursor.ts';
import type { ArticleEvidence } from '../model/evidence.ts';
import type { Organization } from '../model/organization.ts';
import type { ListingKind, Store } from '../store/store.ts';
import { articleLine } from './article-export.ts';
import type { Output } from './output.ts';
import { Parameters } from './parameters.ts';
import type { OutputParts } from './parts.ts';
import { markOf, readState, type State } from './state.ts';
import { idsOfEach, parted, walk } from './walk.ts';

const PATH = '/exports/graph.ndjson';
/** Of the lines: grows when a reader of the old ones would misread the new ones. */
const FORMAT = 1;

const line = (type: string, value: object) => `${JSON.stringify({ type, ...value })}\n`;
const lines = (type: string, values: readonly object[]) => values.map((value) => line(type, value)).join('');

/** Organisations without a parent that no article has named yet: a database with foreign keys could not take it. */
async function withKnownParents(
  store: Store,
  page: readonly Organization[],
): Promise<readonly Organization[]> {
  const parentIds = [...new Set(page.flatMap(({ parentId }) => parentId ?? []))];
  const parents = await store.byIds('ORGANIZATION', parentIds);
  const known = new Map(parentIds.map((id, index) => [id, parents[index]?.id ?? null]));
  return page.map((one) => ({
    ...one,
    parentId: one.parentId === null ? null : (known.get(one.parentId) ?? null),
  }));
}

/** Things that stand for themselves, by kind. */
async function* plainNodes({ store }: OutputParts, signal: AbortSignal) {
  const list = <K extends ListingKind>(kind: K) => ({ kind, filter: {} });
  for await (const page of walk(store, { ...list('SOURCE'), order: 'NAME_ASC' }, signal))
    yield lines('Source', page);
  for await (const page of walk(store, { ...list('ORGANIZATION'), order: 'NAME_ASC' }, signal))
    yield lines('Organization', await withKnownParents(store, page));
  for await (const page of walk(store, { ...list('LEGAL_DOCUMENT'), order: 'NUMBER_ASC' }, signal))
    yield lines('LegalDocument', page);
  for await (const page of walk(store, { ...list('STORY'), order: 'PUBLISHED_DESC' }, signal))
    yield lines('Story', page);
}

/** Officials, each with the positions that follow it. */
async function* officials({ store }: OutputParts, signal: AbortSignal) {
  for await (const page of walk(store, { kind: 'OFFICIAL', filter: {}, order: 'NAME_ASC' }, signal)) {
    const filter = { officialIds: page.map(({ id }) => id) };
    const list = { kind: 'POSITION', filter, order: 'CURRENT_FIRST' } as const;
    const positions = await parted(store, list, ({ officialId }) => officialId, signal);
    yield page.map((one) => line('Official', one) + lines('Position', positions.get(one.id) ?? [])).join('');
  }
}

/** Events with who took part in them. */
async function* events({ store }: OutputParts, signal: AbortSignal) {
  for await (const page of walk(store, { kind: 'EVENT', filter: {}, order: 'STARTS_DESC' }, signal)) {
    const filter = { eventIds: page.map(({ id }) => id) };
    const list = { kind: 'PARTICIPATION', filter, order: 'NEWEST_FIRST' } as const;
    const parts = await parted(store, list, ({ eventId }) => eventId, signal);
    yield page
      .map((one) => {
        const participations = (parts.get(one.id) ?? []).map(({ eventId: _, ...part }) => part);
        return line('Event', { ...one, participations });
      })
      .join('');
  }
}

/** A statement as it stands with its article, which need not be named again. */
const stated = <T extends { readonly evidence: ArticleEvidence }>({ evidence, ...rest }: T) => {
  const { articleId: _, ...receipt } = evidence;
  return { ...rest, evidence: receipt };
};

/** Articles with what they say of others, each statement with its receipt where it has one. */
async function* articles({ store }: OutputParts, signal: AbortSignal) {
  const owner = ({ evidence }: { readonly evidence: ArticleEvidence }) => evidence.articleId;
  for await (const page of walk(store, { kind: 'ARTICLE', filter: {}, order: 'PUBLISHED_DESC' }, signal)) {
    const ids = page.map(({ id }) => id);
    const list = { filter: { articleIds: ids }, order: 'NEWEST_FIRST' } as const;
    const mentions = await parted(store, { kind: 'MENTION', ...list }, owner, signal);
    const reports = await parted(store, { kind: 'REPORT', ...list }, owner, signal);
    const bodies = await idsOfEach(store, 'ORGANIZATION', 'NAME_ASC', ids, signal);
    const documents = await idsOfEach(store, 'LEGAL_DOCUMENT', 'NUMBER_ASC', ids, signal);
    yield page
      .map((article, index) =>
        articleLine(article, {
          mentions: (mentions.get(article.id) ?? []).map(stated),
          reports: (reports.get(article.id) ?? []).map(stated),
          organizationIds: bodies[index],
          documentIds: documents[index],
        }),
      )
      .join('');
  }
}

async function* graph(parts: OutputParts, { seq, at }: State, signal: AbortSignal) {
  yield line('Graph', {
    id: 'graph',
    format: FORMAT,
    gateway: parts.version,
    cursor: cursorOf(await parts.store.origin(), seq),
    changedAt: at,
  });
  yield lines('Province', provinces) + lines('Country', countries);
  yield* plainNodes(parts, signal);
  yield* officials(parts, signal);
  yield* events(parts, signal);
  yield* articles(parts, signal);
}

/**
 * The whole graph, a line of JSON each. The first says how far the change log was when it began: what changed while it was written
 * comes with `changes(after:)` from that cursor.
 */
export const graphExport = (parts: OutputParts): Output => ({
  path: PATH,
  title: { vi: 'Toàn bộ đồ thị, dạng NDJSON', en: 'The whole graph as NDJSON' },
  feedType: null,
  isExport: true,
  maxAgeSeconds: 60,
  async answer(asking) {
    new Parameters(asking.query, []);
    const state = await readState(parts);
    return {
      contentType: 'application/x-ndjson; charset=utf-8',
      mark: markOf(parts, PATH, asking, state),
      lastModified: state.settledAt,
      fileName: 'cau-noi-graph.ndjson',
      write: () => graph(parts, state, asking.signal),
    };
  },
});
