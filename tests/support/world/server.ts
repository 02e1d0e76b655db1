import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from './delivery.ts';
import { disguised, strangerAnswer } from './disguise.ts';
import { PLAIN_MANNERS } from './manners.ts';
import type { Answer, Markup, SiteView } from './markup/markup.ts';
import type { Mischief } from './mischief.ts';
import { SLOW_MS } from './mischief.ts';
import { picture } from './picture.ts';
import type { WorldSite } from './site.ts';
import { MOVED, spoil } from './spoil.ts';

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

const KEPT_OPEN_MS = 60_000;

const ROBOTS = 'User-agent: *\nDisallow: /admin/\nDisallow: /apicenter@/\nDisallow: /print/\n';
const ROBOTS_ELSEWHERE = '/tep/robots.txt';

function robots(
  { markup, manners, hasNewsSitemap }: WorldSite,
  origin: string,
  mischief: Mischief | null,
): Answer {
  const text = (body: string): Answer => ({
    contentType: 'text/plain; charset=utf-8',
    body,
    version: 'robots',
    modifiedAt: null,
    maxAgeSeconds: 3600,
  });
  if (mischief === 'robots-error') return { ...text(''), status: 503 };
  if (mischief === 'robots-disallow') return text('User-agent: *\nDisallow: /\n');
  const delay = manners?.crawlDelay ?? null;
  return text(
    [
      ROBOTS,
      ...(delay === null ? [] : [`Crawl-delay: ${delay}\n`]),
      ...(markup === 'epi' || hasNewsSitemap === true ? [`\nSitemap: ${origin}/sitemap.xml\n`] : []),
    ].join(''),
  );
}

function fixedAnswer(
  path: string,
  site: WorldSite,
  origin: string,
  mischief: Mischief | null,
): Answer | null {
  if (path === '/robots.txt' && site.manners?.movedRobots === true)
    return { ...robots(site, origin, mischief), status: 301, location: ROBOTS_ELSEWHERE, body: '' };
  if (path === '/robots.txt' || path === ROBOTS_ELSEWHERE) return robots(site, origin, mischief);
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

/** An address without what says how a reader came, and without the prefix of moved feeds. */
const meant = (path: string) =>
  path
    .replace(/;jsessionid=[^?/#]*/, '')
    .replace(/[?&](?:utm_\w+|fbclid)=[^&]*/g, '')
    .replace(new RegExp(`^${MOVED}(?=/)`), '');

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts a site's web server. Rejects with the system's error where the port is taken. */
export async function startSite(options: SiteServerOptions): Promise<SiteServer> {
  const { site, markup, onRequest } = options;
  const manners = { ...PLAIN_MANNERS, ...site.manners };
  let origin = '';
  let count = 0;
  const waiting = new Set<NodeJS.Timeout>();
  const later = (step: () => void, ms: number) => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      step();
    }, ms);
    waiting.add(timer);
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const asked = request.url ?? '/';
    const mischief = options.mischief();
    const url = new URL(meant(asked), origin);
    const path = url.pathname + url.search;
    const given = options.view(origin);
    const isArticle = given.publications.some((publication) => publication.path === path);
    const circumstances = {
      url,
      isArticle,
      count: count++,
      view: disguised(given, mischief, isArticle, markup),
    };
    const delivery = { manners, mischief, later, ...circumstances };
    const fixed = fixedAnswer(url.pathname, site, origin, mischief);
    if (fixed !== null) {
      deliver(request, response, fixed, { ...delivery, mischief: null });
      return;
    }
    const stranger = mischief === 'strangers' ? strangerAnswer(given, markup, path) : null;
    const found = stranger ?? markup.answer(circumstances.view, url) ?? NOT_FOUND;
    const isSpoilt = mischief !== null && !asked.startsWith(`${MOVED}/`);
    deliver(request, response, isSpoilt ? spoil(mischief, found, circumstances) : found, delivery);
  };

  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    response.on('close', () =>
      onRequest({ siteId: site.id, method, path: url, headers, status: response.statusCode }),
    );
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (options.mischief() === 'slow') {
      later(() => {
        if (!response.destroyed) answer(request, response);
      }, SLOW_MS);
    } else answer(request, response);
  });
  // A machine that is busy with other things must not lose requests to connections that were closed for want of some.
  server.keepAliveTimeout = KEPT_OPEN_MS;
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
