import { expect, it } from 'vitest';
import { GatewayError } from '../../../src/errors.ts';
import { serve, type TestServer } from '../serve.ts';

async function probe(server: TestServer, name: 'live' | 'ready') {
  const response = await fetch(`${server.url}/health/${name}`);
  return { status: response.status, body: await response.json() };
}

it('lives and is ready', async () => {
  const server = await serve();
  expect(await probe(server, 'live')).toEqual({ status: 200, body: { status: 'live', version: '1.2.3' } });
  expect(await probe(server, 'ready')).toEqual({ status: 200, body: { status: 'ready' } });
});

it('lives but is not ready while the store is away; the reason goes to the log only', async () => {
  const server = await serve({
    ready: () => Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7:5432')),
  });
  expect((await probe(server, 'live')).status).toBe(200);
  expect(await probe(server, 'ready')).toEqual({
    status: 503,
    body: { status: 'not ready', part: 'store', code: 'STORE_UNAVAILABLE' },
  });
  expect(server.log.find(({ level }) => level === 'warn')?.facts).toMatchObject({
    err: { code: 'STORE_UNAVAILABLE' },
  });
});

it('is not ready when the store does not answer in time', async () => {
  const server = await serve({ ready: () => new Promise(() => {}), timeouts: { readyMs: 20 } });
  expect(await probe(server, 'ready')).toEqual({
    status: 503,
    body: { status: 'not ready', part: 'store', code: 'TIMEOUT' },
  });
});

it('is not ready when `ready` itself is broken', async () => {
  const server = await serve({
    ready: () => {
      throw new TypeError('bug');
    },
  });
  expect(await probe(server, 'ready')).toEqual({
    status: 503,
    body: { status: 'not ready', part: 'store', code: 'INTERNAL' },
  });
});

it('is not ready while its worker cannot ask which sources are due, and is again when it can', async () => {
  let trouble: unknown = new Error('table source has no column named is_verified');
  const server = await serve({ workerTrouble: () => trouble });
  expect(await probe(server, 'ready')).toEqual({
    status: 503,
    body: { status: 'not ready', part: 'worker', code: 'INTERNAL' },
  });
  expect(server.log.find(({ level }) => level === 'warn')?.facts).toEqual({ err: trouble });
  trouble = null;
  expect((await probe(server, 'ready')).status).toBe(200);
});
