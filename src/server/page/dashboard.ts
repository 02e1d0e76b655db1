import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { type Asset, asset, assetReply } from '../message/asset.ts';
import { dashboardCsp } from '../message/headers.ts';
import type { Reply } from '../message/reply.ts';
import type { Fonts } from './fonts.ts';
import { feedLinks, linksOf, plainFront } from './pages.ts';
import type { Resource } from './resource.ts';

/** The dashboard: pages that a browser makes out of the graph, and the files they load, all in memory. */
export interface Dashboard {
  /** The answer at a path of the dashboard's own; null where it has none, and what is asked for is something else or nothing. */
  page(path: string): ((request: IncomingMessage) => Promise<Reply>) | null;
  /** By path. The build puts a hash of its content into each name, so a file at a path never changes. */
  readonly files: ReadonlyMap<string, Asset>;
  /** Every document that its pages send. */
  readonly documents: readonly string[];
}

/** `site.json` of the build: which page answers at which addresses. `:id` stands for any one segment. */
interface Site {
  readonly pages: readonly {
    readonly file: string;
    /** Whether other sites may show it in a frame. */
    readonly isFramed: boolean;
    readonly paths: readonly string[];
  }[];
  /** Every document that they send. */
  readonly documents: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

async function filesOf(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = (await readdir(folder)).filter((name) => TYPES[extname(name)] !== undefined);
  const files = names.map(async (name): Promise<[string, Asset]> => {
    const type = TYPES[extname(name)] ?? '';
    return [`/assets/${name}`, asset(type, await readFile(join(folder, name)))];
  });
  return new Map(await Promise.all(files));
}

/** What stands in a page of the dashboard where no script runs. */
const withoutScripts = (resources: readonly Resource[]): string => `
<div class="plain">
<p><strong>Trang này cần JavaScript.</strong> Không có JavaScript, dữ liệu vẫn có ở các địa chỉ dưới đây.</p>
<p lang="en"><strong>This page needs JavaScript.</strong> Without it the data is at the addresses below.</p>
${plainFront(resources)}
</div>
`;

/** What the build leaves open in its pages, since only the server knows it: fonts, feeds, what else is here. */
function filledIn(html: string, fonts: Fonts, resources: readonly Resource[]): string {
  const preload = fonts.always.map(
    (path) => `<link rel="preload" as="font" type="font/woff2" href="${path}" crossorigin>`,
  );
  const data = JSON.stringify({ links: linksOf(resources) }).replace(/</g, '\\u003c');
  const head = [
    ...preload,
    '<link rel="stylesheet" href="/fonts.css">',
    feedLinks(resources),
    `<script type="application/json" id="site">${data}</script>`,
  ].join('\n');
  return html.replace('<!--head-->', () => head).replace('<!--plain-->', () => withoutScripts(resources));
}

function matcher(pattern: string): RegExp {
  const source = pattern.split('/').map((part) => (part === ':id' ? '[^/]+' : part));
  return new RegExp(pattern === '/' ? '^/$' : `^${source.join('/')}/?$`);
}

/** Reads the dashboard's build; null where there is none. Whoever has none still has the API. */
export async function loadDashboard(
  folder: string,
  fonts: Fonts,
  resources: readonly Resource[],
): Promise<Dashboard | null> {
  let site: Site;
  try {
    site = JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')) as Site;
  } catch {
    return null;
  }
  const files = await filesOf(join(folder, 'assets'));
  const pages = await Promise.all(
    site.pages.map(async ({ file, isFramed, paths }) => {
      const html = filledIn(await readFile(join(folder, file), 'utf8'), fonts, resources);
      return { isFramed, found: asset('text/html; charset=utf-8', html), patterns: paths.map(matcher) };
    }),
  );
  return {
    files,
    documents: site.documents,
    page(path) {
      const page = pages.find(({ patterns }) => patterns.some((pattern) => pattern.test(path)));
      if (page === undefined) return null;
      return async (request) => {
        const reply = await assetReply(request, page.found, {
          'cache-control': 'no-cache',
          'content-security-policy': dashboardCsp(request.headers.host, page.isFramed),
          ...(page.isFramed ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
        });
        return page.isFramed ? { ...reply, without: ['x-frame-options'] } : reply;
      };
    },
  };
}
