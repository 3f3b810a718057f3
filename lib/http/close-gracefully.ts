import type { Server } from 'node:http';

/** Takes no new connections, lets requests that are being answered finish, and cuts what is left after `timeoutMs` ms. */
export async function closeGracefully(server: Server, timeoutMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearTimeout(timer);
}
