import type { App } from './app.ts';
import { renderTable } from './table.ts';

/** Prints the registered sources, as a table or as JSON. */
export async function listSources(app: App, options: { readonly json: boolean }): Promise<number> {
  const sources = await app.sources();
  if (options.json) {
    app.terminal.out(`${JSON.stringify(sources, null, 2)}\n`);
    return 0;
  }
  const rows = sources.map((source) => [
    source.id,
    source.kind,
    source.family,
    source.provinceId?.replace('province:', '') ?? 'national',
    source.entries.length,
    source.isVerified ? 'seen' : 'unverified',
    source.homepage,
  ]);
  app.terminal.out(renderTable(['source', 'kind', 'family', 'province', 'lists', 'rules', 'homepage'], rows));
  return 0;
}
