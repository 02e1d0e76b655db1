import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askUntil } from '../support/gateway-process.ts';
import { INVISIBLE, PLANTED } from '../support/world/hostile.ts';
import { flaws, type Opening, openStage, overflow, type Stage } from './support/stage.ts';
import { visit } from './support/visit.ts';

const SITE = 'mttq-cao-bang';
const HOSTILE = 'mttq-can-tho';
const TOKEN = 'a-token-for-the-tests-of-the-dashboard';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly lead: string | null;
  readonly url: string;
  readonly byline: string | null;
  readonly revision: number;
  readonly story: { readonly sourceCount: number };
  readonly mentions: {
    readonly nodes: readonly {
      readonly title: string | null;
      readonly official: { readonly id: string; readonly name: string };
      readonly evidence: { readonly quote: string; readonly start: number };
    }[];
  };
  readonly events: { readonly nodes: readonly { readonly id: string; readonly precision: string | null }[] };
  readonly documents: readonly { readonly number: string | null }[];
}

const FIELDS = `id title text lead url byline revision story { sourceCount } documents { number }
  mentions(first: 100) { nodes { title official { id name } evidence { quote start } } }
  events(first: 20) { nodes { id precision } }`;

const QUERY = `{ articles(first: 50) { nodes { ${FIELDS} } } }`;

interface Answer {
  readonly articles: { readonly nodes: readonly Found[] };
}

let stage: Stage;
let articles: readonly Found[];
beforeAll(async () => {
  stage = await openStage({
    sites: [SITE, HOSTILE, 'mat-tran-trung-uong'],
    environment: { OPERATOR_TOKEN: TOKEN },
  });
  articles = (await stage.ask<Answer>(QUERY)).articles.nodes;
});
afterAll(() => stage.close());

/** An article of the world that has what a test is about. */
function one(what: string, isWanted: (article: Found) => boolean): Found {
  const found = articles.find(isWanted);
  if (found === undefined) throw new Error(`expected an article ${what}`);
  return found;
}

const named = () =>
  one('with an official, an event and a byline', ({ mentions, events, byline }) => {
    const [first] = mentions.nodes;
    return (
      first?.title != null && byline !== null && events.nodes.some(({ precision }) => precision === 'DAY')
    );
  });

const open = async (path: string, opening?: Opening) => {
  const shown = await visit(stage, path, opening);
  return shown;
};

const openArticle = async ({ id, title }: Found, search = '', opening?: Opening) => {
  const shown = await open(`/tin/${id}${search}`, opening);
  await shown.page.getByRole('heading', { level: 1, name: title }).waitFor();
  return shown;
};

/** Waits until the graph has an article with a title and what else is wanted. */
async function read(title: string, isWanted: (article: Found) => boolean = () => true): Promise<Found> {
  const pick = (nodes: readonly Found[]) =>
    nodes.find((article) => article.title === title && isWanted(article));
  const { articles: now } = await askUntil<Answer>(
    stage.url,
    QUERY,
    (answer) => pick(answer.articles.nodes) !== undefined,
  );
  return pick(now.nodes) as Found;
}

