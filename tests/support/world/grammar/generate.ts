import type { WorldArticle } from '../article.ts';
import { between, seededRandom } from '../random.ts';
import { worldSites } from '../sites.ts';
import { Cast } from './cast.ts';
import { compose } from './compose.ts';

const FIRST_DAY = Date.UTC(2018, 0, 1);
const LAST_DAY = Date.UTC(2026, 9, 31);
const DAY_MS = 86_400_000;

/** Sites of the generated library: those of the provinces they report on, and the national ones. */
const NATIONAL = worldSites.filter(({ province, language }) => province === null && language !== 'en');

/**
 * Articles of 2018 to 2026 over all provinces of their time, with their truth; the same for the same seed, and the first
 * ones the same whatever the count. Lazily: a stream of any length takes no memory.
 */
export function* generateArticles(seed: string | number, count: number): Generator<WorldArticle, void> {
  const cast = new Cast(seed);
  const random = seededRandom(`${seed} library`);
  const days = (LAST_DAY - FIRST_DAY) / DAY_MS;
  for (let index = 0; index < count; index++) {
    const at = new Date(FIRST_DAY + between(random, 0, days) * DAY_MS);
    const day = at.toISOString().slice(0, 10);
    const article = compose(random, cast, `library-${index}`, day, ({ slug }) => {
      const site = worldSites.find(({ province }) => province === slug) ?? NATIONAL[index % NATIONAL.length];
      if (site === undefined) throw new Error('expected at least one national site, but got none');
      return {
        site: site.id,
        section: site.sections[index % site.sections.length]?.alias ?? site.sections[0].alias,
      };
    });
    const minute = between(random, 0, 59);
    yield {
      ...article,
      publishedAt: `${day} ${String(between(random, 7, 21)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    };
  }
}
