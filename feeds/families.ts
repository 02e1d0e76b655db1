import type { Family } from './define.ts';
import { dnn } from './families/dnn.ts';
import { epi } from './families/epi.ts';
import { generic } from './families/generic.ts';
import { joomla } from './families/joomla.ts';
import { liferay } from './families/liferay.ts';
import { mastercms } from './families/mastercms.ts';
import { nukeviet } from './families/nukeviet.ts';
import { portal } from './families/portal.ts';
import { sharepoint } from './families/sharepoint.ts';
import { threecms } from './families/threecms.ts';
import { wordpress } from './families/wordpress.ts';

/**
 * Families of a known maker, for pages of sites that are not known to be theirs. The first whose marks a page shows reads it; those
 * without marks are known by the addresses of their articles.
 */
export const knownSystems: readonly Family[] = [
  epi,
  mastercms,
  nukeviet,
  dnn,
  liferay,
  sharepoint,
  joomla,
  wordpress,
  portal,
  threecms,
];

/** The families by name. */
export const families: ReadonlyMap<string, Family> = new Map(
  [...knownSystems, generic].map((family) => [family.name, family]),
);
