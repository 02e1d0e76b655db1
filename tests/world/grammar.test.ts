import { describe, expect, test } from 'vitest';
import { provinceById } from '../../src/gazetteer/provinces.ts';
import { entitiesOf } from '../../src/model/linkage.ts';
import { storyLinkage } from '../../src/model/same-story.ts';
import { generateArticles } from '../support/world/grammar/generate.ts';
import { generateRecords, recordSources } from '../support/world/grammar/records.ts';

const articles = [...generateArticles('test', 600)];
const records = [...generateRecords('test', 600)];
const wordsOf = (article: (typeof articles)[number]) =>
  [article.title, article.lead, ...article.paragraphs].join('\n\n');

describe('generateArticles', () => {
  test('writes the same articles for the same seed, whatever the count', () => {
    expect([...generateArticles('test', 50)]).toEqual(articles.slice(0, 50));
    expect([...generateArticles('other', 5)]).not.toEqual(articles.slice(0, 5));
  });

  test('writes no more than is taken', () => {
    const stream = generateArticles('test', Number.MAX_SAFE_INTEGER);
    expect(stream.next().value).toEqual(articles[0]);
    stream.return();
    expect(stream.next().done).toBe(true);
  });

  test('names every official, title, body, document and event of the truth in the text', () => {
    for (const article of articles) {
      const text = wordsOf(article);
      const { officials, documents, event } = article.truth;
      expect(officials.length, article.key).toBeGreaterThanOrEqual(2);
      for (const { name, positions } of officials) {
        expect(text).toContain(name);
        for (const { title, organization } of positions) {
          expect(text).toContain(title);
          expect(text).toContain(organization);
        }
      }
      for (const { number } of documents) expect(text).toContain(number);
      expect(text).toContain(event?.name);
      if (event?.participants != null) expect(text).toContain(String(event.participants));
      for (const organizer of event?.organizers ?? []) expect(text).toContain(organizer);
    }
  });

  test('dates the event on the day of publication, which the lead names', () => {
    for (const { publishedAt, truth, lead } of articles) {
      const startsOn = truth.event?.startsOn ?? '';
      expect(publishedAt?.slice(0, 10)).toBe(startsOn);
      const [, month, day] = startsOn.split('-').map(Number);
      expect(lead).toContain(` ${day}/${month},`);
    }
  });

  test('keeps to the provinces of the day, before and after the merger', () => {
    for (const { publishedAt, truth } of articles) {
      const province = provinceById(`province:${truth.provinces[0]}`);
      expect(province).not.toBeNull();
      if (province?.abolishedOn != null)
        expect(publishedAt?.slice(0, 10) ?? '').toMatch(/^(2018|2019|202[0-4]|2025-0[1-6])/);
    }
    expect(new Set(articles.map(({ truth }) => truth.provinces[0])).size).toBeGreaterThan(55);
  });

  test('covers ten kinds of events', () => {
    expect(new Set(articles.map(({ truth }) => truth.event?.kind)).size).toBe(10);
  });

  test('lets people stay in office from article to article', () => {
    const seen = new Map<string, number>();
    for (const { truth } of articles)
      for (const { name } of truth.officials) seen.set(name, (seen.get(name) ?? 0) + 1);
    expect([...seen.values()].filter((count) => count > 1).length).toBeGreaterThan(200);
  });
});

describe('generateRecords', () => {
  test('gives exactly the count, the same for the same seed', () => {
    expect(records).toHaveLength(600);
    expect([...generateRecords('test', 40)]).toEqual(records.slice(0, 40));
  });

  test('gives every article an id and a source of its list', () => {
    expect(new Set(records.map(({ article }) => article.id)).size).toBe(600);
    const known = new Set(recordSources.map(({ id }) => id));
    expect(records.filter(({ article }) => !known.has(article.sourceId))).toEqual([]);
  });

  test('quotes evidence from the text, at offsets that hold the name', () => {
    for (const { article, mentions, events, documents } of records) {
      for (const { name, evidence } of mentions)
        expect(article.text.slice(evidence.start, evidence.end)).toBe(name);
      for (const { number, evidence } of documents)
        expect(article.text.slice(evidence.start, evidence.end)).toBe(number);
      for (const { evidence } of [...mentions, ...events, ...documents]) {
        expect(article.text).toContain(evidence.quote);
        expect(evidence.quote.length).toBeGreaterThan(0);
      }
    }
  });

  test('refers only to people, bodies and documents that the record states', () => {
    for (const { organizations, mentions, events, documents } of records) {
      const bodies = new Set(organizations.map(({ organizationId }) => organizationId));
      const people = new Set(mentions.map(({ officialId }) => officialId));
      const cited = new Set(documents.map(({ documentId }) => documentId));
      for (const { organizationId } of mentions)
        expect(organizationId === null || bodies.has(organizationId)).toBe(true);
      for (const event of events) {
        for (const id of event.organizerIds) expect(bodies.has(id)).toBe(true);
        for (const id of event.documentIds) expect(cited.has(id)).toBe(true);
        for (const { officialId } of event.participations) expect(people.has(officialId)).toBe(true);
      }
    }
  });

  test('lets every tenth record copy the one before it, under one story', () => {
    const stories = entitiesOf(
      records.flatMap(({ references }) => references.story ?? []),
      storyLinkage,
    );
    const storyOf = (at: number) => stories.get(records[at]?.article.storyId ?? '');
    expect(storyOf(9)).toBe(storyOf(8));
    expect(records[9]?.article.sourceId).toBe('source:mat-tran');
    expect(new Set(stories.values()).size).toBe(540);
  });

  test('parts the province off bodies, so that organiser and employer are one', () => {
    const names = new Set(records.flatMap(({ organizations }) => organizations.map(({ name }) => name)));
    expect(names).toContain('Ủy ban MTTQ Việt Nam tỉnh');
    expect([...names].filter((name) => /tỉnh Cao Bằng$/.test(name))).toEqual([]);
  });
});