/** What an operator does. */
async function operate(query: string, variables: object): Promise<void> {
  const response = await fetch(`${stage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  expect(await response.json()).not.toHaveProperty('errors');
}

describe('an article', () => {
  it('gives its heading the focus after a link, also where one that says it is loading had it before', async () => {
    const { page } = await visit(stage, '/');
    await page.locator('.item').first().waitFor();
    // Slow enough that the page shows itself without the article first.
    await page.route('**/graphql', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    const link = page.locator('.item-title a').first();
    const title = (await link.textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: title });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is shown whole, as text, with its source, author and the way to the original', async () => {
    const article = named();
    const { page, faults, outside } = await openArticle(article);
    const paragraphs = await page.locator('.article-body > div > p[lang]').allTextContents();
    expect(paragraphs).toEqual([
      ...(article.lead === null ? [] : [article.lead]),
      ...article.text.split('\n\n'),
    ]);
    await expect.poll(() => page.locator('.article-head').textContent()).toContain(article.byline);
    const original = page.getByRole('link', { name: /Đọc bài gốc/ });
    await expect.poll(() => original.getAttribute('href')).toBe(article.url);
    await expect.poll(() => original.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    await expect.poll(() => original.textContent()).toContain('mở trang nguồn trong thẻ mới');
    await expect.poll(() => page.title()).toBe(`${article.title} · Cầu Nối`);
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it('opens the receipt of a mark by Enter: the sentence, the rule and the confidence in words, the office, the way on', async () => {
    const article = named();
    const [mention] = article.mentions.nodes;
    const { page } = await openArticle(article);
    const mark = page
      .locator('.article-body > div > p[lang]:not(.article-lead) .article-mark-official')
      .first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const receipt = page.getByRole('region', { name: `Căn cứ: ${mention?.official.name}` });
    await receipt.waitFor();
    const text = await receipt.textContent();
    expect(text).toContain(mention?.title);
    expect(text).toContain(mention?.evidence.quote);
    expect(text).toMatch(/Cách đọc: .+official\./);
    expect(text).toMatch(/Độ tin cậy (cao|khá|thấp).*\(\d+%\)/);
    const link = receipt.getByRole('link', { name: 'Trang của người này' });
    await expect.poll(() => link.getAttribute('href')).toBe(`/can-bo/${mention?.official.id}`);
    await expect.poll(() => receipt.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await receipt.waitFor({ state: 'detached' });
    await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => mark.getAttribute('aria-expanded')).toBe('false');
  });

  it('has its open receipt, and whether it is marked, in its address', async () => {
    const article = named();
    const [mention] = article.mentions.nodes;
    const { page } = await openArticle(article, `?receipt=${mention?.evidence.start}`);
    await page.getByRole('region', { name: `Căn cứ: ${mention?.official.name}` }).waitFor();
    await page.getByLabel('Đánh dấu trong bài').uncheck();
    await expect.poll(() => new URL(page.url()).search).toBe('?marks=off');
    await expect.poll(() => page.locator('.article-body a').count()).toBe(0);
    const again = await openArticle(article, '?marks=off');
    await expect.poll(() => again.page.getByLabel('Đánh dấu trong bài').isChecked()).toBe(false);
  });

  it('gives an event a calendar file of its own', async () => {
    const article = named();
    const event = article.events.nodes.find(({ precision }) => precision === 'DAY');
    const { page } = await openArticle(article);
    const link = page.getByRole('link', { name: /Thêm vào lịch/ }).first();
    const calendar = await (await fetch(stage.url + (await link.getAttribute('href')))).text();
    expect(calendar.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([`UID:${event?.id}@cau-noi`]);
  });

  it('says where a document is cited, word for word', async () => {
    const article = one('that cites a document', ({ documents }) => documents[0]?.number != null);
    const { page } = await openArticle(article);
    await page.locator('a.article-mark-document').first().click();
    const receipt = page.locator('.article-receipt');
    await receipt.getByText('Số hiệu đứng nguyên văn trong câu này.').waitFor();
    await expect
      .poll(() => receipt.locator('blockquote').textContent())
      .toContain(article.documents[0]?.number);
  });

  it('lists the same news on other sites, and which is the original', async () => {
    const article = one('on several sites', ({ story }) => story.sourceCount > 1);
    const { page } = await openArticle(article);
    await page.getByText(`${article.story.sourceCount} trang cùng đăng tin này.`).waitFor();
    const copies = page.getByRole('region', { name: 'Cùng một tin ở các trang khác' });
    await expect.poll(() => copies.getByText('Bản gốc').count()).toBe(1);
    const here = copies.locator('li', { hasText: 'Bài đang xem' });
    expect(await here.getByRole('link').count()).toBe(0);
    const other = copies.getByRole('link').first();
    const href = await other.getAttribute('href');
    await other.click();
    await page.waitForURL(`**${href}`);
    await page.getByText(`${article.story.sourceCount} trang cùng đăng tin này.`).waitFor();
  });

  it('shows what the site changed, told in words too, as soon as it is read', async () => {
    // Pages of the last two days are looked at again every five checks, so one that was read as the world began is next.
    const published = stage.world.articles.find(({ siteId }) => siteId === SITE);
    const article = await read(published?.article.title ?? '');
    const { page } = await openArticle(article);
    expect(stage.world.revise(published?.url)?.revision).toBe(2);
    await page.getByText('Trang nguồn đã sửa bài này 1 lần.').waitFor();
    const edits = page.getByRole('region', { name: 'Những lần sửa' });
    await edits.locator('ins, del').first().waitFor();
    await expect
      .poll(() => edits.locator('ins, del').first().textContent())
      .toMatch(/\[(thêm|bỏ): .*\(hết\)\]/s);
    const now = await read(article.title, ({ revision }) => revision === 2);
    const parts = edits.locator('.edit-text').last();
    await edits.getByLabel('Hiện cả bài').check();
    const kept = await parts.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const gone of copy.querySelectorAll('del, .unseen')) gone.remove();
      return copy.textContent;
    });
    const letters = (text: string | null) => (text ?? '').replace(/\s+/g, '');
    expect([letters(now.text), letters(now.lead), letters(now.title)]).toContain(letters(kept));
  });

  it('means no harm where its page does', async () => {
    stage.world.misbehave(HOSTILE, 'hostile');
    const [published] = stage.world.publishOn(HOSTILE);
    const article = await read(published?.article.title ?? '');
    const { page, faults, outside } = await openArticle(article);
    const shown = await page.locator('main').innerHTML();
    expect(shown).not.toMatch(PLANTED);
    expect(await page.locator('main').textContent()).not.toMatch(INVISIBLE);
    expect(await page.locator('main script, main iframe, main img, main style, main form').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });
});

describe('an article that is not there', () => {
  it.each(['article:khongco', 'gi-do', '%3Cscript%3E'])('is honestly missing: %s', async (id) => {
    const { page, faults } = await open(`/tin/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Không có bài viết này' }).waitFor();
    await expect.poll(() => page.title()).toBe('Không có bài viết này · Cầu Nối');
    await page.getByRole('main').getByRole('link', { name: 'Dòng tin mới nhất' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('goes while somebody looks at it', async () => {
    const [published] = stage.world.publishOn(SITE);
    const article = await read(published?.article.title ?? '');
    const { page } = await openArticle(article);
    await operate('mutation Retract($id: ID!) { retractArticle(id: $id) }', { id: article.id });
    await page.getByRole('heading', { level: 1, name: 'Không có bài viết này' }).waitFor();
  });
});

describe('an article’s page', () => {
  it('has nothing for axe to find and nothing too wide, a receipt open', async () => {
    const article = named();
    const search = `?receipt=${article.mentions.nodes[0]?.evidence.start}`;
    const { page } = await openArticle(article, search, { reducedMotion: true });
    await page.locator('.article-receipt').waitFor();
    expect(await flaws(page)).toEqual([]);
  });

  it('is English by a switch, its text in its own language', async () => {
    const article = named();
    const { page } = await openArticle(article, '', { language: 'en' });
    await page.getByRole('link', { name: /Read the original/ }).waitFor();
    await expect
      .poll(() => page.locator('.article-body > div > p[lang]').first().getAttribute('lang'))
      .toBe('vi');
  });

  it('leads to the query behind it', async () => {
    const article = named();
    const { page } = await openArticle(article);
    const href = await page.getByRole('link', { name: 'Xem trang này bằng GraphQL' }).getAttribute('href');
    const { searchParams } = new URL(href ?? '', stage.url);
    expect(JSON.parse(searchParams.get('variables') ?? '')).toEqual({ id: article.id });
    const answer = await stage.ask<{ article: Found }>(searchParams.get('query') ?? '', { id: article.id });
    expect(answer.article.title).toBe(article.title);
  });
});
