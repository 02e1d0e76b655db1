import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { PATIENT } from '../../support/patient.ts';
import { serve, type TestServer } from '../serve.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const QUERIES = [
  { title: 'Lời chào', document: 'query LoiChao {\n  hello\n}' },
  { title: 'Đếm đến ba', document: 'subscription Dem {\n  count(to: 3)\n}' },
  { title: '</script><b>', document: '{ hello(name: "</script>") }' },
  {
    group: 'Chào hỏi',
    title: 'một người',
    document:
      'query MotNguoi($name: String = "Hoa", $again: String) {\n  hello(name: $name)\n  again: hello(name: $again)\n}',
  },
  { group: 'Chào hỏi', title: 'mọi người', document: 'query MoiNguoi {\n  hello(name: "mọi người")\n}' },
];

/** The explorer in a browser that reaches nothing but its server, with everything that went wrong in it. */
async function openExplorer(server: TestServer, search = '', width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(PATIENT.timeout);
  const page = await context.newPage();
  const outside: string[] = [];
  const faults: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(server.url) || url.startsWith('data:')) return route.continue();
    outside.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text()))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${server.endpoint}${search}`);
  await page.getByRole('button', { name: /execute query/i }).waitFor();
  return { page, outside, faults };
}

const editorText = (page: Page) =>
  page.locator('.graphiql-query-editor .CodeMirror-code').first().textContent();

const execute = (page: Page) => page.getByRole('button', { name: /execute query/i }).click();

const shown = (page: Page, text: string) => page.locator('.result-window', { hasText: text }).waitFor();

it('opens with the first ready query and runs it, with nothing asked from outside', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  expect(await page.title()).toBe('Cầu Nối · Trình khám phá');
  await expect.poll(() => editorText(page)).toContain('LoiChao');
  await execute(page);
  await shown(page, 'Chào Nam');
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
});

it('opens a ready query in a tab and shows the events of a subscription', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  await page.getByLabel('Truy vấn mẫu').selectOption('Đếm đến ba');
  await page.locator('.graphiql-query-editor', { hasText: 'subscription' }).waitFor();
  // GraphiQL takes a moment to see which operation is in the editor; the tab's name shows that it has.
  await page.getByRole('tab', { name: 'Dem' }).waitFor();
  await expect.poll(() => page.getByRole('tab').count()).toBe(2);
  await execute(page);
  await shown(page, '"count": 3');
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
});

it('groups the ready queries and brings their variables along, ready to be filled in', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  const menu = page.getByLabel('Truy vấn mẫu');
  await expect
    .poll(() => menu.locator('optgroup[label="Chào hỏi"] > option').allTextContents())
    .toEqual(['một người', 'mọi người']);
  await menu.selectOption('một người');
  await page.getByRole('tab', { name: 'MotNguoi' }).waitFor();
  const variables = page.locator('.graphiql-editor-tool .CodeMirror-code').first();
  const written = async () => (await variables.textContent())?.replace(/\s|\d/g, '');
  await expect.poll(written).toContain('{"name":"Hoa","again":null}');
  await execute(page);
  await shown(page, 'Chào Hoa');
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
});

it('is drawn in fonts of its own, Vietnamese letters too', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  // As text: it runs in the browser, whose types are not those of this program.
  const loaded = () =>
    page.evaluate(`document.fonts.ready.then((fonts) => [...fonts]
    .filter(({ status }) => status === 'loaded')
    .map(({ family, weight }) => family.replaceAll('"', '') + ' ' + weight))`);
  await expect
    .poll(loaded)
    .toEqual(expect.arrayContaining(['Be Vietnam Pro 400', 'Be Vietnam Pro 600', 'JetBrains Mono 400']));
  const family = (selector: string) =>
    page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).fontFamily`);
  expect(await family('.graphiql-query-editor .CodeMirror')).toMatch(/^"JetBrains Mono"/);
  expect(await family('.ready-queries')).toMatch(/^"Be Vietnam Pro"/);
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
});

