import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { askUntil } from '../support/gateway-process.ts';
import { type Opening, openStage, type Stage } from './support/stage.ts';
import { lookOut, visit } from './support/visit.ts';

/** A site for each test that has it publish or fail, so that they need not wait for one another. */
const SITES = ['mttq-yen-bai', 'mttq-cao-bang', 'thoi-dai', 'lhhn-phu-tho'] as const;
type Site = (typeof SITES)[number];
const TOKEN = 'mot-khoa-de-thu';

/** Where the history of a graph begins and ends. */
interface History {
  readonly latestCursor: string;
  readonly changes: readonly { readonly cursor: string }[];
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ sites: SITES, environment: { OPERATOR_TOKEN: TOKEN } });
});
afterAll(() => stage.close());

const open = async (path: string, opening?: Opening, test?: TestContext) => {
  const shown = await visit(stage, path, opening, test);
  await shown.page.locator('.item').first().waitFor();
  return shown;
};

/** Publishes an article and answers with its headline as the page shows it. */
const publish = (site: Site = 'mttq-yen-bai') => {
  const [article] = stage.world.publishOn(site);
  if (article === undefined) throw new Error('expected an article to be published');
  return article.article.title;
};

describe('the stream of news', () => {
  it('shows what is in the graph, newest first, and asks nothing of anybody else', async () => {
    const { page, faults, outside } = await open('/');
    const { articles } = await stage.ask<{ articles: { nodes: { title: string }[] } }>(
      '{ articles(first: 5) { nodes { title } } }',
    );
    const wanted = articles.nodes.map(({ title }) => title);
    const shown = async () => (await page.locator('.item-title').allTextContents()).slice(0, 5);
    await expect.poll(shown).toEqual(wanted);
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('is where it was when the reader comes back to it', async () => {
    const { page } = await open('/', { width: 390 });
    await page.evaluate(() => window.scrollTo({ top: 2_500, behavior: 'instant' }));
    const link = page.locator('.item-source').filter({ visible: true });
    const before = await page.evaluate(() => window.scrollY);
    await link.evaluateAll((links) =>
      (links.find((one) => one.getBoundingClientRect().top > 100) as HTMLElement).click(),
    );
    await page.waitForURL('**/nguon-tin/**');
    await page.waitForFunction(() => window.scrollY === 0);
    await page.goBack();
    await page.locator('.item').first().waitFor({ state: 'attached' });
    await page.waitForFunction((place) => Math.abs(window.scrollY - place) < 200, before);
  });

  it('ends with a page that is empty and promises another', async () => {
    const { page } = await visit(stage, '/nguon-tin');
    await page.route('**/graphql', async (route) => {
      const { query, variables } = (route.request().postDataJSON() ?? {}) as {
        query?: string;
        variables?: { after?: string | null };
      };
      if (query?.includes('query Stream(') !== true) return route.continue();
      const response = await route.fetch();
      const json = (await response.json()) as { data: { articles: { nodes: unknown[]; pageInfo: object } } };
      if (variables?.after != null) json.data.articles.nodes = [];
      Object.assign(json.data.articles.pageInfo, { hasNextPage: true });
      return route.fulfill({ response, json });
    });
    await page.goto(`${stage.url}/`);
    await page.locator('.item').last().scrollIntoViewIfNeeded();
    await page.getByText('Hết. Đây là những tin cũ nhất.').waitFor();
  });

  it('tells that the gateway is gone and since when, and goes on without a gap or a double', async () => {
    const { page, faults } = await open('/');
    const again = await lookOut(page, 'Đã nối lại, không sót tin nào');
    await stage.kill();
    await page.getByText(/Mất kết nối; cập nhật lần cuối \d\d:\d\d/).waitFor();
    const titles = [publish(), publish()];
    await stage.restart();
    // The button goes away under the pointer where the page has come back by itself first.
    await Promise.race([page.getByRole('button', { name: 'Nối lại ngay' }).click(), again()]);
    await again();
    for (const title of titles) await page.locator('.item', { hasText: title }).waitFor();
    const shown = await page.locator('.item-title').allTextContents();
    for (const title of titles) expect(shown.filter((one) => one === title)).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});

it('loads a view that was first opened while the gateway was gone, once it is back', async () => {
  const { page } = await open('/');
  await stage.kill();
  await page.getByRole('link', { name: 'Cán bộ', exact: true }).first().click();
  await page.getByRole('alert').getByText('Chưa tải được phần này của trang').waitFor();
  await stage.restart();
  await page.getByRole('heading', { level: 1, name: 'Cán bộ' }).waitFor();
});

// They wait for sites to be read, each for its own.
describe.concurrent('live', () => {
  it('shows an article live, marked as new, without a word from the reader', async (test) => {
    const { page, faults } = await open('/', {}, test);
    const title = publish();
    const item = page.locator('.item', { hasText: title });
    await item.waitFor();
    expect(await item.textContent()).toContain('Mới');
    expect(faults).toEqual([]);
  });

  it('keeps news back behind a bar while the reader is further down', async (test) => {
    const { page } = await open('/?source=mttq-cao-bang', { width: 390 }, test);
    await page.mouse.wheel(0, 1_500);
    await page.waitForFunction(() => window.scrollY > 800);
    // Two frames later the page knows that its top is out of sight.
    await page.evaluate(async () => {
      for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn));
    });
    const [published] = stage.world.publishOn('mttq-cao-bang');
    const bar = page.getByRole('button', { name: '1 tin mới' });
    await bar.waitFor();
    expect(await page.locator('.item', { hasText: published?.article.title ?? '' }).count()).toBe(0);
    // What waits is corrected too.
    const reading = page.waitForResponse(
      (response) => response.request().postData()?.includes('query StreamItems(') === true,
    );
    const changed = stage.world.retitle(published?.url ?? '');
    await reading;
    await bar.click();
    await page.locator('.item', { hasText: changed?.article.title ?? 'không có' }).waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('corrects a headline where it stands, though it cannot be asked for at first, and drops what leaves the graph', async (test) => {
    const { page } = await open('/?source=thoi-dai', {}, test);
    const refused = Promise.withResolvers<void>();
    let isRefused = false;
    await page.route('**/graphql', async (route) => {
      if (isRefused || route.request().postData()?.includes('query StreamItems(') !== true)
        return route.continue();
      isRefused = true;
      await route.abort('connectionrefused');
      refused.resolve();
    });
    const [published] = stage.world.publishOn('thoi-dai');
    const title = published?.article.title ?? '';
    await page.locator('.item', { hasText: title }).waitFor();
    const count = await page.locator('.item').count();
    const changed = stage.world.retitle(published?.url ?? '');
    const item = page.locator('.item', { hasText: changed?.article.title ?? 'không có' });
    await refused.promise;
    // It would ask again by itself some seconds later.
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await item.waitFor();
    expect(await page.locator('.item').count()).toBe(count);
    const link = (await item.locator('.item-title a').getAttribute('href')) ?? '';
    const retraction = await fetch(`${stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        query: 'mutation ($id: ID!) { retractArticle(id: $id) }',
        variables: { id: link.split('/').at(-1) },
      }),
    });
    expect(await retraction.json()).toMatchObject({ data: { retractArticle: true } });
    await item.waitFor({ state: 'detached' });
  });

  it('says that nothing matches while the site is read, and that it could not be read as soon as it cannot', async (test) => {
    const shown = await visit(stage, '/?source=lhhn-phu-tho&from=2040-01-01', {}, test);
    await shown.page.getByText('Không có gì khớp với bộ lọc').waitFor();
    stage.world.misbehave('lhhn-phu-tho', 'error');
    await shown.page.getByText('Chưa đọc được gì').waitFor();
    stage.world.misbehave('lhhn-phu-tho', null);
    await shown.page.getByText('Không có gì khớp với bộ lọc').waitFor();
  });

  it('tells of a network that is gone, and takes up again when it is back', async (test) => {
    const { page } = await open('/', {}, test);
    await page.getByText('Trực tiếp', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(/Không có mạng; cập nhật lần cuối \d\d:\d\d/).waitFor();
    const title = publish();
    const again = await lookOut(page, 'Đã nối lại, không sót tin nào');
    await page.context().setOffline(false);
    await again();
    await page.locator('.item', { hasText: title }).waitFor();
  });
});

describe('when it cannot be asked', () => {
  it('says so, keeps what is around, and goes on by a button', async () => {
    const shown = await visit(stage, '/gioi-thieu');
    const { page } = shown;
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.getByRole('link', { name: 'Tin tức' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Không kết nối được với máy chủ').waitFor();
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('.item').first().waitFor();
    await alert.waitFor({ state: 'detached' });
  });

  it('tells a wrong address from a silent site', async () => {
    const { page } = await visit(stage, '/?province=khong-co');
    await page.getByRole('alert').getByText('Yêu cầu này không hợp lệ').waitFor();
    await expect.poll(() => page.getByLabel('Tỉnh, thành phố').inputValue()).toBe('khong-co');
  });
});

describe('filters', () => {
  it('are the address: what is chosen is in it, what is in it is chosen', async () => {
    const { page } = await open('/');
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Cao Bằng' });
    await page.waitForURL('**/?province=cao-bang');
    await page.getByRole('heading', { level: 1, name: 'Tin tức: Cao Bằng' }).waitFor();
    const again = await open('/?province=cao-bang&kind=NEWS');
    await expect.poll(() => again.page.getByLabel('Tỉnh, thành phố').inputValue()).toBe('cao-bang');
    await expect.poll(() => again.page.getByLabel('Thể loại').inputValue()).toBe('NEWS');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Tin tức', exact: true }).waitFor();
  });

  it('say that nothing matches when every site was read', async () => {
    const shown = await visit(stage, '/?q=khongcotunaynhuthe');
    await shown.page.getByText('Không có gì khớp với bộ lọc').waitFor();
  });
});

it('begins anew over another database, without being loaded again', async () => {
  const { page, faults } = await open('/');
  await page.evaluate(() => {
    (window as { isSamePage?: boolean }).isSamePage = true;
  });
  await stage.kill();
  await stage.restart({ DATABASE_URL: 'sqlite::memory:' });
  const title = publish();
  await page.locator('.item', { hasText: title }).waitFor();
  const titles = await page.locator('.item-title').allTextContents();
  expect(titles.filter((one) => one === title)).toHaveLength(1);
  expect(await page.evaluate(() => (window as { isSamePage?: boolean }).isSamePage)).toBe(true);
  expect(faults).toEqual([]);
});

it('begins anew over a database that has grown past the one before while the page was away', async () => {
  const HISTORY = '{ latestCursor changes(first: 1) { cursor } }';
  const lengthOf = ({ latestCursor, changes: [first] }: History) =>
    first === undefined ? 0 : Number(latestCursor) - Number(first.cursor) + 1;
  await stage.kill();
  await stage.restart({ DATABASE_URL: 'sqlite::memory:' });
  const { page } = await open('/');
  await page.context().setOffline(true);
  const before = lengthOf(await stage.ask<History>(HISTORY));
  await stage.kill();
  const titles = [publish(), publish(), publish()];
  await stage.restart({ DATABASE_URL: 'sqlite::memory:' });
  await askUntil<History>(stage.url, HISTORY, (history) => lengthOf(history) > before);
  await page.context().setOffline(false);
  for (const title of titles) await page.locator('.item', { hasText: title }).waitFor();
});
