import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { place } from '../router/navigation.ts';

let settled = place.get();

/**
 * The heading of a view. After a link it gets the focus, so that who reads by ear or by keyboard begins where the new page begins.
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
    if (isNew) ref.current?.focus({ preventScroll: true });
  });
  return (
    <h1 class="heading" tabIndex={-1} ref={ref} lang={lang}>
      {children}
    </h1>
  );
}