it('fits a narrow page: nothing beside it, nothing over another', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, faults } = await openExplorer(server, '', 390);
  await execute(page);
  await shown(page, 'Chào Nam');
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (found === null) throw new Error(`expected ${selector} to be shown`);
    return { ...found, right: found.x + found.width, bottom: found.y + found.height };
  };
  const inOrder = await Promise.all(
    [
      '.graphiql-sidebar',
      '.ready-queries',
      '.graphiql-tabs',
      '.graphiql-query-editor',
      '.graphiql-response',
    ].map(box),
  );
  for (const [at, { x, right, bottom }] of inOrder.entries()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
    expect(inOrder[at + 1]?.y ?? bottom).toBeGreaterThanOrEqual(bottom - 1);
  }
  await page.getByRole('button', { name: /documentation explorer/i }).click();
  await expect.poll(() => box('.graphiql-plugin')).toMatchObject({ x: 0, width: 390 });
  await page.getByRole('button', { name: /documentation explorer/i }).click();
  await expect.poll(async () => (await box('.graphiql-sessions')).width).toBeGreaterThan(350);
  expect(faults).toEqual([]);
});

it('keeps the policy in its documentation, completion, history, menus and dialogs', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  await execute(page);
  await shown(page, 'Chào Nam');
  await page.getByRole('button', { name: /documentation explorer/i }).click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click();
  await page.locator('.graphiql-doc-explorer', { hasText: 'refused' }).waitFor();
  await page.getByRole('button', { name: /show history/i }).click();
  await page.locator('.graphiql-history').waitFor();
  await page.locator('.graphiql-query-editor .CodeMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Space');
  await page.locator('.CodeMirror-hints').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /short keys/i }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /settings/i }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
});

it('forgets headers with the page, also where its history names what was sent with them', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, faults } = await openExplorer(server);
  await page.evaluate(`localStorage.setItem('cau-noi.other', 'stays')`);
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.graphiql-editor-tool .CodeMirror:visible').click();
  await page.keyboard.insertText('{"authorization": "Bearer correct-horse"}');
  // GraphiQL takes a moment until its history would know of them, and shows nothing by which to see that it has.
  await page.waitForTimeout(1_000);
  const sent = page.waitForRequest(
    (request) => request.headers().authorization === 'Bearer correct-horse' && request.method() === 'POST',
  );
  await execute(page);
  await sent;
  await shown(page, 'Chào Nam');
  await page.getByRole('button', { name: /show history/i }).click();
  const kept = (key: string) => page.evaluate<string | null>(`localStorage.getItem('${key}')`);
  await expect.poll(() => kept('graphiql:queries')).toContain('LoiChao');
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('horse');
  await page.getByRole('button', { name: 'Add favorite' }).click();
  await expect.poll(() => kept('graphiql:favorites')).toContain('LoiChao');
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('horse');
  await page.reload();
  await page.getByRole('button', { name: /show history/i }).click();
  await page.getByRole('button', { name: 'Set active' }).first().waitFor();
  await page.getByRole('button', { name: /settings/i }).click();
  await page.getByRole('button', { name: 'Clear data' }).click();
  await expect.poll(() => kept('graphiql:favorites')).toBeNull();
  expect(await kept('cau-noi.other')).toBe('stays');
  expect(faults).toEqual([]);
});

it('shows the query of its address without running it', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, faults } = await openExplorer(server, `?query=${encodeURIComponent('{ caller }')}`);
  await expect.poll(() => editorText(page)).toContain('caller');
  expect(await page.locator('.result-window').textContent()).not.toContain('data');
  expect(faults).toEqual([]);
});

it('says so where introspection is switched off', async () => {
  const server = await serve({ queries: QUERIES, limits: { introspection: false } });
  const { page } = await openExplorer(server);
  await shown(page, 'introspection is switched off here');
});
