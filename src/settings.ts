import { readFileSync } from 'node:fs';
import { sites as catalogue, siteFromInput } from '../feeds/index.ts';
import { badConfig, type Config, type Environment, readConfig } from './config.ts';
import type { Site } from './extract/site.ts';

/** The sites of SOURCES_FILE; what is wrong with it goes to `faults`. */
function readSourcesFile(path: string, faults: string[]): readonly Site[] {
  let inputs: unknown;
  try {
    inputs = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    faults.push(`SOURCES_FILE: expected a readable JSON file, but ${path}: ${(error as Error).message}`);
    return [];
  }
  if (!Array.isArray(inputs)) {
    faults.push(`SOURCES_FILE: expected a JSON array of sources, but ${path} holds something else`);
    return [];
  }
  return inputs.flatMap((input: unknown) => {
    const { site, faults: found } = siteFromInput(input);
    faults.push(...found.map((fault) => `SOURCES_FILE: ${fault}`));
    return site ?? [];
  });
}

/** What the environment says: the settings and the sites to read, those of SOURCES_FILE included. */
export interface Settings {
  readonly config: Config;
  readonly sites: readonly Site[];
  /** What an operator may have meant to set, a line each. */
  readonly slips: readonly string[];
}

/** Reads the environment, the process's own when none is given. Throws BAD_CONFIG with every fault at once. */
export function readSettings(environment: Environment | undefined): Settings {
  const reading = readConfig(environment);
  const { config, slips } = reading;
  const faults = [...reading.faults];
  const added = config.sourcesFile === null ? [] : readSourcesFile(config.sourcesFile, faults);
  const sites = [...(config.catalogue === 'on' ? catalogue : []), ...added];
  const ids = sites.map(({ id }) => id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
    faults.push(`SOURCES_FILE: expected an id of its own for each source, but ${id} is there twice`);
  }
  if (faults.length > 0) throw badConfig(faults);
  return { config, sites, slips };
}
