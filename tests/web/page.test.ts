import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { floodPage } from './support/flood.ts';
import { audit, flaws, type Opening, openStage, overflow, type Stage, WITHIN_MS } from './support/stage.ts';
import { visit } from './support/visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ sites: ['mttq-cao-bang'] });
});
afterAll(() => stage.close());

/** A page of a reader who was never here, closed with its test. */
async function newPage(): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(WITHIN_MS);
  return context.newPage();
}

/** The tasks of a page's main thread while something happens, in milliseconds of processor time, by Chromium's own tracing. */
async function tasksOf(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await stage.browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'],
  });
  await act();
  const { traceEvents } = JSON.parse((await stage.browser.stopTracing()).toString()) as {
    traceEvents: { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }[];
  };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000);
}

/** What a first visit to an address costs: bytes of bodies as they were sent, by kind of thing. */
async function firstVisit(path: string) {
  const page = await newPage();
  const bytes: Record<string, number> = {};
  const measured: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname === '/graphql') return;
    const measure = async () => {
      const { responseBodySize } = await request.sizes();
      const kind = request.resourceType();
      bytes[kind] = (bytes[kind] ?? 0) + responseBodySize;
    };
    measured.push(measure());
  });
  await page.goto(stage.url + path);
  await page.locator('.item').first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.waitForLoadState('networkidle');
  await Promise.all(measured);
  return { bytes, total: Object.values(bytes).reduce((sum, one) => sum + one, 0) };
}

describe('the first load', () => {
  it.each(['/', '/embed/stream'])('of %s stays below 120 KB, with its fonts', async (path) => {
    const { bytes, total } = await firstVisit(path);
    expect(bytes.font).toBeGreaterThan(40_000);
    expect(bytes.script).toBeGreaterThan(10_000);
    expect(total, JSON.stringify(bytes)).toBeLessThan(120 * 1024);
  });

  it('is something to be seen after less than a second of work, before the gateway has answered anything', async () => {
    const page = await newPage();
    await page.route('**/graphql', () => {});
    const tasks = await tasksOf(page, async () => {
      await page.goto(stage.url);
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    });
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_000);
  });
});

it('keeps what never changes for good, and asks for the page each time', async () => {
  const page = await fetch(`${stage.url}/`);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(files.length).toBeGreaterThan(1);
  for (const path of files) {
    const response = await fetch(stage.url + path, { headers: { 'accept-encoding': 'br' } });
    await response.arrayBuffer();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      ...(Number(response.headers.get('content-length')) > 2_000 ? { 'content-encoding': 'br' } : {}),
    });
  }
});

describe('a stream of ten thousand', () => {
  it('holds few of them in the page, and no task is longer than 100 ms while 50 a second arrive', async () => {
    const page = await newPage();
    const flood = await floodPage(page, { total: 10_000, perPage: 1_000 });
    await page.goto(stage.url);
    await page.locator('.item').first().waitFor();
    // To the end, as a reader with a heavy thumb goes there.
    await page.evaluate(async (withinMs) => {
      const until = performance.now() + withinMs;
      while (!document.body.textContent.includes('Tin số 9999:')) {
        if (performance.now() > until)
          throw new Error(`expected the end of the list, but got ${document.body.innerText.slice(-500)}`);
        window.scrollTo(0, document.body.scrollHeight);
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    }, WITHIN_MS);
    await expect.poll(() => page.locator('.item').count()).toBeLessThan(400);

    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByText('Tin số 0:').waitFor();
    // What is too long for the page is so each time; what else the machine does, such as throwing code away, is not.
    const longest: number[] = [];
    while (longest.length < 3 && !longest.some((one) => one < 100)) {
      const last = 150 * (longest.length + 1);
      const tasks = await tasksOf(page, async () => {
        await flood.pour(150, 50);
        await page.getByText(`Tin số -${last}:`).waitFor();
      });
      expect(tasks.length).toBeGreaterThan(100);
      longest.push(Math.max(...tasks));
    }
    expect(Math.min(...longest)).toBeLessThan(100);
  });

  it('goes on while its end is seen in each frame, wherever it was between two', async () => {
    const page = await newPage();
    await floodPage(page, { total: 10_000, perPage: 1_000 });
    await page.goto(stage.url);
    await page.locator('.item').first().waitFor();
    // To the end for the frame alone: what asks after the frame where the end is does not see it there.
    await page.evaluate(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => window.scrollTo(0, 0);
      const flash = () => {
        window.scrollTo(0, document.body.scrollHeight);
        after.port2.postMessage(null);
        requestAnimationFrame(flash);
      };
      flash();
    });
    await page.getByText('Hết. Đây là những tin cũ nhất.').waitFor();
  });
});

