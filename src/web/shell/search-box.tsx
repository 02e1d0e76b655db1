import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../language/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { go, setSearch, usePlace } from '../router/navigation.ts';
import { pathTo } from '../router/paths.ts';
import { SHELL } from './texts.ts';

const SETTLE_MS = 200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The search box of every page: `/` leads to it, Enter to what it finds; on the search page it searches as one types. */
export function SearchBox() {
  const t = useMessages(SHELL);
  const { path, search } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  const isSearch = path === pathTo('search');
  const asked = isSearch ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [text, setText] = useState(asked);

  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (!isSearch || text === asked) return;
    const timer = setTimeout(() => setSearch(withText(search, text), false), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <search class="search-box">
      <form
        action={pathTo('search')}
        onSubmit={(event) => {
          event.preventDefault();
          if (isSearch) setSearch(withText(search, text), false);
          else if (text.trim() !== '') go(pathTo('search', {}, { q: text.trim() }));
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          name="q"
          maxLength={500}
          autocomplete="off"
          aria-label={t.search}
          placeholder={t.searchHint}
          aria-keyshortcuts="/"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="search-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

/** The query of the search page with another text, its other filters kept. */
function withText(search: string, text: string): string {
  const values = new URLSearchParams(search);
  if (text.trim() === '') values.delete('q');
  else values.set('q', text.trim());
  const query = values.toString();
  return query === '' ? '' : `?${query}`;
}
