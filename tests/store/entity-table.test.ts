import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { mention, officialId, record } from '../support/records.ts';

const AT = '2022-08-22T00:00:00.000Z';
const named = (key: string) => record({ key, mentions: [mention('Hòa', { name: 'Nguyễn Hòa' })] });

test('of an entity that stays, only columns that differ are written, so that the other indexes are left alone', async () => {
  const seen: string[] = [];
  const store = await openStore(
    'sqlite::memory:',
    { info() {} },
    { onStatement: (sql) => void seen.push(sql) },
  );
  await store.save({ records: [named('a')] }, AT);
  seen.length = 0;
  await store.save({ records: [named('b')] }, AT);
  expect(seen.filter((sql) => /^(insert into|update) "official"/.test(sql))).toEqual([
    'update "official" set "article_count" = ?, "tally" = ? where "id" = ?',
  ]);
  expect(await store.byIds('OFFICIAL', [officialId('Hòa')])).toMatchObject([{ articleCount: 2 }]);
  await store.close();
});
