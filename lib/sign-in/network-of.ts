import { isIPv6 } from 'node:net';

/**
 * The network that counts as one visitor: an IPv4 address, or the first 64 bits of an IPv6 address, because a subscriber
 * chooses the other bits freely (RFC 6177). Anything else is returned unchanged.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  // The URL parser normalises every spelling of an address to the short form of RFC 5952, without a dotted part.
  const [start = '', end] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const [first, last] = [groups(start), groups(end ?? '')];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}
