import { join } from 'node:path';
import { readRecord } from '../src/extract/record.ts';
import { recordsIn, score } from '../tests/gold/score.ts';

/**
 * What reading costs and how well it reads: articles of 250 words a second on one core, by the processor time of the reading
 * thread, and the scores on each set of annotated texts. `own/held` and `own/english-held` were never looked at while the rules
 * were made. The rate is the median round once V8 has compiled what is hot; the best round is the one that other work on the
 * machine disturbed least.
 */
const GOLD = join(import.meta.dirname, '../tests/gold');
const SETS = ['dev', 'own/tune', 'own/held', 'own/varied', 'own/english-tune', 'own/english-held'];
const WARM_UP = 30;
const ROUNDS = 30;
const WORDS_OF_AN_ARTICLE = 250;

const records = SETS.flatMap((set) => recordsIn(join(GOLD, set)));
const words = records.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

function articlesPerSecond(): number {
  const from = process.threadCpuUsage();
  for (const record of records) readRecord(record);
  const { user, system } = process.threadCpuUsage(from);
  return words / WORDS_OF_AN_ARTICLE / ((user + system) / 1_000_000);
}

const rates = Array.from({ length: WARM_UP + ROUNDS }, articlesPerSecond);
const warm = rates.slice(WARM_UP).sort((a, b) => a - b);
const median = warm[warm.length >> 1] ?? 0;
const percent = (value: number) => value.toFixed(3);

const lines = [
  `${records.length} texts, ${words} words; articles of ${WORDS_OF_AN_ARTICLE} words a second: median ${median.toFixed(0)}, best ${(warm.at(-1) ?? 0).toFixed(0)}, cold ${(rates[0] ?? 0).toFixed(0)}`,
];
for (const set of SETS) {
  const { articles, f1, accuracy } = score(join(GOLD, set));
  lines.push('', `${set} (${articles} texts)`);
  for (const [kind, one] of Object.entries(f1)) {
    lines.push(
      `  ${kind.padEnd(24)} P ${percent(one.precision)}  R ${percent(one.recall)}  F1 ${percent(one.f1)}  (of ${one.gold})`,
    );
  }
  for (const [field, one] of Object.entries(accuracy)) {
    lines.push(`  ${field.padEnd(24)} ${percent(one.accuracy)}  (of ${one.of})`);
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
