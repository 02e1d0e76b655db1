import { useRef } from 'preact/hooks';
import { formatNumber } from '../../format/numbers.ts';
import { shortened } from '../../format/shortened.ts';
import type { ResultOf, VariablesOf } from '../../graph/document.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Heading } from '../../parts/heading.tsx';
import { type Hit, SEARCH } from '../../parts/hits/documents.ts';
import { asPrefix } from '../../parts/hits/hit.ts';
import { ListEnd } from '../../parts/list-end.tsx';
import { Count } from '../../parts/rows.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Alert, ErrorState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { usePage } from '../../router/page.ts';
import { pathTo } from '../../router/paths.ts';
import { NothingFound } from './nothing.tsx';
import { Results } from './results.tsx';
import { isTooLong, KINDS, kindsOf, readSearch, type Search, writeSearch } from './search.ts';
import { SEARCH_TEXTS } from './texts.ts';
import './search.css';

const PAGE_SIZE = 20;
const EXAMPLES = ['huu nghi', '"đại đoàn kết"', 'tap huan'];

type Found = ResultOf<typeof SEARCH>;
type Asked = Omit<VariablesOf<typeof SEARCH>, 'after'>;

/** A search as far as it was asked for. */
function useHits(text: string, search: Search) {
  return usePages<Found, Asked, Hit & { readonly id: string }>(
    SEARCH,
    { text, kinds: kindsOf(search), first: PAGE_SIZE },
    ({ search: found }) => ({
      nodes: found.nodes.map((hit) => ({ ...hit, id: hit.node.id })),
      pageInfo: found.pageInfo,
    }),
    { kinds: ['ARTICLE', 'EVENT', 'OFFICIAL'] },
  );
}

interface Shown {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** The text with its last word cut short that was searched for instead; null where it was the text itself. */
  readonly instead: string | null;
}

/** What is found. What was found before stays until then, so that nothing flickers while one types. */
function FoundList({ search }: { readonly search: Search }) {
  const t = useMessages(SEARCH_TEXTS);
  const language = useLanguage();
  const { q } = search;
  const exact = useHits(q, search);
  const prefix = exact.first?.search.totalCount === 0 ? asPrefix(q) : null;
  const other = useHits(prefix ?? q, search);
  const list = prefix === null ? exact : other;
  const previous = useRef<Shown | null>(null);
  const now: Shown | null =
    list.first === null
      ? null
      : { hits: list.items, total: list.first.search.totalCount, instead: prefix === null ? null : q };
  if (now !== null) previous.current = now;
  const shown = now ?? (list.fault === null ? previous.current : null);
  if (shown === null) {
    return list.fault === null ? (
      <Skeleton count={6} lines={1} />
    ) : (
      <ErrorState fault={list.fault} refused={t.limits} onRetry={list.retry} />
    );
  }
  const isOver = now !== null && !list.hasMore && !list.isLoading;
  if (shown.total === 0) return <NothingFound search={search} />;
  return (
    <div class={now === null ? 'search-found search-stale' : 'search-found'} aria-busy={now === null}>
      <Count>{now === null ? t.searching : t.count(formatNumber(shown.total, language))}</Count>
      {shown.instead !== null && <p class="search-instead">{t.prefixed(shortened(shown.instead))}</p>}
      <Results hits={shown.hits} />
      {list.fault !== null && <ErrorState fault={list.fault} onRetry={list.retry} />}
      <ListEnd list={list} isEndless />
      {isOver && <p class="search-over">{t.end}</p>}
    </div>
  );
}

/** That a text is longer than can be searched for, and by how much. */
function TooLong({ text }: { readonly text: string }) {
  const t = useMessages(SEARCH_TEXTS);
  const language = useLanguage();
  return (
    <Alert title={t.tooLong(formatNumber(text.length, language))}>
      <p>{t.limits}</p>
    </Alert>
  );
}

/** Everything that has the words of a text. */
export default function SearchView() {
  const t = useMessages(SEARCH_TEXTS);
  const search = readSearch(useSearch());
  const { q, kind } = search;
  const isHeavy = isTooLong(q);
  const title = q === '' ? t.title : t.of(shortened(q));
  usePage(title, isHeavy ? null : SEARCH, { text: q, kinds: kindsOf(search), first: PAGE_SIZE });
  const choose = (next: string) => setSearch(writeSearch({ q, kind: next }));
  return (
    <div class="search-view">
      <Heading>{title}</Heading>
      <AddressFaults kept={search} />
      {q === '' ? (
        <div class="search-hint">
          <p>{t.hint}</p>
          <p>
            {t.examples}:{' '}
            {EXAMPLES.map((example) => (
              <Link key={example} href={pathTo('search', {}, { q: example })} lang="vi">
                {example}
              </Link>
            ))}
          </p>
        </div>
      ) : (
        <>
          <fieldset class="search-kinds only-screen">
            <legend class="unseen">{t.kind}</legend>
            {['', ...KINDS].map((one) => (
              <button
                key={one}
                type="button"
                class="search-kind"
                aria-pressed={one === kind}
                onClick={() => choose(one)}
              >
                {one === '' ? t.all : t.kinds[one as keyof typeof t.kinds]}
              </button>
            ))}
          </fieldset>
          {isHeavy ? <TooLong text={q} /> : <FoundList search={search} />}
        </>
      )}
    </div>
  );
}
