import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { place } from '../router/navigation.ts';

let settled = place.get();
/** Whether a heading went away with the focus: the one of a view that is loading, when that of its content takes its place. */
let wasHeld = false;

/**
 * The heading of a view. After a link it gets the focus, so that who reads by ear or by keyboard begins where the new page begins; a
 * heading that takes its place takes the focus over.
 */
export function Heading({
  children,
  lang,
}: {
  readonly children: ComponentChildren;
  readonly lang?: string;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const now = place.get();
    const isNew = now !== settled && now.by !== 'filter';
    settled = now;
    const isHeir = wasHeld && document.activeElement === document.body;
    wasHeld = false;
    if (isNew || isHeir) ref.current?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const heading = ref.current;
    return () => {
      wasHeld = document.activeElement === heading;
    };
  }, []);
  return (
    <h1 class="heading" tabIndex={-1} ref={ref} lang={lang}>
      {children}
    </h1>
  );
}
