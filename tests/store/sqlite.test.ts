import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { storeContract } from './contract.ts';
import { opener, silent } from './opener.ts';

describe('the store on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-sqlite-'));
  const empty = join(folder, 'empty.db');
  let files = 0;
  const path = () => join(folder, `${files++}.db`);
  /** A store that was opened once: to write its tables anew costs more than most tests. */
  const emptied = async () => {
    const file = path();
    copyFileSync(empty, file);
    return `sqlite:${file}`;
  };
  const { open, closeAll } = opener(emptied);
  beforeAll(async () => {
    await (await openStore(`sqlite:${empty}`, silent)).close();
  });
  afterEach(closeAll);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  storeContract({ open, database: async () => `sqlite:${path()}` });
});
