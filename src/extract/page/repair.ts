import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { remembered } from '../../model/memo.ts';
import { parseUrl } from '../../model/url.ts';
import { elementsOf, textOf } from './dom.ts';
import { textOfMarkup } from './markup-text.ts';
import { noteChange, parseMarkup } from './tree.ts';

/** A feed of any dialect as plain RSS 2.0, or null when the text is no feed. */
export interface RepairedFeed {
  readonly xml: string;
  /** True when nesting was so deep that the rest was left out. */
  readonly cut: boolean;
  /** The page of older items that the feed names (RFC 5005, 3), absolute; null without one. */
  readonly next: string | null;
}

const MOST_ITEMS = 1_000;
const ITEMS = new Set(['item', 'entry']);
/** Prefixes under which an item's fields come when nothing declares them; `media:title` and the like are not the item's own. */
const OWN_PREFIX = /^(?:|atom|atom10|a10|a|ns0|ns1|rss|dc|dcterms|content|feedburner|rdf)$/;
/** Namespaces of RSS 0.9 to 2.0, Atom, Dublin Core, RDF and the modules above, whatever prefix a feed gives them. */
const OWN_NAMESPACE =
  /\/\/(?:purl\.org\/(?:rss|atom|dc|pie|net\/rss)|www\.w3\.org\/1999\/xhtml|backend\.userland\.com\/|blogs\.law\.harvard\.edu\/|cyber\.law\.harvard\.edu\/|my\.netscape\.com\/|channel\.netscape\.com\/|www\.w3\.org\/(?:2005\/Atom|1999\/02\/22-rdf)|rssnamespace\.org\/feedburner)/i;
const FOREIGN_MODULE = /\/\/purl\.org\/rss\/1\.0\/modules\/(?!content)/i;
const FIELDS = new Set(
  'title link guid id pubdate published issued created date updated modified lastmod description summary abstract content encoded body fullitem origlink author category'.split(
    ' ',
  ),
);
const DATE_FIELDS = ['pubdate', 'published', 'issued', 'created', 'date', 'updated', 'modified'];
/** Of these the one that comes first counts, and where there is none, the whole content. */
const SHORT_FIELDS = new Set(['description', 'summary', 'abstract']);
/** The last two are of modules for RSS 0.9x and 2.0: `xhtml:body` and Radio UserLand's `fullitem`. */
const CONTENT_FIELDS = ['content', 'encoded', 'body', 'fullitem'];

/**
 * Turns what sites send as RSS 0.9x, 1.0 (RDF), 2.0 or Atom 0.3, 1.0 into RSS 2.0 that a strict parser takes: bare
 * ampersands, HTML entities, junk before the declaration, control characters, elements never closed, unusual prefixes,
 * relative links (`xml:base` counts) and markup in titles. A DOCTYPE is passed over and its entities are never expanded
 * (billion laughs). Null when no root of a feed is there.
 */
export function repairFeed(text: string, url: string): RepairedFeed | null {
  const { document, cut } = parseMarkup(
    DOUBTFUL.test(text) ? text.replace(FORBIDDEN, '').replace(CONTROL, asWindows1252) : text,
    true,
  );
  const roots = [...topElements(document.children)];
  const root = roots.find((element) => /^(?:rss|rdf|feed|channel|entry)$/.test(localName(element)));
  if (root === undefined) return null;
  // An entry may be a document of its own (RFC 4287, 2).
  const everything = [...(localName(root) === 'entry' ? [root] : []), ...elementsOf(root)];
  const channelLink = everything.find(
    (element) => localName(element) === 'link' && localName(element.parent as Element) === 'channel',
  );
  const home = channelLink === undefined ? null : parseUrl(textOf(channelLink));
  const base = home !== null && home.host === parseUrl(url)?.host ? home.href : url;
  const items = everything.filter((element) => ITEMS.has(localName(element)) && isOwn(element, root));
  const lines = items.slice(0, MOST_ITEMS).map((item) => itemXml(item, root, baseOf(item, base)));
  return {
    xml: `<?xml version="1.0"?><rss version="2.0"><channel><title>feed</title>${lines.join('')}</channel></rss>`,
    cut,
    next: nextOf(everything, root, base),
  };
}

