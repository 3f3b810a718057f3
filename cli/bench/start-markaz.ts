import { join } from 'node:path';
import { findFreePort } from '@/cli/require-free-port';
import type { Shutdown } from '@/cli/shutdown';
import { startChild, waitUntilAnswered } from './child-program';
import type { MeasuredServer } from './measured-server';

export interface Markaz extends MeasuredServer {
  /** Bytes that the page cache holds at the moment. */
  cachedBytes(): Promise<number>;
}

/** The environment of both measured programs; the database is already migrated and filled. */
export function settingsFor(port: number, databaseUrl: string, dataDir: string): Record<string, string> {
  const siteUrl = `http://127.0.0.1:${port}`;
  const secret = 'not secret, because no account signs in while the site is measured';
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: siteUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: siteUrl,
    LOG_LEVEL: 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Starts the server of `npm start` in a process of its own. At its end it writes a CPU profile to `profileFolder`. */
export async function startMarkaz(
  shutdown: Shutdown,
  {
    databaseUrl,
    folder,
    profileFolder,
  }: { databaseUrl: string; folder: string; profileFolder: string | null },
): Promise<Markaz> {
  const port = await findFreePort();
  const profile = profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];
  const file = join('cli', 'bench', 'markaz-process.ts');
  const program = startChild(shutdown, process.execPath, [...profile, '--import', 'tsx', file], {
    env: settingsFor(port, databaseUrl, folder),
    withChannel: true,
  });
  await waitUntilAnswered(program, `http://127.0.0.1:${port}/readyz`);
  return {
    name: 'markaz',
    program,
    origin: () => `http://127.0.0.1:${port}`,
    cachedBytes: () =>
      new Promise((resolve) => {
        program.child.once('message', (bytes) => resolve(Number(bytes)));
        program.child.send('cached bytes?');
      }),
  };
}
