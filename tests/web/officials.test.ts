import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, flaws, type Opening, openStage, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ sites: ['mttq-can-tho', 'mat-tran-trung-uong'] });
});
afterAll(() => stage.close());

const open = async (path: string, opening?: Opening) => {
  const shown = await visit(stage, path, opening);
  await shown.page.locator('.officials-row, .state').first().waitFor();
  return shown;
};

interface Answer {
  readonly officials: {
    readonly totalCount: number;
    readonly nodes: readonly { id: string; name: string }[];
  };
}
const ask = (args: string) =>
  stage
    .ask<Answer>(`{ officials(${args}) { totalCount nodes { id name } } }`)
    .then(({ officials }) => officials);

describe('the list of officials', () => {
  it('has everybody, those named most often first, and goes on by itself', async () => {
    const { page, faults, outside } = await open('/can-bo');
    const { totalCount, nodes } = await ask('first: 100');
    await page.getByText(`${totalCount} người`).waitFor();
    expect(totalCount).toBeGreaterThan(40);
    const rows = page.locator('.officials-row');
    await rows.nth(39).scrollIntoViewIfNeeded();
    await rows.nth(totalCount - 1).waitFor();
    await page.getByText('Hết danh sách.').waitFor();
    await expect
      .poll(() => page.locator('.officials-who a').allTextContents())
      .toEqual(nodes.map(({ name }) => name));
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('ends with a page that is empty and promises another', async () => {
    const { page } = await visit(stage, '/nguon-tin');
    let pages = 0;
    await page.route('**/graphql', async (route) => {
      const { variables } = (route.request().postDataJSON() ?? {}) as {
        variables?: { after?: string | null };
      };
      if (variables?.after == null) return route.continue();
      pages += 1;
      const officials = { totalCount: 80, nodes: [], pageInfo: { hasNextPage: true, endCursor: `${pages}` } };
      return route.fulfill({ json: { data: { officials } } });
    });
    await page.goto(`${stage.url}/can-bo`);
    await page.locator('.officials-row').last().scrollIntoViewIfNeeded();
    await page.getByText('Hết danh sách.').waitFor();
    expect(pages).toBe(1);
  });

  it('is searched by name without diacritics as one types, and keeps that in the address', async () => {
    const { page } = await open('/can-bo');
    await page.getByLabel('Tên người').fill('danh thi sa ruong');
    await page.waitForURL('**/can-bo?q=danh+thi+sa+ruong');
    await page.getByText('1 người').waitFor();
    await expect
      .poll(() => page.locator('.officials-who a').allTextContents())
      .toEqual(['Danh Thị Sa Rương']);
    await page.locator('.officials-who a').click();
    await page.getByRole('heading', { level: 1, name: 'Danh Thị Sa Rương' }).waitFor();
  });

  it('is filtered by province, kind of body, the body itself and whether the office is held', async () => {
    const { page } = await open('/can-bo');
    await expect.poll(() => page.getByLabel('Tổ chức', { exact: true }).locator('option').count()).toBe(1);
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Cần Thơ' });
    await page.getByLabel('Loại tổ chức').selectOption({ label: 'Mặt trận Tổ quốc' });
    await page.getByLabel('Chức vụ', { exact: true }).selectOption({ label: 'Đã thôi giữ chức' });
    const { totalCount } = await ask(
      'filter: { provinces: ["province:can-tho"], organizationKinds: [FRONT], current: false }',
    );
    await page.getByText(`${totalCount} người`).waitFor();
    const body = page.getByLabel('Tổ chức', { exact: true });
    const label = 'Ủy ban MTTQ Việt Nam thành phố Cần Thơ';
    await body.locator('option', { hasText: label }).waitFor({ state: 'attached' });
    await body.selectOption({ label });
    const chip = page.getByRole('button', { name: `Bỏ lọc: ${label}` });
    await chip.waitFor();
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.getByRole('button', { name: `Bỏ lọc: ${label}` }).waitFor();
    await expect
      .poll(() => again.page.locator('.officials-who a').allTextContents())
      .toEqual(await page.locator('.officials-who a').allTextContents());
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    await page.goBack();
    await chip.waitFor();
  });

  it('is ordered by given name', async () => {
    const { page } = await open('/can-bo?order=name');
    const { nodes } = await ask('first: 10, order: NAME_ASC');
    expect((await page.locator('.officials-who a').allTextContents()).slice(0, 10)).toEqual(
      nodes.map(({ name }) => name),
    );
  });

  it('says that nothing matches', async () => {
    const { page } = await open('/can-bo?q=khongcoainhuthe');
    await page.getByText('Không có gì khớp với bộ lọc').waitFor();
  });

  it('says what is wrong with an address of a province that is none', async () => {
    const { page } = await open('/can-bo?province=khong-co');
    await page.getByText('Yêu cầu này không hợp lệ').waitFor();
  });

  it('has its filters in a drawer on a phone', async () => {
    const { page } = await open('/can-bo', { width: 390 });
    await page.getByRole('button', { name: 'Lọc danh sách' }).click();
    await page.getByRole('dialog', { name: 'Lọc danh sách' }).waitFor();
    expect(await audit(page)).toEqual([]);
  });

  it('has nothing for axe to find and nothing too wide', async () => {
    const { page } = await open('/can-bo?kind=FRONT', { reducedMotion: true });
    expect(await flaws(page)).toEqual([]);
  });
});
