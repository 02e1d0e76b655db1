import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe } from 'vitest';
import { storeContract } from './contract.ts';
import { opener } from './opener.ts';

describe('the store on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-sqlite-'));
  let files = 0;
  const database = async () => `sqlite:${join(folder, `${files++}.db`)}`;
  const { open, closeAll } = opener(database);
  afterEach(closeAll);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  storeContract({ open, database });
});
