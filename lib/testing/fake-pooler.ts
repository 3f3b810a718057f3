import { createServer, connect as netConnect, type Socket } from 'node:net';

/** The start parameters that PgBouncer accepts (its documentation, `ignore_startup_parameters`). */
const ACCEPTED = ['user', 'database', 'application_name', 'client_encoding', 'DateStyle', 'TimeZone'];

export interface FakePooler {
  url: string;
  /** Names of the prepared statements that clients made, which a pooler in transaction mode loses. Unnamed ones are empty. */
  statementNames: string[];
  close(): void;
}

/** `Int32 length, Int32 version, (name \0 value \0)*, \0`: PostgreSQL's protocol 3.0, StartupMessage. */
function parametersOf(startup: Buffer): [string, string][] {
  const texts = startup.toString('utf8', 8, startup.length - 1).split('\0');
  return texts.flatMap((name, index) =>
    index % 2 === 0 && name !== '' ? [[name, texts[index + 1] ?? ''] as [string, string]] : [],
  );
}

/** The same message with the accepted parameters alone. */
function acceptedStartup(startup: Buffer): Buffer {
  const accepted = parametersOf(startup).filter(([name]) => ACCEPTED.includes(name));
  const body = Buffer.from(`${accepted.map((pair) => `${pair.join('\0')}\0`).join('')}\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 8);
  return Buffer.concat([length, startup.subarray(4, 8), body]);
}

function errorResponse(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}

/** The names in the Parse messages (`P`, Int32 length, name \0 …) of one chunk, which holds whole messages in these tests. */
function parsedNames(chunk: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readInt32BE(at + 1)) {
    if (chunk[at] !== 0x50) continue;
    names.push(chunk.toString('utf8', at + 5, chunk.indexOf(0, at + 5)));
  }
  return names;
}

/**
 * A TCP proxy to a test's database that refuses start parameters as PgBouncer does, or ignores them as PgBouncer can be told to, for machines without that
 * program. Gives every client a server connection of its own, which a real pooler does not.
 */
export async function openFakePooler(databaseUrl: string, { ignores = false } = {}): Promise<FakePooler> {
  const real = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const statementNames: string[] = [];
  const server = createServer((near) => {
    const far = netConnect(`${real.searchParams.get('host')}/.s.PGSQL.5432`);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    far.pipe(near);
    near.once('data', (startup: Buffer) => {
      const refused = parametersOf(startup).find(([name]) => !ACCEPTED.includes(name))?.[0];
      if (refused && !ignores)
        return near.end(errorResponse('08P01', `unsupported startup parameter: ${refused}`));
      far.write(acceptedStartup(startup));
      near.on('data', (chunk: Buffer) => {
        statementNames.push(...parsedNames(chunk));
        far.write(chunk);
      });
      return near;
    });
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `postgresql://${real.username}@127.0.0.1:${port}${real.pathname}`,
    statementNames,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
