import type { ComponentChildren } from 'preact';
import './rows.css';

interface Props {
  readonly children?: ComponentChildren;
}

/** How many there are of what is listed below, told again when it changes. Its line is kept while that is not known. */
export function Count({ children }: Props) {
  return (
    <p class="count" role="status">
      {children}
    </p>
  );
}

/** A list with a rule above and one below each row. Without rows there is nothing to be seen of it. */
export function Rows({ children }: Props) {
  return <ul class="rows">{children}</ul>;
}
