/** What a document is, by its first bytes; what a server says of it is a hint at most. */
export type MediaType = 'html' | 'feed' | 'pdf' | 'binary' | 'json' | 'empty' | 'text';

const MAGIC: readonly (readonly [readonly number[], MediaType])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'binary'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'binary'],
  [[0x89, 0x50, 0x4e, 0x47], 'binary'],
  [[0xff, 0xd8, 0xff], 'binary'],
  [[0x47, 0x49, 0x46, 0x38], 'binary'],
  [[0x52, 0x61, 0x72, 0x21], 'binary'],
  [[0x1f, 0x8b], 'binary'],
  [[0x00, 0x00, 0x00], 'binary'],
];

/** The type of a file by its signature, or null when the bytes may be text. */
export function binaryType(bytes: Uint8Array): MediaType | null {
  return MAGIC.find(([magic]) => magic.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

/** Controls other than blanks, and what could not be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]/g;

/** The type of a text by its first markup. */
export function textType(text: string): MediaType {
  const head = text.slice(0, 20_000).replace(/^[\ufeff\s]+/, '');
  if (head === '') return 'empty';
  const root = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<[!?][^>]*(?:\[[^\]]*\]\s*)?>/g, '');
  const start = root.slice(0, 3_000);
  if (
    !/<(?:html|body|head)(?=[\s>])/i.test(start) &&
    /<(?:[\w-]+:)?(?:rss|rdf|feed|channel)(?=[\s>/])/i.test(start)
  )
    return 'feed';
  if (/^[[{]/.test(head) && !/<(?:html|body|p|div)(?=[\s>])/i.test(head)) return 'json';
  const letters = head.slice(0, 2_000);
  const control = letters.match(CONTROL)?.length ?? 0;
  if (control > letters.length * 0.1) return 'binary';
  return /<[a-z!?]/i.test(head) ? 'html' : 'text';
}
