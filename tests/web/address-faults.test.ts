import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flaws, openStage, overflow, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ sites: ['mttq-cao-bang'] });
});
afterAll(() => stage.close());

describe('an address with values that cannot be', () => {
  it.each([
    ['/?from=2026-13-45', 'from=2026-13-45 (cần một ngày có thật, như 2026-11-22)'],
    ['/ban-do?from=2026-02-30', 'from=2026-02-30 (cần một ngày có thật, như 2026-11-22)'],
    ['/ban-do?unit=nowhere', 'unit=nowhere'],
    ['/su-kien?month=9999-12', 'month=9999-12 (cần một tháng, như 2026-11)'],
    ['/can-bo?held=maybe', 'held=maybe'],
    ['/nguon-tin?state=FINE', 'state=FINE'],
    ['/embed/stream?kind=RUMOUR', 'kind=RUMOUR'],
    ['/embed/map?to=tomorrow', 'to=tomorrow (cần một ngày có thật, như 2026-11-22)'],
    ['/?from=2026-11-22&to=2026-11-01', '“Từ ngày” đang đứng sau “Đến ngày”. Hãy đổi một trong hai ngày.'],
  ])('%s says so', async (path, text) => {
    const { page, faults } = await visit(stage, path, { width: 390 });
    await page.getByRole('note').getByText(text).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('says how long words may be', async () => {
    const { page } = await visit(stage, `/?q=${'a'.repeat(501)}`, { width: 390 });
    await page
      .getByRole('note')
      .getByText(`q=${'a'.repeat(57)}… (tối đa 500 ký tự)`)
      .waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('says so only until something else is chosen, and axe finds nothing wrong with it', async () => {
    const { page } = await visit(stage, '/?from=2026-13-45');
    const note = page.getByRole('note');
    await note.waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Cao Bằng' });
    await page.waitForURL('**/?province=cao-bang');
    await note.waitFor({ state: 'detached' });
  });
});
