import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../language/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { go, setSearch, usePlace } from '../router/navigation.ts';
import { pathTo } from '../router/paths.ts';
import { MOST_CHARACTERS } from '../router/values.ts';
import { SHELL } from './texts.ts';

const SETTLE_MS = 180;
const LEAST_LETTERS = 2;
const LIST = 'search-suggestions';
/** Twice what can be searched for: what is longer is not cut unseen, the search page says so, and an address still holds it. */
const MOST_TYPED = 2 * MOST_CHARACTERS;

type Suggestions = ComponentType<{
  readonly id: string;
  readonly text: string;
  readonly active: number;
  readonly allAddress: string;
  readonly onOptions: (addresses: readonly string[]) => void;
  readonly onPick: (address: string) => void;
}>;

const canBeAsked = ({ length }: string) => length >= LEAST_LETTERS && length <= MOST_CHARACTERS;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A text once the reader pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Apart from what is done with it: the build puts the loading of its styles around the whole of an expression that imports. */
const loadSuggestions = () => import('../parts/hits/suggestions.tsx');

/** The list of suggestions, fetched when the box is first used: the first page does without it. */
function useSuggestions(isWanted: boolean): Suggestions | null {
  const [loaded, setLoaded] = useState<{ readonly list: Suggestions | null }>({ list: null });
  useEffect(() => {
    if (!isWanted || loaded.list !== null) return;
    loadSuggestions().then(
      (module) => setLoaded({ list: module.default }),
      // Without it the box still leads to the search page.
      () => undefined,
    );
  }, [isWanted]);
  return loaded.list;
}

/** Focuses an input with "/" wherever nobody is typing. */
function useSlash(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/**
 * The search box of every page: `/` leads to it, what it finds is suggested below it while one types (a combobox of the ARIA
 * patterns), Enter leads to the chosen one or to all. On the search page it searches as one types.
 */
export function SearchBox() {
  const t = useMessages(SHELL);
  const { path, search } = usePlace();
  const input = useRef<HTMLInputElement>(null);
  const isSearch = path === pathTo('search');
  const asked = isSearch ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  const [isFocused, setFocused] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const settled = useSettled(text).trim();
  const List = useSuggestions(isFocused);
  const wanted = text.trim();
  const canSuggest = List !== null && isOpen && !isSearch && canBeAsked(wanted);
  const isShown = canSuggest && canBeAsked(settled);
  const chosen = isShown ? active : -1;

  useEffect(() => {
    // What is typed on the search page comes back as its address, without the blank that the next word will follow.
    if (asked !== text.trim()) setText(asked);
    setOpen(false);
  }, [asked, path]);
  useEffect(() => {
    if (isSearch && settled === wanted && settled !== asked)
      setSearch(withText(location.search, settled), false);
  }, [settled]);
  useSlash(() => input.current?.select());

  const pick = (address: string) => {
    setOpen(false);
    setText('');
    go(address);
  };
  const all = pathTo('search', {}, { q: wanted });
  const submit = () => {
    const address = addresses[chosen];
    if (chosen >= 0 && address !== undefined) pick(address);
    else if (isSearch) setSearch(withText(location.search, wanted), false);
    else if (wanted !== '') {
      setOpen(false);
      go(all);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Escape') setText('');
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !isSearch) {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      // Before the first and after the last option lies the box itself.
      const places = addresses.length + 1;
      setActive(((chosen + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    }
  };

  return (
    <search
      class="search-box"
      onFocusIn={() => setFocused(true)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <form
        action={pathTo('search')}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          name="q"
          maxLength={MOST_TYPED}
          autocomplete="off"
          enterkeyhint="search"
          aria-label={t.search}
          placeholder={t.searchHint}
          aria-keyshortcuts="/"
          {...(!isSearch && {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-expanded': isShown,
            ...(isShown && { 'aria-controls': LIST }),
            ...(chosen >= 0 && { 'aria-activedescendant': `${LIST}-${chosen}` }),
          })}
          value={text}
          onKeyDown={onKeyDown}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(-1);
            setOpen(true);
          }}
        />
        <span class="search-key" aria-hidden="true">
          /
        </span>
      </form>
      {isShown && List !== null && (
        <List
          id={LIST}
          text={settled}
          active={chosen}
          allAddress={all}
          onOptions={setAddresses}
          onPick={pick}
        />
      )}
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
