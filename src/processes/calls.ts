import type { SourceInput } from '../model/added-source.ts';
import type { SourceDesk } from '../model/desk.ts';

/** How another process is called: the name of what is called, what it gets, and when the caller waits no longer. */
export type Call = <T>(name: string, args: readonly unknown[], signal?: AbortSignal) => Promise<T>;

/** The parts of a desk that ask sites: they work in the process that reads. */
export type AskingDesk = Pick<SourceDesk, 'proposal' | 'refresh' | 'preview'>;

/** A desk that lies in another process. */
export const deskBehind = (call: Call): AskingDesk => ({
  proposal: (input, signal) => call('proposal', [input], signal),
  refresh: (sourceId) => call('refresh', [sourceId]),
  preview: (url, family, signal) => call('preview', [url, family], signal),
});

/** Carries out a call to a desk that lies here. */
export function carryOut(
  desk: AskingDesk,
  name: string,
  args: readonly unknown[],
  signal: AbortSignal,
): Promise<unknown> {
  const [first, second] = args;
  if (name === 'proposal') return desk.proposal(first as SourceInput, signal);
  if (name === 'refresh') return desk.refresh(first as string);
  if (name === 'preview') return desk.preview(first as string, second as string | null, signal);
  return Promise.reject(new Error(`expected a call to a desk, but got ${name}`));
}
