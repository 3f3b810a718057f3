// @ts-check
import { lookup } from 'node:dns/promises';
import net from 'node:net';

/**
 * Binds a port without accepting connections: front processes get a copy of the handle, and connections that arrive while none
 * listens wait in the system's queue. This is what Node's own cluster module does with SCHED_NONE; the module itself is not used,
 * because it closes the port as soon as its last worker has ended.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:net').Server & { close(): void }>} a handle, of which only `close` may be called here
 */
export async function bindPort(host, port) {
  const { address, family } = await lookup(host);
  const handle = Reflect.get(net, '_createServerHandle')(address, port, family);
  if (typeof handle !== 'number') return handle;
  throw Object.assign(new Error(`The port could not be bound (error ${handle}).`), { errno: handle });
}
