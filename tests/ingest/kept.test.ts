import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { backfillAll } from '../../src/ingest/backfill-all.ts';
import { kept } from '../../src/ingest/kept.ts';
import type { FetchDocument } from '../../src/net/document.ts';
import { at, list, page, type Stage, setStage } from './stage.ts';
import { entry, testSite } from './values.ts';

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

/** A list of forty articles, each cut out of a text of its own of a megabyte: by its title, and by its summary as a whole. */
async function stageOfCutEntries(withSummaries: boolean) {
  const stage = await setStage();
  const paths = Array.from({ length: PAGES }, (_none, number) => `/${number}.html`);
  stage.props.set(at('/tin/'), { body: list(...paths) });
  for (const path of paths) stage.props.set(at(path), { body: page(`Bài ${path}`) });
  const readEntries = async () => ({
    entries: paths.map((path) => {
      const text = Buffer.alloc(MEGABYTE, `${TITLE} ${path} `).toString('utf8');
      return entry(at(path), { title: text.slice(0, TITLE.length), summary: withSummaries ? text : null });
    }),
    issues: [],
  });
  return { stage, readEntries };
}

/** How much more of the heap is in use when the first page is asked for than when `run` began. */
async function grownWhenPagesAreAskedFor(
  { deps }: Stage,
  run: (fetch: FetchDocument) => Promise<unknown>,
): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  let grown: number | null = null;
  await run((request) => {
    if (grown === null && request.url.endsWith('.html')) {
      collect();
      grown = process.memoryUsage().heapUsed - before;
    }
    return deps.fetch(request);
  });
  expect(grown).not.toBeNull();
  return grown ?? Number.NaN;
}

test.each([
  ['the text of the list', false],
  ['the summaries of the list', true],
])('while its pages are read, a refresh does not keep %s', async (_what, withSummaries) => {
  const { stage, readEntries } = await stageOfCutEntries(withSummaries);
  const extraction = { ...stage.deps.extraction, readEntries };
  const grown = await grownWhenPagesAreAskedFor(stage, async (fetch) => {
    const report = await stage.run(testSite(), undefined, { fetch, extraction });
    expect(report.added).toBe(PAGES);
  });
  expect(grown).toBeLessThan((PAGES * MEGABYTE) / 4);
});

test('while its pages are read, a walk back does not keep the text of the list', async () => {
  const { stage, readEntries } = await stageOfCutEntries(false);
  const extraction = { ...stage.deps.extraction, readEntries };
  const grown = await grownWhenPagesAreAskedFor(stage, async (fetch) => {
    const deps = { ...stage.deps, fetch, extraction };
    const [report] = await backfillAll([testSite()], deps, { since: '2026-01-01' });
    expect(report?.added).toBe(PAGES);
  });
  expect(grown).toBeLessThan((PAGES * MEGABYTE) / 4);
});
