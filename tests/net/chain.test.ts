import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { missingIssuers } from '../../src/net/chain.ts';
import { authority, type Issued } from './authority.ts';
import { fetchFor, type Loopback, serve } from './loopback.ts';

const root = authority('Test Root');
const at = 'http://ca.example/mid.crt';
const asCa = { isAuthority: true } as const;
const ip = '127.0.0.1';

const climb = (peer: Issued, served: Readonly<Record<string, Issued | string>> = {}) =>
  missingIssuers(new X509Certificate(peer.der), 'site.example:443', {
    roots: [new X509Certificate(root.der)],
    read: async ({ href }) => {
      const found = served[href] ?? 'nothing';
      return typeof found === 'string' ? Buffer.from(found) : found.der;
    },
  });
const subjects = async (...parts: Parameters<typeof climb>) =>
  (await climb(...parts)).map(({ subject }) => subject);

describe('missingIssuers', () => {
  test('fetches what lies between the certificate and a root', async () => {
    const mid = root.issue('Mid', asCa);
    expect(await subjects(mid.issue('site', { caIssuers: at }), { [at]: mid })).toEqual(['CN=Mid']);
  });

  test('climbs over several', async () => {
    const upper = root.issue('Upper', asCa);
    const lower = upper.issue('Lower', { ...asCa, caIssuers: 'http://ca.example/upper.crt' });
    const served = { [at]: lower, 'http://ca.example/upper.crt': upper };
    expect(await subjects(lower.issue('site', { caIssuers: at }), served)).toEqual(['CN=Lower', 'CN=Upper']);
  });

  test('reads PEM too', async () => {
    const mid = root.issue('Mid', asCa);
    expect(await subjects(mid.issue('site', { caIssuers: at }), { [at]: mid.pem })).toEqual(['CN=Mid']);
  });

  test('fetches nothing where nothing is missing', async () => {
    expect(await climb(root.issue('site', { caIssuers: at }))).toEqual([]);
  });

  test.each([
    ['no address is named', {}, /names no http address of it/],
    ['only an https address is named', { caIssuers: 'https://ca.example/a' }, /names no http address of it/],
    ['what is there is no certificate', { caIssuers: at }, /where no certificate is/],
  ])('when %s it says who must do what', async (_what, parts, why) => {
    const site = root.issue('Mid', asCa).issue('site', parts);
    await expect(climb(site)).rejects.toMatchObject({
      code: 'FETCH_TLS',
      message: expect.stringMatching(why),
      details: { reason: 'INCOMPLETE_CHAIN', issuer: 'CN=Mid' },
    });
    await expect(climb(site)).rejects.toThrow('must install the intermediate certificate');
  });

  test('refuses a certificate of the right name that did not sign', async () => {
    const site = root.issue('Mid', asCa).issue('site', { caIssuers: at });
    const forged = root.issue('Mid', asCa);
    await expect(climb(site, { [at]: forged })).rejects.toThrow('that did not sign it');
  });

  test('refuses a signer that is no authority', async () => {
    const mid = root.issue('Mid');
    await expect(climb(mid.issue('site', { caIssuers: at }), { [at]: mid })).rejects.toThrow('did not sign');
  });

  test('refuses a root, which would else be trusted', async () => {
    const foreign = authority('Foreign Root');
    const site = foreign.issue('site', { caIssuers: at });
    await expect(climb(site, { [at]: foreign })).rejects.toThrow('a root is that is not trusted here');
  });

  test('gives up after three', async () => {
    const chain = [root.issue('0', asCa)];
    for (let i = 1; i <= 4; i += 1) {
      const below = chain.at(-1)?.issue(`${i}`, { ...asCa, caIssuers: `http://ca.example/${i - 1}` });
      if (below !== undefined) chain.push(below);
    }
    const served = Object.fromEntries(chain.map((issued, i) => [`http://ca.example/${i}`, issued]));
    await expect(climb(chain[4] as Issued, served)).rejects.toThrow('last of 3');
  });
});

