/**
 * Sent with every response. The policy is for what is no page; pages bring their own.
 * See OWASP's list of secure headers: nothing is guessed from content, no address leaks, no other site frames or embeds us.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

const PAGE_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
];

/** For plain pages: their own style sheet, no script. */
export const PAGE_CSP = [...PAGE_POLICY, "style-src 'self'", "font-src 'self'"].join('; ');

/**
 * For the explorer: scripts only from this server, none inline and no `eval`. Styles likewise, but for the one `<style>` element
 * that GraphiQL's dialogs write to hold the page behind them still: it carries `nonce`, new for each page. The fonts in
 * GraphiQL's own style sheet are data addresses. `host` is the Host header: not every browser takes 'self' to include WebSockets.
 */
export function explorerCsp(host: string | undefined, nonce: string): string {
  return [
    ...PAGE_POLICY,
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    connecting(host),
  ].join('; ');
}

function connecting(host: string | undefined): string {
  const sockets =
    host !== undefined && /^[A-Za-z0-9.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return `connect-src 'self'${sockets}`;
}

/**
 * For the dashboard: scripts and styles are files of this server, none inline, and no text ever becomes HTML or script (Trusted
 * Types). `isFramed` is for its small pages that other sites may show in a frame.
 */
export function dashboardCsp(host: string | undefined, isFramed: boolean): string {
  const policy = isFramed
    ? PAGE_POLICY.map((part) => part.replace("frame-ancestors 'none'", 'frame-ancestors *'))
    : PAGE_POLICY;
  return [
    ...policy,
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    connecting(host),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** A Vary header of those that are there already and some more. */
export function varying(present: string | undefined, ...names: readonly string[]): string {
  return [...new Set([...(present?.split(/,\s*/) ?? []), ...names])].join(', ');
}
