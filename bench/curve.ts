import { openStore } from '../src/store/open.ts';
import { seeded } from '../tests/support/random.ts';
import { graphFile } from './graph/graph.ts';
import { type BenchArticle, benchArticle } from './graph/record.ts';
import { type Finding, median } from './measure/figures.ts';
import { QUESTIONS } from './questions.ts';

const WARM_UP = 20;
const ROUNDS = 100;
/** A question that takes long is not asked so often. */
const MOST_MS = 3_000;
/** Most answers take less than what it costs to read the processor time. */
const AGAIN = 5;

/** What a question takes, in milliseconds, the median of many subjects. */
interface Taken {
  /** By the clock, of a subject that was not asked for yet: its pages of the file may have to come from the disk. */
  readonly first: number;
  /** By processor time, of the same subject asked for again, the mean of a few times. */
  readonly again: number;
}

type Ask = (subject: BenchArticle) => Promise<unknown>;

/** What the question takes of each graph. They take turns, since a program grows faster as it runs and a machine may be busy. */
async function timed(
  graphs: readonly { readonly ask: Ask; readonly size: number }[],
): Promise<readonly Taken[]> {
  const sides = graphs.map(({ ask, size }) => {
    const random = seeded(size);
    return {
      ask,
      subject: () => benchArticle(random.below(size)),
      first: [] as number[],
      again: [] as number[],
    };
  });
  for (let time = 0; time < WARM_UP; time += 1) for (const { ask, subject } of sides) await ask(subject());
  const until = performance.now() + MOST_MS * sides.length;
  for (let round = 0; round < ROUNDS && (performance.now() < until || round < 3); round += 1) {
    for (let turn = 0; turn < sides.length; turn += 1) {
      const side = sides[(round + turn) % sides.length];
      if (side === undefined) continue;
      const one = side.subject();
      const from = performance.now();
      await side.ask(one);
      side.first.push(performance.now() - from);
      const before = process.cpuUsage();
      for (let time = 0; time < AGAIN; time += 1) await side.ask(one);
      const { user, system } = process.cpuUsage(before);
      side.again.push((user + system) / 1000 / AGAIN);
    }
  }
  return sides.map(({ first, again }) => ({ first: median(first), again: median(again) }));
}

/**
 * How the time of the store's questions grows with the graph, in this process, without GraphQL. Ten times the articles are ten times the
 * months and officials, as with a gateway that has read for ten times as long: what a subject has to tell stays the same, so what
 * grows is the looking for it.
 */
export async function curve(sizes: readonly number[]): Promise<readonly Finding[]> {
  const stores = [];
  for (const size of sizes)
    stores.push({
      size,
      store: await openStore(`sqlite:${await graphFile(size)}`, { info() {} }, { isServing: true }),
    });
  const rows: (string | number)[][] = [];
  const figures: Record<string, number> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const taken = await timed(
      stores.map(({ size, store }) => ({ size, ask: (subject) => ask(store, subject) })),
    );
    const growth = (of: keyof Taken) => (taken.at(-1)?.[of] ?? 0) / (taken[0]?.[of] ?? 0);
    rows.push([
      name,
      ...taken.map(({ first }) => first),
      growth('first'),
      ...taken.map(({ again }) => again),
      growth('again'),
    ]);
    figures[`curve ${name}`] = growth('again');
    figures[`curve ${name}, asked first`] = growth('first');
  }
  for (const { store } of stores) await store.close();
  return [
    {
      title: 'The store alone, ms by number of articles',
      columns: [
        'question',
        ...sizes.map((size) => `first ${size}`),
        'growth',
        ...sizes.map((size) => `again ${size}`),
        'growth',
      ],
      rows,
      notes: [
        'first: by the clock, of a subject whose pages may lie on the disk; again: the same subject asked for again, by processor time',
        'growth: of the largest graph against the smallest; target 2 at 1,000,000 articles against 10,000, searches 4',
      ],
      figures,
    },
  ];
}
