const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/** A page's source with its entities read and its letters composed, for looking words up in it; tags stay. */
export function composedSource(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity).normalize('NFC');
}
