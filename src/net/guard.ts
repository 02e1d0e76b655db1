import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * IPv4 blocks that no public site can have: every entry of IANA's special-purpose registry (RFC 6890) that is not
 * globally reachable, multicast (RFC 5771), and the abolished 6to4 relays (RFC 7526).
 */
const RESERVED_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/**
 * What of IPv6's one public block (2000::/3, RFC 4291) is special all the same: protocol assignments with Teredo, which
 * carries IPv4 addresses (2001::/23), documentation, and 6to4, which carries IPv4 addresses too.
 */
const RESERVED_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const reserved4 = new BlockList();
for (const [net, bits] of RESERVED_4) reserved4.addSubnet(net, bits, 'ipv4');
const reserved6 = new BlockList();
for (const [net, bits] of RESERVED_6) reserved6.addSubnet(net, bits, 'ipv6');
const unicast6 = new BlockList();
unicast6.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an IP address in text form belongs to the public internet. Loopback, private, shared (CGNAT), link-local and
 * multicast addresses do not, nor does any IPv6 address outside 2000::/3: so IPv4-mapped (::ffff:10.0.0.1) and NAT64
 * (64:ff9b::) addresses, through which a private IPv4 address could be reached, do not either. Whatever is not an IP
 * address is not public.
 */
export function isPublicAddress(ip: string): boolean {
  if (isIPv4(ip)) return !reserved4.check(ip, 'ipv4');
  // A zone ("%eth0") only makes sense on a link.
  if (!isIPv6(ip) || ip.includes('%')) return false;
  return unicast6.check(ip, 'ipv6') && !reserved6.check(ip, 'ipv6');
}
