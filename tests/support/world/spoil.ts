import { createHash } from 'node:crypto';
import { hostilePage } from './hostile.ts';
import type { Answer, SiteView } from './markup/markup.ts';
import { type Mischief, PRIVATE_ADDRESS, REST_SECONDS } from './mischief.ts';
import type { Publication } from './publication.ts';

/** Below it lie the feeds and lists of a site that moved them. */
export const MOVED = '/chuyen-trang';

const notice = (status: number, heading: string, words = ''): Answer => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${heading}</title></head><body><h1>${heading}</h1>${words}</body></html>`,
  version: heading,
  modifiedAt: null,
  maxAgeSeconds: null,
});

const BROKEN = notice(500, 'Máy chủ gặp sự cố');
const LOGIN = notice(
  200,
  'Đăng nhập hệ thống',
  '<form method="post" action="/dang-nhap"><label>Tên đăng nhập <input name="user"></label><label>Mật khẩu <input type="password" name="password"></label><button>Đăng nhập</button></form><p>Bạn cần đăng nhập để xem nội dung này. Quên mật khẩu? Liên hệ quản trị viên.</p>',
);
const GONE = '<p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Mời bạn quay lại trang chủ.</p>';

/** Breaks a feed the way that hand-made feeds are broken: a bare `&` in a title, and the end missing. */
export function breakFeed(xml: string): string {
  const dirty = xml.replace(/<title>/g, '<title>Tin & bài: ');
  return dirty.slice(0, Math.floor(dirty.length * 0.6));
}

const renamed = (name: string) => `k${createHash('sha256').update(name).digest('hex').slice(0, 7)}`;

/** A page in another skin: classes and ids of other names, none of the machine's marks, the words as they were. */
export function inNewSkin(html: string): string {
  return html
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
    .replace(/<meta (?:name="generator"|property="article:)[^>]*>/gi, '')
    .replace(/ (?:itemprop|itemtype)="[^"]*"| itemscope/g, '')
    .replace(
      / (class|id)="([^"]*)"/g,
      (_whole, attribute: string, names: string) =>
        ` ${attribute}="${names.split(/\s+/).filter(Boolean).map(renamed).join(' ')}"`,
    );
}

/** The address of a publication as a reader's browser, a share button or a session left it. */
function aliasOf({ path, number }: Publication): string {
  switch (number % 4) {
    case 0:
      return `${path}${path.includes('?') ? '&amp;' : '?'}utm_source=zalo&amp;utm_medium=social&amp;fbclid=IwAR${number}`;
    case 1:
      return path.replace(/(?=\?|$)/, ';jsessionid=8F3A11');
    case 2:
      return `${path}#binh-luan`;
    default:
      return path;
  }
}

/** A list or feed with other addresses in place of those of its articles, absolute or from the root. */
function readdressed(body: string, view: SiteView, addressOf: (publication: Publication) => string): string {
  return view.publications.reduce((text, publication) => {
    const path = publication.path.replaceAll('&', '&amp;').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(
      new RegExp(`(["'>])(?:${view.origin})?${path}(?=["'<])`, 'g'),
      `$1${addressOf(publication)}`,
    );
  }, body);
}

/** What goes into a spoilt answer. */
export interface Circumstances {
  readonly view: SiteView;
  readonly url: URL;
  readonly isArticle: boolean;
  /** Which request of the site's life it is, from 0 on. */
  readonly count: number;
}

/** The answer that a site in this trouble gives in place of its own. */
export function spoil(mischief: Mischief, answer: Answer, circumstances: Circumstances): Answer {
  const { view, url, isArticle, count } = circumstances;
  const version = `${answer.version}!${mischief}`;
  const rewritten = (rewrite: (body: string) => string, when: boolean): Answer =>
    when && typeof answer.body === 'string'
      ? { ...answer, version, modifiedAt: null, body: rewrite(answer.body) }
      : answer;
  const instead = (other: Answer, when = isArticle) => (when ? other : answer);
  const isHtml = answer.contentType.startsWith('text/html');
  switch (mischief) {
    case 'error':
    case 'outage':
      return BROKEN;
    case 'flaky':
      return instead(BROKEN, count % 3 === 2);
    case 'unavailable':
      return { ...notice(503, 'Hệ thống đang bảo trì'), retryAfter: String(REST_SECONDS) };
    case 'busy':
      return { ...notice(429, 'Quá nhiều yêu cầu'), retryAfter: String(REST_SECONDS) };
    case 'busy-until':
      return {
        ...notice(429, 'Quá nhiều yêu cầu'),
        retryAfter: new Date(view.now.getTime() + REST_SECONDS * 1_000).toUTCString(),
      };
    case 'broken-feed':
      return rewritten(breakFeed, answer.contentType.includes('xml'));
    case 'missing-article':
      return instead(notice(404, 'Không tìm thấy trang'));
    case 'soft-404':
      return instead(notice(200, 'Không tìm thấy trang', GONE));
    case 'login-page':
      return instead(LOGIN);
    case 'private-redirect':
      return instead({ ...answer, status: 302, location: PRIVATE_ADDRESS, body: '', version });
    case 'redirect-loop':
      return instead({ ...answer, status: 302, location: url.pathname + url.search, body: '', version });
    case 'moved-feed':
      return instead(
        { ...answer, status: 301, location: `${MOVED}${url.pathname}${url.search}`, body: '', version },
        !isArticle && url.pathname !== '/' && answer.status === undefined,
      );
    case 'aliases':
      return rewritten((body) => readdressed(body, view, aliasOf), !isArticle);
    case 'mirrored':
      return rewritten(
        (body) =>
          readdressed(body, view, ({ path, number }) =>
            number % 2 === 0 ? path : view.origin.replace('127.0.0.1', 'localhost') + path,
          ),
        !isArticle,
      );
    case 'counters':
      return rewritten(
        (body) =>
          body.replace('</body>', `<div class="footer">Lượt truy cập: ${914_000 + count * 3}</div></body>`),
        isHtml,
      );
    case 'hostile':
      return rewritten(hostilePage, isArticle && isHtml);
    case 'drift':
      return rewritten(inNewSkin, isArticle && isHtml);
    case 'future-dates':
    case 'strangers':
    case 'empty-feed':
      return rewritten((body) => body, !isArticle);
    default:
      return answer;
  }
}
