import { curve } from './curve.ts';
import { fanout } from './fanout/fanout.ts';
import { type Finding, table } from './measure/figures.ts';
import { readers } from './readers.ts';
import { cold } from './serve/cold.ts';
import { hot } from './serve/hot.ts';
import { start } from './start.ts';
import { workers } from './workers.ts';

/**
 * What the gateway gives, beside its peers in the same run on the same data. Arguments: parts by name (all when none is named),
 * `--articles N`, `--subscribers N`, `--million` (adds 10^6 to the curve; its graph takes a quarter of an hour to make), `--json`.
 * Read ratios, not rates: the machine may be busy with other things, and every server is measured by its own processor time too.
 */
const args = process.argv.slice(2);
const option = (name: string, usual: number) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : Number(args[at + 1]);
};
const articles = option('articles', 200_000);
const subscribers = option('subscribers', 2_000);

const PARTS: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  // What is kept does not depend on the size of the graph; answered anew, some documents take a second on a large one.
  hot: () => hot(Math.min(articles, 10_000)),
  cold: () => cold(articles),
  fanout: () => fanout(subscribers),
  // Usually over the graph that the other parts share: to make one more takes longer than all questions to it.
  curve: () => curve(args.includes('--million') ? [10_000, 100_000, 1_000_000] : [10_000, articles]),
  start: () => start(articles),
  workers: () => workers(articles),
  readers: () => readers(articles),
};

const named = args.filter((arg) => arg in PARTS);
const wanted = named.length > 0 ? named : Object.keys(PARTS);
const findings: Finding[] = [];
for (const name of wanted) {
  const from = performance.now();
  findings.push(...((await PARTS[name]?.()) ?? []));
  process.stderr.write(`${name} took ${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
}
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify({ figures: Object.assign({}, ...findings.map(({ figures }) => figures)), findings }, null, 2)}\n`
    : findings.map(table).join('\n'),
);
