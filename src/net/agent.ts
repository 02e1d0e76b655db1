import { X509Certificate } from 'node:crypto';
import type { LookupAddress } from 'node:dns';
import { isIP, isIPv6, type LookupFunction } from 'node:net';
import { getCACertificates, TLSSocket } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import { GatewayError } from '../errors.ts';
import { isIncompleteChain, lastSent, missingIssuers, type ReadCertificate } from './chain.ts';
import { exchange } from './exchange.ts';
import { isPublicAddress } from './guard.ts';

/** All addresses of a name; rejects as `dns.promises.lookup` does. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What `createAgent` needs. */
export interface AgentOptions {
  readonly resolveName: ResolveName;
  /** Whether "host:port" may be connected to wherever it lies. */
  readonly isAllowed: (hostAndPort: string) => boolean;
  readonly connectTimeoutMs: number;
  /** Whether HTTP/2 is spoken where the server offers it. */
  readonly isHttp2: boolean;
  /** For requests of the agent's own. */
  readonly userAgent: string;
  /** Root certificates as PEM; those that Node trusts. */
  readonly roots?: readonly string[] | undefined;
  /** Told when a server's chain had to be completed, once for each host until its chain changes. */
  readonly onCompletedChain?: ((host: string, issuers: readonly string[]) => void) | undefined;
}

/**
 * "host:port" of an address, with the port that its scheme implies. The form in which hosts are compared with the
 * allow-list.
 */
export function hostAndPort({
  hostname,
  port,
  protocol,
}: Pick<URL, 'hostname' | 'port' | 'protocol'>): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

type Connect = ReturnType<typeof buildConnector>;
type Target = buildConnector.Options;

/** A certificate has one or two kilobytes; so much and so long at most for one that a server left out. */
const CERTIFICATE_LIMITS = {
  headersTimeoutMs: 5_000,
  idleTimeoutMs: 5_000,
  totalTimeoutMs: 10_000,
  maxBytes: 64 * 1024,
};

/**
 * An agent that connects to public addresses only. The check sits in the connection's own name look-up, so the address that was checked is the address that is connected to: a name that
 * answers differently the second time (DNS rebinding) gains nothing. A name with any address that is not public is refused
 * altogether. Where a server leaves intermediate certificates out, they are fetched once, see `missingIssuers`.
 */
export function createAgent(options: AgentOptions): Agent {
  const { isAllowed, isHttp2 } = options;
  const common = { allowH2: isHttp2, preferH2: isHttp2, timeout: options.connectTimeoutMs };
  const lookup = guardedLookup(options.resolveName);
  const connectorWith = (trust: { ca?: string[] }): Connect => {
    const anywhere = buildConnector({ ...common, ...trust });
    const outside = buildConnector({ ...common, ...trust, lookup });
    return (target, callback) => {
      const bare = target.hostname.replace(/^\[(.*)\]$/, '$1');
      const hostname = isIPv6(bare) ? `[${bare}]` : bare;
      if (isAllowed(hostAndPort({ ...target, hostname }))) return anywhere(target, callback);
      // No look-up is done for a literal address, so it is checked here.
      if (isIP(bare) !== 0 && !isPublicAddress(bare)) return callback(blockedAddress(bare, bare), null);
      return outside(target, callback);
    };
  };
  const read: ReadCertificate = async (url) => {
    const { status, bytes } = await exchange(
      agent,
      url,
      { 'user-agent': options.userAgent },
      CERTIFICATE_LIMITS,
    );
    if (status === 200) return bytes;
    throw new GatewayError('FETCH_STATUS', `expected status 200 from ${url.href}, but got ${status}`);
  };
  const agent: Agent = new Agent({
    allowH2: isHttp2,
    keepAliveTimeout: 4_000,
    connect: completing(connectorWith, read, options),
  });
  return agent;
}

/** A connector that tries once more with the missing certificates where only those kept it from connecting. */
function completing(
  connectorWith: (trust: { ca?: string[] }) => Connect,
  read: ReadCertificate,
  { roots, onCompletedChain }: AgentOptions,
): Connect {
  const ordinary = connectorWith(roots === undefined ? {} : { ca: [...roots] });
  const completed = new Map<string, Connect>();
  let trusted: readonly X509Certificate[] | undefined;

  const complete = async (last: X509Certificate, host: string): Promise<Connect> => {
    const pems = roots ?? getCACertificates('default');
    trusted ??= pems.map((pem) => new X509Certificate(pem));
    const missing = await missingIssuers(last, host, { roots: trusted, read });
    const connect = connectorWith({ ca: [...pems, ...missing.map(String)] });
    completed.set(host, connect);
    onCompletedChain?.(
      host,
      missing.map(({ subject }) => subject.replaceAll('\n', ', ')),
    );
    return connect;
  };

  return (target, callback) => {
    const host = hostAndPort(target);
    let last: X509Certificate | null = null;
    const sees = (certificate: X509Certificate | null) => {
      last = certificate;
    };
    seeing(completed.get(host) ?? ordinary, sees)(target, (...answer) => {
      const [error] = answer;
      if (error === null || last === null || !isIncompleteChain(error)) return callback(...answer);
      complete(last, host).then(
        (connect) => connect(target, callback),
        (failure: Error) => callback(failure, null),
      );
    });
  };
}

/**
 * A connector that shows the last certificate that a server sends before it is verified: a failed verification closes the
 * socket, and its error does not carry it. Nothing about the verification changes.
 */
function seeing(connect: Connect, sees: (last: X509Certificate | null) => void): Connect {
  return (target: Target, callback) => {
    const socket: unknown = connect(target, callback);
    if (!(socket instanceof TLSSocket)) return;
    // The newer getPeerX509Certificate would leave nothing for the verification of the name (Node 24.21).
    socket.prependListener('secure', () => sees(lastSent(socket.getPeerCertificate(true))));
  };
}

function guardedLookup(resolveName: ResolveName): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname).then(
      (addresses) => {
        const inside = addresses.find(({ address }) => !isPublicAddress(address));
        const [first] = addresses;
        if (inside !== undefined) callback(blockedAddress(hostname, inside.address), '', 0);
        else if (first === undefined)
          callback(Object.assign(new Error('no address'), { code: 'ENODATA' }), '', 0);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

/**
 * Throws FETCH_BLOCKED_ADDRESS for an address that a connection would not be opened to as things are; a name that cannot be
 * looked up passes. It is a courtesy to whoever writes the address down: the guard itself sits in each connection.
 */
export async function checkPublic(
  url: URL,
  { isAllowed, resolveName }: Pick<AgentOptions, 'isAllowed' | 'resolveName'>,
): Promise<void> {
  if (isAllowed(hostAndPort(url))) return;
  const bare = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses =
    isIP(bare) === 0 ? await resolveName(bare).catch(() => []) : [{ address: bare, family: isIP(bare) }];
  const inside = addresses.find(({ address }) => !isPublicAddress(address));
  if (inside !== undefined) throw blockedAddress(bare, inside.address);
}

function blockedAddress(hostname: string, address: string): GatewayError {
  const which = hostname === address ? address : `${hostname}, which is ${address},`;
  const remedy = 'a source of your own there needs its host and port in FETCH_ALLOW_HOSTS';
  return new GatewayError(
    'FETCH_BLOCKED_ADDRESS',
    `expected a public address, but ${which} lies in a private or reserved network; ${remedy}`,
    { details: { hostname, address } },
  );
}
