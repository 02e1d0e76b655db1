import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchFor, serve } from './loopback.ts';

const blocked = {
  code: 'FETCH_BLOCKED_ADDRESS',
  message: expect.stringContaining('expected a public address'),
};

describe('checkAddress', () => {
  const resolveName = async (name: string) => {
    if (name === 'nobody.example') throw new Error('no such host');
    return [{ address: name === 'inside.example' ? '10.0.0.7' : '1.1.1.1', family: 4 }];
  };

  test.each(['http://127.1/', 'http://[::1]:8080/', 'https://inside.example/tin'])(
    'refuses %s',
    async (url) => {
      await expect(fetchFor([], { resolveName }).checkAddress(url)).rejects.toMatchObject(blocked);
    },
  );

  test.each(['https://outside.example/', 'http://1.1.1.1/', 'http://nobody.example/'])(
    'lets %s pass',
    async (url) => {
      await expect(fetchFor([], { resolveName }).checkAddress(url)).resolves.toBeUndefined();
    },
  );

  test('lets a host pass that is allowed by name and port, and asks it for nothing', async () => {
    const site = await serve((_request, response) => void response.end('inside'));
    await fetchFor([site]).checkAddress(`http://${site.host}/`);
    expect(site.requests).toEqual([]);
  });

  test('refuses what is no address of the web', async () => {
    await expect(fetchFor([]).checkAddress('ftp://outside.example/')).rejects.toMatchObject({
      code: 'FETCH_BAD_URL',
    });
  });
});

describe('the guard of createFetch', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
  ])('refuses %s', async (url) => {
    await expect(fetchFor([])({ url })).rejects.toMatchObject({ ...blocked, details: { url } });
  });

  test('refuses a name with a private address among public ones', async () => {
    const fetch = fetchFor([], {
      resolveName: async () => [
        { address: '1.1.1.1', family: 4 },
        { address: '192.168.0.7', family: 4 },
      ],
    });
    await expect(fetch({ url: 'http://two-faced.example/' })).rejects.toMatchObject({
      ...blocked,
      details: { hostname: 'two-faced.example', address: '192.168.0.7' },
    });
  });

  test('connects to no other address than the one it has checked', async () => {
    const site = await serve((_request, response) => void response.end('inside'));
    const answers = ['192.0.2.1', '127.0.0.1'];
    let looks = 0;
    const fetch = fetchFor([], {
      resolveName: async () => [{ address: answers[Math.min(looks++, 1)] ?? '', family: 4 }],
    });
    const url = `http://rebinding.example:${site.host.split(':')[1]}/`;
    await expect(fetch({ url })).rejects.toMatchObject(blocked);
    await expect(fetch({ url: url.replace('rebinding', 'second') })).rejects.toMatchObject(blocked);
    expect(site.requests).toEqual([]);
  });

  test.each([
    ['by address', (port: string) => `http://127.0.0.1:${port}/in`],
    ['by name', (port: string) => `http://inside.example:${port}/in`],
    ['by an IPv4-mapped address', (port: string) => `http://[::ffff:127.0.0.1]:${port}/in`],
    ['by localhost', (port: string) => `http://localhost:${port}/in`],
  ])('a redirect inside %s is refused', async (_how, target) => {
    const inside = await serve((_request, response) => void response.end('secret'));
    const location = target(inside.host.split(':')[1] ?? '');
    const site = await serve((_request, response) => void response.writeHead(302, { location }).end());
    const url = site.at('/');
    await expect(fetchFor([site])({ url })).rejects.toMatchObject({ ...blocked, details: { url } });
    expect(inside.requests).toEqual([]);
  });

  test('an allow-list entry means that host at that port and no other', async () => {
    const [open, closed] = await Promise.all(
      [1, 2].map(() => serve((_request, response) => void response.end('x'))),
    );
    if (open === undefined || closed === undefined) throw new Error('expected two servers');
    const fetch = fetchFor([open]);
    expect(await fetch({ url: open.at('/') })).toMatchObject({ status: 'FETCHED' });
    await expect(fetch({ url: closed.at('/') })).rejects.toMatchObject(blocked);
    await expect(fetch({ url: open.at('/').replace('127.0.0.1', 'localhost') })).rejects.toMatchObject(
      blocked,
    );
  });

  test('an allow-list entry may be an IPv6 address', async () => {
    const server = createServer((_request, response) => void response.end('six'));
    await new Promise<void>((resolve) => server.listen(0, '::1', resolve));
    onTestFinished(() => void server.close());
    const host = `[::1]:${(server.address() as AddressInfo).port}`;
    const fetch = fetchFor([], { allowHosts: [host] });
    expect(await fetch({ url: `http://${host}/` })).toMatchObject({ bytes: Buffer.from('six') });
  });
});
