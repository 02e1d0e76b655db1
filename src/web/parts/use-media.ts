import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether a media query holds; the component is drawn again when that changes. For what style sheets cannot do: other content. */
export function useMedia(query: string): boolean {
  const [isSo, setSo] = useState(() => matchMedia(query).matches);
  useLayoutEffect(() => {
    const list = matchMedia(query);
    const follow = () => setSo(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return isSo;
}
