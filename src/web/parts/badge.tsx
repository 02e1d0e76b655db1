import type { ComponentChildren } from 'preact';
import { classes } from './class.ts';

/** What a badge says: nothing in particular, good, watch this, bad, or something of now. */
export type Tone = 'plain' | 'good' | 'watch' | 'bad' | 'live';

/** A state in a word or two. The colour only repeats what the word says. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}) {
  return <span class={classes('badge', `badge-${tone}`)}>{children}</span>;
}
