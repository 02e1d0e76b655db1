import type { ComponentChildren } from 'preact';
import { messages, useMessages } from '../language/messages.ts';
import { Link } from '../router/link.tsx';
import { Icon } from './icon.tsx';

const TEXTS = messages({
  vi: { remove: (what: string) => `Bỏ lọc: ${what}` },
  en: { remove: (what: string) => `Remove filter: ${what}` },
});

/** A small label; with an address it leads there. */
export function Chip({
  href,
  lang,
  children,
}: {
  readonly href?: string;
  readonly lang?: string;
  readonly children: ComponentChildren;
}) {
  if (href === undefined) {
    return (
      <span class="chip" lang={lang}>
        {children}
      </span>
    );
  }
  return (
    <Link class="chip chip-link" href={href} {...(lang === undefined ? {} : { lang })}>
      {children}
    </Link>
  );
}

/** A filter that is set, and a way to drop it. */
export function FilterChip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const t = useMessages(TEXTS);
  return (
    <button type="button" class="chip chip-filter" aria-label={t.remove(label)} onClick={onRemove}>
      {label}
      <Icon name="close" />
    </button>
  );
}
