import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { OperatorError } from '@/lib/operator-error';

function messageFor(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program: end that program, or choose another port with PORT, for example PORT=${port + 1}.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: choose a port above 1023 with PORT.`;
    default:
      return `This machine cannot listen on ${host} (${code}): set HOST to one of its own addresses, for example 127.0.0.1.`;
  }
}

/** Throws an OperatorError unless a server can listen here at the moment. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new OperatorError(messageFor(code, host, port));
  }
  server.close();
  await once(server, 'close');
}

/** Below the ports that systems give to programs that ask for any: none of those takes it before it is used. */
const [FIRST_PORT, LAST_PORT] = [10_000, 32_767];
const ATTEMPTS = 50;

/** A port of this machine that is free at the moment, and will hardly be in use in the next one. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = randomInt(FIRST_PORT, LAST_PORT + 1);
    try {
      await requireFreePort('127.0.0.1', port);
      return port;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
