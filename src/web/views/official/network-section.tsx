import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Table } from '../../parts/table.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Link } from '../../router/link.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { pathTo, queryString } from '../../router/paths.ts';
import type { Official } from './documents.ts';
import type { Tie } from './network.ts';
import { NetworkPicture } from './network-picture.tsx';
import { OFFICIAL_TEXTS } from './texts.ts';

/** Which of those around share articles with one another, each pair once. */
function tiesOf({ associates }: Official): readonly Tie[] {
  const ids = new Set(associates.map(({ official }) => official.id));
  return associates.flatMap(({ official: { id: a, associates: theirs } }) =>
    theirs
      .filter(({ official: { id: b } }) => a < b && ids.has(b))
      .map(({ official: { id: b }, sharedArticleCount: shared }) => ({ a, b, shared })),
  );
}

function NetworkTable({ official, ties }: { readonly official: Official; readonly ties: readonly Tie[] }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const names = new Map(official.associates.map((one) => [one.official.id, one.official.name]));
  const tiedTo = (id: string) =>
    ties
      .flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []))
      .map((other) => names.get(other) ?? '')
      .join(', ');
  return (
    <Table
      caption={t.networkLabel(official.name)}
      rows={official.associates}
      keyOf={(one) => one.official.id}
      columns={[
        {
          title: t.nameColumn,
          cell: (one) => (
            <Link href={pathTo('official', { id: one.official.id })} lang="vi">
              {one.official.name}
            </Link>
          ),
        },
        {
          title: t.positionColumn,
          cell: ({ official: { positions } }) => (
            <span lang="vi">
              {positions
                .slice(0, 2)
                .map(({ title, organization }) => [title, organization?.name].filter(Boolean).join(', '))
                .join('; ')}
            </span>
          ),
        },
        {
          title: t.sharedColumn,
          isNumber: true,
          cell: (one) => formatNumber(one.sharedArticleCount, language),
        },
        { title: t.tiesColumn, cell: (one) => <span lang="vi">{tiedTo(one.official.id)}</span> },
      ]}
    />
  );
}

/** Who is named in the same articles, as a picture or as a table (`?network=table`). */
export function Network({ official }: { readonly official: Official }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const search = useSearch();
  const view = search.get('network') === 'table' ? 'table' : 'picture';
  const ties = tiesOf(official);
  return (
    <section class="official-section" aria-labelledby="official-network">
      <h2 id="official-network">{t.network}</h2>
      {official.associates.length === 0 ? (
        <p class="official-note">{t.nobody}</p>
      ) : (
        <Tabs
          label={t.networkViews}
          tabs={[
            { id: 'picture', label: t.asPicture },
            { id: 'table', label: t.asTable },
          ]}
          chosen={view}
          onChoose={(id) =>
            setSearch(queryString({ ...Object.fromEntries(search), network: id === 'table' ? id : '' }))
          }
        >
          {view === 'table' ? (
            <NetworkTable official={official} ties={ties} />
          ) : (
            <>
              <p class="official-note">{t.networkNote}</p>
              <NetworkPicture official={official} ties={ties} />
            </>
          )}
        </Tabs>
      )}
    </section>
  );
}
