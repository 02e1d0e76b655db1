import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Calls back when an element comes into the window, grown by `margin`, and when it leaves it. */
export function useVisible<T extends Element>(
  onChange: (isVisible: boolean) => void,
  margin = '0px',
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
  }, [margin]);
  return ref;
}
