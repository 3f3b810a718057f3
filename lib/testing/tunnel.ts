import { createServer, connect as netConnect, type Socket } from 'node:net';

/** A TCP proxy to the test's own database that can drop all bytes, as a broken network path or a frozen server does. */
export interface Tunnel {
  url: string;
  /** Drops what either side sends and closes nothing. Bytes of this time are lost, not delayed. */
  pause(): void;
  resume(): void;
  /** Closes all connections and refuses new ones, as a server that was stopped does. */
  cut(): void;
  restore(): void;
  close(): void;
}

/** `address` is a database URL whose `host` parameter names a socket folder, as those of test databases do. */
export async function openTunnel(address: string): Promise<Tunnel> {
  const real = new URL(address);
  const folder = real.searchParams.get('host') ?? '';
  const sockets = new Set<Socket>();
  let isPaused = false;
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = netConnect(`${folder}/.s.PGSQL.5432`);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.on('data', (bytes) => isPaused || far.write(bytes));
    far.on('data', (bytes) => isPaused || near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    return near;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `postgresql://${real.username}@127.0.0.1:${port}${real.pathname}`,
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    restore: () => {
      isCut = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
