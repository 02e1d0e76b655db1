import { shortDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { Chosen } from '../../parts/chosen.tsx';
import { Field, Select } from '../../parts/field.tsx';
import { WordsField } from '../../parts/words-field.tsx';
import { type Choices, labelOf } from './choices.ts';
import { type Filters, hasFilters, NO_FILTERS } from './filters.ts';
import { STREAM } from './texts.ts';

interface Props {
  readonly filters: Filters;
  readonly choices: Choices;
  /** `isStep` is false while the reader is still typing. */
  readonly onChange: (filters: Filters, isStep: boolean) => void;
}

/** All filters of the stream. */
export function FilterPanel({ filters, choices, onChange }: Props) {
  const t = useMessages(STREAM);
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change }, true);
  return (
    <div class="filters">
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
        onChoose={(province) => set({ province })}
      />
      <Select
        label={t.source}
        none={t.anySource}
        choices={choices.sources}
        value={filters.source}
        onChoose={(source) => set({ source })}
      />
      <Select
        label={t.kind}
        none={t.anyKind}
        choices={choices.kinds}
        value={filters.kind}
        onChoose={(kind) => set({ kind })}
      />
      <Select
        label={t.country}
        none={t.anyCountry}
        choices={choices.countries}
        value={filters.country}
        onChoose={(country) => set({ country })}
      />
      <div class="filters-days">
        <Field
          label={t.from}
          type="date"
          value={filters.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <Field
          label={t.to}
          type="date"
          value={filters.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </div>
      <label class="filters-check">
        <input
          type="checkbox"
          checked={filters.copies === 'hide'}
          onChange={(event) => set({ copies: event.currentTarget.checked ? 'hide' : '' })}
        />
        {t.copies}
      </label>
      {hasFilters(filters) && <Button onClick={() => onChange(NO_FILTERS, true)}>{t.clear}</Button>}
    </div>
  );
}

/** What is chosen, above the list, each with a way to drop it. */
export function ChosenFilters({ filters, choices, onChange }: Props) {
  const t = useMessages(STREAM);
  const language = useLanguage();
  if (!hasFilters(filters)) return null;
  const label = (name: keyof Filters, value: string): string => {
    if (name === 'from') return `${t.from} ${shortDay(value, language)}`;
    if (name === 'to') return `${t.to} ${shortDay(value, language)}`;
    if (name === 'q') return `“${value}”`;
    return name === 'copies' ? t.copies : labelOf(choices, name, value);
  };
  const chosen = (Object.entries(filters) as [keyof Filters, string][]).filter(([, value]) => value !== '');
  return (
    <Chosen
      label={t.chosen}
      items={chosen.map(([name, value]) => ({ name, label: label(name, value) }))}
      onDrop={(name) => onChange({ ...filters, [name]: '' }, true)}
    />
  );
}
