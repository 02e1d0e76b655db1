import sanitizeHtml from 'sanitize-html';
import { parseUrl } from '../../model/url.ts';
import { INVISIBLE } from './dom.ts';
import { imageUrl } from './image.ts';

const TAGS =
  'a b blockquote br caption div em figcaption figure h2 h3 h4 h5 h6 hr i img li ol p strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  );

/**
 * HTML that is safe to embed: text markup, lists, tables, pictures and links with absolute http(s) addresses, and nothing
 * else; no script, style, class, handler, frame or invisible character. Links open without handing on the embedding page.
 */
export function sanitize(html: string, base: string): string {
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nestingLimit: 100,
    transformTags: {
      h1: 'h2',
      a: (tagName, { href }) => {
        const url = href === undefined ? null : parseUrl(href, base);
        return { tagName, attribs: url === null ? {} : { href: url.href, rel: 'noopener nofollow' } };
      },
      img: (tagName, attribs) => {
        const url = imageUrl(attribs, base);
        const kept = Object.fromEntries(
          ['alt', 'width', 'height'].flatMap((name) =>
            attribs[name] === undefined ? [] : [[name, attribs[name]]],
          ),
        );
        return { tagName, attribs: url === null ? {} : { src: url.href, ...kept } };
      },
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs.src === undefined,
  })
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
