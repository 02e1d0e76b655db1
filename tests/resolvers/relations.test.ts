import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articleId,
  documentId,
  event,
  eventId,
  evidence,
  mention,
  officialId,
  organizationId,
  record,
  storyId,
} from '../support/records.ts';
import { article, nameOf, openGraph, type TestGraph } from './graph.ts';

const FRONT = 'Ủy ban MTTQ Việt Nam tỉnh 0';
let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(20);
});
afterAll(() => graph.close());

describe('an article', () => {
  const one = async (fields: string, n = 9) => {
    const id = articleId(`${n}`.padStart(4, '0'));
    return (
      await graph.ask<{ article: unknown }>(`query ($id: ID) { article(id: $id) { ${fields} } }`, { id })
    ).article;
  };

  it('has its own fields as they were read', async () => {
    const fields =
      'url canonicalUrl kind title lead language publishedAt publishedOnly fetchedAt updatedAt revision tags wordCount';
    expect(await one(`${fields} images { url caption credit width height }`)).toEqual({
      url: 'https://site.test/0009',
      canonicalUrl: 'https://site.test/0009',
      kind: 'NEWS',
      title: 'Hội nghị đối ngoại nhân dân số 0009',
      lead: null,
      language: 'vi',
      publishedAt: '2022-07-01T09:00:00.000Z',
      publishedOnly: false,
      fetchedAt: '2022-08-21T04:00:00.000Z',
      updatedAt: '2022-08-21T08:00:00.000Z',
      revision: 1,
      tags: [],
      wordCount: 20,
      images: [
        { url: 'https://site.test/0009.jpg', caption: 'Toàn cảnh', credit: null, width: 640, height: null },
      ],
    });
  });

  it('names officials with position and receipt', async () => {
    const fields =
      'mentions { nodes { title official { name } organization { name } evidence { quote start end rule confidence article { id } } } }';
    const evidence = {
      quote: 'Sáng 21/8',
      start: 0,
      end: 9,
      rule: 'test.rule',
      confidence: 0.9,
      article: { id: articleId('0009') },
    };
    const { mentions } = (await one(fields)) as { mentions: { nodes: { official: { name: string } }[] } };
    const byName = mentions.nodes.toSorted((a, b) => (a.official.name < b.official.name ? -1 : 1));
    expect(byName).toEqual(
      [nameOf(2), nameOf(3)].sort().map((name) => ({
        title: 'Phó Chủ tịch',
        official: { name },
        organization: { name: FRONT },
        evidence,
      })),
    );
  });

  it('leads to all that it speaks of', async () => {
    const fields =
      'source { id } provinces { id } countries { id } organizations { nodes { id } } events { nodes { id } } documents { id } officials { totalCount }';
    expect(await one(fields, 8)).toEqual({
      source: { id: 'source:site-a' },
      provinces: [{ id: 'province:tuyen-quang' }],
      countries: [{ id: 'country:la' }],
      organizations: { nodes: [{ id: organizationId('Ủy ban MTTQ Việt Nam tỉnh 2') }] },
      events: { nodes: [{ id: eventId('3') }] },
      documents: [{ id: documentId('0-CT/TW') }],
      officials: { totalCount: 2 },
    });
  });

  it('shares its story with its copy', async () => {
    const fields =
      'story { id title sourceCount firstPublishedAt original { id } articles { nodes { id } } }';
    expect(await one(fields)).toEqual({
      story: {
        id: storyId('0008'),
        title: 'Hội nghị đối ngoại nhân dân số 0008',
        sourceCount: 2,
        firstPublishedAt: '2022-07-01T08:00:00.000Z',
        original: { id: articleId('0008') },
        articles: { nodes: [{ id: articleId('0009') }, { id: articleId('0008') }] },
      },
    });
  });

  it('has related articles of other stories that name the same officials, newest first', async () => {
    // Article 9 names officials 2 and 3; 8 is its own story, 17 and 16 and 15 name one of the two.
    expect(await one('related(first: 3) { id }')).toEqual({
      related: ['0017', '0016', '0015'].map((key) => ({ id: articleId(key) })),
    });
  });

  it('fills its related articles up from its provinces', async () => {
    const { related } = (await one('related(first: 10) { id }')) as { related: { id: string }[] };
    expect(related).toHaveLength(10);
    expect(new Set(related.map(({ id }) => id)).size).toBe(10);
    expect(related.map(({ id }) => id)).toContain(articleId('0018'));
    expect(related.map(({ id }) => id)).not.toContain(articleId('0009'));
  });

  it('keeps its earlier states', async () => {
    const own = await openGraph(1);
    const first = article(0);
    await own.save({ ...first, article: { ...first.article, title: 'Tiêu đề mới' } });
    const document =
      'query ($id: ID) { article(id: $id) { title revision revisions { revision title text at } } }';
    expect(await own.ask(document, { id: first.article.id })).toEqual({
      article: {
        title: 'Tiêu đề mới',
        revision: 2,
        revisions: [
          {
            revision: 1,
            title: first.article.title,
            text: first.article.text,
            at: expect.stringMatching(/^2022-08-21T0[48]:00:00.000Z$/),
          },
        ],
      },
    });
    await own.close();
  });
});

