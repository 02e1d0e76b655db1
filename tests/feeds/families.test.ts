import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineSite } from '../../feeds/define.ts';
import { families } from '../../feeds/families.ts';
import { sites } from '../../feeds/index.ts';
import { readArticle } from '../../src/extract/page/article.ts';
import { PAGES, PARAGRAPH } from './rule-pages.ts';

const OBSERVED = '2026-03-05T02:00:00.000Z';

function siteOf(family: string) {
  const found = families.get(family);
  if (found === undefined) throw new Error(`expected a family, but got ${family}`);
  return defineSite(found, {
    id: 'x',
    name: 'Trang thử',
    kind: 'FRONT',
    homepage: 'https://thu.example/',
    entries: [],
  });
}

describe('a family', () => {
  it.each(PAGES)('%s: %s is answered by %s', (family, field, rule, html) => {
    const { article } = readArticle(siteOf(family), {
      bytes: `<html><body>${html}</body></html>`,
      contentType: null,
      url: 'https://thu.example/vi/tin/sua-duong-ra-dong-123.html',
      observedAt: OBSERVED,
    });
    expect(article?.rules[field]).toBe(rule);
    expect(article?.title).toBe('Sửa đường ra đồng');
  });

  it('has no rule that never answers, here or in a fixture', () => {
    const folders = [
      ...sites.map(({ id }) => `sites/${id}`),
      ...[...families.keys()].map((name) => `families/${name}`),
    ].filter((folder) => existsSync(new URL(`../../feeds/${folder}/`, import.meta.url)));
    const answered = new Set(PAGES.map(([, field, rule]) => `${field} ${rule}`));
    for (const folder of folders) {
      const root = new URL(`../../feeds/${folder}/`, import.meta.url);
      for (const name of readdirSync(root).filter((file) => file.endsWith('.json'))) {
        const rules = JSON.parse(readFileSync(new URL(name, root), 'utf8')).reading.article?.rules ?? {};
        for (const [field, rule] of Object.entries(rules)) answered.add(`${field} ${rule}`);
      }
    }
    const owners = [...families.values(), ...sites.map(({ id, article }) => ({ name: id, article }))];
    const silent = owners.flatMap(({ name, article }) =>
      (['title', 'lead', 'body', 'publishedAt', 'byline', 'section', 'tags'] as const).flatMap((field) =>
        article[field]
          .filter((rule) => rule.name.startsWith(`${name}.`))
          .map((rule) => `${field === 'body' ? 'text' : field} ${rule.name}`)
          .filter((rule) => !answered.has(rule)),
      ),
    );
    expect(silent).toEqual([]);
  });

  it('nukeviet never takes the edit time for the date of publication', () => {
    const html = `<div class="news_column" itemtype="http://schema.org/NewsArticle"><h1 class="title">Sửa đường ra đồng</h1><span itemprop="datePublished">2025-12-01T10:11:12+07:00</span><div id="news-bodyhtml">${PARAGRAPH}</div></div>`;
    const { article, issues } = readArticle(siteOf('nukeviet'), {
      bytes: html,
      contentType: null,
      url: 'https://thu.example/vi/news/tin/sua-duong-12.html',
      observedAt: OBSERVED,
    });
    expect(article?.publishedAt).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['DATE_MISSING']);
  });
});
