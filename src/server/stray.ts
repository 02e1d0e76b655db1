import { GraphQLError } from 'graphql';

/**
 * An error of a field that nobody waits for is the rest of an operation that has failed already: where an item of a list throws at once,
 * graphql-js 16 forgets the promises of the items before it. Callers can bring that about, with null for a variable that `@include`
 * depends on, say. Every other rejection ends the process, as node has it.
 */
function onStray(reason: unknown): void {
  if (reason instanceof GraphQLError && reason.path !== undefined) return;
  throw reason;
}

/** Keeps the process alive where graphql-js leaves behind a promise that rejects. Calling it again changes nothing. */
export function outliveStrayErrors(): void {
  if (!process.listeners('unhandledRejection').includes(onStray)) process.on('unhandledRejection', onStray);
}
