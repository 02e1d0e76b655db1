import type { ComponentChildren } from 'preact';

/** A step of a timeline. */
export interface Step {
  readonly id: string;
  /** When, in words. */
  readonly when: ComponentChildren;
  readonly what: ComponentChildren;
  /** Whether it stands out: of now, or what changed everything. */
  readonly isMarked?: boolean;
}

/** Steps in order of time, one below the other along a line. */
export function Timeline({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol class="timeline" aria-label={label}>
      {steps.map(({ id, when, what, isMarked }) => (
        <li key={id} class={isMarked === true ? 'timeline-marked' : undefined}>
          <span class="timeline-when">{when}</span>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
