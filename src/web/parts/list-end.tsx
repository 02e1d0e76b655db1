import { messages, useMessages } from '../language/messages.ts';
import { Button } from './button.tsx';
import { useVisible } from './visible.ts';
import './list-end.css';

const TEXTS = messages({ vi: { more: 'Xem thêm' }, en: { more: 'Show more' } });

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
  const canGoOn = list.hasMore && !list.isLoading && list.fault === null;
  const end = useVisible<HTMLDivElement>(
    (isNear) => {
      if (isNear && isEndless && canGoOn) list.more();
    },
    { margin: '900px', since: `${list.items.length} ${canGoOn}` },
  );
  return (
    <div ref={end} class="list-end only-screen">
      {canGoOn && <Button onClick={() => list.more()}>{t.more}</Button>}
    </div>
  );
}
