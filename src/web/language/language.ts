import { recall, remember } from '../state/memory.ts';
import { createStore } from '../state/store.ts';

/** The languages of the pages. */
export type Language = 'vi' | 'en';

const asked = new URLSearchParams(location.search).get('lang');
const wanted = asked ?? recall('language');

/** The language in use: `?lang=` of the address, else what the reader chose last, else Vietnamese. */
export const language = createStore<Language>(wanted === 'en' ? 'en' : 'vi');

/** Marks the page with its language, now and whenever it changes, and remembers the reader's choice. */
export function followLanguage(): void {
  const show = () => {
    document.documentElement.lang = language.get();
  };
  show();
  language.subscribe(() => {
    show();
    remember('language', language.get());
  });
}
