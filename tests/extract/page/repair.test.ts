import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/extract/page/feed.ts';

const read = async (xml: string) =>
  (await parseFeed(xml, { url: 'https://bao.example/rss.xml', observedAt: '2025-01-01T00:00:00.000Z' }))
    .entries[0];
const rss = (inner: string) =>
  `<rss version="2.0"><channel><item><link>/a-1.html</link>${inner}</item></channel></rss>`;
const atom = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/a-1.html"/>${inner}</entry></feed>`;

describe('an entry of a feed', () => {
  it('is known by the namespace, whatever its prefix', async () => {
    const xml =
      '<r:rss xmlns:r="http://backend.userland.com/rss2" xmlns:x="http://bao.example/x"><r:channel><r:item><r:title>Tin một</r:title><r:link>/a-1.html</r:link><x:description>Lạ</x:description><r:description>Của tin</r:description></r:item></r:channel></r:rss>';
    expect(await read(xml)).toMatchObject({
      url: 'https://bao.example/a-1.html',
      title: 'Tin một',
      summary: 'Của tin',
    });
  });

  it('has the address of its alternate link, not of an enclosure printed before it', async () => {
    const xml =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="enclosure">https://bao.example/a.mp3</link><link rel="alternate">https://bao.example/a-1.html</link></entry></feed>';
    expect(await read(xml)).toMatchObject({ url: 'https://bao.example/a-1.html' });
  });

  it('may carry base64 where Atom 1.0 says so by the type', async () => {
    const title = Buffer.from('Tin <b>một</b>').toString('base64');
    expect(await read(atom(`<title type="application/octet-stream">\n${title}\n</title>`))).toMatchObject({
      title: 'Tin một',
    });
  });

  it('has as summary whichever of description and summary comes first', async () => {
    const both = '<summary>Trước</summary><description>Sau</description>';
    expect(await read(rss(both))).toMatchObject({ summary: 'Trước' });
  });

  it('has quotation marks where an editor left control characters of windows-1252', async () => {
    expect(await read(rss('<title>\u0093Tin một\u0094</title>'))).toMatchObject({ title: '“Tin một”' });
  });

  it('may stand in a channel of the Channel Definition Format', async () => {
    const xml =
      '<CHANNEL BASE="https://bao.example/x/"><ITEM HREF="a-1.html" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>Tin một</TITLE><ABSTRACT>Tóm tắt</ABSTRACT></ITEM></CHANNEL>';
    expect(await read(xml)).toMatchObject({
      url: 'https://bao.example/x/a-1.html',
      title: 'Tin một',
      publishedAt: '2004-04-07T04:05:43.000Z',
      summary: 'Tóm tắt',
    });
  });

  it('may be dated with the two-digit year of RFC 822', async () => {
    expect(await read(rss('<pubDate>Tue, 05 Mar 24 02:30:00 GMT</pubDate>'))).toMatchObject({
      publishedAt: '2024-03-05T02:30:00.000Z',
    });
  });
});
