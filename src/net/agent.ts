import type { LookupAddress } from 'node:dns';
import { isIP, isIPv6, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { GatewayError } from '../errors.ts';
import { isPublicAddress } from './guard.ts';

/** All addresses of a name; rejects as `dns.promises.lookup` does. */
export type ResolveName = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What `createAgent` needs. */
export interface AgentOptions {
  readonly resolveName: ResolveName;
  /** Whether "host:port" may be connected to wherever it lies. */
  readonly isAllowed: (hostAndPort: string) => boolean;
  readonly connectTimeoutMs: number;
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

/**
 * An HTTP/1.1 agent that connects to public addresses only. The check sits in the connection's own name look-up, so the
 * address that was checked is the address that is connected to: a name that answers differently the second time (DNS
 * rebinding) gains nothing. A name with any address that is not public is refused altogether.
 */
export function createAgent({ resolveName, isAllowed, connectTimeoutMs }: AgentOptions): Agent {
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
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
  const common = { allowH2: false, timeout: connectTimeoutMs };
  const connectAnywhere = buildConnector(common);
  const connectOutside = buildConnector({ ...common, lookup: guardedLookup });

  return new Agent({
    allowH2: false,
    keepAliveTimeout: 4_000,
    connect(target, callback) {
      const bare = target.hostname.replace(/^\[(.*)\]$/, '$1');
      const hostname = isIPv6(bare) ? `[${bare}]` : bare;
      if (isAllowed(hostAndPort({ ...target, hostname }))) return connectAnywhere(target, callback);
      // No look-up is done for a literal address, so it is checked here.
      if (isIP(bare) !== 0 && !isPublicAddress(bare)) return callback(blockedAddress(bare, bare), null);
      connectOutside(target, callback);
    },
  });
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
