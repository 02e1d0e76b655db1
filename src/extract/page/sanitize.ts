import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isUsual, UNUSUAL } from '../../model/text.ts';
import { parseUrl } from '../../model/url.ts';
import { INVISIBLE } from './dom.ts';
import { imageUrl } from './image.ts';

/** What is written of an article's markup: no element whose content a browser reads as anything but HTML. */
const TAGS: ReadonlySet<string> = new Set(
  'a b blockquote br caption div em figcaption figure h2 h3 h4 h5 h6 hr i img li ol p strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);
const WITHOUT_END: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
/** Elements whose text is no text of the page; of all others that are not written the content stays. */
const CODE: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'option', 'xmp']);
/** Deeper elements are left out, their texts stay. */
const NESTING = 100;

/**
 * HTML that is safe to embed, of what stands below elements of a page: text markup, lists, tables, pictures and links with absolute http(s)
 * addresses, and nothing else; no script, style, class, handler, frame or invisible character. Links open without handing on
 * the embedding page. Every tag and attribute name is one of those written here, and every value is escaped.
 */
export function sanitize(elements: readonly ParentNode[], base: string): string {
  return tidied(
    elements.map(({ children }) => children.map((node) => written(node, base, 0)).join('')).join('\n'),
  );
}

/** Texts as paragraphs of such HTML. */
export const paragraphsHtml = (texts: readonly string[]): string =>
  tidied(texts.map((text) => `<p>${escaped(text)}</p>`).join(''));

/** Without blanks around line breaks, and without empty lines. */
const tidied = (html: string): string =>
  html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

function written(node: AnyNode, base: string, depth: number): string {
  if (isText(node)) return escaped(node.data);
  if (!isTag(node)) return '';
  const name = node.name === 'h1' ? 'h2' : node.name;
  const isKept = depth < NESTING && TAGS.has(name);
  if (!isKept && CODE.has(name)) return '';
  if (isKept && WITHOUT_END.has(name)) {
    const attributes = attributesOf(node, base);
    return attributes === null ? '' : `<${name}${attributes} />`;
  }
  let content = '';
  for (const child of node.children) content += written(child, base, depth + 1);
  return isKept ? `<${name}${attributesOf(node, base)}>${content}</${name}>` : content;
}

/** The attributes of an element that are kept; null for a picture without an address, which is left out. */
function attributesOf({ name, attribs }: Element, base: string): string | null {
  if (name === 'a') {
    const url = attribs.href === undefined ? null : parseUrl(attribs.href, base);
    return url === null ? '' : `${attribute('href', url.href)} rel="noopener nofollow"`;
  }
  if (name === 'img') {
    const url = imageUrl(attribs, base);
    if (url === null) return null;
    const { alt, width, height } = attribs;
    const named = alt === undefined ? '' : attribute('alt', alt);
    return attribute('src', url.href) + named + given('width', width) + given('height', height);
  }
  if (name !== 'td' && name !== 'th') return '';
  return Object.entries(attribs)
    .filter(([key]) => key === 'colspan' || key === 'rowspan')
    .map(([key, value]) => given(key, value))
    .join('');
}

const attribute = (name: string, value: string): string =>
  ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
const given = (name: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : attribute(name, value);

/** What `escaped` may have to change. */
const DELICATE = new RegExp(`[&<>]|${INVISIBLE.source}|${UNUSUAL.source}`);

function escaped(text: string): string {
  if (!DELICATE.test(text)) return text;
  const visible = text.replace(INVISIBLE, '');
  const composed = isUsual(visible) ? visible : visible.normalize('NFC');
  const safe = /[&<>]/.test(composed)
    ? composed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : composed;
  return isUsual(visible) ? safe : safe.replace(LEADING_MARK, reference);
}

/**
 * A mark that would stand after the `>` of a tag. NFC makes one sign of `>` and U+0338, and the tag would not end there: so what is
 * written is not normalised as a whole, and stays safe with a client that does so.
 */
const LEADING_MARK = /^\p{M}/u;
const reference = (mark: string): string => `&#x${mark.codePointAt(0)?.toString(16)};`;