describe('an official', () => {
  it('has positions with their receipts, and those named beside', async () => {
    const document = `query ($id: ID!) { official(id: $id) {
      name otherNames isForeign articleCount
      positions(current: true) { title organization { kind level } isCurrent startedOn firstSeenOn lastSeenOn evidence(first: 1) { article { id } } }
      past: positions(current: false) { title }
      associates(first: 2) { sharedArticleCount official { name } }
      articles { totalCount }
      participations { totalCount nodes { role official { name } event { name } evidence { rule } } }
    } }`;
    const { official } = await graph.ask<{ official: Record<string, unknown> }>(document, {
      id: officialId('1'),
    });
    // Articles 0, 1, 7, 8, 14, 15 name official 1; 0, 7 and 14 together with official 0, the others with official 2.
    expect(official).toMatchObject({
      name: nameOf(1),
      otherNames: [],
      isForeign: false,
      articleCount: 6,
      past: [],
      articles: { totalCount: 6 },
    });
    expect(official.positions).toEqual([
      {
        title: 'Phó Chủ tịch',
        organization: { kind: 'FRONT', level: 'PROVINCE' },
        isCurrent: true,
        startedOn: null,
        firstSeenOn: '2022-07-01',
        lastSeenOn: '2022-07-01',
        evidence: [{ article: { id: articleId('0015') } }],
      },
    ]);
    expect(official.associates).toEqual(
      expect.arrayContaining([
        { sharedArticleCount: 3, official: { name: nameOf(0) } },
        { sharedArticleCount: 3, official: { name: nameOf(2) } },
      ]),
    );
    expect(official.participations).toMatchObject({
      totalCount: 3,
      nodes: expect.arrayContaining([
        {
          role: 'SPEAKER',
          official: { name: nameOf(1) },
          event: { name: 'Hội nghị 3' },
          evidence: { rule: 'event.role' },
        },
      ]),
    });
  });
});

