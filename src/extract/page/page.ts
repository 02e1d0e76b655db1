import { type Document, type Element, isTag } from 'domhandler';
import { parseUrl } from '../../model/url.ts';
import { cleanText } from './dom.ts';
import { findJsonLdArticle, type JsonLdArticle } from './json-ld.ts';
import { unescaped } from './markup-text.ts';
import { prepareSelect, type Select } from './select.ts';
import { parseMarkup } from './tree.ts';

/** An HTML page, parsed once: the tree, and what its head says. */
export interface Page {
  readonly url: string;
  /** The same parsed, null when it is no address. */
  readonly address: URL | null;
  /** Against which the page's links are read. */
  readonly base: string;
  readonly document: Document;
  /** `body`, or the first element of a page without one. */
  readonly root: Element | null;
  /** Values of `meta` by property, name or itemprop in lower case, in document order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: JsonLdArticle | null;
  /** BCP 47 as the page declares it, null when it does not. */
  readonly declaredLanguage: string | null;
  /** True when the page was nested too deep to be read to its end. */
  readonly cut: boolean;
  /** Elements below `scope`, or of the whole page. */
  readonly select: Select;
}

/** The same question about a page, answered once. To be asked before its body is taken apart, which changes the tree. */
export function oncePage<T>(work: (page: Page) => T): (page: Page) => T {
  const answers = new WeakMap<Page, { readonly answer: T }>();
  return (page) => {
    const known = answers.get(page) ?? { answer: work(page) };
    answers.set(page, known);
    return known.answer;
  };
}

/** Parses a page. Linear in its length; never throws on what a site may send. */
export function parsePage(html: string, url: string): Page {
  // Both tags may be left out (HTML 13.1.2.4), but what is read must have one root.
  const { document, cut } = parseMarkup(/<(?:html|body)[\s>]/i.test(html) ? html : `<body>${html}</body>`);
  const select = prepareSelect(document);
  const meta = new Map<string, string[]>();
  for (const element of select('meta')) {
    const { property, name, itemprop, 'http-equiv': equivalent, content } = element.attribs;
    const key = (property ?? name ?? itemprop ?? equivalent ?? '').toLowerCase();
    const value = cleanText(unescaped(content ?? ''));
    if (key === '' || value === '') continue;
    const values = meta.get(key);
    if (values === undefined) meta.set(key, [value]);
    else values.push(value);
  }
  const scripts = select('script').filter(({ attribs }) =>
    /^application\/ld\+json/i.test(attribs.type ?? ''),
  );
  const [html0] = select('html');
  const base = parseUrl(select('base[href]')[0]?.attribs.href ?? '', url)?.href ?? url;
  return {
    url,
    address: URL.parse(url),
    base,
    document,
    root: select('body')[0] ?? document.children.find(isTag) ?? null,
    meta,
    jsonLd: findJsonLdArticle(
      scripts.map((script) => script.children.map((child) => ('data' in child ? child.data : '')).join('')),
    ),
    declaredLanguage:
      html0?.attribs.lang ?? html0?.attribs['xml:lang'] ?? meta.get('content-language')?.[0] ?? null,
    cut,
    select,
  };
}
