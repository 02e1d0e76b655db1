import { LINK, PLAIN, rss } from './feed-cases.ts';
import type { Dialect } from './feed-dialect.ts';

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const MODULES = `${DC} xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:georss="http://www.georss.org/georss"`;
const modular = (inner: string) => rss(inner, `<rss version="2.0" ${MODULES}><channel>`);
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const DATE = '<pubDate>Sat, 29 Jun 2024 07:06:00 +0700</pubDate>';
const LINKED = `<title>Tin một</title><link>${LINK}</link>`;
const described = (text: string) => rss(`${LINKED}${DATE}<description>${text}</description>`);
const titled = (title: string) => rss(PLAIN.replace('Tin một', title));

/** RSS and its modules. */
export const rssDialects: readonly Dialect[] = [
  { what: 'RSS 0.91 of Userland', feed: rss(PLAIN, '<rss version="0.91"><channel>') },
  { what: 'RSS 0.92', feed: rss(PLAIN, '<rss version="0.92"><channel>') },
  { what: 'RSS 0.93', feed: rss(PLAIN, '<rss version="0.93"><channel>') },
  { what: 'RSS 0.94', feed: rss(PLAIN, '<rss version="0.94"><channel>') },
  { what: 'RSS of no version', feed: rss(PLAIN, '<rss><channel>') },
  { what: 'RSS 2.01', feed: rss(PLAIN, '<rss version="2.01"><channel>') },
  {
    what: 'RSS 1.0 with items outside the channel and Dublin Core',
    feed: `<rdf:RDF ${RDF} ${DC} xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://bao.example/"><title>Báo</title><link>https://bao.example/</link></channel><item rdf:about="${LINK}">${LINKED}<description>Tóm tắt một</description><dc:creator>An</dc:creator><dc:date>2024-06-29T00:06Z</dc:date></item></rdf:RDF>`,
  },
  {
    what: 'RSS 1.0 under a prefix',
    feed: `<rdf:RDF ${RDF} ${DC} xmlns:r="http://purl.org/rss/1.0/"><r:item rdf:about="${LINK}"><r:title>Tin một</r:title><r:link>${LINK}</r:link><r:description>Tóm tắt một</r:description><dc:date>2024-06-29T00:06:00Z</dc:date></r:item></rdf:RDF>`,
  },
  {
    what: 'RSS 1.0 whose content is encoded',
    feed: `<rdf:RDF ${RDF} ${DC} xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><item rdf:about="${LINK}">${LINKED}<content:encoded><![CDATA[<p>Tóm tắt <b>một</b></p>]]></content:encoded><dc:date>2024-06-29T00:06:00Z</dc:date></item></rdf:RDF>`,
  },
  {
    what: 'RSS 2.0 whose content is a body in XHTML',
    feed: rss(`${LINKED}${DATE}<body xmlns="http://www.w3.org/1999/xhtml"><p>Tóm tắt <b>một</b></p></body>`),
  },
  {
    what: 'RSS 2.0 whose content is a body under a prefix',
    feed: rss(
      `${LINKED}${DATE}<h:body><h:p>Tóm tắt <h:b>một</h:b></h:p></h:body>`,
      '<rss version="2.0" xmlns:h="http://www.w3.org/1999/xhtml"><channel>',
    ),
  },
  {
    what: 'RSS 0.92 with the full item',
    feed: rss(`${LINKED}${DATE}<fullitem>&lt;p&gt;Tóm tắt &lt;b&gt;một&lt;/b&gt;&lt;/p&gt;</fullitem>`),
  },
  {
    what: 'a title of Dublin Core',
    feed: modular(
      `<dc:title>Tin một</dc:title><link>${LINK}</link>${DATE}<description>Tóm tắt một</description>`,
    ),
  },
  {
    what: 'a description of Dublin Core',
    feed: modular(`${LINKED}${DATE}<dc:description>Tóm tắt một</dc:description>`),
  },
  { what: 'dates of both kinds', feed: modular(`${PLAIN}<dc:date>2020-01-01T00:00:00Z</dc:date>`) },
  {
    what: 'a change in dcterms',
    feed: modular(`${PLAIN}<dcterms:modified>2024-07-02T00:00:00Z</dcterms:modified>`),
  },
  {
    what: 'a creation in dcterms',
    feed: modular(
      `${LINKED}<dcterms:created>2024-06-29T00:06:00Z</dcterms:created><description>Tóm tắt một</description>`,
    ),
  },
  {
    what: 'a description of media',
    feed: modular(`${PLAIN}<media:description>Chú thích</media:description>`),
  },
  {
    what: 'a description of media first',
    feed: modular(`<media:description>Chú thích</media:description>${PLAIN}`),
  },
  {
    what: 'a group of media',
    feed: modular(
      `<media:group><media:title>Ảnh</media:title><media:content url="https://bao.example/a.jpg"/></media:group>${PLAIN}`,
    ),
  },
  {
    what: 'a summary for podcasts',
    feed: modular(`<itunes:summary>Nghe</itunes:summary><itunes:subtitle>Ngắn</itunes:subtitle>${PLAIN}`),
  },
  {
    what: 'comments of slash and wfw',
    feed: modular(
      `<slash:comments>7</slash:comments><wfw:commentRss>https://bao.example/c</wfw:commentRss>${PLAIN}`,
    ),
  },
  { what: 'a place', feed: modular(`<georss:point>21.0 105.8</georss:point>${PLAIN}`) },
  { what: 'categories', feed: rss(`<category domain="x">Tin</category><category>Xã</category>${PLAIN}`) },
  {
    what: 'a guid without a link',
    feed: rss(`<title>Tin một</title><guid>${LINK}</guid>${DATE}<description>Tóm tắt một</description>`),
  },
  { what: 'a link in CDATA', feed: rss(PLAIN.replace(LINK, `<![CDATA[${LINK}]]>`)) },
  { what: 'a link among blanks', feed: rss(PLAIN.replace(LINK, `\n   ${LINK}\n  `)) },
  { what: 'a link without scheme', feed: rss(PLAIN.replace(LINK, '//bao.example/a-1.html')) },
  {
    what: 'a link with marks',
    feed: rss(PLAIN.replace(LINK, 'https://bao.example/tin-tức-1.html')),
    stated: { url: 'https://bao.example/tin-t%E1%BB%A9c-1.html' },
  },
  {
    what: 'a link with a fragment',
    feed: rss(PLAIN.replace(LINK, `${LINK}#x`)),
    stated: { url: `${LINK}#x` },
  },
  {
    what: 'a link relative to the channel',
    feed: rss(
      PLAIN.replace(LINK, 'a-1.html'),
      '<rss version="2.0"><channel><link>https://bao.example/</link>',
    ),
  },
  {
    what: 'xml:base of the root',
    feed: rss(
      PLAIN.replace(LINK, 'a-1.html'),
      '<rss version="2.0" xml:base="https://bao.example/"><channel>',
    ),
  },
  {
    what: 'xml:base of the item',
    feed: rss(PLAIN.replace(LINK, 'a-1.html')).replace('<item>', '<item xml:base="https://bao.example/">'),
  },
  {
    what: 'an Atom link in the item',
    feed: rss(
      `<atom:link href="https://bao.example/s" rel="self"/>${PLAIN}`,
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    ),
  },
  {
    what: 'the address before a redirect of FeedBurner',
    feed: rss(
      `${PLAIN.replace(LINK, 'https://feeds.example/~r/1')}<feedburner:origLink>${LINK}</feedburner:origLink>`,
      '<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>',
    ),
  },
  { what: 'a title in CDATA', feed: titled('<![CDATA[Tin một]]>') },
  { what: 'a title of several CDATA', feed: titled('<![CDATA[Tin]]> <![CDATA[một]]>') },
  { what: 'an ampersand in CDATA', feed: titled('<![CDATA[Tin & một]]>'), stated: { title: 'Tin & một' } },
  { what: 'an escaped ampersand', feed: titled('Tin &amp; một'), stated: { title: 'Tin & một' } },
  { what: 'an ampersand escaped twice', feed: titled('Tin &amp;amp; một'), stated: { title: 'Tin & một' } },
  { what: 'an entity of HTML escaped', feed: titled('T&amp;iacute;n một'), stated: { title: 'Tín một' } },
  { what: 'a hexadecimal reference', feed: titled('Tin m&#x1ED9;t') },
  { what: 'quotation marks of Windows', feed: titled('Tin &#147;một&#148;'), stated: { title: 'Tin “một”' } },
  { what: 'apostrophes', feed: titled('Tin &apos;một&apos;'), stated: { title: "Tin 'một'" } },
  { what: 'markup in the title', feed: titled('&lt;b&gt;Tin&lt;/b&gt; một') },
  { what: 'a line break in the title', feed: titled('Tin\n   một') },
  { what: 'letters that were taken apart', feed: titled('Tin một'.normalize('NFD')) },
  { what: 'blanks that do not break', feed: titled('Tin&#160;một') },
  { what: 'a comment within the title', feed: titled('Tin <!-- x -->một') },
  {
    what: 'processing instructions',
    feed: rss(PLAIN).replace('?>', '?><?xml-stylesheet href="/rss.xsl" type="text/xsl"?><!-- x -->'),
  },
  { what: 'markup in the summary', feed: described('&lt;p&gt;Tóm tắt&lt;/p&gt;&lt;p&gt;một&lt;/p&gt;') },
  { what: 'markup in CDATA', feed: described('<![CDATA[<p>Tóm tắt <a href="/x">một</a></p>]]>') },
  { what: 'a script in the summary', feed: described('<![CDATA[Tóm tắt một<script>alert(1)</script>]]>') },
  { what: 'line breaks in the summary', feed: described('Tóm tắt<![CDATA[<br>]]>một') },
  { what: 'an empty summary', feed: described(''), stated: { summary: null } },
  { what: 'an empty title', feed: titled(''), stated: { title: null } },
  { what: 'no summary', feed: rss(`${LINKED}${DATE}`), stated: { summary: null } },
  { what: 'no date', feed: rss(`${LINKED}<description>Tóm tắt một</description>`), stated: { at: null } },
  {
    what: 'an empty date',
    feed: rss(PLAIN.replace(/<pubDate>.*<\/pubDate>/, '<pubDate></pubDate>')),
    stated: { at: null },
  },
  {
    what: 'a title in the image before the item',
    feed: rss(
      PLAIN,
      '<rss version="2.0"><channel><image><title>Biểu trưng</title><url>/l.png</url></image><textInput><title>Tìm</title><name>q</name></textInput>',
    ),
  },
  {
    what: 'skipHours and a cloud',
    feed: rss(
      PLAIN,
      '<rss version="2.0"><channel><cloud domain="x" port="80" path="/" registerProcedure="" protocol="soap"/><skipHours><hour>1</hour></skipHours>',
    ),
  },
  {
    what: 'attributes on every element',
    feed: rss(PLAIN.replace(/<(title|link|description)>/g, '<$1 xml:lang="vi">')),
  },
];
