import { GatewayError } from '../src/errors.ts';

/** The longest reason that is kept, in UTF-16 code units. */
const MAX_REASON_LENGTH = 1_000;

/** What every decision takes as its argument `reason`. */
export const REASON = {
  nullable: true,
  description: 'Why, for the log of decisions: at most 1,000 characters.',
} as const;

/** The reason without blanks around it; null without any. Throws BAD_INPUT for one that is too long. */
export function reasonOf(given: string | null | undefined): string | null {
  const reason = given?.trim() ?? '';
  if (reason.length <= MAX_REASON_LENGTH) return reason === '' ? null : reason;
  throw new GatewayError(
    'BAD_INPUT',
    `reason must have at most ${MAX_REASON_LENGTH} characters, but got ${reason.length}`,
  );
}
