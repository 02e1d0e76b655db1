import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { remembered } from '../../model/memo.ts';
import { isUsual, normalizeText } from '../../model/text.ts';
import { Names, type TreeElement, treeEdition } from './tree.ts';

const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'amp-ad',
  'amp-embed',
  'svg',
  'select',
  'textarea',
]);

/**
 * Characters that no reader sees: of no width, soft hyphens, and those that turn the direction of writing, by which a text can be
 * shown as another than it is (Unicode Technical Report 36, 2.6).
 */
export const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/** What `cleanText` does with a character: nothing, or join it with the blanks around it, or more. */
const Part = { OTHER: 0, PLAIN: 1, BLANK: 2 } as const;
/** By UTF-16 unit of usual characters. */
const PARTS = Uint8Array.from({ length: 0x2070 }, (_none, code) => {
  const character = String.fromCharCode(code);
  if (character === '\u00d0' || character.search(INVISIBLE) >= 0 || !isUsual(character)) return Part.OTHER;
  return /\s/.test(character) ? Part.BLANK : Part.PLAIN;
});
const SPACE = 0x20;

/** Whether `cleanText` has to look at every character (OTHER), at blanks alone (BLANK), or has nothing to do (PLAIN), as mostly. */
function partsOf(text: string): number {
  let parts: number = Part.PLAIN;
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const part = unit < PARTS.length ? PARTS[unit] : Part.OTHER;
    if (part === Part.OTHER) return Part.OTHER;
    if (part === Part.BLANK && (unit !== SPACE || before === SPACE)) parts = Part.BLANK;
    before = unit;
  }
  return before === SPACE ? Part.BLANK : parts;
}

/** What becomes one space: most blanks are one already. */
const BLANKS = /\s{2,}|[^\S ]/g;

/** Collapses every run of blanks (NBSP and line breaks too) to one space, drops zero-width characters, and gives NFC. */
export function cleanText(text: string): string {
  if (text === '') return text;
  const parts = partsOf(text);
  if (parts === Part.PLAIN) return text;
  if (parts === Part.BLANK) return text.replace(BLANKS, ' ').trim();
  return normalizeText(text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim());
}

/**
 * The raw text of a node and all below it, script and the like left out. Reading ends where there are `limit` characters or
 * more.
 */
export function rawText(node: AnyNode, limit = Number.POSITIVE_INFINITY): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node) || (isTag(node) && HIDDEN.has(node.name))) return '';
  let text = '';
  for (const child of node.children) {
    if (text.length >= limit) break;
    const below = rawText(child, limit - text.length);
    text += isTag(child) && (child.name === 'br' || BLOCK.has(child.name)) ? ` ${below} ` : below;
  }
  return text;
}

/** Longer texts, blanks and all, are no line: neither title nor date, name, section or lead. */
const LONGEST_LINE = 8_000;

/**
 * The text of a node on one line, NFC. It is asked of the same elements again and again. Where boxes stand in boxes by the hundred,
 * each with the same long text, only its beginning is read of the later ones.
 */
export function textOf(node: AnyNode): string {
  if (!isTag(node)) return cleanText(rawText(node));
  const element = node as TreeElement;
  if (element.edition === treeEdition() && (!element.isCut || !element.mayReadAll)) return element.text;
  return readText(element, element.mayReadAll ? Number.POSITIVE_INFINITY : LONGEST_LINE);
}

/** As `textOf`, for an element that should be a line: of what is longer than any line, only the beginning. */
export function lineOf(element: Element): string {
  const known = element as TreeElement;
  if (known.edition !== treeEdition()) return readText(known, LONGEST_LINE);
  return known.text.length > LONGEST_LINE ? known.text.slice(0, LONGEST_LINE).trimEnd() : known.text;
}

function readText(element: TreeElement, limit: number): string {
  const raw = rawText(element, limit);
  const isCut = raw.length >= limit;
  const text = cleanText(isCut ? raw.slice(0, limit) : raw);
  element.noteRead(raw.length);
  element.keep(text, isCut);
  return text;
}

/** Elements that begin and end a paragraph. */
export const BLOCK: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Letters of no height, or far outside the window. Boxes are so styled too, to close the gaps between their visible parts. */
const UNSEEN_LETTERS = /font-size\s*:\s*0(?:\.0+)?(?:[a-z]{2,3}|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3}/i;
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|[;\s])(?:left|top)\s*:\s*-999/i;

/** Elements whose text no reader sees: by tag, attribute, style, or the class names of the common style sheets. */
export function isHidden({ name, attribs, children }: Element): boolean {
  if (HIDDEN.has(name)) return true;
  const { hidden, style, class: names } = attribs;
  if (hidden !== undefined) return true;
  if (style !== undefined) {
    if (UNSEEN.test(style)) return true;
    if (UNSEEN_LETTERS.test(style) && !children.some(isTag)) return true;
  }
  return (
    names !== undefined &&
    /(?:^|\s)(?:hidden|hide|d-none|sr-only|visually-hidden)(?:\s|$)/.test(names) &&
    !/(?:^|\s)d-(?:sm|md|lg|xl)-/.test(names)
  );
}

/** The elements below a node, in document order. */
export function elementsOf(node: AnyNode): readonly Element[] {
  const elements: Element[] = [];
  gather(node, elements);
  return elements;
}

function gather(node: AnyNode, elements: Element[]): void {
  if (!hasChildren(node)) return;
  for (const child of node.children) {
    if (!isTag(child)) continue;
    elements.push(child);
    gather(child, elements);
  }
}

/**
 * Class, id and role of an element in one string, for rules that go by name; names written in camel case are parted by
 * hyphens ("TinKhac" is "Tin-Khac"). A page builder calls everything a widget, so that says nothing.
 */
export const namesOf = (element: Element): string => calledOf(element).text;

function calledOf(element: Element): Names {
  const known = (element as TreeElement).names;
  if (known !== null) return known;
  const { class: classes, id, role } = element.attribs;
  const names = classes ?? id ?? role;
  const answer = names === undefined ? NAMELESS : parted(`${classes ?? ''} ${id ?? ''} ${role ?? ''}`);
  (element as TreeElement).names = answer;
  return answer;
}

const NAMELESS = new Names('  ');

const parted = remembered(
  (names) => new Names(names.replace(/\belementor-widget\S*/g, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')),
);

let forms = 0;

/** Whether an element's names have a form, asked once for all elements so called. To be made where modules are loaded. */
export function calledAs(form: (names: string) => boolean): (element: Element) => boolean {
  if (forms >= MOST_FORMS) throw new Error(`expected ${MOST_FORMS} forms of names at most, but got one more`);
  const bit = 1 << forms++;
  return (element) => calledOf(element).fit(bit, form);
}

/** Bits of a number. */
const MOST_FORMS = 31;
