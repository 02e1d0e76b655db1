import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { record } from '../support/records.ts';
import { silent } from './opener.ts';

const AT = '2022-08-22T00:00:00.000Z';
const SECRET = 'vô tiền khoáng hậu';

/** The tables of a file in which some value contains the text, those of the full-text indexes aside. */
function tablesWith(file: string, text: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const names = database
    .prepare(`select name from sqlite_master where type = 'table' and sql not like '%fts5%' order by name`)
    .all()
    .map(({ name }) => name as string);
  const found = names.filter((name) => {
    const all = database.prepare(`select * from "${name}"`);
    all.setReadBigInts(true);
    const values = all.all().flatMap((row) => Object.values(row));
    return values.some((value) => typeof value === 'string' && value.includes(text));
  });
  database.close();
  return found;
}

describe('a retracted article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-retracted-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('leaves nothing of its body in any table', async () => {
    const file = join(folder, 'graph.db');
    const store = await openStore(`sqlite:${file}`, silent);
    const kept = record();
    const { article } = kept;
    const secret = { ...kept, article: { ...article, text: SECRET, html: `<p>${SECRET}</p>` } };
    await store.save({ records: [secret] }, AT);
    await store.save({ records: [{ ...secret, article: { ...secret.article, text: `${SECRET}!` } }] }, AT);
    expect(tablesWith(file, SECRET)).toEqual(['article_body', 'article_revision']);
    await store.decide({ kind: 'RETRACT_ARTICLE', article: article.id }, null, AT);
    await store.close();
    expect(tablesWith(file, SECRET)).toEqual([]);
  });
});
