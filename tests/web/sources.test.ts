import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { audit, flaws, type Opening, openStage, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

const SITE = 'mttq-cao-bang';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const open = async (path: string, opening?: Opening) => {
  const shown = await visit(stage, path, opening);
  await shown.page.locator('.sources-row, .source-health').first().waitFor();
  return shown;
};

const ROW = `.sources-row:has(a[href="/nguon-tin/source:${SITE}"])`;

describe('the sources', () => {
  it('stand there with state, checks, and their articles a day', async () => {
    const { page, faults, outside } = await open('/nguon-tin');
    await expect.poll(() => page.locator('.sources-row').count()).toBe(3);
    const row = page.locator(ROW);
    await expect.poll(() => row.textContent()).toContain('Mặt trận Tổ quốc · Cao Bằng');
    const to = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const from = new Date(Date.now() + 7 * 3_600_000 - 29 * 86_400_000).toISOString().slice(0, 10);
    const { statistics } = await stage.ask<{ statistics: { articleCount: number }[] }>(
      `{ statistics(by: DAY, filter: { sources: ["source:${SITE}"], published: { from: "${from}", to: "${to}" } }) { articleCount } }`,
    );
    const total = statistics.reduce((sum, { articleCount }) => sum + articleCount, 0);
    await row.getByRole('img', { name: `${total} bài trong 30 ngày` }).waitFor();
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('count an article as it comes', async () => {
    const { page } = await open('/nguon-tin');
    const words = page.locator(ROW).locator('.sources-spark p');
    await expect.poll(() => words.textContent()).toMatch(/^\d+ bài/);
    const before = Number.parseInt((await words.textContent()) ?? '', 10);
    stage.world.publishOn(SITE);
    const count = async () => Number.parseInt((await words.textContent()) ?? '', 10);
    await expect.poll(count).toBeGreaterThan(before);
  });

  it('tell by which feeds and lists they are read', async () => {
    const { page } = await open(`/nguon-tin/source:${SITE}`);
    const { source } = await stage.ask<{ source: { listings: { kind: string; url: string }[] } }>(
      `{ source(id: "source:${SITE}") { listings { kind url } } }`,
    );
    const addresses = page.locator('.source-listings a');
    const shown = await addresses.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(source.listings.map(({ url }) => url));
    await expect
      .poll(() => page.locator('.source-listings').textContent())
      .toMatch(/^(Nguồn RSS, Atom|Trang danh sách)\//);
  });

  it('are filtered by the address', async () => {
    const { page } = await open('/nguon-tin');
    await page.getByLabel('Loại trang').selectOption({ label: 'Báo, tạp chí' });
    await page.waitForURL('**/nguon-tin?kind=PRESS');
    await expect.poll(() => page.locator('.sources-row').count()).toBe(1);
    await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await expect.poll(() => page.locator('.sources-row').count()).toBe(3);
    const again = await open('/nguon-tin?province=cao-bang');
    await expect.poll(() => again.page.locator('.sources-row h2').allTextContents()).toHaveLength(1);
    await expect.poll(() => again.page.getByLabel('Tỉnh, thành phố').inputValue()).toBe('cao-bang');
  });

  it('come first as soon as they are in trouble, with what is wrong and what to do', async () => {
    const { page } = await open('/nguon-tin');
    onTestFinished(() => stage.world.misbehave(SITE, null));
    stage.world.misbehave(SITE, 'error');
    const row = page.locator('.sources-row').first();
    await row.getByText('Không đọc được').waitFor();
    await expect.poll(() => row.locator('a').getAttribute('href')).toBe(`/nguon-tin/source:${SITE}`);
    await expect.poll(() => row.locator('.sources-finding').textContent()).toMatch(/bị hỏng|đều hỏng/);
    await expect
      .poll(() => row.locator('.sources-finding').textContent())
      .toContain('Nên làm: Máy chủ của trang báo lỗi');
    const source = await open(`/nguon-tin/source:${SITE}`);
    const health = source.page.locator('.source-health');
    await health.getByText('Không đọc được').waitFor();
    await health.getByText('Dành cho người vận hành').click();
    await expect.poll(() => health.locator('[lang=en]').first().textContent()).toContain('failed');
    await source.page.getByText('FETCH_STATUS').first().waitFor();
    expect(await audit(source.page)).toEqual([]);
    stage.world.misbehave(SITE, null);
    await page.locator(ROW).getByText('Đọc tốt').waitFor();
  });
});

describe('the page of a source', () => {
  it('shows 90 days as bars and as a table, its newest articles and its checks', async () => {
    const { page, faults } = await open(`/nguon-tin/source:${SITE}`);
    await page.locator('.source-chart').waitFor();
    await expect
      .poll(() => page.locator('.source-chart .day-bars-some, .source-chart .day-bars-none').count())
      .toBe(90);
    await page.getByText('Xem bảng số liệu').click();
    await expect.poll(() => page.locator('.source-chart tbody tr').count()).toBe(90);
    const { source } = await stage.ask<{
      source: { name: string; articles: { nodes: { title: string }[] } };
    }>(`{ source(id: "source:${SITE}") { name articles(first: 8) { nodes { title } } } }`);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(source.name);
    await expect
      .poll(() => page.locator('.source-news a').allTextContents())
      .toEqual(source.articles.nodes.map(({ title }) => title));
    await expect
      .poll(() => page.getByRole('region', { name: /^Các lần kiểm tra/ }).textContent())
      .toContain('Đọc được');
    expect(faults).toEqual([]);
  });

  it('says honestly that there is none', async () => {
    const shown = await visit(stage, '/nguon-tin/source:khong-co');
    await shown.page.getByText('Kho dữ liệu không có gì ở địa chỉ này').waitFor();
  });
});

it.each(['/nguon-tin', `/nguon-tin/source:${SITE}`])(
  '%s has nothing for axe to find and nothing too wide',
  async (path) => {
    const { page } = await open(path, { reducedMotion: true });
    await page.locator('.day-bars').first().waitFor();
    expect(await flaws(page)).toEqual([]);
  },
);

it('speaks English', async () => {
  const { page } = await open(`/nguon-tin/source:${SITE}`, { language: 'en' });
  await page.getByRole('heading', { level: 2, name: 'How reading it goes' }).waitFor();
  const list = await open('/nguon-tin', { language: 'en' });
  await list.page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
});
