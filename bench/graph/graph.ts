import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstSchema } from '../../src/store/schema-1.ts';
import { SQLITE } from '../../src/store/sqlite-dialect.ts';
import { benchRecord } from './record.ts';

const SAMPLE = 50;
/** Most of what saving makes is gone by the next batch; with V8's usual room for what is new a tenth of the time goes into keeping it. */
const FLAGS = ['--max-semi-space-size=64'];

/** A file's name tells what its graph depends on: after a change of the tables or of the records it is made anew. */
function fileOf(count: number): string {
  const records = Array.from({ length: SAMPLE }, (_none, n) => benchRecord(n));
  const made = JSON.stringify([firstSchema(SQLITE), records]);
  const key = createHash('sha256').update(made).digest('hex').slice(0, 8);
  return join(tmpdir(), `cau-noi-bench-${key}-${count}.db`);
}

/** The SQLite file of a graph with so many articles, generated where it is not there yet: some 1,600 articles a second. */
export async function graphFile(count: number): Promise<string> {
  const file = fileOf(count);
  if (existsSync(file)) return file;
  const child = fork(join(import.meta.dirname, 'generate.ts'), [String(count), file], { execArgv: FLAGS });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the graph could not be generated, its process ended with ${code}`);
  return file;
}
