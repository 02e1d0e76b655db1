/**
 * What the gateway calls itself: the product token that a robots.txt may name, its version, and whom to write to when it is a
 * nuisance (RFC 9110, 10.1.5). `contact` is an e-mail address or the address of a page.
 */
export function userAgent(version: string, contact: string): string {
  return `CauNoi/${version} (${contact.includes('@') ? contact : `+${contact}`})`;
}
