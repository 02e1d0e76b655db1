import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

/** What stands around a control: its name above, and what may be said of it below. */
interface Around {
  readonly label: string;
  readonly hint?: string;
}

/** A line of text with its name. */
export function Field({ label, hint, ...rest }: Around & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })} {...rest} />
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** An answer to choose; `lang` where it is in another language than the page. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

/** One of several, with its name; `none` is what stands for no choice, and its value is the empty text. */
export function Select({
  label,
  hint,
  none,
  choices,
  value,
  onChoose,
}: Around & {
  readonly none?: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  const id = useId();
  // What an address asks for and nobody offers is shown as it is, not as an empty box.
  const isOffered = value === '' || choices.some((choice) => choice.value === value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!isOffered && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Controls that belong together, with a name. */
export function FieldGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <fieldset class="field-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
