import { join } from 'node:path';
import { findFreePort } from '@/cli/require-free-port';
import type { Shutdown } from '@/cli/shutdown';
import { startChild, waitUntilAnswered } from './child-program';
import type { MeasuredServer } from './measured-server';
import { settingsFor } from './start-markaz';

/** Starts the same build with plain `next start`, which renders every request. */
export async function startNext(
  shutdown: Shutdown,
  { databaseUrl, folder }: { databaseUrl: string; folder: string },
): Promise<MeasuredServer> {
  const port = await findFreePort();
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const program = startChild(
    shutdown,
    process.execPath,
    [next, 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    { env: settingsFor(port, databaseUrl, folder) },
  );
  await waitUntilAnswered(program, `http://127.0.0.1:${port}/en`);
  return { name: 'next', program, origin: () => `http://127.0.0.1:${port}` };
}
