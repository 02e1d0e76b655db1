import { language } from '../language/language.ts';
import { useLanguage, useMessages } from '../language/messages.ts';
import { Button } from '../parts/button.tsx';
import { Link } from '../router/link.tsx';
import { usePlace } from '../router/navigation.ts';
import { pathTo } from '../router/paths.ts';
import { useStore } from '../state/store.ts';
import { nextTheme, theme } from '../state/theme.ts';
import { SearchBox } from './search-box.tsx';
import { SHELL } from './texts.ts';

const NAVIGATION = ['stream', 'map', 'events', 'officials', 'sources'] as const;

/** The product's mark: a bridge of two arches over a river. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" class="mark-ground" />
      <path
        class="mark-bridge"
        d="M3 12h26M5 12v10M16 12v10M27 12v10M5 22a5.5 6.5 0 0 1 11 0M16 22a5.5 6.5 0 0 1 11 0"
      />
      <path class="mark-river" d="M3 26.5q3.2-2 6.5 0t6.5 0 6.5 0 6.5 0" />
    </svg>
  );
}

function ThemeSwitch() {
  const t = useMessages(SHELL);
  const now = useStore(theme);
  const icons = { auto: 'auto', light: 'sun', dark: 'moon' } as const;
  return (
    <Button
      look="quiet"
      icon={icons[now]}
      aria-label={t.theme[now]}
      title={t.theme[now]}
      onClick={() => theme.set(nextTheme(now))}
    />
  );
}

function LanguageSwitch() {
  const t = useMessages(SHELL);
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      class="button button-quiet language-switch"
      lang={other}
      aria-label={t.language}
      title={t.language}
      onClick={() => language.set(other)}
    >
      {t.languageShort}
    </button>
  );
}

/** What stands at the top of every page. */
export function Header() {
  const t = useMessages(SHELL);
  const { path } = usePlace();
  const isWithin = (target: string) =>
    target === '/' ? path === '/' : path === target || path.startsWith(`${target}/`);
  return (
    <header class="header">
      <div class="header-row">
        <Link class="brand" href={pathTo('stream')} aria-label={t.home}>
          <Mark />
          <span class="brand-name" lang="vi">
            Cầu Nối
          </span>
        </Link>
        <SearchBox />
        <div class="header-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <nav class="navigation" aria-label={t.navigation}>
          <ul>
            {NAVIGATION.map((view) => (
              <li key={view}>
                <Link
                  href={pathTo(view)}
                  {...(isWithin(pathTo(view)) ? { 'aria-current': 'page' as const } : {})}
                >
                  {t.views[view]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
