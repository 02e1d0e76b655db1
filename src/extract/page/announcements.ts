import type { Element } from 'domhandler';
import { parseUrl, siteHost, withoutVisit } from '../../model/url.ts';
import { cleanText, textOf } from './dom.ts';
import type { Page } from './page.ts';

/** Where a page says that a site's news is announced. */
export interface Announcements {
  /** Feeds: those of `link rel="alternate"` first, then links that look like one. */
  readonly feeds: readonly string[];
  /** Pages that its menus and headings link and that may be lists of articles: news first, else in the page's order. */
  readonly sections: readonly string[];
  /** The name under which it presents itself, without "Trang chủ"; null where the page has none. */
  readonly siteName: string | null;
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/i;
const FEED_ADDRESS = /(?:^|[/.?&=_-])(?:rss|atom|feeds?)(?:[/.?&=_-]|$)/i;
/** WordPress and others announce the feed of their readers' comments beside that of the articles. */
const COMMENTS = /\/comments\/feed|feed=comments|bình luận|\bcomments?\b/i;
const NO_PAGE = /\.(?:jpe?g|png|gif|svg|webp|pdf|docx?|xlsx?|zip|rar|mp[34]|css|js|xml|rss|ico)$/i;
/** Parts of every site that announce nothing. */
const NO_LIST =
  /(?:^|[/_-])(?:login|dang-nhap|dang-ky|register|lien-he|lienhe|contact|gioi-thieu|gioithieu|about|search|tim-kiem|timkiem|sitemap|so-do|rss|feeds?|admin|thu-vien-anh|video|gio-hang|hoi-dap|tag|tags|wp-login|authenticate|siteterms|dieu-khoan)(?:[/._?-]|$)/i;
/** Headings under which sites put news, best first guesses among a menu's many links. */
const NEWS =
  /tin|hoat-dong|hoạt động|su-kien|sự kiện|thoi-su|thời sự|news|huu-nghi|mat-tran|đối ngoại|doi-ngoai/i;

/** What a site calls the page at which it begins. */
const HOME = 'trang chủ|trang nhất|home(?: ?page)?';
const HOME_ONLY = new RegExp(`^(?:${HOME})$`, 'iu');
const HOME_PART = new RegExp(`^(?:${HOME})\\s*[-–—|»:]+\\s*|\\s*[-–—|»:]+\\s*(?:${HOME})$`, 'giu');
const LONGEST_NAME = 200;
/** Longer link texts are headlines. */
const LONGEST_LABEL = 40;
/** The number of an article in its address: a section has none. */
const NUMBER = /\d/;

/**
 * What a site's page says of where its news is announced. Only addresses on the page's own host count as sections. "Hoạt động cơ sở"
 * makes an address as long as that of a short headline: where a number does not tell, links with such texts count too.
 */
export function announcementsOf(page: Page, isArticle: (url: URL) => boolean): Announcements {
  const here = parseUrl(page.url);
  const addressOf = ({ attribs }: Element): URL | null => {
    const url = parseUrl(withoutVisit(attribs.href ?? ''), page.base);
    if (url !== null) url.hash = '';
    return url;
  };
  const isOwn = (url: URL | null): url is URL =>
    url !== null && here !== null && siteHost(url) === siteHost(here);
  const links = page.select('a[href]');
  const stated = page
    .select('link[href]')
    .filter(
      ({ attribs }) =>
        /\balternate\b/i.test(attribs.rel ?? '') &&
        FEED_TYPE.test((attribs.type ?? '').trim()) &&
        !COMMENTS.test(`${attribs.href} ${attribs.title ?? ''}`),
    );
  const likely = links.filter((link) => {
    const url = addressOf(link);
    if (!isOwn(url) || COMMENTS.test(url.href)) return false;
    return FEED_ADDRESS.test(url.pathname + url.search) || textOf(link).toUpperCase() === 'RSS';
  });
  const isSection = (url: URL, name: string) =>
    !isArticle(url) || (name.length <= LONGEST_LABEL && !NUMBER.test(url.pathname + url.search));
  const sections = links.filter((link) => {
    const url = addressOf(link);
    const name = nameOf(link);
    if (!isOwn(url) || url.href === here?.href || !isSection(url, name)) return false;
    const path = url.pathname + url.search;
    if (path === '/' || NO_PAGE.test(url.pathname) || NO_LIST.test(path)) return false;
    return name.length >= 3 && !HOME_ONLY.test(name);
  });
  const isNews = (link: Element) => NEWS.test(`${addressOf(link)?.pathname} ${nameOf(link)}`);
  const sorted = [...sections.filter(isNews), ...sections.filter((link) => !isNews(link))];
  const addresses = (elements: readonly Element[]) => [
    ...new Set(elements.map((element) => addressOf(element)?.href).filter((href) => href !== undefined)),
  ];
  return {
    feeds: addresses([...stated, ...likely]),
    sections: addresses(sorted),
    siteName: ownName(page.meta.get('og:site_name')?.[0] ?? null) ?? ownName(titleOf(page)),
  };
}

const ownName = (name: string | null): string | null => {
  const own = (name ?? '').slice(0, LONGEST_NAME).replace(HOME_PART, '').trim();
  return own === '' || HOME_ONLY.test(own) ? null : own;
};

const nameOf = (link: Element): string => textOf(link) || cleanText(link.attribs.title ?? '');

/** The page's own `title`: that of a drawing inside the page is none. */
function titleOf(page: Page): string | null {
  const [title] = page
    .select('title')
    .filter(({ parent }) => parent === null || !('name' in parent) || parent.name !== 'svg');
  if (title === undefined) return null;
  const text = cleanText(title.children.map((child) => ('data' in child ? child.data : '')).join(''));
  return text === '' ? null : text;
}

/** Sitemaps that a robots.txt names (sitemaps.org, "Submitting your sitemap"), absolute, each once. */
export function sitemapsOfRobots(robots: string, url: string): readonly string[] {
  const lines = robots.slice(0, 500_000).split(/[\r\n]+/);
  const named = lines.flatMap((line) => /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1] ?? []);
  return [...new Set(named.flatMap((address) => parseUrl(address, url)?.href ?? []))];
}
