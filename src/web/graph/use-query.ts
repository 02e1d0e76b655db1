import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entryOf, type Known, type Question } from './cache.ts';
import { watchKinds } from './changes.ts';
import type { Document } from './document.ts';

/** A question as a component sees it. */
export interface Query<Data> extends Known<Data> {
  /** Asks again. */
  retry(): void;
  /** Whether the data is that of the question before, shown until the new one is answered (`keepsPrevious`). */
  readonly isPrevious: boolean;
}

/** How a component asks. */
export interface QueryOptions extends Pick<Question<never, never>, 'kinds' | 'isLasting'> {
  /** Whether what was shown stays until the new variables are answered, as in a list that is filtered. */
  readonly keepsPrevious?: boolean;
  /** False while there is nothing to ask yet. */
  readonly isWanted?: boolean;
}

const UNASKED: Known<never> = { data: null, fault: null, isLoading: false, at: null };

/**
 * Asks a question for as long as the component is shown: from the cache at once where it is there, and anew when nodes of `kinds`
 * change. What nobody waits for any more is called off.
 */
export function useQuery<Data, Variables extends object>(
  document: Document<Data, Variables>,
  variables: Variables,
  options: QueryOptions = {},
): Query<Data> {
  const { kinds = [], isLasting = false, keepsPrevious = false, isWanted = true } = options;
  const key = JSON.stringify(variables);
  const kindKey = kinds.join();
  const [, redraw] = useState<object>({});
  const entry = isWanted ? entryOf({ document, variables, kinds, isLasting }) : null;
  const previous = useRef<Data | null>(null);
  useLayoutEffect(() => entry?.subscribe(() => redraw({})), [document, key, kindKey, isWanted]);
  useEffect(() => (isWanted && kinds.length > 0 ? watchKinds(kinds) : undefined), [kindKey, isWanted]);
  const known = entry?.get() ?? UNASKED;
  if (known.data !== null) previous.current = known.data;
  const isPrevious = keepsPrevious && known.data === null && previous.current !== null;
  return {
    ...known,
    ...(isPrevious ? { data: previous.current } : {}),
    isPrevious,
    retry: () => entry?.refresh(),
  };
}
