import { GatewayError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { Reply } from '../message/reply.ts';

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
  /** Why sources are not read at present; null where they are. Left out where this process reads none. */
  readonly workerTrouble?: (() => unknown) | undefined;
  readonly timeoutMs: number;
  readonly log: Logger;
}

/**
 * Whether requests should come here: 200, or 503 with a code and the part that is in trouble, `store` or `worker`. A load balancer
 * stops sending at 503. The reason itself goes to the log only, since it may name hosts. A gateway that answers and cannot read its
 * sources is not ready: it would hand out an ever older graph.
 */
export async function readyReply(readiness: Readiness): Promise<Reply> {
  const { isDraining, ready, workerTrouble, timeoutMs, log } = readiness;
  if (isDraining) return json(503, { status: 'stopping' });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `expected the store to answer within ${timeoutMs} ms, but it did not`;
    timer = setTimeout(() => reject(new GatewayError('TIMEOUT', message)), timeoutMs);
  });
  const notReady = (part: 'store' | 'worker', err: unknown) => {
    log.warn({ err }, `the gateway is not ready: its ${part} is in trouble`);
    return json(503, {
      status: 'not ready',
      part,
      code: err instanceof GatewayError ? err.code : 'INTERNAL',
    });
  };
  try {
    await Promise.race([ready(), late]);
    const trouble = workerTrouble?.() ?? null;
    return trouble === null ? json(200, { status: 'ready' }) : notReady('worker', trouble);
  } catch (err) {
    return notReady('store', err);
  } finally {
    clearTimeout(timer);
  }
}
