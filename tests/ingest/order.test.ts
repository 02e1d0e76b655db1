import { expect, onTestFinished, test } from 'vitest';
import { refreshAll } from '../../src/ingest/worker.ts';
import { createWriter } from '../../src/ingest/writer.ts';
import type { ArticleRecord } from '../../src/model/batch.ts';
import { openStore } from '../../src/store/open.ts';
import { graphOf } from '../support/graph-of.ts';
import { seeded } from '../support/random.ts';
import { startTown } from './town.ts';

const AT = '2026-10-05T03:00:00.000Z';

/** Everything that the demo world's sites say, as the pipeline hands it to the store. */
async function recordsOfTheWorld(): Promise<readonly ArticleRecord[]> {
  const town = await startTown({ readsStatements: true });
  const records: ArticleRecord[] = [];
  const store = {
    ...town.store,
    save(batch: { readonly records: readonly ArticleRecord[] }, at: string) {
      records.push(...batch.records);
      return town.store.save(batch, at);
    },
  };
  await refreshAll(town.sites, { ...town.deps, writer: createWriter({ ...town.deps, store }) });
  return records;
}

async function emptyStore() {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  return store;
}

test('the graph of the demo world depends on what the articles say last, and on nothing else', async () => {
  const records = await recordsOfTheWorld();
  const once = await emptyStore();
  await once.save({ records }, AT);
  const expected = await graphOf(once);
  const countOf = (list: string) => expected[list]?.length ?? 0;
  const people = new Set(records.flatMap(({ references }) => references.people.map(({ id }) => id)));
  expect(countOf('articles')).toBe(records.length);
  // Else nothing was joined, and any order would do.
  expect(countOf('officials')).toBeLessThan(people.size);
  expect(countOf('events')).toBeLessThan(records.flatMap(({ events }) => events).length);
  expect(countOf('stories')).toBeLessThan(records.length);
  for (const seed of [1, 2, 3]) {
    const random = seeded(seed);
    const store = await emptyStore();
    const twice = [...records, ...random.shuffled(records).slice(0, 20)];
    const queue = random.shuffled(twice);
    while (queue.length > 0) await store.save({ records: queue.splice(0, 1 + random.below(6)) }, AT);
    expect(await graphOf(store)).toEqual(expected);
  }
  const corrected = await emptyStore();
  for (const record of misread(records)) await corrected.save({ records: [record] }, AT);
  for (const record of seeded(5).shuffled(records)) await corrected.save({ records: [record] }, AT);
  expect(await graphOf(corrected)).toEqual(expected);
});

/** Every article with the text, people and bodies of another. Its events go: a report's reference names its own article. */
function misread(records: readonly ArticleRecord[]): readonly ArticleRecord[] {
  const others = seeded(4).shuffled(records);
  return records.map((record, at) => {
    const { id, url, canonicalUrl, storyId } = record.article;
    const wrong = others[at] ?? record;
    return {
      ...wrong,
      article: { ...wrong.article, id, url, canonicalUrl, storyId },
      events: [],
      references: { ...wrong.references, events: [], story: null },
    };
  });
}
