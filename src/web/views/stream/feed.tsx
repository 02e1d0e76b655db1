import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { useVisible } from '../../parts/visible.ts';
import { useStore } from '../../state/store.ts';
import { StreamChunk } from './chunk.tsx';
import { NothingHere } from './empty.tsx';
import { type Filters, hasFilters } from './filters.ts';
import { itemDay } from './item.tsx';
import type { Stream } from './stream.ts';
import { STREAM } from './texts.ts';

const ANNOUNCE_MS = 5_000;

/** Tells who does not see the page how many came, once in a while and not one by one. */
function Announcer({ count }: { readonly count: number }) {
  const t = useMessages(STREAM);
  const language = useLanguage();
  const told = useRef(count);
  const [text, setText] = useState('');
  useEffect(() => {
    if (count <= told.current) {
      told.current = count;
      return;
    }
    const timer = setTimeout(() => {
      setText(t.arrived(formatNumber(count - told.current, language)));
      told.current = count;
    }, ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}

/** The list itself: news at the top as they come, older ones as the reader goes down. */
export function StreamFeed({ stream, filters }: { readonly stream: Stream; readonly filters: Filters }) {
  const t = useMessages(STREAM);
  const language = useLanguage();
  const { list, waitingCount, fresh, hasMore, isLoading, fault, isBegun } = useStore(stream.state);
  useEffect(() => stream.watch(), [stream]);
  const top = useVisible<HTMLDivElement>((isAtTop) => stream.setAtTop(isAtTop));
  const end = useVisible<HTMLDivElement>(
    (isNear) => {
      if (isNear && isBegun && fault === null) stream.more();
    },
    { margin: '1200px', since: `${list.nextKey} ${isLoading}` },
  );

  const onShow = () => {
    stream.show();
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('.stream .item a')?.focus({ preventScroll: true });
  };
  const isEmpty = isBegun && list.chunks.length === 0;
  return (
    <section class="stream" aria-label={t.list} aria-busy={isLoading}>
      <div ref={top} class="stream-top" />
      {waitingCount > 0 && (
        <div class="stream-waiting only-screen" role="status">
          <Button look="primary" icon="up" onClick={onShow}>
            {t.waiting(formatNumber(waitingCount, language))}
          </Button>
        </div>
      )}
      <Announcer count={fresh.size} />
      {list.chunks.map((chunk, at) => {
        const previous = list.chunks[at - 1]?.items.at(-1);
        return (
          <StreamChunk
            key={chunk.key}
            chunk={chunk}
            startsNear={at < 2}
            before={previous === undefined ? undefined : itemDay(previous)}
            fresh={fresh}
          />
        );
      })}
      {isEmpty && <NothingHere filters={filters} isFiltered={hasFilters(filters)} />}
      {isLoading && <Skeleton count={isBegun ? 2 : 8} />}
      {fault !== null && (
        <ErrorState fault={fault} onRetry={() => (isBegun && hasMore ? stream.more() : stream.restart())} />
      )}
      <div ref={end} class="stream-end">
        {hasMore && !isLoading && fault === null && (
          <Button class="only-screen" onClick={() => stream.more()}>
            {t.more}
          </Button>
        )}
        {isBegun && !hasMore && !isEmpty && <p class="stream-over">{t.end}</p>}
      </div>
    </section>
  );
}
