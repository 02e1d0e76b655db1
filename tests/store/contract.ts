import type { OpenOptions } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { addedSourcesContract } from './contract-added-sources.ts';
import { changesContract } from './contract-changes.ts';
import { concurrentContract } from './contract-concurrent.ts';
import { datesContract } from './contract-dates.ts';
import { decidedHistoriesContract } from './contract-decided-histories.ts';
import { decisionsContract } from './contract-decisions.ts';
import { failingContract } from './contract-failing.ts';
import { filtersContract } from './contract-filters.ts';
import { foldingContract } from './contract-folding.ts';
import { gapsContract } from './contract-gaps.ts';
import { graphContract } from './contract-graph.ts';
import { healthContract } from './contract-health.ts';
import { historiesContract } from './contract-histories.ts';
import { identityContract } from './contract-identity.ts';
import { lastingDecisionsContract } from './contract-lasting-decisions.ts';
import { listsContract } from './contract-lists.ts';
import { namesContract } from './contract-names.ts';
import { openingContract } from './contract-opening.ts';
import { pagingContract } from './contract-paging.ts';
import { peopleContract } from './contract-people.ts';
import { presenceContract } from './contract-presence.ts';
import { rankingContract } from './contract-ranking.ts';
import { savingContract } from './contract-saving.ts';
import { searchContract } from './contract-search.ts';
import { sourcesContract } from './contract-sources.ts';
import { statisticsContract } from './contract-statistics.ts';
import { storiesContract } from './contract-stories.ts';
import { tenureContract } from './contract-tenure.ts';
import { togetherContract } from './contract-together.ts';
import { versionContract } from './contract-version.ts';

/** An engine under test. */
export interface World {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** A store on a new database, or on that of `url`; closed after the test. */
  open(options?: OpenOptions & { readonly url?: string }): Promise<Store>;
}

/** What every engine must pass. */
export function storeContract(world: World): void {
  openingContract(world);
  savingContract(world);
  failingContract(world);
  foldingContract(world);
  tenureContract(world);
  graphContract(world);
  identityContract(world);
  decisionsContract(world);
  lastingDecisionsContract(world);
  decidedHistoriesContract(world);
  addedSourcesContract(world);
  changesContract(world);
  historiesContract(world);
  listsContract(world);
  peopleContract(world);
  searchContract(world);
  rankingContract(world);
  datesContract(world);
  storiesContract(world);
  namesContract(world);
  concurrentContract(world);
  presenceContract(world);
  filtersContract(world);
  pagingContract(world);
  togetherContract(world);
  sourcesContract(world);
  healthContract(world);
  gapsContract(world);
  statisticsContract(world);
  versionContract(world);
}
