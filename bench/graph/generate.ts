import { renameSync, rmSync } from 'node:fs';
import { openStore } from '../../src/store/open.ts';
import { benchRecord, benchSources } from './record.ts';

// Writes a graph of so many articles into a file, through the store: a graph that the pipeline could not have made would not be
// worth measuring. Arguments: number of articles, path.
const [count, path = ''] = [Number(process.argv[2]), process.argv[3]];
const BATCH = 2_000;
const AT = '2026-01-01T00:00:00.000Z';

const part = `${path}.${process.pid}`;
for (const end of ['', '-wal', '-shm']) rmSync(part + end, { force: true });
const store = await openStore(`sqlite:${part}`, { info() {} });
await store.registerSources(benchSources, AT);
for (let from = 0; from < count; from += BATCH) {
  const length = Math.min(BATCH, count - from);
  await store.save({ records: Array.from({ length }, (_none, n) => benchRecord(from + n)) }, AT);
  if (from % 20_000 === 0) process.stderr.write(`\r${from} of ${count} articles generated`);
}
// The last connection that closes writes the log back into the file.
await store.close();
renameSync(part, path);
process.stderr.write(`\r${count} articles generated into ${path}\n`);
