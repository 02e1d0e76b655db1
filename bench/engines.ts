import { openStore } from '../src/store/open.ts';
import { openPostgres } from '../src/store/postgres.ts';
import type { Store } from '../src/store/store.ts';
import { seeded } from '../tests/support/random.ts';
import { graphFile } from './graph/graph.ts';
import { benchArticle, benchRecord, benchSources } from './graph/record.ts';
import { type Finding, median } from './measure/figures.ts';
import { QUESTIONS } from './questions.ts';

const WARM_UP = 10;
const ROUNDS = 50;
const BATCH = 500;
const AT = '2026-01-01T00:00:00.000Z';

/** Stores the bench's articles where there are none yet, and has the server count what its plans go by. Throws where there are others. */
async function fill(url: string, store: Store, articles: number): Promise<void> {
  const [stored = 0] = await store.counts('ARTICLE', [{}]);
  if (stored === articles) return;
  if (stored > 0)
    throw new Error(
      `expected an empty database or ${articles} articles of the bench in it, but got ${stored}`,
    );
  await store.registerSources(benchSources, AT);
  for (let from = 0; from < articles; from += BATCH) {
    const length = Math.min(BATCH, articles - from);
    await store.save({ records: Array.from({ length }, (_none, n) => benchRecord(from + n)) }, AT);
  }
  const engine = await openPostgres(url);
  await engine.write(() => engine.execute('analyze'));
  await engine.close();
}

/**
 * The questions of the curve to one graph on both engines, by the clock: PostgreSQL works in other processes, and each of its statements
 * is a round trip.
 * @param url a database of PostgreSQL that is empty, or that this bench has filled with as many articles; it is left filled
 */
export async function engines(articles: number, url: string): Promise<readonly Finding[]> {
  const log = { info() {} };
  const sqlite = await openStore(`sqlite:${await graphFile(articles)}`, log, { isServing: true });
  const postgres = await openStore(url, log);
  const rows: (string | number)[][] = [];
  const figures: Record<string, number> = {};
  try {
    await fill(url, postgres, articles);
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const random = seeded(articles);
      const taken = [sqlite, postgres].map((store) => ({ store, ms: [] as number[] }));
      for (let round = -WARM_UP; round < ROUNDS; round += 1) {
        const subject = benchArticle(random.below(articles));
        for (const { store, ms } of round % 2 === 0 ? taken : taken.toReversed()) {
          const from = performance.now();
          await ask(store, subject);
          if (round >= 0) ms.push(performance.now() - from);
        }
      }
      const [own = 0, other = 0] = taken.map(({ ms }) => median(ms));
      rows.push([name, own, other, other / own]);
      figures[`postgres ${name}`] = other / own;
    }
  } finally {
    await sqlite.close();
    await postgres.close();
  }
  return [
    {
      title: `The store alone on both engines, ms by the clock, ${articles} articles`,
      columns: ['question', 'SQLite', 'PostgreSQL', 'ratio'],
      rows,
      notes: [
        'each subject is asked for once; a round trip to PostgreSQL on the same machine takes some 0.2 ms',
      ],
      figures,
    },
  ];
}
