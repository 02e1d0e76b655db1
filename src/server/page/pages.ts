import { type Asset, asset } from '../message/asset.ts';
import { escapeHtml, htmlPage } from './html.ts';
import type { Resource } from './resource.ts';

/** The style of the plain pages. */
export const pageStyle = asset(
  'text/css; charset=utf-8',
  `:root { color-scheme: light dark; --accent: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --accent: #ff8a80; } }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 'Be Vietnam Pro', system-ui, sans-serif; }
h1 { display: flex; align-items: center; gap: .75rem; margin-bottom: .25rem; }
h1 img { width: 2.25rem; height: 2.25rem; }
a { color: var(--accent); }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
code { font: .95em 'JetBrains Mono', ui-monospace, monospace; }
[lang=en] { opacity: .8; }
`,
);

/** A bridge of two arches over a river: the product's mark. */
export const favicon = asset(
  'image/svg+xml; charset=utf-8',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#b3261e"/>
<path d="M3 12h26M5 12v10M16 12v10M27 12v10M5 22a5.5 6.5 0 0 1 11 0M16 22a5.5 6.5 0 0 1 11 0" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>
<path d="M3 26.5q3.2-2 6.5 0t6.5 0 6.5 0 6.5 0" fill="none" stroke="#ffd54f" stroke-width="1.8" stroke-linecap="round"/></svg>
`,
);

const STYLE_LINK = '<link rel="stylesheet" href="/fonts.css"><link rel="stylesheet" href="/page.css">';

const heading = (text: string) => `<h1><img src="/favicon.svg" alt="">${escapeHtml(text)}</h1>`;

const LINKS: readonly (readonly [path: string, vi: string, en: string])[] = [
  ['/graphql', 'Trình khám phá: thử truy vấn ngay trong trình duyệt', 'Explorer: try queries in the browser'],
  ['/schema.graphql', 'Lược đồ GraphQL', 'The GraphQL schema'],
  ['/health/ready', 'Tình trạng của máy chủ', 'Health of the server'],
];

const autodiscovery = ({ path, title, feedType }: Resource) =>
  feedType === null
    ? ''
    : `<link rel="alternate" type="${feedType}" href="${path}" title="${escapeHtml(title.vi)}">`;

/** What else is here, for people and in order: addresses with what they are. */
export function linksOf(
  resources: readonly Resource[],
): readonly { readonly path: string; readonly vi: string; readonly en: string }[] {
  const further = resources.map(({ path, title }) => [path, title.vi, title.en] as const);
  return [...LINKS, ...further].map(([path, vi, en]) => ({ path, vi, en }));
}

/** Links for the head of a page, by which programs find the feeds. */
export const feedLinks = (resources: readonly Resource[]): string => resources.map(autodiscovery).join('');

/** What this is, and where to go, as HTML that needs no script. */
export function plainFront(resources: readonly Resource[]): string {
  return `${heading('Cầu Nối')}
<p>Tin tức của Mặt trận Tổ quốc và các tổ chức hữu nghị trên cả nước, dưới dạng một đồ thị: bài viết, sự kiện, cán bộ.</p>
<p lang="en">News of Viet Nam's Fatherland Front and friendship unions as one graph of articles, events and officials.</p>
<dl>${linksOf(resources)
    .map(
      ({ path, vi, en }) =>
        `<dt><a href="${path}"><code>${path}</code></a></dt><dd>${escapeHtml(vi)}</dd><dd lang="en">${escapeHtml(en)}</dd>`,
    )
    .join('')}</dl>`;
}

/** The front page where there is no dashboard: what this is, and where to go. */
export function homePage(resources: readonly Resource[]): Asset {
  return asset(
    'text/html; charset=utf-8',
    htmlPage('Cầu Nối', STYLE_LINK + feedLinks(resources), plainFront(resources)),
  );
}

/** What a browser gets for an address that is not there. */
export const notFoundPage = htmlPage(
  'Không tìm thấy · Cầu Nối',
  STYLE_LINK,
  `${heading('Không tìm thấy')}
<p>Ở địa chỉ này không có gì. <a href="/">Về trang đầu</a></p>
<p lang="en">There is nothing at this address. <a href="/">To the front page</a></p>`,
);
