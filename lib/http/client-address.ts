import { BlockList, isIP } from 'node:net';

const BRACKETED = /^\[([^\]]*)\](?::\d+)?$/;
const WITH_PORT = /^([\d.]+):\d+$/;

/** The bare address: some proxies add the port, brackets or a zone, and IPv4 may be written as IPv6. */
function bare(text: string): string {
  const trimmed = text.trim();
  const address = (BRACKETED.exec(trimmed) ?? WITH_PORT.exec(trimmed))?.[1] ?? trimmed;
  return address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}

/** The proxies whose header is believed, each given as an address (`192.0.2.1`) or a network (`10.0.0.0/8`). */
export function proxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function isListed(address: string, proxies: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Whether a connection comes from one of our own proxies. */
export function isFromProxy(remote: string | undefined, proxies: BlockList): boolean {
  return isListed(bare(remote ?? ''), proxies);
}

/**
 * The address of the client behind a request, for rate limits and the audit log. X-Forwarded-For is believed only from one of
 * our own proxies, and only the part that they wrote: it is read from its end as long as the entries are our proxies. What
 * precedes the first other address may be made up by the client.
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  let address = bare(remote ?? '');
  const entries = (forwardedFor ?? '').split(',').map(bare);
  for (let entry = entries.pop(); entry !== undefined; entry = entries.pop()) {
    if (!isListed(address, proxies) || isIP(entry) === 0) break;
    address = entry;
  }
  return address || 'unknown';
}
