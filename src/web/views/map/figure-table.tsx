import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { usePlaceName } from '../../parts/place-name.ts';
import { Table } from '../../parts/table.tsx';
import { figureText, type Unit } from './figures.ts';
import { MAP_TEXTS } from './texts.ts';

/** The figures of the map as a table, the most first. */
export function FigureTable({
  units,
  measure,
  isToday,
  caption,
  onOpen,
}: {
  readonly units: readonly Unit[];
  readonly measure: 'articles' | 'events';
  readonly isToday: boolean;
  readonly caption: string;
  readonly onOpen: (slug: string) => void;
}) {
  const t = useMessages(MAP_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const collator = new Intl.Collator(language);
  const rows = units.toSorted(
    (a, b) => b[measure] - a[measure] || collator.compare(nameOf(a.province), nameOf(b.province)),
  );
  const number = (name: 'articles' | 'events' | 'officials') => ({
    title: t.columns[name],
    isNumber: true,
    cell: (unit: Unit) => figureText(unit[name], unit.reading, formatNumber(unit[name], language)),
  });
  return (
    <Table
      caption={`${t.table}. ${caption}`}
      columns={[
        {
          title: t.columns.province,
          cell: (unit) => (
            <button
              type="button"
              class="map-row-button"
              aria-haspopup="dialog"
              onClick={() => onOpen(unit.slug)}
            >
              {nameOf(unit.province)}
            </button>
          ),
        },
        number('articles'),
        number('events'),
        number('officials'),
        { title: t.columns.reading, cell: ({ reading }) => t.reading[reading] },
        isToday
          ? {
              title: t.columns.merged,
              cell: ({ province }) => province.predecessors.map(nameOf).join(', '),
            }
          : {
              title: t.columns.into,
              cell: ({ province: { mergedInto } }) => (mergedInto === null ? '' : nameOf(mergedInto)),
            },
      ]}
      rows={rows}
      keyOf={({ slug }) => slug}
    />
  );
}
