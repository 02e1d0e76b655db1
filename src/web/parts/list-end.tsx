import { useEffect, useRef } from 'preact/hooks';
import { messages, useMessages } from '../language/messages.ts';
import { Button } from './button.tsx';
import './list-end.css';

const TEXTS = messages({ vi: { more: 'Xem thêm' }, en: { more: 'Show more' } });
const NEAR_PX = 900;

/** A list as far as it is there: what `usePages` answers. */
export interface Unfinished {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly fault: unknown;
  more(): void;
}

/**
 * The end of a list: a button for the next page, and, with `isEndless`, the next page by itself before the reader is there. A list in the
 * middle of a page waits for the button, else what is below it would never be reached.
 */
export function ListEnd({
  list,
  isEndless = false,
}: {
  readonly list: Unfinished;
  readonly isEndless?: boolean;
}) {
  const t = useMessages(TEXTS);
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(list);
  latest.current = list;
  const canGoOn = list.hasMore && !list.isLoading && list.fault === null;
  useEffect(() => {
    const element = ref.current;
    if (element === null || !isEndless || !canGoOn) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting === true) latest.current.more();
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
    // Observed anew with each page: what is still in view then asks for one more.
  }, [isEndless, canGoOn, list.items.length]);
  return (
    <div ref={ref} class="list-end only-screen">
      {canGoOn && <Button onClick={() => list.more()}>{t.more}</Button>}
    </div>
  );
}
