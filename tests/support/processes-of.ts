import { readdirSync, readFileSync } from 'node:fs';

/** Processes of the gateway's own making, of this kind, whose environment has this database. */
export function processesOf(kind: string, databaseUrl: string): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      const at = command.indexOf('process');
      const isOurs =
        at > 0 && command[at + 1] === kind && environment.includes(`DATABASE_URL=${databaseUrl}`);
      return isOurs ? [pid] : [];
    } catch {
      return [];
    }
  });
}

/** Looks until it finds, or fails after some minutes with what it looked for. */
export async function until<T>(look: () => T | null | Promise<T | null>): Promise<T> {
  const deadline = performance.now() + 150_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`still waiting after 150 s for ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
