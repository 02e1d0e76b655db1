import { siteHost } from '../model/url.ts';

/** Where a site's pages lie: its hosts and, where it shares them, its folder. */
export interface Place {
  readonly hosts: readonly string[];
  readonly folder?: string | undefined;
}

/** Whether an address lies on a site's hosts and, where it shares them, in its folder, in letters of either case. */
export function isWithin(url: URL, { hosts, folder }: Place): boolean {
  if (!hosts.includes(siteHost(url)) && !hosts.includes(url.host)) return false;
  if (folder === undefined) return true;
  const path = url.pathname.toLowerCase();
  const within = folder.toLowerCase();
  return path === within || path.startsWith(`${within}/`);
}
