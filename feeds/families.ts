import type { Family } from './define.ts';
import { epi } from './families/epi.ts';
import { generic } from './families/generic.ts';
import { mastercms } from './families/mastercms.ts';
import { nukeviet } from './families/nukeviet.ts';

/** Families of a known maker, for pages of sites that are not known to be theirs. */
export const knownSystems: readonly Family[] = [epi, mastercms, nukeviet];

/** The families by name. */
export const families: ReadonlyMap<string, Family> = new Map(
  [...knownSystems, generic].map((family) => [family.name, family]),
);
