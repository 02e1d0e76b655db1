import { useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { Chosen } from '../../parts/chosen.tsx';
import { Select } from '../../parts/field.tsx';
import { WordsField } from '../../parts/words-field.tsx';
import type { Choices } from './choices.ts';
import { type Filters, hasFilters, NO_FILTERS, ORDERS } from './filters.ts';
import { OFFICIALS_TEXTS } from './texts.ts';

interface Props {
  readonly filters: Filters;
  readonly choices: Choices;
  /** `isStep` is false while the reader is still typing. */
  readonly onChange: (filters: Filters, isStep: boolean) => void;
}

/** All filters of the list, and its order. */
export function FilterPanel({ filters, choices, onChange }: Props) {
  const t = useMessages(OFFICIALS_TEXTS);
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change }, true);
  const orders = Object.keys(ORDERS).filter((order) => order !== '') as ('name' | 'recent')[];
  const canChooseBody = choices.organizations.length > 0;
  return (
    <div class="officials-filters">
      <WordsField
        label={t.text}
        hint={t.textHint}
        value={filters.q}
        onSettle={(q) => onChange({ ...filters, q }, false)}
      />
      <Select
        label={t.province}
        none={t.anyProvince}
        choices={choices.provinces}
        value={filters.province}
        onChoose={(province) => set({ province, organization: '' })}
      />
      <Select
        label={t.kind}
        none={t.anyKind}
        choices={choices.kinds}
        value={filters.kind}
        onChoose={(kind) => set({ kind, organization: '' })}
      />
      <Select
        label={t.organization}
        none={t.anyOrganization}
        choices={choices.organizations}
        value={filters.organization}
        {...(!canChooseBody && { hint: t.organizationHint })}
        {...(choices.isCut && { hint: t.organizationsCut })}
        onChoose={(organization) => set({ organization })}
      />
      <Select
        label={t.held}
        none={t.anyHeld}
        choices={[
          { value: 'current', label: t.current },
          { value: 'former', label: t.former },
        ]}
        value={filters.held}
        onChoose={(held) => set({ held })}
      />
      <Select
        label={t.order}
        none={t.orders.mentions}
        choices={orders.map((order) => ({ value: order, label: t.orders[order] }))}
        value={filters.order}
        onChoose={(order) => set({ order: order as Filters['order'] })}
      />
      {hasFilters(filters) && (
        <Button onClick={() => onChange({ ...NO_FILTERS, order: filters.order }, true)}>{t.clear}</Button>
      )}
    </div>
  );
}

/** What is chosen, above the list, each with a way to drop it. */
export function ChosenFilters({ filters, choices, onChange }: Props) {
  const t = useMessages(OFFICIALS_TEXTS);
  if (!hasFilters(filters)) return null;
  const named = (list: Choices['provinces'], value: string) =>
    list.find((choice) => choice.value === value)?.label ?? value;
  const labels: Readonly<Record<Exclude<keyof Filters, 'order'>, string>> = {
    q: `“${filters.q}”`,
    province: named(choices.provinces, filters.province),
    kind: named(choices.kinds, filters.kind),
    organization: named(choices.organizations, filters.organization),
    held: filters.held === 'current' ? t.current : t.former,
  };
  const names = (Object.keys(labels) as (keyof typeof labels)[]).filter((name) => filters[name] !== '');
  return (
    <Chosen
      label={t.chosen}
      items={names.map((name) => ({ name, label: labels[name] }))}
      onDrop={(name) => onChange({ ...filters, [name]: '' }, true)}
    />
  );
}
