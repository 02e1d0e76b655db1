import { fork, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  ask,
  askUntil,
  type Environment,
  type GatewayProcess,
  startGateway,
  worldEnvironment,
} from '../support/gateway-process.ts';
import { processesOf, until } from '../support/processes-of.ts';
import { startWorld, type World } from '../support/world/world.ts';

const TOKEN = 'for-this-test-only';
const COUNT = '{ articles { totalCount } }';
type Counted = { readonly articles: { readonly totalCount: number } };

let world: World;
let gateway: GatewayProcess | null = null;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'processes', sites: ['mttq-cao-bang'] });
});
afterEach(async () => {
  await gateway?.kill();
  gateway = null;
});
afterAll(() => world.close());

const all = () => world.articles.length;
const isWhole = ({ articles }: Counted) => articles.totalCount === all();

const refresh = async (url: string) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query: 'mutation { refreshSource(id: "source:mttq-cao-bang") { outcome added fetched } }',
    }),
  });
  return (await response.json()) as { data: { refreshSource: { outcome: string; added: number } } };
};

describe.skipIf(process.platform !== 'linux')('the process that reads', () => {
  test('is another than the one that serves, knows no operators’ token, and ends with it, even when that is killed', async () => {
    const environment: Environment = { ...worldEnvironment(world), OPERATOR_TOKEN: TOKEN };
    const { DATABASE_URL: database } = environment;
    gateway = await startGateway(environment);
    await askUntil<Counted>(gateway.url, COUNT, isWhole);
    const [reader, ...others] = processesOf('ingest', database ?? '');
    expect([typeof reader, others]).toEqual(['number', []]);
    expect(readFileSync(`/proc/${reader}/environ`, 'utf8')).not.toContain(TOKEN);
    await gateway.kill();
    gateway = null;
    await until(() => (processesOf('ingest', database ?? '').length === 0 ? true : null));
  });

  test('is started again when it dies, while the gateway answers', async () => {
    const environment: Environment = {
      ...worldEnvironment(world),
      OPERATOR_TOKEN: TOKEN,
      LOG_LEVEL: 'silent',
    };
    const { DATABASE_URL: database = '' } = environment;
    gateway = await startGateway(environment);
    await askUntil<Counted>(gateway.url, COUNT, isWhole);
    const first = await until(() => processesOf('ingest', database)[0] ?? null);
    process.kill(first, 'SIGKILL');
    expect(isWhole(await ask<Counted>(gateway.url, COUNT))).toBe(true);
    await until(() => processesOf('ingest', database).find((pid) => pid !== first) ?? null);
    const url = `${gateway.url}/health/ready`;
    await until(async () => ((await fetch(url)).status === 200 ? true : null));
    expect((await refresh(gateway.url)).data.refreshSource).toMatchObject({ outcome: 'SUCCEEDED' });
  });

  test('is there only while there is something to read, and comes when an operator asks', async () => {
    const { CHECK_EVERY_SECONDS: _, ...polite } = worldEnvironment(world);
    const environment: Environment = { ...polite, OPERATOR_TOKEN: TOKEN };
    const { DATABASE_URL: database = '' } = environment;
    gateway = await startGateway(environment);
    await askUntil<Counted>(gateway.url, COUNT, isWhole);
    await until(() => (processesOf('ingest', database).length === 0 ? true : null));
    expect((await refresh(gateway.url)).data.refreshSource).toMatchObject({ outcome: 'SUCCEEDED', added: 0 });
  });
});

describe.skipIf(process.platform !== 'linux')('several processes that serve', () => {
  const start = async () => {
    const environment: Environment = {
      ...worldEnvironment(world),
      OPERATOR_TOKEN: TOKEN,
      LOG_LEVEL: 'silent',
    };
    gateway = await startGateway(environment, ['--workers', '2']);
    return { url: gateway.url, database: environment.DATABASE_URL ?? '' };
  };

  test('answer on one port, and each subscriber hears what is stored and what an operator decides, whoever did it', async () => {
    const { url, database } = await start();
    expect(processesOf('server', database)).toHaveLength(2);
    await askUntil<Counted>(url, COUNT, isWhole);
    const heard: Promise<string>[] = Array.from({ length: 6 }, async () => {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        lazy: false,
      });
      const query = 'subscription { changes(filter: { nodeKinds: [SOURCE] }) { nodeId } }';
      try {
        for await (const { data } of client.iterate<{ changes: { nodeId: string } }>({ query }))
          if (data) return data.changes.nodeId;
        return 'the stream ended';
      } finally {
        await client.dispose();
      }
    });
    // A subscription begins with what comes after it: the switch is thrown until all have heard of it.
    let isEnabled = true;
    const switching = setInterval(async () => {
      isEnabled = !isEnabled;
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify({
          query: `mutation { setSourceEnabled(id: "source:mttq-cao-bang", enabled: ${isEnabled}) { id } }`,
        }),
      }).catch(() => {});
    }, 500);
    try {
      expect(await Promise.all(heard)).toEqual(Array(6).fill('source:mttq-cao-bang'));
    } finally {
      clearInterval(switching);
    }
  });

  test('leave no client waiting for one that dies before it has taken a connection over', async () => {
    const { url, database } = await start();
    const [hanging = 0] = processesOf('server', database);
    process.kill(hanging, 'SIGSTOP');
    let answered = 0;
    const asked = Array.from({ length: 6 }, () =>
      fetch(`${url}/health/live`, { headers: { connection: 'close' } }).then(
        () => {
          answered += 1;
        },
        () => {},
      ),
    );
    await until(() => (answered === 5 ? true : null));
    process.kill(hanging, 'SIGKILL');
    await Promise.all(asked);
    expect(answered).toBe(5);
  });

  test('go on when one of them dies, which is started again; all end when they are asked to', async () => {
    const { url, database } = await start();
    const first = await until(() => processesOf('server', database)[0] ?? null);
    process.kill(first, 'SIGKILL');
    const answers = new Set<number>();
    await until(async () => {
      // A connection that was handed to it as it died is lost, as it would be with a single process.
      const asked = Array.from({ length: 4 }, () =>
        fetch(`${url}/health/live`, { signal: AbortSignal.timeout(20_000) }).catch(() => null),
      );
      for (const response of await Promise.all(asked)) if (response !== null) answers.add(response.status);
      const now = processesOf('server', database);
      return answers.size > 0 && now.length === 2 && !now.includes(first) ? true : null;
    });
    expect([...answers]).toEqual([200]);
    expect(await gateway?.stop()).toBe(0);
    gateway = null;
    expect([processesOf('server', database), processesOf('ingest', database)]).toEqual([[], []]);
  });
});

