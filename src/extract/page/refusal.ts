import type { Element } from 'domhandler';
import type { Site } from '../site.ts';
import { announcedLine, statedTitle } from './anchor.ts';
import { blocksOf } from './block.ts';
import type { CleanBody, FoundBody } from './body.ts';
import type { Box } from './box.ts';
import { lineOf, textOf } from './dom.ts';
import type { Page } from './page.ts';

/** What is known of a page when the question comes up. `clean` is null before the body was taken apart. */
export interface Signs {
  readonly site: Site;
  readonly page: Page;
  readonly box: Box;
  readonly title: string | null;
  readonly hasDate: boolean;
  /** By `countMarks`. */
  readonly marks: number;
  readonly body: FoundBody | null;
  readonly clean: CleanBody | null;
  readonly lead: string | null;
  /** The article's part of the page plays a video or sound. */
  readonly plays: boolean;
}

const NOT_FOUND =
  /(?:^|\D)(?:404|410)(?=\W*(?:$|40|41|not|gone|page|error|lỗi|không|oops|trang (?:web|tin|này|bạn|không)))|(?:lỗi|error)\W*4(?:04|10)(?!\d)|không (?:tìm thấy|tồn tại)|not found|đã (?:bị )?(?:xóa|xoá|gỡ)|page (?:does not|doesn't) exist|trang (?:bạn|mà bạn) (?:tìm|yêu cầu)|truy cập bị từ chối|access denied/iu;
/** What stands in place of an article that is not shown: by the site itself, its portal's software or a guard before it. */
const NOT_SHOWN = new RegExp(
  [
    "something went wrong|correlation id|server error in ['‘’]/|error establishing a database connection|an unhandled exception (?:has )?occurred",
    '(?:đã )?xảy ra lỗi (?:trong quá trình|khi) xử lý|đã có lỗi xảy ra',
    '(?:checking|verifying) (?:your browser|you are human)|enable javascript and cookies|you have been blocked|unusual traffic',
    '(?:vui lòng|hãy|xin) nhập mã (?:xác nhận|captcha|bảo vệ)|bạn không phải (?:là )?(?:người máy|robot)|you are not a robot',
    '(?:hệ thống|website|trang web|cổng thông tin)[^.]{0,40} (?:đang|tạm) (?:được )?(?:(?:dừng|ngừng|ngưng)(?: hoạt động)? (?:để )?)?(?:bảo trì|nâng cấp|dừng)',
    '(?:website|trang web) này[^.]{0,20} (?:tạm (?:ngừng|ngưng)|hết hạn|bị khóa)|account (?:has been )?suspended',
    'tên miền (?:này )?(?:đang|đã) (?:được )?(?:rao bán|hết hạn|chuyển nhượng)|domain (?:name )?(?:is|may be) for sale',
    'bài viết (?:này )?(?:đã ngừng|đã hết hạn|chưa được (?:duyệt|xuất bản)|chưa đến)|(?:bạn )?không có quyền (?:truy cập|xem)',
    '(?:bạn|quý (?:vị|khách)|vui lòng|hãy|xin)(?: cần| phải| hãy)? đăng nhập (?:[^.]{1,30} )?để (?:xem|đọc|tiếp tục|truy cập)|(?:log|sign) in to (?:continue|read|view)',
  ].join('|'),
  'iu',
);
/** Whole titles of pages that a server, a guard or a search makes, however much they say. */
const NO_TITLE_OF_AN_ARTICLE =
  /^(?:attention required!|just a moment\W*|(?:apache2?|nginx|iis|tomcat)(?: \S+){0,3} default page.*|welcome to nginx!?|index of \/.*|account suspended|bad gateway|service (?:temporarily )?unavailable|(?:40[013]|50[0234])\W+(?:bad|unauthorized|forbidden|internal|service|gateway|error).*|kết quả tìm kiếm(?: (?:cho|với|từ khóa) .*)?|search results(?: for .*)?|đăng nhập(?: (?:hệ thống|tài khoản|thành viên))?|(?:log|sign) ?in)$/iu;
const ONLY_PLAYS = 'expected an article, but the page only plays a video or sound';
const LEAST_TEXT = 60;
/** What a text found by its density alone must have, on a page that little or much marks as an article. */
const LEAST_UNMARKED_TEXT = { few: 120, many: 80 };
const MANY_MARKS = 3;
/** Items that make a page a list: at an article's address there may be some of related articles. */
const MANY_ITEMS = 5;
const FEW_ITEMS = 3;
/** Shorter link texts may be words of a sentence. */
const LEAST_HEADLINE = 30;

/** Why a page is no article, in a sentence; null when it is one. */
export function refusalOf(signs: Signs): string | null {
  const { page, title, body, clean } = signs;
  const path = page.address?.pathname ?? '/';
  const length =
    clean?.paragraphs.join(' ').length ??
    body?.elements.reduce((sum, element) => sum + textOf(element).length, 0) ??
    0;
  const made = clean !== null || isMarkedUp(signs) ? undefined : madeTitle(signs);
  if (made !== undefined) return `expected an article, but the page says "${made.slice(0, 80)}"`;
  if (length < 600 && !isMarkedUp(signs)) {
    const shownTitle = `${title ?? ''} ${page.select('title').map(lineOf).join(' ')} ${page.select('h1').map(lineOf).join(' ').slice(0, 200)}`;
    if (NOT_FOUND.test(shownTitle))
      return `expected an article, but the page says "${(title ?? shownTitle).trim().slice(0, 80)}"`;
    const notice = signs.hasDate ? null : NOT_SHOWN.exec(`${shownTitle} ${textIn(body)}`);
    if (notice !== null) return `expected an article, but the page says "${notice[0].slice(0, 80)}"`;
  }
  if (/^\/(?:index\.\w+|default\.aspx|home|trang-chu)?$/i.test(path) && !page.url.includes('?'))
    return 'expected an article, but the address is that of a home page';
  if (title === null) return 'expected an article, but the page has no title';
  if (body === null && signs.plays) return ONLY_PLAYS;
  if (body === null)
    return isList(signs)
      ? 'expected an article, but the page is a list of links'
      : 'expected an article, but the page has no running text';
  if (clean === null) {
    const listed = isUnmarked(body) ? isList(signs) : isUnknownList(signs);
    return listed ? 'expected an article, but the page is a list of links' : null;
  }
  return refusalOfText(signs, clean, body, length);
}

/** The title that no writer gave the page; what the page's own one says behind a bar is the site. */
function madeTitle({ page, title }: Signs): string | undefined {
  const stated = statedTitle(page);
  return [title ?? '', stated, stated.split(/ [|–-] /)[0] ?? ''].find((text) =>
    NO_TITLE_OF_AN_ARTICLE.test(text),
  );
}

const textIn = (body: FoundBody | null): string => body?.elements.map(lineOf).join(' ') ?? '';

function refusalOfText(signs: Signs, clean: CleanBody, body: FoundBody, length: number): string | null {
  const isPhotoStory = clean.images.length >= 3 && (clean.captions.length >= 2 || signs.lead !== null);
  if (length < LEAST_TEXT && !isPhotoStory) {
    const withLead =
      signs.lead !== null && signs.lead.length >= LEAST_TEXT && !isUnmarked(body) && length > 0;
    if (signs.plays) return ONLY_PLAYS;
    if (!withLead) return `expected an article, but the page has only ${length} characters of running text`;
  }
  const least = LEAST_UNMARKED_TEXT[signs.marks >= MANY_MARKS ? 'many' : 'few'];
  if (length < least && isUnmarked(body) && !isPhotoStory)
    return `expected an article, but the page has only ${length} characters of running text`;
  if (isUnmarked(body) && signs.marks < 2) return 'expected an article, but nothing marks the page as one';
  return null;
}

const isUnmarked = ({ rule }: FoundBody): boolean => rule.endsWith('.main-text');

/**
 * The page says that it is an article, in metadata or by its site's own markup, in which systems also set what they say in
 * place of one: then only a date tells them apart.
 */
function isMarkedUp({ page, body, hasDate }: Signs): boolean {
  return (
    page.jsonLd !== null ||
    page.meta.has('article:published_time') ||
    (hasDate && body !== null && !body.rule.startsWith('generic.'))
  );
}

/** How many things mark a page as an article. Must be counted before its body is taken apart. */
export function countMarks({
  site,
  page,
  hasDate,
  box,
  body,
}: Pick<Signs, 'site' | 'page' | 'hasDate' | 'box' | 'body'>): number {
  const marks = [
    page.jsonLd !== null,
    page.meta.get('og:type')?.[0] === 'article',
    page.meta.has('article:published_time'),
    hasDate,
    box.root !== null,
    page.select('h1').length === 1,
    page.address !== null && site.identify(page.address) !== null,
  ];
  const sure = marks.filter(Boolean).length;
  if (sure >= MANY_MARKS || body === null || !isUnmarked(body)) return sure;
  return sure + [announcedLine(page) !== null, isRunningText(page, body)].filter(Boolean).length;
}

const NONE: ReadonlySet<Element> = new Set();

/** Paragraphs enough that no form and no list of links has them. */
const isRunningText = (page: Page, body: FoundBody): boolean =>
  blocksOf(body.elements, NONE, page.base).filter(({ text, linked }) => text.length >= 60 && linked === 0)
    .length >= 3;

/** Many items that the site's list rules cut, or many links to articles, and nothing that marks an article. */
function isList(signs: Signs): boolean {
  const { site, page } = signs;
  if (isStatedArticle(page)) return false;
  const items =
    site.list === null ? 0 : Math.max(...site.list.items.map((selector) => page.select(selector).length));
  if (items >= (isArticleAddress(signs) ? MANY_ITEMS : FEW_ITEMS)) return true;
  if (isUnknownList(signs)) return true;
  return articlesAmong(signs, page.select('a[href]')) >= 12 && signs.marks < 3;
}

/** Many headlines in what stands where a text would, at an address that is not known as an article's. */
const isUnknownList = (signs: Signs): boolean =>
  !isStatedArticle(signs.page) && !isArticleAddress(signs) && headlinesIn(signs) >= MANY_ITEMS;

const isStatedArticle = ({ jsonLd, meta }: Page): boolean =>
  jsonLd !== null || meta.has('article:published_time') || meta.get('og:type')?.[0] === 'article';

const isArticleAddress = ({ site, page }: Signs): boolean =>
  page.address !== null && site.identify(page.address) !== null;

/** How many articles the headings and the headlines of the text lead to. */
function headlinesIn(signs: Signs): number {
  const { page, body } = signs;
  const links = body?.elements.flatMap((element) => page.select('a[href]', element)) ?? [];
  const isHeadline = (link: Element) => isInHeading(link) || textOf(link).length >= LEAST_HEADLINE;
  return articlesAmong(signs, links.filter(isHeadline));
}

function isInHeading({ parent }: Element): boolean {
  let at = parent;
  while (at !== null && !('name' in at && /^h[1-4]$/.test(at.name))) at = at.parent;
  return at !== null;
}

/** How many articles of the site some links lead to. */
function articlesAmong({ site, page }: Signs, links: readonly Element[]): number {
  const addresses = new Set<string>();
  for (const { attribs } of links) {
    const url = URL.parse(attribs.href ?? '', page.base);
    const address = url === null || !/^https?:$/.test(url.protocol) ? null : site.identify(url);
    if (address !== null) addresses.add(address.canonicalUrl);
  }
  return addresses.size;
}
