import { siteFromInput } from '../feeds/index.ts';
import type { Terminal } from './cli/app.ts';
import type { Site } from './extract/site.ts';
import { joinedSites } from './ingest/registry.ts';
import type { Settings } from './settings.ts';
import { openStore, storeExists } from './store/open.ts';

/** The sites of the settings and those that operators added, for commands that need no gateway. */
export interface Roster {
  readonly sites: readonly Site[];
  /** Global ids of the sources that are switched off. */
  readonly disabled: ReadonlySet<string>;
}

/**
 * Reads the roster. What is wrong with added sources is told on standard error. A store that is not there yet is not made
 * for it; throws STORE_UNAVAILABLE for one that does not answer.
 */
export async function rosterOf({ config, sites }: Settings, { err }: Pick<Terminal, 'err'>): Promise<Roster> {
  if (!storeExists(config.databaseUrl)) return { sites, disabled: new Set() };
  const store = await openStore(config.databaseUrl, { info() {} });
  try {
    const added = await store.addedSources();
    const joined = joinedSites(sites, added, (_id, input) => siteFromInput(input));
    for (const fault of joined.faults) err(`${fault}\n`);
    const states = await store.sourceStates();
    const disabled = states.flatMap(({ sourceId, enabled }) => (enabled ? [] : sourceId));
    return { sites: joined.sites, disabled: new Set(disabled) };
  } finally {
    await store.close();
  }
}
