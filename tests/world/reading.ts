import { decode } from '../../src/extract/page/decode.ts';

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

/** A page as its readers see it, whatever letters its site writes: decoded, entities read, letters composed. */
export async function readableSource(url: string): Promise<string> {
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return composedSource(decode(bytes, response.headers.get('content-type')).text);
}
