import { onTestFinished } from 'vitest';
import type { ArticleRecord, References } from '../../src/model/batch.ts';
import { Footprint, touchedBy } from '../../src/model/footprint.ts';
import { observedStore } from '../../src/store/observed.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { event, evidence, mention, officialId, record, source } from '../support/records.ts';

/** When everything is stored. */
export const AT = '2026-01-01T00:00:00.000Z';
/** Here, and elsewhere. */
export const [X, Y] = ['province:cao-bang', 'province:an-giang'] as const;
/** The first two. */
export const PAGE = { limit: 2 };

async function openedWith(records: readonly ArticleRecord[]): Promise<Store> {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  await store.registerSources([source('site-a'), source('site-b', { kind: 'PRESS' })], AT);
  await store.save({ records }, AT);
  return store;
}

/** Whether what a read depends on is touched by a commit, and whether the commit changes what is read. */
export async function seen(
  stored: readonly ArticleRecord[],
  read: (store: Store) => Promise<unknown>,
  commit: readonly ArticleRecord[] | ((store: Store) => Promise<unknown>),
) {
  const store = await openedWith(stored);
  const footprint = new Footprint();
  const before = await read(observedStore(store, footprint));
  const seq = await store.latestSeq();
  if (typeof commit === 'function') await commit(store);
  else await store.save({ records: commit }, AT);
  const after = await read(store);
  const touched = touchedBy(await store.changesAfter(seq, 5_000));
  return {
    isChanged: JSON.stringify([before]) !== JSON.stringify([after]),
    isTouched: !touched.isDisjointFrom(footprint.scopes),
  };
}

/** What `seen` is expected to answer. */
export const BOTH = { isChanged: true, isTouched: true };
export const NEITHER = { isChanged: false, isTouched: false };

/** An article of a province that says nothing unless told to. */
export const said = (key: string, parts: Parameters<typeof record>[0] = {}) =>
  record({ key, ...parts, article: { provinceIds: [X], title: key, ...parts.article } });
/** Reads the number of items of lists. */
export const count =
  (...asked: Parameters<Store['counts']>) =>
  (store: Store) =>
    store.counts(...asked);
/** Reads a page of each list. */
export const list =
  (...asked: Parameters<Store['pages']>) =>
  (store: Store) =>
    store.pages(...asked);
/** An official in a post of a province. */
export const holding = (key: string, provinceId: string, parts: object = {}) =>
  mention(key, { post: 'chair', title: 'Chủ tịch', provinceId, ...parts });
/** A person whom articles name, so that operators can speak of them. */
export const known = (key: string): Partial<References> => ({
  people: [
    { id: officialId(key), name: key, scope: X, successor: null, mergedOn: null, place: '', gender: null },
  ],
});
/** An event with guests. */
export const attended = (key: string, ...people: readonly string[]) =>
  event(key, {
    participations: people.map((who) => ({
      officialId: officialId(who),
      role: 'GUEST',
      evidence: evidence(),
    })),
  });
