import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  articleId,
  event,
  eventId,
  mention,
  officialId,
  organization,
  organizationId,
  record,
  storyId,
} from '../support/records.ts';
import { article, openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await openGraph();
});
afterEach(() => graph.close());

async function textOf(key: string): Promise<string> {
  const { article: found } = await graph.ask<{ article: { jsonLd: string } }>(
    'query ($id: ID!) { article(id: $id) { jsonLd } }',
    { id: articleId(key) },
  );
  return found.jsonLd;
}
const jsonLd = async (key = 'first') => JSON.parse(await textOf(key)) as Record<string, unknown>;

describe('Article.jsonLd', () => {
  it('is a NewsArticle with its text data, publisher and pictures', async () => {
    await graph.save(
      record({
        article: {
          lead: 'Sáng 21/8.',
          byline: 'Thu Hà',
          section: 'Tin tức',
          tags: ['đối ngoại', 'hữu nghị'],
          images: [
            { url: 'https://site.test/1.jpg', caption: 'Toàn cảnh', credit: null, width: 640, height: null },
          ],
          countryIds: ['country:la'],
        },
      }),
    );
    expect(await jsonLd()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': articleId('first'),
      identifier: articleId('first'),
      url: 'https://site.test/first',
      mainEntityOfPage: 'https://site.test/first',
      headline: 'Tập huấn công tác đối ngoại nhân dân (first)',
      description: 'Sáng 21/8.',
      datePublished: '2022-08-21T03:00:00.000Z',
      dateModified: '2022-08-21T08:00:00.000Z',
      inLanguage: 'vi',
      wordCount: 20,
      articleSection: 'Tin tức',
      keywords: ['đối ngoại', 'hữu nghị'],
      author: { '@type': 'Person', name: 'Thu Hà' },
      publisher: {
        '@type': 'Organization',
        '@id': 'source:site-a',
        identifier: 'source:site-a',
        name: 'site-a',
        url: 'https://site-a.test/',
      },
      image: [{ '@type': 'ImageObject', url: 'https://site.test/1.jpg', caption: 'Toàn cảnh', width: 640 }],
      about: [
        {
          '@type': 'Country',
          '@id': 'country:la',
          identifier: 'country:la',
          name: 'Lào',
          alternateName: 'Laos',
        },
      ],
      spatialCoverage: [
        {
          '@type': 'AdministrativeArea',
          '@id': 'province:cao-bang',
          identifier: 'province:cao-bang',
          name: 'Cao Bằng',
          alternateName: 'Cao Bang',
        },
      ],
    });
  });

  it('names officials, organisations and events by their global ids', async () => {
    await graph.save(
      record({
        mentions: [mention('Nguyễn Văn An', { honorific: 'đồng chí' })],
        organizations: [organization('Ủy ban MTTQ')],
        events: [event('họp', { endsOn: '2022-08-22', venue: 'Nhà văn hóa' })],
      }),
    );
    expect(await jsonLd()).toMatchObject({
      mentions: [
        {
          '@type': 'Person',
          '@id': officialId('Nguyễn Văn An'),
          name: 'Nguyễn Văn An',
          honorificPrefix: 'đồng chí',
        },
        { '@type': 'Organization', '@id': organizationId('Ủy ban MTTQ'), name: 'Ủy ban MTTQ' },
      ],
      about: [
        {
          '@type': 'Event',
          '@id': eventId('họp'),
          name: 'họp',
          startDate: '2022-08-21',
          endDate: '2022-08-22',
          location: { '@type': 'Place', name: 'Nhà văn hóa', containedInPlace: { name: 'Cao Bằng' } },
        },
      ],
    });
  });

  it('invents nothing: no date without a stamp, a day where only a day is known, no day of a month', async () => {
    await graph.save(
      record({ key: 'none', article: { publishedAt: null } }),
      record({
        key: 'day',
        article: { publishedAt: '2022-08-20T17:00:00.000Z', publishedOnly: true },
        events: [event('tháng', { precision: 'MONTH' })],
      }),
    );
    expect(await jsonLd('none')).not.toHaveProperty('datePublished');
    const day = await jsonLd('day');
    expect(day.datePublished).toBe('2022-08-21');
    expect((day.about as object[])[0]).not.toHaveProperty('startDate');
  });

  it('says what a copy is based on, and whom it credits', async () => {
    await graph.save(
      record({ key: 'a', article: { storyId: storyId('a'), publishedAt: '2022-08-20T00:00:00.000Z' } }),
      record({ key: 'b', article: { storyId: storyId('a'), credit: 'Báo Cao Bằng' } }),
    );
    expect((await jsonLd('b')).isBasedOn).toEqual([
      expect.objectContaining({ '@type': 'NewsArticle', '@id': articleId('a'), url: 'https://site.test/a' }),
      { '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: 'Báo Cao Bằng' } },
    ]);
    expect(await jsonLd('a')).not.toHaveProperty('isBasedOn');
  });

  it('is safe within a script element, and says the same', async () => {
    const title = '</script><script>alert(1)</script><!-- \u2028\u2029 & ]]>';
    await graph.save(record({ article: { title } }));
    const text = await textOf('first');
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect((JSON.parse(text) as { headline: string }).headline).toBe(title);
  });

  it('costs nothing when not asked for, and the same number of statements for one article as for fifty', async () => {
    await graph.save(...Array.from({ length: 50 }, (_none, n) => article(n)));
    const statements = async (first: number, field: string) =>
      (await graph.statements(`{ articles(first: ${first}) { nodes { id ${field} } } }`)).length;
    // Sources and officials are remembered as long as nothing is committed.
    await graph.ask('{ articles(first: 50) { nodes { source { id } officials { nodes { id } } } } }');
    expect(await statements(50, '')).toBe(1);
    expect(await statements(50, 'jsonLd')).toBe(await statements(2, 'jsonLd'));
    expect(await statements(50, 'jsonLd')).toBeLessThanOrEqual(7);
  });
});
