import { renameSync, rmSync } from 'node:fs';
import { writeGraph } from './bulk.ts';
import { benchRecord, benchSources } from './record.ts';

// Writes a graph of so many articles into a file, through the store: a graph that the pipeline could not have made would not be
// worth measuring. Arguments: number of articles, path.
const [count, path = ''] = [Number(process.argv[2]), process.argv[3]];
const BATCH = 2_000;

const part = `${path}.${process.pid}`;
for (const end of ['', '-wal', '-shm']) rmSync(part + end, { force: true });
await writeGraph(part, benchSources, Math.ceil(count / BATCH), (index) => {
  const from = index * BATCH;
  if (from % 20_000 === 0) process.stderr.write(`\r${from} of ${count} articles generated`);
  const length = Math.min(BATCH, count - from);
  return { records: Array.from({ length }, (_none, n) => benchRecord(from + n)) };
});
renameSync(part, path);
process.stderr.write(`\r${count} articles generated into ${path}\n`);
