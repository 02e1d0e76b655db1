import { readdirSync, readFileSync } from 'node:fs';

/** What a page says, written down by hand before anything read the page. */
export interface Stated {
  readonly url: string;
  readonly title: string;
  /** An instant; midnight in Viet Nam where the page gives a day only. Null where the page gives no date. */
  readonly publishedAt: string | null;
  readonly lead: string | null;
  /** Paragraphs, without the lead and without captions, apart by empty lines. */
  readonly text: string;
}

/** A page of no known site: its name, its bytes and what it says. */
export interface UnseenPage {
  readonly name: string;
  readonly bytes: Buffer;
  readonly stated: Stated;
}

/**
 * Pages in the markup of systems that have no family here. Each was written, with what it says, before the rules read it.
 * The rules were then improved on `tuned`; those of `held-out` came last and nothing was changed because of them. Whoever
 * looks into their faults moves them to `tuned` and writes others.
 */
export function unseenPages(half: 'tuned' | 'held-out'): readonly UnseenPage[] {
  const root = new URL(`unseen/${half}/`, import.meta.url);
  return readdirSync(root)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      name: file.replace('.html', ''),
      bytes: readFileSync(new URL(file, root)),
      stated: JSON.parse(
        readFileSync(new URL(file.replace('.html', '.expected.json'), root), 'utf8'),
      ) as Stated,
    }));
}
