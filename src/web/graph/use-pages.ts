import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { entryOf, type Question } from './cache.ts';
import { watchKinds } from './changes.ts';
import type { Document } from './document.ts';
import type { Fault } from './fault.ts';

/** A page of a list, as every connection of the schema has it. */
export interface ListPage<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Whether a list goes on behind a page. An empty one is the last, whatever it says: an end that stays in view would ask for ever. */
export const goesOn = ({ nodes, pageInfo }: ListPage<unknown>): boolean =>
  pageInfo.hasNextPage && nodes.length > 0;

/** A list as far as it was asked for. */
export interface Pages<Data, Item> {
  /** Each node once, in the order of the list. */
  readonly items: readonly Item[];
  /** The answer with the first page, for what was asked beside it (`totalCount`); null before it is there. */
  readonly first: Data | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly fault: Fault | null;
  /** Asks for the next page, where there is one and none is under way. */
  more(): void;
  /** Asks again for what failed. */
  retry(): void;
}

interface Asked {
  readonly key: string;
  /** The cursor before each page; null for the first. */
  readonly after: readonly (string | null)[];
}

/**
 * A list page by page for as long as the component is shown, from the cache where it is there. It begins anew when the variables change,
 * and pages are asked for again when nodes of `kinds` change. `pick` finds the list in an answer.
 */
export function usePages<Data, Variables extends object, Item extends { readonly id: string }>(
  document: Document<Data, Variables & { after?: string | null }>,
  variables: Variables,
  pick: (data: Data) => ListPage<Item>,
  { kinds = [] }: Pick<Question<never, never>, 'kinds'> = {},
): Pages<Data, Item> {
  const key = JSON.stringify(variables);
  const [asked, setAsked] = useState<Asked>({ key, after: [null] });
  const [, redraw] = useState<object>({});
  const after = asked.key === key ? asked.after : [null];
  const entries = after.map((cursor) =>
    entryOf({ document, variables: { ...variables, after: cursor }, kinds }),
  );
  useLayoutEffect(() => {
    const ends = entries.map((entry) => entry.subscribe(() => redraw({})));
    return () => {
      for (const end of ends) end();
    };
  }, [document, key, after.length]);
  useEffect(() => (kinds.length > 0 ? watchKinds(kinds) : undefined), [kinds.join()]);

  const known = entries.map((entry) => entry.get());
  const pages = known.flatMap(({ data }) => (data === null ? [] : [pick(data)]));
  const items = new Map(pages.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
  const last = pages.length === known.length ? pages.at(-1) : undefined;
  const hasMore = last !== undefined && goesOn(last);
  const isLoading = known.some((one) => one.isLoading);
  return {
    items: [...items.values()],
    first: known[0]?.data ?? null,
    hasMore,
    isLoading,
    fault: known.find(({ fault }) => fault !== null)?.fault ?? null,
    more: () => {
      if (hasMore && !isLoading) setAsked({ key, after: [...after, last?.pageInfo.endCursor ?? null] });
    },
    retry: () => {
      for (const [at, one] of known.entries()) if (one.fault !== null) entries[at]?.refresh();
    },
  };
}
