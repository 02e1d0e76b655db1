import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from './field.tsx';

/** How long a reader must have stopped typing, in ms. */
const SETTLE_MS = 350;

/** A field for words that tells what is in it when the reader pauses, without blanks around it. */
export function WordsField({
  label,
  hint,
  value,
  onSettle,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onSettle: (words: string) => void;
}) {
  const [text, setText] = useState(value);
  // What else was chosen during the pause must not be undone by what the parent said at its beginning.
  const latest = useRef(onSettle);
  latest.current = onSettle;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => latest.current(text.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      type="search"
      maxLength={500}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
    />
  );
}
