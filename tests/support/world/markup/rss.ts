import type { Publication } from '../publication.ts';
import { printedLead, printedTitle } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml } from './html.ts';
import type { Answer, SiteView } from './markup.ts';
import { freshness } from './markup.ts';

/** What a feed carries beyond title, link, date and lead. */
export interface FeedShape {
  readonly limit: number;
  /** Whether `content:encoded` holds the article. */
  readonly hasContent: boolean;
}

function content({ article }: Publication): string {
  const html = article.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return `<content:encoded><![CDATA[${html}]]></content:encoded>`;
}

/** An RSS 2.0 feed with correct RFC 822 dates in Viet Nam's zone. */
export function rss(view: SiteView, shape: FeedShape): Answer {
  const items = view.publications.slice(0, shape.limit);
  const entries = items.map(
    (publication) => `<item><title><![CDATA[${printedTitle(publication.article)}]]></title>
<link>${view.origin}${publication.path}</link><guid isPermaLink="true">${view.origin}${publication.path}</guid>
<description><![CDATA[${printedLead(publication)}]]></description>
<pubDate>${stamp(publication.publishedAt, 'D, d M Y H:i:s')} +0700</pubDate>${shape.hasContent ? content(publication) : ''}</item>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>${escapeHtml(view.site.name)}</title><link>${view.origin}/</link><description>${escapeHtml(view.site.name)}</description><language>vi</language>
${entries.join('\n')}
</channel>
</rss>
`;
  return { contentType: 'application/rss+xml; charset=utf-8', body, maxAgeSeconds: 5, ...freshness(items) };
}
