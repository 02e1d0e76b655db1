import type { Publication } from '../publication.ts';
import { printedLead, printedTitle } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, words } from './html.ts';
import type { Answer, SiteView } from './markup.ts';
import { freshness } from './markup.ts';

const W3C = 'Y-m-d\\TH:i:s+07:00';
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

const answer = (items: readonly Publication[], body: string, contentType: string): Answer => ({
  contentType: `${contentType}; charset=utf-8`,
  body,
  maxAgeSeconds: 5,
  ...freshness(items),
});

/** A feed of RSS 1.0: RDF, the items beside the channel, dates by Dublin Core. */
export function rdf(view: SiteView, limit: number): Answer {
  const items = view.publications.slice(0, limit);
  const addressOf = ({ path }: Publication) => escapeHtml(view.origin + path);
  const entries = items.map(
    (item) =>
      `<item rdf:about="${addressOf(item)}"><title>${words(item, printedTitle(item.article))}</title><link>${addressOf(item)}</link><description>${words(item, printedLead(item))}</description><dc:date>${stamp(item.publishedAt, W3C)}</dc:date></item>`,
  );
  const names = items.map((item) => `<rdf:li rdf:resource="${addressOf(item)}"/>`);
  return answer(
    items,
    `${HEAD}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${view.origin}/"><title>${escapeHtml(view.site.name)}</title><link>${view.origin}/</link><description>${escapeHtml(view.site.name)}</description><items><rdf:Seq>${names.join('')}</rdf:Seq></items></channel>
${entries.join('\n')}
</rdf:RDF>
`,
    'application/rdf+xml',
  );
}

/** A feed of Atom 0.3, the draft of 2003: `issued` and `modified` in place of `published` and `updated`. */
export function atom03(view: SiteView, limit: number): Answer {
  const items = view.publications.slice(0, limit);
  const fresh = freshness(items);
  const entries = items.map(
    (item) =>
      `<entry><title>${words(item, printedTitle(item.article))}</title><link rel="alternate" type="text/html" href="${escapeHtml(view.origin + item.path)}"/><id>tag:${view.site.id}.demo,2018:${item.number}</id><issued>${stamp(item.publishedAt, W3C)}</issued><modified>${stamp(item.updatedAt, W3C)}</modified><summary type="text/plain">${words(item, printedLead(item))}</summary></entry>`,
  );
  return answer(
    items,
    `${HEAD}<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>${escapeHtml(view.site.name)}</title><link rel="alternate" type="text/html" href="${view.origin}/"/><modified>${stamp(fresh.modifiedAt ?? new Date(0), W3C)}</modified>
${entries.join('\n')}
</feed>
`,
    'application/atom+xml',
  );
}

/** A JSON Feed 1.1. */
export function jsonFeed(view: SiteView, limit: number): Answer {
  const items = view.publications.slice(0, limit);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: view.site.name,
    home_page_url: `${view.origin}/`,
    items: items.map((item) => ({
      id: `${view.origin}/?p=${item.number}`,
      url: view.origin + item.path,
      title: printedTitle(item.article),
      summary: printedLead(item),
      date_published: stamp(item.publishedAt, W3C),
      authors: [{ name: item.article.byline }],
    })),
  };
  return answer(items, JSON.stringify(feed), 'application/feed+json');
}