/** The `link rel="next"` of the feed itself, not of one of its items. */
function nextOf(everything: readonly Element[], root: Element, base: string): string | null {
  const link = everything.find(
    (element) =>
      localName(element) === 'link' &&
      element.attribs.rel === 'next' &&
      (element.parent === root || localName(element.parent as Element) === 'channel'),
  );
  return link === undefined ? null : (parseUrl(link.attribs.href ?? '', base)?.href ?? null);
}

function* topElements(nodes: readonly AnyNode[], depth = 0): Generator<Element> {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    yield node;
    if (depth < 2 && /^(?:html|body|pre|xml|div)$/.test(localName(node)))
      yield* topElements(node.children, depth + 1);
  }
}

/** A feed has a dozen names and asks for each of them hundreds of times. */
const partsOf = remembered((name) => {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon).toLowerCase();
  return { prefix, local: name.slice(colon + 1).toLowerCase() };
}, 500);

const localName = ({ name }: Pick<Element, 'name'>): string => partsOf(name ?? '').local;

/** By the namespace that the root declares for its prefix, else by the prefix itself. */
function isOwn(element: Element, root: Element): boolean {
  const { prefix } = partsOf(element.name);
  if (prefix === '') return true;
  const namespace = root.attribs[`xmlns:${prefix}`];
  if (namespace === undefined || OWN_PREFIX.test(prefix)) return OWN_PREFIX.test(prefix);
  return OWN_NAMESPACE.test(namespace) && !FOREIGN_MODULE.test(namespace);
}

function baseOf(element: Element, fallback: string): string {
  const bases: string[] = [];
  for (let at: AnyNode | null = element; at !== null; at = at.parent)
    if (isTag(at)) {
      const own = at.attribs['xml:base'] ?? (localName(at) === 'channel' ? at.attribs.BASE : undefined);
      if (own !== undefined) bases.push(own);
    }
  return bases.reduceRight((base, next) => parseUrl(next, base)?.href ?? base, fallback);
}

type Fields = Map<string, Element[]>;

function itemXml(item: Element, root: Element, base: string): string {
  const fields: Fields = new Map();
  gather(item, root, fields);
  const link = linkOf(item, fields, base);
  const date =
    DATE_FIELDS.flatMap((name) => fields.get(name) ?? [])
      .map(textOf)
      .find((text) => text !== '') ?? item.attribs.LASTMOD;
  const short = [...fields.keys()].filter((name) => SHORT_FIELDS.has(name));
  const summary = [...short, ...CONTENT_FIELDS]
    .flatMap((name) => fields.get(name) ?? [])
    .map(richText)
    .find((text) => text !== '');
  const title = (fields.get('title') ?? []).map(richText).find((text) => text !== '');
  const part = (name: string, value: string | null | undefined) =>
    value ? `<${name}>${escapeXml(value)}</${name}>` : '';
  return `<item>${part('title', title)}${part('link', link)}${part('pubDate', date)}${part('description', summary)}</item>`;
}

/** The item's fields, those included that stand inside another field because it was never closed. */
function gather(parent: Element, root: Element, fields: Fields): void {
  for (const child of parent.children) {
    if (!isTag(child) || !isOwn(child, root)) continue;
    const name = localName(child);
    if (!FIELDS.has(name)) continue;
    const same = fields.get(name);
    if (same === undefined) fields.set(name, [child]);
    else same.push(child);
    if (name !== 'author' && !CONTENT_FIELDS.includes(name)) {
      const strays = child.children.filter(
        (inner) => isTag(inner) && FIELDS.has(localName(inner)) && localName(inner) !== name,
      );
      if (strays.length > 0) {
        gather(child, root, fields);
        child.children = child.children.filter((inner) => !strays.includes(inner));
        noteChange();
      }
    }
  }
}

