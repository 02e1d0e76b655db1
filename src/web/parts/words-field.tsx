import { useEffect, useRef, useState } from 'preact/hooks';
import { messages, useMessages } from '../language/messages.ts';
import { MOST_CHARACTERS } from '../router/values.ts';
import { Field } from './field.tsx';

const TEXTS = messages({
  vi: { full: `Tối đa ${MOST_CHARACTERS} ký tự; phần thừa đã bị cắt` },
  en: { full: `At most ${MOST_CHARACTERS} characters; what was more is cut` },
});

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
  const t = useMessages(TEXTS);
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
  const said = text.length < MOST_CHARACTERS ? hint : t.full;
  return (
    <Field
      label={label}
      {...(said !== undefined && { hint: said })}
      type="search"
      maxLength={MOST_CHARACTERS}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
    />
  );
}
