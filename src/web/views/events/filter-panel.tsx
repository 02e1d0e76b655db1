import { shortDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { Chosen } from '../../parts/chosen.tsx';
import { Field, Select } from '../../parts/field.tsx';
import { WordsField } from '../../parts/words-field.tsx';
import type { Choices } from './choices.ts';
import { type Filters, hasFilters, NO_FILTERS } from './filters.ts';
import { EVENTS_TEXTS } from './texts.ts';

interface Props {
  readonly filters: Filters;
  readonly choices: Choices;
  /** `isStep` is false while the reader is still typing. */
  readonly onChange: (filters: Filters, isStep: boolean) => void;
}

/** All filters of events. */
export function FilterPanel({ filters, choices, onChange }: Props) {
  const t = useMessages(EVENTS_TEXTS);
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change }, true);
  const none = { kind: t.anyKind, province: t.anyProvince, country: t.anyCountry, status: t.anyStatus };
  return (
    <div class="events-filters">
      <WordsField label={t.text} value={filters.q} onSettle={(q) => onChange({ ...filters, q }, false)} />
      {(['kind', 'province', 'country', 'status'] as const).map((name) => (
        <Select
          key={name}
          label={t[name]}
          none={none[name]}
          choices={choices[name]}
          value={filters[name]}
          onChoose={(value) => set({ [name]: value })}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <Field
          key={name}
          label={t[name]}
          type="date"
          value={filters[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

/** What is chosen, each with a way to drop it, and one to drop all. */
export function ChosenFilters({ filters, choices, onChange }: Props) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  if (!hasFilters(filters)) return null;
  const label = (name: keyof Filters, value: string): string => {
    if (name === 'from' || name === 'to') return `${t[name]} ${shortDay(value, language)}`;
    if (name === 'q') return `“${value}”`;
    return choices[name].find((choice) => choice.value === value)?.label ?? value;
  };
  const chosen = (Object.entries(filters) as [keyof Filters, string][]).filter(([, value]) => value !== '');
  return (
    <Chosen
      label={t.chosen}
      items={chosen.map(([name, value]) => ({ name, label: label(name, value) }))}
      onDrop={(name) => onChange({ ...filters, [name]: '' }, true)}
    >
      <li>
        <Button look="quiet" onClick={() => onChange(NO_FILTERS, true)}>
          {t.clear}
        </Button>
      </li>
    </Chosen>
  );
}
