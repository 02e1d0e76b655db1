import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { graphFile } from '../graph/graph.ts';
import { startGateway, startServer } from '../measure/child.ts';
import { type Finding, median, shownRatio } from '../measure/figures.ts';
import { answerOf, post } from '../measure/load.ts';
import { CONTEST_COLUMNS, contest, ratio, standingRow } from './contest.ts';
import { readyDocuments } from './documents.ts';

const OURS = 'Cầu Nối';
const MERCURIUS = 'Mercurius + JIT';
const BARE = 'bare node:http';
const DISTURBED = 'Cầu Nối, commits';
/** Another process stores an article this often beside the gateway that is disturbed. */
const COMMIT_EVERY_MS = 100;
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

/** A copy of a graph that may be written to. */
function copyOf(file: string): string {
  const copy = join(tmpdir(), `cau-noi-bench-${process.pid}.db`);
  forget(copy);
  const database = new DatabaseSync(file);
  database.exec(`vacuum into '${copy}'`);
  database.close();
  return copy;
}

const forget = (file: string) => {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
};

/** The documents of docs/queries again and again. */
export async function hot(articles: number): Promise<readonly Finding[]> {
  const file = await graphFile(articles);
  const copy = copyOf(file);
  const [database, written] = [`sqlite:${file}`, `sqlite:${copy}`];
  const children = [
    await startGateway(database),
    await startServer('serve/mercurius', { args: [database] }),
    await startServer('serve/bare'),
    await startGateway(written),
    await startServer('serve/committer', { args: [written, String(articles), String(COMMIT_EVERY_MS)] }),
  ] as const;
  const [ours, mercurius, bare, disturbed] = children;
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
        { name: DISTURBED, child: disturbed, next: inTurn(requests) },
      ],
      { connections: 16, seconds: 2, rounds: 4 },
    );
    const figures = {
      hotToMercurius: ratio(standings, OURS, MERCURIUS),
      hotToBare: ratio(standings, OURS, BARE),
      hotP99ToBare: ratio(standings, OURS, BARE, 'p99'),
      hotWithCommitsToMercurius: ratio(standings, DISTURBED, MERCURIUS),
      hotWithCommitsToBare: ratio(standings, DISTURBED, BARE),
    };
    return [
      {
        title: `Hot: ${documents.length} documents of docs/queries in turn, ${articles} articles`,
        columns: CONTEST_COLUMNS,
        rows: standings.map(standingRow),
        notes: [
          `to Mercurius + JIT ${shownRatio(figures.hotToMercurius)}, target 4.0, to bare ${shownRatio(figures.hotToBare)}, target 0.75, p99 to bare ${shownRatio(figures.hotP99ToBare)}, target 1.5`,
          `Left out, because Mercurius + JIT answers with errors: ${failed.join(', ') || 'none'}.`,
          `with a commit of another process every ${COMMIT_EVERY_MS} ms: to Mercurius + JIT without commits ${shownRatio(figures.hotWithCommitsToMercurius)}, to bare ${shownRatio(figures.hotWithCommitsToBare)}`,
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
    forget(copy);
  }
}
