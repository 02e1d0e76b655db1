import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  type Environment,
  type GatewayProcess,
  startGateway,
  worldEnvironment,
} from '../support/gateway-process.ts';
import { processesOf, until } from '../support/processes-of.ts';
import { startWorld, type World } from '../support/world/world.ts';

const CLIENTS = 12;
const BODY = JSON.stringify({ query: '{ articles(first: 3) { nodes { title } } }' });

let world: World;
let gateway: GatewayProcess | null = null;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'stopping', sites: ['mttq-cao-bang'] });
});
afterEach(async () => {
  await gateway?.kill();
  gateway = null;
});
afterAll(() => world.close());

/**
 * A client that asks over one connection, again as soon as it is answered, until it is told that it was the last answer; then over another, while
 * `isStaying`. `ended` resolves with whether all were answers, and rejects where one did not come.
 */
function asking(url: string, isStaying: () => boolean) {
  let agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const isWarm = Promise.withResolvers<void>();
  const ask = async () => {
    const asked = request(`${url}/graphql`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    asked.end(BODY);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of response) text += chunk;
    return { isLast: response.headers.connection === 'close', isAnswer: 'data' in JSON.parse(text) };
  };
  const run = async () => {
    for (let answers = 1; ; answers += 1) {
      const { isLast, isAnswer } = await ask();
      if (answers === 20) isWarm.resolve();
      if (!isAnswer || (isLast && !isStaying())) return isAnswer;
      if (isLast) agent = new Agent({ keepAlive: true, maxSockets: 1 });
    }
  };
  const ended = run();
  // One that fails is not waited for.
  ended.catch(isWarm.reject);
  return { isWarm: isWarm.promise, ended };
}

/** So many of them; they are warm when each has been answered some times. */
function crowd(url: string, isStaying: () => boolean) {
  const clients = Array.from({ length: CLIENTS }, () => asking(url, isStaying));
  const all = <T>(of: (client: (typeof clients)[number]) => Promise<T>) => Promise.all(clients.map(of));
  const ended = all((client) => client.ended);
  ended.catch(() => {});
  return { isWarm: all((client) => client.isWarm), ended };
}

/** Once more on a machine so busy that a client has no processor for as long as a gateway that stops waits for it: a second. */
const AGAIN = { retry: 2 };
const ALL = Array(CLIENTS).fill(true);

test.each([
  ['one process', []],
  ['several', ['--workers', '2']],
])(
  'a gateway that is asked to stop answers whoever keeps asking to the last: %s',
  AGAIN,
  async (_how, options) => {
    gateway = await startGateway(worldEnvironment(world), options);
    const { isWarm, ended } = crowd(gateway.url, () => false);
    await isWarm;
    const code = gateway.stop();
    expect(await ended).toEqual(ALL);
    expect(await code).toBe(0);
    gateway = null;
  },
);

test.skipIf(process.platform !== 'linux')(
  'one of several that is asked to stop is replaced, and nobody notices',
  AGAIN,
  async () => {
    const environment: Environment = { ...worldEnvironment(world), LOG_LEVEL: 'silent' };
    gateway = await startGateway(environment, ['--workers', '2']);
    const servers = () => processesOf('server', environment.DATABASE_URL ?? '');
    const [first = 0] = servers();
    let isStaying = true;
    const { isWarm, ended } = crowd(gateway.url, () => isStaying);
    await isWarm;
    process.kill(first, 'SIGTERM');
    await until(() => (servers().length === 2 && !servers().includes(first) ? true : null));
    isStaying = false;
    const code = gateway.stop();
    expect(await ended).toEqual(ALL);
    expect(await code).toBe(0);
    gateway = null;
  },
);
