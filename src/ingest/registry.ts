import { GatewayError } from '../errors.ts';
import type { Site } from '../extract/site.ts';
import type { Logger } from '../log.ts';
import type { AddedSource, SourceInput } from '../model/added-source.ts';
import type { Store } from '../store/store.ts';
import { sourceIdOf } from './identity.ts';

/** The sites that are read: those that the process began with and those that operators added, by whatever process. */
export interface SiteRegistry {
  /** As of the last look; before the first, those that the process began with. */
  readonly sites: readonly Site[];
  /** Looks into the store for what was added since; one statement. */
  look(): Promise<readonly Site[]>;
}

/** A site made of what an operator wrote, or why it makes none. */
export type SiteOf = (input: SourceInput) => {
  readonly site: Site | null;
  readonly faults: readonly string[];
};

/** What a registry is made of. */
export interface RegistryParts {
  /** The catalogue and SOURCES_FILE. */
  readonly fixed: readonly Site[];
  readonly store: Pick<Store, 'addedSources'>;
  readonly siteOf: SiteOf;
  readonly log: Pick<Logger, 'error'>;
}

/** A registry over a store; what is wrong with an added source is logged once. */
export function createRegistry({ fixed, store, siteOf, log }: RegistryParts): SiteRegistry {
  const told = new Set<string>();
  const made = new Map<string, ReturnType<SiteOf>>();
  const madeOnce = (id: string, input: SourceInput) => {
    const known = made.get(id) ?? siteOf(input);
    made.set(id, known);
    return known;
  };
  let sites = fixed;
  return {
    get sites() {
      return sites;
    },
    async look() {
      const joined = joinedSites(fixed, await store.addedSources(), madeOnce);
      for (const fault of joined.faults) {
        if (!told.has(fault)) log.error({}, fault);
        told.add(fault);
      }
      sites = joined.sites;
      return sites;
    },
  };
}

/**
 * The sites that a process began with, and those that were added. Of two with one id the former counts: what the operator
 * wrote last, in a file, must not be undone by what was added before it. An added source that makes no site any more is left out.
 */
export function joinedSites(
  fixed: readonly Site[],
  added: readonly AddedSource[],
  siteOf: (sourceId: string, input: SourceInput) => ReturnType<SiteOf>,
): { readonly sites: readonly Site[]; readonly faults: readonly string[] } {
  const taken = new Set(fixed.map(({ id }) => sourceIdOf(id)));
  const sites = [...fixed];
  const faults: string[] = [];
  for (const { sourceId, input } of added) {
    if (taken.has(sourceId)) {
      faults.push(
        `added sources: expected an id of its own for each source, but ${sourceId} is also in SOURCES_FILE or the catalogue, which is read in its place`,
      );
      continue;
    }
    const { site, faults: found } = siteOf(sourceId, input);
    if (site !== null) sites.push(site);
    else faults.push(...found.map((fault) => `added sources: ${sourceId} is not read: ${fault}`));
  }
  return { sites, faults };
}

/** The refusal of what was given on a command line for the ids of sites that are read, but is none. */
export function unknownSites(got: readonly string[], sites: readonly Site[]): GatewayError {
  const known =
    sites.length === 0 ? 'sources, of which there are none' : sites.map(({ id }) => id).join(', ');
  return new GatewayError('BAD_INPUT', `expected ids of ${known}, but got ${got.join(', ')}`);
}
