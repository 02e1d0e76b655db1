import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStage, overflow, type Stage } from './support/stage.ts';

interface Found {
  readonly articles: { readonly nodes: readonly { readonly id: string; readonly text: string }[] };
  readonly events: { readonly nodes: readonly { readonly id: string }[] };
  readonly officials: { readonly nodes: readonly { readonly id: string }[] };
}

let stage: Stage;
let article: string;
let official: string;
let paths: readonly string[];
beforeAll(async () => {
  stage = await openStage();
  const found = await stage.ask<Found>(`{
    articles(first: 50) { nodes { id text } }
    events(first: 1) { nodes { id } }
    officials(first: 1) { nodes { id } }
  }`);
  const [longest] = found.articles.nodes.toSorted((a, b) => b.text.length - a.text.length);
  article = `/tin/${longest?.id}`;
  official = `/can-bo/${found.officials.nodes[0]?.id}`;
  paths = [
    '/',
    article,
    '/su-kien',
    `/su-kien/${found.events.nodes[0]?.id}`,
    '/can-bo',
    official,
    '/nguon-tin',
    '/nguon-tin/source:mttq-cao-bang',
    '/ban-do',
    `/tim?q=${encodeURIComponent('hội nghị')}`,
    '/gioi-thieu',
    '/embed/stream',
  ];
});
afterAll(() => stage.close());

/** One word of sixty letters, as an address in a headline is. */
const WORD = 'nghiêng'.repeat(9).slice(0, 60);
/** What sites write; names of provinces and countries are ours. */
const WRITTEN = new Set(['title', 'name', 'byline', 'credit', 'section', 'venue', 'issuer', 'number']);

/** An answer in which all that sites write is one long word. */
function inOneWord(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => inOneWord(one, name));
  if (typeof value === 'string') return WRITTEN.has(name) ? WORD : value;
  if (typeof value !== 'object' || value === null) return value;
  if ('englishName' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOneWord(one, key)]));
}

/** Opens a page whose answers are changed on their way, or have to wait; closed with its test. */
async function opened(path: string, width: number, change: (answer: unknown) => unknown): Promise<Page> {
  const { page, close } = await stage.open(path, {
    width,
    onPage: (page) =>
      void page.route('**/graphql', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: await change(await response.json()) });
      }),
  });
  onTestFinished(close);
  await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
  return page;
}

/** How much of what was seen has moved in a page so far, as browsers reckon it: 0 where nothing has. */
const moved = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const sum = (list: PerformanceObserverEntryList) =>
          list
            .getEntries()
            .reduce((all, entry) => all + (entry as PerformanceEntry & { value: number }).value, 0);
        new PerformanceObserver((list) => done(sum(list))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(0), 500);
      }),
  );

/** How many times something is written on the first sheet of a page in print. */
async function writtenOnFirstSheet(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', pageRanges: '1' });
  let count = 0;
  for (const { index } of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    const start = pdf.indexOf('\n', index) + 1;
    try {
      const text = inflateSync(pdf.subarray(start)).toString('latin1');
      count += [...text.matchAll(/\bT[jJ]\b/g)].length;
    } catch {
      // A picture or a table, not what is drawn.
    }
  }
  return count;
}

describe('a page', () => {
  it('is not widened by a word that is wider than a phone', async () => {
    for (const path of paths) {
      const page = await opened(path, 320, (answer) => inOneWord(answer));
      expect(await overflow(page), path).toBe(0);
    }
  });

  it('is not widened by the name of a year that has just begun', async () => {
    const { page, close } = await stage.open(official, { width: 320 });
    onTestFinished(close);
    await page.clock.install();
    for (const day of ['2027-01-02', '2027-02-20', '2027-04-10', '2027-06-01']) {
      await page.clock.setFixedTime(`${day}T05:00:00Z`);
      await page.goto(stage.url + official);
      await page.locator('.career-year').first().waitFor();
      expect(await overflow(page), day).toBe(0);
    }
  });

  it('hardly moves what is seen while it is loading', async () => {
    const late = async (answer: unknown) => {
      await new Promise((done) => setTimeout(done, 200));
      return answer;
    };
    for (const path of paths) {
      const page = await opened(path, 390, late);
      // From there on readers feel it (web.dev/cls).
      expect(await moved(page), path).toBeLessThan(0.1);
    }
  });

  it('lets an article begin on the first sheet, however long it is', async () => {
    const page = await opened(article, 1280, (answer) =>
      JSON.parse(
        JSON.stringify(answer, (key, value) => (key === 'text' ? `${value}\n\n`.repeat(30) : value)),
      ),
    );
    expect((await page.locator('.article-body').innerText()).length).toBeGreaterThan(20_000);
    // The name of the dashboard alone is one.
    expect(await writtenOnFirstSheet(page)).toBeGreaterThan(20);
  });
});
