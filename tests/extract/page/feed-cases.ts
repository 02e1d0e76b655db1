/** The ordinary item's address. */
export const LINK = 'https://bao.example/a-1.html';
/** And its date. */
export const AT = '2024-06-29T00:06:00.000Z';

/** Title, address, date and summary that a feed of one item states; what is left out is that of the ordinary item. */
interface Stated {
  readonly title?: string | null;
  readonly url?: string;
  readonly at?: string | null;
  readonly summary?: string | null;
}
type Case = readonly [what: string, text: string, stated?: Stated];

const TITLE = '<title>Tin một</title>';
const RSS_LINK = `<link>${LINK}</link>`;
const RSS_DATE = '<pubDate>Sat, 29 Jun 2024 07:06:00 +0700</pubDate>';
const RSS_TEXT = '<description>Tóm tắt một</description>';
/** The fields of the ordinary item. */
export const PLAIN = `${TITLE}${RSS_LINK}${RSS_DATE}${RSS_TEXT}`;
/** RSS of one item. */
export const rss = (inner: string, head = '<rss version="2.0"><channel>', tail = '</channel></rss>') =>
  `<?xml version="1.0" encoding="utf-8"?>${head}<title>Báo</title><item>${inner}</item>${tail}`;
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/">';
const DC =
  '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>';

