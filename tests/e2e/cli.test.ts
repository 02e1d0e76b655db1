import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runBuilt, scratchFolder, worldEnvironment } from '../support/gateway-process.ts';
import { startWorld } from '../support/world/world.ts';

const NEWS = `(Mặt trận) - Sáng 12/3/2024, tại thành phố Cao Bằng, Ủy ban MTTQ Việt Nam tỉnh Cao Bằng tổ chức Hội nghị tập huấn công tác đối ngoại nhân dân năm 2024 với hơn 150 đại biểu.

Bà Lý Thị Thu Hằng - Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh Cao Bằng phát biểu khai mạc, quán triệt Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư.`;

describe('the built command line', () => {
  test('extract prints one JSON line a text and nothing else', async () => {
    const input = `${JSON.stringify({ id: 'a', text: NEWS })}\n${JSON.stringify({ id: 'b', text: '' })}\n`;
    const { code, out } = await runBuilt(['extract'], { input });
    expect(code).toBe(0);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: 'a',
      provinces: ['Cao Bằng'],
      officials: [
        {
          name: 'Lý Thị Thu Hằng',
          positions: [{ title: 'Phó Chủ tịch Thường trực', province: 'Cao Bằng' }],
          foreign: false,
        },
      ],
      documents: [{ number: '12-CT/TW', kind: 'Chỉ thị', issuedOn: '2022-01-05' }],
    });
    expect(first.events.find((event: { main: boolean }) => event.main)).toMatchObject({
      kind: 'TRAINING',
      start: '2024-03-12',
      province: 'Cao Bằng',
      participants: 150,
      participantsApprox: true,
    });
    expect(second).toMatchObject({ id: 'b', officials: [], events: [], documents: [] });
  });

  test('read prints what the rules of the address make of a page, and of a feed', async () => {
    const folder = resolve(import.meta.dirname, '../../feeds/sites');
    const url = 'https://mattran.org.vn/hoat-dong-mat-tran-dia-phuong/cao-bang-hon-180-can-bo-71001.html';
    const page = await runBuilt(['read', `${folder}/mattran/tap-huan-cao-bang.html`, '--url', url]);
    expect(page).toMatchObject({ code: 0, err: '' });
    const read = JSON.parse(page.out);
    expect(Object.keys(read)).toEqual([
      ...['isArticle', 'title', 'lead', 'text', 'publishedAt', 'byline', 'section', 'tags'],
      ...['images', 'captions', 'language', 'rules', 'issues'],
    ]);
    expect(read).toMatchObject({
      isArticle: true,
      title: 'Cao Bằng: Hơn 180 cán bộ Mặt trận được tập huấn công tác dân tộc',
      language: 'vi',
    });
    const feed = await runBuilt([
      'read',
      `${folder}/tayninh/nguon-tin.xml`,
      '--url',
      'https://mattrantoquoc.tayninh.gov.vn/vi/news/rss/',
    ]);
    expect(feed.code).toBe(0);
    const { entries } = JSON.parse(feed.out);
    expect(entries.length).toBeGreaterThan(0);
    expect(Object.keys(entries[0])).toEqual(['url', 'title', 'publishedAt', 'summary']);
  });

  test('ingest --once, then query: the store has what the sites published, without a server', async () => {
    const world = await startWorld({ now: () => new Date(), seed: 'cli' });
    const environment = worldEnvironment(world);
    const ingest = await runBuilt(['ingest', '--once'], { environment });
    const again = await runBuilt(['ingest', '--once', '--json'], { environment });
    await world.close();
    expect(ingest).toMatchObject({ code: 0, err: '' });
    for (const { id } of world.sources) expect(ingest.out).toContain(id);
    expect(
      JSON.parse(again.out).map(({ added, updated }: { added: number; updated: number }) => added + updated),
    ).toEqual(world.sources.map(() => 0));
    const query = await runBuilt(['query', '{ articles { totalCount } }'], { environment });
    expect(query.code).toBe(0);
    expect(JSON.parse(query.out)).toEqual({ data: { articles: { totalCount: world.articles.length } } });
  });

  test('query answers a wrong document with its errors and exit code 1', async () => {
    const environment = { DATABASE_URL: 'sqlite::memory:' };
    const { code, out } = await runBuilt(['query', '{ nonsense }'], { environment });
    expect(code).toBe(1);
    expect(JSON.parse(out).errors[0].message).toContain('nonsense');
  });

  test('query says what to do with a subscription', async () => {
    const environment = { DATABASE_URL: 'sqlite::memory:' };
    const { code, out, err } = await runBuilt(['query', 'subscription { articlePublished { id } }'], {
      environment,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('expected a query or mutation, but got a subscription');
  });

  test('all wrong settings are told at once, with exit code 2', async () => {
    const environment = { PORT: 'x', LOG_LEVEL: 'y', SOURCES_FILE: `${scratchFolder()}/none.json` };
    const { code, out, err } = await runBuilt(['serve'], { environment });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('PORT: expected a port number');
    expect(err).toContain('LOG_LEVEL: expected one of');
    expect(err).toContain('SOURCES_FILE');
  });

  test('on a Node that is too old it says what to do', async () => {
    const pretend = `data:text/javascript,${encodeURIComponent(
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
    )}`;
    const { code, out, err } = await runBuilt(['serve'], { nodeArgs: ['--import', pretend] });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('needs Node 24 or newer, but this is Node 20.20.2');
    expect(err).toContain('npm start');
  });

  test('schema prints the schema that the repository holds', async () => {
    const { code, out } = await runBuilt(['schema']);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(resolve(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));
  });
});
