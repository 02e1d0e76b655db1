import type { Element } from 'domhandler';
import { foldText, isUsual } from '../../model/text.ts';
import { parseUrl } from '../../model/url.ts';
import { cleanText } from './dom.ts';

/** A picture as it stands in a page, before its caption is known. */
export interface FoundImage {
  readonly url: string;
  readonly alt: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

const DECORATION =
  /(?:^|[\s/_-])(?:icons?|emoji|logo|spacer|blank|pixel|avatar-default|loading|banner|share|print|button)(?:[\s/_.-]|$)/i;
/** Narrower pictures are icons or counters. */
const LEAST_SIZE = 40;

/**
 * The picture of an `img`, its address absolute; lazily loaded ones by their `data-` attribute. Null for icons, counting
 * pixels and pictures without an http address.
 */
export function readImage(element: Element, base: string): FoundImage | null {
  const { attribs } = element;
  const url = imageUrl(attribs, base);
  const width = size(attribs.width);
  const height = size(attribs.height);
  if (url === null || (width ?? LEAST_SIZE) < LEAST_SIZE || (height ?? LEAST_SIZE) < LEAST_SIZE) return null;
  if (DECORATION.test(url.pathname) || DECORATION.test(attribs.class ?? '')) return null;
  const alt = cleanText(attribs.alt ?? '');
  return { url: url.href, alt: alt === '' ? null : alt, width, height };
}

/** A picture's address by its attributes, lazily loaded ones first; an address without scheme gets https. */
export function imageUrl(attributes: Readonly<Record<string, string>>, base: string): URL | null {
  const found =
    addressIn(attributes['data-original']) ??
    addressIn(attributes['data-src']) ??
    addressIn(attributes['data-lazy-src']) ??
    widest(attributes['data-srcset'] ?? attributes['data-lazy-srcset']) ??
    addressIn(attributes.src) ??
    widest(attributes.srcset);
  return found === undefined ? null : parseUrl(found.startsWith('//') ? `https:${found}` : found, base);
}

/** The address in an attribute; undefined for none and for a placeholder that holds its own bytes. */
function addressIn(attribute: string | undefined): string | undefined {
  const address = attribute?.trim() ?? '';
  return address === '' || address.startsWith('data:') ? undefined : address;
}

/** An address and its width or density; without either it is of single density (HTML 4.8.4.2.1). Addresses may hold commas. */
const CANDIDATE = /([^\s,]\S*)(?:\s+(\d{1,6}(?:\.\d{1,3})?)[wx](?=[\s,]|$))?/g;

/** The candidate of a `srcset` with the greatest width or density. */
function widest(srcset: string | undefined): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [, url = '', size = '1'] of srcset?.matchAll(CANDIDATE) ?? []) {
    if (url.startsWith('data:') || Number(size) <= most) continue;
    best = url.endsWith(',') ? url.slice(0, -1) : url;
    most = Number(size);
  }
  return best;
}

const size = (value: string | undefined): number | null => {
  const pixels = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '')?.[1];
  return pixels === undefined ? null : Number(pixels);
};

const FILE_NAME =
  /^\(?[\w\s().-]{1,80}\.(?:jpe?g|png|gif|webp|bmp)\)?$|^\.?(?:jpe?g|png)\)?$|^(?:img|dsc|dscf|pano|image)[\s_-]?\d+[\w\s()-]{0,20}$|^\d{3,5}[\s_-][a-z]{1,4}[\s_-]\d{1,3}$/i;

/** True for a file's name that an editor's system printed as text: "DSC_0186 (Copy).JPG", "img_2205.jpg", ".jpg)", "4253 tls 1". */
export const isFileName = (line: string): boolean => FILE_NAME.test(line);

/** A text's letters and digits without marks, for comparing a line with an alt text or a title. */
export function wordKey(text: string): string {
  let length = 0;
  let before = BLANK;
  for (let at = 0; at < text.length; at++) {
    const key = keyUnitOf(text.charCodeAt(at));
    if (key === OTHER || length >= SCRATCH.length) return wordKeyOfAny(text);
    if (key === BLANK && before === BLANK) continue;
    SCRATCH[length++] = before = key;
  }
  if (length > 0 && before === BLANK) length--;
  return SCRATCH.toString('latin1', 0, length);
}

/** Whether a text has a key; most lines are told by their first letter. */
export function hasKey(text: string, key: string): boolean {
  if (key === '') return wordKey(text) === '';
  const first = key.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const unit = keyUnitOf(text.charCodeAt(at));
    if (unit === BLANK) continue;
    return (unit === OTHER || unit === first) && wordKey(text) === key;
  }
  return false;
}

const wordKeyOfAny = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const BLANK = 0x20;
const UNKNOWN = 0;
/** What has a key outside Latin-1, or none by itself. */
const OTHER = 1;
/** By UTF-16 unit: what it is in a key. Filled as units come up, since most never do. */
const KEY_UNITS = new Uint8Array(0x2070);
const SCRATCH = Buffer.alloc(1_000);

function keyUnitOf(unit: number): number {
  const known = unit < KEY_UNITS.length ? (KEY_UNITS[unit] ?? OTHER) : OTHER;
  return known === UNKNOWN ? findKeyUnit(unit) : known;
}

function findKeyUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldText(character);
  const code = folded.charCodeAt(0);
  const isPlain = isUsual(character) && folded.length === 1;
  const isWord = /[\p{L}\p{N}]/u.test(folded);
  const key = isPlain && !isWord ? BLANK : isPlain && code <= 0xff ? code : OTHER;
  KEY_UNITS[unit] = key;
  return key;
}

/** True for a title printed in lower case without marks, as MasterCMS puts it into every `alt`. */
export function isPlainEcho(line: string, title: string): boolean {
  return (
    line.length >= 12 &&
    !/[A-Z]/.test(line) &&
    !/[.,:;"“”]/.test(line) &&
    line === foldText(line) &&
    wordKey(line) !== '' &&
    wordKey(title).startsWith(wordKey(line))
  );
}

const CREDIT =
  /(?:[-–|(./]\s*|^|\s)(?:Ảnh(?:\s+(?:minh họa|tư liệu))?|Nguồn(?:\s+ảnh)?|Photos?(?: by)?|Image|Tin,? ảnh)\s*[:：]\s*(?<name>[^()|]{2,60}?)\s*[).|]*\s*$/iu;
const SUPPLIED = /(?:^|[.(]\s*)Ảnh\s+do\s+(?<name>.{2,60}?)\s+cung cấp\s*[).]*\s*$/iu;
/** What both have: most lines have neither. */
const MAY_CREDIT = /[:：]|p[\s).]*$/i;

/** Whose picture it is, by the end of a caption: "Ảnh: Thành Thật", "(Ảnh do Liên hiệp tỉnh cung cấp)"; null when it is not said. */
export function creditOf(caption: string): string | null {
  if (!MAY_CREDIT.test(caption)) return null;
  return (SUPPLIED.exec(caption) ?? CREDIT.exec(caption))?.groups?.name?.trim() ?? null;
}
