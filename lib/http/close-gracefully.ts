import type { Server } from 'node:http';

/** Accepts no new connections, lets requests that are being answered finish, and closes the remaining connections after `timeoutMs`. */
export async function closeGracefully(server: Server, timeoutMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearTimeout(timer);
}