describe('content of sites', () => {
  const HOSTILE = [
    '<script>document.title = "gài"</script>',
    '<img src=x onerror="document.title=\'gài\'">',
    '</h3></article><style>body{display:none}</style>',
    '"><svg onload=alert(1)>',
    '\u202egnouv\u202c \u200bẩn',
    '{{constructor}} javascript:alert(1)',
    'a'.repeat(3_000),
  ];

  it('shows as text, whatever it is, and breaks nothing', async () => {
    const shown = await visit(stage, '/gioi-thieu', { width: 390 });
    const { page } = shown;
    await floodPage(page, { total: HOSTILE.length, perPage: 100, titles: HOSTILE });
    await page.getByRole('link', { name: 'Tin tức' }).click();
    await page.locator('.item').first().waitFor();
    await expect.poll(() => page.locator('.item-title').allTextContents()).toEqual(HOSTILE);
    expect(await page.locator('.item script, .item img, .item style, .item svg').count()).toBe(0);
    await expect.poll(() => page.title()).toBe('Tin tức · Cầu Nối');
    expect(await overflow(page)).toBe(0);
    expect(shown.faults).toEqual([]);
    expect(shown.outside).toEqual([]);
  });

  it('in an address is text too', async () => {
    const shown = await visit(
      stage,
      `/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&province=<b>&from=x`,
    );
    await shown.page.getByRole('button', { name: /<img src=x onerror=alert\(1\)>/ }).waitFor();
    expect(shown.faults).toEqual([]);
  });
});

describe('the embedded stream', () => {
  it('stands in a frame of another site, by the code that the front page gives', async () => {
    const shown = await visit(stage, '/?province=cao-bang');
    await shown.page.getByText('Gắn vào trang của bạn').click();
    await shown.page.getByText('Cao Bằng', { exact: true }).first().waitFor();
    const code = await shown.page.getByLabel('Mã nhúng').inputValue();
    expect(code).toContain(`src="${stage.url}/embed/stream?province=cao-bang"`);

    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Trang khác</title>${code}<iframe src="${stage.url}/"></iframe>`);
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    onTestFinished(() => void site.close());
    const page = await newPage();
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}`);
    const frame = page.frameLocator('iframe').first();
    await frame.locator('.item').first().waitFor();
    await expect.poll(() => frame.locator('h1').textContent()).toBe('Tin Cao Bằng');
    await expect.poll(() => frame.locator('.item a').first().getAttribute('target')).toBe('_blank');
    // The dashboard itself does not let itself be framed.
    expect(await page.frameLocator('iframe').nth(1).locator('#app').count()).toBe(0);
  });

  it('has nothing for axe to find', async () => {
    const shown = await visit(stage, '/embed/stream?province=cao-bang', { width: 390, theme: 'dark' });
    await shown.page.locator('.item').first().waitFor();
    expect(await audit(shown.page)).toEqual([]);
  });
});

it('what is not for scripts is seen at once, and says why it is there', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  for (const path of ['/', '/embed/stream']) {
    await page.goto(stage.url + path);
    const { y } = (await page.locator('.plain strong').first().boundingBox()) ?? { y: Infinity };
    expect(y).toBeLessThan(200);
  }
});

describe('the page around the stream', () => {
  const open = async (path: string, opening?: Opening) => {
    const shown = await visit(stage, path, opening);
    await shown.page.locator('.item').first().waitFor();
    return shown;
  };

  it('is Vietnamese first, English by a switch that is remembered', async () => {
    const { page } = await open('/');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
    await page.getByRole('button', { name: 'EN: Switch to English' }).click();
    await page.getByRole('heading', { level: 1, name: 'News' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => page.locator('.item-title').first().getAttribute('lang')).toMatch(/^(vi|en)/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'News' }).waitFor();
  });

  it('focuses the search with "/", and the heading after a link', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Giới thiệu và dữ liệu mở' }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'Giới thiệu và dữ liệu mở' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => page.title()).toBe('Giới thiệu và dữ liệu mở · Cầu Nối');
    for (const path of ['/graphql', '/schema.graphql', '/feeds/articles.rss', '/feeds/events.ics'])
      await expect.poll(() => page.getByRole('link', { name: path, exact: true }).count()).toBe(1);
  });

  it('leads to the query behind it, with its variables', async () => {
    const { page } = await open('/?province=cao-bang');
    const link = page.getByRole('link', { name: 'Xem trang này bằng GraphQL' });
    const search = new URL((await link.getAttribute('href')) ?? '', stage.url).searchParams;
    expect(search.get('query')).toContain('query Stream(');
    expect(JSON.parse(search.get('variables') ?? '')).toMatchObject({
      filter: { provinces: ['province:cao-bang'] },
    });
    const answer = await stage.ask<{ articles: { nodes: unknown[] } }>(
      search.get('query') ?? '',
      JSON.parse(search.get('variables') ?? ''),
    );
    expect(answer.articles.nodes.length).toBeGreaterThan(0);
  });

  it('has nothing for axe to find and nothing too wide, in both themes, on a desk, a phone and a small phone', async () => {
    const { page } = await open('/', { reducedMotion: true });
    expect(await flaws(page)).toEqual([]);
  });

  it('has its filters in a drawer on a phone, which holds the focus and gives it back', async () => {
    const { page } = await open('/', { width: 390, reducedMotion: true });
    const button = page.getByRole('button', { name: 'Lọc tin' });
    await button.click();
    const drawer = page.getByRole('dialog', { name: 'Lọc tin' });
    expect(await audit(page)).toEqual([]);
    await drawer.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Cao Bằng' });
    await page.waitForURL('**/?province=cao-bang');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    const given = button.or(page.getByRole('button', { name: 'Lọc tin (1)' }));
    await expect.poll(() => given.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
