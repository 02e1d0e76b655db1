import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flaws, type Opening, openStage, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

const TOKEN = 'a-token-for-the-tests-of-the-dashboard';
/** Chaired the Front of Sóc Trăng until it became part of Cần Thơ, then that of Cần Thơ. */
const NAME = 'Danh Thị Sa Rương';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly articles: { readonly totalCount: number };
  readonly associates: readonly {
    readonly sharedArticleCount: number;
    readonly official: { readonly id: string; readonly name: string };
  }[];
  readonly positions: readonly {
    readonly title: string;
    readonly evidence: readonly { readonly quote: string; readonly article: { readonly id: string } }[];
  }[];
}

let stage: Stage;
let official: Found;
beforeAll(async () => {
  stage = await openStage({
    sites: ['mttq-can-tho', 'mat-tran-trung-uong'],
    environment: { OPERATOR_TOKEN: TOKEN },
  });
  official = await find(NAME);
});
afterAll(() => stage.close());

async function find(name: string): Promise<Found> {
  const { officials } = await stage.ask<{ officials: { nodes: readonly Found[] } }>(
    `query Find($name: String!) { officials(filter: { text: $name }, first: 1) { nodes {
      id name articles { totalCount }
      associates(first: 14) { sharedArticleCount official { id name } }
      positions { title evidence { quote article { id } } }
    } } }`,
    { name },
  );
  const [found] = officials.nodes;
  if (found === undefined) throw new Error(`expected an official ${name}`);
  return found;
}

const open = async (search = '', opening?: Opening) => {
  const shown = await visit(stage, `/can-bo/${official.id}${search}`, opening);
  await shown.page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  return shown;
};

describe('an official', () => {
  it('has positions along a line of years with the merger of 2025 marked in words', async () => {
    const { page, faults, outside } = await open();
    const career = page.getByRole('region', { name: 'Chức vụ qua thời gian' });
    await career.getByText('1/7/2025: sáp nhập tỉnh', { exact: true }).waitFor();
    const rows = await career.locator('.career-row').allTextContents();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng');
    expect(rows[0]).toContain('cơ quan kết thúc hoạt động ngày 30/06/2025 theo luật');
    expect(rows[1]).toContain('Từ 14/10/2025, theo lời bài báo');
    const line = await career.locator('.career-merger').boundingBox();
    const end = await career.locator('.career-row').first().locator('.career-end').boundingBox();
    expect(Math.abs((line?.x ?? 0) - (end?.x ?? 99))).toBeLessThan(6);
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('is told which province went where, and who sits in such bodies there', async () => {
    const { page } = await open();
    await page.getByText('Sóc Trăng nhập vào Cần Thơ từ 1/7/2025.').waitFor();
    const link = page.getByRole('link', { name: 'Cơ quan kế tục: cán bộ cùng loại tổ chức ở Cần Thơ' });
    await expect.poll(() => link.getAttribute('href')).toBe('/can-bo?province=can-tho&kind=FRONT');
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Cán bộ' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc: Cần Thơ' }).waitFor();
  });

  it('has the same as tables, by keyboard and by address', async () => {
    const { page } = await open();
    await page.getByRole('tablist', { name: 'Cách xem chức vụ' }).getByRole('tab', { name: 'Hình' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**?career=table');
    const { page: again } = await open('?career=table&network=table');
    const rows = again.getByRole('region', { name: 'Chức vụ qua thời gian' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => rows.first().textContent()).toContain('30/06/2025');
    const people = again.getByRole('region', { name: 'Xuất hiện cùng ai' }).locator('tbody tr');
    await expect
      .poll(() => people.locator('th a').allTextContents())
      .toEqual(official.associates.map((one) => one.official.name));
  });

  it('has receipts for a position: sentences, rules in words, articles that open at the sentence', async () => {
    const { page } = await open();
    await page
      .getByRole('button', { name: /^Căn cứ/ })
      .first()
      .click();
    await page.waitForURL('**?position=*');
    const receipts = page.getByRole('region', { name: /^Căn cứ cho chức vụ/ });
    const quotes = await receipts.locator('blockquote').allTextContents();
    const wanted = official.positions.find(({ evidence }) =>
      evidence.some(({ quote }) => quote === quotes[0]),
    );
    expect(quotes).toEqual(wanted?.evidence.map(({ quote }) => quote));
    await expect.poll(() => receipts.textContent()).toMatch(/Cách đọc: .+Độ tin cậy/s);
    await receipts.getByRole('link').first().click();
    await page.locator('.article-receipt', { hasText: NAME }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/tin/${wanted?.evidence[0]?.article.id}`);
  });

  it('stands among those who appear with them, every one a link that says how often', async () => {
    const { page } = await open();
    const circles = page.locator('.network-person');
    await circles.first().waitFor();
    const labels = await circles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(labels.toSorted()).toEqual(
      official.associates.map((one) => `${one.official.name} ${one.sharedArticleCount} bài chung`).toSorted(),
    );
    const before = await circles.evaluateAll((all) => all.map((one) => one.innerHTML));
    await page.reload();
    await circles.first().waitFor();
    await expect.poll(() => circles.evaluateAll((all) => all.map((one) => one.innerHTML))).toEqual(before);
    await circles.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) =>
      official.associates.some((one) => url.pathname === `/can-bo/${one.official.id}`),
    );
  });

  it('has articles and events, counted', async () => {
    const { page } = await open();
    await page.getByText(`${official.articles.totalCount} bài, mới nhất trước`).waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Bài viết' }).locator('li').count())
      .toBe(Math.min(10, official.articles.totalCount));
    await page.getByRole('region', { name: 'Sự kiện đã dự' }).getByText('Được bầu').waitFor();
  });

  it.each(['?position=1', '?career=table&network=table'])(
    'has nothing for axe to find and nothing too wide: %s',
    async (search) => {
      const { page } = await open(search, { reducedMotion: true });
      await page.locator('.briefs li').first().waitFor();
      expect(await flaws(page)).toEqual([]);
    },
  );

  it('that nothing has is honestly missing', async () => {
    const { page, faults } = await visit(stage, '/can-bo/official:khongco');
    await page.getByRole('heading', { level: 1, name: 'Không có người này' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('that was joined with another leads to that one, under the lasting address', async () => {
    const other = official.associates.at(-1)?.official ?? official;
    const into = official.associates[0]?.official ?? official;
    const response = await fetch(`${stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        query:
          'mutation Join($into: ID!, $from: [ID!]!) { mergeOfficials(into: $into, from: $from) { id name } }',
        variables: { into: into.id, from: [other.id] },
      }),
    });
    const { data } = (await response.json()) as { data: { mergeOfficials: { id: string; name: string } } };
    const { page } = await visit(stage, `/can-bo/${other.id}?career=table`);
    await page.getByRole('heading', { level: 1, name: data.mergeOfficials.name }).waitFor();
    await page.waitForURL(`**/can-bo/${into.id}?career=table`);
  });
});
