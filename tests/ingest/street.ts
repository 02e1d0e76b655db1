import { knownSystems, siteFromInput } from '../../feeds/index.ts';
import { GatewayError } from '../../src/errors.ts';
import { readArticle, readEntries } from '../../src/extract/read.ts';
import { type Discovery, discover } from '../../src/ingest/discovery.ts';
import type { DocumentRequest, FetchedDocument } from '../../src/net/document.ts';
import { statusError } from '../../src/net/status.ts';

/** What a site answers at a path: a page or feed; null where it never answers. */
export type Answers = Readonly<Record<string, string | null>>;

const TITLES = [
  'Hội nghị Đoàn Chủ tịch lần thứ năm bàn công tác cuối năm',
  'Khởi công nhà Đại đoàn kết cho hộ nghèo xã Lũng Nặm',
  'Giám sát việc thực hiện quy chế dân chủ ở cơ sở năm nay',
  'Ngày hội Đại đoàn kết toàn dân tộc tại khu dân cư Bản Cốc',
  'Tập huấn nghiệp vụ công tác Mặt trận cho cán bộ các xã',
  'Bàn giao công trình nước sạch cho đồng bào thôn Nà Pồng',
];
const TEXT =
  'Dự hội nghị có ông Lường Văn Hải, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, cùng 80 đại biểu của các tổ chức thành viên.';

export const titleOf = (number: number): string => TITLES[number % TITLES.length] ?? '';
export const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at);

/** The address of an article as a site of no known maker has it. */
export const plainAddress = (number: number): string => `/tin/mot-bai-viet-${1000 + number}.html`;

/** Links to articles in a row, a day beside each. */
export const rows = (articles: readonly number[], address = plainAddress): string =>
  articles
    .map((at) => `<div><a href="${address(at)}">${titleOf(at)} (${at})</a> <i>${10 + at}/11/2026</i></div>`)
    .join('');

export const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

export const article = (number: number, head = ''): string =>
  page(
    titleOf(number),
    `<div><h1>${titleOf(number)}</h1><p>10/11/2026 08:00</p><p>${TEXT}</p><p>${TEXT} ${TEXT}</p><p>${TEXT}</p></div>`,
    head,
  );

/** Every article of a site, by its address. */
export const articles = (count: number, address = plainAddress): Answers =>
  Object.fromEntries(numbers(0, count).map((at) => [address(at), article(at)]));

export const rss = (home: string, named: readonly number[], address = plainAddress): string =>
  `<rss version="2.0"><channel><title>Tin</title>${named
    .map((at) => `<item><title>${titleOf(at)}</title><link>${new URL(address(at), home).href}</link></item>`)
    .join('')}</channel></rss>`;

/** A site that answers what is written here and 404 to the rest, looked over; and the paths that it was asked for. */
export async function lookAt(
  home: string,
  answers: Answers,
): Promise<Discovery & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const fetch = async ({ url }: DocumentRequest): Promise<FetchedDocument> => {
    const path = url.slice(new URL(home).origin.length);
    asked.push(path);
    const text = answers[path];
    if (text === null) throw new GatewayError('FETCH_TIMEOUT', `expected an answer from ${url}`);
    if (text === undefined) throw statusError(url, 404, null);
    const bytes = new TextEncoder().encode(text);
    const validators = { etag: null, lastModified: null };
    const fetchedAt = '2026-11-23T02:00:00.000Z';
    return { status: 'FETCHED', url, contentType: null, bytes, validators, fetchedAt, maxAgeSeconds: null };
  };
  const discovery = await discover(home, {
    fetch,
    extraction: { readEntries, readArticle },
    systems: knownSystems,
    siteOf: (draft) => siteFromInput(draft).site,
  });
  return { ...discovery, asked };
}
