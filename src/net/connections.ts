import { GatewayError } from '../errors.ts';
import { type AgentOptions, createAgent } from './agent.ts';
import { type Answer, exchange, type Limits } from './exchange.ts';

/** The connections to all servers. */
export interface Connections {
  /** As `exchange`, in the newest protocol that works with the server. */
  send(
    url: URL,
    headers: Readonly<Record<string, string>>,
    limits: Limits,
    signal?: AbortSignal,
  ): Promise<Answer>;
  /** Cuts all connections; exchanges under way fail. */
  close(): Promise<void>;
}

/**
 * Makes connections that speak HTTP/2 where a server offers it. Where it then fails at it (old firewalls in between do, and
 * servers that want HTTP/1.1 for some of their pages: RFC 9113, 7, HTTP_1_1_REQUIRED), the same is asked once more in
 * HTTP/1.1, which is spoken with that server from then on.
 */
export function createConnections(options: Omit<AgentOptions, 'isHttp2'>): Connections {
  const modern = createAgent({ ...options, isHttp2: true });
  const plain = createAgent({ ...options, isHttp2: false });
  const failing = new Set<string>();
  return {
    async send(url, ...rest) {
      if (!failing.has(url.origin)) {
        try {
          return await exchange(modern, url, ...rest);
        } catch (error) {
          if (!isHttp2Failure(error)) throw error;
          failing.add(url.origin);
        }
      }
      return exchange(plain, url, ...rest);
    },
    async close() {
      await Promise.all([modern.destroy(), plain.destroy()]);
    },
  };
}

const isHttp2Failure = (error: unknown): boolean =>
  error instanceof GatewayError && String(error.details.reason).startsWith('ERR_HTTP2');
