import { BlockList, isIP } from 'node:net';

/** Where a reverse proxy of our own may stand: this machine, or a private network. */
const nearby = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  nearby.addSubnet(network, prefix, 'ipv4');
}
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}

function isNearby(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && nearby.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * The address of the person behind a request, for rate limits and the audit trail. X-Forwarded-For is believed only from a
 * nearby proxy, and of it only the last entry, which that proxy wrote itself; the rest is whatever the client made up.
 */
export function clientAddress(remote: string | undefined, forwardedFor: string | undefined): string {
  const peer = plain(remote ?? '');
  const last = plain(forwardedFor?.split(',').at(-1) ?? '');
  return isNearby(peer) && isIP(last) !== 0 ? last : peer || 'unknown';
}
