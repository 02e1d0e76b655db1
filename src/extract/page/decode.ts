import { isUtf8 } from 'node:buffer';
import type { Issue } from '../../model/issue.ts';
import { remembered } from '../../model/memo.ts';
import { convertLegacy, type LegacyEncoding, vietnameseShare } from './legacy.ts';

/** Text of another charset read as UTF-8 breaks at nearly every letter beyond ASCII; a cut or mixed-up page at few. */
const MOST_DAMAGE = 0.3;

/** Bytes as text, with the charset that was used and what was wrong with the one declared. */
export interface DecodedText {
  readonly text: string;
  /** Name by the WHATWG Encoding Standard, lower case; `tcvn3` or `vni` for single bytes in the letters of those fonts. */
  readonly charset: string;
  readonly issues: readonly Issue[];
}

/** How much of the start is searched for a declaration; HTML asks for 1024 bytes, real pages need more. */
const HEAD_BYTES = 4096;

/**
 * Decodes a page or feed. A byte order mark decides; else bytes that are valid UTF-8 with any letter beyond ASCII are UTF-8
 * whatever is declared (chance does not produce such sequences); else the charset of the HTTP header, then that of the
 * document, is taken if the bytes do not contradict it; else damaged UTF-8 or, for want of better, Vietnamese windows-1258.
 * Single bytes that are Vietnamese in another encoding than the Western one declared (windows-1258, TCVN3, VNI) are read so,
 * and letters of TCVN3 and VNI fonts inside Unicode text are converted. Never throws; what was declared wrongly or is
 * unknown becomes an issue.
 */
export function decode(bytes: Uint8Array, contentType: string | null): DecodedText {
  const decoded = decodeBytes(bytes, contentType);
  const converted = convertLegacy(decoded.text);
  if (converted === null) return decoded;
  return { ...decoded, text: converted.text, issues: [...decoded.issues, oldLetters(converted.encoding)] };
}

const oldLetters = (encoding: LegacyEncoding): Issue =>
  issue(
    'CHARSET_LEGACY',
    `expected Unicode letters, but got those of ${encoding.toUpperCase()} fonts; converted`,
  );

function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: read(bytes, marked), charset: marked, issues: [] };

  const declared = declaredCharsets(bytes, contentType);
  const issues = declared
    .filter(({ charset }) => charset === null)
    .map(({ label }) =>
      issue('CHARSET_UNKNOWN', `expected a charset of the Encoding Standard, but got ${label}`),
    );
  const stated = declared.find(({ charset }) => charset !== null)?.charset ?? null;
  const differs = (used: string, why: string) =>
    stated === null || stated === used
      ? []
      : [issue('CHARSET_MISDECLARED', `expected ${stated} as declared, but ${why}; read as ${used}`)];

  const wide = utf16WithoutMark(bytes);
  if (wide !== null)
    return {
      text: read(bytes, wide),
      charset: wide,
      issues: [...issues, ...differs(wide, 'every other byte is zero')],
    };
  if (isUtf8(bytes)) {
    const plain = stated !== null && !stated.startsWith('utf-16') && !hasHighByte(bytes);
    const used = plain ? stated : 'utf-8';
    const text = read(bytes, used);
    return { text, charset: used, issues: [...issues, ...differs(used, 'the bytes are UTF-8')] };
  }
  const other = declared.find(
    ({ charset }) => charset !== null && charset !== 'utf-8' && !charset.startsWith('utf-16'),
  );
  const vietnamese =
    other?.charset && !LIKELY_WRONG.has(other.charset)
      ? null
      : singleByteVietnamese(bytes, other?.charset ?? null);
  if (vietnamese !== null) {
    const { charset, text } = vietnamese;
    return { text, charset, issues: [...issues, ...differs(charset, 'the bytes are no Vietnamese in it')] };
  }
  if (other?.charset) {
    const used = other.charset;
    return {
      text: read(bytes, used),
      charset: used,
      issues: [...issues, ...differs(used, 'the bytes are not')],
    };
  }
  const text = read(bytes, 'utf-8');
  if (damage(text) < MOST_DAMAGE) {
    return {
      text,
      charset: 'utf-8',
      issues: [
        ...issues,
        issue('CHARSET_DAMAGED', 'expected UTF-8, but some bytes are not; each became U+FFFD'),
      ],
    };
  }
  const used = 'windows-1258';
  const why =
    stated === null
      ? [issue('CHARSET_GUESSED', `expected a declared charset, but got none; read as ${used}`)]
      : differs(used, 'the bytes are not');
  return { text: read(bytes, used), charset: used, issues: [...issues, ...why] };
}

/** Charsets that servers name for pages of any single-byte encoding; fonts from before Unicode had none of their own. */
const LIKELY_WRONG: ReadonlySet<string> = new Set(['windows-1252', 'windows-1258', 'x-user-defined']);
/** So many different words, and so large a share of Vietnamese syllables among them, that chance is no explanation. */
const LEAST_WORDS = 6;
const LEAST_SHARE = 0.8;

/** Bytes that are Vietnamese in an encoding other than the stated one, which does not make Vietnamese of them; else null. */
function singleByteVietnamese(
  bytes: Uint8Array,
  stated: string | null,
): { readonly text: string; readonly charset: string } | null {
  const western = read(bytes, 'windows-1252');
  const legacy = convertLegacy(western);
  if (legacy !== null) return { text: legacy.text, charset: legacy.encoding };
  if (stated === 'windows-1258' || vietnameseShare(western).share >= LEAST_SHARE) return null;
  const text = read(bytes, 'windows-1258');
  const { share, words } = vietnameseShare(text);
  return words >= LEAST_WORDS && share >= LEAST_SHARE ? { text, charset: 'windows-1258' } : null;
}

function issue(code: string, detail: string): Issue {
  return { field: 'charset', code, detail };
}

function read(bytes: Uint8Array, charset: string): string {
  return decoderOf(charset)?.decode(bytes) ?? '';
}

/** The decoder of a charset, null for a label that the Encoding Standard does not know. Making one costs more than a short page. */
const decoderOf = remembered((label): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}, 100);

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Markup is mostly ASCII, so UTF-16 shows as zeros at every other byte. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > length * 0.3 && even < length * 0.05) return 'utf-16le';
  return even > length * 0.3 && odd < length * 0.05 ? 'utf-16be' : null;
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return true;
  return false;
}

/** The share of a text's letters beyond ASCII that could not be decoded. */
function damage(text: string): number {
  let broken = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) foreign++;
    if (unit === 0xfffd) broken++;
  }
  return foreign === 0 ? 0 : broken / foreign;
}

interface Declared {
  readonly label: string;
  /** Null for a label that the Encoding Standard does not know. */
  readonly charset: string | null;
}

/** What the Encoding Standard means by "latin1", which Node decodes at a tenth of the speed; so only what was found is. */
const inWindows1252 = (label: string | undefined): string | undefined =>
  label === undefined ? undefined : read(Buffer.from(label, 'latin1'), 'latin1');

function declaredCharsets(bytes: Uint8Array, contentType: string | null): readonly Declared[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  );
  const labels = [
    /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1],
    inWindows1252(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1]),
    inWindows1252(/<meta[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(head)?.[1]),
  ];
  return labels
    .filter((label) => label !== undefined)
    .map((label) => ({ label, charset: decoderOf(label)?.encoding ?? null }));
}
