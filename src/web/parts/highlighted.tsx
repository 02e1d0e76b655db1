const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const plain = (escaped: string) =>
  escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Parts of a highlight in turn: text that was not found, text that was, and so on. */
export const highlightParts = (html: string): readonly string[] => html.split(/<\/?mark>/).map(plain);

/**
 * `SearchHit.highlight`: what stands between `<mark>` tags is marked, everything else is text. The page never takes HTML from an
 * answer, so nothing in it can be more than text.
 */
export function Highlighted({ html, lang }: { readonly html: string; readonly lang?: string }) {
  return (
    <span lang={lang}>
      {highlightParts(html).map((part, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone.
        at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
      )}
    </span>
  );
}
