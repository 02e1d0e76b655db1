import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { serve, type TestServer } from './serve.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

const QUERIES = [
  { title: 'Lời chào', document: 'query LoiChao {\n  hello\n}' },
  { title: 'Đếm đến ba', document: 'subscription Dem {\n  count(to: 3)\n}' },
  { title: '</script><b>', document: '{ hello(name: "</script>") }' },
];

/** The explorer in a browser that reaches nothing but its server, with everything that went wrong in it. */
async function openExplorer(server: TestServer, search = '') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(8_000);
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
  expect(await editorText(page)).toContain('LoiChao');
  await execute(page);
  await shown(page, 'Chào Nam');
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
}, 30_000);

it('opens a ready query in a tab and shows the events of a subscription', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  await page.getByLabel('Truy vấn mẫu').selectOption('Đếm đến ba');
  await page.locator('.graphiql-query-editor', { hasText: 'subscription' }).waitFor();
  // GraphiQL takes a moment to see which operation is in the editor; the tab's name shows that it has.
  await page.getByRole('tab', { name: 'Dem' }).waitFor();
  expect(await page.getByRole('tab').count()).toBe(2);
  await execute(page);
  await shown(page, '"count": 3');
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
}, 30_000);

it('keeps the policy in its documentation, completion, history, menus and dialogs', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, outside, faults } = await openExplorer(server);
  await execute(page);
  await shown(page, 'Chào Nam');
  await page.getByRole('button', { name: /documentation explorer/i }).click();
  await page
    .getByText('ItemConnection')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => {});
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
}, 30_000);

it('shows the query of its address without running it', async () => {
  const server = await serve({ queries: QUERIES });
  const { page, faults } = await openExplorer(server, `?query=${encodeURIComponent('{ caller }')}`);
  expect(await editorText(page)).toContain('caller');
  expect(await page.locator('.result-window').textContent()).not.toContain('data');
  expect(faults).toEqual([]);
}, 30_000);
