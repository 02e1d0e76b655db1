import type { ServerResponse } from 'node:http';
import type { Answer } from './markup/markup.ts';

/**
 * What can be wrong with a site.
 * - `error`: 500 to every request. - `slow`: every answer after `SLOW_MS`. - `broken-feed`: feeds with a bare `&`, cut off
 * in the middle. - `missing-article`: pages of articles are 404 while lists and feeds go on naming them.
 * - `private-redirect`: pages of articles redirect to an address inside the machine. - `endless`: articles never end.
 */
export const MISCHIEFS = [
  'error',
  'slow',
  'broken-feed',
  'missing-article',
  'private-redirect',
  'endless',
] as const;
export type Mischief = (typeof MISCHIEFS)[number];

/** How long a slow site lets its readers wait: longer than any sensible limit. */
export const SLOW_MS = 60_000;

/** The discard port (RFC 863) of the machine itself: an address that no reader of the web should ever follow. */
export const PRIVATE_ADDRESS = 'http://127.0.0.1:9/noi-bo';

/** Breaks a feed the way that hand-made feeds are broken: a bare `&` in a title, and the end missing. */
export function breakFeed(xml: string): string {
  const dirty = xml.replace(/<title>/g, '<title>Tin & bài: ');
  return dirty.slice(0, Math.floor(dirty.length * 0.6));
}

/** Writes a body without end, at the pace at which it is read, until the reader hangs up. */
export function writeEndless(response: ServerResponse): void {
  const filler = Buffer.from(`<p>${'Nội dung đang được cập nhật. '.repeat(500)}</p>\n`);
  const pump = () => {
    while (!response.destroyed && response.write(filler));
  };
  response.on('drain', pump);
  pump();
}

/** The answer that a site with this mischief gives in place of its own; `isArticle` tells pages from lists and feeds. */
export function spoil(mischief: Mischief, answer: Answer, isArticle: boolean): Answer {
  const version = `${answer.version}!${mischief}`;
  switch (mischief) {
    case 'error':
      return {
        status: 500,
        contentType: 'text/html; charset=utf-8',
        body: '<h1>Máy chủ gặp sự cố</h1>',
        version,
        modifiedAt: null,
        maxAgeSeconds: null,
      };
    case 'broken-feed':
      return answer.contentType.includes('xml') && typeof answer.body === 'string'
        ? { ...answer, version, body: breakFeed(answer.body) }
        : answer;
    case 'missing-article':
      return isArticle
        ? {
            status: 404,
            contentType: 'text/html; charset=utf-8',
            body: '<h1>Không tìm thấy trang</h1>',
            version,
            modifiedAt: null,
            maxAgeSeconds: null,
          }
        : answer;
    case 'private-redirect':
      return isArticle ? { ...answer, status: 302, location: PRIVATE_ADDRESS, body: '', version } : answer;
    case 'slow':
    case 'endless':
      return answer;
  }
}
