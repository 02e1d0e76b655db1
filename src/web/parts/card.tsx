import type { ComponentChildren } from 'preact';
import { classes } from './class.ts';

/** A part of a page with a frame of its own; with a title it is a section that a screen reader can jump to. */
export function Card({
  title,
  class: more,
  children,
}: {
  readonly title?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  if (title === undefined) return <div class={classes('card', more)}>{children}</div>;
  return (
    <section class={classes('card', more)} aria-label={title}>
      <h2 class="card-title">{title}</h2>
      {children}
    </section>
  );
}
