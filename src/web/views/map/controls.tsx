import { useId } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { Field, Select } from '../../parts/field.tsx';
import { type Choices, PERIODS, type Period } from './choices.ts';
import { MAP_TEXTS } from './texts.ts';

/** A few choices side by side, of which one holds. */
function Segments<Value extends string>({
  label,
  choices,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class="field-group">
      <legend>{label}</legend>
      <div class="map-segments">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What the map shows: of what, of which units, of when. */
export function Controls({
  choices,
  onChange,
}: {
  readonly choices: Choices;
  readonly onChange: (change: Partial<Choices>) => void;
}) {
  const t = useMessages(MAP_TEXTS);
  return (
    <div class="map-controls">
      <Segments
        label={t.measure}
        choices={[
          { value: 'articles', label: t.measures.articles },
          { value: 'events', label: t.measures.events },
        ]}
        value={choices.measure}
        onChoose={(measure) => onChange({ measure })}
      />
      <Segments
        label={t.units}
        choices={[
          { value: '34', label: t.unit34 },
          { value: '63', label: t.unit63 },
        ]}
        value={choices.units}
        onChoose={(units) => onChange({ units })}
      />
      {choices.units === '63' && <p class="field-hint">{t.units63Hint}</p>}
      <Select
        label={t.period}
        choices={PERIODS.map((period) => ({ value: period, label: t.periods[period] }))}
        value={choices.period}
        onChoose={(period) => onChange({ period: period as Period, from: '', to: '' })}
      />
      {choices.period === 'days' && (
        <div class="map-days">
          <Field
            label={t.from}
            type="date"
            value={choices.from}
            onChange={(event) => onChange({ from: event.currentTarget.value })}
          />
          <Field
            label={t.to}
            type="date"
            value={choices.to}
            onChange={(event) => onChange({ to: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