/** Nothing, the word, or the address that stands for it (RFC 4287, 4.2.7.2). */
const ALTERNATE = /^(?:(?:https?:\/\/www\.iana\.org\/assignments\/relation\/)?alternate)?$/i;

function linkOf(item: Element, fields: Fields, base: string): string | null {
  const links = fields.get('link') ?? [];
  const withHref = links.filter(
    ({ attribs }) => attribs.href !== undefined && ALTERNATE.test(attribs.rel ?? ''),
  );
  const guids = (fields.get('guid') ?? []).filter(({ attribs }) => attribs.isPermaLink !== 'false');
  const found: readonly (readonly [string | undefined, Element])[] = [
    ...(fields.get('origlink') ?? []).map((element) => [textOf(element), element] as const),
    ...withHref
      .filter(({ attribs }) => /html|^$/.test(attribs.type ?? ''))
      .map((element) => [element.attribs.href, element] as const),
    ...withHref.map((element) => [element.attribs.href, element] as const),
    ...links
      .filter(({ attribs }) => ALTERNATE.test(attribs.rel ?? ''))
      .map((element) => [textOf(element) || strayText(element), element] as const),
    ...[...guids, ...(fields.get('id') ?? [])].map(
      (element) => [/^https?:/.test(textOf(element)) ? textOf(element) : '', element] as const,
    ),
    [item.attribs['rdf:about'], item],
    [item.attribs.HREF, item],
  ];
  for (const [address, element] of found) {
    const url = address === undefined || address === '' ? null : parseUrl(address, baseOf(element, base));
    if (url !== null) return url.href;
  }
  return null;
}

/** The address that a feed prints after an empty `<link/>`. */
function strayText({ next }: Element): string {
  return next !== null && isText(next) && /^\s*https?:/.test(next.data) ? next.data.trim() : '';
}

/**
 * A field's text; markup in it, escaped, bare or in base64 is read as HTML, but once: what XHTML escapes is text. Atom 0.3 says `mode`; in
 * Atom 1.0 every type but text, XML and HTML is base64 (RFC 4287, 4.1.3.3).
 */
function richText(element: Element): string {
  const plain = textOf(element);
  const { mode, type = '' } = element.attribs;
  if (mode === 'xml' || (mode === undefined && XHTML.test(type))) return plain;
  const isBase64 = mode === 'base64' || (mode === undefined && BINARY.test(type) && BASE64.test(plain));
  const text = isBase64 ? Buffer.from(plain, 'base64').toString('utf8') : plain;
  return textOfMarkup(text);
}

const XHTML = /^(?:xhtml$|application\/xhtml\+xml\b)/i;
const BINARY = /^(?!text\/|.*[+/]xml\b)[a-z]+\/[\w.+-]+$/i;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/;
/** Control characters where an editor's system wrote windows-1252: "don\\u0092t". */
const CONTROL = /[\u0080-\u009f]/g;
const WINDOWS_1252 = new TextDecoder('windows-1252');
const asWindows1252 = (control: string): string => WINDOWS_1252.decode(Uint8Array.of(control.charCodeAt(0)));

/** Characters that XML 1.0 forbids, which may also come in as character references. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** By UTF-16 unit what `FORBIDDEN` and `CONTROL` look for, or may: told several times as fast, and few feeds have any. */
const DOUBTFUL = /[^\t\n\r\u0020-\u007f\u00a0-\ud7ff\ue000-\ufffd]/;
const MARKUP = /[&<>]/;

function escapeXml(text: string): string {
  const escaped = MARKUP.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
  return DOUBTFUL.test(escaped) ? escaped.toWellFormed().replace(FORBIDDEN, '') : escaped;
}
