import type { Publication } from '../publication.ts';
import { printedTitle } from '../publication.ts';
import type { Section, WorldSite } from '../site.ts';
import { stamp } from '../stamp.ts';
import { words } from './html.ts';
import type { SiteView, Slice } from './markup.ts';

/** The section of an alias, or the one that takes what has none. */
export const sectionOf = (site: WorldSite, alias: string): Section =>
  site.sections.find((section) => section.alias === alias) ?? site.sections[0];

/** What a section lists: the first one everything, as front pages do. */
export const listedIn = ({ site, publications }: SiteView, section: Section): readonly Publication[] =>
  section === site.sections[0]
    ? publications
    : publications.filter(({ article }) => sectionOf(site, article.section) === section);

/** Paragraphs, each followed by the photos that stand behind it. */
export function running(
  { article }: Publication,
  paragraph: (text: string) => string,
  photo: (caption: string, at: number) => string,
): string {
  const behind = (index: number) =>
    article.photos.flatMap(({ caption, credit, after }, at) =>
      after === index ? photo(credit === undefined ? caption : `${caption} (Ảnh: ${credit})`, at) : [],
    );
  return [...behind(-1), ...article.paragraphs.flatMap((text, at) => [paragraph(text), ...behind(at)])].join(
    '\n',
  );
}

/** The newest others, as links with their days. */
export const others = (view: SiteView, publication: Publication): string =>
  view.publications
    .filter((other) => other !== publication)
    .slice(0, 4)
    .map(
      (other) =>
        `<li><a href="${words(other, other.path)}">${words(other, printedTitle(other.article))}</a> (${stamp(other.publishedAt, 'd/m/Y')})</li>`,
    )
    .join('');

/** Numbers of the pages of a list, the present one without a link. */
export const pageNumbers = ({ page, pageCount }: Slice, address: (page: number) => string): string =>
  Array.from({ length: pageCount }, (_none, index) =>
    index + 1 === page
      ? `<span class="current">${page}</span>`
      : `<a href="${address(index + 1)}">${index + 1}</a>`,
  ).join(' ');
