/** Why there is no answer, as far as a reader or the page has to tell it apart. */
export type FaultKind =
  /** The gateway could not be reached. */
  | 'unreachable'
  /** It answered that it cannot at present, or not in time. */
  | 'busy'
  /** What was asked for is wrong: an id that nothing has, a cursor of another database. */
  | 'refused'
  /** Its fault or ours. */
  | 'failed';

/** A question that was not answered. */
export class Fault extends Error {
  readonly kind: FaultKind;
  /** The gateway's own code, such as BAD_ID; null where it did not get to say one. */
  readonly code: string | null;
  /** Under which its log has the reason; null without one. */
  readonly id: string | null;

  constructor(kind: FaultKind, message: string, code: string | null = null, id: string | null = null) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.id = id;
  }
}

/** An error of an answer, in GraphQL's form. */
export interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly id?: string; readonly cursor?: string };
}

const BUSY: ReadonlySet<string> = new Set(['BUSY', 'TIMEOUT', 'STORE_UNAVAILABLE', 'SLOW_CONSUMER']);
const REFUSED: ReadonlySet<string> = new Set([
  'BAD_ID',
  'BAD_INPUT',
  'BAD_CURSOR',
  'BAD_PAGE_SIZE',
  'NOT_FOUND',
]);

/** An error of an answer as a fault. */
export function faultOf({ message, extensions }: AnswerError): Fault {
  const { code = null, id = null }: { code?: string | null; id?: string | null } = extensions ?? {};
  const kind = code === null ? 'failed' : BUSY.has(code) ? 'busy' : REFUSED.has(code) ? 'refused' : 'failed';
  return new Fault(kind, message, code, id);
}
