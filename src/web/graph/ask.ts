import { noteHeard } from './connection.ts';
import { type Document, textOf } from './document.ts';
import { type AnswerError, Fault, faultOf } from './fault.ts';

const ENDPOINT = '/graphql';
const GIVE_UP_MS = 30_000;

/** How a question is sent. */
export interface Asking {
  /** Called off by whoever asked. */
  readonly signal?: AbortSignal;
  /**
   * By GET, so that the browser and caches on the way may keep the answer for some seconds: for what hardly changes, such as the
   * list of provinces. Never for what is asked again because it changed.
   */
  readonly isLasting?: boolean;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly AnswerError[];
}

async function sent(
  text: string,
  variables: object,
  { signal, isLasting = false }: Asking,
): Promise<Response> {
  const timeout = AbortSignal.timeout(GIVE_UP_MS);
  const both = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  const accept = 'application/json';
  if (isLasting) {
    const search = new URLSearchParams({ query: text, variables: JSON.stringify(variables) });
    return fetch(`${ENDPOINT}?${search}`, { headers: { accept }, signal: both });
  }
  const body = JSON.stringify({ query: text, variables });
  const headers = { accept, 'content-type': 'application/json' };
  return fetch(ENDPOINT, { method: 'POST', headers, body, signal: both });
}

/**
 * Asks the gateway. An answer with an error counts as none, so that nobody takes half of it for the whole. Throws a Fault; what was
 * called off throws the signal's reason.
 */
export async function ask<Data, Variables extends object>(
  document: Document<Data, Variables>,
  variables: Variables,
  asking: Asking = {},
): Promise<Data> {
  let response: Response;
  try {
    response = await sent(textOf(document), variables, asking);
  } catch (error) {
    asking.signal?.throwIfAborted();
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    throw new Fault(isLate ? 'busy' : 'unreachable', String(error));
  }
  let answer: Answer<Data>;
  try {
    answer = (await response.json()) as Answer<Data>;
  } catch (error) {
    asking.signal?.throwIfAborted();
    throw new Fault(response.ok ? 'unreachable' : 'busy', `status ${response.status}: ${String(error)}`);
  }
  noteHeard();
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw faultOf(error);
  if (answer.data === null || answer.data === undefined)
    throw new Fault('failed', `expected data, but got status ${response.status}`);
  return answer.data;
}
