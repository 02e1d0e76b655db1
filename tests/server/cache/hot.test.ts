import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { AnswerCache } from '../../../src/server/cache/cache.ts';
import { openStore } from '../../../src/store/open.ts';
import { article, openGraph } from '../../resolvers/graph.ts';
import { PATIENT } from '../../support/patient.ts';
import { event, mention, officialId, record, storyId } from '../../support/records.ts';
import { ask, gotten, posted, type RawRequest, serveGraph } from './cached-graph.ts';

const FOLDER = resolve(import.meta.dirname, '../../../docs/queries');
const READY = readdirSync(FOLDER)
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }))
  .filter(({ text }) => !/^subscription/m.test(text));
const SHORT = '{ articles(first: 1) { nodes { title } } }';
const LONG = '{ articles(first: 20) { nodes { title url text } } }';
const TOKEN = 'correct-horse';

/** A graph of 30 articles and a server over it. */
async function served(options: Parameters<typeof serveGraph>[1] = {}) {
  const graph = await openGraph(30);
  return { graph, ...(await serveGraph(graph.store, options)) };
}

/** The requests that a client of some kind makes for a document. */
function formsOf(text: string): readonly RawRequest[] {
  return ['application/json', 'application/graphql-response+json', '*/*'].flatMap((accept) =>
    [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip, deflate' }].flatMap((encoding) => {
      const headers = { accept, ...encoding };
      return [posted(text, {}, headers), gotten(text, headers)];
    }),
  );
}

describe('with the cache on and off answers are the same to the byte, cold and hot, in every form', () => {
  it.each(READY)('$file', async ({ text }) => {
    const graph = await openGraph(30);
    const [cached, plain] = [
      await serveGraph(graph.store),
      await serveGraph(graph.store, { isCached: false }),
    ];
    for (const form of formsOf(text)) {
      const expected = await ask(plain.port, form);
      expect(expected.status).toBe(200);
      // Executed, executed and kept, kept, kept to the byte, and once more.
      for (let time = 0; time < 5; time += 1) expect(await ask(cached.port, form)).toEqual(expected);
    }
    // Two for each method and accept header.
    expect(cached.executed()).toBe(12);
  });

  it('a cost above the limit, a document that is not valid and an error of a resolver', async () => {
    const [cached, plain] = [await served(), await served({ isCached: false })];
    for (const text of [
      '{ nope }',
      '{ articles(first: 0) { nodes { title } } }',
      '{',
      `{ ${'a'.repeat(9)} }`,
    ]) {
      for (const form of formsOf(text)) {
        const expected = await ask(plain.port, form);
        for (let time = 0; time < 3; time += 1) expect(await ask(cached.port, form)).toEqual(expected);
      }
    }
  });
});

