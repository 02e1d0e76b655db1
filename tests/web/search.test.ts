import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPrefix, EVERY_KIND } from '../../src/web/parts/hits/hit.ts';
import { readSearch, tierOf, widerThan } from '../../src/web/views/search/search.ts';
import { audit, flaws, type Opening, openStage, overflow, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

describe('a search', () => {
  it('takes the last word as one that goes on, unless it is complete', () => {
    expect(asPrefix('huu ngh')).toBe('huu ngh*');
    for (const text of ['"huu nghi"', 'huu nghi ', 'huu*', '"huu ng', '…', 'a'.repeat(500)])
      expect([text, asPrefix(text)]).toEqual([text, null]);
  });

  it('leaves a kind out that there is not', () => {
    expect(readSearch(new URLSearchParams('?q=+lao+&kind=planet'))).toEqual({ q: 'lao', kind: '' });
  });

  it('is made wider step by step', () => {
    expect(widerThan({ q: '"Điện Biên"', kind: 'EVENT' })).toEqual([
      { by: 'kinds', search: { q: '"Điện Biên"', kind: '' } },
      { by: 'words', search: { q: 'Điện Biên', kind: 'EVENT' } },
      { by: 'marks', search: { q: '"Dien Bien"', kind: 'EVENT' } },
      { by: 'fewer', search: { q: 'Điện', kind: 'EVENT' } },
    ]);
  });

  it('tells by the score how something was found', () => {
    expect([1, 0.8, 0.6, 0.4, 0.2].map(tierOf)).toEqual(['same', 'begins', 'name', 'lead', 'text']);
  });
});

describe('in the browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const open = async (path: string, opening?: Opening) => {
    const shown = await visit(stage, path, opening);
    return shown;
  };
  const found = async (text: string) => {
    const { search } = await stage.ask<{ search: { totalCount: number; nodes: { node: { id: string } }[] } }>(
      'query ($text: String!, $kinds: [NodeKind!]) { search(text: $text, kinds: $kinds, first: 8) { totalCount nodes { node { id } } } }',
      { text, kinds: EVERY_KIND },
    );
    return search;
  };

  it('suggests what the graph finds, without diacritics too, and opens the one that the arrows lead to', async () => {
    const { page, faults } = await open('/gioi-thieu');
    await page.keyboard.press('/');
    await page.keyboard.type('cao ban');
    const box = page.getByRole('combobox', { name: 'Tìm kiếm' });
    const option = page.getByRole('option', { name: /^Cao Bằng/ }).first();
    await option.waitFor();
    const { nodes } = await found('cao ban*');
    // What was found for less of it may stand there first.
    await expect.poll(() => page.getByRole('option').count()).toBe(nodes.length + 1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?province=cao-bang');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('closes its suggestions with Escape, keeps the text, and leads to all results with Enter', async () => {
    const { page } = await open('/gioi-thieu', { width: 390 });
    await page.keyboard.press('/');
    await page.keyboard.type('huu nghi');
    await page.getByRole('listbox').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    const box = page.getByRole('combobox', { name: 'Tìm kiếm' });
    await expect.poll(() => box.inputValue()).toBe('huu nghi');
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim?q=huu+nghi');
    await page.locator('.search-hit mark').first().waitFor();
  });

  it('leads to all results where its suggestions cannot be loaded, and breaks nothing', async () => {
    const { page } = await open('/gioi-thieu');
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.route('**/assets/suggestions-*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.css'));
    await page.keyboard.press('/');
    await page.keyboard.type('huu nghi');
    await failed;
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim?q=huu+nghi');
    await page.locator('.search-hit').first().waitFor();
    expect(thrown).toEqual([]);
  });

  it('shows the hits in the order of the graph, and what was found in them', async () => {
    const { page } = await open('/tim?q=huu+nghi');
    await page.locator('.search-hit').first().waitFor();
    const { totalCount } = await found('huu nghi');
    await expect.poll(() => page.locator('.search-found .count').textContent()).toBe(`${totalCount} kết quả`);
    expect((await page.locator('.search-hit mark').first().textContent())?.toLowerCase()).toBe('hữu');
    await page.getByRole('button', { name: 'Sự kiện' }).click();
    await page.waitForURL('**/tim?q=huu+nghi&kind=EVENT');
    await expect
      .poll(() => page.getByRole('button', { name: 'Sự kiện' }).getAttribute('aria-pressed'))
      .toBe('true');
  });

  it('searches as one types, with the last word unfinished, and never loses a letter', async () => {
    const { page } = await open('/tim');
    await page.keyboard.press('/');
    const box = page.getByRole('textbox', { name: 'Tìm kiếm' });
    await page.keyboard.type('cao ');
    await page.waitForURL('**/tim?q=cao');
    await page.keyboard.type('ban');
    await page.waitForURL('**/tim?q=cao+ban');
    await expect.poll(() => box.inputValue()).toBe('cao ban');
    await page.locator('.search-hit').first().waitFor();
  });

  it('says that nothing was found, and offers only wider searches that find something', async () => {
    const { page } = await open('/tim?q=%22cao+khongcotunay%22');
    await page.getByText('Không tìm thấy').waitFor();
    await page.getByRole('link', { name: 'Bớt từ: cao' }).click();
    await page.waitForURL('**/tim?q=cao');
    await page.locator('.search-hit').first().waitFor();
    const none = await open('/tim?q=khongcotunaynhuthe');
    await none.page.getByText('Tìm rộng hơn cũng không thấy', { exact: false }).waitFor();
  });

  it('says how long a search may be, and never searches for a part of it', async () => {
    const { page } = await open('/gioi-thieu');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await page.keyboard.press('/');
    await page.keyboard.insertText('hữu nghị '.repeat(66));
    await page.keyboard.press('Enter');
    await page.getByText('Đoạn cần tìm quá dài: 593 ký tự').waitFor();
    await page.getByText('Mỗi lần tìm được tối đa 500 ký tự, 32 từ', { exact: false }).waitFor();
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    expect(heading).toMatch(/^Tìm: hữu nghị .{0,80}…$/);
    const typed = await page.getByRole('textbox', { name: 'Tìm kiếm' }).inputValue();
    expect(typed.trim()).toHaveLength(593);
    expect(asked.filter((body) => body.includes('search('))).toEqual([]);
    const many = await open(`/tim?q=${'mot+'.repeat(40)}`);
    await many.page.getByText('Mỗi lần tìm được tối đa 500 ký tự, 32 từ', { exact: false }).waitFor();
  });

  it('tells of a kind that there is not', async () => {
    const { page } = await open('/tim?q=lao&kind=planet');
    await page.getByRole('note').filter({ hasText: 'kind=planet' }).waitFor();
    await page.getByRole('button', { name: 'Sự kiện' }).click();
    await page.getByRole('note').waitFor({ state: 'detached' });
  });

  it('has nothing for axe to find and nothing too wide, in both themes', async () => {
    const { page } = await open('/tim?q=huu+nghi', { reducedMotion: true });
    await page.locator('.search-hit').first().waitFor();
    expect(await flaws(page)).toEqual([]);
  });
});
