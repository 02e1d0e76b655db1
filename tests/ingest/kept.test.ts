import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { kept } from '../../src/ingest/kept.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const MEGABYTE = 1_000_000;
const PAGES = 40;
const TITLE = 'Hội nghị tổng kết công tác Mặt trận';

test('what is kept is equal to what was read', () => {
  const entry = { url: 'https://mt.example/a', title: TITLE, summary: null, publishedOnly: false };
  expect(kept([entry])).toEqual([entry]);
});

test('a title that is kept does not keep the page that it was cut out of', () => {
  const titleOf = (page: number) =>
    Buffer.alloc(MEGABYTE, `${TITLE} ${page} `)
      .toString('utf8')
      .slice(0, TITLE.length + 3);
  collect();
  const before = process.memoryUsage().heapUsed;
  const titles = Array.from({ length: PAGES }, (_none, page) => kept({ title: titleOf(page) }));
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  expect(titles[7]?.title).toBe(`${TITLE} 7 `);
  expect(grown).toBeLessThan((PAGES * MEGABYTE) / 4);
});
