import type { ComponentChildren } from 'preact';
import { shortened } from '../format/shortened.ts';
import { FilterChip } from './chip.tsx';
import './chosen.css';

/** Something that is chosen, in words; `name` tells it from the others. */
export interface ChosenItem {
  readonly name: string;
  readonly label: string;
}

/** What is chosen, each with a way to drop it; `children` stand at the end, as list items. */
export function Chosen({
  label,
  items,
  onDrop,
  children,
}: {
  readonly label: string;
  readonly items: readonly ChosenItem[];
  readonly onDrop: (name: string) => void;
  readonly children?: ComponentChildren;
}) {
  return (
    <ul class="chosen" aria-label={label}>
      {items.map((item) => (
        <li key={item.name}>
          <FilterChip label={shortened(item.label)} onRemove={() => onDrop(item.name)} />
        </li>
      ))}
      {children}
    </ul>
  );
}