describe('createFetch where a server leaves certificates out', () => {
  const serveMid = (bytes: () => Buffer, status = 200) =>
    serve((_request, response) => void response.writeHead(status).end(bytes()));
  const fetchWith = (hosts: readonly Loopback[], log: object[] = []) =>
    fetchFor(hosts, { roots: [root.pem], log: { warn: (facts) => void log.push(facts) } });

  /** A server of a certificate whose issuer is only to be had from `ca`. */
  const serveSite = (mid: Issued, ca: Loopback, parts: { until?: number } = {}) => {
    const site = mid.issue('site', { ip, caIssuers: ca.at('/mid.crt'), ...parts });
    return serve((_request, response) => void response.end('fine'), {
      tls: { key: site.key, cert: site.pem },
    });
  };

  test('fetches the missing one, tells of it, and reads the document', async () => {
    const mid = root.issue('Mid', asCa);
    const ca = await serveMid(() => mid.der);
    const site = await serveSite(mid, ca);
    const log: object[] = [];
    const fetch = fetchWith([site, ca], log);
    expect(await fetch({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from('fine') });
    expect(await fetch({ url: site.at('/2') })).toMatchObject({ bytes: Buffer.from('fine') });
    expect(ca.requests.map(({ url }) => url)).toEqual(['/mid.crt']);
    expect(ca.requests[0]?.headers['user-agent']).toBe('CauNoi/test (+https://example.vn)');
    expect(log).toEqual([{ host: site.host, issuers: ['CN=Mid'] }]);
  });

  test('a complete chain needs no help', async () => {
    const mid = root.issue('Mid', asCa);
    const leaf = mid.issue('site', { ip, caIssuers: 'http://ca.example/' });
    const site = await serve((_request, response) => void response.end('fine'), {
      tls: { key: leaf.key, cert: leaf.pem + mid.pem },
    });
    expect(await fetchWith([site])({ url: site.at('/') })).toMatchObject({ status: 'FETCHED' });
  });

  test('finds what is missing above what is sent', async () => {
    const upper = root.issue('Upper', asCa);
    const ca = await serveMid(() => upper.der);
    const lower = upper.issue('Lower', { ...asCa, caIssuers: ca.at('/upper.crt') });
    const leaf = lower.issue('site', { ip });
    const site = await serve((_request, response) => void response.end('fine'), {
      tls: { key: leaf.key, cert: leaf.pem + lower.pem },
    });
    expect(await fetchWith([site, ca])({ url: site.at('/') })).toMatchObject({ status: 'FETCHED' });
    expect(ca.requests.map(({ url }) => url)).toEqual(['/upper.crt']);
  });

  test.each([
    ['is for another name', { ip: '10.0.0.1' }, 'is for other names'],
    ['has run out', { ip, until: 2020 }, 'has run out'],
  ])('a completed chain does not help a certificate that %s', async (_what, parts, finding) => {
    const mid = root.issue('Mid', asCa);
    const ca = await serveMid(() => mid.der);
    const leaf = mid.issue('site', { caIssuers: ca.at('/mid.crt'), ...parts });
    const site = await serve((_request, response) => void response.end('secret'), {
      tls: { key: leaf.key, cert: leaf.pem },
    });
    await expect(fetchWith([site, ca])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_TLS',
      message: expect.stringContaining(finding),
    });
    expect(site.requests).toEqual([]);
  });

  test('an authority that nobody trusts is not made trusted', async () => {
    const foreign = authority('Foreign Root');
    const ca = await serveMid(() => foreign.der);
    const site = await serveSite(foreign, ca);
    await expect(fetchWith([site, ca])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_TLS',
      message: expect.stringContaining('a root is that is not trusted here'),
    });
  });

  test('does not go to a private address for it', async () => {
    const mid = root.issue('Mid', asCa);
    const ca = await serveMid(() => mid.der);
    const site = await serveSite(mid, ca);
    await expect(fetchWith([site])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_TLS',
      message: expect.stringContaining('expected a public address, but 127.0.0.1'),
    });
    expect(ca.requests).toEqual([]);
  });

  test('reads no more than 64 KiB for it, and only what has status 200', async () => {
    const mid = root.issue('Mid', asCa);
    const endless = await serveMid(() => Buffer.alloc(65 * 1024));
    const gone = await serveMid(() => mid.der, 404);
    for (const [ca, why] of [
      [endless, 'at most 65536 bytes'],
      [gone, 'got 404'],
    ] as const) {
      const site = await serveSite(mid, ca);
      await expect(fetchWith([site, ca])({ url: site.at('/') })).rejects.toThrow(why);
    }
  });
});