test.skipIf(process.platform !== 'linux')(
  'Ctrl+C while several processes are starting ends all of them, without a complaint',
  async () => {
    const environment = worldEnvironment(world);
    const { DATABASE_URL: database = '' } = environment;
    const bin = resolve(import.meta.dirname, '../../dist/src/bin.js');
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [bin, 'serve', '--workers', '2'], {
      env: { PATH, HOME, ...environment },
      // A process group of their own, as a terminal makes one.
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const closed = once(child, 'close');
    await until(() => (processesOf('server', database).length === 2 ? true : null));
    if (child.pid === undefined) throw new Error('expected a process');
    process.kill(-child.pid, 'SIGINT');
    await closed;
    expect([child.exitCode, said]).toEqual([0, '']);
    expect(processesOf('server', database)).toEqual([]);
  },
);

test.skipIf(process.platform !== 'linux')(
  'a source that is being read each time the process that reads dies rests, and its health says why',
  async () => {
    const hanging = createServer(() => {});
    hanging.listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    onTestFinished(() => {
      hanging.close();
      hanging.closeAllConnections();
    });
    const { port } = hanging.address() as AddressInfo;
    const host = `127.0.0.1:${port}`;
    const base = worldEnvironment(world);
    const sources: unknown[] = JSON.parse(readFileSync(base.SOURCES_FILE ?? '', 'utf8'));
    const feeds = [`http://${host}/rss`];
    sources.push({ ...(sources[0] as object), id: 'hanging', homepage: `http://${host}/`, feeds, lists: [] });
    writeFileSync(base.SOURCES_FILE ?? '', JSON.stringify(sources));
    const environment: Environment = {
      ...base,
      CHECK_EVERY_SECONDS: '600',
      FETCH_ALLOW_HOSTS: `${base.FETCH_ALLOW_HOSTS},${host}`,
      LOG_LEVEL: 'silent',
    };
    const { DATABASE_URL: database = '' } = environment;
    const requests = on(hanging, 'request');
    gateway = await startGateway(environment);
    const killed: number[] = [];
    while (killed.length < 2) {
      // It is asked: the process is in the middle of it.
      await requests.next();
      const reader = await until(
        () => processesOf('ingest', database).find((pid) => !killed.includes(pid)) ?? null,
      );
      process.kill(reader, 'SIGKILL');
      killed.push(reader);
    }
    const HEALTH = '{ sources { id health { consecutiveFailures lastError { code message } } } }';
    interface Healths {
      readonly sources: readonly { readonly id: string; readonly health: { readonly lastError: unknown } }[];
    }
    const found = ({ sources: all }: Healths) => all.find(({ id }) => id === 'source:hanging')?.health;
    const answer = await askUntil<Healths>(gateway.url, HEALTH, (data) => found(data)?.lastError != null);
    expect(found(answer)).toMatchObject({
      consecutiveFailures: 1,
      lastError: { code: 'INTERNAL', message: expect.stringContaining('twice in a row') },
    });
    await askUntil<Counted>(gateway.url, COUNT, isWhole);
  },
);

test.each(['ingest', 'server'])(
  'a process of kind %s whose settings have been spoiled since says so in one line of the log, and ends',
  async (kind) => {
    const environment = worldEnvironment(world);
    writeFileSync(environment.SOURCES_FILE ?? '', '{ not json');
    const bin = resolve(import.meta.dirname, '../../dist/src/bin.js');
    const { PATH = '', HOME = '' } = process.env;
    const child = fork(bin, ['process', kind, '1'], { env: { PATH, HOME, ...environment }, silent: true });
    let said = '';
    child.stderr?.on('data', (text) => (said += text));
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      msg: 'a process of the gateway failed',
      err: { message: expect.stringContaining('SOURCES_FILE: expected') },
    });
  },
);

test('memory that no other process can reach is not served by several', async () => {
  const environment: Environment = { ...worldEnvironment(world), DATABASE_URL: 'sqlite::memory:' };
  await expect(startGateway(environment, ['--workers', '2'])).rejects.toThrow(
    'DATABASE_URL is sqlite::memory:',
  );
});

test('a gateway in memory reads in the process that serves', async () => {
  gateway = await startGateway({ ...worldEnvironment(world), DATABASE_URL: 'sqlite::memory:' });
  await askUntil<Counted>(gateway.url, COUNT, isWhole);
});
