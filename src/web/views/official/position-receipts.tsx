import { useMessages } from '../../language/messages.ts';
import { Receipt } from '../../parts/receipt/receipt.tsx';
import { Time } from '../../parts/time.tsx';
import { Link } from '../../router/link.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { pathTo, queryString } from '../../router/paths.ts';
import type { Position } from './documents.ts';
import { OFFICIAL_TEXTS } from './texts.ts';

/** As many as are asked for of a position. */
const MOST = 5;

/** What a position is called in the address: its place in the answer, which begins with those that are held. */
export const positionKey = (positions: readonly Position[], position: Position): string =>
  String(positions.indexOf(position) + 1);

/** Opens and closes the receipts of a position; `?position=` says which are open. */
export function ReceiptsButton({ position, id }: { readonly position: Position; readonly id: string }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const search = useSearch();
  const isOpen = search.get('position') === id;
  const count = position.evidence.length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="career-receipts-button only-screen"
      aria-expanded={isOpen}
      aria-controls={`receipts-${id}`}
      onClick={() =>
        setSearch(queryString({ ...Object.fromEntries(search), position: isOpen ? '' : id }), false)
      }
    >
      {t.receipts(count)}
      <span class="unseen" lang="vi">
        : {position.title}
      </span>
    </button>
  );
}

/** Why the graph has a position: the sentences that give it, each with its article. */
export function PositionReceipts({ position, id }: { readonly position: Position; readonly id: string }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const isOpen = useSearch().get('position') === id;
  return (
    <div id={`receipts-${id}`} hidden={!isOpen}>
      {isOpen && (
        <section class="career-receipts" aria-label={t.receiptsOf(position.title)}>
          {position.evidence.length === MOST && <p class="career-receipts-note">{t.newest}</p>}
          {position.evidence.map((one) => (
            <Receipt key={`${one.article.id} ${one.start}`} evidence={one} lang={one.article.language}>
              <span>
                <Link
                  href={pathTo('article', { id: one.article.id }, { receipt: String(one.start) })}
                  lang={one.article.language}
                >
                  {one.article.title}
                </Link>
                {' · '}
                <span lang="vi">{one.article.source.name}</span>
                {one.article.publishedAt !== null && (
                  <>
                    {' · '}
                    <Time at={one.article.publishedAt} isDayOnly={one.article.publishedOnly} />
                  </>
                )}
              </span>
            </Receipt>
          ))}
        </section>
      )}
    </div>
  );
}
