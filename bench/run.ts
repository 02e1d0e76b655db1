import { parseArgs } from 'node:util';
import { curve } from './curve.ts';
import { engines } from './engines.ts';
import { fanout } from './fanout/fanout.ts';
import { graphFile } from './graph/graph.ts';
import { type Finding, table } from './measure/figures.ts';
import { readers } from './readers.ts';
import { cold } from './serve/cold.ts';
import { hot } from './serve/hot.ts';
import { start } from './start.ts';
import { workers } from './workers.ts';

/**
 * What the gateway gives, beside its peers in the same run on the same data. Arguments: parts by name (all when none is named),
 * `--articles N`, `--subscribers N`, `--curve 10000,100000,1000000` (sizes of the graphs whose answers are compared), `--postgres URL`
 * (a database, empty or filled by this bench: adds the part `engines`), `--json`. A graph that is not there yet is made first and kept:
 * 200,000 articles take two minutes or so, 1,000,000 a quarter of an hour.
 * Read ratios, not rates: the machine may be busy with other things, and every server is measured by its own processor time too.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '200000' },
    subscribers: { type: 'string', default: '2000' },
    curve: { type: 'string' },
    postgres: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

function numberIn(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new Error(`expected --${option} to be a whole number above 0, but got ${JSON.stringify(text)}`);
  return Number(text);
}
const articles = numberIn('articles', values.articles);
const subscribers = numberIn('subscribers', values.subscribers);
/** What is kept does not depend on the size of the graph; answered anew, some documents take a second on a large one. */
const few = Math.min(articles, 10_000);
/** Usually the graphs that the other parts have too: to make one more takes longer than all questions to it. */
const sizes = values.curve?.split(',').map((size) => numberIn('curve', size)) ?? [10_000, articles];

/** What a part measures, and how many articles the graphs have that it needs. */
interface Part {
  readonly graphs: readonly number[];
  readonly measure: () => Promise<readonly Finding[]>;
}

const { postgres } = values;
const PARTS: Readonly<Record<string, Part>> = {
  ...(postgres === undefined ? {} : { engines: { graphs: [few], measure: () => engines(few, postgres) } }),
  hot: { graphs: [few], measure: () => hot(few) },
  cold: { graphs: [articles], measure: () => cold(articles) },
  fanout: { graphs: [10_000], measure: () => fanout(subscribers) },
  curve: { graphs: sizes, measure: () => curve(sizes) },
  start: { graphs: [articles], measure: () => start(articles) },
  workers: { graphs: [articles], measure: () => workers(articles) },
  readers: { graphs: [articles], measure: () => readers(articles) },
};

const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined)
  throw new Error(`expected one of ${Object.keys(PARTS).join(', ')}, but got ${unknown}`);
const wanted = Object.entries(PARTS).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);

const seconds: [string, number][] = [];
async function clocked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  const took = (performance.now() - from) / 1_000;
  seconds.push([name, took]);
  process.stderr.write(`${name} took ${took.toFixed(0)} s\n`);
  return result;
}

await clocked('graphs', async () => {
  for (const size of new Set(wanted.flatMap(([, { graphs }]) => graphs))) await graphFile(size);
});
const findings: Finding[] = [];
for (const [name, { measure }] of wanted) findings.push(...(await clocked(name, measure)));

const figures = Object.assign({}, ...findings.map((finding) => finding.figures)) as Finding['figures'];
const summary: Finding = {
  title: 'All figures',
  columns: ['', 'median', 'least', 'most'],
  rows: Object.entries(figures).map(([name, figure]) =>
    typeof figure === 'number' ? [name, figure, '-', '-'] : [name, figure.median, figure.least, figure.most],
  ),
  notes: [
    'ratios: of the rounds of this run; a difference is shown only where 1 does not lie between least and most',
    `seconds: ${seconds.map(([name, took]) => `${name} ${took.toFixed(0)}`).join(', ')}; together ${seconds.reduce((sum, [, took]) => sum + took, 0).toFixed(0)}`,
  ],
  figures: {},
};
process.stdout.write(
  values.json
    ? `${JSON.stringify({ figures, seconds: Object.fromEntries(seconds), findings }, null, 2)}\n`
    : [...findings, summary].map(table).join('\n'),
);
