/** What a server is doing. It only ever moves down this list. */
export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'listening'; readonly url: string; readonly port: number }
  /** Takes nothing new and lets running work end. */
  | { readonly kind: 'draining' }
  | { readonly kind: 'stopped' };
