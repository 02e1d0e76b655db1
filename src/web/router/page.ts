import { useLayoutEffect } from 'preact/hooks';
import { type Document, textOf } from '../graph/document.ts';
import { createStore } from '../state/store.ts';

/** What a view says of itself. */
export interface Page {
  /** For the browser's tab, without the product's name. */
  readonly title: string;
  /** The query behind the view with its variables, for "this view as GraphQL"; null for a view that asks nothing. */
  readonly query: { readonly text: string; readonly variables: object } | null;
}

/** What the view that is shown says of itself. */
export const page = createStore<Page>({ title: '', query: null });

/** Says what a view is: its title, and the query that "this view as GraphQL" opens. Call it once in each view. */
export function usePage<Data, Variables extends object>(
  title: string,
  document: Document<Data, Variables> | null = null,
  variables: Variables | null = null,
): void {
  const key = JSON.stringify(variables);
  useLayoutEffect(() => {
    window.document.title = title === '' ? 'Cầu Nối' : `${title} · Cầu Nối`;
    page.set({
      title,
      query: document === null ? null : { text: textOf(document), variables: variables ?? {} },
    });
  }, [title, document, key]);
}