describe('a participation', () => {
  it('tells in what office its article names the official', async () => {
    const document = `query ($id: ID!) { official(id: $id) {
      participations { nodes { mention { title organization { kind } official { id } evidence { article { id } } } evidence { article { id } } } }
    } }`;
    const { official } = await graph.ask<{
      official: { participations: { nodes: { mention: unknown; evidence: unknown }[] } };
    }>(document, { id: officialId('1') });
    expect(official.participations.nodes).toHaveLength(3);
    for (const { mention, evidence } of official.participations.nodes)
      expect(mention).toEqual({
        title: 'Phó Chủ tịch',
        organization: { kind: 'FRONT' },
        official: { id: officialId('1') },
        evidence,
      });
  });

  it('finds the office behind a hundred others too, and who has none there', async () => {
    const own = await openGraph();
    const crowd = Array.from({ length: 120 }, (_none, n) => `Người ${n}`);
    await own.save(
      record({
        key: 'crowd',
        mentions: [...crowd, 'Người 1'].map((who, n) =>
          mention(who, {
            ...(n === 1 || n === 119 ? {} : { post: 'chair', title: 'Chủ tịch' }),
            evidence: evidence({ start: n, end: n + 9 }),
          }),
        ),
        events: [
          event('Đại hội', {
            participations: ['Người 0', 'Người 1', 'Người 119'].map((who) => ({
              officialId: officialId(who),
              role: 'ATTENDEE',
              evidence: evidence(),
            })),
          }),
        ],
      }),
    );
    const document = `{ events { nodes { participations { nodes { official { name } mention { title } } } } } }`;
    const { events } = await own.ask<{
      events: {
        nodes: { participations: { nodes: { official: { name: string }; mention: unknown }[] } }[];
      };
    }>(document);
    const told = events.nodes[0]?.participations.nodes.map(({ official, mention }) => [
      official.name,
      mention,
    ]);
    expect(told?.sort()).toEqual([
      ['Người 0', { title: 'Chủ tịch' }],
      ['Người 1', { title: 'Chủ tịch' }],
      ['Người 119', { title: null }],
    ]);
    await own.close();
  });
});

describe('an event', () => {
  it('leads to who holds it, who is there, what it is about and who says so', async () => {
    const document = `query ($id: ID!) { event(id: $id) {
      name kind startsOn endsOn precision venue participantCount participantCountIsApproximate
      province { id } organizers { name } documents { number } countries { id }
      participations { totalCount } articles { totalCount } evidence { quote article { id } }
    } }`;
    const { event } = await graph.ask<{ event: Record<string, unknown> }>(document, { id: eventId('2') });
    expect(event).toMatchObject({
      name: 'Hội nghị 2',
      kind: 'CONFERENCE',
      startsOn: '2022-08-21',
      endsOn: null,
      precision: 'DAY',
      venue: null,
      participantCount: 200,
      participantCountIsApproximate: true,
      province: { id: 'province:ha-giang' },
      articles: { totalCount: 4 },
      participations: { totalCount: 4 },
      countries: [],
    });
    expect(event.organizers).toHaveLength(3);
    expect(event.documents).toHaveLength(4);
    expect(event.evidence).toEqual(
      ['0017', '0012', '0007', '0002'].map((key) => ({
        quote: 'Sáng 21/8',
        article: { id: articleId(key) },
      })),
    );
  });
});

describe('an organisation, a document, a country, a source', () => {
  it('lead back to what names them', async () => {
    const document = `query ($organization: ID!, $document: ID!) {
      organization(id: $organization) {
        name kind level province { name } parent { name } positions { totalCount } events { totalCount } articles { totalCount }
      }
      document: node(id: $document) { ... on LegalDocument { number kind issuer issuedOn articles { totalCount } } }
      country: node(id: "country:la") { ... on Country { name code articles { totalCount } } }
      source(id: "source:site-b") { name kind province { name } homepage family enabled articles { totalCount } }
      province(name: "Tuyên Quang") { sources { id } officials { totalCount } }
    }`;
    expect(
      await graph.ask(document, { organization: organizationId(FRONT), document: documentId('1-CT/TW') }),
    ).toEqual({
      organization: {
        name: FRONT,
        kind: 'FRONT',
        level: 'PROVINCE',
        province: { name: 'Cao Bằng' },
        parent: null,
        positions: { totalCount: expect.any(Number) },
        events: { totalCount: 5 },
        articles: { totalCount: 7 },
      },
      document: {
        number: '1-CT/TW',
        kind: 'Chỉ thị',
        issuer: null,
        issuedOn: null,
        articles: { totalCount: 5 },
      },
      country: { name: 'Lào', code: 'LA', articles: { totalCount: 5 } },
      source: {
        name: 'site-b',
        kind: 'PRESS',
        province: { name: 'Hà Giang' },
        homepage: 'https://site-b.test/',
        family: 'generic',
        enabled: true,
        articles: { totalCount: 10 },
      },
      province: { sources: [{ id: 'source:site-b' }], officials: { totalCount: expect.any(Number) } },
    });
  });
});
