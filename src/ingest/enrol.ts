import type { Site } from '../extract/site.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import type { SiteRegistry } from './registry.ts';
import { sourceOf } from './source.ts';

/** What enrolling works with. */
export interface EnrolParts extends Pick<IngestDeps, 'bus' | 'now'> {
  readonly store: Pick<IngestDeps['store'], 'registerSources'>;
  readonly registry: SiteRegistry;
}

/** Makes the site of a source known to the store and answers with it; null where it is none of this gateway's. */
export async function enrol(
  sourceId: string,
  { registry, store, bus, now }: EnrolParts,
): Promise<Site | null> {
  const site = (await registry.look()).find(({ id }) => sourceIdOf(id) === sourceId) ?? null;
  if (site !== null) bus.publish(await store.registerSources([sourceOf(site)], now().toISOString()));
  return site;
}
