import { recall, remember } from './memory.ts';
import { createStore } from './store.ts';

/** How the pages are lit: as the system prefers, or as the reader chose. */
export type Theme = 'auto' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const isTheme = (text: string | null): text is Theme => THEMES.includes(text as Theme);

const remembered = recall('theme');

/** The theme in use. */
export const theme = createStore<Theme>(isTheme(remembered) ? remembered : 'auto');

function show(): void {
  const { dataset } = document.documentElement;
  const value = theme.get();
  if (value === 'auto') delete dataset.theme;
  else dataset.theme = value;
}

/** Lights the page by the theme, now and whenever it changes. */
export function followTheme(): void {
  show();
  theme.subscribe(() => {
    show();
    remember('theme', theme.get() === 'auto' ? null : theme.get());
  });
}

/** The theme after this one, for a switch with three places. */
export const nextTheme = (now: Theme): Theme => THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'auto';
