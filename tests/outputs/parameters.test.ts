import { describe, expect, test } from 'vitest';
import { articleFilter } from '../../resolvers/filter.ts';
import { Loaders } from '../../resolvers/loaders.ts';
import { GatewayError } from '../../src/errors.ts';
import {
  ARTICLE_PARAMETERS,
  articleChoice,
  byRule,
  EVENT_PARAMETERS,
  eventChoice,
  Parameters,
} from '../../src/outputs/parameters.ts';
import type { Store } from '../../src/store/store.ts';
import { openOutputs, ordinary } from './gateway.ts';

const articles = (search: string) =>
  articleChoice(new Parameters(new URLSearchParams(search), ARTICLE_PARAMETERS));
const events = (search: string) => eventChoice(new Parameters(new URLSearchParams(search), EVENT_PARAMETERS));

function refusalOf(act: () => unknown): string {
  try {
    act();
    return 'no refusal';
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.code} ${error.details.parameter}: ${error.message}`;
  }
}

describe('parameters', () => {
  test('values are repeated or parted by commas', () => {
    expect(articles('provinces=province:a,province:b&provinces=province:c').provinces).toEqual([
      'province:a',
      'province:b',
      'province:c',
    ]);
  });

  test('a tag may have a comma in it, so tags are only repeated', () => {
    expect(articles('tags=a,b&tags=c').tags).toEqual(['a,b', 'c']);
  });

  test('values of a closed set count once', () => {
    expect(articles('kinds=NEWS,news&kinds=NEWS').kinds).toEqual(['NEWS']);
  });

  test('what is not given is no filter', () => {
    expect(new Set(Object.values(articles('')))).toEqual(new Set([null]));
    expect(new Set(Object.values(events('')))).toEqual(new Set([null]));
  });

  test('every parameter is read', () => {
    expect(
      articles(
        'provinces=p&predecessors=false&sources=s&sourceKinds=press&officials=o&organizations=g&events=e&countries=c&kinds=news,PHOTO&languages=vi&publishedFrom=2024-01-01&publishedTo=2024-02-01&tags=t&text=hai%20phong&distinct=true',
      ),
    ).toEqual({
      provinces: ['p'],
      predecessors: false,
      sources: ['s'],
      sourceKinds: ['PRESS'],
      officials: ['o'],
      organizations: ['g'],
      events: ['e'],
      countries: ['c'],
      kinds: ['NEWS', 'PHOTO'],
      languages: ['vi'],
      published: { from: '2024-01-01', to: '2024-02-01' },
      tags: ['t'],
      text: 'hai phong',
      distinct: true,
    });
    expect(
      events(
        'provinces=p&predecessors=true&kinds=VISIT&onFrom=2024-01-01&status=UPCOMING,ONGOING&organizers=g&officials=o&countries=c&text=x',
      ),
    ).toEqual({
      provinces: ['p'],
      predecessors: true,
      kinds: ['VISIT'],
      on: { from: '2024-01-01', to: null },
      status: ['UPCOMING', 'ONGOING'],
      organizers: ['g'],
      officials: ['o'],
      countries: ['c'],
      text: 'x',
    });
  });

  test.each([
    ['province=x', 'BAD_INPUT province: expected only provinces, predecessors, sources, '],
    [
      'provinces=',
      'BAD_INPUT provinces: provinces must have a value; leave it out for all, but got an empty one',
    ],
    [
      'provinces=a,,b',
      'BAD_INPUT provinces: provinces must have a value between commas, but got an empty one',
    ],
    ['kinds=GOSSIP', 'BAD_INPUT kinds: kinds must be among NEWS, PREVIEW, '],
    ['kinds=toString', 'BAD_INPUT kinds: kinds must be among NEWS, PREVIEW, '],
    ['distinct=yes', 'BAD_INPUT distinct: distinct must be true or false, but got "yes"'],
    ['predecessors=no', 'BAD_INPUT predecessors: predecessors must be true or false, but got "no"'],
    [
      'publishedFrom=2024-02-02&publishedTo=2024-02-01',
      'BAD_INPUT publishedFrom: publishedFrom must not be after publishedTo, but got 2024-02-02 and 2024-02-01',
    ],
    ['text=a&text=b', 'BAD_INPUT text: text must be given once, but got 2 of it'],
    [
      'publishedFrom=2024-02-30',
      'BAD_INPUT publishedFrom: publishedFrom must be a calendar date such as 2024-07-06, but got "2024-02-30"',
    ],
  ])('%s is refused by name', (search, expected) => {
    expect(refusalOf(() => articles(search))).toContain(expected);
  });

  test('what the graph refuses is refused in its words, with its code', async () => {
    const loaders = new Loaders({} as Store);
    const refusal = await byRule(() => articleFilter(loaders, { sources: ['official:x'] })).catch(
      (error: GatewayError) => [error.code, error.message, error.details.parameter],
    );
    expect(refusal).toEqual([
      'BAD_ID',
      'sources must be ids such as "source:...", but got "official:x"',
      'sources',
    ]);
  });

  test('a bug is no refusal', async () => {
    const bug = new Error('our own');
    await expect(
      byRule(() => {
        throw bug;
      }),
    ).rejects.toBe(bug);
  });
});

describe('a filter over HTTP', () => {
  const records = [
    ordinary(1),
    ordinary(2, { sourceId: 'source:site-b', kind: 'PHOTO', language: 'en' }),
    ordinary(3, { provinceIds: ['province:ha-giang'], tags: ['a,b'] }),
  ];

  test.each([
    ['provinces=province:tuyen-quang', ['0003']],
    ['provinces=province:hai-phong', ['0002', '0001']],
    ['sources=source:site-b', ['0002']],
    ['kinds=PHOTO', ['0002']],
    ['languages=vi', ['0003', '0001']],
    ['languages=VI-vn', ['0003', '0001']],
    ['provinces=province:tuyen-quang&predecessors=false', []],
    ['tags=a%2Cb', ['0003']],
    ['text=doi+ngoai&publishedTo=2022-06-30', []],
    ['text=0002', ['0002']],
    ['first=2', ['0003', '0002']],
  ])('%s', async (query, expected) => {
    const { text } = await openOutputs(records);
    const found = await text(`/feeds/articles.rss?${query}`);
    expect([...found.matchAll(/số (\d{4})<\/title>/g)].map(([, key]) => key)).toEqual(expected);
  });

  test.each([
    ['/feeds/articles.rss?sort=new', 'BAD_INPUT', 'sort'],
    ['/feeds/articles.atom?first=101', 'BAD_PAGE_SIZE', 'first'],
    ['/feeds/articles.json?after=nonsense', 'BAD_CURSOR', 'after'],
    ['/feeds/events.ics?kinds=NEWS', 'BAD_INPUT', 'kinds'],
    ['/feeds/events.ics?onFrom=2024-02-01&onTo=2024-01-01', 'BAD_INPUT', 'onFrom'],
    ['/feeds/articles.rss?text=a*+b*+c*', 'BAD_INPUT', 'text'],
    [`/exports/articles.csv?text=${'a+'.repeat(33)}`, 'BAD_INPUT', 'text'],
    ['/feeds/events.ics?text=a*+b*+c*', 'BAD_INPUT', 'text'],
    ['/exports/articles.ndjson?languages=vietnamese', 'BAD_INPUT', 'languages'],
    ['/exports/articles.csv?first=10', 'BAD_INPUT', 'first'],
    ['/exports/articles.csv?bom=maybe', 'BAD_INPUT', 'bom'],
    ['/exports/articles.ndjson?officials=x', 'BAD_ID', 'officials'],
    ['/exports/graph.ndjson?provinces=province:ha-noi', 'BAD_INPUT', 'provinces'],
  ])('%s is a problem that names the parameter', async (path, code, parameter) => {
    const { problem } = await openOutputs([]);
    expect(await problem(path)).toMatchObject({
      type: 'application/problem+json; charset=utf-8',
      status: 400,
      title: 'Bad Request',
      code,
      parameter,
      detail: expect.stringContaining(parameter),
    });
  });
});

describe('the title of a list', () => {
  const titleOf = async (path: string) => {
    const { text } = await openOutputs([ordinary(1)]);
    return (JSON.parse(await text(path)) as { title: string }).title;
  };

  test.each([
    ['', 'Cầu Nối: tin tức'],
    ['?provinces=province:hai-phong', 'Cầu Nối: Hải Phòng'],
    ['?provinces=province:hai-phong,province:ha-noi&kinds=PHOTO', 'Cầu Nối: Hải Phòng, Hà Nội · Ảnh'],
    [
      '?provinces=province:tuyen-quang&predecessors=false',
      'Cầu Nối: Tuyên Quang · không kể đơn vị đã nhập vào',
    ],
    ['?sources=source:site-a', 'Cầu Nối: Mặt trận Hải Phòng'],
    ['?sources=source:site-a&countries=country:la', 'Cầu Nối: Lào · Mặt trận Hải Phòng'],
    [
      '?text=hữu nghị&publishedFrom=2024-07-06&distinct=true',
      'Cầu Nối: “hữu nghị” · từ 06/07/2024 · không kể bài đăng lại',
    ],
    ['?publishedFrom=2024-07-06&publishedTo=2024-07-06', 'Cầu Nối: ngày 06/07/2024'],
    ['?tags=1&tags=2&tags=3&tags=4&tags=5&tags=6&tags=7', 'Cầu Nối: #1, #2, #3, #4, #5 (+2)'],
  ])('%s', async (query, expected) => {
    expect(await titleOf(`/feeds/articles.json${query}`)).toBe(expected);
  });
});
