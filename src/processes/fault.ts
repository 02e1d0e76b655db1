import { type ErrorCode, GatewayError } from '../errors.ts';

/** What was thrown in one process, as it travels to another. */
export interface Fault {
  /** Null for what is no `GatewayError`: a bug of ours. */
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly stack: string | null;
}

/** A thrown value in a form that JSON keeps. */
export function faultOf(thrown: unknown): Fault {
  const isOurs = thrown instanceof GatewayError;
  const error = thrown instanceof Error ? thrown : null;
  return {
    code: isOurs ? thrown.code : null,
    message: error?.message ?? String(thrown),
    details: isOurs ? thrown.details : {},
    stack: error?.stack ?? null,
  };
}

/** What a fault was before it travelled: a `GatewayError` with its code, or an `Error` with the stack of the other process. */
export function thrownOf({ code, message, details, stack }: Fault): Error {
  const error = code === null ? new Error(message) : new GatewayError(code, message, { details });
  if (stack !== null) error.stack = stack;
  return error;
}
