import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import { go } from './navigation.ts';
import { EMBED_PATHS, matchPath, PATHS } from './paths.ts';

/** What a link takes beside what an anchor takes. */
export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'role'> {
  readonly href: string;
  readonly children: ComponentChildren;
}

/** Whether a click means "here, now": no key that opens elsewhere, the first button, nobody else has taken it. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  !event.altKey;

/** Whether an address is a view of the dashboard, and not, say, the explorer. */
const isView = (href: string): boolean =>
  href.startsWith('/') && matchPath(PATHS, href.split(/[?#]/)[0] ?? '') !== null;

/** Whether this page is one for frames: its links open in a tab of their own, since the frame is another site's. */
const isFramed = matchPath(EMBED_PATHS, location.pathname) !== null;

/** A link: to a view without loading the page anew, to anything else as always. */
export function Link({ href, children, onClick, ...rest }: LinkProps) {
  const inside = isView(href) && !isFramed;
  return (
    <a
      href={href}
      {...(isFramed || (!inside && /^https?:/.test(href))
        ? { target: '_blank', rel: 'noopener noreferrer' }
        : {})}
      {...rest}
      onClick={(event) => {
        if (typeof onClick === 'function') onClick.call(event.currentTarget as never, event);
        if (!inside || !isPlain(event)) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}
