import type { IncomingMessage } from 'node:http';
import { networkOf } from '@/lib/sign-in/network-of';
import { clientAddress, proxyList } from './client-address';

/** Names the network of whoever sends a request, for limits. */
export function createVisitorName(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const proxies = proxyList(trustedProxies);
  return ({ socket, headers }) => {
    const forwarded = headers['x-forwarded-for'];
    const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return networkOf(clientAddress(socket.remoteAddress, forwardedFor, proxies));
  };
}
