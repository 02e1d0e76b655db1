import { graphFile } from '../graph/graph.ts';
import { startGateway, startServer } from '../measure/child.ts';
import { type Finding, median } from '../measure/figures.ts';
import { answerOf, post } from '../measure/load.ts';
import { CONTEST_COLUMNS, contest, ratio, standingRow } from './contest.ts';
import { readyDocuments } from './documents.ts';

const OURS = 'Cầu Nối';
const MERCURIUS = 'Mercurius + JIT';
const BARE = 'bare node:http';
/** Each document is asked so often by itself, one request at a time. */
const ALONE = 3;

/** Requests in turn, for ever. */
function inTurn(requests: readonly Buffer[]): () => Buffer {
  let at = 0;
  return () => requests[at++ % requests.length] as Buffer;
}

async function alone(port: number, query: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time <= ALONE; time += 1) {
    const from = performance.now();
    await answerOf(port, { query });
    times.push(performance.now() - from);
  }
  // The first parses and compiles.
  return median(times.slice(1));
}

/** The documents of docs/queries again and again. */
export async function hot(articles: number): Promise<readonly Finding[]> {
  const database = `sqlite:${await graphFile(articles)}`;
  const children = [
    await startGateway(database),
    await startServer('serve/mercurius', { args: [database] }),
    await startServer('serve/bare'),
  ] as const;
  const [ours, mercurius, bare] = children;
  try {
    const rows: [string, number, number, number, number][] = [];
    const bodies: string[] = [];
    const documents: ReturnType<typeof readyDocuments>[number][] = [];
    const failed: string[] = [];
    for (const document of readyDocuments()) {
      const { name, query } = document;
      const body = await answerOf(ours.port, { query });
      const own = await alone(ours.port, query);
      const theirs = await alone(mercurius.port, query).catch(() => null);
      if (theirs === null) {
        failed.push(name);
        continue;
      }
      documents.push(document);
      bodies.push(body);
      rows.push([name, body.length / 1_000, own, theirs, theirs / own]);
    }
    await bare.ask(bodies);

    const requests = documents.map(({ query }) => post('/graphql', { query }));
    const standings = await contest(
      [
        { name: OURS, child: ours, next: inTurn(requests) },
        { name: MERCURIUS, child: mercurius, next: inTurn(requests) },
        {
          name: BARE,
          child: bare,
          next: inTurn(documents.map(({ query }, at) => post(`/${at}`, { query }))),
        },
      ],
      { connections: 16, seconds: 3, rounds: 3 },
    );
    const p99 = (name: string) => standings.find((standing) => standing.name === name)?.p99 ?? Number.NaN;
    const figures = {
      hotToMercurius: ratio(standings, OURS, MERCURIUS),
      hotToBare: ratio(standings, OURS, BARE),
      hotP99ToBare: p99(OURS) / p99(BARE),
    };
    return [
      {
        title: `Hot: ${documents.length} documents of docs/queries in turn, ${articles} articles`,
        columns: CONTEST_COLUMNS,
        rows: standings.map(standingRow),
        notes: [
          `to Mercurius + JIT ${figures.hotToMercurius.toFixed(2)} (target 4.0), to bare ${figures.hotToBare.toFixed(3)} (target 0.75), p99 to bare ${figures.hotP99ToBare.toFixed(1)} (target 1.5)`,
          `Left out, because Mercurius + JIT answers with errors: ${failed.join(', ') || 'none'}.`,
          'A round is the mean over all documents: the slow ones weigh most until answers are kept.',
        ],
        figures,
      },
      {
        title: 'Each document alone, one request at a time, ms',
        columns: ['document', 'KB', OURS, MERCURIUS, 'Mercurius / ours'],
        rows,
        notes: [`median of the documents: ${median(rows.map((row) => row[4])).toFixed(2)}`],
        figures: { hotAloneToMercurius: median(rows.map((row) => row[4])) },
      },
    ];
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}
