import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** When an element counts as visible, and how long what was told of it holds. */
export interface Visibility {
  /** The window is grown by so much on each side, in CSS; nothing when not given. */
  readonly margin?: string;
  /**
   * Told anew when this changes. An observer tells of changes alone: an element that a longer list pushed away and the reader caught up
   * with, both between two frames, was seen in each of them.
   */
  readonly since?: string | undefined;
}

/** Calls back when an element comes into the window and when it leaves it. */
export function useVisible<T extends Element>(
  onChange: (isVisible: boolean) => void,
  { margin = '0px', since }: Visibility = {},
): RefObject<T | null> {
  const ref = useRef<T>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => latest.current(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [margin, since]);
  return ref;
}
