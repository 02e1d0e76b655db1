import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Answer, Markup, SiteView } from './markup/markup.ts';
import type { Mischief } from './mischief.ts';
import { SLOW_MS, spoil, writeEndless } from './mischief.ts';
import { picture } from './picture.ts';
import type { WorldSite } from './site.ts';

/** A request that a site answered. */
export interface WorldRequest {
  readonly siteId: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly status: number;
}

/** What a site's server is made of. */
export interface SiteServerOptions {
  readonly site: WorldSite;
  readonly markup: Markup;
  /** 0 takes any free port. */
  readonly port: number;
  readonly view: (origin: string) => SiteView;
  readonly mischief: () => Mischief | null;
  readonly onRequest: (request: WorldRequest) => void;
}

/** A site that listens on 127.0.0.1. */
export interface SiteServer {
  readonly origin: string;
  close(): Promise<void>;
}

const NOT_FOUND: Answer = {
  status: 404,
  contentType: 'text/html; charset=utf-8',
  body: '<!DOCTYPE html><title>404</title><h1>Không tìm thấy trang</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã được chuyển đi.</p>',
  version: '404',
  modifiedAt: null,
  maxAgeSeconds: null,
};

const ROBOTS = 'User-agent: *\nDisallow: /admin/\nDisallow: /apicenter@/\nDisallow: /print/\n';

function fixedAnswer(path: string, { markup }: WorldSite, origin: string): Answer | null {
  if (path === '/robots.txt')
    return {
      contentType: 'text/plain; charset=utf-8',
      body: markup === 'epi' ? `${ROBOTS}\nSitemap: ${origin}/sitemap.xml\n` : ROBOTS,
      version: 'robots',
      modifiedAt: null,
      maxAgeSeconds: 3600,
    };
  if (path.endsWith('.png'))
    return {
      contentType: 'image/png',
      body: picture(path),
      version: path,
      modifiedAt: null,
      maxAgeSeconds: 86_400,
    };
  return null;
}

/** RFC 9110, 13.1: If-None-Match by weak comparison goes before If-Modified-Since. */
function isUnchanged({ headers }: IncomingMessage, etag: string, modifiedAt: Date | null): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    const opaque = etag.replace(/^W\//, '');
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === opaque);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return (
    modifiedAt !== null && !Number.isNaN(since) && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since
  );
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const status = answer.status ?? 200;
  response.setHeader('Content-Type', answer.contentType);
  if (answer.maxAgeSeconds !== null)
    response.setHeader('Cache-Control', `public, max-age=${answer.maxAgeSeconds}`);
  if (answer.location !== undefined) response.setHeader('Location', answer.location);
  if (status === 200) {
    const etag = `W/"${createHash('sha256').update(`${request.url}\n${answer.version}`).digest('hex').slice(0, 20)}"`;
    response.setHeader('ETag', etag);
    if (answer.modifiedAt !== null) response.setHeader('Last-Modified', answer.modifiedAt.toUTCString());
    if (isUnchanged(request, etag, answer.modifiedAt)) {
      response.writeHead(304).end();
      return;
    }
  }
  let body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.setHeader('Vary', 'Accept-Encoding');
  if (
    typeof answer.body === 'string' &&
    body.length > 1000 &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  ) {
    body = gzipSync(body, { level: 1 });
    response.setHeader('Content-Encoding', 'gzip');
  }
  response
    .writeHead(status, { 'Content-Length': body.length })
    .end(request.method === 'HEAD' ? undefined : body);
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts a site's web server. Rejects with the system's error where the port is taken. */
export async function startSite(options: SiteServerOptions): Promise<SiteServer> {
  const { site, markup, onRequest } = options;
  let origin = '';
  const waiting = new Set<NodeJS.Timeout>();

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const view = options.view(origin);
    const url = new URL(request.url ?? '/', origin);
    const mischief = options.mischief();
    const fixed = fixedAnswer(url.pathname, site, origin);
    const found = fixed ?? markup.answer(view, url) ?? NOT_FOUND;
    const isArticle = view.publications.some(({ path }) => path === url.pathname + url.search);
    if (mischief === 'endless' && isArticle) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      writeEndless(response);
      return;
    }
    send(request, response, mischief === null || fixed !== null ? found : spoil(mischief, found, isArticle));
  };

  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    response.on('close', () =>
      onRequest({ siteId: site.id, method, path: url, headers, status: response.statusCode }),
    );
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (options.mischief() === 'slow') {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        if (!response.destroyed) answer(request, response);
      }, SLOW_MS);
      waiting.add(timer);
    } else answer(request, response);
  });
  origin = await listen(server, options.port);
  return {
    origin,
    async close() {
      for (const timer of waiting) clearTimeout(timer);
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
