import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

const IDLE_CHECK_MS = 250;

/**
 * Accepts no new connections, lets requests that are being answered finish, and closes the remaining connections after `timeoutMs`. Idle
 * connections are closed after `idleTimeoutMs`, at once by default.
 */
export async function closeGracefully(server: Server, timeoutMs: number, idleTimeoutMs = 0): Promise<void> {
  // The method of http.Server would close idle connections itself, once, at once.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const closesIdleAtMs = Date.now() + idleTimeoutMs;
  if (idleTimeoutMs === 0) server.closeIdleConnections();
  const idleCheck = setInterval(() => {
    if (Date.now() >= closesIdleAtMs) server.closeIdleConnections();
  }, IDLE_CHECK_MS);
  const timer = setTimeout(() => server.closeAllConnections(), Math.max(timeoutMs, idleTimeoutMs));
  await closed;
  clearInterval(idleCheck);
  clearTimeout(timer);
}
