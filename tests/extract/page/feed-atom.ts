import { LINK } from './feed-cases.ts';
import type { Dialect } from './feed-dialect.ts';

const atom = (inner: string, head = '<feed xmlns="http://www.w3.org/2005/Atom">') =>
  `<?xml version="1.0" encoding="utf-8"?>${head}<title>Báo</title><id>urn:x</id><updated>2024-07-01T00:00:00Z</updated><entry>${inner}</entry></feed>`;
const A_LINK = `<link href="${LINK}"/>`;
const A_DATE = '<published>2024-06-29T07:06:00+07:00</published>';
const A_TEXT = '<summary>Tóm tắt một</summary>';
const A_TITLE = '<title>Tin một</title>';
const XHTML = (text: string) => `type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`;
const OLD = '<feed version="0.3" xmlns="http://purl.org/atom/ns#">';

/** Atom 1.0 and 0.3. */
export const atomDialects: readonly Dialect[] = [
  {
    what: 'a title of plain text with a less-than sign',
    feed: atom(`<title type="text">1 &lt; 2</title>${A_LINK}${A_DATE}${A_TEXT}`),
    stated: { title: '1 < 2' },
  },
  {
    what: 'a title of HTML in CDATA',
    feed: atom(`<title type="html"><![CDATA[Tin <em>một</em>]]></title>${A_LINK}${A_DATE}${A_TEXT}`),
  },
  {
    what: 'a title of HTML with entities',
    feed: atom(`<title type="html">T&amp;iacute;n một</title>${A_LINK}${A_DATE}${A_TEXT}`),
    stated: { title: 'Tín một' },
  },
  {
    what: 'a title of XHTML',
    feed: atom(`<title ${XHTML('Tin <em>một</em>')}</title>${A_LINK}${A_DATE}${A_TEXT}`),
  },
  {
    what: 'a summary of XHTML',
    feed: atom(`${A_TITLE}${A_LINK}${A_DATE}<summary ${XHTML('<p>Tóm tắt</p> <p>một</p>')}</summary>`),
  },
  {
    what: 'a summary of XHTML under a prefix',
    feed: atom(
      `${A_TITLE}${A_LINK}${A_DATE}<summary type="xhtml"><xh:div xmlns:xh="http://www.w3.org/1999/xhtml">Tóm tắt <xh:b>một</xh:b></xh:div></summary>`,
    ),
  },
  {
    what: 'content of XHTML',
    feed: atom(`${A_TITLE}${A_LINK}${A_DATE}<content ${XHTML('<p>Tóm tắt một</p>')}</content>`),
  },
  {
    what: 'content elsewhere',
    feed: atom(
      `${A_TITLE}${A_LINK}${A_DATE}${A_TEXT}<content type="video/mp4" src="https://bao.example/x.mp4"/>`,
    ),
  },
  {
    what: 'content of another type',
    feed: atom(`${A_TITLE}${A_LINK}${A_DATE}${A_TEXT}<content type="image/png">iVBORw0KGgo=</content>`),
  },
  {
    what: 'an update only',
    feed: atom(`${A_TITLE}${A_LINK}<updated>2024-06-29T00:06:00Z</updated>${A_TEXT}`),
  },
  {
    what: 'the publication beside an update',
    feed: atom(`<updated>2024-07-01T00:00:00Z</updated>${A_TITLE}${A_LINK}${A_DATE}${A_TEXT}`),
  },
  {
    what: 'an alternate in another language too',
    feed: atom(
      `${A_TITLE}<link rel="alternate" type="text/html" href="${LINK}"/><link rel="alternate" type="text/html" hreflang="en" href="https://bao.example/en"/>${A_DATE}${A_TEXT}`,
    ),
  },
  {
    what: 'a link to related things first',
    feed: atom(
      `${A_TITLE}<link rel="related" href="https://bao.example/r"/><link rel="via" href="https://khac.example/"/>${A_LINK}${A_DATE}${A_TEXT}`,
    ),
  },
  {
    what: 'a relation as an address',
    feed: atom(
      `${A_TITLE}<link rel="http://www.iana.org/assignments/relation/alternate" href="${LINK}"/>${A_DATE}${A_TEXT}`,
    ),
  },
  {
    what: 'an address relative to the entry',
    feed: atom(`${A_TITLE}<link href="a-1.html"/>${A_DATE}${A_TEXT}`).replace(
      '<entry>',
      '<entry xml:base="https://bao.example/">',
    ),
  },
  {
    what: 'bases within bases',
    feed: atom(
      `${A_TITLE}<link href="a-1.html"/>${A_DATE}${A_TEXT}`,
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bao.example/x/">',
    ).replace('<entry>', '<entry xml:base="../">'),
  },
  {
    what: 'a base on the link',
    feed: atom(`${A_TITLE}<link xml:base="https://bao.example/" href="a-1.html"/>${A_DATE}${A_TEXT}`),
  },
  {
    what: 'a thread',
    feed: atom(
      `<thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="x" href="https://bao.example/cha"/>${A_TITLE}${A_LINK}${A_DATE}${A_TEXT}`,
    ),
  },
  {
    what: 'rights and a generator',
    feed: atom(
      `<rights>Giữ bản quyền</rights>${A_TITLE}${A_LINK}${A_DATE}${A_TEXT}<category term="x" label="Tin"/>`,
    ),
  },
  { what: 'no link but an id that is one', feed: atom(`${A_TITLE}<id>${LINK}</id>${A_DATE}${A_TEXT}`) },
  {
    what: 'Atom 0.3 by issued',
    feed: atom(
      `${A_TITLE}<link rel="alternate" type="text/html" href="${LINK}"/><issued>2024-06-29T07:06:00+07:00</issued><modified>2024-07-01T00:00:00Z</modified>${A_TEXT}`,
      OLD,
    ),
  },
  {
    what: 'Atom 0.3 by modified',
    feed: atom(
      `${A_TITLE}<link rel="alternate" href="${LINK}"/><modified>2024-06-29T00:06:00Z</modified>${A_TEXT}`,
      OLD,
    ),
  },
  {
    what: 'Atom 0.3 with markup of its own',
    feed: atom(
      `${A_TITLE}<link rel="alternate" href="${LINK}"/><issued>2024-06-29T00:06:00Z</issued><summary type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">Tóm tắt <i>một</i></div></summary>`,
      OLD,
    ),
  },
  {
    what: 'Atom 0.3 with escaped content',
    feed: atom(
      `${A_TITLE}<link rel="alternate" href="${LINK}"/><issued>2024-06-29T00:06:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;Tóm tắt một&lt;/p&gt;</content>`,
      OLD,
    ),
  },
  {
    what: 'an entry document',
    feed: `<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom">${A_TITLE}${A_LINK}${A_DATE}${A_TEXT}</entry>`,
  },
];

const json = (item: object, version = 'https://jsonfeed.org/version/1.1') =>
  JSON.stringify({ version, title: 'Báo', items: [item] });
const ITEM = {
  id: '1',
  url: LINK,
  title: 'Tin một',
  date_published: '2024-06-29T07:06:00+07:00',
  summary: 'Tóm tắt một',
};
/** JSON Feed. */
export const jsonDialects: readonly Dialect[] = [
  { what: 'JSON Feed 1.1', feed: json(ITEM) },
  { what: 'JSON Feed 1', feed: json(ITEM, 'https://jsonfeed.org/version/1') },
  { what: 'JSON Feed with a byte order mark', feed: `\ufeff${json(ITEM)}` },
  {
    what: 'JSON Feed with content only',
    feed: json({ ...ITEM, summary: undefined, content_html: '<p>Tóm tắt <b>một</b></p>' }),
  },
  {
    what: 'JSON Feed of text only',
    feed: json({ ...ITEM, summary: undefined, content_text: 'Tóm tắt một' }),
  },
  { what: 'JSON Feed without a title', feed: json({ ...ITEM, title: undefined }), stated: { title: null } },
];
