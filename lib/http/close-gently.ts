import type { Server } from 'node:http';

/** Takes no new connections, lets requests that are being answered finish, and cuts what is left after `patience` ms. */
export async function closeGently(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
