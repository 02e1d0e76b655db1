import type { Answer, Markup, SiteView } from './markup/markup.ts';
import type { Mischief } from './mischief.ts';
import type { Publication } from './publication.ts';

const YEAR_MS = 365 * 86_400_000;
const NEVER = new Date(Number.NaN);

/** Numbers that no article has. */
const STRANGERS = [
  { number: 999_901, title: 'Tài liệu hội nghị bản đầy đủ', kind: 'pdf' },
  { number: 999_902, title: 'Video toàn cảnh lễ khai mạc đại hội', kind: 'video' },
  { number: 999_903, title: 'Chuyên mục tổng hợp tin các địa phương', kind: 'index' },
] as const;

/** What a site adds to its lists that is no article: a file, a film and a list, each under an address like an article's. */
function strangers({ site, publications }: SiteView, markup: Markup): readonly Publication[] {
  const model = publications[0];
  if (model === undefined) return [];
  return STRANGERS.map(({ number, title }) => {
    const { kicker: _kicker, ...rest } = model.article;
    const article = { ...rest, title };
    return { ...model, number, article, path: markup.path(site, article, number) };
  });
}

/** What was published without lead and date prints neither. */
const thinned = (publication: Publication): Publication =>
  publication.isThin
    ? { ...publication, dateline: '', publishedAt: NEVER, article: { ...publication.article, lead: '' } }
    : publication;

/** What a site shows to a request in its present trouble: `isArticle` tells pages from lists and feeds. */
export function disguised(
  given: SiteView,
  mischief: Mischief | null,
  isArticle: boolean,
  markup: Markup,
): SiteView {
  const view = given.publications.some(({ isThin }) => isThin)
    ? { ...given, publications: given.publications.map(thinned) }
    : given;
  if (isArticle) return view;
  switch (mischief) {
    case 'empty-feed':
      return { ...view, publications: [] };
    case 'future-dates':
      return {
        ...view,
        publications: view.publications.map((publication) => ({
          ...publication,
          publishedAt: new Date(publication.publishedAt.getTime() + YEAR_MS),
        })),
      };
    case 'strangers':
      return { ...view, publications: [...strangers(view, markup), ...view.publications] };
    default:
      return view;
  }
}

/** The answer at the address of a stranger; null for any other. */
export function strangerAnswer(view: SiteView, markup: Markup, path: string): Answer | null {
  const at = strangers(view, markup).findIndex((stranger) => stranger.path === path);
  const stranger = STRANGERS[at];
  if (stranger === undefined) return null;
  const { kind, title } = stranger;
  const html = {
    contentType: 'text/html; charset=utf-8',
    version: kind,
    modifiedAt: null,
    maxAgeSeconds: null,
  };
  if (kind === 'pdf')
    return { ...html, contentType: 'application/pdf', body: Buffer.from('%PDF-1.4\n%âãÏÓ\n%%EOF\n') };
  if (kind === 'index') return markup.answer(view, new URL('/', view.origin));
  return {
    ...html,
    body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><video controls src="/media/999902.mp4"></video><p>00:00 / 04:31</p></body></html>`,
  };
}
