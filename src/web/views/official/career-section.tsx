import { dayOf } from '../../format/dates.ts';
import { useMessages } from '../../language/messages.ts';
import { usePlaceName } from '../../parts/place-name.ts';
import { Table } from '../../parts/table.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Link } from '../../router/link.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { pathTo, queryString } from '../../router/paths.ts';
import { useNow } from '../../state/clock.ts';
import { inOrder, MERGER_DAY } from './career.ts';
import { CareerPicture } from './career-picture.tsx';
import type { Official, Position } from './documents.ts';
import { PositionReceipts, positionKey, ReceiptsButton } from './position-receipts.tsx';
import { usePositionWords } from './position-words.ts';
import { OFFICIAL_TEXTS } from './texts.ts';
import './career.css';

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

function CareerTable({ positions }: { readonly positions: readonly Position[] }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const wordsOf = usePositionWords();
  const rows = inOrder(positions);
  const chosen = useSearch().get('position');
  const open = rows.find((position) => positionKey(positions, position) === chosen);
  return (
    <>
      <Table
        caption={t.careerNote}
        rows={rows}
        keyOf={(position) => positionKey(positions, position)}
        columns={[
          { title: t.positionColumn, cell: ({ title }) => <span lang="vi">{title}</span> },
          {
            title: t.organizationColumn,
            cell: ({ organization }) => <span lang="vi">{organization?.name}</span>,
          },
          { title: t.fromColumn, cell: (position) => wordsOf(position).from },
          { title: t.untilColumn, cell: (position) => wordsOf(position).until },
          { title: t.seenColumn, cell: (position) => wordsOf(position).seen },
          { title: t.stateColumn, cell: ({ isCurrent }) => (isCurrent ? t.current : t.former) },
          {
            title: t.receiptsColumn,
            cell: (position) => <ReceiptsButton position={position} id={positionKey(positions, position)} />,
          },
        ]}
      />
      {open !== undefined && <PositionReceipts position={open} id={positionKey(positions, open)} />}
    </>
  );
}

interface Merger {
  readonly id: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** What the merger of 2025 means for the bodies of these positions: which province went where, and who sits in such bodies there. */
function useMergers(positions: readonly Position[]): readonly Merger[] {
  const t = useMessages(OFFICIAL_TEXTS);
  const nameOf = usePlaceName();
  const mergers = new Map<string, Merger>();
  for (const { province, organization } of positions) {
    if (province === null) continue;
    const kind = organization?.kind ?? '';
    const to = (id: string) => pathTo('officials', {}, { province: keyOf(id), kind });
    const { mergedInto } = province;
    if (mergedInto !== null && province.abolishedOn === MERGER_DAY) {
      mergers.set(`${province.id} ${kind}`, {
        id: `${province.id} ${kind}`,
        text: t.mergedInto(nameOf(province), nameOf(mergedInto)),
        links: [{ href: to(mergedInto.id), text: t.successorBody(nameOf(mergedInto)) }],
      });
    }
    const older = province.predecessors.filter(({ abolishedOn }) => abolishedOn === MERGER_DAY);
    if (older.length > 0) {
      mergers.set(`${province.id} ${kind}`, {
        id: `${province.id} ${kind}`,
        text: t.mergedFrom(nameOf(province), older.map(nameOf).join(', ')),
        links: older.map((one) => ({ href: to(one.id), text: t.predecessorBody(nameOf(one)) })),
      });
    }
  }
  return [...mergers.values()];
}

function Mergers({ positions }: { readonly positions: readonly Position[] }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const mergers = useMergers(positions);
  if (mergers.length === 0) return null;
  return (
    <div class="career-mergers">
      <h3>{t.mergers}</h3>
      <ul>
        {mergers.map(({ id, text, links }) => (
          <li key={id}>
            {text}
            {links.map((link) => (
              <span key={link.href}>
                {' '}
                <Link href={link.href}>{link.text}</Link>.
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Positions over time, as a picture or as a table (`?career=table`), with their receipts. */
export function Career({ official }: { readonly official: Official }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const search = useSearch();
  const today = dayOf(useNow());
  const { positions, isForeign } = official;
  const view = search.get('career') === 'table' ? 'table' : 'picture';
  return (
    <section class="official-section" aria-labelledby="official-career">
      <h2 id="official-career">{t.career}</h2>
      {positions.length === 0 ? (
        <p class="official-note">{t.noPosition}</p>
      ) : (
        <Tabs
          label={t.careerViews}
          tabs={[
            { id: 'picture', label: t.asPicture },
            { id: 'table', label: t.asTable },
          ]}
          chosen={view}
          onChoose={(id) =>
            setSearch(queryString({ ...Object.fromEntries(search), career: id === 'table' ? id : '' }))
          }
        >
          {view === 'table' ? (
            <CareerTable positions={positions} />
          ) : (
            <>
              <p class="official-note">
                {t.careerNote} {t.careerMarks}
              </p>
              <CareerPicture positions={positions} today={today} hasMerger={!isForeign} />
            </>
          )}
        </Tabs>
      )}
      <Mergers positions={positions} />
    </section>
  );
}
