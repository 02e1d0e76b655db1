import { GatewayError } from '../errors.ts';
import { decode } from '../extract/page/decode.ts';
import { binaryType, textType } from '../extract/page/media-type.ts';
import { type Page, parsePage } from '../extract/page/page.ts';
import { originOf, refreshOf } from '../extract/page/whereabouts.ts';
import { siteHost } from '../model/url.ts';
import type { FetchDocument, FetchedDocument } from '../net/document.ts';

/** A page as it came and parsed. */
export interface ReadPage {
  readonly document: FetchedDocument;
  readonly page: Page;
}

/**
 * A site's homepage, behind the page that only sends on to it. Rejects with the fetch's own error, with READ_UNSUPPORTED_TYPE for
 * what is no page, and with READ_MOVED for a copy of another site.
 */
export async function readHomepage(
  url: string,
  fetch: FetchDocument,
  signal: AbortSignal | undefined,
): Promise<ReadPage> {
  const door = await readPage(url, fetch, signal);
  const onward = refreshOf(door.page);
  const home = onward === null ? door : await readPage(onward, fetch, signal);
  checkIsNoCopy(home.page);
  return home;
}

/** Reads a page. Rejects with the fetch's own error, and with READ_UNSUPPORTED_TYPE for a feed, a file or nothing at all. */
export async function readPage(
  url: string,
  fetch: FetchDocument,
  signal: AbortSignal | undefined,
): Promise<ReadPage> {
  const document = await fetch({ url, signal });
  if (document.status === 'NOT_MODIFIED') throw new Error(`unasked, ${url} answered that nothing changed`);
  const { bytes, contentType } = document;
  const text = decode(bytes, contentType).text;
  const type = binaryType(bytes) ?? textType(text);
  if (type === 'html') return { document, page: parsePage(text, document.url) };
  const what = { feed: 'a feed', json: 'JSON', text: 'bare text', empty: 'an empty page' };
  const got = type === 'pdf' || type === 'binary' ? 'a binary file' : what[type];
  throw new GatewayError('READ_UNSUPPORTED_TYPE', `expected a page at ${url}, but got ${got}`);
}

/** Throws READ_MOVED for a page that calls itself a copy of one on another site: mirrors of news sites are many. */
export function checkIsNoCopy(page: Page): void {
  const origin = originOf(page);
  if (origin === null || page.address === null) return;
  throw new GatewayError(
    'READ_MOVED',
    `expected pages of ${siteHost(page.address)} itself, but ${page.url} calls itself a copy of ${origin}: look that site over`,
  );
}
