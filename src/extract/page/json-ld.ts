import type { JsonLdField } from '../rule.ts';
import { cleanText } from './dom.ts';
import { textOfMarkup } from './markup-text.ts';

/** The article that a page's JSON-LD describes: each field's values as one-line texts. */
export type JsonLdArticle = Readonly<Partial<Record<JsonLdField, readonly string[]>>>;

type Json = Readonly<Record<string, unknown>>;

const ARTICLE =
  /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|Report|AnalysisNewsArticle|SocialMediaPosting)$/;
const MAX_NODES = 5_000;

/**
 * Finds the article in JSON-LD scripts; schema.org's NewsArticle, Article, BlogPosting and their kin count, in arrays and
 * `@graph` too. Scripts wrapped in comments or CDATA, with raw line breaks in strings or a trailing comma are read
 * nevertheless; what is no JSON at all is skipped. Null when there is none.
 */
export function findJsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  for (const script of scripts) {
    const node = findArticle(parseJson(script));
    if (node === null) continue;
    const fields: Partial<Record<JsonLdField, readonly string[]>> = {};
    for (const field of FIELDS) {
      const values = valuesOf(node[field])
        .map(plain)
        .filter((value) => value !== '');
      if (values.length > 0) fields[field] = values;
    }
    if (typeof node.articleBody === 'string') fields.articleBody = paragraphsOf(node.articleBody);
    if (typeof node.keywords === 'string')
      fields.keywords = node.keywords
        .split(/[,;]/)
        .map(plain)
        .filter((word) => word !== '');
    return fields;
  }
  return null;
}

const FIELDS: readonly JsonLdField[] = [
  'headline',
  'description',
  'articleBody',
  'datePublished',
  'author',
  'articleSection',
  'keywords',
];

const plain = (text: string): string => cleanText(textOfMarkup(text));

const paragraphsOf = (body: string): readonly string[] =>
  body
    .split(/\r?\n|<\/p>|<br\s*\/?>/i)
    .map(plain)
    .filter((line) => line !== '');

function parseJson(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\*\s*)?(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/)?(?:-->|\]\]>)\s*(?:\*\/)?\s*$/, '');
  for (const text of [bare, mended(bare)]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

/** Raw line breaks inside strings are escaped, commas before a closing bracket go, and so does a final semicolon. */
const mended = (text: string): string =>
  text
    .replace(/"(?:[^"\\]|\\.)*"/gs, (literal) => literal.replace(/\r?\n/g, '\\n').replace(/\p{Cc}/gu, ' '))
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');

function findArticle(root: unknown): Json | null {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Json;
      if (valuesOf(node['@type']).some((type) => ARTICLE.test(type))) return node;
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'])
        if (key in node) queue.push(node[key]);
    }
  }
  return null;
}

/** The texts of a value: strings as they are, objects by their name, arrays item by item. */
function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((item) => (Array.isArray(item) ? [] : valuesOf(item)));
  if (typeof value !== 'object' || value === null) return [];
  const { name, '@value': literal } = value as Json;
  return [name, literal].filter((text) => typeof text === 'string');
}
