/** An address of the gateway beside the dashboard: a feed, an export, the explorer. */
export interface SiteLink {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

/** What else is served here, as the server wrote it into the page; empty where it did not. */
export function siteLinks(): readonly SiteLink[] {
  const text = document.getElementById('site')?.textContent;
  if (text === null || text === undefined) return [];
  return (JSON.parse(text) as { readonly links: readonly SiteLink[] }).links;
}