describe('an answer that is kept', () => {
  it('is not made again, however the request is written', async () => {
    const { port, executed } = await served();
    const query =
      'query ($first: Int, $after: String) { articles(first: $first, after: $after) { totalCount } }';
    const bodies = [
      { query, variables: { first: 1, after: null } },
      { variables: { after: null, first: 1 }, query },
      { query, variables: { first: 1, after: null }, extensions: {} },
    ];
    for (const body of [...bodies, ...bodies]) {
      const text = JSON.stringify(body, null, bodies.indexOf(body));
      const { headers } = posted('');
      const length = { 'content-length': String(Buffer.byteLength(text)) };
      const answer = await ask(port, { ...posted(''), headers: { ...headers, ...length }, body: text });
      expect(JSON.parse(String(answer.body)).data).toEqual({ articles: { totalCount: 30 } });
    }
    expect(executed()).toBe(2);
  });

  it('answers 304 to whoever has it, cold and hot', async () => {
    const { port, executed } = await served();
    const { headers } = await ask(port, gotten(LONG, { 'accept-encoding': 'br' }));
    const tags = { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) };
    for (let time = 0; time < 4; time += 1) {
      const answer = await ask(port, gotten(LONG, tags));
      expect([answer.status, answer.headers.etag, answer.body.length]).toEqual([304, headers.etag, 0]);
      expect((await ask(port, gotten(LONG, { 'accept-encoding': 'br' }))).status).toBe(200);
    }
    expect(executed()).toBe(2);
  });

  it('comes in two packets or more as in one', async () => {
    const { port } = await served();
    const { headers, body = '' } = posted(SHORT);
    const expected = await ask(port, posted(SHORT));
    for (let time = 0; time < 3; time += 1) await ask(port, posted(SHORT));
    const request = httpRequest({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
    await new Promise((done) => request.write(body.slice(0, 10), done));
    request.end(body.slice(10));
    const [response] = await once(request, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(Buffer.concat(chunks)).toEqual(expected.body);
  });

  it('leaves its connection as idle as another: the server can close at once', async () => {
    const { port, close } = await served({ server: { timeouts: { drainMs: 80_000 } } });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    for (const form of [posted(SHORT), gotten(SHORT)]) {
      for (let time = 0; time < 6; time += 1) expect((await ask(port, form, agent)).status).toBe(200);
    }
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);
    await close();
  });

  it('is of no use to a page of another origin, to a picture, or to who takes no JSON', async () => {
    const { port } = await served();
    for (let time = 0; time < 4; time += 1) await ask(port, gotten(SHORT));
    const status = async (headers: Record<string, string>) =>
      (await ask(port, gotten(SHORT, headers))).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ 'sec-fetch-mode': 'no-cors' })).toBe(400);
    expect(await status({ accept: 'image/png' })).toBe(406);
    expect((await ask(port, gotten(SHORT, { accept: 'text/html' }))).headers['content-type']).toMatch(
      'text/html',
    );
    expect(await status({})).toBe(200);
  });

  it('bears the headers of each allowed origin by itself', async () => {
    const allowedOrigins = ['https://a.example', 'https://b.example'];
    const { port } = await served({ server: { allowedOrigins } });
    for (const origin of Array.from({ length: 5 }, () => allowedOrigins).flat()) {
      const { headers } = await ask(port, posted(SHORT, {}, { origin }));
      expect(headers['access-control-allow-origin']).toBe(origin);
    }
    expect((await ask(port, posted(SHORT))).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('an automatic persisted query', () => {
  it('is known by its hash after an answer that others had begun', async () => {
    const query = '{ articles(first: 2) { nodes { id } } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const asking = (body: object): RawRequest => ({ ...posted(''), ...bodyOf(body) });
    const bodyOf = (body: object) => {
      const text = JSON.stringify(body);
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
      };
      return { headers, body: text };
    };
    const { graph } = await served();
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const pages: typeof graph.store.pages = async (...given) => {
      begun.resolve();
      await held.promise;
      return graph.store.pages(...given);
    };
    const { port, executed } = await serveGraph({ ...graph.store, pages });
    const first = ask(port, asking({ query }));
    await begun.promise;
    const settled = vi.spyOn(AnswerCache.prototype, 'answer');
    onTestFinished(() => settled.mockRestore());
    const second = ask(port, asking({ query, extensions }));
    await vi.waitUntil(() => settled.mock.calls.length > 0, PATIENT);
    held.resolve();
    expect((await first).body).toEqual((await second).body);
    expect(executed()).toBe(1);
    expect((await ask(port, asking({ extensions }))).body).toEqual((await first).body);
  });
});

describe('a store that tells of commits by and by', () => {
  it('leaves no timer behind when it has told', async () => {
    const { graph } = await served();
    const version = async () => String(await graph.store.version());
    const { port } = await serveGraph({ ...graph.store, version });
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    onTestFinished(() => {
      timers.mockRestore();
      cleared.mockRestore();
    });
    for (let time = 0; time < 4; time += 1) await ask(port, posted(SHORT));
    const set = timers.mock.results.filter((_result, at) => timers.mock.calls[at]?.[1] === 2_000);
    expect(set.length).toBeGreaterThan(0);
    const gone = new Set(cleared.mock.calls.map(([timer]) => timer));
    expect(set.every(({ value }) => gone.has(value as NodeJS.Timeout))).toBe(true);
  });
});

describe('who goes away while commits are looked for', () => {
  it.each([
    ['GET', gotten],
    ['POST', posted],
  ])('by %s has nothing executed', async (_method, form) => {
    const { graph } = await served();
    let held: Promise<void> | null = null;
    const [looked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const version = async () => {
      if (held !== null) looked.resolve();
      await held;
      return String(await graph.store.version());
    };
    const { port, executed } = await serveGraph({ ...graph.store, version });
    for (let time = 0; time < 3; time += 1) await ask(port, form(SHORT));
    const before = executed();
    held = release.promise;
    const { body, ...asked } = form(LONG);
    const leaving = httpRequest({ host: '127.0.0.1', port, ...asked, agent: false });
    leaving.on('error', () => {});
    leaving.end(body);
    await looked.promise;
    const left = new Promise((done) => leaving.once('close', done));
    leaving.destroy();
    await left;
    // Its end has come to the server before the answer to this.
    await ask(port, { path: '/health/live' });
    held = null;
    release.resolve();
    await ask(port, form(SHORT));
    expect(executed()).toBe(before);
  });
});

describe('nothing is kept', () => {
  it('of what was asked with a token or a cookie, and nothing kept answers that', async () => {
    const { port, executed } = await served({ server: { operatorToken: TOKEN } });
    for (let time = 0; time < 3; time += 1) await ask(port, posted(SHORT));
    const before = executed();
    expect(before).toBe(2);
    for (const headers of [
      { authorization: `Bearer ${TOKEN}` },
      { authorization: 'Basic eDp5' },
      { cookie: 'a=b' },
    ]) {
      await ask(port, posted(SHORT, {}, headers));
      await ask(port, posted(SHORT, {}, headers));
    }
    expect(executed()).toBe(before + 6);
  });

  it('of a mutation, nor of an answer with errors', async () => {
    const { port, executed } = await served();
    const refused = 'mutation { retractArticle(article: "article:x") { id } }';
    const partial = '{ a: articles(first: 1) { totalCount } b: articles(first: 0) { totalCount } }';
    for (const text of [refused, partial]) {
      const before = executed();
      for (let time = 0; time < 3; time += 1) await ask(port, posted(text));
      // Whatever way an operation with errors is executed.
      expect(executed()).toBeGreaterThanOrEqual(before + 3);
    }
  });

  it('beyond its time: not of now, of today until midnight in Viet Nam', async () => {
    let now = new Date('2022-08-21T08:00:00.000Z');
    const { port, executed } = await served({ now: () => now });
    const upcoming = '{ events(filter: { status: [UPCOMING] }) { totalCount } }';
    for (let time = 0; time < 3; time += 1) await ask(port, posted(upcoming));
    now = new Date('2022-08-21T16:59:59.999Z');
    await ask(port, posted(upcoming));
    expect(executed()).toBe(2);
    now = new Date('2022-08-21T17:00:00.000Z');
    await ask(port, posted(upcoming));
    expect(executed()).toBe(3);
  });

  it('for a number that is too large, of what null is answered with', async () => {
    const { port } = await served();
    const query = 'query ($first: Int) { articles(first: $first) { totalCount } }';
    const withFirst = (first: string) => {
      const body = `{"query":"${query}","variables":{"first":${first}}}`;
      return ask(port, { ...posted(''), headers: { 'content-type': 'application/json' }, body });
    };
    for (let time = 0; time < 3; time += 1) {
      expect(JSON.parse(String((await withFirst('null')).body))).not.toHaveProperty('errors');
    }
    for (const first of ['1e400', '-1e400']) {
      expect(JSON.parse(String((await withFirst(first)).body)).errors).toHaveLength(1);
    }
  });

  it('where documents of an operator alone are answered, of others', async () => {
    const folder = resolve(import.meta.dirname, '../../../docs/queries');
    const { port, executed } = await served({ server: { trusted: { folder, isOnly: true } } });
    for (let time = 0; time < 3; time += 1) {
      expect(JSON.parse(String((await ask(port, posted(SHORT))).body)).errors).toHaveLength(1);
    }
    expect(executed()).toBe(0);
  });
});

describe('a commit', () => {
  const said = (key: string, province: string) =>
    record({
      key,
      article: { provinceIds: [`province:${province}`], title: key, storyId: storyId(key) },
      mentions: [
        mention(`Người ${key}`, {
          officialId: officialId(key),
          post: 'chair',
          provinceId: `province:${province}`,
        }),
      ],
      events: [event(`Cuộc ${key}`, { provinceId: `province:${province}` })],
    });
  const page = (name: string) =>
    posted(
      `{ province(name: "${name}") { articles(first: 5) { totalCount nodes { title source { name } } } events(first: 5) { totalCount nodes { name } } officials(first: 5) { nodes { name positions(current: true) { title } } } sources { name } } }`,
    );

  it('in one province leaves the page of another as it is kept', async () => {
    const { graph, port, executed } = await served();
    const [here, there] = [page('Cao Bằng'), page('An Giang')];
    for (const one of [here, there, here, there, here, there]) await ask(port, one);
    expect(executed()).toBe(4);
    await graph.save(said('tin mới', 'an-giang'));
    await ask(port, here);
    expect(executed()).toBe(4);
    expect(String((await ask(port, there)).body)).toContain('tin mới');
    expect(executed()).toBe(5);
  });

  it('is seen by the next request, by whatever connection it came', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cau-noi-hot-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const url = `sqlite:${join(folder, 'graph.db')}`;
    const [own, other] = [await openStore(url, { info() {} }), await openStore(url, { info() {} })];
    onTestFinished(async () => {
      await Promise.all([own.close(), other.close()]);
    });
    const { port } = await serveGraph(own);
    const count = async () => {
      const { body } = await ask(port, posted('{ articles { totalCount } }'));
      return (JSON.parse(String(body)) as { data: { articles: { totalCount: number } } }).data.articles
        .totalCount;
    };
    for (let n = 0; n < 12; n += 1) {
      for (let time = 0; time < 3; time += 1) expect(await count()).toBe(n);
      await (n % 2 === 0 ? own : other).save({ records: [article(n)] }, '2022-08-21T08:00:00.000Z');
    }
  });

  it('without a word in the history is seen too', async () => {
    const { graph, port } = await served();
    const asked = posted('{ sources { name health { status consecutiveFailures } } }');
    for (let time = 0; time < 4; time += 1) await ask(port, asked);
    await graph.fail('source:site-a');
    await graph.fail('source:site-a');
    expect(String((await ask(port, asked)).body)).toContain('"consecutiveFailures":2');
  });
});