/** Well-formed RSS, 0.90 to 2.0. */
export const rssCases: readonly Case[] = [
  [
    'RSS 0.90',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Báo</title></channel><item>${TITLE}${RSS_LINK}</item></rdf:RDF>`,
    { at: null, summary: null },
  ],
  [
    'RSS 0.91 with the DTD of Netscape',
    `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${rss(`${TITLE}${RSS_LINK}${RSS_TEXT}`, '<rss version="0.91"><channel>').replace(/^<\?xml.*?\?>/, '')}`,
    { at: null },
  ],
  [
    'RSS 0.92 without a title',
    rss(`${RSS_LINK}${RSS_TEXT}`, '<rss version="0.92"><channel>'),
    { title: null, at: null },
  ],
  [
    'RSS 1.0',
    `${RDF}<channel rdf:about="x"><title>Báo</title><items><rdf:Seq><rdf:li resource="${LINK}"/></rdf:Seq></items></channel><item rdf:about="${LINK}">${TITLE}${RSS_LINK}<description>Tóm tắt một</description><dc:date>2024-06-29T07:06:00+07:00</dc:date></item></rdf:RDF>`,
  ],
  [
    'RSS 1.0 known by rdf:about',
    `${RDF}<item rdf:about="${LINK}">${TITLE}</item></rdf:RDF>`,
    { at: null, summary: null },
  ],
  ['RSS 2.0', rss(PLAIN)],
  [
    'a default namespace',
    rss(PLAIN, '<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel>'),
  ],
  ['a day without its name', rss(PLAIN.replace('Sat, ', ''))],
  ['a date in GMT', rss(PLAIN.replace('07:06:00 +0700', '00:06:00 GMT'))],
  ['a date in UT without seconds', rss(PLAIN.replace('07:06:00 +0700', '00:06 UT'))],
  [
    'a date in an American zone',
    rss(PLAIN.replace('Sat, 29 Jun 2024 07:06:00 +0700', 'Fri, 28 Jun 2024 20:06:00 EDT')),
  ],
  ['a year of two digits', rss(PLAIN.replace('2024', '24'))],
  ['a date of Dublin Core', rss(`${TITLE}${RSS_LINK}${RSS_TEXT}<dc:date>2024-06-29T00:06:00Z</dc:date>`, DC)],
  [
    'a date as Viet Nam prints it',
    rss(PLAIN.replace(/<pubDate>.*<\/pubDate>/, '<pubDate>29/06/2024 07:06:00</pubDate>')),
  ],
  [
    'a guid that is the address',
    rss(`${TITLE}<guid isPermaLink="true">${LINK}</guid>${RSS_DATE}${RSS_TEXT}`),
  ],
  ['a guid that is none', rss(`${PLAIN}<guid isPermaLink="false">https://bao.example/?p=9</guid>`)],
  [
    'content beside the summary',
    rss(`${PLAIN}<content:encoded><![CDATA[<p>Toàn văn</p>]]></content:encoded>`, DC),
  ],
  [
    'content alone',
    rss(
      `${TITLE}${RSS_LINK}${RSS_DATE}<content:encoded><![CDATA[<p>Tóm tắt</p> <p>một</p>]]></content:encoded>`,
      DC,
    ),
  ],
  [
    'a title and link of media',
    rss(
      `<media:title>Ảnh</media:title>${PLAIN}<media:content url="https://bao.example/x.jpg"><media:title>Ảnh khác</media:title></media:content>`,
      DC,
    ),
  ],
  ['a title for podcasts', rss(`<itunes:title>Kỳ 1</itunes:title>${PLAIN}`, DC)],
  [
    'a picture in the summary',
    rss(PLAIN.replace('Tóm tắt một', '<![CDATA[<a href="/x"><img src="/x.jpg"></a></br>Tóm tắt một]]>')),
  ],
  [
    'an enclosure, a source, comments',
    rss(
      `${PLAIN}<enclosure url="/x.mp3" length="1" type="audio/mpeg"/><source url="/r">Nơi khác</source><comments>/c</comments>`,
    ),
  ],
  [
    'an image of the channel',
    rss(
      PLAIN,
      '<rss version="2.0"><channel><image><title>Ảnh</title><url>/x.png</url><link>https://bao.example/</link></image>',
    ),
  ],
  [
    'an Atom link in the channel',
    rss(
      PLAIN,
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link href="https://bao.example/rss" rel="self"/>',
    ),
  ],
  ['a relative link', rss(PLAIN.replace(LINK, '/a-1.html'))],
  ['numeric references', rss(PLAIN.replace('Tin một', 'Tin m&#7897;t'))],
  [
    'an escaped ampersand in the link',
    rss(PLAIN.replace(LINK, 'https://bao.example/?a=1&amp;b=2')),
    { url: 'https://bao.example/?a=1&b=2' },
  ],
  ['less-than signs in the title', rss(PLAIN.replace('Tin một', 'Tăng &amp;lt; 5%')), { title: 'Tăng < 5%' }],
];

const atom = (inner: string, head = '<feed xmlns="http://www.w3.org/2005/Atom">') =>
  `<?xml version="1.0" encoding="utf-8"?>${head}<title>Báo</title><id>urn:x</id><entry>${inner}</entry></feed>`;
const ATOM_03 = '<feed version="0.3" xmlns="http://purl.org/atom/ns#">';
const ATOM_LINK = `<link rel="alternate" type="text/html" href="${LINK}"/>`;
const ATOM_DATE = '<published>2024-06-29T07:06:00+07:00</published>';
const ATOM_TEXT = '<summary>Tóm tắt một</summary>';
const ENTRY = `${TITLE}${ATOM_LINK}${ATOM_DATE}${ATOM_TEXT}<id>tag:bao.example,2024:1</id>`;

/** Well-formed Atom, 0.3 and 1.0. */
export const atomCases: readonly Case[] = [
  ['Atom 1.0', atom(ENTRY)],
  [
    'a prefix',
    atom(ENTRY, '')
      .replace(/<(\/?)(\w+)/g, '<$1a:$2')
      .replace('<a:title>Báo', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Báo'),
  ],
  ['Atom 0.3', atom(`${TITLE}${ATOM_LINK}<issued>2024-06-29T07:06:00+07:00</issued>${ATOM_TEXT}`, ATOM_03)],
  [
    'Atom 0.3 with escaped markup',
    atom(
      `<title type="text/html" mode="escaped">Tin &lt;b&gt;một&lt;/b&gt;</title>${ATOM_LINK}<issued>2024-06-29T00:06:00Z</issued>${ATOM_TEXT}`,
      ATOM_03,
    ),
  ],
  [
    'Atom 0.3 in base64',
    atom(
      `<title mode="base64">${Buffer.from('Tin một').toString('base64')}</title>${ATOM_LINK}<modified>2024-06-29T00:06:00Z</modified>${ATOM_TEXT}`,
      ATOM_03,
    ),
  ],
  [
    'Atom 0.3 with created',
    atom(`${TITLE}${ATOM_LINK}<created>2024-06-29T00:06:00Z</created>${ATOM_TEXT}`, ATOM_03),
  ],
  ['an update after the publication', atom(`<updated>2024-07-01T00:00:00Z</updated>${ENTRY}`)],
  ['an update alone', atom(`${TITLE}${ATOM_LINK}<updated>2024-06-29T00:06:00Z</updated>${ATOM_TEXT}`)],
  ['fractions of a second', atom(ENTRY.replace('07:06:00+07:00', '00:06:00.000000Z'))],
  [
    'a title in HTML',
    atom(ENTRY.replace(TITLE, '<title type="html">Tin &amp;lt;i&amp;gt; &lt;b&gt;một&lt;/b&gt;</title>')),
    { title: 'Tin <i> một' },
  ],
  [
    'a title escaped three times',
    atom(ENTRY.replace(TITLE, '<title type="html">Tin &amp;amp;ndash; m&amp;amp;#7897;t</title>')),
    { title: 'Tin – một' },
  ],
  [
    'a title in XHTML',
    atom(
      ENTRY.replace(
        TITLE,
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tin <b>một</b></div></title>',
      ),
    ),
  ],
  [
    'a title in XHTML that speaks of a tag',
    atom(
      ENTRY.replace(
        TITLE,
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Thẻ &lt;b&gt; là gì</div></title>',
      ),
    ),
    { title: 'Thẻ <b> là gì' },
  ],
  [
    'a summary in CDATA',
    atom(
      ENTRY.replace('Tóm tắt một', '<![CDATA[<p>Tóm tắt một</p>]]>').replace(
        '<summary>',
        '<summary type="html">',
      ),
    ),
  ],
  [
    'content alone',
    atom(ENTRY.replace(ATOM_TEXT, '<content type="html">&lt;p&gt;Tóm tắt một&lt;/p&gt;</content>')),
  ],
  ['content beside the summary', atom(`<content type="text">Toàn văn</content>${ENTRY}`)],
  ['a link without rel', atom(ENTRY.replace('rel="alternate" type="text/html" ', ''))],
  [
    'links of other kinds before it',
    atom(
      `<link rel="edit" href="/e"/><link rel="enclosure" href="/x.mp3"/><link rel="self" href="/s"/><link rel="replies" href="/r"/>${ENTRY}`,
    ),
  ],
  [
    'an alternate in another format',
    atom(`<link rel="alternate" type="application/json" href="/j"/>${ENTRY}`),
  ],
  ['a relative link', atom(ENTRY.replace(LINK, '../a-1.html'))],
  [
    'xml:base',
    atom(
      ENTRY.replace(LINK, 'a-1.html'),
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bao.example/">',
    ),
  ],
  ['an id that is the address', atom(`${TITLE}<id>${LINK}</id>${ATOM_DATE}${ATOM_TEXT}`)],
  [
    'a source with its own title',
    atom(
      `<source><id>x</id><title>Nơi khác</title><updated>2020-01-01T00:00:00Z</updated><link href="/khac"/></source>${ENTRY}`,
    ),
  ],
  [
    'an author with an address',
    atom(`<author><name>An</name><uri>https://bao.example/an</uri></author>${ENTRY}`),
  ],
  ['no summary', atom(ENTRY.replace(ATOM_TEXT, '')), { summary: null }],
  ['an empty title', atom(ENTRY.replace(TITLE, '<title/>')), { title: null }],
];
