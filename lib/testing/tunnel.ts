import { createServer, connect as netConnect, type Socket } from 'node:net';

/** A way to the test's own database that can fall silent, as a server that was stopped or a network that lost its way. */
export interface Tunnel {
  url: string;
  /** Nothing is said any more in either direction, and nothing is closed. */
  fallSilent(): void;
  speakAgain(): void;
  close(): void;
}

/** `address` names a socket folder, as the addresses of test databases do. */
export async function openTunnel(address: string): Promise<Tunnel> {
  const real = new URL(address);
  const folder = real.searchParams.get('host') ?? '';
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = netConnect(`${folder}/.s.PGSQL.5432`);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.on('data', (bytes) => silent || far.write(bytes));
    far.on('data', (bytes) => silent || near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `postgresql://${real.username}@127.0.0.1:${port}${real.pathname}`,
    fallSilent: () => {
      silent = true;
    },
    speakAgain: () => {
      silent = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
