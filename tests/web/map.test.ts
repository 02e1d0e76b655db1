import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, flaws, type Opening, openStage, type Stage } from './support/stage.ts';
import { lookOut, visit } from './support/visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const open = async (path: string, opening?: Opening) => {
  const shown = await visit(stage, path, opening);
  await shown.page.locator('.map-tile, .map-row-button').first().waitFor();
  return shown;
};

interface Bucket {
  readonly key: string;
  readonly articleCount: number;
  readonly eventCount: number;
}

const figures = async (lens: 'TODAY' | 'AS_PUBLISHED') => {
  const { statistics } = await stage.ask<{ statistics: Bucket[] }>(
    `{ statistics(by: PROVINCE, lens: ${lens}) { key articleCount eventCount } }`,
  );
  return new Map(statistics.map((one) => [one.key.replace('province:', ''), one]));
};

/** The figures of the tiles by province, as written. */
const tiles = (page: Page) =>
  page
    .locator('.map-tile')
    .evaluateAll((all) =>
      all.map((one): [string, string] => [
        one.getAttribute('data-unit') ?? '',
        one.querySelector('.map-tile-count')?.textContent ?? '',
      ]),
    );
const counted = (text: string) => Number.parseInt(text, 10) || 0;

describe('the map', () => {
  it('has a tile for each of the 34 units with its articles, and the two groups of islands', async () => {
    const { page, faults, outside } = await open('/ban-do?period=all');
    const shown = await tiles(page);
    const known = await figures('TODAY');
    expect(shown).toHaveLength(34);
    for (const [slug, text] of shown)
      expect([slug, counted(text)]).toEqual([slug, known.get(slug)?.articleCount ?? 0]);
    await expect
      .poll(() => page.locator('.map-islands').allTextContents())
      .toEqual(['Hoàng Sa(Đà Nẵng)', 'Trường Sa(Khánh Hòa)']);
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('tells silence from what was not read', async () => {
    const { page } = await open('/ban-do?period=all');
    const { sources } = await stage.ask<{ sources: { province: { id: string } | null; gaps: unknown[] }[] }>(
      '{ sources { province { id } gaps { reason } } }',
    );
    expect(sources.find(({ province }) => province?.id === 'province:cao-bang')?.gaps).not.toEqual([]);
    const shown = new Map(await tiles(page));
    expect(shown.get('cao-bang')).toMatch(/^\d+\+$/);
    expect(shown.get('lai-chau')).toBe('–');
    await page.getByRole('button', { name: /^Cao Bằng \d+\+ : \d+ tin\. Có thể thiếu\.$/ }).waitFor();
  });

  it('shows the 63 units of before, by a switch that is in the address', async () => {
    const { page } = await open('/ban-do?period=all');
    await page.getByText('63 trước 7/2025').click();
    await page.waitForURL('**/ban-do?units=63&period=all');
    await page.locator('[data-unit=yen-bai]').waitFor();
    const shown = await tiles(page);
    const known = await figures('AS_PUBLISHED');
    expect(shown).toHaveLength(63);
    for (const [slug, text] of shown)
      expect([slug, counted(text)]).toEqual([slug, known.get(slug)?.articleCount ?? 0]);
    await page.goBack();
    await page.locator('[data-unit=yen-bai]').waitFor({ state: 'detached' });
  });

  it('colours by events and takes its days from the address', async () => {
    const { page } = await open('/ban-do?measure=events&period=days&to=2025-06-30');
    await expect.poll(() => page.getByLabel('Sự kiện', { exact: true }).isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel('Đến ngày').inputValue()).toBe('2025-06-30');
    const { statistics } = await stage.ask<{ statistics: Bucket[] }>(
      '{ statistics(by: PROVINCE, filter: { published: { to: "2025-06-30" } }) { key articleCount eventCount } }',
    );
    const shown = new Map(await tiles(page));
    expect(statistics.length).toBeGreaterThan(0);
    for (const { key, eventCount } of statistics)
      expect([key, counted(shown.get(key.replace('province:', '')) ?? '')]).toEqual([key, eventCount]);
  });

  it('has the same figures as a table', async () => {
    const { page } = await open('/ban-do?period=all');
    const onMap = new Map(await tiles(page));
    await page.getByRole('tab', { name: 'Bảng số liệu' }).click();
    await page.waitForURL('**/ban-do?period=all&face=table');
    const row = page.getByRole('row', { name: /^Cao Bằng/ });
    await expect.poll(() => row.getByRole('cell').first().textContent()).toBe(onMap.get('cao-bang'));
    await expect.poll(() => page.getByRole('row', { name: /^Lào Cai/ }).textContent()).toContain('Yên Bái');
    await expect.poll(() => page.getByRole('row').count()).toBe(35);
  });

  it('counts an article as it comes', async () => {
    const { page } = await open('/ban-do?period=all');
    const sum = async () => (await tiles(page)).reduce((total, [, text]) => total + counted(text), 0);
    const before = await sum();
    for (let at = 0; at < 3; at += 1) stage.world.publishOn('mttq-cao-bang');
    await expect.poll(sum).toBeGreaterThan(before);
  });
});

describe('by keyboard', () => {
  it('arrows go from tile to tile, Enter opens a province, Escape comes back to its tile', async () => {
    const { page } = await open('/ban-do?period=all');
    await page.locator('[data-unit=ha-noi]').focus();
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-unit'));
    await expect.poll(focused).toBe('cao-bang');
    await expect.poll(() => page.locator('.map-tile[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Cao Bằng' });
    await panel.locator('.briefs li').first().waitFor();
    await page.waitForURL('**&unit=cao-bang');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('cao-bang');
  });
});

describe('the panel of a province', () => {
  it('tells what was merged into it, its newest articles, and leads to its news', async () => {
    const { page } = await open('/ban-do?period=all&unit=lao-cai');
    const panel = page.getByRole('dialog', { name: 'Lào Cai' });
    await panel.getByText('Gồm các đơn vị trước 7/2025').waitFor();
    await expect.poll(() => panel.locator('.map-parts').textContent()).toContain('Yên Bái');
    const { province } = await stage.ask<{ province: { articles: { nodes: { title: string }[] } } }>(
      '{ province(name: "Lào Cai") { articles(first: 5) { nodes { title } } } }',
    );
    await expect
      .poll(() => panel.locator('.briefs a').allTextContents())
      .toEqual(province.articles.nodes.map(({ title }) => title));
    await panel.getByRole('link', { name: 'Xem mọi tin' }).click();
    await page.waitForURL('**/?province=lao-cai');
  });

  it('of a unit of before says what it belongs to now', async () => {
    const { page } = await open('/ban-do?units=63&period=all&unit=yen-bai');
    const panel = page.getByRole('dialog', { name: 'Yên Bái' });
    await expect.poll(() => panel.getByText('Từ ngày 1/7/2025 thuộc').textContent()).toContain('Lào Cai');
  });
});

describe('on another site', () => {
  it('is a small map whose tiles open the dashboard in a tab of their own', async () => {
    const { page } = await open('/embed/map?period=all');
    const tile = page.locator('[data-unit=cao-bang]');
    await expect.poll(() => tile.getAttribute('href')).toBe('/ban-do?period=all&unit=cao-bang');
    await expect.poll(() => tile.getAttribute('target')).toBe('_blank');
    expect(await audit(page)).toEqual([]);
  });

  it('comes by a code to copy', async () => {
    const { page } = await open('/ban-do?units=63');
    await page.getByText('Gắn vào trang của bạn').click();
    await expect
      .poll(() => page.getByLabel('Mã nhúng').inputValue())
      .toContain(`src="${stage.url}/embed/map?units=63"`);
    const copied = await lookOut(page, 'Đã chép');
    await page.getByRole('button', { name: 'Chép mã' }).click();
    await copied();
  });
});

it.each(['/ban-do?period=all', '/ban-do?period=all&face=table', '/ban-do?period=all&unit=lao-cai'])(
  '%s has nothing for axe to find and nothing too wide',
  async (path) => {
    const { page } = await open(path, { reducedMotion: true });
    await page.waitForLoadState('networkidle');
    expect(await flaws(page)).toEqual([]);
  },
);

it('speaks English', async () => {
  const { page } = await open('/ban-do?period=all', { language: 'en' });
  await page.getByRole('heading', { level: 1, name: 'Map' }).waitFor();
  await page.getByRole('button', { name: /^HCMC .* articles?\. / }).waitFor();
});
