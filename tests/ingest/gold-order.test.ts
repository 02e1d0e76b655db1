import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecordText } from '../../src/extract/statement/record-text.ts';
import { findStatements } from '../../src/extract/statements.ts';
import { resolve } from '../../src/ingest/resolve.ts';
import type { ArticleRecord } from '../../src/model/batch.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { recordsIn } from '../gold/score.ts';
import { silent } from '../store/opener.ts';
import { copyOf } from '../support/copies.ts';
import { graphOf } from '../support/graph-of.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { seeded } from '../support/random.ts';
import { draft } from './values.ts';

const GOLD = join(import.meta.dirname, '../gold');
const FETCHED = '2026-10-05T03:00:00.000Z';
const SITES = 7;

type Random = ReturnType<typeof seeded>;

/** A text as one of several sites prints it; one in ten pages has no date. */
function published(key: string, text: string, day: string | null, random: Random): ArticleRecord {
  const site = `trang-${random.below(SITES)}`;
  const url = `https://${site}.test/${key}`;
  const publishedAt = day === null || random.chance(0.1) ? null : `${day}T0${random.below(9)}:00:00.000Z`;
  const title = text.slice(0, 60).trim();
  const context = {
    title,
    lead: null,
    publishedOn: publishedAt?.slice(0, 10) ?? null,
    homeProvinceId: null,
    language: 'vi',
  };
  return resolve({
    siteId: site,
    homeProvinceId: null,
    statements: findStatements(text, context),
    validators: { etag: null, lastModified: null },
    fetchedAt: FETCHED,
    draft: draft({ url, title, text, html: `<p>${text}</p>`, publishedAt, rules: {} }),
  });
}

/** The annotated texts, a third of them on a second site too, in other words. */
function newsOf(random: Random): readonly ArticleRecord[] {
  const texts = ['dev', 'own/tune', 'own/varied'].flatMap((folder) => recordsIn(join(GOLD, folder)));
  return random
    .shuffled(texts)
    .slice(0, 150)
    .flatMap(({ id, text: page }) => {
      const { text, publishedAt } = readRecordText(page);
      const day = publishedAt?.slice(0, 10) ?? null;
      const own = published(id, text, day, random);
      if (random.chance(0.7)) return [own];
      // "Comrade" does not say whether it is a man.
      const copy = copyOf(text.replace(/(?:[Ôô]ng|[Bb]à) (?=\p{Lu})/gu, 'đồng chí '), random);
      return [own, published(`${id}-copy`, copy, day, random)];
    });
}

/** The article as it stood before it was corrected: with what another one says. */
function misread(record: ArticleRecord, other: ArticleRecord): ArticleRecord {
  const { id, url, canonicalUrl, storyId } = record.article;
  return {
    ...other,
    article: { ...other.article, id, url, canonicalUrl, storyId },
    events: [],
    references: { ...other.references, events: [], story: null },
  };
}

/** All news, some of it read wrong at first and some twice, in any order and company, by two programs that take turns in ending. */
async function readAnyhow(url: string, news: readonly ArticleRecord[], random: Random): Promise<Store> {
  const isMisread = () => random.chance(0.2);
  const wrong = news
    .filter(isMisread)
    .map((one) => misread(one, random.pick(news.filter((other) => other !== one))));
  const stores = [await openStore(url, silent), await openStore(url, silent)];
  for (const records of [wrong, [...news, ...news.filter(() => random.chance(0.2))]]) {
    const queue = random.shuffled(records);
    while (queue.length > 0) {
      const batches = stores.map(() => ({ records: queue.splice(0, 1 + random.below(12)) }));
      await Promise.all(stores.map((store, at) => store.save(batches[at] ?? { records: [] }, FETCHED)));
      if (!random.chance(0.1)) continue;
      const at = random.below(stores.length);
      await stores[at]?.close();
      stores[at] = await openStore(url, silent);
    }
  }
  const [store, other] = stores;
  await other?.close();
  if (store === undefined) throw new Error('expected two stores');
  return store;
}

describe('the graph of the annotated texts', () => {
  const random = seeded(16);
  const news = newsOf(random);
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-gold-order-'));
  let server: PostgresServer;
  let expected: Awaited<ReturnType<typeof graphOf>>;
  beforeAll(async () => {
    server = await startPostgres();
    const once = await openStore('sqlite::memory:', silent);
    await once.save({ records: news }, FETCHED);
    expected = await graphOf(once);
    await once.close();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('joins some of what articles name', () => {
    const people = new Set(news.flatMap(({ references }) => references.people.map(({ id }) => id)));
    expect(expected.officials?.length).toBeLessThan(people.size);
    expect(expected.events?.length).toBeLessThan(news.flatMap(({ events }) => events).length);
    expect(expected.stories?.length).toBeLessThan(news.length - 20);
  });

  test.each([
    ['SQLite', async (seed: number) => `sqlite:${join(folder, `${seed}.db`)}`, 1],
    ['SQLite', async (seed: number) => `sqlite:${join(folder, `${seed}.db`)}`, 2],
    ['PostgreSQL', () => server.createDatabase(), 3],
    ['PostgreSQL', () => server.createDatabase(), 4],
  ] as const)(
    'is the same on %s in whatever order and company they come (%#)',
    async (_engine, database, seed) => {
      const store = await readAnyhow(await database(seed), news, seeded(seed));
      expect(await graphOf(store)).toEqual(expected);
      await store.close();
    },
  );
});
