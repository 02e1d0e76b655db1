import {
  type AnyNode,
  type Document,
  DomHandler,
  type Element,
  hasChildren,
  isTag,
  isText,
} from 'domhandler';
import { Parser } from 'htmlparser2';
import { remembered } from '../../model/memo.ts';
import { isUsual, normalizeText } from '../../model/text.ts';

/** Deeper than any page made by people; below it the walks over the tree cannot overflow the stack. */
const MAX_DEPTH = 400;
/** The parser is fed in pieces so that a hostile page can be given up between two of them. */
const PIECE = 65_536;

/** A parsed document; `cut` tells that it was nested so deep that the rest was left out. */
export interface ParsedMarkup {
  readonly document: Document;
  readonly cut: boolean;
}

/**
 * Parses HTML, or XML with `xml`, forgivingly and in linear time: elements nested deeper than 400 join their ancestor, and a
 * document nested deeper than ten times that is cut there. Never throws. Entities of a DOCTYPE are never expanded.
 */
export function parseMarkup(source: string, xml = false): ParsedMarkup {
  const handler = new DomHandler(null, { xmlMode: xml });
  let depth = 0;
  let cut = false;
  const parser = new Parser(
    {
      onparserinit: (self) => handler.onparserinit(self),
      onopentag(name, attributes) {
        depth++;
        if (depth > 10 * MAX_DEPTH) cut = true;
        if (depth <= MAX_DEPTH) handler.onopentag(name, attributes);
      },
      onclosetag() {
        if (depth <= MAX_DEPTH) handler.onclosetag();
        depth--;
      },
      ontext: (data) => handler.ontext(data),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onend: () => handler.onend(),
    },
    { xmlMode: xml, decodeEntities: true, recognizeCDATA: xml },
  );
  for (let at = 0; at < source.length && !cut; at += PIECE) parser.write(source.slice(at, at + PIECE));
  parser.end();
  return { document: handler.root, cut };
}

const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'svg',
  'select',
  'textarea',
]);

/**
 * Characters that no reader sees: of no width, soft hyphens, and those that turn the direction of writing, by which a text can be
 * shown as another than it is (Unicode Technical Report 36, 2.6).
 */
export const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/** By UTF-16 unit: 1 for usual characters that `cleanText` leaves as they are wherever they stand; blanks depend on their neighbours. */
const TIDY = Uint8Array.from({ length: 0x2070 }, (_none, code) => {
  const character = String.fromCharCode(code);
  return /[\s\u00d0]/.test(character) || character.search(INVISIBLE) >= 0 || !isUsual(character) ? 0 : 1;
});
const BLANK = 0x20;

/** Whether `cleanText` has nothing to do, as for nearly every text there is. */
function isTidy(text: string): boolean {
  let before = BLANK;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (TIDY[unit] !== 1 && (unit !== BLANK || before === BLANK)) return false;
    before = unit;
  }
  return before !== BLANK;
}

/** Collapses every run of blanks (NBSP and line breaks too) to one space, drops zero-width characters, and gives NFC. */
export function cleanText(text: string): string {
  if (text === '' || isTidy(text)) return text;
  return normalizeText(text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim());
}

/** The raw text of a node and all below it, script and the like left out. */
export function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node) || (isTag(node) && HIDDEN.has(node.name))) return '';
  let text = '';
  for (const child of node.children) {
    text +=
      isTag(child) && (child.name === 'br' || BLOCK.has(child.name)) ? ` ${rawText(child)} ` : rawText(child);
  }
  return text;
}

/** The text of a node on one line, NFC. */
export const textOf = (node: AnyNode): string => cleanText(rawText(node));

/** Elements that begin and end a paragraph. */
export const BLOCK: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Letters of no height, or far outside the window. Boxes are so styled too, to close the gaps between their visible parts. */
const UNSEEN_LETTERS = /font-size\s*:\s*0(?:\.0+)?(?:[a-z]{2,3}|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3}/i;

/** Elements whose text no reader sees: by tag, attribute, style, or the class names of the common style sheets. */
export function isHidden({ name, attribs, children }: Element): boolean {
  if (HIDDEN.has(name)) return true;
  const { hidden, style, class: names } = attribs;
  if (hidden !== undefined) return true;
  if (style !== undefined) {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
    if (UNSEEN_LETTERS.test(style) && !children.some(isTag)) return true;
  }
  return (
    names !== undefined &&
    /(?:^|\s)(?:hidden|hide|d-none|sr-only|visually-hidden)(?:\s|$)/.test(names) &&
    !/(?:^|\s)d-(?:sm|md|lg|xl)-/.test(names)
  );
}

/** The elements below a node, in document order. */
export function* elementsOf(node: AnyNode): Generator<Element> {
  if (!hasChildren(node)) return;
  for (const child of node.children) {
    if (!isTag(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

/**
 * Class, id and role of an element in one string, for rules that go by name; names written in camel case are parted by
 * hyphens ("TinKhac" is "Tin-Khac"). A page builder calls everything a widget, so that says nothing.
 */
export const namesOf = ({ attribs }: Element): string =>
  parted(`${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs.role ?? ''}`);

const parted = remembered((names) =>
  names.replace(/\belementor-widget\S*/g, '').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-'),
);
