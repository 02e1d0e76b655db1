import { describe, expect, test } from 'vitest';
import { provinces } from '../../src/gazetteer/provinces.ts';
import { normalizeText } from '../../src/model/text.ts';
import type { WorldArticle } from '../support/world/article.ts';
import { DAY } from '../support/world/article.ts';
import { reserve, stock } from '../support/world/library.ts';
import { worldSites } from '../support/world/sites.ts';

const everything = [...stock, ...reserve];
const textOf = ({ title, lead, paragraphs }: WorldArticle) =>
  normalizeText([title, lead, ...paragraphs].join('\n\n'));
const sum = (articles: readonly WorldArticle[], wanted: (article: WorldArticle) => boolean) =>
  articles.filter(wanted).length;

describe('the hand-written articles', () => {
  test('number at least 44 in stock and 12 in reserve', () => {
    expect(stock.length).toBeGreaterThanOrEqual(44);
    expect(reserve.length).toBeGreaterThanOrEqual(12);
  });

  test('have keys of their own', () => {
    expect(new Set(everything.map(({ key }) => key)).size).toBe(everything.length);
  });

  test('cover at least 20 provinces that exist', () => {
    const slugs = new Set(stock.flatMap(({ truth }) => truth.provinces));
    expect(slugs.size).toBeGreaterThanOrEqual(20);
    const known = new Set(provinces.map(({ id }) => id.slice('province:'.length)));
    expect([...slugs].filter((slug) => !known.has(slug))).toEqual([]);
  });

  test('lie before and after the merger of 2025-07-01', () => {
    expect(
      sum(stock, ({ publishedAt }) => publishedAt !== null && publishedAt < '2025-07-01'),
    ).toBeGreaterThanOrEqual(20);
    expect(
      sum(stock, ({ publishedAt }) => publishedAt !== null && publishedAt >= '2025-07-01'),
    ).toBeGreaterThanOrEqual(10);
  });

  test('report every kind of event that Front and union pages report', () => {
    const kinds = new Set(everything.map(({ truth }) => truth.event?.kind));
    for (const kind of [
      'CONFERENCE',
      'CONGRESS',
      'TRAINING',
      'VISIT',
      'SIGNING',
      'CEREMONY',
      'COMMEMORATION',
      'INSPECTION',
      'ELECTION',
      'FESTIVAL',
      'SEMINAR',
      'MEETING',
      'EXCHANGE',
      'CAMPAIGN',
    ] as const) {
      expect(kinds).toContain(kind);
    }
  });

  test('include a digest, a preview, decomposed letters, copies word for word and copies with a local tail', () => {
    expect(sum(stock, ({ kind }) => kind === 'DIGEST')).toBe(1);
    expect(sum(stock, ({ kind }) => kind === 'PREVIEW')).toBe(1);
    expect(sum(stock, ({ isDecomposed }) => isDecomposed === true)).toBe(2);
    const copies = stock.flatMap((article) => article.copies);
    expect(copies.some(({ tail }) => tail === undefined)).toBe(true);
    expect(copies.some(({ tail }) => tail !== undefined)).toBe(true);
  });

  test('bring people back: at least 15 stand in several articles', () => {
    const seen = new Map<string, number>();
    for (const { truth } of everything)
      for (const { name } of truth.officials) seen.set(name, (seen.get(name) ?? 0) + 1);
    expect([...seen.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(15);
  });

  test('name sites, sections, copies and related articles that exist', () => {
    const keys = new Set(everything.map(({ key }) => key));
    for (const { key, site, section, copies, related } of everything) {
      const home = worldSites.find(({ id }) => id === site);
      expect(
        home?.sections.map(({ alias }) => alias),
        key,
      ).toContain(section);
      for (const copy of copies)
        expect(
          worldSites.map(({ id }) => id),
          key,
        ).toContain(copy.site);
      for (const other of related) expect(keys, key).toContain(other);
    }
  });
});

describe.each(everything.map((article) => [article.key, article] as const))(
  'the truth of %s',
  (_key, article) => {
    const text = textOf(article);

    test('stands in the text: names, titles, bodies, event, documents', () => {
      const { officials, event, documents } = article.truth;
      for (const { name, positions } of officials) {
        expect(text).toContain(name);
        for (const { title, organization } of positions) {
          expect(text).toContain(title);
          if (organization !== null) expect(text).toContain(organization);
        }
      }
      for (const { number } of documents) expect(text).toContain(number);
      if (event !== null) {
        expect(text).toContain(event.name);
        expect(text).toContain(event.venue ?? event.name);
        for (const organizer of event.organizers) expect(text).toContain(organizer);
        if (event.participants !== null) expect(text).toContain(event.participants.toLocaleString('de-DE'));
      }
    });

    test('gives the day of the event as the text does', () => {
      const startsOn = article.truth.event?.startsOn ?? null;
      if (startsOn === null) expect(article.kind).toBe('DIGEST');
      else if (startsOn === DAY) expect(text).toContain('{d/m');
      else expect(text).toMatch(new RegExp(`(?<!\\d)0?${Number(startsOn.slice(8))}(?!\\d)`));
    });

    test('has the length of such news', () => {
      const words = [article.lead, ...article.paragraphs].join(' ').split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(140);
      expect(words).toBeLessThanOrEqual(350);
    });
  },
);
