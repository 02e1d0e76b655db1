import { createHash } from 'node:crypto';
import { dateInVietnam } from '../../../src/model/time.ts';
import type { Copy, WorldArticle } from './article.ts';
import { markups } from './markup/registry.ts';
import type { Publication } from './publication.ts';
import { onDay } from './publication.ts';
import type { WorldSite } from './site.ts';
import { localInstant } from './stamp.ts';

/** What editors add when they correct an item after it went out. */
const ADDENDUM =
  'Tin cập nhật: Ban Tổ chức cho biết toàn bộ tài liệu được đăng trên trang thông tin điện tử của đơn vị để cán bộ, hội viên và Nhân dân tiện theo dõi, góp ý.';

/** What they put behind a title that they found too short. */
const RETITLED = ' (cập nhật)';

/** Numbers of live news: six digits, so that every CMS takes them, and far from those of the standing stock. */
const LIVE_FLOOR = 600_000;
const LIVE_SPAN = 390_000;

/**
 * What stands on the sites. The same articles give the same addresses in every run, so a demo that is started again shows
 * the news that it showed before and not the same news under new addresses.
 */
export class Newsroom {
  readonly #bySite = new Map<string, Publication[]>();
  readonly #silent = new Set<string>();
  readonly #thin = new Set<string>();
  readonly #sites: ReadonlyMap<string, WorldSite>;

  /** Fills the sites with the stock: every article has a stamp. News of sites that are not played is left out. */
  constructor(sites: readonly WorldSite[], stock: readonly WorldArticle[]) {
    this.#sites = new Map(sites.map((site) => [site.id, site]));
    for (const site of sites) this.#bySite.set(site.id, []);
    const dated = stock.flatMap((article) => {
      if (article.publishedAt === null)
        throw new Error(`expected a date of publication for "${article.key}", but got none`);
      const first = localInstant(article.publishedAt);
      const copies = article.copies.map((copy) => ({
        article,
        copy,
        at: new Date(first.getTime() + copy.delayMinutes * 60_000),
      }));
      return [{ article, copy: null, at: first }, ...copies];
    });
    dated.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { article, copy, at } of dated) {
      const site = this.#sites.get(copy?.site ?? article.site);
      if (site !== undefined) this.#add(site, article, copy, at, site.firstNumber + this.#of(site.id).length);
    }
  }

  /** The publications of a site, newest first. */
  of(siteId: string): readonly Publication[] {
    return this.#of(siteId);
  }

  /** Everything that stands on all sites. */
  all(): readonly Publication[] {
    return [...this.#bySite.values()].flat();
  }

  /** Lets a site publish nothing any more, or again. */
  silence(siteId: string, isSilent: boolean): void {
    if (isSilent) this.#silent.add(siteId);
    else this.#silent.delete(siteId);
  }

  /** Lets a site publish without lead and date from now on, or with them again. */
  thin(siteId: string, isThin: boolean): void {
    if (isThin) this.#thin.add(siteId);
    else this.#thin.delete(siteId);
  }

  /** Publishes an article and its copies at `now`: its day becomes the text's day. Answers with what appeared. */
  publish(article: WorldArticle, now: Date): readonly Publication[] {
    const today = onDay(article, dateInVietnam(now));
    const places: readonly (Copy | null)[] = [null, ...article.copies];
    return places.flatMap((copy) => {
      const site = this.#sites.get(copy?.site ?? article.site);
      return site === undefined || this.#silent.has(site.id)
        ? []
        : [this.#add(site, today, copy, now, this.#liveNumber(site, article.key))];
    });
  }

  /** Changes the words of a publication: a paragraph is added, the address and the stamp stay. Null when it is not there. */
  revise(publication: Publication, now: Date): Publication | null {
    return this.#replace(publication, now, (found) => {
      const nth = found.revision === 1 ? 'cho biết' : `cho biết (lần ${found.revision})`;
      const paragraphs = [...found.article.paragraphs, ADDENDUM.replace('cho biết', nth)];
      return { article: { ...found.article, paragraphs } };
    });
  }

  /** Gives a publication another title, and with it another address under its old number. Null when it is not there. */
  retitle(publication: Publication, now: Date): Publication | null {
    return this.#replace(publication, now, (found) => {
      const article = { ...found.article, title: `${found.article.title}${RETITLED}` };
      return { article, path: markups[found.site.markup].path(found.site, article, found.number) };
    });
  }

  #replace(
    { site, number }: Publication,
    now: Date,
    change: (found: Publication) => Partial<Publication>,
  ): Publication | null {
    const list = this.#of(site.id);
    const at = list.findIndex((one) => one.number === number);
    const found = list[at];
    if (found === undefined) return null;
    const changed = { ...found, ...change(found), updatedAt: now, revision: found.revision + 1 };
    list[at] = changed;
    return changed;
  }

  #of(siteId: string): Publication[] {
    const list = this.#bySite.get(siteId);
    if (list === undefined)
      throw new Error(
        `expected one of the sites ${[...this.#bySite.keys()].join(', ')}, but got "${siteId}"`,
      );
    return list;
  }

  #add(site: WorldSite, article: WorldArticle, copy: Copy | null, at: Date, number: number): Publication {
    const paragraphs = copy?.tail === undefined ? article.paragraphs : [...article.paragraphs, copy.tail];
    const printed = { ...article, paragraphs };
    const publication: Publication = {
      site,
      number,
      path: markups[site.markup].path(site, printed, number),
      article: printed,
      dateline: this.#sites.get(article.site)?.dateline ?? site.dateline ?? '',
      publishedAt: at,
      updatedAt: at,
      revision: 1,
      isCopy: copy !== null,
      isThin: this.#thin.has(site.id),
    };
    this.#of(site.id).unshift(publication);
    return publication;
  }

  #liveNumber(site: WorldSite, key: string): number {
    const taken = new Set(this.#of(site.id).map(({ number }) => number));
    let number = LIVE_FLOOR + (createHash('sha256').update(key).digest().readUInt32LE(0) % LIVE_SPAN);
    while (taken.has(number)) number++;
    return number;
  }
}
