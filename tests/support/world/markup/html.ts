import type { Publication } from '../publication.ts';

/** Text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Words of an article as its site prints them: escaped, and decomposed where its editor's keyboard left them so. */
export function words(publication: Publication, text: string): string {
  return escapeHtml(publication.article.isDecomposed === true ? text.normalize('NFD') : text);
}

/** A page's frame. */
export function page(head: string, body: string, language = 'vi'): string {
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
