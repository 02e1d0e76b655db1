import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { worldSites } from '../../support/world/sites.ts';
import { openStage, type Stage } from './stage.ts';

// Photographs every view of the built dashboard over the whole demo world into docs/dashboard: wide and light, narrow and dark.

const FOLDER = resolve(import.meta.dirname, '../../../docs/dashboard');
const FACES = [
  { face: 'wide', width: 1280, theme: 'light' },
  { face: 'narrow', width: 390, theme: 'dark' },
] as const;
/** A page settles when nothing was asked for so long. */
const STILL_MS = 800;

interface Found {
  readonly officials: { readonly nodes: readonly { readonly id: string }[] };
  readonly events: { readonly nodes: readonly { readonly id: string }[] };
  readonly articles: {
    readonly nodes: readonly { readonly id: string; readonly officials: { readonly totalCount: number } }[];
  };
  readonly sources: readonly { readonly id: string; readonly health: { readonly status: string } }[];
}

/** Addresses by the name of their picture; of the pages of one thing, those with most to show. */
async function addresses(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const { officials, events, articles, sources } = await stage.ask<Found>(`{
    officials(first: 1) { nodes { id } }
    events(first: 1) { nodes { id } }
    articles(first: 50) { nodes { id officials { totalCount } } }
    sources { id health { status } }
  }`);
  const [told] = [...articles.nodes].sort((a, b) => b.officials.totalCount - a.officials.totalCount);
  const troubled = sources.find(({ health }) => health.status !== 'OK') ?? sources[0];
  return {
    stream: '/',
    map: '/ban-do',
    events: '/su-kien',
    event: `/su-kien/${events.nodes[0]?.id}`,
    officials: '/can-bo',
    official: `/can-bo/${officials.nodes[0]?.id}`,
    article: `/tin/${told?.id}`,
    sources: '/nguon-tin',
    source: `/nguon-tin/${troubled?.id}`,
    search: `/tim?q=${encodeURIComponent('đại hội')}`,
    about: '/gioi-thieu',
    'embed-stream': '/embed/stream',
    'embed-map': '/embed/map',
  };
}

await mkdir(FOLDER, { recursive: true });
const stage = await openStage({ sites: worldSites.map(({ id }) => id) });
try {
  for (const [name, path] of Object.entries(await addresses(stage))) {
    for (const { face, width, theme } of FACES) {
      const { page, faults, close } = await stage.open(path, { width, theme, reducedMotion: true });
      await page.waitForTimeout(STILL_MS);
      await page.screenshot({ path: join(FOLDER, `${name}-${face}.png`) });
      for (const fault of faults) process.stderr.write(`${name}, ${face}: ${fault}\n`);
      await close();
    }
    process.stderr.write(`${name}\n`);
  }
} finally {
  await stage.close();
}
