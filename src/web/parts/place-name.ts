import { useLanguage } from '../language/messages.ts';

/** Names of places in the language of the page. */
export function usePlaceName(): (place: { readonly name: string; readonly englishName: string }) => string {
  const language = useLanguage();
  return ({ name, englishName }) => (language === 'vi' ? name : englishName);
}
