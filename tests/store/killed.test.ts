import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { officialId } from '../support/records.ts';
import { silent } from './opener.ts';

const WRITER = join(import.meta.dirname, 'killed-writer.ts');

/** Starts a writer, kills it once it has told of `batches`, and answers with the last lines it wrote whole. */
async function writeUntilKilled(url: string, batches: number): Promise<{ batch: number; seq: number }> {
  const child = spawn(process.execPath, [WRITER, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').length > batches) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const [batch = -1, seq = -1] = (output.split('\n').at(-2) ?? '').split(' ').map(Number);
  return { batch, seq };
}

describe('a program killed while it writes to SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-killed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([1, 3, 8])(
    'loses nothing it answered for and doubles nothing (after %i batches)',
    async (batches) => {
      const url = `sqlite:${join(folder, `${batches}.db`)}`;
      const { batch, seq } = await writeUntilKilled(url, batches);
      expect(batch).toBeGreaterThanOrEqual(batches - 1);
      const store = await openStore(url, silent);
      const latest = await store.latestSeq();
      const [articles = 0] = await store.counts('ARTICLE', [{}]);
      expect(latest).toBeGreaterThanOrEqual(seq);
      // A batch is there with all of its five articles or not at all, and the one on its way may have got through.
      expect(articles % 5).toBe(0);
      expect(articles).toBeGreaterThanOrEqual((batch + 1) * 5);
      const changes = await store.changesAfter(0, latest + 1);
      expect(changes.map((change) => change.seq)).toEqual(
        Array.from({ length: latest }, (_, index) => index + 1),
      );
      expect(await store.byIds('OFFICIAL', [officialId('An')])).toMatchObject([{ articleCount: articles }]);
      const again = await writeUntilKilled(url, batches);
      expect(again.batch).toBeGreaterThanOrEqual(batches - 1);
      await store.close();
    },
  );
});
