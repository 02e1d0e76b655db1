import { GatewayError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Reply } from './reply.ts';

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

const json = (status: number, value: object): Reply => ({
  status,
  headers: HEADERS,
  body: JSON.stringify(value),
});

/** Whether the process lives: it does when it can say so. A supervisor starts it anew when this does not answer. */
export function liveReply(version: string): Reply {
  return json(200, { status: 'live', version });
}

/** What readiness depends on. */
export interface Readiness {
  /** True from the moment on that the server stops. */
  readonly isDraining: boolean;
  /** Resolves when queries can be answered; throws when not. */
  readonly ready: () => Promise<void>;
  readonly timeoutMs: number;
  readonly log: Logger;
}

/**
 * Whether requests should come here: 200, or 503 with a code. A load balancer stops sending at 503. The reason itself goes to the log
 * only, since it may name hosts.
 */
export async function readyReply({ isDraining, ready, timeoutMs, log }: Readiness): Promise<Reply> {
  if (isDraining) return json(503, { status: 'stopping' });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `expected the store to answer within ${timeoutMs} ms, but it did not`;
    timer = setTimeout(() => reject(new GatewayError('TIMEOUT', message)), timeoutMs);
  });
  try {
    await Promise.race([ready(), late]);
    return json(200, { status: 'ready' });
  } catch (err) {
    log.warn({ err }, 'the gateway is not ready');
    return json(503, { status: 'not ready', code: err instanceof GatewayError ? err.code : 'INTERNAL' });
  } finally {
    clearTimeout(timer);
  }
}
