import { generateArticles } from '../../tests/support/world/grammar/generate.ts';
import { markups } from '../../tests/support/world/markup/registry.ts';
import { Newsroom } from '../../tests/support/world/newsroom.ts';
import { startSite } from '../../tests/support/world/server.ts';
import type { WorldSite } from '../../tests/support/world/site.ts';
import { worldSites } from '../../tests/support/world/sites.ts';
import type { WorldSource } from '../../tests/support/world/world.ts';

/** What the readers are told of the sites. */
export interface Served {
  readonly sources: readonly WorldSource[];
  readonly allowHosts: readonly string[];
  /** Addresses of all pages by the id of their source. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

// A process of its own, so that what serving costs is not taken for the cost of reading.
const [siteCount = 100, articleCount = 2_000] = process.argv.slice(2).map(Number);

const sites = Array.from({ length: siteCount }, (_none, at): WorldSite => {
  const model = worldSites[at % worldSites.length];
  if (model === undefined) throw new Error('expected sites in the world, but there are none');
  // One section and long lists: everything that a site has published is listed at once.
  return {
    ...model,
    id: `${model.id}-${at}`,
    name: `${model.name} ${at}`,
    sections: [model.sections[0]],
    pageSize: Math.max(model.pageSize, Math.ceil(articleCount / siteCount)),
  };
});
const articles = [...generateArticles('bench', articleCount)].map((article, at) => {
  const site = sites[at % sites.length] ?? sites[0];
  return {
    ...article,
    site: site?.id ?? '',
    section: site?.sections[0].alias ?? '',
    copies: [],
    related: [],
  };
});
const newsroom = new Newsroom(sites, articles);
const now = new Date();

const servers = await Promise.all(
  sites.map((site) =>
    startSite({
      site,
      port: 0,
      markup: markups[site.markup],
      view: (origin) => ({ site, origin, publications: newsroom.of(site.id), now }),
      mischief: () => null,
      onRequest() {},
    }),
  ),
);

const served: Served = {
  sources: sites.map(({ id, name, kind, province, family, markup }, at): WorldSource => {
    const origin = servers[at]?.origin ?? '';
    const site = sites[at];
    if (site === undefined) throw new Error(`expected a site at ${at}`);
    return {
      id,
      name,
      kind,
      family,
      ...(province === null ? {} : { province: `province:${province}` }),
      homepage: `${origin}/`,
      feeds: markups[markup].feeds(site).map((path) => origin + path),
      lists: markups[markup].lists(site).map((path) => origin + path),
    };
  }),
  allowHosts: servers.map(({ origin }) => new URL(origin).host),
  pages: Object.fromEntries(
    sites.map(({ id }, at) => [id, newsroom.of(id).map(({ path }) => (servers[at]?.origin ?? '') + path)]),
  ),
};

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuSeconds: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit(0));
process.send?.(served);
