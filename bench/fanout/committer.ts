import type { Child } from '../measure/child.ts';

/** Articles of one province come in every tenth number, see graph/record.ts. */
const EVERY = 10;

/** Commits articles of the province that all listen to, with numbers from `from` on; answers with the milliseconds that storing them took. */
export function committer(server: Child, from: number) {
  let next = from;
  return async (count: number, isTimed = false): Promise<number> => {
    const articles = Array.from({ length: count }, (_none, at) => next + at * EVERY);
    next += count * EVERY;
    const { savingSeconds } = await server.ask<{ readonly savingSeconds: number }>({ articles, isTimed });
    return savingSeconds * 1_000;
  };
}
