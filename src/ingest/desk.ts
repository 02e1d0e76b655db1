import { GatewayError } from '../errors.ts';
import type { Site } from '../extract/site.ts';
import type { SourceInput } from '../model/added-source.ts';
import type { AddSource, SourceDesk } from '../model/desk.ts';
import type { IngestDeps } from './deps.ts';
import type { Discovery } from './discovery.ts';
import { enrol } from './enrol.ts';
import { sourceIdOf } from './identity.ts';
import { type PreviewDeps, preview } from './preview.ts';
import type { Refreshes } from './refreshes.ts';
import type { SiteOf, SiteRegistry } from './registry.ts';
import { sourceOf } from './source.ts';

/** What a desk is made of. */
export interface DeskParts {
  readonly deps: IngestDeps;
  readonly registry: SiteRegistry;
  readonly refreshes: Refreshes;
  readonly siteOf: SiteOf;
  readonly siteFor: PreviewDeps['siteFor'];
  readonly readDocument: PreviewDeps['readDocument'];
  /** The site among these whose pages lie at an address. */
  readonly siteAt: (url: string, among: readonly Site[]) => Site | null;
  /** Looks a site over from its homepage. */
  readonly discover: (homepage: string, signal?: AbortSignal) => Promise<Discovery>;
  /** Throws FETCH_BLOCKED_ADDRESS or FETCH_BAD_URL for an address that is never asked. */
  readonly checkAddress: (url: string) => Promise<void>;
}

/** Fields of which one is enough to know where a site announces its articles. */
const ENTRIES = ['feeds', 'lists', 'sitemaps'] as const;

/** The desk of a process. */
export function createDesk(parts: DeskParts): SourceDesk {
  const { deps, refreshes } = parts;
  return {
    proposal: (input, signal) => proposal(input, parts, signal),

    enrol: async (sourceId) => void (await enrol(sourceId, { ...deps, registry: parts.registry })),

    async refresh(sourceId) {
      const site = await enrol(sourceId, { ...deps, registry: parts.registry });
      if (site === null)
        throw new GatewayError('NOT_FOUND', `expected a source that is read here, but got ${sourceId}`);
      const [state] = await deps.store.sourceStates([sourceId]);
      if (state?.enabled !== true)
        throw new GatewayError(
          'BAD_INPUT',
          `expected a source that is read, but ${sourceId} is switched off`,
        );
      return refreshes.run(site, state);
    },

    preview: (url, family, signal) => preview(url, family, { ...deps, ...parts }, signal),
  };
}

async function proposal(
  given: SourceInput,
  parts: DeskParts,
  signal: AbortSignal | undefined,
): Promise<AddSource> {
  const asked = siteIn(given, parts);
  await parts.registry.look();
  checkIsNew(asked, parts);
  await parts.checkAddress(asked.homepage);
  const isEmpty = (field: (typeof ENTRIES)[number]) =>
    !Array.isArray(given[field]) || given[field].length === 0;
  const input = stated(
    ENTRIES.every(isEmpty) ? await withFound(given, asked.homepage, parts, signal) : given,
  );
  const site = siteIn(input, parts);
  // The homepage may have led elsewhere.
  checkIsNew(site, parts);
  for (const url of new Set([site.homepage, ...site.entries.map((entry) => entry.url)]))
    await parts.checkAddress(url);
  return { kind: 'ADD_SOURCE', source: sourceOf(site), input };
}

/** The site of an input. Throws BAD_INPUT with all its faults. */
function siteIn(input: SourceInput, { siteOf }: DeskParts): Site {
  const { site, faults } = siteOf(input);
  if (site !== null) return site;
  throw new GatewayError('BAD_INPUT', faults.join('; '), { details: { faults } });
}

function checkIsNew({ id, homepage }: Site, { registry, siteAt }: DeskParts): void {
  const { sites } = registry;
  if (sites.some((site) => site.id === id))
    throw new GatewayError('BAD_INPUT', `expected an id that no source has, but ${sourceIdOf(id)} is there`);
  const present = siteAt(homepage, sites);
  if (present === null) return;
  throw new GatewayError(
    'BAD_INPUT',
    `expected a site that is not read yet, but ${homepage} is read as ${sourceIdOf(present.id)}`,
  );
}

/** What an operator wrote, with what was found of where the site announces its articles. */
async function withFound(
  given: SourceInput,
  homepage: string,
  { discover }: DeskParts,
  signal: AbortSignal | undefined,
): Promise<SourceInput> {
  const { draft, tried } = await discover(homepage, signal);
  if (signal?.aborted === true)
    throw new GatewayError('FETCH_ABORTED', `expected to look ${homepage} over, but was called off`);
  const found = ENTRIES.some((field) => draft[field].length > 0);
  if (!found) {
    throw new GatewayError(
      'READ_NO_ENTRIES',
      `expected ${homepage} to lead to a feed, list or sitemap that names articles, but none of ${tried.length} addresses does: give feeds or lists`,
    );
  }
  const { feeds, lists, sitemaps } = draft;
  return { ...given, family: given.family ?? draft.family, homepage: draft.homepage, feeds, lists, sitemaps };
}

/** An input without what it leaves open. */
const stated = (input: SourceInput): SourceInput =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
