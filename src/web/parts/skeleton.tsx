import { messages, useMessages } from '../language/messages.ts';

const TEXTS = messages({ vi: { loading: 'Đang tải…' }, en: { loading: 'Loading…' } });

const numbered = (count: number) => Array.from({ length: count }, (_, number) => number);

/** What stands where an answer will stand: `lines` bars of text for each of `count` items. */
export function Skeleton({ count = 6, lines = 2 }: { readonly count?: number; readonly lines?: number }) {
  const t = useMessages(TEXTS);
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t.loading}</span>
      {numbered(count).map((item) => (
        <div class="skeleton-item" aria-hidden="true" key={item}>
          {numbered(lines + 1).map((line) => (
            <div class="skeleton-line" key={line} />
          ))}
        </div>
      ))}
    </div>
  );
}
