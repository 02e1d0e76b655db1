import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cursorOf } from '../../src/model/cursor.ts';
import { article } from '../resolvers/graph.ts';
import { guest, here, naming, there } from '../resolvers/people.ts';
import { articleId, event, eventId, mention, officialId, record } from '../support/records.ts';
import { HOSTILE, HOSTILE_PLAIN, hostile, openOutputs, ordinary } from './gateway.ts';

type Line = Record<string, unknown>;
const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const rowsOf = (text: string) =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as readonly Record<string, string>[];

describe('articles.csv', () => {
  test('has all articles of a filter, newest first, however many', async () => {
    const { text } = await openOutputs(Array.from({ length: 230 }, (_none, n) => ordinary(n)));
    const rows = rowsOf(await text('/exports/articles.csv?publishedTo=2022-07-09'));
    expect(rows).toHaveLength(209);
    expect(rows.map(({ publishedAt }) => publishedAt)).toEqual(
      rows
        .map(({ publishedAt }) => publishedAt)
        .toSorted()
        .reverse(),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(209);
  });

  test('tells of an article what it is, with names beside ids', async () => {
    const { text } = await openOutputs([ordinary(2)]);
    expect(rowsOf(await text('/exports/articles.csv'))[0]).toMatchObject({
      id: articleId('0002'),
      url: 'https://site.test/0002',
      title: 'Hội nghị đối ngoại nhân dân số 0002',
      kind: 'NEWS',
      publishedAt: '2022-07-01T02:00:00.000Z',
      publishedOnly: 'false',
      source: 'Mặt trận Hải Phòng',
      byline: 'Thu Hà',
      credit: '',
      tags: 'đối ngoại, nhân dân; hữu nghị',
      provinceIds: 'province:hai-phong',
      provinces: 'Hải Phòng',
      wordCount: '20',
    });
  });

  test('begins with a byte order mark, by which Excel knows UTF-8, unless that is not wanted', async () => {
    const { get } = await openOutputs([ordinary(1)]);
    const bytes = async (query: string) =>
      Buffer.from(await (await get(`/exports/articles.csv${query}`)).arrayBuffer());
    expect((await bytes('')).subarray(0, 5).toString('hex')).toBe('efbbbf6964');
    expect((await bytes('?bom=false')).subarray(0, 2).toString()).toBe('id');
  });

  test('every record ends with CRLF and has as many fields as the head', async () => {
    const { text } = await openOutputs([hostile, ordinary(1)]);
    const body = await text('/exports/articles.csv');
    expect(body.endsWith('\r\n')).toBe(true);
    const rows = parse(body, { bom: true, record_delimiter: '\r\n' }) as readonly string[][];
    expect(rows.map((row) => row.length)).toEqual([26, 26, 26]);
  });

  test.each([['=HYPERLINK("http://x")'], ['+1'], ['-1+2'], ['@SUM(A1)'], ['＝1']])(
    '%s is no formula in a spreadsheet',
    async (title) => {
      const { text } = await openOutputs([ordinary(1, { title })]);
      expect(rowsOf(await text('/exports/articles.csv'))[0]?.title).toBe(`'${title}`);
    },
  );

  test('hostile texts come back whole, but for control characters', async () => {
    const { text } = await openOutputs([hostile]);
    const [row] = rowsOf(await text('/exports/articles.csv'));
    expect(row?.title).toBe(`'${HOSTILE_PLAIN}`);
    expect(row?.text).toBe(`'${HOSTILE_PLAIN}`);
  });

  test('an empty list has its head', async () => {
    const { text } = await openOutputs([]);
    expect(await text('/exports/articles.csv?bom=false')).toMatch(/^id,url,[\w,]+,text\r\n$/);
  });
});

describe('articles.ndjson', () => {
  test('has each article of a filter in a line, exactly as it is stored', async () => {
    const { text, store } = await openOutputs([hostile, ordinary(1), ordinary(2)]);
    const lines = linesOf(await text('/exports/articles.ndjson'));
    expect(lines.map(({ id }) => id)).toEqual(['0002', '0001', 'hostile'].map(articleId));
    const [stored] = await store.byIds('ARTICLE', [articleId('hostile')]);
    expect(lines[2]).toEqual({ type: 'Article', ...stored, source: 'Mặt trận Hải Phòng' });
    expect(lines[2]?.title).toBe(HOSTILE);
  });
});

describe('graph.ndjson', () => {
  test('begins with the cursor after which the change log goes on', async () => {
    const { text, store } = await openOutputs([ordinary(1)]);
    const [head] = linesOf(await text('/exports/graph.ndjson'));
    expect(head).toEqual({
      type: 'Graph',
      id: 'graph',
      format: 1,
      gateway: '1.2.3',
      cursor: cursorOf(await store.origin(), await store.latestSeq()),
      changedAt: '2022-08-22T00:00:00.000Z',
    });
  });

  test('what changes while it is written comes after that cursor', async () => {
    const { get, save, store } = await openOutputs([ordinary(1)]);
    const response = await get('/exports/graph.ndjson');
    await save(ordinary(2), '2022-08-22T00:30:00.000Z');
    const [head] = linesOf(await response.text());
    const later = await store.changesAfter(Number(head?.cursor) - (await store.origin()), 100);
    expect(later.map(({ nodeId }) => nodeId)).toContain(articleId('0002'));
  });

  test('with the changes after its cursor is the graph as it is later', async () => {
    const { text, store, save } = await openOutputs([
      ...Array.from({ length: 40 }, (_none, n) => article(n)),
      naming('first', '2022-01-01', here, guest),
      naming('second', '2022-02-01', guest),
      naming('other', '2022-03-01', there),
    ]);
    const read = async () => linesOf(await text('/exports/graph.ndjson'));
    /** Lines by the node that the change log knows: positions belong to their official. */
    const byNode = (lines: readonly Line[]) =>
      Map.groupBy(lines.slice(1), (line) => line.officialId ?? line.id);
    const before = await read();
    await save(article(41), '2022-08-22T00:10:00.000Z');
    const corrected = article(3);
    await save({ ...corrected, mentions: [], events: [] }, '2022-08-22T00:20:00.000Z');
    const merger = { kind: 'MERGE_OFFICIALS', into: here.id, from: [there.id] } as const;
    await store.decide(merger, null, '2022-08-22T00:30:00.000Z');
    const split = { kind: 'SPLIT_OFFICIAL', official: guest.id, articles: [articleId('second')] } as const;
    await store.decide(split, null, '2022-08-22T00:40:00.000Z');
    const after = byNode(await read());
    const copy = byNode(before);
    const joined = new Map<string, string>();
    const told = Number(before[0]?.cursor) - (await store.origin());
    for (const { kind, nodeId } of await store.changesAfter(told, 1000)) {
      const now = after.get(nodeId);
      if (now !== undefined) copy.set(nodeId, now);
      else copy.delete(nodeId);
      // What was joined with another is gone, and its id leads there: articles are not told one by one.
      const [heir] = kind === 'REMOVED' ? await store.byIds('OFFICIAL', [nodeId]) : [];
      if (heir != null) joined.set(nodeId, heir.id);
    }
    const led = (value: unknown) =>
      JSON.parse(JSON.stringify(value), (_key, part) => joined.get(part as string) ?? part) as unknown;
    const sorted = (nodes: ReadonlyMap<unknown, unknown>) =>
      [...nodes].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(joined.size).toBe(1);
    expect(led(sorted(copy))).toEqual(sorted(after));
  });

  test('has every node of the graph once, by kind', async () => {
    const { text, store } = await openOutputs(Array.from({ length: 120 }, (_none, n) => article(n)));
    const lines = linesOf(await text('/exports/graph.ndjson'));
    const count = (type: string) => lines.filter((line) => line.type === type).length;
    const stored = async (
      kind: 'ARTICLE' | 'OFFICIAL' | 'EVENT' | 'ORGANIZATION' | 'LEGAL_DOCUMENT' | 'STORY',
    ) => (await store.counts(kind, [{}]))[0];
    expect(count('Article')).toBe(120);
    expect(count('Official')).toBe(await stored('OFFICIAL'));
    expect(count('Event')).toBe(await stored('EVENT'));
    expect(count('Organization')).toBe(await stored('ORGANIZATION'));
    expect(count('LegalDocument')).toBe(await stored('LEGAL_DOCUMENT'));
    expect(count('Story')).toBe(await stored('STORY'));
    expect(count('Source')).toBe(2);
    expect(count('Province')).toBe(63);
    expect(count('Country')).toBeGreaterThan(190);
    expect(count('Position')).toBeGreaterThanOrEqual(count('Official'));
    expect(new Set(lines.map(({ type, id }) => `${type} ${id}`)).size).toBe(lines.length);
  });

  test('what an article says stands with it, each statement with its receipt', async () => {
    const part = {
      officialId: officialId('An'),
      role: 'HOST',
      evidence: { quote: 'q', start: 1, end: 2, rule: 'event.role', confidence: 0.5 },
    } as const;
    const { text } = await openOutputs([
      record({
        mentions: [mention('An', { post: 'chair', title: 'Chủ tịch' })],
        events: [event('họp', { participations: [part] })],
      }),
    ]);
    const lines = linesOf(await text('/exports/graph.ndjson'));
    const receipt = { quote: 'Sáng 21/8', start: 0, end: 9, rule: 'test.rule', confidence: 0.9 };
    expect(lines.find(({ type }) => type === 'Article')).toMatchObject({
      mentions: [{ officialId: officialId('An'), title: 'Chủ tịch', evidence: receipt }],
      reports: [{ eventId: eventId('họp'), isMain: true, evidence: receipt }],
      organizationIds: [],
      documentIds: [],
    });
    expect(lines.find(({ type }) => type === 'Event')).toMatchObject({
      id: eventId('họp'),
      participations: [
        {
          officialId: officialId('An'),
          role: 'HOST',
          evidence: { ...part.evidence, articleId: articleId('first') },
        },
      ],
    });
    const official = lines.findIndex(({ type }) => type === 'Official');
    expect(lines[official + 1]).toMatchObject({ type: 'Position', officialId: officialId('An') });
  });

  test('a list longer than a page is whole', async () => {
    const { text } = await openOutputs([
      record({ mentions: Array.from({ length: 230 }, (_none, n) => mention(`Người ${n}`)) }),
    ]);
    const article = linesOf(await text('/exports/graph.ndjson')).find(({ type }) => type === 'Article');
    expect(article?.mentions).toHaveLength(230);
  });
});
